/** The files as they were read: rows read = used + set aside, and every problem with its place. */

import { css, html, LitElement, type TemplateResult } from 'lit';
import type { Input, Report } from '../../report';
import { base } from '../style/base';
import { count, counted, kindTitle } from '../wording';
import { problems as words } from '../words';
import '../files/problem-list';

export class InputSums extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    base,
    css`
      .files {
        display: grid;
        margin-top: 0.75rem;
        padding: 0;
      }
      li {
        padding: 0.9rem 1.25rem;
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      .name {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 0.1rem 1.5rem;
        align-items: baseline;
        justify-content: space-between;
      }
      bh-problem-list {
        margin-top: 0.6rem;
      }
    `,
  ];
  declare report: Report;

  override render(): TemplateResult {
    return html`<section aria-labelledby="files">
      <h2 id="files">${words.heading}</h2>
      <ul class="files panel">
        ${this.report.inputs.map(file)}
      </ul>
    </section>`;
  }
}

function file({ name, kind, rows, used, set_aside: aside, problems }: Input): TemplateResult {
  const sum = words.sum(counted(rows, 'row'), count(used), count(aside));
  return html`<li>
    <div class="head">
      <p><span class="name">${name}</span> <span class="small soft">${kindTitle(kind)}</span></p>
      <p class="small number">${sum}</p>
    </div>
    ${
      problems.length > 0
        ? html`<bh-problem-list .problems=${problems}></bh-problem-list>`
        : html`<p class="small soft">${words.none}</p>`
    }
  </li>`;
}

customElements.define('bh-input-sums', InputSums);

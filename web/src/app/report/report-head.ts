/** What the report speaks of and when, and the ways to keep it. */

import { css, html, LitElement, type TemplateResult } from 'lit';
import type { Report } from '../../report';
import { ways } from '../sharing/words';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { counted, kindTitle, moment, offset, span } from '../wording';
import { report as words } from '../words';

export class ReportHead extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    base,
    controls,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem 2rem;
        align-items: start;
        justify-content: space-between;
      }
      .about {
        flex: 1 1 30rem;
        min-width: 0;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0.2rem 1.75rem;
      }
      .facts div {
        display: flex;
        gap: 0.4rem;
      }
      .save {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      .files {
        display: flex;
        flex-wrap: wrap;
        gap: 0.15rem 1.75rem;
        margin-top: 0.4rem;
      }
      .files li {
        overflow-wrap: anywhere;
      }
    `,
  ];
  declare report: Report;

  override render(): TemplateResult {
    const { as_of: asOf, window, tool, inputs } = this.report;
    return html`<section class="head" aria-label=${words.heading}>
      <div class="about small number">
        <dl class="facts">
          ${asOf ? fact(words.asOf, `${moment(asOf)} ${offset(asOf)}`) : ''}
          ${fact(words.window, window ? span(window.from, window.to) : words.windowNone)}
          ${fact(words.version, tool.version)}
        </dl>
        <ul class="files soft">
          ${inputs.map(
            (input) => html`<li title=${kindTitle(input.kind)}>
              ${input.name} · ${counted(input.rows, 'row')} ·
              <span class="mono" title=${`SHA-256 ${input.sha256}`}>${input.sha256.slice(0, 8)}</span>
            </li>`,
          )}
        </ul>
      </div>
      <div class="save">
        <button class="button primary" @click=${() => this.#way('save')}>${ways.save}</button>
        <button class="button" @click=${() => this.#way('print')}>${ways.print}</button>
        <button class="button" @click=${() => this.#way('share')}>${ways.share}</button>
      </div>
    </section>`;
  }

  /** The page holds the dialogs: they reach over the whole of it. */
  #way(way: 'save' | 'print' | 'share'): void {
    this.dispatchEvent(new CustomEvent('bh-way', { detail: way, bubbles: true, composed: true }));
  }
}

function fact(term: string, value: string): TemplateResult {
  return html`<div>
    <dt class="soft">${term}</dt>
    <dd>${value}</dd>
  </div>`;
}

customElements.define('bh-report-head', ReportHead);

/** Every check with its result: found, passed, not applicable, not checkable, failed. */

import { css, html, LitElement, type TemplateResult } from 'lit';
import type { CheckOutcome, CheckResult, Report } from '../../report';
import { base } from '../style/base';
import { tables } from '../style/tables';
import { count, term } from '../wording';
import { owners, checks as words } from '../words';

const shownFirst: readonly CheckResult[] = [
  'failed',
  'findings',
  'passed',
  'not-checkable',
  'not-applicable',
];

export class CheckList extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    base,
    tables,
    css`
      :host {
        container-type: inline-size;
      }
      .title {
        margin-right: 0.6rem;
        font-weight: 550;
      }
      .mono {
        overflow-wrap: anywhere;
      }
      [data-result='findings'] .result {
        color: var(--high);
        font-weight: 600;
      }
      [data-result='failed'] .result {
        color: var(--critical);
        font-weight: 600;
      }
      [data-result='passed'] .result {
        color: var(--good);
        font-weight: 600;
      }
      @container (max-width: 560px) {
        .owner {
          display: none;
        }
        .mono {
          display: block;
        }
      }
    `,
  ];
  declare report: Report;

  override render(): TemplateResult {
    const [check, result, open, owner] = words.columns;
    const ordered = [...this.report.checks].sort(
      (a, b) => shownFirst.indexOf(a.result) - shownFirst.indexOf(b.result),
    );
    return html`<section aria-labelledby="checks">
      <h2 id="checks">${words.heading}</h2>
      <div class="panel sheet">
        <table aria-labelledby="checks">
          <thead>
            <tr>
              <th scope="col">${check}</th>
              <th scope="col">${result}</th>
              <th scope="col" class="right">${open}</th>
              <th scope="col" class="owner">${owner}</th>
            </tr>
          </thead>
          <tbody>
            ${ordered.map(row)}
          </tbody>
        </table>
      </div>
    </section>`;
  }
}

function row(check: CheckOutcome): TemplateResult {
  const title = check.result === 'passed' ? check.title : check.broken;
  return html`<tr data-result=${check.result}>
    <th scope="row">
      <span class="title">${title}</span>
      <span class="mono soft">${check.id}</span>
    </th>
    <td class="result">${words.results[check.result]}</td>
    <td class="right number">${check.findings > 0 ? count(check.findings) : ''}</td>
    <td class="owner">${term(owners, check.owner)}</td>
  </tr>`;
}

customElements.define('bh-check-list', CheckList);

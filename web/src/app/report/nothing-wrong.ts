/** No open finding: says what that rests on, without celebrating. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Report } from '../../report';
import { base } from '../style/base';
import { count, counted, percent } from '../wording';
import { report as words } from '../words';

export class NothingWrong extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    base,
    css`
      .panel {
        display: grid;
        gap: 0.3rem;
        border-color: var(--good);
        background: var(--good-wash);
      }
    `,
  ];
  declare report: Report;

  override render(): TemplateResult {
    const { summary, checks } = this.report;
    const passed = checks.filter((check) => check.result === 'passed').length;
    const unchecked = checks.filter((check) => check.result === 'not-checkable').length;
    const rate = percent(summary.matched, summary.orders);
    return html`<div class="panel">
      <h2>${words.calm}</h2>
      <p class="number">${words.calmChecks(counted(passed, 'check'))}</p>
      ${
        unchecked > 0
          ? html`<p class="number">${words.calmUnchecked(counted(unchecked, 'check'))}</p>`
          : nothing
      }
      <p class="number">${words.calmMatch(count(summary.matched), count(summary.orders), rate)}</p>
    </div>`;
  }
}

customElements.define('bh-nothing-wrong', NothingWrong);

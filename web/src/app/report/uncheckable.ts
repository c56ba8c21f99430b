/**
 * What could not be checked, gathered by what is missing: one file or column often opens several checks,
 * and getting it is the one thing the reader can do about it.
 */

import { css, html, LitElement, type TemplateResult } from 'lit';
import type { CheckOutcome, Report } from '../../report';
import { base } from '../style/base';
import { missingTitle } from '../wording';
import { coverage as words } from '../words';

export class Uncheckable extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    base,
    css`
      .lead {
        margin: 0.35rem 0 1rem;
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr));
        gap: 0.75rem;
      }
      .card {
        display: grid;
        gap: 0.6rem;
        align-content: start;
      }
      h3 {
        overflow-wrap: anywhere;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
        gap: 0.75rem 2rem;
      }
      dt {
        font-weight: 550;
      }
    `,
  ];
  declare report: Report;

  override render(): TemplateResult {
    const groups = byMissing(this.report.checks);
    return html`<section aria-labelledby="unchecked">
      <h2 id="unchecked">${words.heading}</h2>
      <p class="soft lead">${groups.length > 0 ? words.lead : words.none}</p>
      <div class="cards">${groups.map(card)}</div>
    </section>`;
  }
}

interface Group {
  readonly missing: readonly string[];
  readonly checks: CheckOutcome[];
}

function byMissing(checks: readonly CheckOutcome[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const check of checks) {
    if (check.result !== 'not-checkable') continue;
    const key = check.missing.join('\n');
    const group = groups.get(key) ?? { missing: check.missing, checks: [] };
    group.checks.push(check);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.checks.length - a.checks.length);
}

function card({ missing, checks }: Group): TemplateResult {
  const remedies = [...new Set(checks.flatMap((check) => check.remedy ?? []))];
  return html`<article class="panel card">
    <h3><span class="soft">${words.missing}:</span> ${missing.map(missingTitle).join(', ')}</h3>
    ${remedies.map((remedy) => html`<p class="small">${remedy}</p>`)}
    <dl class="small">
      ${checks.map(
        (check) => html`<div>
          <dt>${check.broken}</dt>
          <dd class="soft">${check.why}</dd>
        </div>`,
      )}
    </dl>
  </article>`;
}

customElements.define('bh-uncheckable', Uncheckable);

/**
 * What the report rests on: how orders were matched, which rows and words were left out, what was
 * assumed. What the files could not tell stands beside it, in sections of its own.
 */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Problem, Report } from '../../report';
import { base } from '../style/base';
import { tableOf, tables } from '../style/tables';
import { count, term } from '../wording';
import { trust as words } from './words';

interface Left {
  readonly file: string;
  readonly problem: Problem;
}

export class TrustSection extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    base,
    tables,
    css`
      .parts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
        gap: 0.75rem;
        margin-top: 0.75rem;
      }
      .parts > * {
        min-width: 0;
      }
      .wide {
        grid-column: 1 / -1;
        overflow-x: auto;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.25rem 1rem;
        margin-top: 0.5rem;
      }
      dt {
        font-variant-numeric: tabular-nums;
        text-align: right;
      }
      .stated dt {
        text-align: left;
      }
      .untold {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
      dd,
      li {
        overflow-wrap: anywhere;
      }
      ul {
        display: grid;
        gap: 0.25rem;
        margin-top: 0.5rem;
      }
    `,
  ];
  declare report: Report;

  override render(): TemplateResult {
    return html`<section aria-labelledby="trust">
      <h2 id="trust">${words.heading}</h2>
      <div class="parts small">${this.#matching()} ${this.#assumed()} ${this.#unknown()} ${this.#aside()} ${this.#untold()}</div>
    </section>`;
  }

  #matching(): TemplateResult {
    const { matched, orders, by_match: strengths } = this.report.summary;
    const ranked = Object.entries(strengths).sort((a, b) => b[1] - a[1]);
    return html`<div class="panel">
      <h3>${words.matching}</h3>
      <p>${words.matched(count(matched), count(orders))}</p>
      <dl>
        ${ranked.map(
          ([strength, orders]) => html`<dt>${count(orders)}</dt>
            <dd>${term(words.strengths, strength)}</dd>`,
        )}
      </dl>
    </div>`;
  }

  #assumed(): TemplateResult {
    const stated = Object.entries(this.report.options);
    return html`<div class="panel">
      <h3>${words.assumed}</h3>
      ${
        stated.length > 0
          ? html`<dl class="stated">
              ${stated.map(
                ([option, value]) => html`<dt class="mono">${option}</dt>
                  <dd>${value}</dd>`,
              )}
            </dl>`
          : html`<p>${words.assumedNone}</p>`
      }
    </div>`;
  }

  #unknown(): TemplateResult {
    const unknown = this.#problems(({ code }) => code === 'unknown-status');
    return html`<div class="panel">
      <h3>${words.unknownWords}</h3>
      ${
        unknown.length > 0
          ? html`<ul>
                ${unknown.map(({ file, problem }) => html`<li>${problem.message} <span class="soft">${file}</span></li>`)}
              </ul>
              <p class="soft">${words.unknownHelp}</p>`
          : html`<p>${words.unknownNone}</p>`
      }
    </div>`;
  }

  #aside(): TemplateResult {
    const aside = this.#problems((problem) => problem.set_aside && problem.rows > 0);
    return html`<div class="panel wide">
      <h3>${words.aside}</h3>
      ${
        aside.length > 0
          ? tableOf(
              words.asideRows,
              words.asideColumns.map((title, at) => ({ title, number: at > 1 })),
              aside.map(({ file, problem }) => [
                file,
                problem.message,
                count(problem.rows),
                problem.first_row ?? '',
              ]),
            )
          : html`<p>${words.asideNone}</p>`
      }
    </div>`;
  }

  #untold(): TemplateResult | typeof nothing {
    const untold = this.report.measures?.untold ?? [];
    if (untold.length === 0) return nothing;
    return html`<div class="panel wide">
      <h3>${words.untold}</h3>
      <dl class="stated untold">
        ${untold.map(
          ({ what, instead }) => html`<dt>${what}</dt>
            <dd class="soft">${instead}</dd>`,
        )}
      </dl>
    </div>`;
  }

  #problems(is: (problem: Problem) => boolean): readonly Left[] {
    return this.report.inputs.flatMap(({ name, problems }) =>
      problems.filter(is).map((problem) => ({ file: name, problem })),
    );
  }
}

customElements.define('bh-trust-section', TrustSection);

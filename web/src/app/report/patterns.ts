/** Patterns: one card a cause that explains several findings, with what speaks for and against it. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Pattern, Report } from '../../report';
import { copyText } from '../browser/clipboard';
import { theCase } from '../queue/words';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { count, counted, moment, ruledOut, term } from '../wording';
import { causes } from '../words';
import { patterns as words } from './words';

export class Patterns extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    base,
    controls,
    css`
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(30rem, 100%), 1fr));
        gap: 0.75rem;
        margin-top: 0.75rem;
      }
      .card {
        display: grid;
        align-content: start;
        gap: 0.6rem;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.9rem;
      }
      h4 {
        font-size: var(--small);
        font-weight: 600;
      }
      .list {
        display: grid;
        gap: 0.15rem;
        padding-left: 1rem;
        list-style: disc;
      }
      ol.list {
        list-style: decimal;
      }
      .share {
        height: 6px;
        border-radius: 3px;
        overflow: hidden;
        background: var(--line);
      }
      .share span {
        display: block;
        height: 100%;
        background: var(--high);
      }
      details summary {
        width: fit-content;
        cursor: pointer;
        font-size: var(--small);
        font-weight: 550;
      }
      details[open] summary {
        margin-bottom: 0.4rem;
      }
      .rest {
        display: grid;
        gap: 0.6rem;
      }
      /* On paper what it folds is there to read. */
      @media print {
        summary {
          display: none;
        }
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
    `,
  ];
  declare report: Report;

  override render(): TemplateResult | typeof nothing {
    const { patterns } = this.report;
    if (patterns.length === 0) return nothing;
    return html`<section aria-labelledby="patterns">
      <h2 id="patterns">${words.heading}</h2>
      <p class="small soft">${words.lead}</p>
      <div class="cards">${patterns.map((pattern) => this.#card(pattern))}</div>
    </section>`;
  }

  #card(pattern: Pattern): TemplateResult {
    const { failed, of, actions, because, ruled_out: excluded } = pattern;
    const title = pattern.title || term(causes, pattern.id);
    return html`<article class="card panel">
      <div>
        <h3>${title}</h3>
        <p class="facts small soft number">
          <span>${theCase.confidence[pattern.confidence]}</span>
          <span>${words.orders(counted(pattern.orders.length, 'order'))}</span>
          ${pattern.store ? html`<span>${pattern.store}</span>` : nothing}
          ${pattern.from ? html`<span>${spanOf(pattern)}</span>` : nothing}
        </p>
      </div>
      ${
        failed != null && of
          ? html`<div>
              <p class="small number">${words.share(count(failed), count(of))}</p>
              <div class="share" aria-hidden="true">
                <span .style=${`width:${((failed / of) * 100).toFixed(1)}%`}></span>
              </div>
            </div>`
          : nothing
      }
      ${listOf(words.fix, actions, true)} ${listOf(words.speaksFor, because)}
      ${listOf(words.common, pattern.in_common)}
      <details>
        <summary>${words.more}</summary>
        <div class="rest">
          ${listOf(words.speaksAgainst, pattern.against)}
          ${listOf(words.ruledOut, ruledOut(pattern))}
          ${listOf(words.confirm, pattern.confirm, true)}
          ${
            excluded.length === 0 && !pattern.against && !pattern.confirm
              ? html`<p class="small soft">${words.nothingMore}</p>`
              : nothing
          }
        </div>
      </details>
      <div class="ways">
        <button class="button" @click=${() => this.#show(pattern)}>
          ${words.show}<span class="hidden">: ${title}</span>
        </button>
        ${
          pattern.shipments && pattern.shipments.length > 0
            ? html`<button class="plain small" @click=${() => this.#copy(pattern)}>
                ${words.copy}<span class="hidden">: ${title}</span>
              </button>`
            : nothing
        }
      </div>
    </article>`;
  }

  #show({ id }: Pattern): void {
    this.dispatchEvent(new CustomEvent('bh-cause', { detail: id, bubbles: true, composed: true }));
  }

  #copy({ shipments = [] }: Pattern): void {
    const copied = copyText(shipments.join('\n'), this.renderRoot);
    const number = counted(shipments.length, 'shipmentNumber');
    const detail = copied ? words.copied(number) : words.notCopied;
    this.dispatchEvent(new CustomEvent('bh-said', { detail, bubbles: true, composed: true }));
  }
}

function spanOf({ from = '', to }: Pattern): string {
  return to ? words.between(moment(from), moment(to)) : words.since(moment(from));
}

function listOf(
  heading: string,
  sentences: readonly string[] | undefined,
  ordered = false,
): TemplateResult | typeof nothing {
  if (!sentences || sentences.length === 0) return nothing;
  const items = sentences.map((sentence) => html`<li>${sentence}</li>`);
  return html`<div class="small">
    <h4>${heading}</h4>
    ${ordered ? html`<ol class="list">${items}</ol>` : html`<ul class="list">${items}</ul>`}
  </div>`;
}

customElements.define('bh-patterns', Patterns);

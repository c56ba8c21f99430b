/** What to do first: the engine's steps, worst first, each with its orders and one thing to do. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Report, Step } from '../../report';
import { copyText } from '../browser/clipboard';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { count, counted, sums, term } from '../wording';
import { causes, owners, severities } from '../words';
import { steps as words } from './words';

/** Order names shown before *and 12 more*. */
const shownOrders = 8;

export class DoFirst extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    base,
    controls,
    css`
      .panel {
        display: grid;
        margin-top: 0.75rem;
        padding: 0;
        counter-reset: step;
      }
      li {
        display: grid;
        grid-template-columns: 2.25rem 1fr auto;
        gap: 0 0.9rem;
        padding: 1rem 1.25rem;
        counter-increment: step;
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      li::before {
        content: counter(step);
        display: grid;
        place-items: center;
        width: 2rem;
        height: 2rem;
        border-radius: 50%;
        background: var(--sunk);
        font-weight: 650;
        font-variant-numeric: tabular-nums;
      }
      [data-severity='critical']::before {
        background: var(--critical-wash);
        color: var(--critical);
      }
      [data-severity='high']::before {
        background: var(--high-wash);
        color: var(--high);
      }
      .what {
        min-width: 0;
      }
      .action {
        margin-top: 0.25rem;
        max-width: 46rem;
      }
      .orders {
        margin-top: 0.35rem;
        overflow-wrap: anywhere;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.9rem;
      }
      .ways {
        display: flex;
        flex-direction: column;
        align-items: end;
        gap: 0.25rem;
      }
      @media (max-width: 640px) {
        li {
          grid-template-columns: 2.25rem 1fr;
          padding: 0.9rem 1rem;
        }
        .ways {
          grid-column: 1 / -1;
          flex-flow: row wrap;
          gap: 0;
          align-items: center;
          margin-top: 0.5rem;
        }
        .ways .button {
          padding-inline: 0.5rem;
        }
        .ways button {
          font-size: var(--small);
          white-space: nowrap;
        }
      }
    `,
  ];
  declare report: Report;

  override render(): TemplateResult | typeof nothing {
    const steps = this.report.do_first ?? [];
    if (steps.length === 0) return nothing;
    return html`<section aria-labelledby="first">
      <h2 id="first">${words.heading}</h2>
      <ol class="panel">
        ${steps.map((step) => this.#step(step))}
      </ol>
    </section>`;
  }

  #step(step: Step): TemplateResult {
    const { orders, oldest_business_days: oldest } = step;
    const value = sums(
      Object.entries(step.value).map(([currency, amount]) => ({ currency, amount })),
    );
    const number =
      orders.length > 0 ? counted(orders.length, 'order') : counted(step.findings, 'finding');
    const rest = orders.length - shownOrders;
    return html`<li data-severity=${step.severity}>
      <div class="what">
        <h3>${step.title}</h3>
        <p class="facts small number soft">
          <span>${term(severities, step.severity)}</span>
          <span>${number}</span>
          ${value ? html`<span>${value}</span>` : nothing}
          ${oldest == null ? nothing : html`<span>${words.oldest(oldest)}</span>`}
          <span>${term(owners, step.owner)}</span>
          ${step.cause ? html`<span>${term(causes, step.cause)}</span>` : nothing}
        </p>
        <p class="action">${step.action}</p>
        ${
          orders.length > 0
            ? html`<p class="orders small number">
                ${orders.slice(0, shownOrders).join('  ')}
                ${rest > 0 ? html`<span class="soft">${words.more(count(rest))}</span>` : nothing}
              </p>`
            : nothing
        }
      </div>
      <div class="ways">
        <button class="button" @click=${() => this.#show(step)}>
          ${words.show}<span class="hidden">: ${step.title}</span>
        </button>
        ${
          orders.length > 0
            ? html`<button class="plain small" @click=${() => this.#copy(step)}>
                ${words.copy}<span class="hidden">: ${step.title}</span>
              </button>`
            : nothing
        }
      </div>
    </li>`;
  }

  #show(step: Step): void {
    this.dispatchEvent(new CustomEvent('bh-step', { detail: step, bubbles: true, composed: true }));
  }

  #copy({ orders }: Step): void {
    const copied = copyText(orders.join('\n'), this.renderRoot);
    const detail = copied ? words.copied(counted(orders.length, 'orderNumber')) : words.notCopied;
    this.dispatchEvent(new CustomEvent('bh-said', { detail, bubbles: true, composed: true }));
  }
}

customElements.define('bh-do-first', DoFirst);

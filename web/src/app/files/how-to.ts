/** Two cards with the exact menu paths that lead to the files. */

import { css, html, LitElement, type TemplateResult } from 'lit';
import { base } from '../style/base';
import { howTo } from '../words';

export class HowTo extends LitElement {
  static override styles = [
    base,
    css`
      h2 {
        margin-bottom: 0.9rem;
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
        gap: 1rem;
      }
      ol {
        display: grid;
        gap: 0.6rem;
        margin-top: 0.9rem;
        counter-reset: step;
      }
      li {
        display: grid;
        grid-template-columns: 1.6rem 1fr;
        counter-increment: step;
      }
      li::before {
        content: counter(step);
        color: var(--soft);
        font-variant-numeric: tabular-nums;
      }
      b {
        font-weight: 600;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<h2>${howTo.heading}</h2>
      <div class="cards">${[howTo.shopify, howTo.shipstation].map(card)}</div>`;
  }
}

/** A step's texts alternate: plain words, then the words on the product's screen. */
function card({
  title,
  steps,
}: (typeof howTo)['shopify'] | (typeof howTo)['shipstation']): TemplateResult {
  return html`<article class="panel">
    <h3>${title}</h3>
    <ol>
      ${steps.map(
        (step) => html`<li>
          <span>${step.map((part, index) => (index % 2 ? html`<b>${part}</b> ` : html`${part} `))}</span>
        </li>`,
      )}
    </ol>
  </article>`;
}

customElements.define('bh-how-to', HowTo);

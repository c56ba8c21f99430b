/** The proof panel: the promise beside what the browser itself says of it, now. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { SeenRequest } from '../../worker/requests';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { dialogs } from '../style/dialog';
import { count } from '../wording';
import type { Proof } from './proof';
import { proof as words } from './words';

export class ProofPanel extends LitElement {
  static override properties = { proof: { attribute: false } };
  static override styles = [
    base,
    controls,
    dialogs,
    css`
      section {
        padding: 0.8rem 0;
        border-top: 1px solid var(--line);
      }
      .numbers {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 1rem;
        margin: 0.9rem 0;
      }
      .numbers dt {
        order: 2;
      }
      .numbers div {
        display: grid;
        align-content: start;
      }
      .numbers dd {
        font-size: 1.75rem;
        font-weight: 680;
        line-height: 1.1;
      }
      .numbers [data-good] {
        color: var(--good);
      }
      .mono {
        overflow-wrap: anywhere;
      }
      ul,
      ol {
        display: grid;
        gap: 0.3rem;
        margin-top: 0.4rem;
      }
      ol {
        padding-left: 1.2rem;
        list-style: decimal;
      }
      .plainly {
        padding-left: 1.2rem;
        list-style: disc;
      }
      .policy {
        margin-top: 0.4rem;
        padding: 0.6rem 0.75rem;
        border-radius: 7px;
        background: var(--sunk);
      }
    `,
  ];
  declare proof: Proof;
  #stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const changed = () => this.requestUpdate();
    this.proof.addEventListener('change', changed);
    this.#stop = () => this.proof.removeEventListener('change', changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  open(): void {
    this.requestUpdate();
    void this.proof.identify().catch(() => undefined);
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="proof">
      <div class="head">
        <h2 id="proof">${words.title}</h2>
        <button class="plain" @click=${() => this.renderRoot.querySelector('dialog')?.close()}>
          ${words.close}
        </button>
      </div>
      <p class="small soft">${words.lead}</p>
      ${this.#numbers()} ${this.#policy()} ${this.#build()}
      <section aria-labelledby="check">
        <h3 id="check">${words.check}</h3>
        <ol class="small">${words.steps.map((step) => html`<li>${step}</li>`)}</ol>
      </section>
      <section aria-labelledby="not">
        <h3 id="not">${words.not}</h3>
        <ul class="small plainly">${words.nots.map((not) => html`<li>${not}</li>`)}</ul>
      </section>
    </dialog>`;
  }

  #numbers(): TemplateResult {
    const { firstDrop, sinceDrop, refused, loaded } = this.proof;
    const before = loaded.filter((request) => !sinceDrop.includes(request));
    return html`<dl class="numbers number">
        <div>
          <dt class="small soft">${words.since}${firstDrop === null ? `: ${words.sinceNone}` : ''}</dt>
          <dd data-number="since" ?data-good=${sinceDrop.length === 0}>${count(sinceDrop.length)}</dd>
        </div>
        <div>
          <dt class="small soft">${words.refused}</dt>
          <dd data-number="refused">${count(refused.length)}</dd>
        </div>
      </dl>
      ${sinceDrop.length + refused.length > 0 ? addresses([...sinceDrop, ...refused]) : nothing}
      <section aria-labelledby="loaded">
        <h3 id="loaded">${words.loaded}</h3>
        ${before.length > 0 ? addresses(before) : html`<p class="small">${words.loadedNone}</p>`}
      </section>`;
  }

  #policy(): TemplateResult {
    const { policies, isApart } = this.proof;
    return html`<section aria-labelledby="policy">
      <h3 id="policy">${words.policy}</h3>
      <p class="small soft">${words.policyNote}</p>
      ${
        policies.length > 0
          ? policies.map((policy) => html`<p class="policy mono small">${policy}</p>`)
          : html`<p class="small">${words.policyNone}</p>`
      }
      <p class="small">${isApart ? words.apart : words.notApart}</p>
    </section>`;
  }

  #build(): TemplateResult {
    return html`<section aria-labelledby="build">
      <h3 id="build">${words.build}</h3>
      <p class="small soft">${words.hash}</p>
      <p class="mono small" data-hash>${this.proof.engine || words.working}</p>
      <p class="small soft">${words.hashNote}</p>
    </section>`;
  }
}

function addresses(requests: readonly SeenRequest[]): TemplateResult {
  return html`<ul class="small mono" data-addresses>
    ${requests.map(({ address }) => html`<li>${address}</li>`)}
  </ul>`;
}

customElements.define('bh-proof-panel', ProofPanel);

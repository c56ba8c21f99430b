/**
 * `<backhaul-audit>`: the whole product as one element.
 *
 * The element itself sees no file. It holds a sandboxed frame that holds another, and only there do
 * application, engine and files live, out of reach of the host page's scripts.
 *
 * Attribute `fill`: the frame takes the element's own height and scrolls inside. Without it, the frame
 * is as high as its content.
 */

import { type FrameScripts, outerDocument } from '../frames/documents';
import { heightOf } from '../frames/messages';
import { SANDBOX } from '../frames/policy';

const STYLE = `
  :host { display: block; min-height: 36rem; }
  iframe { display: block; border: 0; width: 100%; height: 36rem; color-scheme: inherit; }
  :host([fill]) iframe { height: 100%; }
`;

/** Registers the element, whose frames will run `scripts`. */
export function define(scripts: FrameScripts): void {
  if (customElements.get('backhaul-audit')) return;

  class BackhaulAudit extends HTMLElement {
    readonly #frame = document.createElement('iframe');
    readonly #onMessage = (message: MessageEvent): void => {
      // Only the inner frame may speak, and only of its height.
      if (!this.#frame.contentWindow || message.source !== this.#frame.contentWindow[0]) return;
      const height = heightOf(message.data);
      if (height !== undefined && !this.hasAttribute('fill')) {
        this.#frame.style.height = `${height}px`;
      }
    };

    constructor() {
      super();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      const shadow = this.attachShadow({ mode: 'open' });
      shadow.adoptedStyleSheets = [sheet];
      this.#frame.title = 'Backhaul';
      this.#frame.setAttribute('sandbox', SANDBOX);
      shadow.append(this.#frame);
    }

    connectedCallback(): void {
      window.addEventListener('message', this.#onMessage);
      this.#frame.srcdoc = outerDocument(scripts);
    }

    disconnectedCallback(): void {
      window.removeEventListener('message', this.#onMessage);
    }
  }

  customElements.define('backhaul-audit', BackhaulAudit);
}

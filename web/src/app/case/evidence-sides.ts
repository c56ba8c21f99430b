/** Both sides of the order beside each other: file, row, column and the original text of each cell. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Finding, Report } from '../../report';
import type { EngineClient } from '../../worker/client';
import { theCase } from '../queue/words';
import { base } from '../style/base';
import { kindTitle } from '../wording';
import { type QuotedFile, quoted } from './evidence';
import './quoted-row';

export class EvidenceSides extends LitElement {
  static override properties = {
    finding: { attribute: false },
    report: { attribute: false },
    engine: { attribute: false },
  };
  static override styles = [
    base,
    css`
      :host {
        container-type: inline-size;
      }
      .sides {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
        border: 1px solid var(--line);
        border-radius: var(--radius);
        overflow: hidden;
      }
      section {
        min-width: 0;
        padding: 0.9rem 1rem 1rem;
      }
      section + section {
        border-left: 1px solid var(--line);
      }
      .side {
        font-size: var(--small);
        font-weight: 650;
      }
      .file {
        margin-top: 0.75rem;
        overflow-wrap: anywhere;
      }
      @container (max-width: 540px) {
        .sides {
          grid-template-columns: 1fr;
        }
        section + section {
          border-left: 0;
          border-top: 1px solid var(--line);
        }
      }
    `,
  ];
  declare finding: Finding;
  declare report: Report;
  declare engine: EngineClient;

  override render(): TemplateResult {
    const sides = quoted(this.finding, this.report.inputs);
    return html`<div class="sides">
      ${this.#side(theCase.store, sides.store, theCase.noStore)}
      ${this.#side(theCase.shipstation, sides.shipstation, theCase.noShipstation)}
      ${sides.warehouse.length > 0 ? this.#side(theCase.warehouse, sides.warehouse, '') : nothing}
      ${sides.other.length > 0 ? this.#side(theCase.other, sides.other, '') : nothing}
    </div>`;
  }

  #side(title: string, files: readonly QuotedFile[], none: string): TemplateResult {
    return html`<section>
      <h4 class="side">${title}</h4>
      ${
        files.length === 0
          ? html`<p class="small soft file">${none}</p>`
          : files.map((file) => this.#quotes(file))
      }
    </section>`;
  }

  #quotes({ input, rows }: QuotedFile): TemplateResult {
    return html`<p class="small file" title=${kindTitle(input.kind)}>${input.name}</p>
      ${rows.map(
        (row) => html`<bh-row-quotation
          .quoted=${row}
          .input=${input}
          .engine=${this.engine}
        ></bh-row-quotation>`,
      )}`;
  }
}

customElements.define('bh-evidence-sides', EvidenceSides);

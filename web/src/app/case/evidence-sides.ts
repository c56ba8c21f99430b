/** Both sides of the order beside each other: file, row, column and the original text of each cell. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Finding, Report } from '../../report';
import { base } from '../style/base';
import { kindTitle } from '../wording';
import { theCase } from '../words';
import { type QuotedFile, type QuotedRow, quoted } from './evidence';

export class EvidenceSides extends LitElement {
  static override properties = { finding: { attribute: false }, report: { attribute: false } };
  static override styles = [
    base,
    css`
      :host {
        container-type: inline-size;
      }
      .sides {
        display: grid;
        grid-template-columns: 1fr 1fr;
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
      .row {
        margin-top: 0.3rem;
        color: var(--soft);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(5rem, auto) 1fr;
        gap: 0.15rem 0.9rem;
        font-size: var(--small);
      }
      dt {
        color: var(--soft);
      }
      dd {
        overflow-wrap: anywhere;
        white-space: pre-wrap;
        font-family: var(--mono);
      }
      .blank {
        font-family: var(--font);
        font-style: italic;
        color: var(--soft);
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

  override render(): TemplateResult {
    const sides = quoted(this.finding, this.report.inputs);
    return html`<div class="sides">
      ${side(theCase.store, sides.store, theCase.noStore)}
      ${side(theCase.shipstation, sides.shipstation, theCase.noShipstation)}
      ${sides.other.length > 0 ? side(theCase.other, sides.other, '') : nothing}
    </div>`;
  }
}

function side(title: string, files: readonly QuotedFile[], none: string): TemplateResult {
  return html`<section>
    <h4 class="side">${title}</h4>
    ${files.length === 0 ? html`<p class="small soft file">${none}</p>` : files.map(fileQuotes)}
  </section>`;
}

function fileQuotes({ input, rows }: QuotedFile): TemplateResult {
  return html`<p class="small file" title=${kindTitle(input.kind)}>${input.name}</p>
    ${rows.map(rowQuotes)}`;
}

function rowQuotes({ row, cells }: QuotedRow): TemplateResult {
  return html`<p class="small row number">${theCase.row(row)}</p>
    <dl>
      ${cells.map(
        ({ column, text }) => html`<dt>${column}</dt>
          <dd>${text === '' ? html`<span class="blank">${theCase.blank}</span>` : text}</dd>`,
      )}
    </dl>`;
}

customElements.define('bh-evidence-sides', EvidenceSides);

/** What the report holds, in its order: one line to get about a long page by, by finger and by keyboard. */

import { css, html, LitElement, type TemplateResult } from 'lit';
import type { Report } from '../../report';
import { queue } from '../queue/words';
import { changes } from '../sharing/words';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { trust } from '../trust/words';
import { checks } from '../words';
import { lookUp } from './more-words';
import {
  byOwner,
  ledger,
  measures,
  operatingModel,
  patterns,
  steps,
  contents as words,
} from './words';

export class Contents extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    base,
    controls,
    css`
      ul {
        display: flex;
        gap: 0.25rem;
        margin-inline: -0.4rem;
        overflow-x: auto;
      }
      button {
        white-space: nowrap;
      }
      /* A finger pushes the line along; a mouse cannot. */
      @media (min-width: 560px) {
        ul {
          flex-wrap: wrap;
        }
      }
    `,
  ];
  declare report: Report;

  override render(): TemplateResult {
    return html`<nav aria-label=${words.heading}>
      <ul>
        ${this.#sections.map(
          ([section, title]) => html`<li>
            <button class="plain small" @click=${() => this.#go(section)}>${title}</button>
          </li>`,
        )}
      </ul>
    </nav>`;
  }

  /** Elements of the report with what they are called; those that can be empty only where they are not. */
  get #sections(): readonly (readonly [string, string])[] {
    const { report } = this;
    const all: readonly (readonly [string, string, boolean])[] = [
      ['bh-changes-section', changes.heading, report.changes !== undefined],
      ['bh-do-first', steps.heading, (report.do_first ?? []).length > 0],
      ['bh-patterns', patterns.heading, report.patterns.length > 0],
      ['bh-look-up', lookUp.heading, true],
      ['bh-queue-view', queue.heading, report.findings.length > 0],
      ['bh-daily-ledger', ledger.heading, report.ledger.length > 0],
      ['bh-measures', measures.heading, report.measures !== undefined],
      ['bh-operating-model', operatingModel.heading, report.operating_model !== undefined],
      ['bh-by-owner', byOwner.heading, report.summary.open_findings > 0],
      ['bh-trust-section', trust.heading, true],
      ['bh-check-list', checks.heading, true],
    ];
    return all.flatMap(([section, title, isThere]) => (isThere ? [[section, title] as const] : []));
  }

  #go(section: string): void {
    this.dispatchEvent(new CustomEvent('bh-go', { detail: section }));
  }
}

customElements.define('bh-contents', Contents);

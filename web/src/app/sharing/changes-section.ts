/** What became of an earlier report's findings: new, came back, still open, resolved, not compared. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Changes, PastFinding, Report } from '../../report';
import type { Narrowing } from '../report/pictures/picture';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { count, counted, moment } from '../wording';
import { figures } from '../words';
import { changes as words } from './words';

type Kind = keyof typeof words.kinds;
const kinds: readonly Kind[] = ['new', 'came_back', 'still_open', 'resolved', 'not_compared'];
/** What finds them in the queue; what was not compared is in no lane of it. */
const searches: Readonly<Partial<Record<Kind, string>>> = {
  new: 'change:new',
  came_back: 'change:came-back',
  still_open: 'change:still-open',
  resolved: 'lane:resolved',
};
/** Rows shown of a list; the queue and the saved report hold all. */
const SHOWN = 12;

export class ChangesSection extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    base,
    controls,
    css`
      .kinds {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr));
        gap: 0.75rem;
        margin-top: 0.75rem;
      }
      .panel {
        min-width: 0;
        padding: 0.9rem 1.1rem;
      }
      .number {
        font-size: 1.5rem;
        font-weight: 680;
        line-height: 1.2;
      }
      details {
        margin-top: 0.4rem;
      }
      summary {
        width: fit-content;
        color: var(--accent);
        cursor: pointer;
      }
      ul {
        display: grid;
        gap: 0.25rem;
        margin-top: 0.4rem;
      }
      li {
        overflow-wrap: anywhere;
      }
      .plain {
        margin: 0.25rem 0 0 -0.4rem;
        text-align: left;
      }
      .again {
        margin-top: 0.75rem;
      }
    `,
  ];
  declare report: Report;

  override render(): TemplateResult | typeof nothing {
    const { changes } = this.report;
    if (!changes) return nothing;
    return html`<section aria-labelledby="changes">
      <h2 id="changes">${words.heading}</h2>
      <p class="small soft">${since(changes)}</p>
      <div class="kinds">${kinds.map((kind) => this.#kind(kind, changes))}</div>
      ${
        changes.recurring.length > 0
          ? html`<div class="again small">
              <h3>${words.recurring}</h3>
              <ul>
                ${changes.recurring.slice(0, SHOWN).map(({ order, corrections }) => html`<li>${words.recurs(order, count(corrections))}</li>`)}
              </ul>
            </div>`
          : nothing
      }
    </section>`;
  }

  #kind(kind: Kind, changes: Changes): TemplateResult {
    const [title, says] = words.kinds[kind];
    const lines = this.#lines(kind, changes);
    const amount = changes[kind].length;
    return html`<div class="panel">
      <h3>${title}</h3>
      <p class="number" data-changes=${kind}>${count(amount)}</p>
      <p class="small soft">${says}</p>
      ${
        lines.length > 0
          ? html`<details class="small">
              <summary>${figures.of(count(lines.length), counted(amount, 'finding'))}<span class="hidden">: ${title}</span></summary>
              <ul>
                ${lines.map((line) => html`<li>${line}</li>`)}
              </ul>
            </details>
            ${this.#show(kind)}`
          : nothing
      }
    </div>`;
  }

  #show(kind: Kind): TemplateResult | typeof nothing {
    const search = searches[kind];
    if (!search) return nothing;
    const detail: Narrowing = { search };
    return html`<button
      class="plain small"
      @click=${() =>
        this.dispatchEvent(new CustomEvent('bh-narrow', { detail, bubbles: true, composed: true }))}
    >
      ${words.show}<span class="hidden">: ${words.kinds[kind][0]}</span>
    </button>`;
  }

  #lines(kind: Kind, changes: Changes): readonly string[] {
    if (kind === 'resolved' || kind === 'not_compared') {
      return changes[kind].slice(0, SHOWN).map(lineOf);
    }
    const titles = new Map(this.report.checks.map(({ id, broken }) => [id, broken]));
    const byId = new Map(this.report.findings.map((finding) => [finding.id, finding]));
    return changes[kind].slice(0, SHOWN).flatMap((id) => {
      const finding = byId.get(id);
      return finding
        ? [lineOf({ ...finding, title: titles.get(finding.check) ?? finding.check })]
        : [];
    });
  }
}

function lineOf({ order, orders, title }: Pick<PastFinding, 'order' | 'orders' | 'title'>): string {
  const of = order ?? (orders ?? []).slice(0, 3).join(', ');
  return of ? `${of}: ${title}` : title;
}

function since({ since: reports }: Changes): string {
  const last = reports.at(-1);
  const open = counted(last?.open_findings ?? 0, 'finding');
  return last?.as_of ? words.since(moment(last.as_of), open) : words.sinceNoMoment(open);
}

customElements.define('bh-changes-section', ChangesSection);

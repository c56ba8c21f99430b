/** Who has to act: one line an owner, and the way to their part of the queue. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Owner } from '../../report';
import { inLane } from '../queue/filter';
import type { QueueRow } from '../queue/row';
import type { PrintWish } from '../sharing/print-dialog';
import { ways } from '../sharing/words';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { tables } from '../style/tables';
import { age, count, sums, term } from '../wording';
import { owners, severities } from '../words';
import { byOwner as words } from './words';

interface Share {
  readonly owner: Owner;
  readonly findings: number;
  readonly orders: number;
  readonly worst: QueueRow;
  readonly value: string;
  readonly oldest: number | undefined;
}

export class ByOwner extends LitElement {
  static override properties = { rows: { attribute: false } };
  static override styles = [
    base,
    controls,
    tables,
    css`
      th,
      td {
        vertical-align: middle;
      }
      .plain {
        margin-left: -0.4rem;
        text-align: left;
      }
      @media (max-width: 560px) {
        .wide {
          display: none;
        }
      }
    `,
  ];
  declare rows: readonly QueueRow[];

  override render(): TemplateResult | typeof nothing {
    const shares = sharesOf(this.rows);
    if (shares.length === 0) return nothing;
    const [owner, open, orders, worst, value, oldest] = words.columns;
    return html`<section aria-labelledby="owners">
      <h2 id="owners">${words.heading}</h2>
      <p class="small soft">${words.lead}</p>
      <div class="panel sheet" tabindex="0" role="group" aria-labelledby="owners">
        <table aria-labelledby="owners">
          <thead>
            <tr>
              <th scope="col">${owner}</th>
              <th scope="col" class="right">${open}</th>
              <th scope="col" class="right">${orders}</th>
              <th scope="col">${worst}</th>
              <th scope="col" class="right wide">${value}</th>
              <th scope="col" class="right wide">${oldest}</th>
              <td></td>
            </tr>
          </thead>
          <tbody>
            ${shares.map((share) => this.#row(share))}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #row(share: Share): TemplateResult {
    const name = term(owners, share.owner);
    return html`<tr>
      <th scope="row">
        <button class="plain" aria-label=${words.show(name)} @click=${() => this.#show(share.owner)}>
          ${name}
        </button>
      </th>
      <td class="right number">${count(share.findings)}</td>
      <td class="right number">${count(share.orders)}</td>
      <td>${term(severities, share.worst.finding.severity)}</td>
      <td class="right number wide">${share.value}</td>
      <td class="right number wide">${age(share.oldest)}</td>
      <td class="right">
        <button
          class="plain small"
          aria-label=${words.printList(name)}
          @click=${() => this.#print(share.owner)}
        >
          ${ways.print}
        </button>
      </td>
    </tr>`;
  }

  #print(owner: Owner): void {
    const detail: PrintWish = { kind: 'owner', owner };
    this.dispatchEvent(new CustomEvent('bh-print-wish', { detail, bubbles: true, composed: true }));
  }

  #show(owner: Owner): void {
    this.dispatchEvent(
      new CustomEvent('bh-owner', { detail: owner, bubbles: true, composed: true }),
    );
  }
}

/** The open findings by owner, the worst first, then the most. */
function sharesOf(rows: readonly QueueRow[]): readonly Share[] {
  const byOwner = new Map<Owner, QueueRow[]>();
  for (const row of inLane(rows, 'open')) {
    const theirs = byOwner.get(row.finding.owner);
    if (theirs) theirs.push(row);
    else byOwner.set(row.finding.owner, [row]);
  }
  return [...byOwner]
    .map(([owner, theirs]): Share => {
      // An order with two findings is one order and one amount.
      const orders = new Map(theirs.map((row) => [`${row.store}\n${row.order}`, row]));
      orders.delete('\n');
      return {
        owner,
        findings: theirs.length,
        orders: orders.size,
        worst: theirs.reduce((worst, row) => (row.severityRank < worst.severityRank ? row : worst)),
        value: sums([...orders.values()].flatMap(({ finding }) => finding.value ?? [])),
        oldest: theirs.reduce<number | undefined>(
          (most, { finding }) => Math.max(most ?? 0, finding.age_business_days ?? 0),
          undefined,
        ),
      };
    })
    .sort((a, b) => a.worst.severityRank - b.worst.severityRank || b.findings - a.findings);
}

customElements.define('bh-by-owner', ByOwner);

/** What the user decided beforehand: acceptances, and incidents they know of, with what each met. */

import { css, html, LitElement, type TemplateResult } from 'lit';
import type { Report } from '../../report';
import { base } from '../style/base';
import { tableOf, tables } from '../style/tables';
import { count, day, span } from '../wording';
import { decided as words } from './more-words';

export class Decided extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    base,
    tables,
    css`
      .sheet {
        padding-block: 0.25rem;
      }
    `,
  ];
  declare report: Report;

  override render(): TemplateResult {
    const { acceptances = [], incidents = [] } = this.report;
    return html`<section aria-labelledby="decided">
      <h2 id="decided">${words.heading}</h2>
      <p class="small soft">${words.lead}</p>
      <div class="panel sheet" tabindex="0" role="group" aria-labelledby="decided">
        ${tableOf(
          words.acceptances,
          [
            { title: words.what },
            { title: words.reason },
            { title: words.on },
            { title: words.met, number: true },
          ],
          acceptances.map(({ what, reason, date, findings }) => [
            what,
            reason,
            date ? day(date) : '',
            findings > 0 ? count(findings) : words.none,
          ]),
        )}
        ${tableOf(
          words.incidents,
          [
            { title: words.incident },
            { title: words.when },
            { title: words.store },
            { title: words.note },
            { title: words.explains, number: true },
          ],
          incidents.map(({ name, from, to, store, note, findings }) => [
            name,
            span(from, to),
            store ?? words.all,
            note ?? '',
            count(findings),
          ]),
        )}
      </div>
    </section>`;
  }
}

customElements.define('bh-decided', Decided);

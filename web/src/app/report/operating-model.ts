/** The operating model: who writes the status, what the set-up has to cope with, and the honest verdict. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ModelAnswer, OperatingModel, Report } from '../../report';
import { base } from '../style/base';
import { tableOf, tables } from '../style/tables';
import { count, counted, share, term } from '../wording';
import { operatingModel as words } from './words';

export class OperatingModelView extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    base,
    tables,
    css`
      .verdict {
        display: grid;
        gap: 0.3rem;
        margin-top: 0.75rem;
      }
      /* Flowing columns: the panels differ much in height, and a grid's rows would leave gaps. */
      .columns {
        columns: 24rem;
        column-gap: 0.75rem;
        margin-top: 0.75rem;
      }
      .columns > .panel {
        margin-bottom: 0.75rem;
        break-inside: avoid;
      }
      .panel {
        min-width: 0;
      }
      .answers {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 0.5rem 0.75rem;
        margin-top: 0.5rem;
      }
      .answers li {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
        row-gap: 0;
      }
      .tell {
        font-weight: 600;
      }
      [data-tell='yes'] .tell {
        color: var(--good);
      }
      [data-tell='unknown'] .tell {
        color: var(--soft);
      }
      .because {
        grid-column: 2;
      }
      .text {
        display: grid;
        gap: 0.35rem;
        margin-top: 0.5rem;
      }
    `,
  ];
  declare report: Report;

  override render(): TemplateResult | typeof nothing {
    const model = this.report.operating_model;
    if (!model) return nothing;
    return html`<section aria-labelledby="model">
      <h2 id="model">${words.heading}</h2>
      <p class="small soft">${words.lead}</p>
      <div class="panel verdict">${model.verdict.sentences.map((line) => html`<p>${line}</p>`)}</div>
      <div class="columns">
        ${ownership(model)} ${recommendation(model)}
        ${answers(words.checklist(count(model.ticked), count(model.checklist.length)), model.checklist)}
        ${answers(words.readiness, model.readiness)} ${answers(words.badge, model.badge)}
        ${answers(words.simple, model.simple_path)} ${answers(words.richer, model.richer_path)}
      </div>
      <div class="panel sheet" tabindex="0" role="group" aria-label=${words.heading}>
        ${tableOf(
          words.writers,
          [
            { title: words.writer },
            { title: words.orders, number: true },
            { title: words.because },
          ],
          model.writers.map(({ writer, orders, because }) => [
            term(words.writerNames, writer),
            share(orders),
            because,
          ]),
        )}
        ${tableOf(
          words.useCases,
          [
            { title: words.useCase },
            { title: words.orders, number: true },
            { title: words.failed, number: true },
            { title: words.needs },
          ],
          model.use_cases.map(({ pattern, orders, failed, needs }) => [
            term(words.useCaseNames, pattern),
            share(orders),
            share(failed),
            needs,
          ]),
        )}
      </div>
    </section>`;
  }
}

function ownership({ ownership: owned, writers_seen: seen }: OperatingModel): TemplateResult {
  return html`<div class="panel">
    <h3>${words.ownership}</h3>
    <div class="text small">
      <p><b>${owned.model ? `${owned.model}: ${owned.title}` : owned.title}</b></p>
      <p>${words.writersSeen(counted(seen, 'writer'))} ${owned.because}</p>
      <p class="soft">${owned.trade_off}</p>
      ${owned.stated ? html`<p>${owned.stated}</p>` : nothing}
    </div>
  </div>`;
}

function recommendation({ recommendation: fits, cadence, effort }: OperatingModel): TemplateResult {
  return html`<div class="panel">
    <h3>${words.recommendation}</h3>
    <div class="text small">
      <p><b>${fits.title}</b>${fits.upkeep ? html` · ${words.upkeep(term(words.levels, fits.upkeep))}` : nothing}</p>
      ${fits.because.map((line) => html`<p>${line}</p>`)}
      <p class="soft">${fits.trade_off}</p>
      <p>${words.cadence(term(words.cadences, cadence.every))} ${cadence.because}</p>
      <p>${words.effort(count(effort.minutes))} ${effort.because}</p>
    </div>
  </div>`;
}

function answers(heading: string, list: readonly ModelAnswer[]): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<div class="panel">
    <h3>${heading}</h3>
    <ul class="answers small">
      ${list.map(
        ({ asks, tell, because }) => html`<li data-tell=${tell}>
          <span class="tell">${words.tells[tell]}</span>
          <span>${asks}</span>
          <span class="because soft">${because}</span>
        </li>`,
      )}
    </ul>
  </div>`;
}

customElements.define('bh-operating-model', OperatingModelView);

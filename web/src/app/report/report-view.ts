/** The report, top to bottom, from the answer to the check list. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Step } from '../../report';
import type { EngineClient } from '../../worker/client';
import type { Acceptance } from '../queue/acceptances';
import type { QueueView } from '../queue/queue-view';
import type { Audited } from '../session/audited';
import { base } from '../style/base';
import { partly } from './partly';
import type { Narrowing } from './pictures/picture';
import type { Printing, PrintLists } from './print-lists';
import './by-owner';
import './check-list';
import './contents';
import './daily-ledger';
import './decided';
import './do-first';
import './input-sums';
import './report-head';
import './rounds';
import './tiles';
import './uncheckable';
import './watch-list';
import '../sharing/changes-section';
import '../trust/trust-section';
import '../look-up/look-up';
import '../queue/queue-view';
import './measures';
import './measure-tables';
import './print-lists';
import './nothing-wrong';
import './pictures/age-bars';
import './pictures/before-after';
import './pictures/coverage-line';
import './pictures/outage-strip';
import './operating-model';
import './patterns';
import './plugin-results';

export class ReportView extends LitElement {
  static override properties = {
    audited: { attribute: false },
    engine: { attribute: false },
    acceptances: { attribute: false },
    printing: { attribute: 'data-print', reflect: true },
    printingOwner: { attribute: 'data-print-owner' },
    extent: { state: true },
  };
  static override styles = [
    base,
    css`
      .report {
        display: grid;
        gap: 2.25rem;
      }
      .report > * {
        min-width: 0;
      }
      .answer {
        max-width: 54rem;
        font-size: clamp(1.375rem, 1.1rem + 1.4vw, 2rem);
        font-weight: 650;
        line-height: 1.22;
        letter-spacing: -0.018em;
        text-wrap: pretty;
      }
      .answer span {
        display: block;
      }
      .answer span + span {
        color: var(--soft);
        font-size: 0.66em;
        font-weight: 450;
        line-height: 1.45;
        letter-spacing: -0.005em;
      }
      .answer span:nth-child(2) {
        margin-top: 0.45rem;
      }
      .answer:focus {
        outline: none;
      }
      .banner {
        padding: 0.75rem 1rem;
        border-left: 3px solid var(--high);
        background: var(--high-wash);
      }
      /* Beneath the queue, what is out of sight is neither laid out nor drawn. */
      bh-queue-view ~ * {
        content-visibility: auto;
        contain-intrinsic-size: auto 30rem;
      }
      bh-print-lists {
        display: none;
      }
      @media print {
        bh-print-lists {
          display: block;
        }
        .report {
          display: block;
        }
        .report > * {
          content-visibility: visible;
          margin-bottom: 1.25rem;
        }
        bh-contents,
        bh-look-up,
        bh-rounds,
        bh-queue-view,
        :host([data-print='summary']) .report > :not(.opening, bh-do-first, bh-patterns),
        :host([data-print='owner']) .report > :not(bh-print-lists),
        :host([data-print='stop-list']) .report > :not(bh-print-lists) {
          display: none;
        }
      }
      .opening > * {
        min-width: 0;
      }
      .opening {
        display: grid;
        gap: 1.25rem;
      }
    `,
  ];
  declare audited: Audited;
  declare engine: EngineClient;
  declare acceptances: readonly Acceptance[];
  /** What paper shows; nothing chosen is everything. */
  declare printing: Printing | '';
  declare printingOwner: string;
  /** How much of it is drawn. The answer and what to do first are seen before the queue is made, and that
   * before what lies beneath it: no part holds the page up for long. */
  declare extent: 'answer' | 'queue' | 'whole';
  readonly #unchosen = () => {
    if (this.printing) return;
    this.#print('full');
    window.addEventListener('afterprint', () => this.#print(''), { once: true });
  };

  constructor() {
    super();
    this.acceptances = [];
    this.printing = '';
    this.printingOwner = '';
    this.extent = 'answer';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#unchosen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#unchosen);
  }

  protected override firstUpdated(): void {
    inTime(() => {
      if (this.extent === 'answer') this.extent = 'queue';
      inTime(() => {
        this.extent = 'whole';
      });
    });
  }

  /** At once: the browser takes the page as it stands after `beforeprint`. */
  #print(printing: Printing | ''): void {
    this.extent = 'whole';
    this.printing = printing;
    this.performUpdate();
    const lists = this.renderRoot.querySelector<PrintLists>('bh-print-lists');
    lists?.performUpdate();
  }

  /** There when it is asked for, however little of the page is drawn yet. */
  get queue(): QueueView | null {
    if (this.extent === 'answer' && this.hasUpdated) {
      this.extent = 'queue';
      this.performUpdate();
    }
    return this.renderRoot.querySelector<QueueView>('bh-queue-view');
  }

  async focusAnswer(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.answer')?.focus();
  }

  /** To a section, whose heading takes the focus. */
  #go(section: string): void {
    if (this.extent !== 'whole') {
      this.extent = 'whole';
      this.performUpdate();
    }
    const target = this.renderRoot.querySelector<LitElement>(section);
    const heading = target?.renderRoot.querySelector('h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
  }

  override render(): TemplateResult {
    const { report, rows } = this.audited;
    const isCalm = report.summary.open_findings === 0;
    return html`<div
      class="report"
      @bh-tile=${(event: CustomEvent<readonly string[]>) => this.queue?.showChecks(event.detail)}
      @bh-step=${({ detail }: CustomEvent<Step>) => this.queue?.showChecks(detail.checks, detail.cause)}
      @bh-cause=${(event: CustomEvent<string>) => this.queue?.showCause(event.detail)}
      @bh-narrow=${(event: CustomEvent<Narrowing>) => this.queue?.showSearch(event.detail.search)}
      @bh-follow=${(event: CustomEvent<Narrowing>) => this.queue?.follow(event.detail.search)}
      @bh-finding=${(event: CustomEvent<string>) => this.queue?.openFinding(event.detail)}
      @bh-owner=${(event: CustomEvent<string>) => this.queue?.showOwner(event.detail)}
    >
      <div class="opening">
        <bh-report-head .report=${report}></bh-report-head>
        <h1 class="answer" tabindex="-1">
          ${report.summary.answer.map((sentence) => html`<span>${sentence} </span>`)}
        </h1>
        ${partly(report).map((sentence) => html`<p class="banner">${sentence}</p>`)}
        ${isCalm ? html`<bh-nothing-wrong .report=${report}></bh-nothing-wrong>` : nothing}
        <bh-tiles .report=${report} .rows=${rows}></bh-tiles>
        <bh-contents .report=${report} @bh-go=${({ detail }: CustomEvent<string>) => this.#go(detail)}></bh-contents>
      </div>
      ${
        report.changes
          ? html`<bh-changes-section .report=${report}></bh-changes-section>
              <bh-before-after .report=${report}></bh-before-after>`
          : nothing
      }
      <bh-do-first .report=${report}></bh-do-first>
      ${this.extent === 'answer' ? nothing : this.#toTheQueue()}
      ${this.extent === 'whole' ? this.#beneath() : nothing}
    </div>`;
  }

  #toTheQueue(): TemplateResult {
    const { report, rows } = this.audited;
    return html`<bh-patterns .report=${report}></bh-patterns>
      <bh-outage-strip .report=${report}></bh-outage-strip>
      <bh-rounds .report=${report}></bh-rounds>
      <bh-look-up .report=${report} .engine=${this.engine}></bh-look-up>
      <bh-age-bars .report=${report}></bh-age-bars>
      ${rows.length > 0 ? html`<bh-queue-view .report=${report} .rows=${rows} .engine=${this.engine} .acceptances=${this.acceptances}></bh-queue-view>` : nothing}
`;
  }

  #beneath(): TemplateResult {
    const { report, rows } = this.audited;
    const { acceptances = [], incidents = [] } = report;
    const isDecided = acceptances.length + incidents.length > 0;
    return html`<bh-print-lists
        .rows=${rows}
        .asOf=${report.as_of ?? ''}
        .printing=${this.printing}
        .owner=${this.printingOwner}
      ></bh-print-lists>
      <bh-daily-ledger .report=${report}></bh-daily-ledger>
      <bh-measures .report=${report}></bh-measures>
      <bh-measure-tables .report=${report}></bh-measure-tables>
      <bh-watch-list .report=${report}></bh-watch-list>
      <bh-operating-model .report=${report}></bh-operating-model>
      <bh-by-owner .rows=${rows}></bh-by-owner>
      ${isDecided ? html`<bh-decided .report=${report}></bh-decided>` : nothing}
      <bh-trust-section .report=${report}></bh-trust-section>
      <bh-coverage-line .report=${report}></bh-coverage-line>
      <bh-uncheckable .report=${report}></bh-uncheckable>
      ${report.plugins.length > 0 ? html`<bh-plugin-results .report=${report}></bh-plugin-results>` : nothing}
      <bh-input-sums .report=${report}></bh-input-sums>
      <bh-check-list .report=${report}></bh-check-list>`;
  }
}

/** Milliseconds after which nothing is waited for: a page draws its frames sooner, but for one that is busy. */
const PATIENCE = 1_000;

/**
 * Once what is drawn now is out, for which it takes two frames. A page in the background draws none, nor
 * does one inside another that is scrolled out of sight, which only time tells.
 */
function inTime(run: () => void): void {
  if (document.visibilityState === 'hidden') {
    run();
    return;
  }
  let isDue = true;
  const once = () => {
    if (isDue) run();
    isDue = false;
  };
  setTimeout(once, PATIENCE);
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(once)));
}

customElements.define('bh-report-view', ReportView);

/** Which orders the audit reports on, in the words the engine takes: `30d`, or `from..to`. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { assumptions as words } from '../words';

type WindowChoice = 'all' | '30' | 'days' | 'span';

export class WindowLine extends LitElement {
  static override properties = { window: { type: String }, choice: { state: true } };
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35rem 0.6rem;
        align-items: center;
        padding: 0.4rem 0;
      }
      label {
        min-width: 12rem;
      }
      input[type='number'] {
        width: 5.5rem;
      }
    `,
  ];
  declare window: string;
  declare choice: WindowChoice;

  constructor() {
    super();
    this.window = '';
    this.choice = 'all';
  }

  /** What was settled elsewhere shows; a span whose days are not both chosen is settled only here. */
  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('window') || (this.choice === 'span' && !this.window)) return;
    if (this.window.includes('..')) this.choice = 'span';
    else if (!this.window) this.choice = 'all';
    else if (this.window !== '30d') this.choice = 'days';
    else if (this.choice !== 'days') this.choice = '30';
  }

  override render(): TemplateResult {
    const option = (id: WindowChoice, label: string) =>
      html`<option value=${id} ?selected=${this.choice === id}>${label}</option>`;
    return html`<label for="window">${words.window}</label>
      <select id="window" @change=${this.#chosen}>
        ${option('all', words.windowAll)} ${option('30', words.window30)}
        ${option('days', words.windowCustom)} ${option('span', words.windowSpan)}
      </select>
      ${this.choice === 'days' ? this.#days() : nothing}
      ${this.choice === 'span' ? this.#span() : nothing}`;
  }

  #days(): TemplateResult {
    return html`<input
      type="number"
      min="1"
      max="3650"
      aria-label=${words.windowDays}
      .value=${this.window.replace(/d$/i, '')}
      @change=${(event: Event) => {
        const days = Math.round(Number(valueIn(event)));
        if (days >= 1) this.#tell(`${days}d`);
      }}
    />`;
  }

  #span(): TemplateResult {
    const [from = '', to = ''] = this.window.split('..');
    const day = (label: string, value: string, told: (day: string) => string) =>
      html`<input
        type="date"
        aria-label=${label}
        .value=${value.slice(0, 10)}
        @change=${(event: Event) => this.#tell(told(valueIn(event)))}
      />`;
    const span = (first: string, last: string) => (first || last ? `${first}..${last}` : '');
    return html`${day(words.windowFrom, from, (first) => span(first, to))}
    ${day(words.windowTo, to, (last) => span(from, last))}`;
  }

  #chosen(event: Event): void {
    this.choice = valueIn(event) as WindowChoice;
    this.#tell({ all: '', '30': '30d', days: '14d', span: '' }[this.choice]);
  }

  #tell(window: string): void {
    if (window === this.window) return;
    this.dispatchEvent(new CustomEvent('bh-window', { detail: window }));
  }
}

function valueIn(event: Event): string {
  return (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;
}

customElements.define('bh-window-line', WindowLine);

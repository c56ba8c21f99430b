/**
 * What all pictures share: a title, the sentence the picture proves, the drawing, and its numbers as a
 * table.
 *
 * Scales and shapes are d3's, the marks are Lit's own SVG: a library that draws by itself writes a
 * `<style>` element, which the page's policy refuses. The drawing is an image to a screen reader; what a
 * press on a mark does, a button in the table does too. It is drawn anew for each width, so that its
 * text keeps its size on a phone and at 400 % zoom.
 */

import { html, LitElement, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Report } from '../../../report';
import { base } from '../../style/base';
import { controls } from '../../style/controls';
import { tables } from '../../style/tables';
import { pictures as words } from '../words';
import { hatches, pictureStyles } from './picture-styles';

/** Of what the queue shall show when a mark is pressed: a search. */
export interface Narrowing {
  readonly search: string;
}

export interface Drawing {
  readonly height: number;
  readonly marks: SVGTemplateResult | readonly SVGTemplateResult[];
}

/** One entry of a legend: the class of its mark, and what it stands for. */
export type Legend = readonly (readonly [mark: string, meaning: string])[];

const firstWidth = 640;
/** A page being laid out may offer less for a moment; no drawing is made for that. */
const leastWidth = 200;

export abstract class Picture extends LitElement {
  static override properties = {
    report: { attribute: false },
    width: { state: true },
    isOpen: { state: true },
  };
  static override styles = [base, controls, tables, pictureStyles];
  declare report: Report;
  /** CSS pixels there are for the drawing. */
  declare width: number;
  /** Whether the numbers are shown; a table nobody opened is not made. */
  declare isOpen: boolean;
  #observed: Element | null = null;
  readonly #sized = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width >= leastWidth) this.width = width;
  });

  constructor() {
    super();
    this.width = firstWidth;
    this.isOpen = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sized.disconnect();
    this.#observed = null;
  }

  protected override updated(): void {
    const plot = this.renderRoot.querySelector('.plot');
    if (plot === this.#observed) return;
    this.#sized.disconnect();
    if (plot) this.#sized.observe(plot);
    this.#observed = plot;
  }

  protected abstract get heading(): string;
  /** What the picture proves. */
  protected abstract sentence(): string;
  /** Nothing where the report holds nothing to draw. */
  protected abstract drawing(width: number): Drawing | null;
  protected abstract numbers(): TemplateResult | typeof nothing;

  /** Whether the picture is a section of the report by itself. */
  protected get isSection(): boolean {
    return false;
  }

  protected legend(): Legend {
    return [];
  }

  /** What stands between drawing and numbers. */
  protected beneath(): TemplateResult | typeof nothing {
    return nothing;
  }

  override render(): TemplateResult | typeof nothing {
    const drawing = this.report && this.drawing(this.width);
    if (!drawing) return nothing;
    const legend = this.legend();
    return html`<figure class="panel">
      <figcaption>
        ${this.isSection ? html`<h2 id="title">${this.heading}</h2>` : html`<h3 id="title">${this.heading}</h3>`}
        <p id="proves" class="small">${this.sentence()}</p>
      </figcaption>
      ${
        legend.length > 0
          ? html`<ul class="legend small" aria-hidden="true">
              ${legend.map(([mark, meaning]) => html`<li>${swatch(mark)}${meaning}</li>`)}
            </ul>`
          : nothing
      }
      <div class="plot">
        <svg
          role="img"
          aria-labelledby="title"
          aria-describedby="proves"
          width=${this.width}
          height=${drawing.height}
          viewBox="0 0 ${this.width} ${drawing.height}"
        >
          ${hatches} ${drawing.marks}
        </svg>
      </div>
      ${this.beneath()}
      <details
        @toggle=${(event: Event) => {
          this.isOpen = (event.currentTarget as HTMLDetailsElement).open;
        }}
      >
        <summary class="small">${words.numbers}<span class="hidden">: ${this.heading}</span></summary>
        ${
          this.isOpen
            ? html`<div class="numbers" tabindex="0" role="group" aria-label=${this.heading}>
                ${this.numbers()}
              </div>`
            : nothing
        }
      </details>
    </figure>`;
  }

  protected narrow(search: string): void {
    this.dispatchEvent(
      new CustomEvent<Narrowing>('bh-narrow', {
        detail: { search },
        bubbles: true,
        composed: true,
      }),
    );
  }

  /** The way to the queue from the table: what a press on the mark does. */
  protected way(text: string, search: string): TemplateResult {
    return html`<button class="plain small" @click=${() => this.narrow(search)}>
      ${text}<span class="hidden"> – ${words.show}</span>
    </button>`;
  }
}

function swatch(mark: string): TemplateResult {
  return html`<svg class="swatch" width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
    ${hatches}${svg`<rect class=${mark} x="0.5" y="0.5" width="13" height="11"></rect>`}
  </svg>`;
}

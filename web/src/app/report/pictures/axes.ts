/** Axes as SVG: ticks with their words. */

import { type SVGTemplateResult, svg } from 'lit';

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Words under a drawing; those that would touch the one before are left out. */
export function axisBelow(ticks: readonly Tick[], y: number, width: number): SVGTemplateResult[] {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.flatMap(({ at, text }) => {
    const half = text.length * 3.4;
    const centre = Math.min(Math.max(at, half), width - half);
    if (centre - half < free) return [];
    free = centre + half + 8;
    return [
      svg`<line class="line" x1=${at} x2=${at} y1=${y} y2=${y + 4}></line>
      <text class="middle" x=${centre} y=${y + 16}>${text}</text>`,
    ];
  });
}

/** Lines across a drawing, each with its word at the left. */
export function axisLeft(ticks: readonly Tick[], left: number, right: number): SVGTemplateResult[] {
  return ticks.map(
    ({ at, text }) => svg`<line class="line" x1=${left} x2=${right} y1=${at} y2=${at}></line>
      <text class="end" x=${left - 6} y=${at + 4}>${text}</text>`,
  );
}

/** A text cut to the pixels there are, a letter taken as 6.4 of them. */
export function cut(text: string, pixels: number): string {
  const letters = Math.max(3, Math.floor(pixels / 6.4));
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}

/** The moment as written, whatever its offset, so that days stand where the reader expects them. */
export function written(iso: string): number {
  return Date.parse(`${iso.slice(0, 10)}T${iso.slice(11, 19) || '00:00:00'}Z`);
}

/** The day of a moment of `written`. */
export function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

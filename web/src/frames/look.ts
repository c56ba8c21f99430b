/**
 * From the few colours a page gives to all that the tool draws with, readable whatever they are.
 *
 * Text needs 4.5 : 1 and edges 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11), so a brand's colour that is too faint
 * on its paper is moved towards black or white until it can be read. Element and application use this
 * one file, so they look alike.
 */

import type { Theme } from './settings';

type Colour = readonly [red: number, green: number, blue: number];

const PAPER = { light: '#ffffff', dark: '#161c22' } as const;
const INK = { light: '#16202a', dark: '#e4eaef' } as const;
const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [255, 255, 255];

/** Custom properties and their values; what the page leaves open is absent. */
export function lookOf(theme: Theme, scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const look = new Map<string, string>();
  const set = (name: string, colour: Colour): void => {
    look.set(`--${name}`, textOf(colour));
  };
  const paper = colourOf(theme.paper ?? PAPER[scheme]);
  const ground = theme.ground ? colourOf(theme.ground) : paper;
  const ink = readable(colourOf(theme.ink ?? INK[scheme]), [paper, ground], 7);
  if (theme.paper || theme.ink || theme.ground) {
    set('paper', paper);
    set('ground', theme.ground ? ground : mixed(paper, ink, 0.03));
    set('ink', ink);
    set('soft', readable(mixed(paper, ink, 0.68), [paper, ground], 4.9));
    set('edge', readable(mixed(paper, ink, 0.45), [paper, ground], 3.2));
    set('line', mixed(paper, ink, 0.16));
    set('sunk', mixed(paper, ink, 0.07));
  }
  if (theme.line) set('line', colourOf(theme.line));
  if (theme.accent) {
    const accent = readable(colourOf(theme.accent), [paper, ground], 4.9);
    set('accent', accent);
    set('accent-ink', contrast(accent, WHITE) >= contrast(accent, BLACK) ? WHITE : BLACK);
    set('accent-wash', mixed(paper, accent, 0.1));
  }
  if (theme.radius !== undefined) look.set('--radius', `${theme.radius}px`);
  if (theme.size !== undefined) look.set('--body', `${theme.size}px`);
  if (theme.font) look.set('--font', theme.font.map(quoted).join(', '));
  return look;
}

const FAMILIES =
  /^(?:serif|sans-serif|monospace|system-ui|ui-(?:serif|sans-serif|monospace|rounded))$/;

/** A name of a font as a string, so that it can be nothing else. */
function quoted(name: string): string {
  return FAMILIES.test(name) ? name : `"${name.replaceAll(/[^\p{L}\p{N} _-]/gu, '')}"`;
}

/** The colour, moved towards black or white until it stands out from every ground. */
function readable(colour: Colour, grounds: readonly Colour[], ratio: number): Colour {
  const stands = (tried: Colour): boolean =>
    grounds.every((ground) => contrast(tried, ground) >= ratio);
  const least = (end: Colour): number => Math.min(...grounds.map((each) => contrast(end, each)));
  const end = least(BLACK) >= least(WHITE) ? BLACK : WHITE;
  for (let part = 0; part < 1; part += 0.05) {
    const tried = mixed(colour, end, part);
    if (stands(tried)) return tried;
  }
  return end;
}

function mixed(from: Colour, to: Colour, part: number): Colour {
  const channel = (at: 0 | 1 | 2): number => Math.round(from[at] + (to[at] - from[at]) * part);
  return [channel(0), channel(1), channel(2)];
}

function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
export function luminance([red, green, blue]: Colour): number {
  const linear = (value: number): number => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Of `#rrggbb`. */
export function colourOf(text: string): Colour {
  const channel = (at: number): number => Number.parseInt(text.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function textOf(colour: Colour): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

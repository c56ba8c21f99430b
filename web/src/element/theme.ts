/**
 * The page's look as values: `--backhaul-…` as this element computes them, turned into numbers. The
 * browser parses them, so every notation of a colour or length works; what it cannot parse is absent.
 */

import { colourOf, luminance } from '../frames/look';
import type { Theme } from '../frames/settings';

const COLOURS = ['accent', 'ground', 'paper', 'ink', 'line'] as const;

/** `probe` is an element of ours that nobody sees, inside the element. */
export function themeAt(element: Element, probe: HTMLElement): Theme {
  const style = getComputedStyle(element);
  const said = (name: string): string => style.getPropertyValue(`--backhaul-${name}`).trim();
  const theme: Record<string, unknown> = {};
  for (const name of COLOURS) {
    const colour = said(name) && opaque(said(name), probe);
    if (colour) theme[name] = colour;
  }
  const radius = lengthOf(said('radius'), 'border-top-left-radius', probe);
  const size = lengthOf(said('font-size'), 'font-size', probe);
  const family = said('font') === 'page' ? style.fontFamily : said('font');
  const font = family.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'));
  return {
    ...theme,
    ...(radius !== undefined && { radius }),
    ...(size !== undefined && { size }),
    ...(font[0] && { font }),
  };
}

/**
 * Light or dark, whatever the page is: as `theme` says, or by the paper's own lightness, or as the page
 * declares with `color-scheme`. A page that declares nothing is light.
 */
export function schemeAt(element: Element, asked: string | null, theme: Theme): 'light' | 'dark' {
  if (asked === 'light' || asked === 'dark') return asked;
  const ground = theme.paper ?? theme.ground;
  // Where black and white stand out equally.
  if (ground) return luminance(colourOf(ground)) < 0.18 ? 'dark' : 'light';
  const declared =
    document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content ?? '';
  const computed = getComputedStyle(element).colorScheme;
  const schemes = (computed === 'normal' ? declared : computed).split(/\s+/);
  if (!schemes.includes('dark')) return 'light';
  if (!schemes.includes('light')) return 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** `#rrggbb` of any colour the browser knows, itself made opaque; nothing for a transparent one. */
function opaque(said: string, probe: HTMLElement): string | undefined {
  const parts = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(
    // Mixed with itself, a colour of any notation comes out in this one.
    computed('color', `color-mix(in srgb, ${said}, ${said})`, probe),
  );
  if (!parts || parts[4] === '0') return undefined;
  const digits = parts.slice(1, 4).map((part) => {
    const value = Math.round(Math.min(1, Math.max(0, Number(part))) * 255);
    return value.toString(16).padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

function lengthOf(said: string, property: string, probe: HTMLElement): number | undefined {
  const pixels = said ? Number.parseFloat(computed(property, said, probe)) : Number.NaN;
  return Number.isFinite(pixels) ? Math.round(pixels) : undefined;
}

function computed(property: string, value: string, probe: HTMLElement): string {
  probe.style.setProperty(property, value);
  const understood = probe.style.getPropertyValue(property) !== '';
  const result = understood ? getComputedStyle(probe).getPropertyValue(property) : '';
  probe.style.removeProperty(property);
  return result;
}

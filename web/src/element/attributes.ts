/**
 * Attributes and the properties that mirror them. An attribute that is absent or makes no sense reads as
 * its default, as with the browser's own elements; setting a property sets the attribute.
 */

export const TEXTS = {
  asOf: 'as-of',
  timeZone: 'time-zone',
  locale: 'locale',
  base: 'base',
} as const;

export const NUMBERS = { windowDays: 'window-days', maxMib: 'max-mib' } as const;

export const FLAGS = {
  sample: 'sample',
  compact: 'compact',
  counts: 'counts',
  fill: 'fill',
} as const;

/** The first word is the default. */
export const CHOICES = {
  theme: ['auto', 'light', 'dark'],
  isolation: ['frames', 'inline'],
  loading: ['lazy', 'eager'],
} as const;

export const ATTRIBUTES: readonly string[] = [
  ...Object.values(TEXTS),
  ...Object.values(NUMBERS),
  ...Object.values(FLAGS),
  ...Object.keys(CHOICES),
];

/** What the mirrors look like from outside. */
export interface Mirrors {
  windowDays: number | null;
  asOf: string | null;
  timeZone: string | null;
  locale: string | null;
  theme: 'auto' | 'light' | 'dark';
  sample: boolean;
  compact: boolean;
  maxMib: number | null;
  base: string | null;
  isolation: 'frames' | 'inline';
  loading: 'lazy' | 'eager';
  counts: boolean;
  fill: boolean;
}

/** Gives a class of elements the properties. */
export function mirror(prototype: HTMLElement): void {
  const define = (
    property: string,
    get: (this: HTMLElement) => unknown,
    set: (this: HTMLElement, value: unknown) => void,
  ): void => {
    Object.defineProperty(prototype, property, { get, set, configurable: true, enumerable: true });
  };
  const write = (element: HTMLElement, attribute: string, value: unknown): void => {
    if (value === null || value === undefined) element.removeAttribute(attribute);
    else element.setAttribute(attribute, String(value));
  };
  for (const [property, attribute] of Object.entries({ ...TEXTS, ...NUMBERS })) {
    const isNumber = attribute in numbersByAttribute;
    define(
      property,
      function () {
        const text = this.getAttribute(attribute);
        return isNumber ? numberOf(text) : text;
      },
      function (value) {
        write(this, attribute, value);
      },
    );
  }
  for (const [property, attribute] of Object.entries(FLAGS)) {
    define(
      property,
      function () {
        return this.hasAttribute(attribute);
      },
      function (value) {
        this.toggleAttribute(attribute, Boolean(value));
      },
    );
  }
  for (const [attribute, words] of Object.entries(CHOICES)) {
    define(
      attribute,
      function () {
        const said = this.getAttribute(attribute);
        return words.find((word) => word === said) ?? words[0];
      },
      function (value) {
        write(this, attribute, value);
      },
    );
  }
}

const numbersByAttribute: Readonly<Record<string, true>> = Object.fromEntries(
  Object.values(NUMBERS).map((attribute) => [attribute, true]),
);

function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,7}$/.test(text.trim()) ? Number(text) : null;
}

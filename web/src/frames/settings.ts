/**
 * What the host page may decide, as values. They arrive from a page that nobody here trusts, so every
 * one is checked where it arrives, in the inner frame: what is not of its shape counts as not said.
 *
 * Nothing is ever taken as CSS, HTML or an address: a colour is six digits, a length a number, a font a
 * name made of letters.
 */

/** Colours as `#rrggbb`, lengths in CSS pixels. What is absent keeps the tool's own look. */
export interface Theme {
  readonly accent?: string;
  readonly ground?: string;
  readonly paper?: string;
  readonly ink?: string;
  readonly line?: string;
  readonly radius?: number;
  readonly size?: number;
  /** Names of installed fonts or families such as `serif`, the preferred one first. */
  readonly font?: readonly string[];
}

export interface Settings {
  /** Days before as-of, or `null` for all. */
  readonly windowDays: number | null;
  /** `YYYY-MM-DDTHH:MM`, or empty for the latest event in the files. */
  readonly asOf: string;
  /** IANA name, or empty. */
  readonly timeZone: string;
  /** BCP 47, or empty for the tool's own English. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly scheme: 'light' | 'dark';
  readonly theme: Theme;
  /** Without introduction and instructions. */
  readonly compact: boolean;
  /** The page has a heading or an introduction of its own, so the tool shows none. */
  readonly headed: boolean;
  /** The frame has a height of its own and its content scrolls inside. */
  readonly filled: boolean;
  /** Larger files are refused by name; `null` for no limit. */
  readonly maxBytes: number | null;
  /** The page asks to be told rounded counts at the end. */
  readonly counts: boolean;
  /** Options of the audit, as in a config file. The engine checks them. */
  readonly config: Readonly<Record<string, unknown>>;
}

const CONFIG_LIMIT = 64 * 1024;
const MIB = 1024 * 1024;

type Fields = Readonly<Record<string, unknown>>;

/** Total: whatever comes in, settings come out. */
export function settingsOf(said: unknown): Settings {
  const fields = fieldsOf(said);
  return {
    windowDays: within(fields.windowDays, 1, 3650) ?? null,
    asOf: momentOf(fields.asOf),
    timeZone: accepted(fields.timeZone, (timeZone) => new Intl.DateTimeFormat('en', { timeZone })),
    locale: accepted(fields.locale, Intl.getCanonicalLocales),
    direction: fields.direction === 'rtl' ? 'rtl' : 'ltr',
    scheme: fields.scheme === 'dark' ? 'dark' : 'light',
    theme: themeOf(fields.theme),
    compact: fields.compact === true,
    headed: fields.headed === true,
    filled: fields.filled === true,
    maxBytes: within(fields.maxBytes, 1, 1_000_000 * MIB) ?? null,
    counts: fields.counts === true,
    config: configOf(fields.config),
  };
}

/** The same settings, as the text of an attribute. */
export function settingsFrom(text: string | undefined): Settings {
  try {
    return settingsOf(JSON.parse(text ?? ''));
  } catch {
    return settingsOf(undefined);
  }
}

function fieldsOf(said: unknown): Fields {
  return typeof said === 'object' && said !== null && !Array.isArray(said) ? (said as Fields) : {};
}

function within(said: unknown, least: number, most: number): number | undefined {
  return Number.isInteger(said) && Number(said) >= least && Number(said) <= most
    ? Number(said)
    : undefined;
}

/** A day stands for its end. */
function momentOf(said: unknown): string {
  const parts = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d)?$/.exec(String(said ?? ''));
  const moment = parts ? `${parts[1]}${parts[2] ?? 'T23:59'}` : '';
  return Number.isNaN(Date.parse(`${moment}Z`)) ? '' : moment;
}

/** A name that the browser accepts. */
function accepted(said: unknown, tryOut: (name: string) => unknown): string {
  if (typeof said !== 'string' || said === '' || said.length > 64) return '';
  try {
    tryOut(said);
    return said;
  } catch {
    return '';
  }
}

function themeOf(said: unknown): Theme {
  const fields = fieldsOf(said);
  const theme: Record<string, unknown> = {};
  for (const name of ['accent', 'ground', 'paper', 'ink', 'line']) {
    const colour = fields[name];
    if (typeof colour === 'string' && /^#[0-9a-f]{6}$/.test(colour)) theme[name] = colour;
  }
  const radius = within(fields.radius, 0, 32);
  const size = within(fields.size, 12, 22);
  const font = fontOf(fields.font);
  return {
    ...theme,
    ...(radius !== undefined && { radius }),
    ...(size !== undefined && { size }),
    ...(font.length > 0 && { font }),
  };
}

function fontOf(said: unknown): string[] {
  const names: unknown[] = Array.isArray(said) ? said.slice(0, 8) : [];
  return names.filter(
    (name): name is string =>
      typeof name === 'string' && /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,63}$/u.test(name),
  );
}

/** Plugins are the visitor's to add: a page cannot name one. */
function configOf(said: unknown): Fields {
  const { plugins: _, plugin_limits: __, ...config } = fieldsOf(said);
  try {
    const text = JSON.stringify(config);
    return text.length <= CONFIG_LIMIT ? fieldsOf(JSON.parse(text)) : {};
  } catch {
    return {};
  }
}

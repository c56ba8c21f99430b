/**
 * The report's own sentences in another language.
 *
 * The engine writes English, because page and command have to agree to the byte. A language file gives
 * each English sentence with `{}` where an order, a day or a number stands; this puts what stood there
 * into the other sentence. A sentence without a translation stays English. What is exported is the
 * engine's report and stays English as well; texts to hand on to people are told in the reader's language.
 */

import type { MeasureTable, Report } from '../../report';
import type { MadeFile } from '../../worker/client';
import { day } from '../wording';
import { actions } from './german-actions';
import { causes } from './german-causes';
import { checks } from './german-checks';
import { columns } from './german-columns';
import { findings } from './german-findings';
import { cells, headings } from './german-tables';
import { texts } from './german-texts';
import { language } from './language';

/** Members of the report that hold sentences of the engine, never a cell of a file. */
const TOLD = new Set([
  'action',
  'actions',
  'against',
  'answer',
  'asks',
  'because',
  'broken',
  'confirm',
  'help',
  'in_common',
  'instead',
  'message',
  'needs',
  'remedy',
  'ruled_out_because',
  'sentence',
  'sentences',
  'title',
  'trade_off',
  'what',
  'why',
]);

/** What is filled into a sentence and is a word itself: spans of time, and the names of facets. */
const FILLED: readonly (readonly [RegExp, string])[] = [
  [/\b1 day\b/g, '1 Tag'],
  [/\bdays\b/g, 'Tage'],
  [/\bhours?\b/g, 'Stunden'],
  [/\bminutes?\b/g, 'Minuten'],
  [/\bcarrier\b/g, 'Versender'],
  [/\bservice\b/g, 'Dienst'],
  [/\bwarehouse\b/g, 'Lager'],
  [/\buser\b/g, 'Person'],
  [/\btag\b/g, 'Tag'],
  [/ too many\b/g, ' zu viel'],
  [/^about /, 'etwa '],
  [/^at least /, 'mindestens '],
  [/\bgoods (?=[\d$€£]|and|not known)/, 'Ware '],
  [/\blabel (?=[\d$€£]|and|not known)/, 'Etikett '],
  [/\breturn (?=[\d$€£]|about|not known)/, 'Rücksendung '],
  [/(?<=Rücksendung )about /, 'etwa '],
  [/(?<=(?:Ware|Etikett|Rücksendung) )not known/, 'nicht bekannt'],
  [/ and /g, ' und '],
  [/^on (?=\d)/, 'am '],
  [/^from /, 'von '],
  [/ from /g, ' von '],
  [/ to (?=\d)/g, ' bis '],
];

/** Counts and amounts as the engine writes them: `1,723`, `$3,962.99`, `96.8`; no order, day or time. */
const NUMBER = /(?<![\w.,#-])([$€£]?)(\d{1,3}(?:,\d{3})*)(\.\d+)?(?![\w.,:-])/g;

/** The one word of ours that stands among names from files. */
const NO_CHANNEL = 'the store itself';

interface Template {
  readonly shape: RegExp;
  readonly told: string;
}

/** Templates by how their sentences end, so that a sentence is tried against a few and not all. */
const END = 6;
const whole = new Map<string, string>();
const templates = new Map<string, Template[]>();

function learn(): void {
  for (const [english, told] of Object.entries({
    ...actions,
    ...findings,
    ...causes,
    ...checks,
    ...columns,
    ...headings,
  })) {
    if (!english.includes('{}')) {
      whole.set(english, told);
      continue;
    }
    const ending = english.slice(-END);
    const key = ending.includes('{') || ending.includes('}') ? '' : ending;
    const shelf = templates.get(key) ?? [];
    shelf.push(template(english, told));
    templates.set(key, shelf);
  }
}

function template(english: string, told: string): Template {
  const pattern = english
    .split('{}')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(.+?)');
  return { shape: new RegExp(`^${pattern}$`), told };
}

/** One sentence of the engine in German, or as it is. */
export function inGerman(sentence: string): string {
  if (whole.size === 0) learn();
  const known = whole.get(sentence);
  if (known !== undefined) return known;
  for (const key of [sentence.slice(-END), ''])
    for (const { shape, told } of templates.get(key) ?? []) {
      const values = shape.exec(sentence)?.slice(1);
      if (values) return filled(told, values);
    }
  return sentence;
}

function filled(told: string, values: readonly string[]): string {
  let next = 0;
  return told.replace(/\{(\d*)\}/g, (_, place: string) => {
    const value = values[place ? Number(place) - 1 : next] ?? '';
    next += 1;
    const known = whole.get(value);
    if (known !== undefined) return known;
    const numbered = value.replace(NUMBER, number);
    return FILLED.reduce((text, [word, other]) => text.replace(word, other), numbered);
  });
}

function number(_: string, sign: string, whole: string, rest = ''): string {
  const written = whole.replaceAll(',', '.') + rest.replace('.', ',');
  return sign ? `${written}\u00a0${sign}` : written;
}

/** One sentence of the engine as the reader's language tells it. */
export function retoldSentence(sentence: string): string {
  return language() === 'en' ? sentence : cellInGerman(sentence);
}

/** The message to ShipStation support is read by people who speak English. */
const TO_SUPPORT = 'support-ticket.txt';
const lines = Object.entries(texts).map(([english, told]) => template(english, told));

/** The files of the fix kit as the reader's language tells them: the texts for people, but no table. */
export function retoldKit(files: readonly MadeFile[]): readonly MadeFile[] {
  if (language() === 'en') return files;
  return files.map((file) =>
    file.name.endsWith('.txt') && file.name !== TO_SUPPORT
      ? { ...file, bytes: new TextEncoder().encode(textInGerman(decoded(file))) }
      : file,
  );
}

const decoded = ({ bytes }: MadeFile): string => new TextDecoder().decode(bytes);

/** A text line by line: indented or with a box to tick, a line stays so. */
export function textInGerman(text: string): string {
  return text.replace(/^( *(?:\[.\] )?)(.+)$/gm, (_, lead: string, line: string) => {
    const told = inGerman(line);
    return lead + (told === line ? lineInGerman(line) : told);
  });
}

/** What is filled in comes from files and stays as it is written, but for days and answers of ours. */
function lineInGerman(line: string): string {
  for (const { shape, told } of lines) {
    const values = shape.exec(line)?.slice(1);
    if (values) {
      const filling = values.map((value) =>
        /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : lineInGerman(value),
      );
      return told.replace(/\{\}/g, () => filling.shift() ?? '');
    }
  }
  return line;
}

/** The report as the reader's language tells it; the same report where that is English. */
export function retold(report: Report): Report {
  return language() === 'en' ? report : (told(report, false) as Report);
}

/** A table: its headings, and the cells that hold words of ours. */
export function retoldTable(table: MeasureTable): MeasureTable {
  const { topic, title, says, columns, rows } = table;
  return {
    ...table,
    topic: inGerman(topic),
    title: inGerman(title),
    says: inGerman(says),
    columns: columns.map((column) => ({ ...column, title: cells[column.title] ?? column.title })),
    rows: rows.map((row) =>
      row.map((cell, at) =>
        typeof cell === 'string' && (columns[at]?.shows === 'text' || cell === NO_CHANNEL)
          ? cellInGerman(cell)
          : cell,
      ),
    ),
  };
}

/** A cell can hold several sentences, each with its own translation. */
function cellInGerman(cell: string): string {
  const known = cells[cell] ?? inGerman(cell);
  if (known !== cell) return known;
  return cell
    .split(/(?<=\.) /)
    .map((sentence) => cells[sentence] ?? inGerman(sentence))
    .join(' ');
}

const isTable = (value: object): value is MeasureTable =>
  'columns' in value && 'rows' in value && 'says' in value;

function told(value: unknown, isSentence: boolean): unknown {
  if (typeof value === 'string') return isSentence ? inGerman(value) : value;
  if (Array.isArray(value)) return value.map((each) => told(each, isSentence));
  if (typeof value !== 'object' || value === null) return value;
  if (isTable(value)) return retoldTable(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      // What is quoted from a file stays as it was written.
      name === 'evidence' || name === 'options' ? each : told(each, TOLD.has(name)),
    ]),
  );
}

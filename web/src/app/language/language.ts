/**
 * Another language is a file: the same names as the English words, with other sentences in them.
 *
 * Components read their words when they render, so putting a language's sentences into the objects they
 * read is all it takes. A type holds every language to the English shape: a sentence without its
 * translation does not compile. What the engine says of a finding comes with the report, in English.
 */

import * as mappingWords from '../mapping/words';
import * as queueWords from '../queue/words';
import * as moreWords from '../report/more-words';
import * as reportWords from '../report/words';
import * as sharingWords from '../sharing/words';
import * as trustWords from '../trust/words';
import * as words from '../words';
import * as german from './german';
import * as germanMapping from './german-mapping';
import * as germanMore from './german-more';
import * as germanQueue from './german-queue';
import * as germanReport from './german-report';
import * as germanSharing from './german-sharing';
import * as germanTrust from './german-trust';

/** The shape of some words, with any sentences in it. */
export type Translated<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Name in keyof T]: Translated<T[Name]> };

/** The languages the page speaks, each by its tag. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

const shelves: readonly (readonly [english: object, german: object])[] = [
  [words, german satisfies Translated<typeof words>],
  [mappingWords, germanMapping satisfies Translated<typeof mappingWords>],
  [queueWords, germanQueue satisfies Translated<typeof queueWords>],
  [sharingWords, germanSharing satisfies Translated<typeof sharingWords>],
  [trustWords, germanTrust satisfies Translated<typeof trustWords>],
  [reportWords, germanReport satisfies Translated<typeof reportWords>],
  [moreWords, germanMore satisfies Translated<typeof moreWords>],
];
const english = shelves.map(([spoken]) => copyOf(spoken));

let current: Language = 'en';

/** The language spoken now. */
export function language(): Language {
  return current;
}

/** The language a tag such as `de-AT` asks for; English where the page does not speak it. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  return languages.find((known) => known === primary) ?? 'en';
}

/** Puts a language into every word the page reads. What is on screen has to render anew. */
export function speak(wanted: Language): void {
  current = wanted;
  shelves.forEach(([spoken, other], at) => {
    fill(spoken, wanted === 'de' ? other : (english[at] ?? {}));
  });
}

type Words = Record<string, unknown>;

function isGroup(value: unknown): value is Words {
  return typeof value === 'object' && value !== null;
}

/** Groups within groups, copied; sentences are values and stay as they are. */
function copyOf(group: object): Words {
  const copy: Words = {};
  for (const [name, value] of Object.entries(group))
    copy[name] = isGroup(value) ? copyOf(value) : value;
  return copy;
}

/** A module's own names cannot be set, so only what lies inside its groups is replaced. */
function fill(group: object, sentences: object): void {
  for (const [name, sentence] of Object.entries(sentences)) {
    const word = (group as Words)[name];
    if (isGroup(word) && isGroup(sentence)) fill(word, sentence);
    else if (typeof word !== 'undefined') (group as Words)[name] = sentence;
  }
}

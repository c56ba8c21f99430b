/**
 * What the element offers, read from the doc comment of its class: the custom-elements manifest, the
 * types of the package, and the tables of docs/embed.md. So source, manifest, types and docs cannot say
 * different things; a test compares them with the element that runs.
 *
 * The tags are those of the Custom Elements Manifest analyzer. It would bring sixty packages and a second
 * TypeScript for a job of one comment.
 */

import { readFileSync } from 'node:fs';

export type Kind =
  | 'attr'
  | 'prop'
  | 'method'
  | 'fires'
  | 'slot'
  | 'csspart'
  | 'cssprop'
  | 'cssstate';

export interface Entry {
  readonly kind: Kind;
  readonly type: string;
  readonly name: string;
  readonly value: string;
  readonly description: string;
  readonly example: string;
}

const SOURCE = new URL('../src/element/backhaul-audit.ts', import.meta.url);
const MESSAGES = new URL('../src/frames/messages.ts', import.meta.url);

const TAG =
  /^ \* @(attr|prop|method|fires|slot|csspart|cssprop|cssstate)(?: \{(.+?)\}(?= [\w[]))?(?: \[([^=\]]+)(?:=([^\]]*))?\]| ([^\s-].*?))?? - (.*?)(?: Example: `(.+)`)?$/;

/** Every tag of the class, in its order. */
export function entries(): readonly Entry[] {
  const lines = readFileSync(SOURCE, 'utf8').split('\n');
  return lines.flatMap((line) => {
    if (!line.startsWith(' * @')) return [];
    const parts = TAG.exec(line);
    if (!parts) throw new Error(`Not understood in the element's comment: ${line}`);
    const [, kind, type = '', optional, value = '', plain, description = '', example = ''] = parts;
    return [
      { kind: kind as Kind, type, name: optional ?? plain ?? '', value, description, example },
    ];
  });
}

const of = (kind: Kind): readonly Entry[] => entries().filter((entry) => entry.kind === kind);

/** As the custom-elements schema has it, version 1. */
export function manifest(): object {
  const named = ({ name, description }: Entry) => ({ name, description });
  const typed = (entry: Entry) => ({
    ...named(entry),
    type: { text: entry.type },
    default: entry.value,
  });
  const declaration = {
    kind: 'class',
    customElement: true,
    name: 'BackhaulAudit',
    tagName: 'backhaul-audit',
    superclass: { name: 'HTMLElement' },
    attributes: of('attr').map((entry) => ({ ...typed(entry), fieldName: propertyOf(entry.name) })),
    members: [
      ...of('attr').map((entry) => ({
        kind: 'field',
        ...typed(entry),
        name: propertyOf(entry.name),
        attribute: entry.name,
        reflects: true,
      })),
      ...of('prop').map((entry) => ({ kind: 'field', ...typed(entry) })),
      ...of('method').map((entry) => ({
        kind: 'method',
        name: entry.name.slice(0, entry.name.indexOf('(')),
        description: entry.description,
        parameters: parametersOf(entry.name),
        return: { type: { text: entry.type } },
      })),
    ],
    events: of('fires').map((entry) => ({
      ...named(entry),
      type: { text: `CustomEvent<${entry.type}>` },
    })),
    slots: of('slot').map(named),
    cssParts: of('csspart').map(named),
    cssProperties: of('cssprop').map((entry) => ({ ...named(entry), default: entry.value })),
    cssStates: of('cssstate').map(named),
  };
  return {
    schemaVersion: '1.0.0',
    modules: [
      {
        kind: 'javascript-module',
        path: 'backhaul.js',
        declarations: [declaration],
        exports: [
          { kind: 'js', name: 'BackhaulAudit', declaration: { name: 'BackhaulAudit' } },
          {
            kind: 'custom-element-definition',
            name: 'backhaul-audit',
            declaration: { name: 'BackhaulAudit' },
          },
        ],
      },
    ],
  };
}

/** `backhaul.d.ts` of the package. */
export function types(): string {
  const details = [
    ...readFileSync(MESSAGES, 'utf8').matchAll(/export interface \w+Detail \{[^}]+\}/g),
  ]
    .map(([text]) => text)
    .join('\n\n')
    .replace('(typeof PHASES)[number]', listOf('PHASES'))
    .replace('(typeof PROBLEMS)[number]', listOf('PROBLEMS'));
  const field = (name: string, type: string, { description }: Entry): string =>
    `  /** ${description} */\n  ${name}: ${type};`;
  const members = [
    ...of('attr').map((entry) => {
      const isNullable = entry.type === 'number' || entry.type === 'string';
      const type = isNullable ? `${entry.type} | null` : entry.type;
      return field(propertyOf(entry.name), type, entry);
    }),
    ...of('prop').map((entry) => field(entry.name, entry.type, entry)),
    ...of('method').map(
      (entry) => `  /** ${entry.description} */\n  ${entry.name}: ${entry.type};`,
    ),
  ];
  const events = of('fires').map(
    ({ name, type, description }) =>
      `  /** ${description} */\n  '${name}': CustomEvent<${type === '{}' ? 'Record<string, never>' : type}>;`,
  );
  return `/** Made from the element's source. */

${details}

export interface BackhaulEventMap {
${events.join('\n')}
}

export class BackhaulAudit extends HTMLElement {
${members.join('\n')}
  addEventListener<Type extends keyof BackhaulEventMap>(
    type: Type,
    listener: (this: BackhaulAudit, event: BackhaulEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: BackhaulAudit, event: HTMLElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'backhaul-audit': BackhaulAudit;
  }
}
`;
}

const TABLES: readonly (readonly [Kind, title: string, columns: readonly string[]])[] = [
  ['attr', 'Attributes', ['attribute', 'property', 'default', 'does', 'example']],
  ['prop', 'Properties', ['property', 'default', 'does', 'example']],
  ['method', 'Methods', ['method', 'does', 'example']],
  ['fires', 'Events', ['event', 'tells', 'example of its detail']],
  ['slot', 'Slots', ['slot', 'holds', 'example']],
  ['cssprop', 'Custom properties', ['property', 'default', 'colours', 'example']],
  ['csspart', 'Parts', ['part', 'is', 'example']],
  ['cssstate', 'States', ['state', 'while', 'example']],
];

/** The reference of docs/embed.md. */
export function tables(): string {
  return TABLES.map(([kind, title, columns]) => {
    const rows = of(kind).map((entry) => `| ${cellsOf(entry).join(' | ')} |`);
    const rule = columns.map(() => '---').join(' | ');
    return [`### ${title}`, '', `| ${columns.join(' | ')} |`, `| ${rule} |`, ...rows].join('\n');
  }).join('\n\n');
}

function cellsOf({ kind, name, value, description, example }: Entry): string[] {
  const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;
  const first = name === '' ? '(no name)' : code(name);
  const property = kind === 'attr' ? [code(propertyOf(name))] : [];
  const hasDefault = kind === 'attr' || kind === 'prop' || kind === 'cssprop';
  return [first, ...property, ...(hasDefault ? [value] : []), description, code(example)];
}

/** `window-days` is `windowDays` to a script. */
export function propertyOf(attribute: string): string {
  return attribute.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function parametersOf(signature: string): { name: string; type: { text: string } }[] {
  const inside = signature.slice(signature.indexOf('(') + 1, -1);
  return inside
    .split(', ')
    .filter(Boolean)
    .map((parameter) => {
      const [name = '', text = ''] = parameter.split(': ');
      return { name, type: { text } };
    });
}

/** The words of a constant list in messages.ts, as a union. */
function listOf(name: string): string {
  const list = new RegExp(`export const ${name} = \\[([^\\]]+)\\]`).exec(
    readFileSync(MESSAGES, 'utf8'),
  );
  return (list?.[1] ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
    .join(' | ');
}

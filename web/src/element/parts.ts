/** What the element is built of outside its frames: slots, poster, stage, and the bar of the full screen. */

import { STYLE } from './styles';
import { wordsFor } from './words';

export interface Parts {
  readonly tool: HTMLElement;
  /** Where the frame stands. */
  readonly stage: HTMLElement;
  readonly poster: HTMLElement;
  readonly open: HTMLButtonElement;
  readonly sample: HTMLButtonElement;
  readonly leave: HTMLButtonElement;
  readonly failure: HTMLElement;
  /** Computes colours and lengths; never seen. */
  readonly probe: HTMLElement;
  /** The page fills the slot of the heading or of the introduction. */
  readonly isHeaded: boolean;
  onSlots(changed: () => void, signal: AbortSignal): void;
  /** Puts the words of a language on the poster: that it opens, and what the page can see. */
  say(said: { tag: string; isOpening: boolean; isInline: boolean }): void;
}

/** One for all elements of the page: a browser that reads it once has read it for the next. */
let sheet: CSSStyleSheet | undefined;

export function partsOf(root: ShadowRoot): Parts {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  root.adoptedStyleSheets = [sheet];

  const open = made('button', { part: 'open', class: 'primary', type: 'button' });
  const sample = made('button', { part: 'sample', type: 'button' });
  const leave = made('button', { part: 'leave', type: 'button' });
  const title = made('h2', { part: 'title' });
  const lead = made('p', { part: 'lead' });
  const privacy = made('p', { class: 'small' });
  const said = made('p', { class: 'said', role: 'status' });
  const buttons = made('div', { class: 'buttons' }, open, sample);
  const poster = made('div', { part: 'poster', class: 'poster' }, title, lead, buttons, privacy);
  const failed = made('h2', {});
  const failedReason = made('p', {});
  const failure = made(
    'div',
    { part: 'failure', class: 'poster', role: 'alert', hidden: '' },
    made('slot', {}, failed, failedReason),
  );
  const stage = made('div', { class: 'stage' }, poster, failure);
  const bar = made('div', { class: 'bar' }, leave);
  const probe = made('span', { hidden: '' });
  const tool = made('div', { part: 'tool', class: 'tool', popover: 'manual' }, bar, stage);
  const slot = (name: string): HTMLSlotElement => made('slot', { name });
  const heads = [slot('heading'), slot('intro')];
  root.append(...heads, tool, slot('privacy'), slot('cta'), slot('footer'), said, probe);
  const isHeaded = (): boolean => heads.some((head) => head.assignedNodes().length > 0);

  return {
    tool,
    stage,
    poster,
    open,
    sample,
    leave,
    failure,
    probe,
    get isHeaded() {
      return isHeaded();
    },
    onSlots(changed, signal) {
      const update = (): void => {
        title.hidden = isHeaded();
        lead.hidden = isHeaded();
        changed();
      };
      for (const head of heads) head.addEventListener('slotchange', update, { signal });
      update();
    },
    say({ tag, isOpening, isInline }) {
      const words = wordsFor(tag);
      title.textContent = words.title;
      lead.textContent = words.lead;
      open.textContent = isOpening ? words.opening : words.open;
      sample.textContent = words.sample;
      leave.textContent = words.leave;
      privacy.textContent = isInline ? words.privacyInline : words.privacy;
      failed.textContent = words.failed;
      failedReason.textContent = words.failedReason;
      said.textContent = isOpening ? words.opening : '';
      tool.lang = wordsFor(tag) === wordsFor('en') ? 'en' : tag;
    },
  };
}

function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  element.append(...children);
  return element;
}

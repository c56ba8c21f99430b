/**
 * Mounts the application. All it is given is a place to stand, an engine and the reader's language; it
 * asks for nothing else.
 */

import type { EngineClient } from '../worker/client';
import { type Language, languageOf, speak } from './language/language';
import { Page } from './page';
import { Session } from './session/session';
import { palette } from './style/palette';

/**
 * `tag` is a language tag such as `de-AT`; a language the page does not speak is English. `root` stands in
 * the document, or in a shadow root of its own.
 */
export function start(root: HTMLElement, engine: EngineClient, tag = navigator.language): Session {
  const around = root.getRootNode() as Document | ShadowRoot;
  const sheet = palette.styleSheet;
  if (sheet) around.adoptedStyleSheets = [...around.adoptedStyleSheets, sheet];
  const session = new Session(engine);
  const show = (language: Language): void => {
    speak(language);
    session.retell();
    (around instanceof Document ? around.documentElement : root).lang = language;
    const page = new Page();
    page.session = session;
    root.replaceChildren(page);
  };
  root.addEventListener('bh-speak', (event) => {
    show((event as CustomEvent<Language>).detail);
    void focusChoice(root);
  });
  show(languageOf(tag));
  return session;
}

/** Where someone goes on who has just opened the tool. */
export function focusStart(root: HTMLElement): void {
  const zone = root.querySelector('bh-page')?.shadowRoot?.querySelector('bh-drop-zone');
  zone?.shadowRoot?.querySelector<HTMLElement>('.button')?.focus();
}

/** The list the reader just chose from stands in a new page; the focus stays on it. */
async function focusChoice(root: HTMLElement): Promise<void> {
  const page = root.querySelector<Page>('bh-page');
  await page?.updateComplete;
  page?.renderRoot.querySelector<HTMLElement>('bh-language-choice')?.focus();
}

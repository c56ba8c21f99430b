/** Mounts the application. All it is given is a place to stand and an engine; it asks for nothing else. */

import type { EngineClient } from '../worker/client';
import { Page } from './page';
import { Session } from './session/session';
import { palette } from './style/palette';

export function start(root: HTMLElement, engine: EngineClient): void {
  const sheet = palette.styleSheet;
  if (sheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const page = new Page();
  page.session = new Session(engine);
  root.append(page);
}

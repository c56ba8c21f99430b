/**
 * `isolation="inline"`: the application in the page itself, without frames. The exception for sites that
 * cannot have frames: whatever runs on the page can read what the application shows. The poster says so.
 */

import type { FrameScripts } from '../frames/documents';
import type { Asking } from '../frames/messages';
import type { Embedder, Mount, Mounted } from '../frames/mount';

export interface InlineEmbedder extends Embedder {
  readonly failed: () => void;
}

/** A root of its own keeps the page's styles and the application's apart. */
export function mountInline(
  { application }: FrameScripts,
  stage: HTMLElement,
  { failed, ...embedder }: InlineEmbedder,
): Mounted {
  const look = document.createElement('div');
  look.className = 'inline';
  const root = document.createElement('div');
  look.attachShadow({ mode: 'open' }).append(root);
  let mounted: Mounted | undefined;
  let isOver = false;
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(application.attributes)) {
    script.setAttribute(name, value);
  }
  script.text = application.text;
  script.addEventListener('error', failed);
  Object.assign(script, {
    receive: (mount: Mount) => {
      if (!isOver) mounted = mount(root, look, embedder);
    },
  });
  stage.append(look);
  // Inside a shadow root a script does not learn which element it is (`currentScript`).
  document.head.append(script);
  return {
    ask: (asking: Asking) => mounted?.ask(asking),
    close() {
      isOver = true;
      mounted?.close();
      look.remove();
      script.remove();
    },
  };
}

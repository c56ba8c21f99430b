/** Single-key shortcuts, silent while someone types and while they are switched off (WCAG 2.1.4). */

export interface Shortcuts {
  readonly search: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly choose: () => void;
  readonly accept: () => void;
  readonly save: () => void;
  readonly help: () => void;
  readonly isEnabled: () => boolean;
}

/** Returns the function that stops listening. `Enter` and `Esc` are the browser's own. */
export function listenForShortcuts(target: Window, shortcuts: Shortcuts): () => void {
  const stop = new AbortController();
  const actions: Readonly<Record<string, () => void>> = {
    '/': shortcuts.search,
    j: () => shortcuts.step(1),
    k: () => shortcuts.step(-1),
    x: shortcuts.choose,
    a: shortcuts.accept,
    e: shortcuts.save,
    '?': shortcuts.help,
  };
  target.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
      if (!action || !shortcuts.isEnabled()) return;
      event.preventDefault();
      action();
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}

/** The first of the path is the real target, also inside shadow roots. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}

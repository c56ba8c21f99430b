/**
 * When the visitor comes: a scroll brings the element near, a pointer or the focus touches it, or files are
 * carried over the page. A page that is only opened and read from the top loads nothing more.
 */

interface Arrival {
  /** It may be touched soon, and nothing else is under way on the page. */
  readonly near: () => void;
  /** It may be wanted soon. */
  readonly touched: () => void;
  /** Files are on their way to it. */
  readonly carrying: () => void;
}

export function awaitVisitor(element: HTMLElement, signal: AbortSignal, arrival: Arrival): void {
  const once = { signal, once: true, passive: true } as const;
  for (const type of ['pointerenter', 'pointerdown', 'focusin']) {
    element.addEventListener(type, arrival.touched, once);
  }
  window.addEventListener(
    'dragenter',
    (event) => {
      if (event.dataTransfer?.types.includes('Files')) arrival.carrying();
    },
    { signal, passive: true },
  );
  // A file that falls on the poster must not replace the page.
  for (const type of ['dragover', 'drop']) {
    element.addEventListener(type, (event) => event.preventDefault(), { signal });
  }
  window.addEventListener(
    'scroll',
    () => {
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          observer.disconnect();
          whenIdle(() => {
            if (!signal.aborted) arrival.near();
          });
        },
        { rootMargin: '50% 0px' },
      );
      observer.observe(element);
      signal.addEventListener('abort', () => observer.disconnect());
    },
    { ...once, capture: true },
  );
}

/** WebKit cannot say when it is idle. */
const whenIdle: (run: () => void) => void =
  globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 100));

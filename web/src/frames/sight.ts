/**
 * Which part of a tall frame the visitor sees. A frame as high as its content has no window of its own to
 * centre a dialog in, and cannot ask the page where it is scrolled to; the browser tells it all the same,
 * as the intersection with the screen. The answer takes a frame, so it is asked whenever the pointer or
 * the focus moves, ahead of the press that opens a dialog.
 */

/** Keeps `--seen-top` and `--seen-height` (CSS pixels) on `look` until `signal` ends it. */
export function followSight(look: HTMLElement, signal: AbortSignal): void {
  let isAsking = false;
  const ask = (): void => {
    if (isAsking) return;
    isAsking = true;
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      isAsking = false;
      if (!entry?.isIntersecting) return;
      const { intersectionRect: seen, boundingClientRect: whole } = entry;
      // Where all of it is seen, the browser's own placing is right.
      if (seen.height >= whole.height - 1) {
        look.style.removeProperty('--seen-top');
        look.style.removeProperty('--seen-height');
        return;
      }
      look.style.setProperty('--seen-top', `${Math.round(seen.top)}px`);
      look.style.setProperty('--seen-height', `${Math.round(seen.height)}px`);
    });
    observer.observe(look);
  };
  for (const type of ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focusin']) {
    window.addEventListener(type, ask, { signal, capture: true, passive: true });
  }
}

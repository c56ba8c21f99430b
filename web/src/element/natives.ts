/**
 * The two functions of the browser that the isolation rests on, taken when this script loads: a script
 * that replaces them later changes nothing. One that replaced them before could as well have put another
 * element in this one's place; the application notices a missing sandbox from inside (`inner.ts`).
 */

const { apply } = Reflect;
const { setAttribute } = globalThis.Element?.prototype ?? {};

/** Makes the frame a sandbox first, and only then gives it its document. */
export function seal(frame: HTMLIFrameElement, sandbox: string, text: string): void {
  if (!setAttribute) return;
  apply(setAttribute, frame, ['sandbox', sandbox]);
  apply(setAttribute, frame, ['srcdoc', text]);
}

/** Takes files dropped, and files or rows pasted, anywhere on the page; a drop beside the zone must not open the file. */

import { drop } from '../words';

export interface Intake {
  readonly open: (files: readonly File[]) => void;
  readonly hover: (hovering: boolean) => void;
}

/** Returns the function that stops listening. */
export function listenForFiles(target: Window, intake: Intake): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let pasted = 0;
  const carriesFiles = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') ?? false;
  target.addEventListener(
    'dragover',
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      intake.hover(true);
    },
    { signal },
  );
  target.addEventListener(
    'dragleave',
    (event) => {
      if (event.relatedTarget === null) intake.hover(false);
    },
    { signal },
  );
  target.addEventListener(
    'drop',
    (event) => {
      intake.hover(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      intake.open([...(event.dataTransfer?.files ?? [])]);
    },
    { signal },
  );
  target.addEventListener(
    'paste',
    (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      const rows = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) intake.open(files);
      else if (isTable(rows) && !isField(event.composedPath()[0])) {
        pasted += 1;
        intake.open([new File([rows], drop.pasted(pasted), { type: 'text/csv' })]);
      }
    },
    { signal },
  );
  return () => stop.abort();
}

/** A header and a row beneath it, in columns: a sentence someone copied is no file. */
function isTable(text: string): boolean {
  const [header = '', row = ''] = text.trim().split(/\r?\n/, 2);
  return [header, row].every((line) => /[,;\t]/.test(line));
}

/** Where a paste is text for a field. */
function isField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/** Takes files dropped or pasted anywhere on the page; a drop beside the zone must not open the file. */

export interface Intake {
  readonly open: (files: readonly File[]) => void;
  readonly hover: (hovering: boolean) => void;
}

/** Returns the function that stops listening. */
export function listenForFiles(target: Window, intake: Intake): () => void {
  const stop = new AbortController();
  const { signal } = stop;
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
      if (files.length > 0) intake.open(files);
    },
    { signal },
  );
  return () => stop.abort();
}

/** Tells of every file that is saved; the event's detail is its extension. */
export const saves = new EventTarget();

/** Saves a text as a file. Names hold the as-of day at most: no order, no store, no person. */
export function saveText(text: string, name: string, type: string): void {
  save(new Blob([text], { type }), name);
}

/** Saves bytes as they are. */
export function saveBytes(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): void {
  save(new Blob([bytes], { type }), name);
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  saves.dispatchEvent(new CustomEvent('save', { detail: name.split('.').at(-1) ?? '' }));
  // The download reads the address after this turn; a minute is ample and frees the memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Copies a text. A sandboxed frame has no permission for the asynchronous clipboard, so the older way,
 * a selected field, is what works there; both need the press that asks for it.
 */
export async function copyText(text: string, near: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, near);
  }
}

/** The field sits beside the press: a modal dialog lets nothing outside itself be selected. */
function copySelected(text: string, near: Node): boolean {
  const dialog = near instanceof ShadowRoot ? near.querySelector('dialog[open]') : null;
  const before = (near.getRootNode() as Document | ShadowRoot).activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  (dialog ?? document.body).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  before?.focus({ preventScroll: true });
  return copied;
}

/**
 * Copies a text by the older way, a selected field: the sandboxed frame has no permission for the
 * asynchronous clipboard, and only asking for it reports a violation. The press itself is the permission.
 */
export function copyText(text: string, near: Node): boolean {
  // Beside the press, because a modal dialog lets nothing outside itself be selected.
  const dialog = near instanceof ShadowRoot ? near.querySelector('dialog[open]') : null;
  const before = near instanceof ShadowRoot ? near.activeElement : null;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  (dialog ?? document.body).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}

/** What words go into; ticks and files are no place to begin. */
const fields =
  'input:not([type=hidden], [type=file], [type=checkbox], [type=radio], [readonly], :disabled), textarea:not([readonly], :disabled), select:not(:disabled)';

/**
 * Opens a dialog with the cursor in its first field, its words selected: left to itself the browser takes the first
 * button, which is often the one that closes, and typing presses it. Without a field it is `instead`, or what the
 * browser takes.
 */
export function showDialog(dialog: HTMLDialogElement, instead?: HTMLElement | null): void {
  dialog.showModal();
  const field = dialog.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(fields);
  (field ?? instead)?.focus();
  if (field && 'select' in field) field.select();
}

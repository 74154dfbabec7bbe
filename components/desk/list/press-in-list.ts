import { lineBoxes, select } from './list-selection.ts';

const rowSelector = 'table.articles tbody tr';
const fields = 'input:not([type=checkbox]), select, textarea, [contenteditable]';
let last = -1;

/** Amid typing, composing, a dialog, or with a modifier held, a key is not ours. */
export function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  return (
    event.defaultPrevented ||
    event.isComposing ||
    event.keyCode === 229 ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    (target instanceof Element && target.closest(fields) !== null) ||
    document.querySelector('dialog[open], [popover]:popover-open') !== null
  );
}

/** Does what the key means in the list; false where it means nothing. Enter is the focused headline's own. */
export function pressInList({ key, target }: KeyboardEvent, newPath: string | null): boolean {
  const inTable = target instanceof Element && target.closest(rowSelector) !== null;
  if (key === 'j' || (key === 'ArrowDown' && inTable)) return move(1);
  if (key === 'k' || (key === 'ArrowUp' && inTable)) return move(-1);
  if (key === 'x') return tick();
  if (key === '/') return search();
  if (key === 'n' && newPath !== null) {
    location.assign(newPath);
    return true;
  }
  return false;
}

const rows = () => [...document.querySelectorAll<HTMLTableRowElement>(rowSelector)];

/** The line that has the focus; -1 where none has. */
function focused(): number {
  const row = document.activeElement?.closest(rowSelector);
  return row instanceof HTMLTableRowElement ? rows().indexOf(row) : -1;
}

function move(step: 1 | -1): boolean {
  const all = rows();
  const now = focused();
  // Come back to the line one was on, after a search or a dialog.
  const next = now >= 0 ? now + step : Math.max(0, last);
  const row = all[Math.min(Math.max(next, 0), all.length - 1)];
  if (!row) return false;
  last = all.indexOf(row);
  row.querySelector<HTMLAnchorElement>('a.open')?.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  return true;
}

function tick(): boolean {
  const box = lineBoxes()[focused()];
  if (!box) return false;
  select([box], !box.checked);
  return true;
}

function search(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[name=q]');
  field?.focus();
  field?.select();
  return field !== null;
}

/** Arrows walk through an open menu, from its button too. */
export function moveInMenu({ key, target }: KeyboardEvent): boolean {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const menu = document.querySelector<HTMLElement>('.menu:popover-open');
  if (step === 0 || !menu || !(target instanceof HTMLElement)) return false;
  const items = [...menu.querySelectorAll<HTMLElement>('a, button')];
  const at = items.indexOf(target);
  items.at(at < 0 && step < 0 ? -1 : (at + step) % items.length)?.focus();
  return true;
}

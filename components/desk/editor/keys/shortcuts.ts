import type { EditorActs } from '../editor-acts.island.tsx';

type Shortcut = { key: string; shift?: boolean; alt?: boolean; run: (acts: EditorActs) => void };

/** With Ctrl, or ⌘. By `code` where the input method or layout may change the character. */
const shortcuts: readonly Shortcut[] = [
  { key: 'KeyB', run: (acts) => acts.strong() },
  { key: 'KeyI', run: (acts) => acts.emphasis() },
  { key: 'KeyK', run: (acts) => acts.link() },
  { key: 'KeyY', shift: true, run: (acts) => acts.ruby() },
  { key: 'Period', run: (acts) => acts.superscript() },
  { key: 'Comma', run: (acts) => acts.subscript() },
  { key: 'KeyQ', shift: true, run: (acts) => acts.quotes() },
  { key: 'Backslash', run: (acts) => acts.clear() },
  { key: 'Digit0', alt: true, run: (acts) => acts.turn('paragraph') },
  { key: 'Digit2', alt: true, run: (acts) => acts.turn('subhead') },
  { key: 'Slash', run: (acts) => acts.keys() },
];

/** Runs what a key stands for. False for any other key. */
export function runShortcut(event: KeyboardEvent, acts: EditorActs): boolean {
  if (!(event.ctrlKey || event.metaKey)) return false;
  const found = shortcuts.find(
    ({ key, shift = false, alt = false }) =>
      event.code === key && event.shiftKey === shift && event.altKey === alt,
  );
  found?.run(acts);
  return found !== undefined;
}

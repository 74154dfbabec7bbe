import { type Editor, getMarkRange } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

export type PlainMark = 'strong' | 'emphasis' | 'latin' | 'superscript' | 'subscript';

/** Upper and lower marks shut each other out. */
const opposite: Partial<Record<PlainMark, PlainMark>> = {
  superscript: 'subscript',
  subscript: 'superscript',
};

export function toggleMark(editor: Editor, name: PlainMark): void {
  const other = opposite[name];
  editor.view.focus();
  const chain = editor.chain();
  if (other) chain.unsetMark(other);
  chain.toggleMark(name).run();
}

/** Sets quotation marks around the selection, the inner pair inside a quotation; around the cursor without one. */
export function wrapInQuotes(editor: Editor): void {
  const { state, view } = editor;
  const { from, to, $from } = state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset);
  const depth = count(before, '“') - count(before, '”');
  const [open, close] = depth > 0 ? (['‘', '’'] as const) : (['“', '”'] as const);
  const tr = state.tr.insertText(close, to).insertText(open, from);
  const inner = TextSelection.create(tr.doc, from + 1, to + 1);
  view.dispatch(tr.setSelection(inner).scrollIntoView());
  view.focus();
}

const count = (text: string, mark: string) => text.split(mark).length - 1;

export function insertText(editor: Editor, text: string): void {
  editor.view.dispatch(editor.state.tr.insertText(text).scrollIntoView());
  editor.view.focus();
}

/** Takes away every mark of the selected text, or of the word links and marks that the cursor stands in. */
export function clearMarks(editor: Editor): void {
  const { from, to, empty } = editor.state.selection;
  if (!empty) {
    editor.view.dispatch(editor.state.tr.removeMark(from, to).setStoredMarks([]));
    editor.view.focus();
    return;
  }
  editor.commands.unsetAllMarks();
  editor.view.focus();
}

/** The link or reading that the selection has: its value, and the whole range it covers. */
export function markedRange(editor: Editor, name: 'link' | 'story' | 'ruby') {
  const { $from, from, to, empty } = editor.state.selection;
  const type = editor.schema.marks[name];
  if (!type) return null;
  const around = getMarkRange($from, type);
  if (around && (empty || (around.from <= from && around.to >= to))) {
    const mark = editor.state.doc.nodeAt(around.from)?.marks.find((one) => one.type === type);
    return mark ? { ...around, attrs: mark.attrs } : null;
  }
  return null;
}

/** What of the given kinds stands on a range gives way to one mark, or to none. */
export function setMarkOn(
  editor: Editor,
  range: { from: number; to: number },
  mark: { name: string; attrs: object } | null,
  instead: readonly string[],
): void {
  const { state, schema, view } = editor;
  const tr = state.tr;
  for (const name of instead) {
    const type = schema.marks[name];
    if (type) tr.removeMark(range.from, range.to, type);
  }
  const type = mark && schema.marks[mark.name];
  if (mark && type) tr.addMark(range.from, range.to, type.create({ ...mark.attrs }));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, range.to)).scrollIntoView());
  view.focus();
}

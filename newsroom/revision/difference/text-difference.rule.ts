import { diffArrays } from 'diff';

/** A stretch of text that both sides have, or only the newer or the older one. */
export type TextPart = { type: 'same' | 'added' | 'removed'; text: string };

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Edits between two texts that are looked for: beyond that so little is common that it only confuses. */
const mostWordSteps = 600;

/**
 * Compares two texts word by word. `diff` has that too (diffWords), but forgives blanks, so that neither text could be
 * had back from what it answers.
 */
export function compareTexts(from: string, to: string): TextPart[] {
  if (from === to) return from === '' ? [] : [{ type: 'same', text: from }];
  const changes = diffArrays(segments(from), segments(to), { maxEditLength: mostWordSteps });
  if (!changes) return replaced(from, to);
  const parts = changes.map(({ added, removed, value }): TextPart => ({
    type: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
  return gathered(withoutSplinters(parts));
}

/** One text instead of the other, with no look inside. */
export const replaced = (from: string, to: string): TextPart[] =>
  gathered([
    { type: 'removed', text: from },
    { type: 'added', text: to },
  ]);

const segments = (text: string): string[] => Array.from(words.segment(text), (one) => one.segment);

/** A single character that stayed between two changes (的, a comma) is no help to the eye: it goes with them. */
const withoutSplinters = (parts: readonly TextPart[]): TextPart[] =>
  parts.flatMap((part, at) => {
    const between = at > 0 && at < parts.length - 1;
    if (part.type !== 'same' || part.text.length > 1 || !between) return [part];
    return [
      { type: 'removed', text: part.text },
      { type: 'added', text: part.text },
    ];
  });

/** Between two common stretches first all that went, then all that came. */
function gathered(parts: readonly TextPart[]): TextPart[] {
  const found: TextPart[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed !== '') found.push({ type: 'removed', text: removed });
    if (added !== '') found.push({ type: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { type, text } of parts) {
    if (type === 'removed') removed += text;
    else if (type === 'added') added += text;
    else {
      close();
      if (text !== '') found.push({ type, text });
    }
  }
  close();
  return found;
}

/** One of the two texts that parts were made of. */
export const sideOf = (parts: readonly TextPart[], side: 'from' | 'to'): string =>
  parts
    .filter(({ type }) => type !== (side === 'from' ? 'added' : 'removed'))
    .map(({ text }) => text)
    .join('');

import type { TextPart } from '#newsroom/revision/difference/text-difference.rule.ts';

/**
 * A text with what went and what came. Told apart by line as well as by colour, and by a word for those who listen.
 * `side` leaves out what the other side alone has.
 */
export function TextParts({ parts, side }: { parts: readonly TextPart[]; side?: 'from' | 'to' | undefined }) {
  const shown = parts.filter(
    ({ type }) => type === 'same' || side === undefined || type === (side === 'from' ? 'removed' : 'added'),
  );
  return shown.map(({ type, text }, index) => {
    if (type === 'same') return text;
    const Change = type === 'added' ? 'ins' : 'del';
    return (
      <Change key={index}>
        <span className="sr-only">{type === 'added' ? '加上 ' : '删去 '}</span>
        {text}
      </Change>
    );
  });
}

const high = new Map('0⁰ 1¹ 2² 3³ 4⁴ 5⁵ 6⁶ 7⁷ 8⁸ 9⁹ +⁺ -⁻ −⁻ nⁿ'.split(' ').map(pair));
const low = new Map('0₀ 1₁ 2₂ 3₃ 4₄ 5₅ 6₆ 7₇ 8₈ 9₉ +₊ -₋ −₋'.split(' ').map(pair));

function pair(text: string): [string, string] {
  return [text[0] ?? '', text[1] ?? ''];
}

/** 10⁴, for text that has no marks: the figures of an exponent as raised ones; null for what has none. */
export const raised = (text: string): string | null => written(text, high);
/** H₂O: the same below the line. */
export const sunk = (text: string): string | null => written(text, low);

function written(text: string, figures: ReadonlyMap<string, string>): string | null {
  const chars = Array.from(text, (char) => figures.get(char));
  return text !== '' && chars.every((char) => char !== undefined) ? chars.join('') : null;
}

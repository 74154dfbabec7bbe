type BracketPair = { open: number; close: number };

/** Pairs of round brackets of either width, each within one line. A bracket without its partner is in none. */
export function bracketPairs(text: string): BracketPair[] {
  const pairs: BracketPair[] = [];
  let open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\n') open = [];
    if (char === '(' || char === '（') open.push(at);
    if (char === ')' || char === '）') {
      const partner = open.pop();
      if (partner !== undefined) pairs.push({ open: partner, close: at });
    }
  }
  return pairs;
}

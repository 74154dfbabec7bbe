import type { Offer, OfferSource } from './name-offers.ts';

/** What ends a word while one types several. */
const ending = /[,，、;；\n]/;

/** The whole words of what was typed, and the last piece, at which one still types; null while no word has ended. */
export function endedWords(text: string): { words: string[]; rest: string } | null {
  if (!ending.test(text)) return null;
  const words = text.split(ending);
  const rest = words.pop() ?? '';
  return { words, rest };
}

type Limits = { source: OfferSource; free: boolean; maxLength: number };

/** What a typed word adds: itself where any may be typed, else the one of the list at hand that reads so. */
export function tokensOf(text: string, { source, free, maxLength }: Limits): Offer[] {
  const word = text.trim().slice(0, maxLength);
  if (word === '') return [];
  if (free) return [{ id: word, text: word }];
  const known = 'options' in source ? source.options.find((one) => one.text === word) : undefined;
  return known ? [known] : [];
}

/** Which of those added there is room for, each once and none that is there; and what to say of it. */
export function admit(tokens: readonly Offer[], added: readonly Offer[], most: number) {
  const fresh = added.filter(
    (one, n) => !tokens.some((token) => token.id === one.id) && added.findIndex((o) => o.id === one.id) === n,
  );
  const admitted = fresh.slice(0, Math.max(0, most - tokens.length));
  const said =
    admitted.length < fresh.length
      ? `最多 ${most} 个`
      : admitted.length === 0
        ? '已经有了'
        : `已添加${admitted.map((one) => one.text).join('、')}`;
  return { admitted, said };
}

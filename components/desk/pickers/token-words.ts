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

type Limits = { source: OfferSource; free: boolean };

/** What a typed word adds: itself where any may be typed, else the one of the list at hand that reads so. */
export function tokensOf(text: string, { source, free }: Limits): Offer[] {
  const word = text.trim();
  if (word === '') return [];
  if (free) return [{ id: word, text: word }];
  const known = 'options' in source ? source.options.find((one) => one.text === word) : undefined;
  return known ? [known] : [];
}

/** All words of what was typed, the last piece among them. */
export const wordsIn = (text: string): string[] => text.split(ending);

type Room = { most: number; longest: number };

/**
 * Which of those added there is room for, each once and none that is there; `left` are those that are too long or too
 * many, which nobody cuts or drops: they stay to be mended, and `fault` says why.
 */
export function admit(tokens: readonly Offer[], added: readonly Offer[], { most, longest }: Room) {
  const fresh = added.filter(
    (one, n) => !tokens.some((token) => token.id === one.id) && added.findIndex((o) => o.id === one.id) === n,
  );
  const fitting = fresh.filter((one) => one.text.length <= longest);
  const admitted = fitting.slice(0, Math.max(0, most - tokens.length));
  const left = fresh.filter((one) => !admitted.includes(one)).map((one) => one.text);
  const fault =
    admitted.length < fitting.length
      ? `最多 ${most} 个，余下的没有添加。`
      : left.length > 0
        ? `一个最多 ${longest} 字，太长的没有添加。`
        : '';
  const told = admitted.length > 0 ? `已添加${admitted.map((one) => one.text).join('、')}` : '已经有了';
  return { admitted, left, fault, said: fault || told };
}

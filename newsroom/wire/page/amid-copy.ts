import { type PageLine, endsSentence, hanCount } from './page-line.ts';
import { disclaimerHead, isFurniture, otherHeading, relatedHeading } from './page-words.ts';

/** In characters of Han: a shorter sentence may be anybody's. */
const leastCopy = 15;
const ofTheSite = /转载|版权|本网|本站|本平台|公众号|声明|侵权|仅供参考|不代表/u;

const isCopy = ({ folded, text, hint }: PageLine): boolean =>
  hint !== 'chrome' &&
  hint !== 'image' &&
  endsSentence(folded) &&
  hanCount(text) >= leastCopy &&
  !ofTheSite.test(folded) &&
  !isFurniture(folded);

/** Tells lines between two sentences of copy, where 关键词：坚守 is a subhead; before and behind them it says what the story is about. */
export function amidCopy(lines: readonly PageLine[]): (line: PageLine) => boolean {
  const end = lines.findIndex(({ folded }) =>
    [relatedHeading, otherHeading, disclaimerHead].some((one) => one.test(folded)),
  );
  const own = end < 0 ? lines : lines.slice(0, end);
  const first = own.find(isCopy)?.number ?? Infinity;
  const last = own.findLast(isCopy)?.number ?? -Infinity;
  return ({ number }) => number > first && number < last;
}

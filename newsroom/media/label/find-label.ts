import type { AiLabel } from '#db/schema/media.ts';
import { machineSources } from './ai-label.rule.ts';
import { type Aigc, aigcBehind, longestLabel } from './read-aigc.ts';

type Found = { aigc: Aigc | null; sourceType: string };

const needles = ['AIGC', 'lgorithmicMedia', 'ompositeSynthetic'].map((word) => ({
  word,
  plain: Buffer.from(word, 'latin1'),
  wide: Buffer.from(word, 'utf16le'),
}));
/** So many places are looked at more closely; no honest file has more. */
const mostPlaces = 500;
/** What must be at hand before and behind a place. */
export const reach = { before: 256, behind: longestLabel * 2 };

/** Looks for labels of AI in metadata of any kind (XMP, EXIF, ID3, C2PA, PNG's texts), by the words that they all share. */
export class LabelSearch {
  #found: Found = { aigc: null, sourceType: '' };
  #places = 0;

  /** Places from `from` to `to` begin a word; bytes around them are only read. */
  look(bytes: Buffer, from = 0, to = bytes.length): void {
    for (const { word, plain, wide } of needles) {
      this.#each(bytes, plain, { from, to }, (at) => this.#lookAt(word, textAround(bytes, at, word, 'utf8')));
      this.#each(bytes, wide, { from, to }, (at) =>
        this.#lookAt(word, textAround(bytes, at, word, 'utf16le')),
      );
    }
  }

  /** Null where nothing was found. */
  label(): AiLabel | null {
    const { aigc, sourceType } = this.#found;
    if (aigc === null && sourceType === '') return null;
    return { says: sourceType === '' ? (aigc?.says ?? 1) : 1, aigc: aigc?.json ?? '', sourceType };
  }

  #each(
    bytes: Buffer,
    needle: Buffer,
    { from, to }: { from: number; to: number },
    found: (at: number) => void,
  ) {
    for (let at = bytes.indexOf(needle, from); at >= 0 && at < to; at = bytes.indexOf(needle, at + 1)) {
      this.#places += 1;
      if (this.#places > mostPlaces) return;
      found(at);
    }
  }

  #lookAt(word: string, { before, behind }: Around): void {
    if (word === 'AIGC') this.#found.aigc ??= aigcBehind(behind);
    else this.#found.sourceType ||= sourceTypeAt(before, word, behind);
  }
}

type Around = { before: string; behind: string };

function textAround(bytes: Buffer, at: number, word: string, charset: 'utf8' | 'utf16le'): Around {
  const end = at + word.length * (charset === 'utf8' ? 1 : 2);
  return {
    before: bytes.toString(charset, Math.max(0, at - reach.before), at),
    behind: bytes.toString(charset, end, end + reach.behind),
  };
}

/** IPTC's vocabulary by its address or its short name; the word alone may stand in a caption. */
function sourceTypeAt(before: string, word: string, behind: string): string {
  if (/^\w/.test(behind)) return '';
  const whole = before.slice(-120) + word;
  const found = machineSources.find((one) => whole.endsWith(one) && !/\w$/.test(whole.slice(0, -one.length)));
  return found && /digitalsourcetype|digsrctype/i.test(whole) ? found : '';
}

/** Of a text that is at hand whole, such as a page. */
export function labelInText(text: string): AiLabel | null {
  const search = new LabelSearch();
  search.look(Buffer.from(text));
  return search.label();
}

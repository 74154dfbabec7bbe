import { pinyin } from 'pinyin-pro';
import { splitPlaces } from './split-places.ts';

const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;

/** Surnames that are read otherwise than the word, beside those that pinyin-pro knows; as CC-CEDICT has them. */
const surnames = new Map(
  Object.entries({
    单于: 'chan yu', 种: 'chong', 祭: 'zhai', 秘: 'bi', 佴: 'nai', 角: 'jue', 番: 'pan', 炅: 'gui', 炔: 'gui', 蔚: 'yu', 澹: 'tan',
    扁: 'pian', 颉: 'xie', 鄚: 'mo', 隽: 'juan', 裨: 'pi', 藉: 'ji', 还: 'huan', 贠: 'yun', 郇: 'xun', 洗: 'xian', 能: 'nai',
  }).map(([name, reading]) => [name, reading.split(' ')]),
); // prettier-ignore

/** 普特会 2025 → pu-te-hui-2025: a Chinese name as an address, places read as they call themselves. '' where nothing can be written in Latin letters. */
export const pinyinSlug = (text: string): string =>
  slugOf(
    ended(
      text,
      splitPlaces(text).flatMap(({ text: piece, reading }) => reading ?? pinyin(piece, options)),
    ),
  );

/** 都 that ends a name is a city (酒都, 南都); only before something else it says «all». */
const ended = (text: string, syllables: readonly string[]): readonly string[] =>
  /(?![于们么家是])\p{Script=Han}都$/u.test(text) ? [...syllables.slice(0, -1), 'du'] : syllables;

/** The same for a person: 曾志强 → zeng-zhi-qiang. A foreign name (查尔斯·单) has no surname of ours. */
export const personSlug = (name: string): string =>
  isOurs(name) ? slugOf(personSyllables(name)) : pinyinSlug(name);

/** As every name was read before December 2026: addresses of that time are known by it. */
export const earlierSlug = (text: string): string => slugOf(pinyin(text, options));

/** Every way in which a name may be read. */
export const pinyinReadings = (name: string): string[] => [
  ...new Set([pinyinSlug(name), personSlug(name), earlierSlug(name)]),
];

const isOurs = (name: string) => /^\p{Script=Han}{2,4}$/u.test(name);

/** Given names that are read as the word, which a surname before them hides; as CC-CEDICT has the words. */
const given = new Map(
  Object.entries({ 重阳: 'chong yang', 重庆: 'chong qing', 重九: 'chong jiu', 省身: 'xing shen', 省吾: 'xing wu', 都: 'du' }).map(
    ([name, reading]) => [name, reading.split(' ')],
  ),
); // prettier-ignore

function personSyllables(name: string): string[] {
  const syllables = pinyin(name, { ...options, surname: 'head' });
  const known = surnames.get(name.slice(0, 2)) ?? surnames.get(name.slice(0, 1));
  const read = known ? [...known, ...syllables.slice(known.length)] : syllables;
  const words = [name.slice(-2), name.slice(-1)].filter((word) => word.length < name.length);
  const own = words.map((word) => given.get(word)).find((one) => one !== undefined);
  return own ? [...read.slice(0, -own.length), ...own] : read;
}

const slugOf = (syllables: readonly string[]): string =>
  syllables
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|(?<!-)-+$/g, '')
    .slice(0, 60)
    .replace(/(?<!-)-+$/, '');

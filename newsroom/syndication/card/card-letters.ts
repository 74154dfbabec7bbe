import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Blob, Buffer as ShapingBuffer, Face, Font, Variation, shape } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';
import { z } from 'zod';
import { keptSuccess } from '#lib/kept-success.ts';

/** A letter as it is drawn: its outline with the y axis up, and how far the next one stands; both in thousandths of an em. */
type Letter = { outline: string; advance: number };

/** Letters of a text by character; those that the font has not are missing. */
export type Letters = ReadonlyMap<string, Letter>;

export type LetterWeight = 600 | 700 | 900;

const fontPackage = '@fontsource-variable/noto-serif-sc';
const pathIn = (name: string) => fileURLToPath(import.meta.resolve(`${fontPackage}/${name}`));

/**
 * The letters of a text in the font that comes with us, so that a machine without any draws the same. The font lies in
 * a hundred files by characters; only those that the text needs are read, and kept.
 */
export async function lettersOf(text: string, weight: LetterWeight): Promise<Letters> {
  const files = await fileByCharacter();
  const letters = new Map<string, Letter>();
  for (const character of new Set(text)) {
    const file = files.get(character);
    const letter = file === undefined ? null : letterIn(await fontAt(file, weight), character);
    if (letter !== null) letters.set(character, letter);
  }
  return letters;
}

const kept = new Map<string, Promise<Font>>();

const fontAt = (file: string, weight: LetterWeight): Promise<Font> =>
  keptSuccess(kept, `${file} ${weight}`, async () => {
    const packed = await readFile(pathIn(`files/noto-serif-sc-${file}-wght-normal.woff2`));
    const font = new Font(new Face(new Blob(await decompress(packed))));
    font.setScale(1000, 1000);
    font.setVariations([new Variation('wght', weight)]);
    return font;
  });

function letterIn(font: Font, character: string): Letter | null {
  const buffer = new ShapingBuffer();
  buffer.addText(character);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const [glyph, ...more] = buffer.getGlyphInfosAndPositions();
  if (glyph === undefined || more.length > 0 || glyph.codepoint === 0) return null;
  return { outline: font.glyphToPath(glyph.codepoint), advance: glyph.xAdvance ?? 0 };
}

const index = new Map<'all', Promise<Map<string, string>>>();

/** Which file has a character. The Chinese ones come first: their quotation marks are full-width. */
const fileByCharacter = () =>
  keptSuccess(index, 'all', async () => {
    const ranges = z
      .record(z.string(), z.string())
      .parse(JSON.parse(await readFile(pathIn('unicode.json'), 'utf8')));
    const files = new Map<string, string>();
    for (const [name, list] of Object.entries(ranges)) {
      const file = name.replaceAll(/[[\]]/g, '');
      for (const character of charactersIn(list)) if (!files.has(character)) files.set(character, file);
    }
    return files;
  });

/** U+4e00-4e05,U+4e8c */
function* charactersIn(list: string): Generator<string> {
  for (const range of list.split(',')) {
    const [first = '', last = first] = range.trim().slice(2).split('-');
    for (let at = Number.parseInt(first, 16); at <= Number.parseInt(last, 16); at += 1)
      yield String.fromCodePoint(at);
  }
}

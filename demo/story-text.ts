import { type Block, type Body, type Figure, type Run, parseBody } from '#newsroom/body/body.rule.ts';
import { type FilmKey, films } from './films.ts';
import { type PublicIds, inlineRuns } from './inline-text.ts';
import { type PictureKey, pictures } from './pictures.ts';
import { type SoundKey, sounds } from './sounds.ts';

/** Media id of a file of the demo. */
export type Shelf = (file: string) => string;

/**
 * Reads a story's notation. Blocks are parted by an empty line: ## subhead · !picture (caption, credit, AI on lines of
 * their own) · > quote and > —— name · - list · 1. list · [要点] · [时间线] time | text · [编者按] text · [表] caption and
 * rows with | · [问答] ? question, its answer's paragraphs below · [图集] picture | caption | credit · [视频] or
 * [音频] file (caption, credit, transcript) · else a paragraph. ## [subhead](@key) links to its own story.
 */
export function storyBody(text: string, shelf: Shelf, publicIds: PublicIds): Body {
  const blocks = text
    .trim()
    .split(/\n{2,}/)
    .map((chunk) => block(chunk.split('\n'), shelf, publicIds));
  return parseBody({ version: 1, blocks });
}

function block([head = '', ...rest]: string[], shelf: Shelf, publicIds: PublicIds): Block {
  const runs = (line: string) => inlineRuns(line, publicIds);
  if (head.startsWith('## ')) return subhead(head.slice(3), publicIds);
  if (head.startsWith('!')) return figure([head.slice(1), ...rest], shelf);
  if (head.startsWith('> ')) {
    return { type: 'quote', runs: runs(head.slice(2)), attribution: (rest[0] ?? '').replace(/^> ——\s*/, '') };
  }
  if (/^(- |\d+\. )/.test(head)) {
    const items = [head, ...rest].map((line) => runs(line.replace(/^(- |\d+\. )/, '')));
    return { type: 'list', ordered: !head.startsWith('- '), items };
  }
  const fence = /^\[(要点|时间线|编者按|表|问答|图集|视频|音频)\]\s*(.*)$/u.exec(head);
  if (!fence) {
    if (rest.length > 0) throw new Error(`a paragraph of the demo is broken over lines: ${head}`);
    return { type: 'paragraph', runs: runs(head) };
  }
  const [, kind, label = ''] = fence;
  switch (kind) {
    case '要点':
      return { type: 'keyPoints', items: rest.map((line) => runs(line.replace(/^- /, ''))) };
    case '时间线':
      return {
        type: 'timeline',
        items: rest.map(cells).map(([time = '', words = '']) => ({ time, runs: runs(words) })),
      };
    case '编者按':
      return { type: 'editorNote', runs: runs(label) };
    case '表':
      return { type: 'table', caption: label, header: true, rows: rest.map((line) => cells(line).map(runs)) };
    case '问答':
      return { type: 'questions', items: questions(rest).map((lines) => question(lines, runs)) };
    case '音频':
      return audio(label, rest, shelf);
    case '图集':
      return { type: 'gallery', figures: rest.map((line) => figure(cells(line), shelf)) };
    default:
      return video(label, rest, shelf);
  }
}

function subhead(line: string, publicIds: PublicIds): Block {
  const [, words, key] = /^\[([^\]]+)\]\(@([\w-]+)\)$/u.exec(line) ?? [];
  if (words === undefined || key === undefined) return { type: 'subhead', runs: inlineRuns(line, publicIds) };
  const publicId = publicIds.get(key);
  if (publicId === undefined) throw new Error(`a subhead of the demo leads to ${key}, which isn't out yet`);
  return { type: 'subhead', runs: [{ text: words }], publicId };
}

/** The lines of each question with its answer. */
function questions(lines: readonly string[]): string[][] {
  const found: string[][] = [];
  for (const line of lines) {
    if (line.startsWith('? ')) found.push([line.slice(2)]);
    else found.at(-1)?.push(line);
  }
  return found;
}

const question = ([asked = '', ...answer]: string[], runs: (line: string) => Run[]) => ({
  question: runs(asked),
  answer: answer.map(runs),
});

function audio(name: string, [caption = '', credit = '', ...transcript]: string[], shelf: Shelf): Block {
  if (!isSound(name)) throw new Error(`the demo has no sound named ${name}`);
  return {
    type: 'audio',
    mediaId: shelf(sounds[name].file),
    caption,
    credit,
    transcript: transcript.join('\n'),
  };
}

function video(name: string, [caption = '', credit = '', ...transcript]: string[], shelf: Shelf): Block {
  if (!isFilm(name)) throw new Error(`the demo has no film named ${name}`);
  const { file, poster, subtitles } = films[name];
  return {
    type: 'video',
    mediaId: shelf(file),
    posterId: shelf(pictures[poster].file),
    subtitlesId: shelf(subtitles),
    caption,
    credit,
    transcript: transcript.join('\n'),
  };
}

const cells = (line: string) => line.split(' | ').map((cell) => cell.trim());

const isSound = (name: string): name is SoundKey => Object.hasOwn(sounds, name);
const isFilm = (name: string): name is FilmKey => Object.hasOwn(films, name);
const isPicture = (name: string): name is PictureKey => Object.hasOwn(pictures, name);

function figure([name = '', caption = '', credit = '', made]: string[], shelf: Shelf): Figure {
  if (!isPicture(name)) throw new Error(`the demo has no picture named ${name}`);
  const { file, alt } = pictures[name];
  const plain: Figure = { type: 'figure', mediaId: shelf(file), caption, credit, alt };
  return made === 'AI' ? { ...plain, aiMade: true } : plain;
}

import { type Block, type Body, type Figure, parseBody } from '#newsroom/article/body.rule.ts';
import { type FilmKey, films } from './films.ts';
import { type PublicIds, inlineRuns } from './inline-text.ts';
import { type PictureKey, pictures } from './pictures.ts';

/** Media id of a file of the demo. */
export type Shelf = (file: string) => string;

/**
 * Reads a story's notation. Blocks are parted by an empty line: ## subhead · !picture (caption, credit, AI on lines of
 * their own) · > quote and > —— name · - list · 1. list · [要点] · [时间线] time | text · [编者按] text · [表] caption and
 * rows with | · [图集] picture | caption | credit · [视频] film (caption, credit, transcript) · else a paragraph.
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
  if (head.startsWith('## ')) return { type: 'subhead', runs: runs(head.slice(3)) };
  if (head.startsWith('!')) return figure([head.slice(1), ...rest], shelf);
  if (head.startsWith('> ')) {
    return { type: 'quote', runs: runs(head.slice(2)), attribution: (rest[0] ?? '').replace(/^> ——\s*/, '') };
  }
  if (/^(- |\d+\. )/.test(head)) {
    const items = [head, ...rest].map((line) => runs(line.replace(/^(- |\d+\. )/, '')));
    return { type: 'list', ordered: !head.startsWith('- '), items };
  }
  const fence = /^\[(要点|时间线|编者按|表|图集|视频)\]\s*(.*)$/u.exec(head);
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
    case '图集':
      return { type: 'gallery', figures: rest.map((line) => figure(cells(line), shelf)) };
    default:
      return video(label, rest, shelf);
  }
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

const isFilm = (name: string): name is FilmKey => Object.hasOwn(films, name);
const isPicture = (name: string): name is PictureKey => Object.hasOwn(pictures, name);

function figure([name = '', caption = '', credit = '', made]: string[], shelf: Shelf): Figure {
  if (!isPicture(name)) throw new Error(`the demo has no picture named ${name}`);
  const { file, alt } = pictures[name];
  const plain: Figure = { type: 'figure', mediaId: shelf(file), caption, credit, alt };
  return made === 'AI' ? { ...plain, aiMade: true } : plain;
}

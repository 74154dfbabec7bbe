import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { rooms, type Source } from './survey.ts';

/** What there is to be named: paths from the root, source files by their names alone, headings of documents. */
export type There = {
  path: (path: string) => boolean;
  name: (name: string) => boolean;
  heading: (document: string, anchor: string) => boolean;
};

const inRooms = (ending: string) => rooms.flatMap((room) => globSync(`${room}/**/*.${ending}`));

/** What the house says in words: its documents, and the comments of its code and style sheets. */
export function readWords(): Source[] {
  const read = (path: string) => ({ path, text: readFileSync(path, 'utf8') });
  const documents = ['*.md', 'docs/**/*.md'].flatMap((pattern) => globSync(pattern)).map(read);
  const commented = [...globSync('*.ts'), ...inRooms('{ts,tsx,css}')]
    .filter((path) => path !== ownTest)
    .map(read);
  return [
    ...documents,
    ...commented.map(({ path, text }) => ({ path, text: (text.match(comment) ?? []).join('\n') })),
  ];
}

/** Its examples are made up. */
const ownTest = 'house/words.test.ts';

const comment = /\/\*[^]*?\*\/|(?<!\S)\/\/[^\n]*/g;

export function whatIsThere(): There {
  const names = new Set(inRooms('{ts,tsx}').map((path) => basename(path)));
  return {
    path: (path) => [path, `${path}.ts`].some(existsSync) || globSync(patternOf(path)).length > 0,
    name: (name) => names.has(name) || existsSync(name),
    heading: (document, anchor) =>
      readFileSync(document, 'utf8')
        .split('\n')
        .some((line) => line.startsWith('#') && anchorOf(line) === anchor),
  };
}

/** A note may be named by its number: docs/decisions/0014. Brackets are Next's, and no pattern's. */
const patternOf = (path: string) =>
  path.replaceAll(/[()[\]]/g, '?').replace(/^(docs\/decisions\/\d{4})$/, '$1-*');

/** As GitHub makes it of a heading. */
const anchorOf = (heading: string) =>
  heading
    .replace(/^#+ /, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-');

/** Paths into the house, names of source files, links and numbers of notes that lead nowhere. */
export function lostWords({ path, text }: Source, there: There): string[] {
  const plain = text.replaceAll('](', ' ');
  const lost = [
    ...(plain.match(pathShape) ?? []).map(bare).filter((one) => !isMadeUp(one) && !there.path(one)),
    ...(plain.match(nameShape) ?? []).filter((one) => !there.name(one)),
    ...[...plain.matchAll(noteShape)]
      .filter(([, number = '']) => !there.path(`docs/decisions/${number.padStart(4, '0')}`))
      .map(([words]) => words),
    ...(path.endsWith('.md') ? deadLinks({ path, text }, there) : []),
  ];
  return [...new Set(lost)].map((one) => `${path}: ${one}`);
}

const pathShape = new RegExp(
  String.raw`(?<![\w/.#@-])(?:${[...rooms, 'deploy', 'docs', 'public'].join('|')})\/[\w./()[\]*-]+`,
  'g',
);
const nameShape = /(?<![\w/.*-])[a-z][\w-]*(?:\.[a-z]+)*\.tsx?\b/g;
const noteShape = /\bdecision (\d+)/g;

/** lib/a.test.ts stands for any. */
const isMadeUp = (path: string) => /\/[a-z](?:\.|$)/.test(path);

/** Without what belongs to the sentence: its stop, and the bracket that was opened before. */
function bare(word: string): string {
  const stopped = word.replace(/\.+$/, '');
  const closes = stopped.split(')').length > stopped.split('(').length;
  return closes && stopped.endsWith(')') ? bare(stopped.slice(0, -1)) : stopped;
}

const linkShape = /\]\(([^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)/g;

function deadLinks({ path, text }: Source, there: There): string[] {
  return [...text.matchAll(linkShape)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [file = '', anchor] = target.split('#');
      const document = file === '' ? path : join(dirname(path), file);
      return !there.path(document) || (anchor !== undefined && !there.heading(document, anchor));
    });
}

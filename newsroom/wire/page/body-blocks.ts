import { mendMarks } from '#newsroom/proof/normalise.rule.ts';
import type { PageBlock, PageEmbed, PageFigure, PageTable } from './imported-page.ts';
import { type PageLine, endsSentence, fold, hanCount, prefixNumber } from './page-line.ts';
import { captionPointer, findCredit, isCaptionHead, isWeakCredit } from './photo-credit.ts';

type Piece =
  | { kind: 'image'; alt: string }
  | { kind: 'caption'; caption: string; credit: string; weak?: PageLine }
  | { kind: 'table'; table: PageTable }
  | { kind: 'embed'; embed: PageEmbed }
  | { kind: 'text'; line: PageLine };

/** The lines of copy as blocks in order. A subhead is told by its neighbours, a figure by caption, credit or picture. */
export function bodyBlocks(lines: readonly PageLine[]): PageBlock[] {
  const pieces = joinCredits(withTables(lines.map(judged)));
  const blocks = pairPictures(pieces);
  return joinLists(blocks);
}

/** With `folded` as its marks will be, so that what is a sentence then is none of the subheads. */
const judged = (line: PageLine): PageLine => ({ ...line, folded: fold(mendMarks(line.text)) });

/** The rows that came into the copy of one table; one alone is a line. */
function withTables(lines: readonly PageLine[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length;) {
    const of = lines[at]?.table?.of;
    const after = of ? lines.findIndex((line, n) => n > at && line.table?.of !== of) : at + 1;
    const end = after < 0 ? lines.length : after;
    const group = lines.slice(at, end);
    const rows = group.flatMap(({ table }) => (table && table.cells.length > 0 ? [table.cells] : []));
    const captions = group.filter(({ table }) => table?.cells.length === 0).map(({ text }) => text);
    if (of && rows.length > 1)
      pieces.push({
        kind: 'table',
        table: { type: 'table', caption: captions.join(' '), header: of.header, rows },
      });
    else pieces.push(...group.flatMap(piece));
    at = end;
  }
  return pieces;
}

function piece(line: PageLine): Piece[] {
  if (line.embed) return [{ kind: 'embed', embed: line.embed }];
  if (line.hint === 'image') return [{ kind: 'image', alt: line.text }];
  const credit = findCredit(line.folded);
  if (credit) {
    const caption = line.text.slice(0, credit.captionEnd);
    const whole = unwrap(caption, line.text.slice(credit.end));
    return [
      {
        kind: 'caption',
        caption: indented(line, whole.replace(captionPointer, '')),
        credit: line.text.slice(credit.start, credit.end),
        ...(credit.captionEnd === 0 && isWeakCredit(line.folded) ? { weak: line } : {}),
      },
    ];
  }
  if (line.hint === 'caption' || isCaptionHead(line.folded)) {
    return [{ kind: 'caption', caption: indented(line, line.text.replace(captionPointer, '')), credit: '' }];
  }
  return [{ kind: 'text', line }];
}

/** Typed indents stay with the text until they are taken off on the record. */
const indented = (line: PageLine, text: string) => (text === '' ? '' : line.indent + text);

/** A caption set in brackets together with its credit loses the bracket that the credit closed. */
const unwrap = (caption: string, rest: string) =>
  /^[(（]/u.test(caption) && /^ ?[)）]/u.test(rest) && !/[)）]/u.test(caption)
    ? caption.slice(1).trim()
    : caption;

/** In characters, of a picture that many lines sign. */
const longestCredit = 500;

/** A credit on a line of its own belongs to the caption above it. */
function joinCredits(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const [at, one] of pieces.entries()) {
    const last = joined.at(-1);
    if (one.kind === 'caption' && one.weak && !signsWhatIsAbove(last, joined.at(-2))) {
      joined.push({ kind: 'text', line: one.weak });
    } else if (
      one.kind === 'caption' &&
      one.caption === '' &&
      last?.kind === 'caption' &&
      last.credit.length + one.credit.length <= longestCredit
    ) {
      joined[joined.length - 1] = { ...last, credit: [last.credit, one.credit].filter(Boolean).join(' ') };
    } else if (
      one.kind === 'caption' &&
      one.caption === '' &&
      last?.kind === 'text' &&
      couldCaption(last.line, joined.at(-2), pieces[at + 1])
    ) {
      joined[joined.length - 1] = { ...one, caption: indented(last.line, last.line.text) };
    } else {
      joined.push(one);
    }
  }
  return joined;
}

/** A picture stands above, or its caption that nobody signed yet. */
const signsWhatIsAbove = (last: Piece | undefined, before: Piece | undefined): boolean =>
  last?.kind === 'image' ||
  (last?.kind === 'caption' && last.credit === '') ||
  (last?.kind === 'text' && before?.kind === 'image');

/**
 * Copy that says it describes a picture, or one short sentence under a picture's place. In doubt it stays copy:
 * a caption without its picture is not shown to readers.
 */
const couldCaption = (line: PageLine, before: Piece | undefined, after: Piece | undefined) => {
  if (/^[“"]/u.test(line.text) || line.text.length > 160) return false;
  if (before?.kind === 'image' || after?.kind === 'image') return true;
  if (/\((?:[前后]排)?[左右中][一二三四五六七八]?\)|\(未在画面中\)/u.test(line.folded)) return true;
  const sentences = line.folded.match(/[。!?]/gu)?.length ?? 0;
  const dated = /^(?:当地时间|这是|图)?(?:\d{4}年)?\d{1,2}月\d{1,2}日,|^(?:这是|这张)/u.test(line.folded);
  return sentences <= 1 && (dated || (before !== undefined && line.text.length <= 30));
};

type Entry = PageFigure | PageTable | PageEmbed | { type: 'text'; line: PageLine };

/** Each picture's place and the caption next to it, above or below, make one figure. */
function pairPictures(pieces: readonly Piece[]): (PageBlock | Item)[] {
  const entries: Entry[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const one = pieces[at];
    const next = pieces[at + 1];
    if (!one) continue;
    if (one.kind === 'text') {
      entries.push({ type: 'text', line: one.line });
    } else if (one.kind === 'table') {
      entries.push(one.table);
    } else if (one.kind === 'embed') {
      entries.push(one.embed);
    } else if (next && isOfFigure(next) && next.kind !== one.kind) {
      entries.push(figure(one, next));
      at += 1;
    } else {
      entries.push(figure(one));
    }
  }
  return entries.map((one, at) =>
    one.type === 'text' ? textBlock(one.line, entries[at - 1], entries[at + 1]) : one,
  );
}

type FigurePiece = Extract<Piece, { kind: 'image' | 'caption' }>;
const isOfFigure = (one: Piece): one is FigurePiece => one.kind === 'image' || one.kind === 'caption';

function figure(...parts: FigurePiece[]): PageFigure {
  const alt = parts.find((one) => one.kind === 'image')?.alt ?? '';
  const words = parts.find((one) => one.kind === 'caption');
  const caption = words?.caption ?? '';
  return {
    type: 'figure',
    caption,
    credit: words?.credit ?? '',
    alt: alt !== '' && caption.trim().startsWith(alt) ? '' : alt,
  };
}

/** 一、 and 第一章 head a part even where another heading follows at once. */
const partHead = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十\d]{1,3}[章节部])/u;

type Item = { type: 'item'; line: PageLine };

function textBlock(line: PageLine, before: Entry | undefined, after: Entry | undefined): PageBlock | Item {
  const strong =
    line.hint === 'subhead' ||
    (line.hint === 'strong' && line.text.length <= 40 && !endsSentence(line.folded));
  const followed =
    after !== undefined && (after.type !== 'text' || !isShort(after.line) || after.line.mark !== 'none');
  const short = isShort(line) && hanCount(line.text) >= 2;
  if (line.item && line.mark === 'none') return { type: 'paragraph', text: line.indent + line.text };
  if (line.item && line.hint !== 'subhead') return { type: 'item', line };
  if (line.mark !== 'none' && line.hint !== 'subhead') {
    const counts = before?.type === 'text' && before.line.mark === 'number';
    const heads =
      !counts && line.mark === 'number' && short && after?.type === 'text' && after.line.mark === 'none';
    return heads && !isShort(after.line)
      ? { type: 'subhead', text: line.prefix + line.text }
      : { type: 'item', line };
  }
  if (isQuestion.test(line.folded)) return { type: 'paragraph', text: line.indent + line.text };
  const isSub = after !== undefined && (strong || (short && (followed || partHead.test(line.folded))));
  if (isSub) return { type: 'subhead', text: line.indent + line.prefix + line.text };
  return { type: 'paragraph', text: line.indent + line.prefix + line.text };
}

/** Of an interview, however its page sets it. */
const isQuestion = /^[^:。?!]{1,12} ?:.*[?。!…][”’」』)]*$/u;

/** A short line that no full stop closes and that isn't speech. */
function isShort(line: PageLine): boolean {
  const { folded } = line;
  if (hanCount(folded) > 28 || folded.length > 40) return false;
  if (
    folded.includes('。') ||
    /(?:[!…;,、:—]|\.\.)[”’」』)]*$/u.test(folded) ||
    /[。!?…][”’」』)]+$/u.test(folded)
  )
    return false;
  if (/[说问答道称喊:] ?[:,] ?[“"]/u.test(folded) && !/[”"]\S{3,}$/u.test(folded)) return false;
  return !(folded.endsWith('?') && (/^[“"]/u.test(folded) || hanCount(folded) > 22));
}

/** Neighbouring items are one list; a lone bullet in copy is an ornament before a paragraph. */
function joinLists(blocks: readonly (PageBlock | Item)[]): PageBlock[] {
  const joined: PageBlock[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const one = blocks[at];
    if (one?.type !== 'item') {
      if (one) joined.push(one);
      continue;
    }
    const { mark } = one.line;
    const items: PageLine[] = [];
    for (
      let next = blocks[at];
      next?.type === 'item' && next.line.mark === mark;
      next = blocks[at + items.length]
    )
      items.push(next.line);
    at += items.length - 1;
    const isList = items.length > 1 || one.line.item !== undefined;
    joined.push(...(isList ? lists(items) : [lone(one.line, at < blocks.length - 1)]));
  }
  return joined;
}

/** Lists of neighbouring items; where numbers don't go on, another begins, or they stay in the text that they are of. */
function lists(items: readonly PageLine[]): PageBlock[] {
  const [first] = items;
  if (!first || first.mark !== 'number')
    return [{ type: 'list', ordered: false, items: items.map(({ text }) => text) }];
  const made: NumberedList[] = [];
  for (const one of items) {
    const number = numberOf(one);
    const last = made.at(-1);
    if (last && number === (last.start ?? 1) + last.items.length) last.items.push(one.text);
    else
      made.push({
        type: 'list',
        ordered: true,
        ...(number === 1 ? {} : { start: number }),
        items: [one.text],
      });
  }
  const typed = items.every(({ item }) => item === undefined);
  return typed && made.some((one) => one.items.length === 1)
    ? items.map((one) => ({ type: 'paragraph', text: one.prefix + one.text }))
    : made;
}

type NumberedList = Extract<PageBlock, { type: 'list' }>;
const numberOf = ({ item, prefix }: PageLine): number => item?.number ?? prefixNumber(prefix);

const lone = (line: PageLine, goesOn: boolean): PageBlock => ({
  type: goesOn && isShort(line) ? 'subhead' : 'paragraph',
  text: line.prefix + line.text,
});

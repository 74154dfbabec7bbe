import { type Result, failed, ok } from '#lib/result.ts';
import { channelNames, crumbParts } from './breadcrumb.ts';
import type { DroppedText, PageContributor } from './imported-page.ts';
import { readMetaLine } from './meta-line.ts';
import type { PageHints } from './markup/page-hints.ts';
import { type PageLine, endsSentence, hanCount } from './page-line.ts';
import { findTime } from './time/page-time.ts';
import { isFurniture } from './page-words.ts';

type PageHead = {
  channels: string[] | null;
  kicker: string;
  headline: string;
  standfirst: string;
  time: number;
  /** The page gives hour and minute. */
  precise: boolean;
  source: string;
  contributors: PageContributor[];
  dropped: DroppedText[];
  /** Index of the first line of copy. */
  end: number;
};

const noPage = (missing: string) => failed(`这不像一个稿件页：${missing}。请检查文件，没有写入任何内容。`);

/** Reads breadcrumb, headline and the lines of time and source. */
export function readHead(lines: readonly PageLine[], hints: PageHints): Result<PageHead> {
  const timeAt = findTimeLine(lines);
  const hinted = findTime(hints.time.replace('T', ' '));
  const found = timeAt < 0 ? undefined : lines[timeAt];
  const time = found ? findTime(found.folded) : hinted;
  if (!time) return noPage('没有找到发布时间');
  const headlineAt = findHeadline(lines, timeAt, hints.headlines[0] ?? '');
  const headline = lines[headlineAt];
  if (!headline) return noPage('没有找到标题');
  if (headline.text.length > 120) return noPage('标题超过 120 个字符');
  const first = Math.max(headlineAt, timeAt) + 1;
  const end = first + metaRun(lines.slice(first));
  const above = readAbove(
    lines.slice(0, Math.min(headlineAt, timeAt < 0 ? headlineAt : timeAt)),
    headline.text,
  );
  const around = readAround(
    lines.slice(Math.min(headlineAt, timeAt < 0 ? headlineAt : timeAt), end),
    headline,
  );
  const crumb = above.channels ?? around.channels;
  const source = around.source || above.source || hints.source;
  return ok({
    channels: crumb,
    kicker: above.kicker,
    headline: headline.text,
    standfirst: around.standfirst,
    time: time.time,
    precise: time.precise,
    source,
    contributors: [...above.contributors, ...around.contributors],
    dropped: [...above.dropped, ...around.dropped],
    end,
  });
}

/** The first line that is about the page's time: one with the time of day before one with a date alone. */
function findTimeLine(lines: readonly PageLine[]): number {
  const isMeta = (line: PageLine) =>
    line.hint !== 'chrome' && line.mark === 'none' && readMetaLine(line) !== null;
  const dated = lines.flatMap((line, at) => {
    const time = findTime(line.folded);
    return time && isMeta(line) ? [{ at, precise: time.precise }] : [];
  });
  return (dated.find((one) => one.precise) ?? dated[0])?.at ?? -1;
}

const isTitleLike = (line: PageLine) =>
  line.hint !== 'chrome' &&
  line.hint !== 'image' &&
  line.mark === 'none' &&
  hanCount(line.text) >= 2 &&
  !isSubtitle(line) &&
  crumbParts(line) === null &&
  !isFurniture(line.folded) &&
  readMetaLine(line) === null;

const isSubtitle = (line: PageLine) =>
  /^[—–-]{1,2}\s?\S/u.test(line.folded) || standfirstHead.test(line.folded);
const standfirstHead =
  /^[[(]?(?:摘要|核心提示|内容提要|内容摘要|导语|导读|提要|编者按|副标题|副题)[\])]?[: ]+/u;

function findHeadline(lines: readonly PageLine[], timeAt: number, hinted: string): number {
  const headings = lines.flatMap((line, at) => (line.hint === 'heading' ? [at] : []));
  const known =
    headings.find((at) => hinted !== '' && hinted.includes(lines[at]?.text ?? ' ')) ?? headings.at(-1);
  if (known !== undefined) return known;
  const same = lines.findIndex((line) => hinted !== '' && line.text === hinted && line.hint !== 'chrome');
  if (same >= 0) return same;
  return titleBefore(lines, timeAt) ?? titleAfter(lines, timeAt);
}

function titleBefore(lines: readonly PageLine[], timeAt: number): number | undefined {
  const crumbAt = lines.findLastIndex((line, at) => at < timeAt && crumbParts(line) !== null);
  const titles = lines.flatMap((line, at) =>
    at > crumbAt &&
    at < timeAt &&
    isTitleLike(line) &&
    !(endsSentence(line.folded) && /。/u.test(line.folded))
      ? [at]
      : [],
  );
  const last = titles.at(-1);
  const before = titles.at(-2);
  // With a breadcrumb above, two lines may be headline and subtitle; a short first one is a kicker.
  const two = crumbAt >= 0 && titles.length === 2 && before !== undefined && last !== undefined;
  return two && !isKicker(lines[before]) && hanCount(lines[before]?.text ?? '') >= 8 ? before : last;
}

const isKicker = (line: PageLine | undefined) => line !== undefined && hanCount(line.text) <= 12;

/** Where the time stands above the headline. */
function titleAfter(lines: readonly PageLine[], timeAt: number): number {
  const at = lines.findIndex((line, n) => n > timeAt && isTitleLike(line));
  const line = lines[at];
  return line && at - timeAt <= 4 && !/。/u.test(line.folded) && line.text.length <= 60 ? at : -1;
}

/** How many lines of time, source, staff or buttons go on after the first of them. */
function metaRun(lines: readonly PageLine[]): number {
  const at = lines.findIndex(
    (line) =>
      !(
        line.hint === 'chrome' ||
        isFurniture(line.folded) ||
        isSubtitle(line) ||
        crumbParts(line) !== null
      ) &&
      (readMetaLine(line) === null || line.hint === 'image'),
  );
  return at < 0 ? lines.length : at;
}

type Above = Pick<PageHead, 'channels' | 'kicker' | 'source' | 'contributors' | 'dropped'>;

function readAbove(lines: readonly PageLine[], headline: string): Above {
  const crumbAt = lines.findLastIndex((line) => crumbParts(line) !== null);
  const crumb = lines[crumbAt];
  const rest = lines.filter((_, at) => at !== crumbAt);
  const last = lines.at(-1);
  const kicker =
    last && last !== crumb && crumbAt >= 0 && isTitleLike(last) && last.text.length <= 30 ? last : undefined;
  const meta = rest.filter((line) => line !== kicker && line.hint !== 'chrome').map(readMetaLine);
  const kept = new Set(
    rest.filter((line) => line !== kicker && line.hint !== 'chrome' && readMetaLine(line) !== null),
  );
  return {
    channels: crumb ? channelNames(crumbParts(crumb) ?? [], headline) : null,
    kicker: kicker?.text ?? '',
    source: meta.find((one) => one?.source)?.source ?? '',
    contributors: meta.flatMap((one) => one?.contributors ?? []),
    dropped: rest
      .filter((line) => line !== kicker && line.hint !== 'image' && !kept.has(line))
      .map((line) => ({ line: line.number, text: line.text, why: '标题之前的文字' })),
  };
}

function readAround(lines: readonly PageLine[], headline: PageLine) {
  const around = {
    source: '',
    standfirst: '',
    channels: null as string[] | null,
    contributors: [] as PageContributor[],
    dropped: [] as DroppedText[],
  };
  let unlabelled = '';
  for (const line of lines) {
    if (line === headline || line.hint === 'image') continue;
    const crumb = crumbParts(line);
    const meta = line.hint === 'chrome' ? null : readMetaLine(line);
    if (crumb && !around.channels) around.channels = channelNames(crumb, headline.text);
    else if (meta) {
      around.source ||= meta.source;
      unlabelled ||= meta.unlabelled;
      around.contributors.push(...meta.contributors);
      around.dropped.push(...meta.dropped);
    } else if (isSubtitle(line)) around.standfirst += withoutHead(line);
    else if (isTitleLike(line) && around.standfirst === '') around.standfirst = line.text;
    else around.dropped.push({ line: line.number, text: line.text, why: '页面功能文字' });
  }
  return { ...around, source: around.source || unlabelled };
}

const withoutHead = (line: PageLine) => line.text.slice(standfirstHead.exec(line.folded)?.[0].length ?? 0);

import { channelNames, crumbParts } from './breadcrumb.ts';
import type { DroppedText, PageContributor } from './imported-page.ts';
import type { PageHints } from './markup/page-hints.ts';
import { type MetaLine, readMetaLine } from './meta-line.ts';
import { type PageLine, endsSentence, hanCount } from './page-line.ts';
import { type TimeFound, findTime } from './page-time.ts';
import { isFurniture } from './page-words.ts';
import { isPersonName } from './person-names.ts';
import type { ReadPlace } from './read-place.ts';
import { parseNames } from './staff-names.ts';

export type MarkupHead = {
  channels: string[] | null;
  kicker: string;
  headline: string;
  standfirst: string;
  /** Null where the page says none; `precise` where it gives hour and minute. */
  time: TimeFound | null;
  source: string;
  contributors: PageContributor[];
  dropped: DroppedText[];
  /** Numbers of the elements that they were found in. */
  where: Omit<ReadPlace['where'], 'copy' | 'headline' | 'caption'>;
  /** Index of the first line of copy. */
  end: number;
};

/** How far above its headline a page may say when it came out. */
const nearAbove = 6;
/** Of a name of a house, in characters. */
const longestSource = 16;

/**
 * What stands over the copy of a saved page: breadcrumb, headline, and between headline and copy the lines of time, source
 * and staff. `at`: the line of the headline.
 */
export function markupHead(lines: readonly PageLine[], at: number, hints: PageHints): MarkupHead {
  const headline = lines[at];
  if (!headline) throw new Error('a headline is one of the lines');
  const copyAt = firstCopy(lines, at);
  const above = lines.slice(0, at);
  const below = lines.slice(at + 1, copyAt);
  // Where nothing stands below the headline, what it would say may stand right above.
  const between = below.some((line) => factsOf(line) !== null)
    ? below
    : [
        ...above.slice(-nearAbove).filter((line) => factsOf(line) !== null && line.hint !== 'chrome'),
        ...below,
      ];
  const crumb = breadcrumb([...between.toReversed(), ...above.toReversed()], hints.site);
  const kicker = above.findLast((line) => isKicker(line));
  const facts = between.map((line) => [line, factsOf(line)] as const);
  const standfirst = between.filter((line) => isStandfirst(line));
  const dropped: DroppedText[] = [];
  const contributors: PageContributor[] = [];
  const signed: { author?: PageLine; editor?: PageLine } = {};
  for (const [line, meta] of facts) {
    const before = contributors.length;
    if (line === crumb?.line || standfirst.includes(line) || line.hint === 'image') continue;
    const author = outletByline(line)?.name ?? authorIn(line);
    if (author !== null && meta === null) contributors.push({ role: '作者', name: author });
    else if (meta && isAuthor(line, meta)) contributors.push({ role: '作者', name: meta.unlabelled });
    if (meta) {
      contributors.push(...meta.contributors);
      dropped.push(...meta.dropped);
    } else if (author === null) dropped.push({ line: line.number, text: line.text, why: '标题下的文字' });
    for (const { role } of contributors.slice(before))
      signed[role.includes('编') ? 'editor' : 'author'] ??= line;
  }
  const found = timeOf(between, above.slice(-nearAbove), hints);
  const from = sourceOf(facts, hints);
  return {
    channels: crumb ? channelNames(crumb.parts, headline.text, hints.site) : null,
    kicker: kicker?.text ?? '',
    headline: headline.text,
    standfirst: standfirst.map(withoutHead).join(''),
    time: found?.time ?? null,
    source: from.text,
    where: {
      ...whereIs('time', found?.line),
      ...whereIs('source', from.line),
      ...whereIs('channels', crumb?.line),
      ...whereIs('standfirst', standfirst[0]),
      ...whereIs('author', signed.author),
      ...whereIs('editor', signed.editor),
    },
    contributors,
    dropped: [
      ...above
        .filter(
          (line) =>
            line !== crumb?.line && line !== kicker && line.hint !== 'image' && !between.includes(line),
        )
        .map((line) => ({ line: line.number, text: line.text, why: '标题之前的文字' })),
      ...dropped,
    ],
    end: copyAt,
  };
}

const whereIs = (name: keyof MarkupHead['where'], line: PageLine | undefined) =>
  line?.in === undefined ? {} : { [name]: line.in.at };

/** Where the copy begins: behind the headline, in its place, and no more about the story but the story. */
function firstCopy(lines: readonly PageLine[], at: number): number {
  const first = lines.findIndex(
    (line, n) =>
      n > at &&
      line.in?.zone !== 'before' &&
      !(
        line.hint === 'chrome' ||
        isFurniture(line.folded) ||
        isStandfirst(line) ||
        crumbParts(line) !== null ||
        (line.hint !== 'image' && (factsOf(line) !== null || outletByline(line) !== null))
      ),
  );
  return first < 0 ? lines.length : first;
}

/** A line of time, source or staff; also one that a list sets, which is copy elsewhere. */
const factsOf = (line: PageLine): MetaLine | null =>
  line.in?.part ? null : readMetaLine({ ...line, mark: 'none' });

const loginWord = /^(?:登录|登陆|注册|退出|个人中心|投稿|设为首页|加入收藏|手机版|客户端)$/u;

/** The nearest line that leads through channels to the story. */
function breadcrumb(lines: readonly PageLine[], site: string): { line: PageLine; parts: string[] } | null {
  for (const line of lines) {
    const parts = crumbParts(line);
    if (parts === null || parts.some((one) => loginWord.test(one))) continue;
    const led = /[»›>→]|位置|首页/u.test(line.folded);
    const sure = led || (site !== '' && parts[0] === site) || (line.hint === 'crumb' && parts.length > 1);
    if (sure) return { line, parts };
  }
  return null;
}

const named = (line: PageLine, words: RegExp) =>
  words.test(hyphened(line.in?.names.split(' ').slice(0, 3).join(' ') ?? ''));
/** AuthorInfo as author-info. */
const hyphened = (names: string) => names.replaceAll(/([a-z])(?=[A-Z])/g, '$1-');
const isKicker = (line: PageLine): boolean =>
  line.text.length <= 60 &&
  named(line, /(?:^|[\s_-])(?:kicker|yinti|pre-?title|jianti|shoulder|uptitle|title-?up)(?:[\s_-]|$)/i);

const standfirstHead =
  /^[[(]?(?:摘要|核心提示|内容提要|内容摘要|导语|导读|提要|编者按|副标题|副题)[\])]?[: ]+/u;
const standfirstName =
  /(?:^|[\s_-])(?:summary|abstract|intro|lead|daodu|daoyu|zhaiyao|standfirst|digest|subtitle|sub-?title|futi|fubiaoti)(?:[\s_-]|$)/i;

/** What the page marks as one: by a word before it, by its name, by the dash of a subtitle. */
const isStandfirst = (line: PageLine): boolean =>
  line.hint !== 'image' &&
  line.text.length <= 400 &&
  line.in?.part === null &&
  (standfirstHead.test(line.folded) ||
    /^[—–]{1,2}\s?\p{Script=Han}/u.test(line.folded) ||
    (named(line, standfirstName) && line.in.zone === 'before' && factsOf(line) === null));

/** A standfirst's line without the word before it. */
export const withoutHead = (line: PageLine) =>
  line.text.slice(standfirstHead.exec(line.folded)?.[0].length ?? 0);

/** The first that has an hour, between headline and copy, then right above; then what the page says elsewhere; then a day. */
function timeOf(
  between: readonly PageLine[],
  above: readonly PageLine[],
  hints: PageHints,
): { time: TimeFound; line?: PageLine } | null {
  const times = [...between, ...above.toReversed()].flatMap((line) => {
    const time = factsOf(line) === null ? null : findTime(line.folded);
    return time ? [{ time, line, changed: /更新|修改/u.test(line.folded.slice(0, time.start)) }] : [];
  });
  const first = times.find((one) => !one.changed) ?? times[0];
  const precise = times.find(({ time, changed }) => time.precise && !changed);
  const said = findTime(hints.time.replace('T', ' '));
  if (precise) return precise;
  if (said?.precise === true) return { time: said };
  return first ?? (said && { time: said });
}

const accountName =
  /(?:^|[\s_-])(?:source|src|laiyuan|ly|from|author|account|nickname|media|outlet|publisher|mp-?name|name)(?:[\s_-]|$)/i;
/** What papers, stations and accounts end with. */
const outlet =
  /(?:报|网|社|台|刊|新闻|融媒体?|融媒体中心|发布|客户端|在线|周刊|杂志|频道|传媒|日报社|科技|财经|观察|资讯)$/u;
const account = /(?:官方)?(?:账号|帐号|微博|微信|公众号|视频号|头条号)$/u;

/** The name of a house, without what it is called there: 官方账号, the marks of a paper. */
export const sourceName = (text: string): string =>
  ownPart(text)
    .replace(account, '')
    .replace(/^《([^》]+)》$/u, '$1');

/** A source that is labelled, then the account that the page names, then what stands beside the time, then a house's name. */
function sourceOf(
  facts: readonly (readonly [PageLine, MetaLine | null])[],
  hints: PageHints,
): { text: string; line?: PageLine } {
  for (const [line, meta] of facts)
    if (meta !== null && meta.source !== '') return { text: sourceName(meta.source), line };
  for (const [line] of facts) {
    const slashed = outletByline(line)?.source;
    if (slashed !== undefined) return { text: slashed, line };
  }
  const loose = facts.filter(
    ([line, meta]) =>
      meta === null &&
      isName(line) &&
      authorIn(line) === null &&
      line.hint !== 'chrome' &&
      line.in?.part === null,
  );
  // What stands beside who wrote it, in their box, is about them.
  const signed = facts.some(([line]) => authorIn(line) !== null);
  const said = loose.find(([line]) => named(line, accountName) && !(signed && named(line, authorName)))?.[0];
  if (said) return { text: sourceName(said.text), line: said };
  const beside = facts.find(
    ([line, meta]) => meta !== null && meta.unlabelled !== '' && !isAuthor(line, meta),
  );
  const besideText = beside?.[1]?.unlabelled ?? '';
  const house = loose.find(([line]) => outlet.test(line.folded))?.[0];
  if (house && beside !== undefined && besideText.startsWith(house.text))
    return { text: house.text, line: house };
  if (beside && authorIn(beside[0]) === null) return { text: sourceName(besideText), line: beside[0] };
  if (hints.source !== '') return { text: hints.source };
  return house ? { text: house.text, line: house } : { text: '' };
}

/** 在渔港 of 原创  在渔港. */
const ownPart = (text: string): string =>
  text
    .split(/ {2,}|\u2003+/u)
    .find((piece) => !/^(?:原创|转载|首发|独家|推荐)$/u.test(piece) && !isFurniture(piece)) ?? text;

const isName = (line: PageLine): boolean =>
  line.hint !== 'image' &&
  hanCount(line.text) >= 2 &&
  line.text.length <= longestSource &&
  !endsSentence(line.folded) &&
  !isFurniture(line.folded) &&
  !/[,。:;?!]/u.test(line.folded);

const authorName = /(?:^|[\s_-])(?:author|byline|writer|author-name|vcard)(?:[\s_-]|$)/i;

/** What stands beside the time is who wrote it. */
const isAuthor = (line: PageLine, { unlabelled }: MetaLine): boolean =>
  authorName.test(line.in?.names ?? '') &&
  /^\p{Script=Han}{2,4}$/u.test(unlabelled) &&
  !outlet.test(unlabelled) &&
  isPersonName(unlabelled, 'bracket');

/** Who wrote it, where the page names the element so: a person, not a house. */
function authorIn(line: PageLine): string | null {
  if (!named(line, authorName)) return null;
  const name = line.folded.replace(/^(?:由|文|作者|撰文|by) ?:? ?/iu, '').trim();
  const foreign = /^[A-Z][a-z]+(?: [A-Z][\w.'-]+){1,3}$/u.test(name);
  const person = /^\p{Script=Han}{2,4}$/u.test(name) && !outlet.test(name) && isPersonName(name, 'bracket');
  return foreign || person ? name : null;
}

/** 柳见川/南渡青年报: who wrote it, and for whom. */
export function outletByline(line: PageLine): { name: string; source: string } | null {
  const found = /^([\p{Script=Han}·]{2,8}) ?[/|] ?([\p{Script=Han}\w]{2,16})$/u.exec(line.folded);
  const [, name = '', source = ''] = found ?? [];
  return outlet.test(source) && !outlet.test(name) && parseNames(name) !== null ? { name, source } : null;
}

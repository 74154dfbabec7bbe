import type { Dateline } from '#db/schema/article.ts';
import type { PageContributor } from './imported-page.ts';
import { parseStaff } from './staff-names.ts';

const agency = String.raw`[\p{Script=Han}A-Z]{1,10}?(?:通讯社|社|网|日报|晚报|晨报|时报|早报|商报|周报|报|电台|电视台|台|在线|客户端|融媒体中心|融媒体|融媒|发布|新闻(?!网|社|客户端|中心|报))`;
const place = String.raw`[\p{Script=Han}·、/\-]{0,24}?`;
const day = String.raw`(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:至\d{1,2}日)?`;
/** 电 that ends a dateline, not 电话 or 电视. */
const wired = String.raw`电(?![话视影报台力网子动车站商脑池源器缆信])`;
/** 10月4日讯 stands for a cable as well. */
const full = new RegExp(
  String.raw`^(${agency})(${place})(${day}) ?(?:${wired}|讯(?![问号息])|消息(?=[ :(]))`,
  'u',
);
const short = new RegExp(
  String.raw`^(?:(本报|本网|本台|本社|${agency})(?:讯|消息|快讯|电讯))(?=[ :(])[: ]*`,
  'u',
);

type DatelineFound = { dateline: Dateline; end: number; staff: PageContributor[]; cut: string };

/**
 * 电头 at a folded paragraph's head: 新华社北京8月16日电, also with (记者…) behind it, and 本报讯, 央视网消息.
 * `cut` is a bracket that the page broke off.
 */
export function findDateline(folded: string): DatelineFound | null {
  const found = full.exec(folded);
  if (found) {
    const [whole, by, where, when] = found;
    const dateline = { text: whole, agency: by ?? null, place: where || null, date: when ?? null };
    return { dateline, ...afterDateline(folded, whole.length) };
  }
  const brief = short.exec(folded);
  if (!brief) return null;
  const text = brief[0].replace(/(?<![: ])[: ]+$/, '');
  const by = brief[1] ?? '';
  const dateline = { text, agency: by.startsWith('本') ? null : by, place: null, date: null };
  return { dateline, ...afterDateline(folded, brief[0].length) };
}

function afterDateline(folded: string, from: number): Omit<DatelineFound, 'dateline'> {
  const bracket = /^ *\(([^()]{2,200})\)/u.exec(folded.slice(from));
  const staff = bracket ? parseStaff(bracket[1] ?? '', { bracketed: true }) : null;
  const cut = /^ *(\((?:[^()]{0,40}记者|记)?[^()]{0,40}(?:\.{3,}|…+)?$)/u.exec(folded.slice(from))?.[1] ?? '';
  const end = from + (bracket && staff ? bracket[0].length : 0);
  const blank = /^[ :]*/.exec(folded.slice(end))?.[0].length ?? 0;
  return { end: end + blank, staff: staff ?? [], cut };
}

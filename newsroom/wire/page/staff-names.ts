import type { PageContributor } from './imported-page.ts';
import { type NameStand, isPersonName } from './person-names.ts';

const roles = `
  特约记者 见习记者 实习记者 参与记者 执笔记者 摄影记者 首席记者 特派记者 全媒体记者 融媒体记者 融媒记者 记者 特约评论员 评论员 通讯员 报道员 实习生 作者 撰文 撰稿 文字 文案 执笔 采写 采访 报道 翻译 编译
  责任编辑 执行编辑 视觉编辑 值班编辑 新媒体编辑 文字编辑 图片编辑 责编 美编 编辑 值班主任 值班主编 主编 总编辑 总编 副总编辑 总监制 监制
  总策划 策划 统筹 审核 审校 校对 初审 复审 终审 编导 导演 制作 制片人 制片 出品人 出品 后期制作 后期 剪辑 摄像 摄影 拍摄 航拍 配音 播音
  出镜 主持人 主持 解说 制图 绘图 设计 海报设计 美术设计 包装 字幕 视频 音频 海报 技术 技术支持 供稿`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length)
  .join('|');
const house = String.raw`(?:(?:今闻|本报|本网|本刊|本台|本社|\p{Script=Han}{1,8}?(?:社|网|报|台|客户端|新闻|融媒体?|融媒体中心|周刊|频道|在线|传媒)))`;
const roleAt = new RegExp(
  String.raw`(?:^|(?<=[ ,;、|/。]))(?:${house}? ?)(${roles})(?: ?[:/|] ?| +|(?=\p{Script=Han}))`,
  'gu',
);
const colonRole = new RegExp(String.raw`(?:${roles}) ?[:|/] ?\S`, 'u');
const alike: Record<string, string> = { 责编: '责任编辑' };

const hanName = /^[\p{Script=Han}]{2,4}$/u;
const foreignName =
  /^(?:\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})+|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3})$/u;
const houseName = /^\p{Script=Han}{2,14}(?:社|部|中心|网|报|台|室|组|工作室|频道|编辑部)$/u;
/** Who makes or publishes: 新华社音视频部, not 手工 of 手工制作. */
const maker =
  /(?:社|部|中心|网|报|台|室|组|频道|公司|集团|传媒|影视|影业|融媒|媒体|客户端|学院|大学|剧院|博物馆|厂|局|委|办)$/u;
const isName = (text: string) => hanName.test(text) || foreignName.test(text) || houseName.test(text);
/** Whose name is a person's. */
const ofPeople = /记者|通讯员|报道员|实习生|作者|编辑|责编|美编|主编|总编|主任|编导|导演|主持/u;

/** True for what a role may be followed by, as it stands there. */
function isNamed(name: string, role: string, stand: NameStand): boolean {
  if (stand === 'mark' || foreignName.test(name)) return true;
  if (houseName.test(name) && (stand === 'bracket' || (stand === 'blank' && !ofPeople.test(role))))
    return true;
  return hanName.test(name) && isPersonName(name, stand);
}

/** Where they write from, or that they write: 张三 北京报道. */
const filed = /(?<! ) *(?:\p{Script=Han}{2,6})?(?:综合报道|摄影报道|报道|采写|文\/图|图\/文|整理)$/u;

/** A number that a portal gives its editors: 史一溪_ND11331. */
const code = /[_ -]?[A-Za-z]{1,4}\d{2,8}$/;

/** Names in a folded list: 张三、李四 or 张三 李四 or 张 三. Null where something in it is no name. */
export function parseNames(folded: string): string[] | null {
  const tokens = folded
    .replace(/^[\s:]+/, '')
    .replace(/(?<![等 ,;。、|/])[等 ,;。、|/]+$/u, '')
    .split(/[、,;/|]| {1,}(?![A-Z])/u)
    .filter((one) => one !== '');
  const names: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = (tokens[at] ?? '').replace(code, '');
    if (token === '' && at > 0) continue;
    const next = tokens[at + 1] ?? '';
    const halves = token.length === 1 && next.length === 1;
    names.push(halves ? token + next : token);
    if (halves) at += 1;
  }
  return names.length > 0 && names.every(isName) ? names : null;
}

/** In characters: all who made a film, with what each did. */
const longestStaff = 2000;

/**
 * A folded text that holds printed names in their roles and nothing else; null for any other text, such as 记者手记.
 * `bracketed`: it stood in brackets.
 */
export function parseStaff(folded: string, { bracketed = false } = {}): PageContributor[] | null {
  if (folded.length > longestStaff) return null;
  const text = folded.trim().replace(filed, '');
  // 新华社记者张三摄 signs a picture.
  if (text.endsWith('摄')) return null;
  const made = /^(\p{Script=Han}{2,16})(制作|出品)$/u.exec(text);
  if (made?.[1] && made[2]) return maker.test(made[1]) ? [{ role: made[2], name: made[1] }] : null;
  const found = [...text.matchAll(roleAt)];
  if (found.length === 0 || found[0]?.index !== 0) return null;
  const staff: PageContributor[] = [];
  for (const [n, one] of found.entries()) {
    const printed = one[1] ?? '';
    const value = text.slice(one.index + one[0].length, found[n + 1]?.index ?? text.length);
    const names = valueNames(value);
    const stand = standOf(one[0], bracketed, names?.length ?? 0);
    if (!names?.every(({ name, role }) => role !== undefined || isNamed(name, printed, stand))) return null;
    staff.push(...names.map((entry) => ({ role: alike[printed] ?? printed, ...entry })));
  }
  return staff;
}

/** Several names behind a role are told as names even where they touch it. */
function standOf(role: string, bracketed: boolean, names: number): NameStand {
  if (/[:/|] ?$/u.test(role)) return 'mark';
  if (bracketed) return 'bracket';
  return role.endsWith(' ') || names > 1 ? 'blank' : 'glued';
}

const rankedNames =
  /^\p{Script=Han}{0,8}?((?:特约|见习|实习|首席|特派)?(?:记者|评论员)|通讯员|实习生) ?:? ?(.+)$/u;

/** A role's names; a unit that says what it did (某某部制作) may stand after them. */
function valueNames(value: string): { role?: string; name: string }[] | null {
  const plain = parseNames(value);
  if (plain) return plain.map((name) => ({ name }));
  // 采写：江声见习记者 林禾沅
  const ranked = rankedNames.exec(value.trim());
  const called = ranked ? parseNames(ranked[2] ?? '') : null;
  if (ranked?.[1] !== undefined && called) return called.map((name) => ({ role: ranked[1] ?? '', name }));
  const made = / (\p{Script=Han}{2,16})(制作|出品) *$/u.exec(value);
  if (!made?.[1] || !made[2]) return null;
  const names = parseNames(value.slice(0, made.index));
  return names ? [...names.map((name) => ({ name })), { role: made[2], name: made[1] }] : null;
}

/** A whole line of staff: [责任编辑：张三], 记者 李四 北京报道. A sentence that begins with 记者 is none. */
export function parseStaffLine(folded: string): PageContributor[] | null {
  const inside = folded.replace(/^[[(〖<] ?(.*?) ?[\])〗>]$/u, '$1');
  const bare = inside
    .replace(/^\[([^\]]{2,6})\] ?(?=\p{Script=Han})/u, '$1:')
    .replace(/^文 ?[|/:] ?(?=\p{Script=Han}{0,12}(?:记者|通讯员|评论员))/u, '')
    .replaceAll(/(?<=^|[ ,;、])文 ?[|/丨:] ?(?=\p{Script=Han}{2,4}(?:[ ,、]|$))/gu, '作者:')
    .replaceAll(/(?<=^|[ ,;、])图 ?[|/丨:] ?(?=\p{Script=Han}{2,4}(?:[ ,、]|$))/gu, '摄影:');
  if (bare.length > 120 || /[。?!“”]/u.test(bare)) return null;
  if (
    !colonRole.test(bare) &&
    !/^(?:.{0,10})(?:记者|通讯员|作者|编辑|责编|编导)/u.test(bare) &&
    !/(?:制作|出品)$/u.test(bare)
  ) {
    return null;
  }
  return parseStaff(bare, { bracketed: inside !== folded });
}

type StaffCut = { staff: PageContributor[]; start: number; end: number };

/** (记者:张三、李四) at a folded paragraph's end, or at its head. */
export function staffAround(folded: string): StaffCut[] {
  const cuts: StaffCut[] = [];
  const head = /^\(([^()]{2,200})\) */u.exec(folded);
  const headStaff = head ? parseStaff(head[1] ?? '', { bracketed: true }) : null;
  if (head && headStaff) cuts.push({ staff: headStaff, start: 0, end: head[0].length });
  const tail = /(?<! ) *[([]([^()[\]]{2,300})[)\]][。 ]*$/u.exec(folded);
  const tailStaff = tail ? parseStaff(tail[1] ?? '', { bracketed: true }) : null;
  if (tail && tailStaff && tail.index > 0)
    cuts.push({ staff: tailStaff, start: tail.index, end: folded.length });
  return cuts;
}

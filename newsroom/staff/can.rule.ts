import { Refusal } from '#lib/refusal.ts';
import { type Person, type Role, roleNames, roles } from './person.rule.ts';

export const actions = [
  'article.read',
  'article.write',
  'article.import',
  'article.proof',
  'article.firstReview',
  'article.secondReview',
  'article.finalReview',
  'article.publish',
  'article.overrideReview',
  'article.correct',
  'article.kill',
  'article.spike',
  'live.post',
  'media.upload',
  'front.arrange',
  'duty.arrange',
  'site.change',
  'staff.manage',
] as const;
export type Action = (typeof actions)[number];

export const actionNames: Record<Action, string> = {
  'article.read': '看稿件、版本和记录',
  'article.write': '写稿、改稿',
  'article.import': '从网页导入',
  'article.proof': '校对',
  'article.firstReview': '一审',
  'article.secondReview': '二审；只设一审、两审的频道的终审',
  'article.finalReview': '三审频道的终审',
  'article.publish': '发布、定时、先发后审、收录、改地址',
  'article.overrideReview': '免审发布',
  'article.correct': '登出、改、撤下更正',
  'article.kill': '撤稿、下线、恢复',
  'article.spike': '弃用、恢复弃用的稿件',
  'live.post': '直播：开播、发帖、结束',
  'media.upload': '上传图片、视频、音频',
  'front.arrange': '排首页',
  'duty.arrange': '排值班',
  'site.change': '改站点设置、采用导入建议',
  'staff.manage': '管理成员与权限',
};

const reporter: readonly Action[] = ['article.read', 'article.write', 'article.import', 'media.upload'];
const editor: readonly Action[] = [
  ...reporter,
  'article.proof',
  'article.firstReview',
  'article.spike',
  'live.post',
];
const deskChief: readonly Action[] = [
  ...editor,
  'article.secondReview',
  'article.publish',
  'article.correct',
  'front.arrange',
  'duty.arrange',
];
const chief: readonly Action[] = [
  ...deskChief,
  'article.finalReview',
  'article.overrideReview',
  'article.kill',
  'site.change',
];

/** The table of rights: what each role may do, and nothing else. */
const rights: Record<Role, readonly Action[]> = {
  reporter,
  editor,
  deskChief,
  chief,
  admin: actions,
};

/**
 * How far a right reaches for a person who is limited to channels. `own`: to what stands in these channels. `all`:
 * nowhere, for it touches the whole site. `any`: as far as for everyone.
 */
export type Reach = 'own' | 'all' | 'any';

const reaches: Record<Action, Reach> = {
  'article.read': 'any',
  'article.write': 'own',
  'article.import': 'any',
  'article.proof': 'own',
  'article.firstReview': 'own',
  'article.secondReview': 'own',
  'article.finalReview': 'own',
  'article.publish': 'own',
  'article.overrideReview': 'own',
  'article.correct': 'own',
  'article.kill': 'own',
  'article.spike': 'own',
  'live.post': 'own',
  'media.upload': 'any',
  'front.arrange': 'all',
  'duty.arrange': 'all',
  'site.change': 'all',
  'staff.manage': 'all',
};

/** What an act is about: the channels in which it stands, all of which the person must have. */
export type ActObject = { channelIds: readonly number[] };

export const reachOf = (action: Action): Reach => reaches[action];

/** May the person do this: to the object, or where none is named, to anything at all? */
export function can(person: Person, action: Action, object?: ActObject): boolean {
  if (!rights[person.role].includes(action)) return false;
  const { channels } = person;
  if (channels === undefined || reaches[action] === 'any') return true;
  if (reaches[action] === 'all') return false;
  return object === undefined || object.channelIds.every((id) => channels.includes(id));
}

/** Refuses who may do this to nothing at all: for asking before it is known what it is done to. */
export function demandSomewhere(person: Person, action: Action): void {
  if (!can(person, action)) demand(person, action);
}

/**
 * Refuses what the person may not do. Called inside every write: a hidden button is no permission. Without the object
 * of a right that ends at channels a limited person is refused, so that a verb which forgets it opens nothing.
 */
export function demand(person: Person, action: Action, object?: ActObject): void {
  const reason = whyNot(person, action, object);
  if (reason !== null) throw new Refusal('forbidden', `${reason}请联系管理员。`);
}

/** Why the person may not do this, in a sentence for them; null for who may. */
export function whyNot(person: Person, action: Action, object?: ActObject): string | null {
  if (!rights[person.role].includes(action)) return `${roleNames[person.role]}没有这项权限。`;
  if (person.channels === undefined || reaches[action] === 'any') return null;
  if (reaches[action] === 'all') return '这关系到全站，只负责部分频道的人不能改。';
  return object !== undefined && can(person, action, object) ? null : '这篇稿件不在您负责的频道里。';
}

/** The roles that have a right, from the lowest on. */
export const rolesWith = (action: Action): Role[] => roles.filter((role) => rights[role].includes(action));

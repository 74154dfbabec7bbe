import { longTime } from '#lib/dates.ts';
import type { ArticleState, ArticleType } from '#newsroom/body/kinds.rule.ts';
import { type Action, can, rolesWith, whyNot } from '#newsroom/staff/can.rule.ts';
import { type Person, roleNames } from '#newsroom/staff/person.rule.ts';
import { type ReviewStep, actionOfStep, stepNames, stepsOf } from '#newsroom/staff/review-steps.rule.ts';

export const verbs = [
  'submit',
  'recall',
  'proof',
  'approve',
  'sendBack',
  'publish',
  'update',
  'fix',
  'publishFirst',
  'publishAnyway',
  'schedule',
  'unschedule',
  'correct',
  'takeDown',
  'kill',
  'restore',
  'spike',
  'unspike',
] as const;
export type Verb = (typeof verbs)[number];

export const verbNames: Record<Verb, string> = {
  submit: '送审',
  recall: '撤回送审',
  proof: '校对',
  approve: '通过',
  sendBack: '退回修改',
  publish: '发布',
  update: '发布更新',
  fix: '静默修正',
  publishFirst: '先发后审',
  publishAnyway: '免审发布',
  schedule: '定时',
  unschedule: '取消定时',
  correct: '更正',
  takeDown: '下线',
  kill: '撤稿',
  restore: '恢复',
  spike: '弃用',
  unspike: '恢复弃用的稿件',
};

/** Where a story stands, as far as it decides what may be done; for one person. */
export type Flow = {
  state: ArticleState;
  type: ArticleType;
  /** All channels in which it stands. */
  channelIds: readonly number[];
  /** Readers see a text of it; `changed`: another than its head. */
  isPublic: boolean;
  changed: boolean;
  /** It was taken from readers and can be brought back as they knew it. */
  isWithdrawn: boolean;
  /** How many reviews, which one it waits for (null: none), and whether 校对 is asked for and signed. */
  stages: number;
  step: ReviewStep | null;
  proofread: boolean;
  proofed: boolean;
  /** It is the person's own copy; the person changed it last since it was handed in or signed. */
  isOwn: boolean;
  changedByMe: boolean;
  /** 一人编辑部: there is nobody else. */
  solo: boolean;
  /** Pinned words that nobody closed; of these, reasons of a return that the writer did not answer. */
  openRemarks: number;
  unanswered: number;
  /** 先发后审: readers have it, and nobody signed it yet. */
  owesReview: boolean;
  /** Readers may get it from then on; null where it is not embargoed, or not any more. */
  embargoedUntil: number | null;
};

/** What each verb asks for in rights. 通过 asks for the step's. */
export function actionOf(verb: Verb, flow: Pick<Flow, 'step' | 'stages'>): Action {
  if (verb === 'approve') return actionOfStep(flow.step ?? stepsOf(flow.stages)[0] ?? 'final', flow.stages);
  if (verb === 'sendBack') return actionOfStep(flow.step ?? 'final', flow.stages);
  return verbActions[verb];
}

const verbActions: Record<Exclude<Verb, 'approve' | 'sendBack'>, Action> = {
  submit: 'article.write',
  recall: 'article.write',
  proof: 'article.proof',
  publish: 'article.publish',
  update: 'article.publish',
  fix: 'article.publish',
  publishFirst: 'article.publish',
  publishAnyway: 'article.overrideReview',
  schedule: 'article.publish',
  unschedule: 'article.publish',
  correct: 'article.correct',
  takeDown: 'article.kill',
  kill: 'article.kill',
  restore: 'article.kill',
  spike: 'article.spike',
  unspike: 'article.spike',
};

/** The states in which a verb can be done at all, whoever asks. */
const statesOf: Record<Verb, readonly ArticleState[]> = {
  submit: ['draft', 'published', 'killed'],
  recall: ['inReview'],
  proof: ['inReview'],
  approve: ['inReview'],
  sendBack: ['inReview', 'approved', 'scheduled'],
  publish: ['approved', 'scheduled'],
  update: ['approved', 'scheduled'],
  fix: ['approved', 'scheduled'],
  publishFirst: ['draft', 'inReview'],
  publishAnyway: ['draft', 'inReview', 'published', 'killed'],
  schedule: ['approved'],
  unschedule: ['scheduled'],
  correct: ['published', 'draft', 'inReview', 'approved', 'scheduled'],
  takeDown: ['published', 'draft', 'inReview', 'approved', 'scheduled'],
  kill: ['published', 'draft', 'inReview', 'approved', 'scheduled'],
  restore: ['killed', 'draft', 'inReview', 'approved'],
  spike: ['draft', 'inReview', 'approved'],
  unspike: ['spiked'],
};

/** How a story stands where a verb finds it in no state of its own, in words that go on «这篇稿件…». */
const stands: Record<ArticleState, string> = {
  draft: '还没有送审',
  inReview: '正在审',
  approved: '已经签发',
  scheduled: '已定时',
  published: '已发布，没有待审的改动',
  killed: '已撤稿',
  spiked: '已弃用',
};

/** Why the person may not do this with the story as it stands, in a sentence for them, naming who may; null for who may. */
export function whyNotVerb(verb: Verb, person: Person, flow: Flow): string | null {
  return whyNoRight(verb, person, flow) ?? whyNotNow(verb, flow);
}

/** It is the person's rights, and not how the story stands, that are in the way. */
export const lacksRight = (verb: Verb, person: Person, flow: Flow): boolean =>
  !can(person, actionOf(verb, flow), { channelIds: flow.channelIds });

function whyNoRight(verb: Verb, person: Person, flow: Flow): string | null {
  if (!lacksRight(verb, person, flow)) return null;
  const action = actionOf(verb, flow);
  const object = { channelIds: flow.channelIds };
  const names = rolesWith(action).map((role) => roleNames[role]);
  const what = verb === 'approve' && flow.step !== null ? stepNames[flow.step] : verbNames[verb];
  return `${whyNot(person, action, object) ?? ''}${what}由${names.join('、')}办。`;
}

/** The same without rights: what is in the way for everyone, or for whose own copy it is. */
function whyNotNow(verb: Verb, flow: Flow): string | null {
  if (!statesOf[verb].includes(flow.state)) return `这篇稿件${stands[flow.state]}，不能${verbNames[verb]}。`;
  return whyNotOf[verb]?.(flow) ?? whyEmbargoed(verb, flow);
}

const own = (flow: Flow): string | null =>
  flow.isOwn && !flow.solo ? '不能审、校自己写的稿，请交给别人。' : null;
const mustBePublic = ({ isPublic }: Flow): string | null => (isPublic ? null : '读者还看不到这篇稿件。');
const mustNotBePublic = ({ isPublic }: Flow): string | null => (isPublic ? '读者已经能看到这篇稿件。' : null);

const whyNotOf: Partial<Record<Verb, (flow: Flow) => string | null>> = {
  submit: (flow) => {
    if (flow.state === 'published' && !flow.changed && !flow.owesReview)
      return '稿件和读者看到的一样，没有要审的改动。';
    return flow.unanswered > 0 ? `还有 ${flow.unanswered} 条退回意见没有答复，请逐条写明怎么改的。` : null;
  },
  proof: (flow) => own(flow) ?? (flow.proofed ? '这一版已经校对。' : null),
  approve: (flow) => own(flow) ?? (flow.step === 'final' ? whyNotFinal(flow) : null),
  publish: mustNotBePublic,
  update: mustBePublic,
  fix: mustBePublic,
  publishFirst: (flow) => {
    if (flow.type !== 'flash') return '只有快讯可以先发后审。';
    return mustNotBePublic(flow) ?? (flow.isWithdrawn ? '撤下的稿件不能先发后审。' : null);
  },
  publishAnyway: (flow) =>
    flow.state === 'published' && !flow.changed ? '读者看到的就是这一版，没有改动。' : null,
  schedule: () => null,
  correct: mustBePublic,
  takeDown: mustBePublic,
  kill: mustBePublic,
  restore: (flow) => (flow.isWithdrawn ? null : '这篇稿件没有撤下，不用恢复。'),
  spike: (flow) => {
    if (flow.isPublic) return '稿件已发布，不能弃用；请用撤稿。';
    return flow.isWithdrawn ? '撤下的稿件不能弃用。' : null;
  },
};

function whyNotFinal({ proofread, proofed, openRemarks, changedByMe, solo }: Flow): string | null {
  if (proofread && !proofed) return '这一版还没有校对。';
  if (openRemarks > 0) return `还有 ${openRemarks} 条批注没有了结。`;
  return changedByMe && !solo ? '这一版最后由您改过，终审要由另一位签，或退回上一审再看。' : null;
}

/** What gives readers a text. */
const reveals: ReadonlySet<Verb> = new Set([
  'publish',
  'update',
  'fix',
  'publishFirst',
  'publishAnyway',
  'restore',
]);

const whyEmbargoed = (verb: Verb, { embargoedUntil }: Flow): string | null =>
  embargoedUntil !== null && reveals.has(verb)
    ? `禁发期到 ${longTime(embargoedUntil)}，在这之前不能${verbNames[verb]}。`
    : null;

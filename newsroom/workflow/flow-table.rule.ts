import { type Person, roleNames, roles } from '#newsroom/staff/person.rule.ts';
import { type Flow, verbNames, verbs, whyNotVerb } from './flow.rule.ts';

/** A story with three reviews in nobody's way: not the person's own, no remarks, no embargo. */
export const plainFlow: Flow = {
  state: 'draft',
  type: 'text',
  channelIds: [1],
  isPublic: false,
  changed: false,
  isWithdrawn: false,
  stages: 3,
  step: null,
  proofread: false,
  proofed: false,
  isOwn: false,
  changedByMe: false,
  solo: false,
  openRemarks: 0,
  unanswered: 0,
  owesReview: false,
  embargoedUntil: null,
};

/** All that a story can stand as, by the name that the table gives it. */
export const standings: Readonly<Record<string, Partial<Flow>>> = {
  草稿: {},
  快讯草稿: { type: 'flash' },
  待一审: { state: 'inReview', step: 'first' },
  待二审: { state: 'inReview', step: 'second' },
  待终审: { state: 'inReview', step: 'final' },
  '待终审，公开': { state: 'inReview', step: 'final', isPublic: true, changed: true },
  已签发: { state: 'approved' },
  '已签发，公开': { state: 'approved', isPublic: true, changed: true },
  定时: { state: 'scheduled' },
  '定时，公开': { state: 'scheduled', isPublic: true, changed: true },
  已发布: { state: 'published', isPublic: true },
  '已发布，有改动': { state: 'published', isPublic: true, changed: true },
  已撤稿: { state: 'killed', isWithdrawn: true },
  已弃用: { state: 'spiked' },
};

const letters = ['记', '编', '部', '总', '管'];

/** Who may do a verb where a story stands so: a letter a role, «–» where nobody may. */
export function marksFor(verb: (typeof verbs)[number], standing: Partial<Flow>): string {
  const marks = roles.map((role, at) => {
    const person: Person = { id: 'someone', name: '', role };
    return whyNotVerb(verb, person, { ...plainFlow, ...standing }) === null ? letters[at] : '';
  });
  return marks.join('') || '–';
}

/** The rule as a document for people, made from what `whyNotVerb` answers. */
export function flowTable(): string {
  const names = Object.keys(standings);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# Who may do what on the way to readers',
    '',
    'Made from `newsroom/workflow/flow.rule.ts` by its test; `npm run unit -- newsroom/workflow/flow.test.ts -u` writes it anew.',
    '',
    line(['操作', ...names]),
    line(['操作', ...names].map(() => '---')),
    ...verbs.map((verb) =>
      line([`${verbNames[verb]} \`${verb}\``, ...names.map((name) => marksFor(verb, standings[name] ?? {}))]),
    ),
    '',
    `Letters: ${roles.map((role, at) => `${letters[at]} ${roleNames[role]}`).join(', ')}; – nobody. Three reviews (三审). Where a channel asks for one or two, 终审 is for 部门主任 upward.`,
    '',
    'Beyond the table: nobody signs their own copy, nor 终审 of a text that they changed last (一人编辑部 lifts both); 终审 waits for 校对 where the channel wants it, and for open remarks; a returned story is handed in again when each reason was answered; an embargo holds back everything that shows readers a text; 撤回送审 is for who wrote it and for 编辑 upward, and not of a 快讯 that is out already; who is limited to channels has these rights there.',
    '',
  ].join('\n');
}

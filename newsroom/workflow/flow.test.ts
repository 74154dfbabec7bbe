import fc from 'fast-check';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { articleStates, articleTypes } from '#newsroom/body/kinds.rule.ts';
import { type Person, roles } from '#newsroom/staff/person.rule.ts';
import { reviewSteps } from '#newsroom/staff/review-steps.rule.ts';
import { flowTable, marksFor, plainFlow, standings } from './flow-table.rule.ts';
import { type Flow, type Verb, verbs, whyNotVerb } from './flow.rule.ts';

/**
 * Written out on purpose: whoever changes the rule changes it here too. In the order of `standings`: 草稿, 快讯草稿, 待一审,
 * 待二审, 待终审, 待终审公开, 已签发, 已签发公开, 定时, 定时公开, 已发布, 已发布有改动, 已撤稿, 已弃用.
 */
const all = '记编部总管';
const editors = '编部总管';
const heads = '部总管';
const chiefs = '总管';
const table: Record<Verb, readonly string[]> = {
  submit: [all, all, '–', '–', '–', '–', '–', '–', '–', '–', '–', all, all, '–'],
  recall: ['–', '–', all, all, all, all, '–', '–', '–', '–', '–', '–', '–', '–'],
  proof: ['–', '–', editors, editors, editors, editors, '–', '–', '–', '–', '–', '–', '–', '–'],
  approve: ['–', '–', editors, heads, chiefs, chiefs, '–', '–', '–', '–', '–', '–', '–', '–'],
  sendBack: ['–', '–', editors, heads, chiefs, chiefs, chiefs, chiefs, chiefs, chiefs, '–', '–', '–', '–'],
  publish: ['–', '–', '–', '–', '–', '–', heads, '–', heads, '–', '–', '–', '–', '–'],
  update: ['–', '–', '–', '–', '–', '–', '–', heads, '–', heads, '–', '–', '–', '–'],
  fix: ['–', '–', '–', '–', '–', '–', '–', heads, '–', heads, '–', '–', '–', '–'],
  publishFirst: ['–', heads, '–', '–', '–', '–', '–', '–', '–', '–', '–', '–', '–', '–'],
  publishAnyway: [
    chiefs,
    chiefs,
    chiefs,
    chiefs,
    chiefs,
    chiefs,
    '–',
    '–',
    '–',
    '–',
    '–',
    chiefs,
    chiefs,
    '–',
  ],
  schedule: ['–', '–', '–', '–', '–', '–', heads, heads, '–', '–', '–', '–', '–', '–'],
  unschedule: ['–', '–', '–', '–', '–', '–', '–', '–', heads, heads, '–', '–', '–', '–'],
  correct: ['–', '–', '–', '–', '–', heads, '–', heads, '–', heads, heads, heads, '–', '–'],
  takeDown: ['–', '–', '–', '–', '–', chiefs, '–', chiefs, '–', chiefs, chiefs, chiefs, '–', '–'],
  kill: ['–', '–', '–', '–', '–', chiefs, '–', chiefs, '–', chiefs, chiefs, chiefs, '–', '–'],
  restore: ['–', '–', '–', '–', '–', '–', '–', '–', '–', '–', '–', '–', chiefs, '–'],
  spike: [editors, editors, editors, editors, editors, '–', editors, '–', '–', '–', '–', '–', '–', '–'],
  unspike: ['–', '–', '–', '–', '–', '–', '–', '–', '–', '–', '–', '–', '–', editors],
};

test.each(verbs)('%s is for exactly whom the table says, wherever a story stands', (verb) => {
  expect(Object.values(standings).map((standing) => marksFor(verb, standing))).toEqual(table[verb]);
});

test('docs/workflow.md says what the rule does', async () => {
  const config = await resolveConfig('docs/workflow.md');
  const text = await format(flowTable(), { ...config, parser: 'markdown' });
  await expect(text).toMatchFileSnapshot('../../docs/workflow.md');
});

const flows: fc.Arbitrary<Flow> = fc.record({
  state: fc.constantFrom(...articleStates),
  type: fc.constantFrom(...articleTypes),
  channelIds: fc.constant([1]),
  isPublic: fc.boolean(),
  changed: fc.boolean(),
  isWithdrawn: fc.boolean(),
  stages: fc.constantFrom(1, 2, 3),
  step: fc.constantFrom(...reviewSteps, null),
  proofread: fc.boolean(),
  proofed: fc.boolean(),
  isOwn: fc.boolean(),
  changedByMe: fc.boolean(),
  solo: fc.boolean(),
  openRemarks: fc.constantFrom(0, 1),
  unanswered: fc.constantFrom(0, 1),
  owesReview: fc.boolean(),
  embargoedUntil: fc.constantFrom(null, 1_900_000_000_000),
});
const people: fc.Arbitrary<Person> = fc
  .constantFrom(...roles)
  .map((role) => ({ id: 'someone', name: '', role }));
const may = (verb: Verb, person: Person, flow: Flow) => whyNotVerb(verb, person, flow) === null;

test('however a story stands, nobody signs their own copy but in a newsroom of one', () => {
  fc.assert(
    fc.property(people, flows, fc.constantFrom<Verb>('approve', 'proof'), (person, flow, verb) => {
      fc.pre(flow.isOwn && !flow.solo);
      expect(may(verb, person, flow)).toBe(false);
    }),
    { numRuns: 3000 },
  );
});

test('however a story stands, an embargo holds all that shows readers a text', () => {
  const reveals: Verb[] = ['publish', 'update', 'fix', 'publishFirst', 'publishAnyway', 'restore'];
  fc.assert(
    fc.property(people, flows, fc.constantFrom(...reveals), (person, flow, verb) => {
      fc.pre(flow.embargoedUntil !== null);
      expect(may(verb, person, flow)).toBe(false);
    }),
    { numRuns: 3000 },
  );
});

test('without being skipped by who may, nothing that is not signed is published or timed', () => {
  const quietly: Verb[] = ['publish', 'update', 'fix', 'schedule'];
  fc.assert(
    fc.property(people, flows, fc.constantFrom(...quietly), (person, flow, verb) => {
      const isSigned = flow.state === 'approved' || flow.state === 'scheduled';
      expect(may(verb, person, flow) && !isSigned).toBe(false);
    }),
    { numRuns: 3000 },
  );
});

test('the last signature waits for proofreading, for open remarks, and for another than who changed the text last', () => {
  const chief: Person = { id: 'c', name: '', role: 'chief' };
  const last: Flow = { ...plainFlow, state: 'inReview', step: 'final' };
  expect(whyNotVerb('approve', chief, last)).toBeNull();
  expect(whyNotVerb('approve', chief, { ...last, proofread: true })).toContain('还没有校对');
  expect(whyNotVerb('approve', chief, { ...last, openRemarks: 2 })).toContain('2 条批注');
  expect(whyNotVerb('approve', chief, { ...last, changedByMe: true })).toContain('由另一位签');
  expect(whyNotVerb('approve', chief, { ...last, changedByMe: true, solo: true })).toBeNull();
});

test('a refusal for want of rights names who has them', () => {
  const reporter: Person = { id: 'r', name: '', role: 'reporter' };
  const flow: Flow = { ...plainFlow, state: 'inReview', step: 'second' };
  expect(whyNotVerb('approve', reporter, flow)).toBe('记者没有这项权限。二审由部门主任、总编、管理员办。');
  expect(whyNotVerb('kill', reporter, { ...plainFlow, state: 'published', isPublic: true })).toBe(
    '记者没有这项权限。撤稿由总编、管理员办。',
  );
});

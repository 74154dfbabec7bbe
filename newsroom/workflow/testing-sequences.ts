import fc from 'fast-check';
import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { remark } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { isRefusal } from '#lib/refusal.ts';
import { headVersion } from '#newsroom/article/head-copy.ts';
import { saveDraft } from '#newsroom/article/save-draft.ts';
import { spike } from '#newsroom/article/spike.ts';
import { unspike } from '#newsroom/article/unspike.ts';
import { correct } from '#newsroom/publication/correct.ts';
import { kill, takeDown } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { publishFirst } from '#newsroom/publication/publish-first.ts';
import { restoreStory } from '#newsroom/publication/restore-story.ts';
import { testDraft, testInput } from '#newsroom/publication/testing-articles.ts';
import { type Person, type Role, roles } from '#newsroom/staff/person.rule.ts';
import { makeLink } from '#newsroom/story/preview-link.ts';
import { approve } from './approve.ts';
import { type Verb, verbs, whyNotVerb } from './flow.rule.ts';
import { proofread } from './proofread.ts';
import { standpointOf } from './read-flow.ts';
import { recall } from './recall.ts';
import { answerRemark, closeRemark } from './remarks.ts';
import { sendBack } from './send-back.ts';
import { setEmbargo } from './set-embargo.ts';
import { submit } from './submit.ts';
import { schedule, unschedule } from './timetable.ts';

const hour = 60 * 60_000;
const personOf = (role: Role): Person => ({ id: role, name: role, role });
export type SequenceStep =
  | { do: Verb | 'edit' | 'embargo' | 'answer'; by: Role; story: 0 | 1 }
  | { do: 'sign'; story: 0 | 1 }
  | { do: 'wait'; hours: number };

const step: fc.Arbitrary<SequenceStep> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom<Verb>(...verbs), by: fc.constantFrom(...roles), story: fc.constantFrom(0, 1) }) },
  // The way that stories mostly go, or hardly one would come through.
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sign'), story: fc.constantFrom(0, 1) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom<Verb>('publish', 'schedule', 'update'), by: fc.constantFrom<Role>('chief', 'admin'), story: fc.constantFrom(0, 1) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('edit', 'embargo', 'answer'), by: fc.constantFrom(...roles), story: fc.constantFrom(0, 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait'), hours: fc.constantFrom(1, 3, 30) }) },
); // prettier-ignore

/** What readers should see of a story, kept beside the store by other means. */
export type StoryModel = {
  id: number;
  publicId: string;
  writes: number;
  type: 'text' | 'flash';
  head: string;
  /** All that it ever said. */
  texts: string[];
  /** The text that the last review was signed for. */
  signed: string | null;
  shown: string | null;
  withdrawn: string | null;
  /** In ms; readers get nothing before. */
  embargo: number;
  /** The path of a preview link that was handed out. */
  link: string;
};

const act: Record<Verb, (by: Person, id: number) => Promise<unknown>> = {
  submit: (by, id) => submit({ by, id }),
  recall: (by, id) => recall({ by, id }),
  proof: (by, id) => proofread({ by, id }),
  approve: (by, id) => approve({ by, id }),
  sendBack: (by, id) => sendBack({ by, id, reason: '请补' }),
  publish: (by, id) => publish({ by, id }),
  update: (by, id) => publish({ by, id }),
  fix: (by, id) => publish({ by, id, silent: true }),
  publishFirst: (by, id) => publishFirst({ by, id, reason: '急' }),
  publishAnyway: (by, id) => publish({ by, id, override: '值班' }),
  schedule: (by, id) =>
    schedule({
      by,
      id,
      act: standpointOf(db(), by, id).flow.isPublic ? 'update' : 'publish',
      at: now() + 2 * hour,
    }),
  unschedule: (by, id) => unschedule({ by, id }),
  correct: (by, id) => correct({ by, id, text: `更正 ${Math.random()}` }),
  takeDown: (by, id) => takeDown({ by, id, reason: '下线' }),
  kill: (by, id) => kill({ by, id, reason: '有误' }),
  restore: (by, id) => restoreStory({ by, id }),
  spike: (by, id) => spike({ by, id }),
  unspike: (by, id) => unspike({ by, id }),
};
const reveals: ReadonlySet<string> = new Set(['publish', 'update', 'fix', 'publishFirst', 'publishAnyway']);
/** One door for these: what it is depends on what readers have. */
const signedOnly: ReadonlySet<string> = new Set(['publish', 'update', 'fix']);
const takes: ReadonlySet<string> = new Set(['takeDown', 'kill']);

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  try {
    // Some answer that there was nothing to do.
    return (await work) !== false;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** Verbs whose rule is no more than a part of what is asked: their own files refuse further. */
const furtherAsked: ReadonlySet<Verb> = new Set(['recall', 'schedule', 'publishAnyway', 'publishFirst']);

async function doVerb(model: StoryModel, verb: Verb, by: Person): Promise<void> {
  const { flow } = standpointOf(db(), by, model.id);
  const isSigned = flow.state === 'approved' || flow.state === 'scheduled';
  const asked =
    signedOnly.has(verb) || (verb === 'publishAnyway' && isSigned)
      ? flow.isPublic
        ? 'update'
        : 'publish'
      : verb;
  const allowed = whyNotVerb(asked, by, flow) === null;
  const done = await succeeds(act[verb](by, model.id));
  // A second press of the button: readers see just this already.
  if (reveals.has(verb) && flow.isPublic && !flow.changed) return;
  if (done && !allowed) throw new Error(`${verb} was done against the rule`);
  if (!done && allowed && !furtherAsked.has(verb)) throw new Error(`${verb} was refused against the rule`);
  if (!done) return;
  if (verb === 'approve' && standpointOf(db(), by, model.id).flow.state !== 'inReview')
    model.signed = model.head;
  if (reveals.has(verb)) {
    // Let out by name, or signed to the last letter.
    if (signedOnly.has(verb)) demandSigned(model);
    show(model);
  }
  if (takes.has(verb)) Object.assign(model, { withdrawn: model.shown, shown: null });
  if (verb === 'restore') Object.assign(model, { shown: model.withdrawn, withdrawn: null });
}

function demandSigned({ head, signed }: StoryModel): void {
  if (head !== signed) throw new Error(`${head} went out, and ${signed ?? 'nothing'} was signed`);
}

function show(model: StoryModel): void {
  if (now() < model.embargo) throw new Error(`${model.head} went out under an embargo`);
  Object.assign(model, { shown: model.head, withdrawn: null });
}

/** Lets hours go by and does what was timed; answers with the stories that went out by that. */
export type PassTime = (hours: number) => Promise<readonly number[]>;

/** Does one step, and keeps the models as readers should see it. Throws where rule and deed part. */
export async function doStep(
  models: readonly StoryModel[],
  one: SequenceStep,
  pass: PassTime,
): Promise<void> {
  if (one.do === 'wait') {
    const out = await pass(one.hours);
    for (const model of models.filter(({ id }) => out.includes(id))) {
      demandSigned(model);
      show(model);
    }
    return;
  }
  const model = models[one.story];
  if (!model) return;
  if (one.do === 'sign') {
    await doVerb(model, 'submit', personOf('reporter'));
    for (let at = 0; at < 3; at += 1) await doVerb(model, 'approve', personOf('chief'));
    return;
  }
  const by = personOf(one.by);
  if (one.do === 'edit') {
    const headline = `稿${model.id}第${(model.writes += 1)}版`;
    const input = await testInput(headline, { type: model.type });
    if (await succeeds(saveDraft({ by, id: model.id, basedOn: headVersion(model.id), input })))
      Object.assign(model, { head: headline, texts: [...model.texts, headline] });
  } else if (one.do === 'embargo') {
    const until = now() + 3 * hour;
    if (await succeeds(setEmbargo({ by, id: model.id, until, previews: false }))) model.embargo = until;
  } else if (one.do === 'answer') {
    for (const { id } of db().select().from(remark).where(eq(remark.articleId, model.id)).all()) {
      const named = { by, id: model.id, remarkId: id };
      await succeeds(answerRemark({ ...named, text: '改了' }));
      await succeeds(closeRemark(named));
    }
  } else await doVerb(model, one.do, by);
}

/** A text and a 快讯 that nobody handed in, each with a preview link that was given away. `run` keeps headlines apart. */
export async function sequenceStories(run: number): Promise<StoryModel[]> {
  const models: StoryModel[] = [];
  for (const type of ['text', 'flash'] as const) {
    const head = `第${run}轮初稿${type}`;
    const made = await testDraft(head, { type }, personOf('reporter'));
    const { path: link } = await makeLink({ by: personOf('chief'), id: made.id, hours: 168 });
    const blank = { signed: null, shown: null, withdrawn: null, embargo: 0 };
    models.push({ ...made, ...blank, writes: 0, head, texts: [head], type, link });
  }
  return models;
}

export const sequences = fc.array(step, { minLength: 10, maxLength: 60 });

import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';
import { isoBeijing } from '#lib/dates.ts';
import { isRefusal } from '#lib/refusal.ts';
import { spike } from '#newsroom/article/spike.ts';
import { unspike } from '#newsroom/article/unspike.ts';
import { correct } from '#newsroom/publication/correct.ts';
import { kill, takeDown } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { publishFirst } from '#newsroom/publication/publish-first.ts';
import { makeReady } from '#newsroom/publication/publish-when-ready.ts';
import { restoreStory } from '#newsroom/publication/restore-story.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { reviewSteps } from '#newsroom/staff/review-steps.rule.ts';
import { approve } from '#newsroom/workflow/approve.ts';
import { verbNames } from '#newsroom/workflow/flow.rule.ts';
import { proofread } from '#newsroom/workflow/proofread.ts';
import { slipsOf } from '#newsroom/workflow/read-slip.ts';
import { recall } from '#newsroom/workflow/recall.ts';
import { sendBack } from '#newsroom/workflow/send-back.ts';
import { setEmbargo } from '#newsroom/workflow/set-embargo.ts';
import { submit } from '#newsroom/workflow/submit.ts';
import { type TimedAct, schedule, unschedule } from '#newsroom/workflow/timetable.ts';
import { actingPerson } from './acting-person.ts';
import { articleNamed } from './article-named.ts';
import { readArguments, wrongUse } from './read-arguments.ts';
import { timeTold } from './time-told.ts';
import type { VerbCommand } from './verb-names.ts';

const options = {
  by: { type: 'string' },
  reason: { type: 'string' },
  text: { type: 'string' },
  note: { type: 'string' },
  at: { type: 'string' },
  act: { type: 'string' },
  to: { type: 'string' },
  until: { type: 'string' },
  'with-previews': { type: 'boolean' },
} as const;

type Values = {
  [K in keyof typeof options]?: (typeof options)[K]['type'] extends 'boolean' ? boolean : string;
};
type Order = { by: Person; id: number; values: Values; usage: string };
type Command = { rest: string; name: string; run: (order: Order) => Promise<object> };

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

/** What each takes besides stories, what it is called where it was refused, and what it does. */
const commands = {
  submit: { rest: '', name: verbNames.submit, run: ({ by, id }) => submit({ by, id }) },
  recall: { rest: '', name: verbNames.recall, run: done(({ by, id }) => recall({ by, id })) },
  proof: {
    rest: '[--note TEXT]',
    name: verbNames.proof,
    run: done(({ by, id, values }) => proofread({ by, id, ...noteIn(values) })),
  },
  approve: {
    rest: '[--note TEXT]',
    name: verbNames.approve,
    run: ({ by, id, values }) => approve({ by, id, ...noteIn(values) }),
  },
  'send-back': {
    rest: '--reason WHY [--to first|second|final]',
    name: verbNames.sendBack,
    run: done(({ by, id, values, usage }) =>
      sendBack({ by, id, reason: values.reason ?? '', ...stepIn(values.to, usage) }),
    ),
  },
  publish: {
    rest: '[--reason WHY]',
    name: verbNames.publish,
    run: ({ by, id, values }) => publishing({ by, id, values, silent: false }),
  },
  update: {
    rest: '[--reason WHY]',
    name: verbNames.update,
    run: ({ by, id, values }) => publishing({ by, id, values, silent: false }),
  },
  fix: {
    rest: '[--reason WHY]',
    name: verbNames.fix,
    run: ({ by, id, values }) => publishing({ by, id, values, silent: true }),
  },
  'publish-first': {
    rest: '--reason WHY',
    name: verbNames.publishFirst,
    run: async ({ by, id, values }) => {
      await makeReady(id);
      const { path, reviewBy } = await publishFirst({ by, id, reason: values.reason ?? '' });
      return { url: path, reviewBy: isoBeijing(reviewBy) };
    },
  },
  schedule: {
    rest: '--at TIME [--act publish|update|fix|correct|take-down] [--text WORDS]',
    name: verbNames.schedule,
    run: async ({ by, id, values, usage }) => {
      const at = timeTold(values.at, usage);
      const act = actIn(values.act, usage) ?? (isPublic(id) ? 'update' : 'publish');
      await schedule({ by, id, act, at, text: values.text ?? '' });
      return { act, at: isoBeijing(at) };
    },
  },
  unschedule: { rest: '', name: verbNames.unschedule, run: done(({ by, id }) => unschedule({ by, id })) },
  embargo: {
    rest: '--until TIME|none [--with-previews]',
    name: '设禁发期',
    run: async ({ by, id, values, usage }) => {
      const until = values.until === 'none' ? null : timeTold(values.until, usage);
      await setEmbargo({ by, id, until, previews: values['with-previews'] === true });
      return { until: until === null ? null : isoBeijing(until) };
    },
  },
  correct: {
    rest: '--text WORDS',
    name: verbNames.correct,
    run: done(({ by, id, values }) => correct({ by, id, text: values.text ?? '' })),
  },
  'take-down': {
    rest: '--reason WHY',
    name: verbNames.takeDown,
    run: done(({ by, id, values }) => takeDown({ by, id, reason: values.reason ?? '' })),
  },
  kill: {
    rest: '--reason WHY',
    name: verbNames.kill,
    run: done(({ by, id, values }) => kill({ by, id, reason: values.reason ?? '' })),
  },
  restore: {
    rest: '',
    name: verbNames.restore,
    run: async ({ by, id }) => ({ url: (await restoreStory({ by, id })).path }),
  },
  spike: { rest: '', name: verbNames.spike, run: done(({ by, id }) => spike({ by, id })) },
  unspike: { rest: '', name: verbNames.unspike, run: done(({ by, id }) => unspike({ by, id })) },
  slip: { rest: '', name: '看签发单', run: ({ id }) => Promise.resolve({ slips: slipsOf(id) }) },
} as const satisfies Record<VerbCommand, Command>;

/**
 * `news submit|proof|approve|… STORY… [--by NAME]`: the desk's verbs by the desk's rule, a line of JSON for each story with
 * its new state; one that is refused goes to stderr, holds no other back, and makes the exit 1.
 */
export function verbCommand(name: VerbCommand) {
  const { rest, name: told, run } = commands[name];
  const usage = `${name} STORY… ${rest === '' ? '' : `${rest} `}[--by NAME]`;
  return {
    usage,
    run: async (args: string[]): Promise<void> => {
      const { positionals, values } = readArguments(args, { options, usage });
      if (positionals.length === 0) throw wrongUse(usage, '没有写是哪篇稿件。');
      for (const story of positionals) {
        try {
          const id = articleNamed(story);
          const order: Order = { by: actingPerson(values.by), id, values, usage };
          print({ [name]: id, ...(await run(order)), state: stateOf(id) });
        } catch (error) {
          if (!isRefusal(error)) throw error;
          process.exitCode = 1;
          // One command restores stories and backups.
          const either = name === 'restore' && error.code === 'notFound' ? `${story} 也不是备份目录。` : '';
          process.stderr.write(`${story}：没有${told}。${error.message}${either}\n`);
        }
      }
    },
  };
}

function done(act: (order: Order) => Promise<unknown>): Command['run'] {
  return async (order) => {
    await act(order);
    return {};
  };
}

type Publishing = Pick<Order, 'by' | 'id' | 'values'> & { silent: boolean };

async function publishing({ by, id, values: { reason }, silent }: Publishing) {
  await makeReady(id);
  const { path } = await publish({ by, id, silent, ...(reason ? { override: reason } : {}) });
  return { url: path };
}

const noteIn = ({ note }: Values) => (note === undefined ? {} : { note });

function stepIn(to: string | undefined, usage: string) {
  if (to === undefined) return {};
  const step = reviewSteps.find((one) => one === to);
  if (!step) throw wrongUse(usage, `--to 可以是 ${reviewSteps.join('、')}。`);
  return { to: step };
}

const acts: Record<string, TimedAct> = {
  publish: 'publish',
  update: 'update',
  fix: 'fix',
  correct: 'correct',
  'take-down': 'takeDown',
};

function actIn(act: string | undefined, usage: string): TimedAct | undefined {
  if (act === undefined) return undefined;
  if (Object.hasOwn(acts, act)) return acts[act];
  throw wrongUse(usage, `--act 可以是 ${Object.keys(acts).join('、')}。`);
}

const stateOf = (id: number) =>
  db().select({ state: article.state }).from(article).where(eq(article.id, id)).get()?.state;

const isPublic = (id: number): boolean =>
  db().select({ id: publication.articleId }).from(publication).where(eq(publication.articleId, id)).get() !==
  undefined;

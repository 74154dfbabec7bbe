import { basename } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { demandForeignFile } from '#db/store-place.ts';
import { now } from '#lib/clock.ts';
import { dayBeijing, fromBeijing } from '#lib/dates.ts';
import { Refusal } from '#lib/refusal.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { saveDraft } from '#newsroom/article/save-draft.ts';
import { type Body, type Figure, plainRuns } from '#newsroom/body/body.rule.ts';
import { addPost, changePost, pinPost, removePost } from '#newsroom/live/live-post.ts';
import { endLive, startLive } from '#newsroom/live/live-state.ts';
import { makeRenditions } from '#newsroom/media/make-renditions.ts';
import { storeMediaFile } from '#newsroom/media/store-media.ts';
import { publish } from '#newsroom/publication/publish.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { actingPerson } from './acting-person.ts';
import { articleNamed } from './article-named.ts';
import { readArguments, wrongUse } from './read-arguments.ts';

const options = {
  headline: { type: 'string' },
  text: { type: 'string' },
  at: { type: 'string' },
  key: { type: 'boolean', default: false },
  pin: { type: 'boolean', default: false },
  off: { type: 'boolean', default: false },
  picture: { type: 'string' },
  caption: { type: 'string' },
  credit: { type: 'string' },
  alt: { type: 'string' },
  by: { type: 'string' },
} as const;

const usage = [
  'live start STORY',
  'live post STORY --text TEXT|- [--headline H] [--at "HH:MM"|"YYYY-MM-DD HH:MM"] [--key] [--pin] [--picture FILE --caption C --credit C --alt A]',
  'live change POST [--headline H] [--text TEXT|-] [--at TIME]',
  'live pin POST [--off]',
  'live key POST [--off]',
  'live remove POST',
  'live end STORY',
].join(' | ');

const readOwn = (args: string[]) => readArguments(args, { options, usage });
type Values = ReturnType<typeof readOwn>['values'];
type Outcome = { stale: string[]; withdrawn?: boolean };

/** `live …`: 直播 by the command line. STORY is a number, a public id, a slug or an address; POST the number that `post` printed. */
export const liveCommand = {
  usage,
  async run(args: string[]): Promise<Outcome> {
    const { positionals, values } = readOwn(args);
    const [verb, name = ''] = positionals;
    const by = actingPerson(values.by);
    if (positionals.length !== 2) throw wrongUse(usage);
    switch (verb) {
      case 'start':
        return start(by, articleNamed(name));
      case 'end':
        return told(
          'end',
          { story: articleNamed(name) },
          await endLive({ by, articleId: articleNamed(name) }),
        );
      case 'post':
        return post(by, articleNamed(name), values);
      case 'change':
        return toldPost(
          'change',
          await changePost({ by, postId: postNumber(name), ...(await edit(values)) }),
        );
      case 'pin':
        return toldPost('pin', await pinPost({ by, postId: postNumber(name), pinned: !values.off }));
      case 'key':
        return toldPost('key', await changePost({ by, postId: postNumber(name), keyEvent: !values.off }));
      case 'remove':
        return { ...toldPost('remove', await removePost({ by, postId: postNumber(name) })), withdrawn: true };
      default:
        throw wrongUse(usage);
    }
  },
};

function told(live: string, about: Record<string, unknown>, { stale }: Outcome): Outcome {
  process.stdout.write(`${JSON.stringify({ live, ...about })}\n`);
  return { stale };
}

const toldPost = (live: string, done: { postId: number; stale: string[] }) =>
  told(live, { post: done.postId }, done);

/** A story that isn't a live becomes one, and one that isn't out goes out: there is no desk for it yet. */
async function start(by: Person, id: number): Promise<Outcome> {
  const draft = readDraft(id);
  if (!draft) throw new Refusal('notFound', '没有这篇稿件。');
  const stale: string[] = [];
  let { path } = draft;
  if (draft.input.type !== 'live') {
    await saveDraft({ by, id, basedOn: draft.revisionId, input: { ...draft.input, type: 'live' } });
  }
  if (draft.input.type !== 'live' || path === null) {
    const done = await publish({ by, id, override: '命令行开播' });
    stale.push(...done.stale);
    ({ path } = done);
  }
  const started = await startLive({ by, articleId: id });
  return told('start', { story: id, url: path }, { stale: [...stale, ...started.stale] });
}

async function post(by: Person, articleId: number, values: Values): Promise<Outcome> {
  const { body = plainBody(''), ...given } = await edit(values);
  const pictures = values.picture === undefined ? [] : [await picture(by, values.picture, values)];
  const done = await addPost({
    by,
    articleId,
    headline: '',
    ...given,
    body: { ...body, blocks: [...body.blocks, ...pictures] },
    keyEvent: values.key,
    pinned: values.pin,
  });
  const [path] = done.stale;
  const url = path === undefined ? null : `${path}#p${done.postId}`;
  return told('post', { story: articleId, post: done.postId, url }, done);
}

/** What of a post the options name. */
async function edit({
  headline,
  text,
  at,
}: Values): Promise<{ headline?: string; body?: Body; at?: number }> {
  const words = text === '-' ? await readText(process.stdin) : text;
  return {
    ...(headline !== undefined && { headline }),
    ...(words !== undefined && { body: plainBody(words) }),
    ...(at !== undefined && { at: timeOf(at) }),
  };
}

/** A paragraph a line. */
const plainBody = (text: string): Body => ({
  version: 1,
  blocks: text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', runs: plainRuns(line) })),
});

async function picture(by: Person, path: string, { caption, credit, alt }: Values): Promise<Figure> {
  demandForeignFile(path);
  const { id } = await storeMediaFile({ by, fileName: basename(path), path, only: 'image' });
  const failure = await makeRenditions(id);
  if (failure !== null) throw new Refusal('invalid', failure);
  return { type: 'figure', mediaId: id, caption: caption ?? '', credit: credit ?? '', alt: alt ?? '' };
}

/** 10:52 of today, or 2026-03-02 10:52; Beijing. */
function timeOf(text: string): number {
  const [, day = dayBeijing(now()), hour, minute] =
    /^(?:(\d{4}-\d{2}-\d{2})[ T])?(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? [];
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const at = fromBeijing(year, month, date, Number(hour), Number(minute));
  if (Number.isNaN(at)) throw new Refusal('invalid', '时间写作 10:52 或 2026-03-02 10:52。', 'at');
  return at;
}

function postNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new Refusal('invalid', '请写消息的编号，发布时会打印出来。');
  return Number(text);
}

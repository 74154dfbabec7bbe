import { z } from 'zod';
import type { Version } from '#newsroom/article/save-draft.ts';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import { type ArticleInput, anySizeInput } from '#newsroom/revision/article-input.rule.ts';

const version = { revisionId: z.number(), saves: z.number() };
const state = z.enum(['draft', 'inReview', 'approved', 'scheduled', 'published', 'killed', 'spiked']);
/** Only drawn from, never stored: its shape is the server's business. */
const media = z.custom<Record<string, StoryMedia>>((value) => typeof value === 'object' && value !== null);
const head = z.object({
  id: z.number(),
  ...version,
  input: anySizeInput,
  state,
  staffName: z.string(),
  savedAt: z.number(),
  media,
});
const holder = z.object({ name: z.string(), since: z.number(), own: z.boolean() });
const person = z.object({ id: z.string(), name: z.string() });

const saved = z.object({ kind: z.literal('saved'), id: z.number(), ...version, state, savedAt: z.number() });
const conflict = z.object({ kind: z.literal('conflict'), head, aside: z.number() });
const locked = z.object({ kind: z.literal('locked'), head, holder, aside: z.number().nullable() });
const otherPerson = z.object({ kind: z.literal('otherPerson'), person });
const lock = z.object({
  held: z.boolean(),
  since: z.number().optional(),
  holder: holder.nullish(),
  head: z.object(version).optional(),
  asides: z.array(z.object({ revisionId: z.number(), savedAt: z.number() })).optional(),
});
const refusal = z.object({ code: z.string(), message: z.string(), field: z.string().optional() });

export type Head = z.output<typeof head>;
export type Holder = z.output<typeof holder>;
export type Lock = z.output<typeof lock>;
export type DeskPerson = z.output<typeof person>;
/** Why there is no answer: the server is away, the session is over, or it said no. */
export type NoAnswer =
  | { kind: 'away' }
  | { kind: 'signedOut' }
  | { kind: 'refused'; code: string; message: string; field?: string | undefined };
export type SaveAnswer = z.output<typeof saveAnswer> | NoAnswer;

const saveAnswer = z.discriminatedUnion('kind', [saved, conflict, locked, otherPerson]);

export type SaveOrder = {
  articleId: number | null;
  key: string;
  tab: string;
  as: string;
  basedOn: Version | null;
  aside: number | null;
  merged: number | null;
  input: ArticleInput;
};

/** Longest body that browsers still send while a page goes away; beyond it the local copy has to do. */
const keepaliveBytes = 60_000;

export async function sendSave(order: SaveOrder, leaving: boolean): Promise<SaveAnswer> {
  const { articleId, key, basedOn, ...rest } = order;
  const path = articleId === null ? '/admin/articles/new/draft' : draftPath(articleId);
  const body = JSON.stringify(articleId === null ? { ...rest, key } : { ...rest, basedOn });
  const keepalive = leaving && new Blob([body]).size <= keepaliveBytes;
  return ask(path, saveAnswer, { body, keepalive });
}

export type LockAct = 'hold' | 'look' | 'takeOver' | 'closeAside';

export const askLock = (
  articleId: number,
  order: { tab: string; act: LockAct; aside?: number; gone?: readonly string[] },
): Promise<({ kind: 'lock' } & Lock) | NoAnswer> =>
  ask(
    `/admin/articles/${articleId}/lock`,
    lock.transform((answer) => ({ kind: 'lock' as const, ...answer })),
    { body: JSON.stringify(order) },
  );

/** Gives the lock back while the page goes away. */
export function releaseLock(articleId: number, tab: string): void {
  const body = new Blob([JSON.stringify({ tab, act: 'release' })], { type: 'application/json' });
  navigator.sendBeacon(`/admin/articles/${articleId}/lock`, body);
}

export const readHead = (articleId: number): Promise<({ kind: 'head' } & Head) | NoAnswer> =>
  ask(
    draftPath(articleId),
    head.transform((answer) => ({ kind: 'head' as const, ...answer })),
  );

const aside = z.object({ input: anySizeInput, base: anySizeInput });

export const readAside = (
  articleId: number,
  revisionId: number,
): Promise<({ kind: 'aside' } & z.output<typeof aside>) | NoAnswer> =>
  ask(
    `${draftPath(articleId)}?aside=${revisionId}`,
    aside.transform((answer) => ({ kind: 'aside' as const, ...answer })),
  );

const draftPath = (articleId: number) => `/admin/articles/${articleId}/draft`;

/** A server that hangs is away, too: the local copy is kept, and the next try asks again. */
const patienceMs = 15_000;

async function ask<S extends z.ZodType>(
  path: string,
  shape: S,
  { body, keepalive = false }: { body?: string; keepalive?: boolean } = {},
): Promise<z.output<S> | NoAnswer> {
  try {
    const response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body }),
      keepalive,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (response.status === 401) return { kind: 'signedOut' };
    if (response.status >= 500) return { kind: 'away' };
    const answer: unknown = await response.json();
    const parsed = shape.safeParse(answer);
    if (parsed.success) return parsed.data;
    const refused = refusal.safeParse(answer);
    return refused.success ? { kind: 'refused', ...refused.data } : { kind: 'away' };
  } catch {
    return { kind: 'away' };
  }
}

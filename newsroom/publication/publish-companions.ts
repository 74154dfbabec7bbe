import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { isRefusal } from '#lib/refusal.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { publish, waitingStates } from './publish.ts';

/** A short story that came in with another one, and goes out with it. */
export type Companion = { id: number; headline: string };

/** A companion that was not published with its story, and why. */
export type CompanionLeft = Companion & { why: string };

type Order = { by: Person; override: string };

/** Those that go out with their story: what was dropped or killed since stays so, and what got its own copy is no short story. */
export const waitingAmong = (companions: readonly Companion[]): Companion[] =>
  companions.filter(({ id }) => isWaiting(id) && isStub(id));

/** Publishes the companions that wait. One that may not go out is left and told. */
export async function publishCompanions(
  companions: readonly Companion[],
  { by, override }: Order,
): Promise<{ stale: string[]; left: CompanionLeft[] }> {
  const stale: string[] = [];
  const left: CompanionLeft[] = [];
  for (const one of waitingAmong(companions)) {
    try {
      stale.push(...(await publish({ by, override, id: one.id, from: waitingStates })).stale);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      left.push({ ...one, why: error.message });
    }
  }
  return { stale, left };
}

/** True for an article that readers never saw, or see no more, and that is neither killed nor dropped. */
export const isWaiting = (id: number): boolean => waitingStates.some((state) => state === rowOf(id)?.state);

const isStub = (id: number): boolean => rowOf(id)?.stub === true;

const rowOf = (id: number) =>
  db().select({ state: article.state, stub: article.stub }).from(article).where(eq(article.id, id)).get();

/** For people; '' where none was left. */
export const companionsLeftWords = (left: readonly CompanionLeft[]): string =>
  left.length === 0
    ? ''
    : `有 ${left.length} 篇相关稿件没有发布：${left.map(({ headline, why }) => `“${headline}”，${why}`).join('')}`;

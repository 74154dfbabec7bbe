import { setTimeout as sleep } from 'node:timers/promises';

/** What a reader saw: when he asked, and what came. */
export type Sight = { askedAt: number; status: number; seen: string };

/** Readers who ask for an address again and again until they are stopped; `mark` finds what is new in the text. */
export function watchPage(url: string, mark: RegExp, readers = 2) {
  const sights: Sight[] = [];
  const stopping = new AbortController();
  const reader = async () => {
    while (!stopping.signal.aborted) {
      sights.push(await look(url, mark));
      await sleep(1);
    }
  };
  const all = Array.from({ length: readers }, reader);
  return {
    sights,
    stop: async () => {
      stopping.abort();
      await Promise.all(all);
    },
  };
}

export async function look(url: string, mark: RegExp): Promise<Sight> {
  const askedAt = performance.now();
  const answer = await fetch(url, { redirect: 'manual' });
  const text = await answer.text();
  return { askedAt, status: answer.status, seen: mark.exec(text)?.[0] ?? '' };
}

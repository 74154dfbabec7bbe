import { join } from 'node:path';
import { ChildPool } from '#lib/child/child-pool.ts';
import { limits } from '#lib/limits.ts';
import { shared } from '#lib/shared.ts';
import type { CardFacts } from './card-facts.ts';
import type { CardPictureFile } from './draw-card.ts';

/** A card to be drawn, and where it goes. */
export type CardTask = { facts: CardFacts; picture: CardPictureFile | null; folder: string; name: string };

const heapMegabytes = 128;
const cpuSeconds = 15;
/** Programs that make previews come in swarms once a story is shared; between them the memory is the server's again. */
const idleMs = 20_000;

/** Draws a card in a process beside this one, one at a time. Throws as a ChildPool does, and faults of the disk. */
export async function drawApart(task: CardTask): Promise<void> {
  await pool().ask(task, cpuSeconds);
}

const pool = () =>
  shared(
    'card-drawers',
    () =>
      new ChildPool({
        // Next's bundle has no folder of its own; every command of ours starts in the project's.
        entry: join(/* turbopackIgnore: true */ process.cwd(), 'newsroom/syndication/card/card-child.ts'),
        heapMegabytes,
        mostBytes: limits.cardMemory.most,
        atOnce: 1,
        idleMs,
        mostWaiting: limits.cardsWaiting.most,
      }),
  );

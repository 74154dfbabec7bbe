import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isChildLost } from '#lib/child/ruled-child.ts';
import { log } from '#lib/server/log.ts';
import { shared } from '#lib/shared.ts';
import { mediaFolder } from '#newsroom/media/file-path.ts';
import { readAiLabel } from '#newsroom/media/label/read-ai-label.ts';
import { type CardName, cardFile, cardPath, parseCardFile } from '#newsroom/site/card-paths.rule.ts';
import { readStoryOf } from '#newsroom/story/read-story.ts';
import type { Publisher } from '../publisher.ts';
import { type CardFacts, cardFacts, cardNameOf } from './card-facts.ts';
import { drawApart } from './draw-apart.ts';
import { keptCard, makeRoom } from './kept-cards.ts';

/** What the address of a card answers. */
export type CardAnswer =
  | { kind: 'card'; file: string }
  /** The story is told otherwise by now, and its card stands elsewhere. */
  | { kind: 'moved'; path: string }
  /** Withdrawn. */
  | { kind: 'gone' }
  | { kind: 'missing' }
  /** Not drawn just now: too many are asked for, or it could not be. */
  | { kind: 'later' };

/**
 * The card of a story that readers can see, drawn when it is first asked for and kept on disk. Whether they can, and
 * what it says, is asked each time, and once more after it was drawn: nothing of a withdrawn story goes out.
 */
export async function answerCard(file: string, publisher: Publisher): Promise<CardAnswer> {
  const asked = parseCardFile(file);
  if (asked === null) return { kind: 'missing' };
  const now = cardNow(asked, publisher);
  if (now.kind !== 'current') return now;
  if (await isThere(keptCard(asked))) return { kind: 'card', file: keptCard(asked) };
  if (!(await drawnOnce(asked, now.facts))) return { kind: 'later' };
  const then = cardNow(asked, publisher);
  if (then.kind === 'current') return { kind: 'card', file: keptCard(asked) };
  await rm(keptCard(asked), { force: true });
  return then;
}

type Now = Exclude<CardAnswer, { kind: 'card' }> | { kind: 'current'; facts: CardFacts };

function cardNow(asked: CardName, publisher: Publisher): Now {
  const found = readStoryOf(asked.publicId);
  if (found?.kind === 'killed') return { kind: 'gone' };
  if (found?.kind !== 'story' || found.story.publicId !== asked.publicId) return { kind: 'missing' };
  const facts = cardFacts(found.story, publisher);
  const name = cardNameOf(asked.publicId, facts);
  return name.stamp === asked.stamp ? { kind: 'current', facts } : { kind: 'moved', path: cardPath(name) };
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

const underWay = () => shared('cardsUnderWay', () => new Map<string, Promise<boolean>>());

/** Many ask at once for what was just shared: it is drawn once. False where it could not be. */
function drawnOnce(card: CardName, facts: CardFacts): Promise<boolean> {
  const key = cardFile(card);
  const known = underWay().get(key);
  if (known) return known;
  const drawn = draw(card, facts).finally(() => underWay().delete(key));
  underWay().set(key, drawn);
  return drawn;
}

async function draw(card: CardName, facts: CardFacts): Promise<boolean> {
  try {
    const { pictureId } = facts;
    const picture =
      pictureId === null
        ? null
        : { path: join(mediaFolder(pictureId), '1x1.jpg'), label: readAiLabel(pictureId) };
    await drawApart({ facts, picture, ...(await makeRoom(card)) });
    return true;
  } catch (error) {
    if (!isChildLost(error) || error.code === 'lost')
      log().error({ err: error, card: cardFile(card) }, 'a card could not be drawn');
    return false;
  }
}

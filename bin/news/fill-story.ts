import type { Block } from '#newsroom/body/body.rule.ts';
import { type ArticleInput, blankInput } from '#newsroom/revision/article-input.rule.ts';
import type { FillGround } from './fill-ground.ts';
import {
  type Roll,
  madeUpCopy,
  madeUpFigure,
  madeUpHeadline,
  madeUpPlace,
  madeUpStandfirst,
  pick,
} from './fill-text.ts';

const relations = ['related', 'related', 'related', 'background', 'development'] as const;

/** How a made-up story ends; nearly all are out. */
export type FillFate = 'published' | 'draft' | 'inReview' | 'killed' | 'spiked';

/** One in a hundred each, so that the desk's list has something to filter. */
export function rollFate(roll: Roll): FillFate {
  const at = roll();
  if (at < 0.01) return 'draft';
  if (at < 0.02) return 'inReview';
  if (at < 0.03) return 'killed';
  return at < 0.04 ? 'spiked' : 'published';
}

/** What an editor would have given for a story of `storyTime`. */
export function madeUpInput(ground: FillGround, roll: Roll, storyTime: number): ArticleInput {
  const channel = pick(ground.channels, roll);
  const content = madeUpContent(ground, roll);
  return {
    ...blankInput(channel.id),
    ...content,
    extraChannels: roll() < 0.1 ? [pick(ground.channels, roll).id].filter((id) => id !== channel.id) : [],
    headline: madeUpHeadline(roll),
    standfirst: roll() < 0.4 ? madeUpStandfirst(roll) : '',
    sourceName: pick(ground.sources, roll),
    storyTime,
    contributors: [
      { role: '记者', name: pick(ground.staff, roll) },
      ...(roll() < 0.3 ? [{ role: '编辑', name: pick(ground.staff, roll) }] : []),
    ],
    tags: [...new Set([pick(ground.tags, roll), pick(ground.tags, roll), pick(ground.tags, roll)])],
    related: [...new Set([0, 1, 2].flatMap(() => earlier(ground, roll)?.id ?? []))].map((id) => ({
      id,
      relation: pick(relations, roll),
    })),
  };
}

function madeUpContent(ground: FillGround, roll: Roll): Pick<ArticleInput, 'type' | 'body'> {
  const kind = roll();
  if (kind < 0.08) return content('flash', madeUpCopy(roll, 1));
  const figures = (count: number) =>
    ground.pictures.length === 0
      ? []
      : Array.from({ length: count }, () =>
          madeUpFigure(roll, pick(ground.pictures, roll), pick(ground.staff, roll)),
        );
  if (kind < 0.12 && ground.pictures.length > 0) {
    return content('photoSet', [...figures(3 + Math.floor(roll() * 6)), ...madeUpCopy(roll, 1)]);
  }
  const [first, ...rest] = madeUpCopy(roll, 3 + Math.floor(roll() ** 3 * 22));
  const pictures = roll() < 0.4 ? figures(roll() < 0.3 ? 2 : 1) : [];
  return content('text', [...(first ? [first] : []), ...pictures, ...rest, ...linkBack(ground, roll)]);
}

const content = (type: ArticleInput['type'], blocks: Block[]) => ({
  type,
  body: { version: 1 as const, blocks },
});

const earlier = (ground: FillGround, roll: Roll) =>
  ground.recent.length === 0 ? undefined : pick(ground.recent, roll);

/** Now and then the copy itself names an earlier story. */
function linkBack(ground: FillGround, roll: Roll): Block[] {
  const other = roll() < 0.06 ? earlier(ground, roll) : undefined;
  if (!other) return [];
  const link = {
    text: `${madeUpPlace(roll)}此前的报道`,
    marks: [{ type: 'story' as const, publicId: other.publicId }],
  };
  return [{ type: 'paragraph', runs: [{ text: '更多背景，见' }, link, { text: '。' }] }];
}

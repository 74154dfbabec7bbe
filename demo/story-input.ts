import type { Dateline } from '#db/schema/article.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { blankInput } from '#newsroom/revision/article-input.rule.ts';
import type { ChannelIds } from './channels.ts';
import type { DemoStory } from './demo-story.ts';
import type { PublicIds } from './inline-text.ts';
import { pictures } from './pictures.ts';
import { type Shelf, storyBody } from './story-text.ts';
import { type Days, daysOf } from './story-time.ts';

export type DemoGround = {
  loadedAt: number;
  channels: ChannelIds;
  shelf: Shelf;
  /** Article ids and public ids of stories that are there already, by key. */
  ids: ReadonlyMap<string, number>;
  publicIds: PublicIds;
};

/** A story of the demo as what an editor would give. With `misprinted` it carries the error that is corrected later. */
export function storyInput(story: DemoStory, ground: DemoGround, misprinted = false): ArticleInput {
  const on = daysOf(story.time(ground.loadedAt), ground.loadedAt);
  const { right, wrong } = story.correction ?? { right: '', wrong: '' };
  const print = (text: string) => (misprinted && right ? text.replaceAll(right, wrong) : text);
  return {
    ...blankInput(ground.channels[story.channel]),
    type: story.type,
    extraChannels: (story.alsoIn ?? []).map((key) => ground.channels[key]),
    kicker: story.kicker ?? '',
    headline: print(story.headline),
    shortHeadline: story.shortHeadline ?? '',
    event: story.event ?? '',
    standfirst: story.standfirst ?? '',
    dateline: dateline(story, on),
    sourceName: story.source ?? '今闻',
    ...leadPicture(story, ground),
    body: storyBody(print(story.text(on)), ground.shelf, ground.publicIds),
    contributors: (story.contributors ?? []).map(([role, name]) => ({ role, name })),
    tags: story.tags,
    aiMade: story.aiMade ?? false,
    related: (story.related ?? []).map((key) => {
      const id = ground.ids.get(key);
      if (id === undefined) throw new Error(`${story.key} is related to ${key}, which isn't out yet`);
      return { id, relation: 'related' };
    }),
  };
}

/** Without one the first picture of the body leads. */
function leadPicture({ lead }: DemoStory, { shelf }: DemoGround): Partial<ArticleInput> {
  if (lead === undefined) return {};
  const { file, alt } = pictures[lead];
  return { leadMediaId: shelf(file), leadAlt: alt };
}

function dateline({ filedFrom: place, datelineText }: DemoStory, on: Days): Dateline | null {
  if (place !== undefined)
    return { text: `今闻${place}${on.day()}电`, agency: '今闻', place, date: on.day() };
  if (datelineText === undefined) return null;
  return { text: datelineText, agency: datelineText.replace(/讯$/, ''), place: null, date: null };
}

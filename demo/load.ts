import { count } from 'drizzle-orm';
import { db, write } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { now, setClock } from '#lib/clock.ts';
import { createDraft, saveDraft } from '#newsroom/article/save-draft.ts';
import { changeAddress } from '#newsroom/publication/change-address.ts';
import { correct } from '#newsroom/publication/correct.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { saveSiteSettings } from '#newsroom/site/settings.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { makeDemoChannels } from './channels.ts';
import type { DemoStory } from './demo-story.ts';
import { fillDemoSlots } from './front-slots.ts';
import { keepDemoMedia } from './keep-media.ts';
import { liveSteps } from './live-steps.ts';
import { siteWords } from './site-words.ts';
import { demoStories } from './stories.ts';
import { type DemoGround, storyInput } from './story-input.ts';

const by: Person = { id: null, name: '演示', role: 'admin' };
const override = '演示内容';
const minute = 60_000;

/** What happens to a story, and when. */
type Step = { at: number; run: () => Promise<unknown> };

/**
 * Fills an empty store with the demo's newsroom: channels, settings, pictures, stories out over the last days.
 * Answers with how many stories it made; 0 where the store holds any story already.
 */
export async function loadDemo(onProgress: (line: string) => void = () => undefined): Promise<number> {
  if ((db().select({ rows: count() }).from(article).get()?.rows ?? 0) > 0) return 0;
  const loadedAt = now();
  try {
    // Each act gets the time it would have had, oldest first, so that addresses, histories and feeds tell one story.
    setClock(Math.min(...demoStories.map((story) => story.time(loadedAt))) - 60 * minute);
    const channels = await write(makeDemoChannels);
    await saveSiteSettings({ by, input: { ...siteWords, sampleDisclaimer: true } });
    onProgress('正在处理图片……');
    const shelf = await keepDemoMedia(by, onProgress);
    const ids = new Map<string, number>();
    const publicIds = new Map<string, string>();
    const ground = { loadedAt, channels, shelf, ids, publicIds };
    const steps = demoStories.flatMap((story) => stepsOf(story, ground));
    onProgress(`正在发布 ${demoStories.length} 篇稿件……`);
    for (const { at, run } of steps.sort((one, other) => one.at - other.at)) {
      setClock(at);
      await run();
    }
    setClock(loadedAt);
    await fillDemoSlots(by, ids);
    return ids.size;
  } finally {
    setClock(undefined);
  }
}

type FillingGround = DemoGround & { ids: Map<string, number>; publicIds: Map<string, string> };

function stepsOf(story: DemoStory, ground: FillingGround): Step[] {
  const out = story.time(ground.loadedAt);
  const written = out - (story.type === 'flash' ? 3 : 25) * minute;
  const id = () => ground.ids.get(story.key) ?? Number.NaN;
  let revisionId = Number.NaN;
  const steps: Step[] = [];
  const then = (minutes: number, run: () => Promise<unknown>) =>
    steps.push({ at: out + minutes * minute, run });
  steps.push({
    at: story.draft ? out : written,
    run: async () => {
      const made = await createDraft({ by, input: storyInput(story, ground, true) });
      ground.ids.set(story.key, made.id);
      ground.publicIds.set(story.key, made.publicId);
      revisionId = made.revisionId;
    },
  });
  const { slug, laterSlug, correction, killed } = story;
  if (!story.draft) then(0, () => publish({ by, id: id(), override, slug }));
  liveSteps(by, story, ground, then);
  if (correction) {
    then(95, async () => {
      await saveDraft({ by, id: id(), basedOn: revisionId, input: storyInput(story, ground) });
      await publish({ by, id: id(), override });
      await correct({ by, id: id(), text: correction.words });
    });
  }
  if (killed) then(140, () => kill({ by, id: id(), reason: killed }));
  if (laterSlug) then(180, () => changeAddress({ by, id: id(), slug: laterSlug }));
  return steps;
}

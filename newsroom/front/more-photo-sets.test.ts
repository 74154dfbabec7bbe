import { expect, test } from 'vitest';
import { db, write } from '#db/client.ts';
import { media } from '#db/schema/media.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { createDraft, saveDraft } from '#newsroom/article/save-draft.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { blankInput } from '#newsroom/revision/article-input.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { morePhotoSets } from './more-photo-sets.ts';

useTestDatabase();

const chief: Person = { id: null, name: '周总编', role: 'chief' };
const pictureId = 'aaaaaaaaaaaa';

function storePicture(): void {
  db()
    .insert(media)
    .values({
      id: pictureId,
      sha256: 'x',
      kind: 'image',
      type: 'image/jpeg',
      fileName: 'a.jpg',
      bytes: 1,
      width: 1200,
      height: 800,
      state: 'ready',
      renditions: [],
      createdAt: 0,
    }) // prettier-ignore
    .onConflictDoNothing()
    .run();
}

async function input(headline: string, photos: number) {
  storePicture();
  const photo = { type: 'figure' as const, mediaId: pictureId, caption: '图说', credit: '罗青摄', alt: '' };
  return {
    ...blankInput(await write((tx) => ensureChannels(tx, [{ name: '文化' }]))),
    type: 'photoSet' as const,
    headline,
    body: {
      version: 1 as const,
      blocks: [{ type: 'gallery' as const, figures: Array.from({ length: photos }, () => photo) }],
    },
  };
}

async function publishSet(headline: string, at: number, photos = 2) {
  setClock(at);
  const draft = await createDraft({ by: chief, input: await input(headline, photos) });
  return { ...draft, ...(await publish({ by: chief, id: draft.id, override: '突发' })) };
}

const titles = (id: number) => morePhotoSets(id).map((item) => item.title);

test('a photo set leads on to the four before it, and where there are fewer to those after it', async () => {
  const sets = [];
  for (const [index, name] of ['一', '二', '三', '四', '五', '六'].entries()) {
    sets.push(await publishSet(name, (index + 1) * 60_000));
  }
  expect(titles(sets[5]?.id ?? 0)).toEqual(['五', '四', '三', '二']);
  expect(titles(sets[1]?.id ?? 0)).toEqual(['一', '三', '四', '五']);
});

test('killing a set makes every photo page of it stale, and of each set that led to it, but of no other', async () => {
  const sets = [];
  for (let index = 0; index < 7; index += 1)
    sets.push(await publishSet(`图集${index}`, (index + 1) * 60_000));
  const [, , third] = sets;
  const leading = new Map(
    sets.map((set) => [set.path, morePhotoSets(set.id).some((one) => one.id === third?.id)]),
  );
  const { stale } = await kill({ by: chief, id: third?.id ?? 0, reason: '照片有误' });
  for (const path of [third?.path, `/article/${third?.publicId}`]) {
    expect(stale).toContain(path);
    expect(stale).toContain(`${path}/2`);
  }
  for (const [path, led] of leading) {
    if (path === third?.path) continue;
    expect(stale.includes(path)).toBe(led);
    expect(stale.includes(`${path}/2`)).toBe(led);
  }
});

test('a gallery that becomes shorter or longer makes the pages of both lengths stale', async () => {
  const set = await publishSet('渡口', 60_000, 4);
  let basedOn = set.revisionId;
  const change = async (photos: number) => {
    const saved = await saveDraft({ by: chief, id: set.id, basedOn, input: await input('渡口', photos) });
    basedOn = saved.revisionId;
    return (await publish({ by: chief, id: set.id, override: '改图' })).stale;
  };
  expect(await change(2)).toContain(`${set.path}/4`);
  expect(await change(5)).toContain(`${set.path}/5`);
});

import sharp from 'sharp';
import { expect, test } from 'vitest';
import { useTestDatabase } from '#db/testing.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { storeMedia } from '#newsroom/media/store-media.ts';
import { siteSettings } from '#newsroom/site/settings.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { feedText } from '#newsroom/syndication/kept-feeds.ts';
import { importPage } from './import-page.ts';
import { readImport } from './read-import.ts';

useTestDatabase();

const by: Person = { id: null, name: '钱编', role: 'admin' };
const page = `首页 > 本地
港口试运行第一天
2025-08-16 10:52:28
来源：新华网
港口今天试运行，第一艘货船靠岸。
货船在港口卸货。新华社记者张三摄
工人三班倒，夜里也有人。
吊机整夜不停。（新华社发 李四摄）`;
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" e:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"/></rdf:RDF></x:xmpmeta>';

async function picture(red: number, label: boolean): Promise<string> {
  const plain = sharp({
    create: { width: 60, height: 40, channels: 3, background: { r: red, g: 9, b: 9 } },
  }).jpeg();
  const bytes = await (label ? plain.withXmp(xmp) : plain).toBuffer();
  return (await storeMedia({ by, fileName: `${red}.jpg`, bytes })).id;
}

test('labels of a page and of its pictures come in with it, and readers see them in every form of the story', async () => {
  const media = [await picture(1, true), await picture(2, false)];
  const text = `---\nAIGC:\n  Label: "1"\n---\n${page}`;
  const done = await importPage({
    by,
    fileName: 'a.md',
    text,
    media,
    makeChannels: true,
    publish: { override: '急' },
  });
  const input = readDraft(done.id)?.input;
  expect(input?.aiMade).toBe(true);
  expect(input?.body.blocks.flatMap((one) => (one.type === 'figure' ? [one.aiMade] : []))).toEqual([
    true,
    undefined,
  ]);
  expect(readImport(done.importId)?.report.dropped.map((one) => one.text)).toEqual(['AIGC:', 'Label: "1"']);
  const answer = readStory(done.path?.replace('/article/', '') ?? '');
  const story = answer?.kind === 'story' ? answer.story : null;
  expect([story?.aiMade, JSON.stringify(story?.body)]).toEqual([true, expect.not.stringContaining('AIGC')]);
  const feed = feedText('', { site: siteSettings(), origin: 'http://x' });
  expect(feed).toContain('人工智能生成');
});

test('one that comes again without its label stays marked', async () => {
  const first = await importPage({ by, fileName: 'a.md', text: `${page}\n本文由AI生成。` });
  const again = await importPage({ by, fileName: 'b.md', text: page });
  expect([again.id, again.status]).toEqual([first.id, 'updated']);
  expect(readDraft(first.id)?.input.aiMade).toBe(true);
});

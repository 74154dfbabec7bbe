import { expect, test } from 'vitest';
import { useTestDatabase } from '#db/testing.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { blockTexts } from '#newsroom/body/body.rule.ts';
import { commandLine } from '#newsroom/staff/testing-staff.ts';
import { importPage } from './import-page.ts';
import { drawPage } from './open-page.ts';
import type { PlaceField } from './place-field.rule.ts';
import { readImport } from './read-import.ts';
import { rereadPage } from './reread-page.ts';
import { forgetPlace, placesBySite } from './site-places.ts';

useTestDatabase();

const by = commandLine;
const site = 'river.example';

type Words = { title: string; facts?: string; box?: string; more?: string };

/** A page that says all its facts where no rule looks for them. */
const page = ({ title, facts = '', box = boxOf(), more = '' }: Words) => `<!doctype html><html><head>
  <title>${title}_河报</title><link rel="canonical" href="https://${site}/a/1.html"></head>
  <body><h2 class="slogan">大河报，写大河边的人和事</h2><h1>${title}</h1>${facts}
  <div class="article-content"><p class="tip-words">渡口换船以后，过河快了一半。</p>
  <p>渡口镇今天换了新船，头一班早上六点开，船票还是两元。</p><p><img src="/a.jpg" width="600"></p>
  <p class="note-under">新船第一次靠岸，乘客排队上船，队伍一直排到了老槐树底下。</p>
  <p>船工说，新船稳，冬天也不漏风，夜里还亮灯。</p></div>${box}${more}</body></html>`;
const boxOf = (
  when = '2025-03-04 08:10',
) => `<div class="wide-box"><ul><li>阅读须知</li></ul><table><tr><td class="from-cell">大河渡口报</td></tr>
  <tr><td class="who-cell">沈青禾</td></tr><tr><td class="by-cell">许江</td></tr><tr><td class="when-cell">${when}</td></tr></table></div>`;

const bring = (words: Words) => importPage({ by, fileName: 'a.html', text: page(words) });
const draftOf = (id: number) => {
  const input = readDraft(id)?.input;
  if (!input) throw new Error('no draft');
  return input;
};
const placeOf = (importId: number) => readImport(importId)?.report.place;

/** The number that the desk's picture of the page gives the element of these words. */
async function at(importId: number, words: string): Promise<number> {
  const drawn = await drawPage(readImport(importId)?.original ?? '');
  const before = drawn.slice(0, drawn.indexOf(`>${words}`));
  return Number(/data-at="(\d+)"$/.exec(before)?.[1]);
}

type Mend = { field: PlaceField; words: string; remember?: boolean };
async function mend(importId: number, { field, words, remember = true }: Mend): Promise<number> {
  const done = await rereadPage({ by, importId, field, at: await at(importId, words), remember });
  return done.importId;
}

const mends: readonly Mend[] = [
  { field: 'time', words: '2025-03-04' },
  { field: 'source', words: '大河渡口报' },
  { field: 'author', words: '沈青禾' },
  { field: 'editor', words: '许江' },
  { field: 'standfirst', words: '渡口换船以后' },
  { field: 'caption', words: '新船第一次靠岸' },
];

test('each field is read from where someone shows it, as a version of the same story, and so are later pages of the site', async () => {
  const first = await bring({ title: '河口的渡船换了新船' });
  expect(draftOf(first.id)).toMatchObject({
    sourceName: '',
    storyTime: null,
    standfirst: '',
    contributors: [],
  });
  let { importId } = first;
  for (const one of mends) importId = await mend(importId, one);
  const wanted = {
    headline: '河口的渡船换了新船',
    sourceName: '大河渡口报',
    storyTime: Date.parse('2025-03-04T08:10:00+08:00'),
    standfirst: '渡口换船以后，过河快了一半。',
    contributors: [
      { role: '作者', name: '沈青禾' },
      { role: '责任编辑', name: '许江' },
    ],
  };
  expect(draftOf(first.id)).toMatchObject(wanted);
  const blocks = draftOf(first.id).body.blocks;
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'paragraph']);
  expect(blocks[1]).toMatchObject({ caption: '新船第一次靠岸，乘客排队上船，队伍一直排到了老槐树底下。' });
  expect(placesBySite()).toEqual({
    [site]: {
      time: 'td.when-cell',
      source: 'td.from-cell',
      author: 'td.who-cell',
      editor: 'td.by-cell',
      standfirst: 'p.tip-words',
      caption: 'p.note-under',
    },
  });

  const next = await bring({ title: '上游的渡船也换了新船', box: boxOf('2025-03-05 09:20') });
  expect(draftOf(next.id)).toMatchObject({
    ...wanted,
    headline: '上游的渡船也换了新船',
    storyTime: Date.parse('2025-03-05T09:20:00+08:00'),
  });
  expect(placeOf(next.importId)?.kept).toEqual(mends.map(({ field }) => field));
  expect(readImport(next.importId)?.report.doubts).toEqual([]);
});

test('a headline that was taken for another is read from where someone shows it, and the story stays the same', async () => {
  const first = await bring({ title: '河口的渡船换了新船', facts: '<p>2025-03-04 08:10 来源：渡口日报</p>' });
  const importId = await mend(first.importId, { field: 'headline', words: '大河报，写', remember: false });
  expect(readImport(importId)?.articleId).toBe(first.id);
  expect(draftOf(first.id).headline).toBe('大河报，写大河边的人和事');
  expect(placesBySite()).toEqual({});
  const other = await bring({ title: '上游的渡船', facts: '<p>2025-03-04 08:10 来源：渡口日报</p>' });
  await expect(mend(other.importId, { field: 'headline', words: '大河报，写' })).rejects.toThrow(
    '另一篇稿件',
  );
  expect(draftOf(other.id).headline).toBe('上游的渡船');
});

test('a kept place that reads nothing any more falls back to the rules, and is a doubt', async () => {
  const first = await bring({ title: '河口的渡船换了新船' });
  const second = await mend(first.importId, { field: 'source', words: '大河渡口报' });
  await mend(second, { field: 'author', words: '沈青禾' });
  const gone = await bring({
    title: '下游的渡船',
    facts: '<p>2025-03-06 10:00 来源：渡口日报</p>',
    box: '<div class="wide-box"></div>',
  });
  expect(draftOf(gone.id).sourceName).toBe('渡口日报');
  // A page without an author says nothing amiss.
  expect(readImport(gone.importId)?.report.doubts).toEqual([
    '记住的来源位置在这一页读不出来源，改按一般规则读：请核对。',
  ]);
  await forgetPlace({ by, site, field: 'source' });
  expect(Object.keys(placesBySite()[site] ?? {})).toEqual(['author']);
});

test('where nothing of the field stands, the story is left as it is, and what was shown before stays', async () => {
  const first = await bring({ title: '河口的渡船换了新船' });
  const read = (field: PlaceField, words: string) => mend(first.importId, { field, words });
  await expect(read('time', '沈青禾')).rejects.toThrow('读不出时间');
  await expect(read('source', '渡口镇今天')).rejects.toThrow('读不出来源');
  const barred = await bring({ title: '渡船的船票', facts: '<p>2025-03-04 08:10 渡口日报</p>' });
  await expect(mend(barred.importId, { field: 'author', words: '2025-03-04 08:10 渡口' })).rejects.toThrow(
    '读不出作者',
  );
  expect(placesBySite()).toEqual({});
  const second = await mend(first.importId, { field: 'source', words: '大河渡口报', remember: false });
  const third = await mend(second, { field: 'editor', words: '许江', remember: false });
  expect(draftOf(first.id)).toMatchObject({ sourceName: '大河渡口报' });
  expect(Object.keys(placeOf(third)?.shown ?? {})).toEqual(['source', 'editor']);
  await expect(mend(third, { field: 'editor', words: '许江', remember: false })).rejects.toThrow(
    '和现在一样',
  );
  expect(await mend(third, { field: 'editor', words: '许江' })).toBe(third);
  expect(placesBySite()).toEqual({ [site]: { editor: 'td.by-cell' } });
});

test('what another reader takes is offered where it is something else, and read at once', async () => {
  const aside =
    '本站小编在这里写了一大段话，介绍自己为什么喜欢坐船，写得比正文还长，还分了好几句，一句接一句。';
  const copy = [
    '渡口镇今天换了新船，头一班早上六点开，船票还是两元。',
    '船工说，新船稳，冬天也不漏风，夜里还亮灯。',
  ];
  const paragraphs = (texts: readonly string[]) => texts.map((one) => `<p>${one}</p>`).join('');
  const text = `<!doctype html><title>河口的渡船换了新船</title><body><h1>河口的渡船换了新船</h1><p>2025-03-04 08:10 来源：渡口日报</p>
    <div class="left-part">${paragraphs(copy)}</div>
    <div class="supplemental">${paragraphs([1, 2, 3, 4].map((n) => `${aside}第${n}段说完了。`))}</div>`;
  const first = await importPage({ by, fileName: 'a.html', text });
  expect(draftOf(first.id).body.blocks).toHaveLength(4);
  const { other, offers } = placeOf(first.importId) ?? {};
  expect(other).toBe(offers?.find(({ name }) => name === 'div.left-part')?.at);
  await rereadPage({ by, importId: first.importId, field: 'copy', at: other ?? -1, remember: false });
  expect(draftOf(first.id).body.blocks.flatMap(blockTexts)).toEqual(copy);
});

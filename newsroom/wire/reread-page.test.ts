import { expect, test } from 'vitest';
import { useTestDatabase } from '#db/testing.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { blockTexts } from '#newsroom/body/body.rule.ts';
import { commandLine } from '#newsroom/staff/testing-staff.ts';
import { importPage } from './import-page.ts';
import { drawPage } from './open-page.ts';
import { readImport } from './read-import.ts';
import { rereadPage } from './reread-page.ts';
import { forgetPlace, sitePlaces } from './site-places.ts';

useTestDatabase();

const by = commandLine;
const [copy, aside] = [
  ['渡口镇今天换了新船，头一班早上六点开，船票还是两元。', '船工说，新船稳，冬天也不漏风，夜里还亮灯。'],
  [
    '本站小编在这里写了一大段话，介绍自己为什么喜欢坐船，写得比正文还长，还分了好几句。',
    '小编又写了一段，说下个月还要来，到时候带上家里人一起坐船过河，再吃一顿河鲜。',
  ],
];
const page = (name: string, at = '08:10') => `<!-- saved from url=(0031)https://news.ferry.example/${name} -->
  <!DOCTYPE html><html><head><title>${name}的渡船换了新船_渡口网</title></head><body><h1>${name}的渡船换了新船</h1><p>2025-03-04 ${at} 来源：渡口日报</p>
  <div class="left-part">${copy.map((one) => `<p>${one}</p>`).join('')}</div>
  <div class="word-part">${aside.map((one) => `<p>${one}</p>`).join('')}</div></body></html>`;
const bring = (text: string) => importPage({ by, fileName: 'a.html', text });
const textsOf = (id: number) => readDraft(id)?.input.body.blocks.flatMap(blockTexts);

test('what was read from the wrong place is read from where someone shows, and the site is remembered', async () => {
  const first = await bring(page('河口'));
  const place = readImport(first.importId)?.report.place;
  expect(place?.site).toBe('news.ferry.example');
  const offer = place?.offers.find(({ name }) => name === 'div.left-part');
  if (!offer) throw new Error(`not offered: ${JSON.stringify(place)}`);
  const drawn = await drawPage(readImport(first.importId)?.original ?? '');
  expect(drawn).toContain(`data-at="${offer.at}"><p`);
  expect(drawn).not.toMatch(/class="left|href|<script/);

  const again = await rereadPage({
    by,
    importId: first.importId,
    field: 'copy',
    at: offer.at,
    remember: true,
  });
  expect([textsOf(first.id), again.remembered]).toEqual([copy, 'news.ferry.example']);
  expect(sitePlaces()).toMatchObject([{ site: 'news.ferry.example', path: 'div.left-part' }]);

  const next = await bring(page('上游', '09:10'));
  expect([textsOf(next.id), readImport(next.importId)?.report.place?.by]).toEqual([copy, '记住的位置']);

  await forgetPlace({ by, site: 'news.ferry.example' });
  const last = await bring(page('下游', '10:10'));
  expect(readImport(last.importId)?.report.place?.by).not.toBe('记住的位置');
});

test('a place without copy, or the same once more, changes nothing and says so', async () => {
  const first = await bring(page('河口'));
  const at = readImport(first.importId)?.report.place?.at ?? -1;
  const before = textsOf(first.id);
  const read = (where: number) =>
    rereadPage({ by, importId: first.importId, field: 'copy', at: where, remember: false });
  await expect(read(at)).rejects.toThrow('和现在一样');
  await expect(read(1)).rejects.toThrow(/没有找到正文|没有改动/);
  await expect(read(9999)).rejects.toThrow('没有改动');
  expect([textsOf(first.id), sitePlaces()]).toEqual([before, []]);
});

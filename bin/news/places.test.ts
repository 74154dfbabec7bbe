import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useTestDatabase } from '#db/testing.ts';
import { commandLine } from '#newsroom/staff/testing-staff.ts';
import { importPage } from '#newsroom/wire/import-page.ts';
import { placesBySite } from '#newsroom/wire/site-places.ts';
import { placesCommand } from './places.ts';

useTestDatabase();

let folder = '';
const printed: string[] = [];
const complaints: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinwen-places-'));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => complaints.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  printed.length = 0;
  complaints.length = 0;
  process.exitCode = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const places = async (...args: string[]): Promise<unknown[]> => {
  printed.length = 0;
  await placesCommand.run(args);
  return printed.map((line) => JSON.parse(line));
};
function keep(...kept: (object | string)[]): string {
  const path = join(folder, 'places.jsonl');
  writeFileSync(path, kept.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n'));
  return path;
}

const page = `<!doctype html><title>渡船换了新船</title><link rel="canonical" href="https://river.example/1">
  <h1>渡船换了新船</h1><p class="from-line">渡口报</p><div class="article-content"><p>渡口镇今天换了新船，头一班早上六点开，船票还是两元。</p></div>`;

test('places come in from a file, each tried on the newest page of its site, and go out as they came in', async () => {
  await importPage({ by: commandLine, fileName: 'a.html', text: page });
  const source = { site: 'river.example', field: 'source', path: 'p.from-line' };
  const elsewhere = { site: 'lake.example', field: 'copy', path: 'div.words' };
  expect(await places('import', keep(source, elsewhere))).toEqual([
    { ...source, triedOn: 'a.html' },
    { ...elsewhere, triedOn: null },
  ]);
  expect(await places('export')).toEqual([elsewhere, source]);
  expect(await places('list')).toMatchObject([elsewhere, { ...source, staffName: expect.any(String) }]);
  expect(await places('forget', 'river.example', '--field', '来源')).toEqual([
    { site: 'river.example', field: 'source', forgotten: true },
  ]);
  expect(placesBySite()).toEqual({ 'lake.example': { copy: 'div.words' } });
  expect(process.exitCode).toBeUndefined();
});

test('a place that reads nothing, or is none, is not kept; the others are, and the command fails', async () => {
  await importPage({ by: commandLine, fileName: 'a.html', text: page });
  const wrong = [
    { site: 'river.example', field: 'time', path: 'p.from-line' },
    { site: 'river.example', field: 'copy', path: 'p[[' },
    { site: 'river.example', field: 'weather', path: 'p' },
    { site: 'https://river.example/', field: 'time', path: 'p' },
    'p.from-line',
    { site: 'lake.example', field: 'copy', path: 'p[[' },
  ];
  const right = { site: 'river.example', field: 'headline', path: 'h1' };
  expect(await places('import', keep(...wrong, right))).toEqual([{ ...right, triedOn: 'a.html' }]);
  expect(complaints.map((one) => /第 (\d) 行/.exec(one)?.[1])).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(process.exitCode).toBe(1);
  await expect(places('forget', 'lake.example')).rejects.toThrow('没有记住');
  await expect(places('forget', 'river.example', '--field', '天气')).rejects.toThrow('没有“天气”这一项');
});

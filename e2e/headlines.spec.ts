import { expect, test } from '@playwright/test';
import { badBreak } from './ground/bad-breaks.ts';
import { homeHeadlines } from './ground/headlines-home.ts';
import { peopleHeadlines } from './ground/headlines-people.ts';
import { wideHeadlines } from './ground/headlines-wide.ts';
import { readerCss } from './ground/reader-css.ts';
import { loadTitleMarkup } from './ground/title-markup.ts';

const headlines = [...homeHeadlines, ...wideHeadlines, ...peopleHeadlines];
/** In letters of the title; below twelve lines are broken plainly. */
const widths = [8, 9, 10, 11, 12.5, 13, 14, 15, 16, 18, 21, 24];

test('of those of 250 headlines at 12 widths that need more than a line at most one in fifty breaks badly', async ({
  page,
}) => {
  expect(headlines.length).toBeGreaterThanOrEqual(200);
  const markup = await loadTitleMarkup();
  const boxes = widths.map((width) =>
    headlines
      .map(
        (marked) =>
          `<h3 class="t" style="width:${width}em"><a href="#">${markup(marked.replaceAll(/[/{}]/g, ''))}</a></h3>`,
      )
      .join(''),
  );
  await page.setContent(
    `<!doctype html><html lang="zh-CN"><style>${await readerCss()}</style><body>${boxes.join('')}</body>`,
  );
  const lines = await page.evaluate<string[][]>(
    `[...document.querySelectorAll('h3')].map(${linesOf.toString()})`,
  );
  expect(lines.length).toBe(headlines.length * widths.length);
  const bad = lines.flatMap((one, index) => {
    const width = widths[Math.floor(index / headlines.length)] ?? 0;
    const fault = badBreak(headlines[index % headlines.length] ?? '', one, width < 12);
    return fault === null ? [] : [`${width}em ${one.join('│')}: ${fault}`];
  });
  const broken = lines.filter((one) => one.length > 1).length;
  expect(bad.length, bad.join('\n')).toBeLessThanOrEqual(broken / 50);
});

/** The lines a title stands in, by where its letters are. */
function linesOf(title: Element): string[] {
  const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines: { bottom: number; text: string }[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? '';
    for (let at = 0; at < text.length; at += 1) {
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 1);
      const { bottom } = range.getBoundingClientRect();
      const last = lines.at(-1);
      if (last && Math.abs(last.bottom - bottom) < 5) last.text += text[at];
      else lines.push({ bottom, text: text[at] ?? '' });
    }
  }
  return lines.map(({ text }) => text);
}

import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { fromBeijing } from '#lib/dates.ts';
import { defaultEdition, listItem } from './testing-front.ts';
import { LatestList } from './latest-list.tsx';
import { LeadStory } from './lead-story.tsx';
import { NewestList } from './newest-list.tsx';
import { RecentCorrections } from './recent-corrections.tsx';
import { SideStory } from './side-story.tsx';
import { StoryList } from './story-list.tsx';

const now = fromBeijing(2026, 3, 2, 15);
const edition = defaultEdition(now);
const today = listItem(1, { time: fromBeijing(2026, 3, 2, 14, 5) });
const yesterday = listItem(2, { time: fromBeijing(2026, 3, 1, 9) });
const lastYear = listItem(3, { time: fromBeijing(2025, 8, 16, 9) });
const items = [today, yesterday, lastYear];

const timesIn = (node: ReactNode) =>
  [...renderToStaticMarkup(node).matchAll(/<time[^>]*>(.*?)<\/time>/g)].map(([, text = '']) =>
    text.replace('<wbr/>', ''),
  );

const forms = ['14:05', '3月1日', '2025年8月16日'];

test('all parts of the front and lists without days say times in one form', () => {
  expect(timesIn(<LatestList items={items} edition={edition} />)).toEqual(forms);
  expect(timesIn(<StoryList items={items} edition={edition} dated />)).toEqual(forms);
  expect(
    items.flatMap((item) => timesIn(<SideStory item={item} edition={edition} pictured={false} />)),
  ).toEqual(forms);
  expect(items.flatMap((item) => timesIn(<LeadStory lead={item} subs={[]} edition={edition} />))).toEqual(
    forms,
  );
  const corrections = items.map(({ id, path, title, time }) => ({
    id,
    path,
    title,
    text: '有误。',
    at: time,
  }));
  expect(timesIn(<RecentCorrections items={corrections} edition={edition} />)).toEqual(forms);
});

test('what may be kept over midnight says days', () => {
  expect(timesIn(<NewestList items={items} edition={edition} />)).toEqual(['3月2日', ...forms.slice(1)]);
});

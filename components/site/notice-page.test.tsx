import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { defaultEdition, listItem } from '../front/testing-front.ts';
import { NothingFound } from '../search/nothing-found.tsx';
import { NoticePage } from './notice-page.tsx';

const edition = defaultEdition(Date.parse('2026-03-02T15:00:00+08:00'));
const newest = [1, 2, 3].map((id) => listItem(id, { time: edition.now }));

test.each([
  [
    'a page that is not there',
    <NoticePage key="" edition={edition} newest={newest} title="没有这个页面" code="404 Not Found">
      {null}
    </NoticePage>,
  ],
  [
    'a search without a hit',
    <NothingFound
      key=""
      address={{ typed: '渡口', sort: 'best', type: null, week: false, page: 1 }}
      wider={[]}
      newest={newest}
      edition={edition}
    />,
  ],
])('%s shows the newest stories without numbers: nobody ranked them', (_, page) => {
  const list =
    /<section aria-labelledby="newest">.*?<\/section>/s.exec(renderToStaticMarkup(page))?.[0] ?? '';
  expect(list.split('<li').length - 1).toBe(3);
  expect(list).not.toMatch(/<ol|class="rank|class="n\b/);
  expect(list).toContain('<ul class="lines">');
});

import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { limits } from '#lib/limits.ts';
import { type ImportReport as Report, changesOf, noProposal } from '#newsroom/wire/import-report.rule.ts';
import { ImportReport } from './import-report.tsx';

const act = () => Promise.reject(new Error('nothing is done here'));

/** The report of an import that left so many texts out. */
function shown(count: number, proposal = noProposal): string {
  const dropped = Array.from({ length: count }, (_, at) => ({
    line: at,
    text: `旧${at}`,
    why: '删去的文字',
  }));
  return reported({ dropped, proposal });
}

function reported(some: Partial<Report>): string {
  const report: Report = {
    version: 1,
    status: 'imported',
    undone: false,
    saved: false,
    doubts: [],
    place: null,
    fields: [],
    related: [],
    dropped: [],
    counts: { paragraphs: 1, subheads: 0, figures: 0, contributors: 0, related: 0, changes: 0 },
    pictures: { placed: 0, waiting: 0, unused: 0 },
    disclaimer: { outcome: 'none', text: '' },
    proposal: noProposal,
    ...some,
  };
  return renderToStaticMarkup(
    <ImportReport
      view={{
        imported: {
          id: 1,
          articleId: 1,
          at: 0,
          staffName: '',
          fileName: '',
          original: '',
          report,
          changes: changesOf(report),
        },
        facts: [],
        path: null,
        dropped: false,
        again: false,
        may: { write: true, publish: true, site: true },
        actions: { undo: act, undoAll: act, withdraw: act, publish: act, apply: act, reread: act },
      }}
    />,
  );
}

test('of texts that were left out as many are listed as are drawn in a moment; the rest is counted', () => {
  const { most } = limits.droppedListed;
  expect(shown(most).match(/旧\d/g)).toHaveLength(most);
  expect(shown(most)).not.toContain('只列出');
  const long = shown(most + 7);
  expect(long.match(/旧\d/g)).toHaveLength(most);
  expect(long).toContain(`没有收进稿件的文字（${most + 7} 处）`);
  expect(long).toMatch(/另有 (?:<!-- -->)?7(?:<!-- -->)? 处/);
});

test('whoever publishes from the report is told that the site changes with it', () => {
  expect(shown(0)).not.toContain('一并采用');
  expect(shown(0, { channels: ['财经'], channelId: 1, state: 'open' })).toContain('全站改动也会一并采用');
});

/** The groups of a report as they lie: name, count, open or folded, and how many lines are in them. */
const groupsIn = (html: string) =>
  [...parseHTML(html).document.querySelectorAll('.report-group')].map((group) => [
    group.querySelector('summary')?.textContent,
    group.hasAttribute('open') ? 'open' : 'folded',
    group.querySelectorAll('li').length,
  ]);

const commas = (count: number): Report['fields'] => [
  {
    place: { in: 'story', field: 'headline' },
    original: '桥,通了'.repeat(count),
    changes: Array.from({ length: count }, (_, at) => ({
      at: at * 4 + 1,
      before: ',',
      after: '，',
      rule: 'mark' as const,
      undone: at === 0,
    })),
  },
];

test('a long report is folded by kind with its counts; what somebody has to look at lies open', () => {
  const lines = (why: string, count: number) =>
    Array.from({ length: count }, (_, line) => ({ line, text: why, why }));
  const related = ['甲', '乙'].map((headline, at) => ({
    id: at === 0 ? null : 9,
    headline,
    label: '',
    type: 'text' as const,
    day: null,
    excerpt: '',
    made: true,
  }));
  const dropped = [...lines('页面功能文字', 40), ...lines('删去的文字', 15), ...lines('页尾', 2)];
  expect(groupsIn(reported({ dropped, fields: commas(97), related }))).toEqual([
    ['删去的文字15 处', 'open', 15],
    ['其余3 处', 'folded', 3],
    ['页面功能文字40 处', 'folded', 40],
    ['页尾2 处', 'folded', 2],
    ['没有链接1 篇', 'open', 1],
    ['新建1 篇', 'open', 1],
    ['半角标点改全角97 处，已恢复 1 处', 'folded', 97],
  ]);
  expect(groupsIn(reported({ fields: commas(3) }))).toEqual([['半角标点改全角3 处，已恢复 1 处', 'open', 3]]);
});

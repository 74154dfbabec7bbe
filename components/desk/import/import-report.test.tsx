import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { limits } from '#lib/limits.ts';
import { type ImportReport as Report, noProposal } from '#newsroom/wire/import-report.rule.ts';
import { ImportReport } from './import-report.tsx';

const act = () => Promise.reject(new Error('nothing is done here'));

/** The report of an import that left so many texts out. */
function shown(count: number, proposal = noProposal): string {
  const dropped = Array.from({ length: count }, (_, at) => ({
    line: at,
    text: `旧${at}`,
    why: '删去的文字',
  }));
  const report: Report = {
    version: 1,
    status: 'imported',
    undone: false,
    saved: false,
    doubts: [],
    place: null,
    fields: [],
    related: [],
    dropped,
    counts: { paragraphs: 1, subheads: 0, figures: 0, contributors: 0, related: 0, changes: 0 },
    pictures: { placed: 0, waiting: 0, unused: 0 },
    disclaimer: { outcome: 'none', text: '' },
    proposal,
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
          changes: [],
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

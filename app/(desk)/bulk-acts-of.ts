import type { LineRights } from '#components/desk/list/line-menu.tsx';
import type { ArticleRow } from '#newsroom/desk-list/article-rows.ts';
import { type BulkAct, bulkActs } from '#newsroom/desk-list/bulk.rule.ts';
import { type Action, can } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';

const rights: Record<BulkAct, Action> = {
  submit: 'article.write',
  // Of each story it is the step's own right that counts.
  approve: 'article.firstReview',
  publish: 'article.publish',
  move: 'article.write',
  tag: 'article.write',
  kill: 'article.kill',
  spike: 'article.spike',
  unspike: 'article.spike',
};

/** What the person may do with articles at all: with dropped ones nothing but to bring them back. */
export const bulkActsOf = (person: Person, dropped: boolean): BulkAct[] =>
  bulkActs.filter((act) => can(person, rights[act]) && (act === 'unspike') === dropped);

/** The right that an act asks for. */
export const bulkRight = (act: BulkAct): Action => rights[act];

/** What the person may do with this one as it stands. */
export function lineRights(person: Person, row: ArticleRow): LineRights {
  const may = (act: BulkAct) => can(person, rights[act], { channelIds: [row.channelId] });
  const dead = row.state === 'spiked';
  return {
    submit: (row.state === 'draft' || row.state === 'published') && may('submit'),
    approve: row.state === 'inReview' && may('approve'),
    publish: row.state === 'approved' && may('publish'),
    move: !dead && may('move'),
    tag: !dead && may('tag'),
    kill: row.path !== null && may('kill'),
    spike: !dead && row.path === null && row.state !== 'killed' && may('spike'),
    unspike: dead && may('unspike'),
  };
}

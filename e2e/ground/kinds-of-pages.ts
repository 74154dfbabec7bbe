import { z } from 'zod';
import { stored } from './stored.ts';

const rowShape = z.array(z.object({ kind: z.string(), path: z.string() }));

/** One address of every kind of page that the demo's store has, by what it is. */
export function kindsOfPages(): Record<string, string> {
  const rows = rowShape.parse(
    stored(`SELECT r.type AS kind, '/article/' || p.slug AS path FROM publication p
           JOIN revision r ON r.id = p.revisionId WHERE p.stub = 0 GROUP BY r.type
         UNION ALL
         SELECT kind, '/' || kind || '/' || slug FROM nameList
           WHERE id IN (SELECT listId FROM nameListing) GROUP BY kind
         UNION ALL
         SELECT 'killed', '/article/' || a.slug FROM kill k JOIN address a ON a.articleId = k.articleId
         UNION ALL
         SELECT 'longHeadline', '/article/' || p.slug FROM publication p
           JOIN revision r ON r.id = p.revisionId WHERE p.stub = 0
           AND length(r.headline) = (SELECT max(length(r2.headline)) FROM publication p2
             JOIN revision r2 ON r2.id = p2.revisionId WHERE p2.stub = 0)`),
  );
  const found = Object.fromEntries(rows.map((row) => [row.kind, row.path]));
  return {
    front: '/',
    channel: '/news/world',
    parentChannel: '/news',
    rolling: '/rolling',
    notFound: '/nowhere-at-all',
    search: `/search?q=${encodeURIComponent('奥雷拉河')}`,
    searchNothing: `/search?q=${encodeURIComponent('没有这种东西')}`,
    ...found,
    secondPhoto: `${found['photoSet']}/2`,
  };
}

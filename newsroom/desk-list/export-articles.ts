import { setImmediate as breathe } from 'node:timers/promises';
import { csvLine } from '#lib/text/csv.ts';
import { exactTime } from '#lib/dates.ts';
import { env } from '#lib/env.ts';
import { stateNames, typeNames } from '#newsroom/body/kinds.rule.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import type { ArticleFilter } from './article-filter.rule.ts';
import { type ArticleRow, articleRows } from './article-rows.ts';
import { type FindText, listArticleIds } from './list-articles.ts';

const most = 10_000;
const atOnce = 200;

const heads = [
  '编号', '标题', '体裁', '频道', '状态', '来源', '作者', '建稿时间', '更新时间', '发布时间', '地址',
]; // prettier-ignore

/**
 * What the filter leaves as a table for spreadsheets: at most 10,000 articles, a piece at a time, so that neither
 * memory nor readers notice. It begins with the mark by which Excel knows UTF-8.
 */
export function exportArticles(
  by: Person,
  filter: ArticleFilter,
  findText?: FindText,
): AsyncGenerator<string> {
  demand(by, 'article.read');
  return pieces(listArticleIds(filter, { limit: most }, findText));
}

async function* pieces(ids: readonly number[]): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(heads)}`;
  for (let at = 0; at < ids.length; at += atOnce) {
    yield articleRows(ids.slice(at, at + atOnce))
      .map(line)
      .join('');
    await breathe();
  }
}

const line = (row: ArticleRow): string =>
  csvLine([
    row.publicId,
    row.headline || '无题',
    typeNames[row.type],
    row.channelName,
    stateNames[row.state],
    row.sourceName,
    row.author,
    exactTime(row.createdAt),
    exactTime(row.updatedAt),
    row.publishedAt === null ? '' : exactTime(row.publishedAt),
    row.path === null ? '' : new URL(row.path, env().SITE_URL).href,
  ]);

import { notFound } from 'next/navigation';
import { RollingPage } from '#components/front/rolling-page.tsx';
import { JsonLd } from '#components/site/json-ld.tsx';
import { readRolling } from '#newsroom/front/read-rolling.ts';
import { feedPath } from '#newsroom/site/data-paths.rule.ts';
import { type ListPart, parseListPart, rollingPath } from '#newsroom/site/paths.rule.ts';
import { listData } from '#newsroom/syndication/list-data.ts';
import type { ListHead } from '#newsroom/syndication/list-page.ts';
import { listMetadata } from '#newsroom/syndication/page-metadata.ts';
import { documentAnswer } from '../../document-answer.ts';
import { readEdition } from '../../read-edition.ts';

export const revalidate = 60;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Context = { params: Promise<{ page?: string[] }> };

export async function GET(_request: Request, { params }: Context) {
  const part = parseListPart((await params).page);
  const view = part && readRolling(part);
  if (!view) notFound();
  const edition = readEdition();
  const list = headOf(part);
  return documentAnswer({
    head: listMetadata(list, edition),
    children: (
      <>
        <JsonLd data={listData(list, view.items, edition.origin)} />
        <RollingPage part={view} edition={edition} />
      </>
    ),
  });
}

const headOf = ({ page, day }: ListPart): ListHead => ({
  name: '滚动新闻',
  description: '按时间列出的全部稿件。',
  path: rollingPath,
  page,
  day,
  feed: feedPath(),
});

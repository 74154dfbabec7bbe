import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { RollingPage } from '#components/front/rolling-page.tsx';
import { JsonLd } from '#components/site/json-ld.tsx';
import { readRolling } from '#newsroom/front/read-rolling.ts';
import { feedPath } from '#newsroom/site/data-paths.rule.ts';
import { type ListPart, parseListPart, rollingPath } from '#newsroom/site/paths.rule.ts';
import { listData } from '#newsroom/syndication/list-data.ts';
import type { ListHead } from '#newsroom/syndication/list-page.ts';
import { listMetadata } from '#newsroom/syndication/page-metadata.ts';
import { readEdition } from '../../read-edition.ts';

export const revalidate = 60;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ page?: string[] }> };

/** Once a request, for the page and its metadata. */
const rollingPart = cache((path: string) => {
  const part = parseListPart(path === '' ? [] : path.split('/'));
  return part === null ? null : { ...part, view: readRolling(part) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const part = rollingPart(((await params).page ?? []).join('/'));
  if (!part?.view) return {};
  return listMetadata(headOf(part), readEdition());
}

const headOf = ({ page, day }: ListPart): ListHead => ({
  name: '滚动新闻',
  description: '按时间列出的全部稿件。',
  path: rollingPath,
  page,
  day,
  feed: feedPath(),
});

export default async function RollingRoute({ params }: Props) {
  const part = rollingPart(((await params).page ?? []).join('/'));
  if (!part?.view) notFound();
  const edition = readEdition();
  return (
    <>
      <JsonLd data={listData(headOf(part), part.view.items, edition.origin)} />
      <RollingPage part={part.view} edition={edition} />
    </>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RollingPage } from '#components/front/rolling-page.tsx';
import { readRolling } from '#newsroom/front/read-rolling.ts';
import { listMetadata } from '#newsroom/syndication/page-metadata.ts';
import { readEdition } from '../../read-edition.ts';
import { parsePage } from '../../page-number.ts';

export const revalidate = 60;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ page?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = parsePage((await params).page) ?? 1;
  return listMetadata(
    { name: '滚动新闻', description: '按时间列出的全部稿件。', path: '/rolling', page },
    readEdition(),
  );
}

export default async function RollingRoute({ params }: Props) {
  const page = parsePage((await params).page);
  const view = page === null ? null : readRolling(page);
  if (!view) notFound();
  return <RollingPage view={view} edition={readEdition()} />;
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ChannelPage } from '#components/front/channel-page.tsx';
import { FrontPage } from '#components/front/front-page.tsx';
import { JsonLd } from '#components/site/json-ld.tsx';
import { readChannelPage } from '#newsroom/front/read-channel.ts';
import { readFront } from '#newsroom/front/read-front.ts';
import { channelPath, parseChannelAddress } from '#newsroom/site/paths.rule.ts';
import { breadcrumbList } from '#newsroom/syndication/breadcrumb-list.ts';
import { frontMetadata, listMetadata } from '#newsroom/syndication/page-metadata.ts';
import { readEdition } from '../read-edition.ts';

/** The front bears today's date, so no copy of it may grow old. */
export const revalidate = 60;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ channel?: string[] }> };

/** Once a request, for the page and its metadata. */
const channelView = cache(readChannelPage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const address = parseChannelAddress((await params).channel ?? []);
  const edition = readEdition();
  if (!address || address.path === '') return frontMetadata(edition);
  const view = channelView(address.path, address.page);
  if (!view) return frontMetadata(edition);
  const { name, description, path } = view.channel;
  return listMetadata({ name, description, path: channelPath(path), page: view.page }, edition);
}

export default async function ChannelRoute({ params }: Props) {
  const address = parseChannelAddress((await params).channel ?? []);
  if (!address) notFound();
  if (address.path === '') {
    if (address.page > 1) notFound();
    return <FrontPage front={readFront()} edition={readEdition()} />;
  }
  const view = channelView(address.path, address.page);
  if (!view) notFound();
  const edition = readEdition();
  return (
    <>
      <JsonLd data={breadcrumbList(view.trail, edition.origin)} />
      <ChannelPage view={view} edition={edition} />
    </>
  );
}

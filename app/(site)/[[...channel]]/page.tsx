import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { ChannelPage } from '#components/front/channel-page.tsx';
import { FrontPage } from '#components/front/front-page.tsx';
import { JsonLd } from '#components/site/json-ld.tsx';
import { type ChannelView, readChannelPage } from '#newsroom/front/read-channel.ts';
import { readFront } from '#newsroom/front/read-front.ts';
import { movedChannelPath } from '#newsroom/channel/moved-channels.ts';
import { feedPath } from '#newsroom/site/data-paths.rule.ts';
import {
  type ChannelAddress,
  type ListPart,
  channelPath,
  listPartPath,
  parseChannelAddress,
} from '#newsroom/site/paths.rule.ts';
import { breadcrumbList } from '#newsroom/syndication/breadcrumb-list.ts';
import { frontData } from '#newsroom/syndication/front-data.ts';
import { listData } from '#newsroom/syndication/list-data.ts';
import type { ListHead } from '#newsroom/syndication/list-page.ts';
import { frontMetadata, listMetadata } from '#newsroom/syndication/page-metadata.ts';
import { readEdition } from '../read-edition.ts';

/** The front bears today's date, so no copy of it may grow old. */
export const revalidate = 60;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ channel?: string[] }> };

/** Once a request, for the page and its metadata. Null for what cannot be an address of the front or of a channel. */
const readAddress = cache((joined: string) => {
  const address = parseChannelAddress(joined === '' ? [] : joined.split('/'));
  if (address === null) return null;
  return { ...address, view: address.path === '' ? null : readChannelPage(address.path, address) };
});

const addressOf = async ({ params }: Props) => readAddress(((await params).channel ?? []).join('/'));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const address = await addressOf(props);
  const edition = readEdition();
  return address?.view ? listMetadata(headOf(address.view, address), edition) : frontMetadata(edition);
}

function headOf({ channel: { name, description, path } }: ChannelView, { page, day }: ListPart): ListHead {
  return { name, description, path: channelPath(path), page, day, feed: feedPath(path) };
}

export default async function ChannelRoute(props: Props) {
  const address = await addressOf(props);
  if (!address) notFound();
  const edition = readEdition();
  if (address.path === '') {
    return (
      <>
        <JsonLd data={frontData(edition)} />
        <FrontPage front={readFront()} edition={edition} />
      </>
    );
  }
  if (!address.view) followOrMiss(address);
  const { part, trail } = address.view;
  return (
    <>
      <JsonLd data={listData(headOf(address.view, address), part.items, edition.origin)} />
      <JsonLd data={breadcrumbList(trail, edition.origin)} />
      <ChannelPage view={address.view} edition={edition} />
    </>
  );
}

function followOrMiss({ path, ...part }: ChannelAddress): never {
  const moved = movedChannelPath(path);
  if (moved !== null) permanentRedirect(listPartPath(channelPath(moved), part));
  notFound();
}

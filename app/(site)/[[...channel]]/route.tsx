import { notFound, permanentRedirect } from 'next/navigation';
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
import { documentAnswer } from '../document-answer.ts';
import { readEdition } from '../read-edition.ts';

/** The front bears today's date, so no copy of it may grow old. */
export const revalidate = 60;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Context = { params: Promise<{ channel?: string[] }> };

export async function GET(_request: Request, { params }: Context) {
  const address = parseChannelAddress((await params).channel ?? []);
  if (!address) notFound();
  const edition = readEdition();
  if (address.path === '') {
    return documentAnswer({
      head: frontMetadata(edition),
      children: (
        <>
          <JsonLd data={frontData(edition)} />
          <FrontPage front={readFront()} edition={edition} />
        </>
      ),
    });
  }
  const view = readChannelPage(address.path, address);
  if (!view) return followOrMiss(address);
  const { part, trail } = view;
  const list = headOf(view, address);
  return documentAnswer({
    head: listMetadata(list, edition),
    children: (
      <>
        <JsonLd data={listData(list, part.items, edition.origin)} />
        <JsonLd data={breadcrumbList(trail, edition.origin)} />
        <ChannelPage view={view} edition={edition} />
      </>
    ),
  });
}

function headOf({ channel: { name, description, path } }: ChannelView, { page, day }: ListPart): ListHead {
  return { name, description, path: channelPath(path), page, day, feed: feedPath(path) };
}

function followOrMiss({ path, ...part }: ChannelAddress): never {
  const moved = movedChannelPath(path);
  if (moved !== null) permanentRedirect(listPartPath(channelPath(moved), part));
  notFound();
}

import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { NamePage } from '#components/front/name-page.tsx';
import { nameDescriptions, nameKindWords } from '#components/front/name-words.ts';
import { JsonLd } from '#components/site/json-ld.tsx';
import { type NameView, readNamePage } from '#newsroom/front/read-name.ts';
import { movedNamePath } from '#newsroom/list/name-addresses.ts';
import { type NameKind, listPartPath, parseListPart } from '#newsroom/site/paths.rule.ts';
import { breadcrumbList } from '#newsroom/syndication/breadcrumb-list.ts';
import { listData } from '#newsroom/syndication/list-data.ts';
import type { ListHead } from '#newsroom/syndication/list-page.ts';
import { listMetadata } from '#newsroom/syndication/page-metadata.ts';
import { readEdition } from './read-edition.ts';

export type NameRouteProps = { params: Promise<{ slug: string; page?: string[] }> };

/** Once a request, for the page and its metadata. */
const nameView = cache(readNamePage);

async function viewAt(kind: NameKind, { params }: NameRouteProps): Promise<NameView | null> {
  const { slug, page } = await params;
  const part = parseListPart(page);
  return part === null || part.day !== null ? null : nameView(kind, slug, part.page);
}

/** Head of the page of a tag, a source, a reporter or a photographer. */
export async function nameMetadata(kind: NameKind, props: NameRouteProps): Promise<Metadata> {
  const view = await viewAt(kind, props);
  if (!view) return {};
  return listMetadata(headOf(kind, view), readEdition());
}

const headOf = (kind: NameKind, { name, path, part }: NameView): ListHead => ({
  name: `${nameKindWords[kind]}：${name}`,
  description: nameDescriptions[kind](name),
  path,
  page: part.page,
  day: null,
});

export async function nameRoute(kind: NameKind, props: NameRouteProps) {
  const view = await viewAt(kind, props);
  if (!view) return followOrMiss(kind, props);
  const edition = readEdition();
  return (
    <>
      <JsonLd data={listData(headOf(kind, view), view.part.items, edition.origin)} />
      <JsonLd data={breadcrumbList([{ name: view.name, path: view.path }], edition.origin)} />
      <NamePage view={view} edition={edition} />
    </>
  );
}

async function followOrMiss(kind: NameKind, { params }: NameRouteProps): Promise<never> {
  const { slug, page } = await params;
  const part = parseListPart(page);
  const path = movedNamePath(kind, slug);
  if (path === null || part === null || part.day !== null) notFound();
  permanentRedirect(listPartPath(path, part));
}

import { notFound, permanentRedirect } from 'next/navigation';
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
import { documentAnswer } from './document-answer.ts';
import { readEdition } from './read-edition.ts';

type Context = { params: Promise<{ slug: string; page?: string[] }> };

/** The page of a tag, a source, a reporter or a photographer. */
export const nameRoute =
  (kind: NameKind) =>
  async (_request: Request, { params }: Context) => {
    const { slug, page } = await params;
    const view = nameView(kind, slug, page);
    if (!view) return followOrMiss(kind, slug, page);
    const edition = readEdition();
    const list = headOf(kind, view);
    return documentAnswer({
      head: listMetadata(list, edition),
      children: (
        <>
          <JsonLd data={listData(list, view.part.items, edition.origin)} />
          <JsonLd data={breadcrumbList([{ name: view.name, path: view.path }], edition.origin)} />
          <NamePage view={view} edition={edition} />
        </>
      ),
    });
  };

function nameView(kind: NameKind, slug: string, segments?: string[]): NameView | null {
  const part = parseListPart(segments);
  return part === null || part.day !== null ? null : readNamePage(kind, slug, part.page);
}

const headOf = (kind: NameKind, { name, path, feed, part }: NameView): ListHead => ({
  name: `${nameKindWords[kind]}：${name}`,
  description: nameDescriptions[kind](name),
  path,
  page: part.page,
  day: null,
  feed,
});

function followOrMiss(kind: NameKind, slug: string, segments?: string[]): never {
  const part = parseListPart(segments);
  const path = movedNamePath(kind, slug);
  if (path === null || part === null || part.day !== null) notFound();
  permanentRedirect(listPartPath(path, part));
}

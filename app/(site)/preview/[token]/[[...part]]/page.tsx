import './preview.css';
import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PreviewBand } from '#components/story/preview-band.tsx';
import { photosOf } from '#newsroom/body/photos.rule.ts';
import { readPreview } from '#newsroom/story/read-preview.ts';
import { photoViewport } from '../../../article/photo-viewport.ts';
import { readEdition } from '../../../read-edition.ts';
import { PreviewScreen, partOf } from '../../preview-screen.tsx';

/** Made anew each time: the copy changes under the same address, and the address ends. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ token: string; part?: string[] }> };

/** Once a request, for the page and its metadata. */
const preview = cache(readPreview);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = preview((await params).token);
  if (!found) return {};
  return {
    title: `预览：${found.story.headline} - ${readEdition().site.name}`,
    robots: 'noindex, nofollow',
    referrer: 'no-referrer',
  };
}

export async function generateViewport({ params }: Props): Promise<Viewport> {
  const found = preview((await params).token);
  return found && photosOf(found.story).length > 0 ? photoViewport : {};
}

/** The page that readers will get, under a band that says it is not theirs yet. */
export default async function PreviewPage({ params }: Props) {
  const { token, part } = await params;
  const found = preview(token);
  const shown = found && partOf(found.story, part);
  if (!found || !shown) notFound();
  const edition = readEdition();
  return (
    <>
      <PreviewBand preview={found} now={edition.now} />
      <PreviewScreen story={found.story} part={shown} edition={edition} />
    </>
  );
}

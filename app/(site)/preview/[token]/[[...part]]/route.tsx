import { notFound } from 'next/navigation';
import { PreviewBand } from '#components/story/preview-band.tsx';
import { photosOf } from '#newsroom/body/photos.rule.ts';
import { readPreview } from '#newsroom/story/read-preview.ts';
import { documentAnswer } from '../../../document-answer.ts';
import { readEdition } from '../../../read-edition.ts';
import { PreviewScreen, partOf } from '../../preview-screen.tsx';

/** Made anew each time: the copy changes under the same address, and the address ends. */
export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string; part?: string[] }> };

/** The page that readers will get, under a band that says it is not theirs yet. */
export async function GET(_request: Request, { params }: Context) {
  const { token, part } = await params;
  const found = readPreview(token);
  const shown = found && partOf(found.story, part);
  if (!found || !shown) notFound();
  const edition = readEdition();
  return documentAnswer({
    head: {
      title: `预览：${found.story.headline} - ${edition.site.name}`,
      robots: 'noindex, nofollow',
      referrer: 'no-referrer',
    },
    dark: photosOf(found.story).length > 0,
    styles: ['preview.css'],
    children: (
      <>
        <PreviewBand preview={found} now={edition.now} />
        <PreviewScreen story={found.story} part={shown} edition={edition} />
      </>
    ),
  });
}

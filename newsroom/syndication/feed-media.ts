import { escapeXml } from '#lib/text/xml.ts';
import type { Block, Figure } from '#newsroom/body/body.rule.ts';
import { jpegPath, type Picture, renditionPath } from '#newsroom/media/picture.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { type LinkScene, linkHtml } from './feed-runs.ts';

/** What blocks need besides themselves: the files they name, and the story's own address. */
export type FeedScene = LinkScene & { media: Story['media']; url: string };

/** What a machine made says so, in the words of the law. */
export const aiWords = '人工智能生成';

type Sign = { caption: string; credit: string; aiMade?: boolean | undefined };

export function pictureHtml(figure: Figure, { media, origin }: FeedScene): string {
  const file = figure.mediaId === null ? undefined : media[figure.mediaId];
  return file?.kind === 'image' ? framed(imageHtml(file, figure.alt, origin), figure) : '';
}

export function imageHtml({ id, width, height, widths }: Picture, alt: string, origin: string): string {
  const shown = Math.max(...widths);
  const size = `width="${shown}" height="${Math.round((shown * height) / width)}"`;
  return `<img src="${escapeXml(origin + jpegPath(id, width))}" ${size} alt="${escapeXml(alt)}">`;
}

/** A film or a recording: readers that cannot play it show its picture or a link to the story. */
export function playableHtml(block: Extract<Block, { type: 'video' | 'audio' }>, scene: FeedScene): string {
  const { media, origin, url } = scene;
  const file = block.mediaId === null ? undefined : media[block.mediaId];
  const words = block.type === 'video' ? '观看视频' : '收听音频';
  const link = linkHtml(url, words);
  const poster = block.type === 'video' && block.posterId !== null ? media[block.posterId] : undefined;
  const still = poster?.kind === 'image' ? renditionPath(poster.id, '16x9.jpg') : null;
  const player =
    file?.kind === 'video' || file?.kind === 'audio'
      ? `<${file.kind} controls preload="none" src="${escapeXml(origin + file.url)}"${
          still === null ? '' : ` poster="${escapeXml(origin + still)}"`
        }>${link}</${file.kind}>`
      : link;
  return framed(player, block) + transcriptHtml(block.transcript);
}

/** Caption and credit, each in its own place; what a machine made says so. */
export function framed(content: string, { caption, credit, aiMade = false }: Sign): string {
  const parts = [caption, credit, aiMade ? aiWords : ''].filter((part) => part !== '').map(escapeXml);
  const signed = parts.length === 0 ? '' : `<figcaption>${parts.join('<br>')}</figcaption>`;
  return `<figure>${content}${signed}</figure>`;
}

const transcriptHtml = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeXml(line)}</p>`)
    .join('');

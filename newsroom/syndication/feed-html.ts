import { longTime } from '#lib/dates.ts';
import { escapeXml } from '#lib/text/xml.ts';
import type { Block } from '#newsroom/body/body.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { blockHtml } from './feed-blocks.ts';
import { aiWords, type FeedScene, framed, imageHtml } from './feed-media.ts';
import { linkHtml } from './feed-runs.ts';

/**
 * A story's whole copy as HTML for feeds, in the order of its page: corrections, 题图, body, who made it. It is built
 * from blocks with a fixed set of elements, so nothing can stand in it that the newsroom did not write.
 */
export function feedHtml(story: Story, origin: string): string {
  const scene: FeedScene = { media: story.media, links: story.links, origin, url: origin + story.path };
  const { blocks } = story.body;
  const firstParagraph = blocks.findIndex((block) => block.type === 'paragraph');
  return [
    ...story.corrections.map(
      ({ at, text }) => `<p><strong>更正（${longTime(at)}）</strong>　${escapeXml(text)}</p>`,
    ),
    leadHtml(story, origin),
    firstParagraph < 0 && story.dateline ? `<p><strong>${escapeXml(story.dateline.text)}</strong></p>` : '',
    ...blocks.map((block, at) =>
      blockHtml(block, scene, at === firstParagraph ? story.dateline?.text : undefined),
    ),
    story.type === 'live' ? `<p>${linkHtml(scene.url, '查看直播的全部消息')}</p>` : '',
    ...signature(story),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const pictured: ReadonlySet<Block['type']> = new Set(['figure', 'gallery', 'video']);

/** As on the page: the 题图 only where the body has no picture of its own. */
function leadHtml({ lead, body }: Story, origin: string): string {
  if (!lead || body.blocks.some((block) => pictured.has(block.type))) return '';
  return framed(imageHtml(lead, lead.alt, origin), lead);
}

function signature({ source, contributors, aiMade }: Story): string[] {
  const lines = [
    ...(source.name === '' ? [] : [`来源：${source.name}`]),
    ...contributors.map(({ role, names }) => `${role}：${names.join('、')}`),
    ...(aiMade ? [`本文由${aiWords}`] : []),
  ];
  return lines.length === 0 ? [] : [`<p>${lines.map(escapeXml).join('<br>')}</p>`];
}

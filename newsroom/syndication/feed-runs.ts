import { escapeXml } from '#lib/text/xml.ts';
import type { Mark, Run } from '#newsroom/body/body.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';

/** What links in copy lead to: paths of our stories by public id, and the base of absolute addresses. */
export type LinkScene = { links: Story['links']; origin: string };

/** Inline text as HTML, the first mark outermost. */
export const runsHtml = (runs: readonly Run[], scene: LinkScene): string =>
  runs.map(({ text, marks = [] }) => marked(escapeXml(text), marks, scene)).join('');

const marked = (html: string, marks: readonly Mark[], scene: LinkScene): string =>
  marks.reduceRight((inner, mark) => wrap(inner, mark, scene), html);

/** A link to a story of ours; plain words where readers cannot see that story. */
export function storyLinkHtml(publicId: string, inner: string, { links, origin }: LinkScene): string {
  const path = links[publicId];
  return path === undefined ? inner : linkHtml(origin + path, inner);
}

function wrap(inner: string, mark: Mark, scene: LinkScene): string {
  switch (mark.type) {
    case 'strong':
      return `<strong>${inner}</strong>`;
    case 'emphasis':
      return `<em>${inner}</em>`;
    case 'link':
      return linkHtml(mark.href, inner);
    case 'story':
      return storyLinkHtml(mark.publicId, inner, scene);
    case 'ruby':
      return `<ruby>${inner}<rp>（</rp><rt>${escapeXml(mark.text)}</rt><rp>）</rp></ruby>`;
    case 'latin':
      return `<span lang="en">${inner}</span>`;
    case 'superscript':
      return `<sup>${inner}</sup>`;
    case 'subscript':
      return `<sub>${inner}</sub>`;
  }
}

/** Feeds are shown inside other people's pages: only addresses that cannot run anything become links. */
export const linkHtml = (href: string, inner: string): string =>
  /^(?:https?:\/\/|mailto:|tel:)/i.test(href) ? `<a href="${escapeXml(href)}">${inner}</a>` : inner;

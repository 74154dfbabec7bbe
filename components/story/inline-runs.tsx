import { Fragment, type ReactNode } from 'react';
import type { Mark, Run } from '#newsroom/body/body.rule.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';
import type { StoryScene } from './story-scene.ts';

type Links = StoryScene['links'];

/** Inline text: each run wrapped in its marks, the first mark outermost. */
export function InlineRuns({ runs, links }: { runs: readonly Run[]; links?: Links }) {
  return runs.map((run, index) => (
    <MarkedText key={`${index}${run.text}`} text={run.text} marks={run.marks ?? []} links={links} />
  ));
}

/** Where a link to a story leads; null where readers cannot see that story, and its words stay plain text. */
export const linkedPath = (publicId: string, links: Links): string | null =>
  links === undefined ? storyPath(publicId) : (links[publicId] ?? null);

/** The apostrophe of it’s is no closing quotation mark: in a Chinese font that fills the width of a character. */
function plainText(text: string): ReactNode {
  const pieces = text.split(/(?<=[A-Za-zÀ-ɏ])’(?=[A-Za-zÀ-ɏ])/u);
  if (pieces.length === 1) return text;
  return pieces.map((piece, index) => (
    <Fragment key={index}>
      {index > 0 && <span lang="en">’</span>}
      {piece}
    </Fragment>
  ));
}

type Props = { text: string; marks: readonly Mark[]; links: Links };

function MarkedText({ text, marks, links }: Props): ReactNode {
  const [mark, ...inner] = marks;
  if (!mark) return plainText(text);
  const content = <MarkedText text={text} marks={inner} links={links} />;
  switch (mark.type) {
    case 'strong':
      return <strong>{content}</strong>;
    case 'emphasis':
      return <em className="dot">{content}</em>;
    case 'link':
      return (
        <a href={mark.href} rel="noopener nofollow">
          {content}
        </a>
      );
    case 'story': {
      const path = linkedPath(mark.publicId, links);
      return path === null ? content : <a href={path}>{content}</a>;
    }
    case 'ruby':
      return (
        <ruby>
          {content}
          <rp>（</rp>
          <rt>{mark.text}</rt>
          <rp>）</rp>
        </ruby>
      );
    case 'latin':
      return <span lang="en">{content}</span>;
    case 'superscript':
      return <sup>{content}</sup>;
    case 'subscript':
      return <sub>{content}</sub>;
  }
}

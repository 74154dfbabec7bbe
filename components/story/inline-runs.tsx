import type { ReactNode } from 'react';
import type { Mark, Run } from '#newsroom/article/body.rule.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';

/** Inline text: each run wrapped in its marks, the first mark outermost. */
export function InlineRuns({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) => (
    <MarkedText key={`${index}${run.text}`} text={run.text} marks={run.marks ?? []} />
  ));
}

function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }): ReactNode {
  const [mark, ...inner] = marks;
  if (!mark) return text;
  const content = <MarkedText text={text} marks={inner} />;
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
    case 'story':
      return <a href={storyPath(mark.publicId)}>{content}</a>;
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

import { Fragment } from 'react';
import type { HitSpan } from '#newsroom/search/find-hits.rule.ts';
import { markTitle, type TitleStretch } from '#newsroom/search/mark-title.rule.ts';

type Props = { text: string; hits: readonly HitSpan[]; noBreak: readonly string[] };

/** A title that wraps between words only, with what was looked for marked. */
export function MarkedTitle({ text, hits, noBreak }: Props) {
  return markTitle(text, hits, noBreak).map((stretch, index) =>
    stretch.hit ? (
      <mark key={index}>
        <Parts stretch={stretch} />
      </mark>
    ) : (
      <Parts key={index} stretch={stretch} />
    ),
  );
}

const Parts = ({ stretch }: { stretch: TitleStretch }) =>
  stretch.parts.map((part, index) => (
    <Fragment key={index}>
      {part.squeeze ? <span className="kq">{part.text}</span> : part.text}
      {part.breakAfter && <wbr />}
    </Fragment>
  ));

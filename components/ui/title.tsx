import { Fragment } from 'react';
import { titleParts } from '#newsroom/proof/word-breaks.rule.ts';

/** A title that wraps between words only. Copied, it is the plain text. */
export function Title({ text, noBreak }: { text: string; noBreak: readonly string[] }) {
  return titleParts(text, noBreak).map((part, index) => (
    <Fragment key={`${index}${part.text}`}>
      {part.squeeze ? <span className="kq">{part.text}</span> : part.text}
      {part.breakAfter && <wbr />}
    </Fragment>
  ));
}

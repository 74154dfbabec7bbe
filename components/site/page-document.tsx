import type { ReactNode } from 'react';
import { browserFile } from '#lib/reader/browser-manifest.ts';
import { prePaintScript } from '#lib/reader/pre-paint.ts';
import { speculationRules } from '#lib/reader/speculation-rules.ts';
import { HeadTags, type PageHead } from './head-tags.tsx';
import { staticMarkup } from './static-markup.ts';

type Props = {
  head: PageHead;
  /** A photo set's page is dark whatever the reader chose, and so is the browser around it. */
  dark?: boolean;
  /** Styles beside those that every page has. */
  styles?: readonly string[];
  children: ReactNode;
};

/** React's mark for styles that scripts would add to. */
const stylePrecedence = / data-precedence="site"/g;

/** A whole document for readers, as it goes out. */
export const pageDocument = (props: Props): string =>
  `<!DOCTYPE html>${staticMarkup(<PageDocument {...props} />).replaceAll(stylePrecedence, '')}`;

export function PageDocument({ head, dark = false, styles, children }: Props) {
  const reader = browserFile('reader');
  return (
    <html lang="zh-CN">
      {/* oxlint-disable-next-line next/no-head-element -- the rule is for pages; this is all of a document */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        {['reader.css', ...(styles ?? [])].map((name) => (
          <StyleSheet key={name} name={name} />
        ))}
        {dark ? <meta name="theme-color" content="#0e1214" /> : <ThemeColors />}
        <HeadTags head={head} />
        <script dangerouslySetInnerHTML={{ __html: prePaintScript }} />
        {reader && <script type="module" src={reader} />}
      </head>
      <body>
        {children}
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculationRules }} />
      </body>
    </html>
  );
}

function StyleSheet({ name }: { name: string }) {
  const address = browserFile(name);
  // With a precedence React writes it before all that may wait.
  return address && <link rel="stylesheet" href={address} precedence="site" />;
}

function ThemeColors() {
  return (
    <>
      <meta name="theme-color" content="#fcfcfa" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#111416" media="(prefers-color-scheme: dark)" />
    </>
  );
}

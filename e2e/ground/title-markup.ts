import { resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');
const code = `
  import { createElement } from 'react';
  import { renderToStaticMarkup } from 'react-dom/server';
  import { Title } from './components/ui/title.tsx';
  export const titleMarkup = (text) => renderToStaticMarkup(createElement(Title, { text, noBreak: [] }));
`;

/** What the readers' pages set a title with, as HTML. */
export async function loadTitleMarkup(): Promise<(text: string) => string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'tsx' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const made: { exports: { titleMarkup?: (text: string) => string } } = { exports: {} };
  // Text of our own, bundled a moment ago: the test's loader would read JSX in its own way.
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval
  new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(
    made,
    made.exports,
    process.getBuiltinModule('module').createRequire(import.meta.url),
  );
  const { titleMarkup } = made.exports;
  if (!titleMarkup) throw new Error('no title');
  return titleMarkup;
}

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildOptions, build, context } from 'esbuild';
import { root } from './root.ts';

/** Bundles browser/*.entry.ts and readers' styles into hashed files under `distDir`, and lists them in its browser.json. */
export async function buildBrowser(distDir: string): Promise<void> {
  const { outputs } = (await build(options(distDir, true))).metafile;
  writeManifest(distDir, outputs);
}

/** The same on every change, until the answer is called. */
export async function watchBrowser(distDir: string): Promise<() => Promise<void>> {
  const watched = await context({
    ...options(distDir, false),
    plugins: [
      {
        name: 'manifest',
        setup: (bundler) =>
          bundler.onEnd(({ metafile }) => {
            if (metafile) writeManifest(distDir, metafile.outputs);
          }),
      },
    ],
  });
  await watched.watch();
  return () => watched.dispose();
}

const styles = ['reader.css', 'preview.css'];
/** The oldest browsers that get our styles as they are meant, which are Next's own. */
const styledFor = ['chrome111', 'firefox111', 'safari16.4'];

const options = (distDir: string, minify: boolean) =>
  ({
    absWorkingDir: root,
    entryPoints: [
      ...readdirSync(join(root, 'browser'))
        .filter((name) => name.endsWith('.entry.ts'))
        .map((name) => ({ in: join('browser', name), out: basename(name, '.entry.ts') })),
      ...styles.map((name) => ({ in: join('app/(site)/css', name), out: basename(name, '.css') })),
    ],
    outdir: join(distDir, 'static-browser'),
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['es2022', ...styledFor],
    charset: 'utf8',
    minify,
    metafile: true,
    logLevel: 'warning',
  }) as const satisfies BuildOptions;

type Outputs = Record<string, { entryPoint?: string }>;

function writeManifest(distDir: string, outputs: Outputs): void {
  const entries = Object.entries(outputs).flatMap(([path, { entryPoint = '' }]) =>
    // What is imported at run time is an entry to esbuild too, but no page names it.
    /\.(?:entry\.ts|css)$/.test(entryPoint)
      ? [[basename(entryPoint, '.entry.ts'), `/static/${basename(path)}`] as const]
      : [],
  );
  mkdirSync(distDir, { recursive: true });
  writeFileSync(join(distDir, 'browser.json'), JSON.stringify(Object.fromEntries(entries)));
}

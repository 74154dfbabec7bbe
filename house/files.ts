import { basename, dirname } from 'node:path';
import { type House, isTest } from './survey.ts';

type Ban = { what: string; text: RegExp; allowed: RegExp };

const bans: readonly Ban[] = [
  {
    what: 'process.env outside lib/env',
    text: /\bprocess\.env\b/,
    allowed: /^lib\/env\.ts$|^bin\/|^e2e\/|\.config\.ts$/,
  },
  {
    what: "'use client' outside *.island.tsx",
    text: /^\s*['"]use client['"]/,
    // Next asks it of this one, by its name.
    allowed: /\.island\.tsx$|^app\/\(desk\)\/error\.tsx$/,
  },
  {
    what: 'revalidation outside app/expire.ts',
    text: /\brevalidate(?:Path|Tag)\b|\bupdateTag\b/,
    // The other is the end of Next that such a call reaches.
    allowed: /^app\/expire\.ts$|^next-cache\.ts$/,
  },
  {
    what: 'a field that the browser cuts in silence: see components/desk/form/too-long.ts',
    text: /\bmaxLength=/,
    // What is looked for is kept nowhere.
    allowed:
      /^(?!components\/desk\/)|^components\/desk\/(?:list\/list-filters|pickers\/(?:media|story)-picker\.island)\.tsx$/,
  },
  {
    what: 'Suspense on reader pages',
    text: /\bSuspense\b/,
    allowed: /^(?!app\/\(site\)\/|components\/(?!desk\/))/,
  },
  {
    // Closing such a file drops the locks that SQLite holds on it for this process (docs/decisions/0016).
    what: 'the database opened by other means than SQLite',
    text: /\b(?:copyFile|cp|readFile|writeFile|appendFile|truncate|open|createReadStream|createWriteStream|copyHashed|hashFile|syncToDisk)(?:Sync)?\([^;]*?(?:\bdatabasePath\(|\$client\.name\b)|['"]node:sqlite['"]/,
    // Before it is opened.
    allowed: /^db\/testing\.ts$/,
  },
  {
    what: 'a file that only passes on exports',
    text: /^\s*(?:export (?:type )?(?:\*|\{[^}]*\})[^;]* from [^;]+;\s*)+$/,
    allowed: /^$/,
  },
];

/** Tests that promise a time fail where a machine is slow: such figures stand in bench/. docs/testing.md says what to do instead. */
const clocksInTests: Ban = {
  what: 'a time by the clock in a test',
  text: /\bperformance\.now\(\) - |\bDate\.now\(\) - |\bcpuUsage\b|\bhrtime\b|\bwaitForTimeout\b|\btoBeLessThan\w*\([^)]*[mM]s\)/,
  // How costs are compared; how long to wait before a kill or for a window; what came since a moment; made-up time.
  allowed:
    /^lib\/testing-cost\.ts$|^jobs\/run\.test\.ts$|^bin\/news\/backup\.test\.ts$|^e2e\/(?:front|feeds)\.spec\.ts$|\/save-pace\.test\.ts$/,
};

/** Files that a glance can take in, tests among them. What is more gets a folder of its own, by capability. */
const mostSideBySide = 40;

export function crowdFaults({ files }: House): string[] {
  const folders = Map.groupBy(files, ({ path }) => dirname(path));
  return [...folders]
    .filter(([, own]) => own.length > mostSideBySide)
    .map(([folder, { length }]) => `${folder}: ${length} files side by side`);
}

export const clockFaults = ({ files }: House): string[] =>
  files
    .filter(({ path }) => (isTest(path) && !path.startsWith('house/')) || path.startsWith('e2e/'))
    .filter(({ path, text }) => clocksInTests.text.test(text) && !clocksInTests.allowed.test(path))
    .map(({ path }) => `${path}: ${clocksInTests.what}`);

export function textFaults({ files }: House): string[] {
  return files
    .filter(({ path }) => !isTest(path) && !path.startsWith('house/'))
    .flatMap(({ path, text }) =>
      bans
        .filter((ban) => ban.text.test(text) && !ban.allowed.test(path))
        .map(({ what }) => `${path}: ${what}`),
    );
}

/** Class names that say nothing. In the desk layout and spacing are utilities; what has a name bears a word (docs/decisions/0022). */
const noNames =
  /^(?:[a-z]|adm|av|ck|fld|hide-m|hm|ib|lb|lpick|mg\w*|pn|ppl|rl|sp|stt|tb|tblw|topb|vh|w\d|wrap)$/;

export const classFaults = ({ files }: House): string[] =>
  files
    .filter(({ path }) => /^(?:components\/desk|app\/\(desk\))\//.test(path))
    .flatMap(({ path, text }) =>
      classNamesIn(text)
        .filter((name) => noNames.test(name))
        .map((name) => `${path}: the class «${name}» is no name`),
    );

/** Those in `className="…"`, and in the strings of `className={…}`, whose last may be cut at a `${`. */
const classNamesIn = (text: string): string[] =>
  [...text.matchAll(/\bclassName=(?:"([^"]*)"|\{([^}]*))/g)].flatMap(([, plain, code = '']) =>
    [plain ?? '', ...[...code.matchAll(/(["'`])([^"'`]*)(?:\1|$)/g)].map(([, , words = '']) => words)]
      .join(' ')
      .split(/\s+/),
  );

/** File names that stand in every folder of routes: Next gives them their meaning, and `actions` goes with `page`. */
const nextNames =
  /^(?:actions|page|layout|route|not-found|default|loading|error|global-error|template|sitemap|robots|icon|opengraph-image)\.tsx?$/;

export function nameFaults({ files }: House): string[] {
  const faults: string[] = [];
  const seen = new Map<string, string>();
  for (const { path } of files) {
    const name = basename(path);
    if (path.startsWith('app/(site)/') && /^(?:loading|error|template)\./.test(name))
      faults.push(`${path}: streams`);
    if (/^index\.tsx?$/.test(name)) faults.push(`${path}: a barrel's name`);
    if (/^(?:utils?|helpers?|types|services?|common|misc)\b/.test(name))
      faults.push(`${path}: says nothing of what it does`);
    if (name.endsWith('.island.tsx') && !/^(?:app\/\(desk\)|components\/(?:desk|ui))\//.test(path)) {
      faults.push(`${path}: readers get no islands`);
    }
    if (nextNames.test(name)) continue;
    const key = `${namespaceOf(path)} ${name}`;
    const other = seen.get(key);
    if (other) faults.push(`${path}: named as ${other}`);
    seen.set(key, path);
  }
  return faults;
}

/** A type or class that others import is named once in the house, so that a name says which. */
export function typeNameFaults({ files }: House): string[] {
  const homes = new Map<string, string>();
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:abstract )?(?:type|class|interface) (\w+)/gm)].flatMap(([, name = '']) => {
      const other = homes.get(name);
      homes.set(name, path);
      return other === undefined ? [] : [`${path}: ${name} is a type of ${other}`];
    }),
  );
}

/** Commands, tests in browsers and tables are named by the nouns they are about, so they clash with nobody else's. */
const namespaceOf = (path: string) => /^(?:bin\/\w+|demo|house|e2e|bench|db\/schema)\//.exec(path)?.[0] ?? '';

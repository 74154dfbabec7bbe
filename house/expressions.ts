import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from '@swc/core';
import type * as Recheck from 'recheck';
import { z } from 'zod';
import { isTest } from './survey.ts';

/** The build for browsers: JavaScript alone, in this thread, where the other looks for a JVM or a binary. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this build comes without types of its own
const { checkSync } = createRequire(import.meta.url)('recheck/lib/browser.js') as typeof Recheck;

/** A regular expression of the house, and the files that it stands in. */
export type Expression = { source: string; flags: string; paths: string[] };
/** Where one is put together at run time, and whether in a function, which may not run while its module loads. */
export type Construction = { path: string; inFunction: boolean };

const rooms = ['app', 'bin', 'browser', 'components', 'db', 'demo', 'edge', 'jobs', 'lib', 'newsroom'];

/** Literals are read from the source; what is constructed comes from `load`, which runs a file's module anew. */
export async function houseExpressions(
  load: (path: string) => Promise<unknown>,
): Promise<{ expressions: Expression[]; constructions: Construction[] }> {
  const found = new Map<string, Expression>();
  const constructions: Construction[] = [];
  const keep = (path: string, { source, flags }: { source: string; flags: string }) => {
    const known = found.get(nameOf({ source, flags }));
    if (known) known.paths = [...new Set([...known.paths, path])];
    else found.set(nameOf({ source, flags }), { source, flags, paths: [path] });
  };
  const files = ['server.ts', ...rooms.flatMap((room) => globSync(`${room}/**/*.{ts,tsx}`))];
  for (const path of files.filter((one) => !isTest(one))) {
    const { literals, made } = await read(path);
    for (const one of literals) keep(path, one);
    constructions.push(...made);
    if (made.length > 0) for (const one of await constructed(() => load(path))) keep(path, one);
  }
  return { expressions: [...found.values()], constructions };
}

export const nameOf = ({ source, flags }: { source: string; flags: string }): string => `/${source}/${flags}`;

const syntaxNode = z.record(z.string(), z.unknown());
const named = z.looseObject({ value: z.string() });

async function read(path: string) {
  const literals: { source: string; flags: string }[] = [];
  const made: Construction[] = [];
  const { body } = await parse(readFileSync(path, 'utf8'), {
    syntax: 'typescript',
    tsx: path.endsWith('x'),
    target: 'esnext',
  });
  const walk = (value: unknown, inFunction: boolean): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, inFunction);
    const { success, data: node } = syntaxNode.safeParse(value);
    if (!success) return;
    const { type, pattern, flags, callee } = node;
    if (type === 'RegExpLiteral') literals.push({ source: String(pattern), flags: String(flags) });
    const calls = type === 'NewExpression' || type === 'CallExpression';
    if (calls && named.safeParse(callee).data?.value === 'RegExp') made.push({ path, inFunction });
    const inside = inFunction || /Function|ClassMethod/.test(String(type));
    for (const one of Object.values(node)) walk(one, inside);
  };
  walk(body, false);
  return { literals, made };
}

/** The expressions that a module makes of strings while it loads. */
async function constructed(load: () => Promise<unknown>): Promise<RegExp[]> {
  const made: RegExp[] = [];
  const plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(plain, {
    construct(target, args: [string, string?]) {
      const one = new target(...args);
      made.push(one);
      return one;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = plain;
  }
  return made;
}

/**
 * 'linear', or in words how an expression grows. Bounded by counted steps, not by time, so that every machine answers
 * the same; what is undecided after them is no less suspect.
 */
export function growthOf({ source, flags }: { source: string; flags: string }): string {
  const answer = checkSync(source, flags, {
    timeout: null,
    attackTimeout: null,
    incubationTimeout: null,
    seedingTimeout: null,
    // The attack string need not be tried out.
    recallTimeout: -1,
    randomSeed: 0,
    attackLimit: 30_000_000,
    incubationLimit: 10_000,
    maxIteration: 4,
    maxInitialGenerationSize: 200,
    maxGenerationSize: 50,
  });
  if (answer.status === 'safe') return 'linear';
  return answer.status === 'vulnerable' ? answer.complexity.summary : answer.error.kind;
}

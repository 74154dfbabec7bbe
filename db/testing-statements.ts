import { z } from 'zod';
import { db } from './client.ts';

const step = z.object({ detail: z.string() });

/** The statements that a piece of work prepares on the database of this test, each once, with what SQLite would do for it. */
export function statementsOf(work: () => void): { source: string; plan: string }[] {
  const { $client } = db();
  const prepare = $client.prepare.bind($client);
  const sources = new Set<string>();
  $client.prepare = (source: string) => {
    sources.add(source);
    return prepare(source);
  };
  try {
    work();
  } finally {
    $client.prepare = prepare;
  }
  return [...sources].map((source) => {
    const blanks = Array.from({ length: source.split('?').length - 1 }, () => 1);
    const steps = z.array(step).parse(prepare(`EXPLAIN QUERY PLAN ${source}`).all(...blanks));
    return { source, plan: steps.map(({ detail }) => detail).join('\n') };
  });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const shape = z.object({ scripts: z.object({ start: z.templateLiteral(['node ', z.string()]) }) });

/** What `npm start` gives to Node, V8's flags among it: for what starts a server as users do. */
export function startArgs(): string[] {
  const file = join(import.meta.dirname, '../..', 'package.json');
  const [, ...args] = shape.parse(JSON.parse(readFileSync(file, 'utf8'))).scripts.start.split(' ');
  return args;
}

import { execFileSync, spawnSync } from 'node:child_process';

/** Another SQLite than ours, as an operator's tools bring it: reads a number from the store at a path, and closes it. */
export type Stranger = { name: string; read: (path: string, query: string) => number };

const python = `import sqlite3, sys
store = sqlite3.connect(sys.argv[1])
print(store.execute(sys.argv[2]).fetchone()[0])
store.close()`;

const tools: readonly { name: string; command: string; args: readonly string[] }[] = [
  { name: 'sqlite3', command: 'sqlite3', args: [] },
  { name: 'python', command: 'python3', args: ['-c', python] },
];

const opens = ({ command, args }: (typeof tools)[number]): boolean =>
  spawnSync(command, [...args, ':memory:', 'SELECT 1'], { encoding: 'utf8' }).stdout?.trim() === '1';

/** For tests: those that this machine has. Debian's tools are older than our SQLite, and trust the file's locks alone. */
export function strangers(): Stranger[] {
  const found = tools.filter(opens);
  if (found.length === 0)
    process.stderr.write(
      'Neither sqlite3 nor python3 is installed: no other SQLite opens the store in tests.\n',
    );
  return found.map(({ name, command, args }) => ({
    name,
    read: (path, query) => Number(execFileSync(command, [...args, path, query], { encoding: 'utf8' })),
  }));
}

import type Database from 'better-sqlite3';

const most = 300;

/**
 * Makes a connection keep the statements it prepared. drizzle prepares each query anew, which cost a story's render a
 * sixth of its time; its texts repeat, since values are bound.
 */
export function rememberStatements(client: Database.Database): void {
  const known = new Map<string, Database.Statement>();
  const prepare = client.prepare.bind(client);
  const remembering = (source: string): Database.Statement => {
    const found = known.get(source) ?? prepare(source);
    known.delete(source);
    known.set(source, found);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    // drizzle turns rows into arrays where it maps them itself, and leaves the statement so.
    return found.reader ? found.raw(false) : found;
  };
  Object.assign(client, { prepare: remembering });
}

import type Database from 'better-sqlite3';

const most = 300;

/**
 * Makes a connection keep the statements it prepared. drizzle prepares each query anew, which cost a story's render a
 * sixth of its time; its texts repeat, since values are bound. `onError` hears what a statement failed with.
 */
export function rememberStatements(client: Database.Database, onError: (error: unknown) => void): void {
  const known = new Map<string, Database.Statement>();
  const prepare = client.prepare.bind(client);
  const remembering = (source: string): Database.Statement => {
    const found = known.get(source) ?? heard(prepare(source), onError);
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

const verbs = ['get', 'all', 'run', 'iterate'] as const;

function heard(statement: Database.Statement, onError: (error: unknown) => void): Database.Statement {
  // Asked at each call: bench/queries.ts puts its own in their place for a while.
  const kind: Record<(typeof verbs)[number], (...values: unknown[]) => unknown> =
    Object.getPrototypeOf(statement);
  for (const verb of verbs) {
    const heeded = (...values: unknown[]): unknown => {
      try {
        return Reflect.apply(kind[verb], statement, values);
      } catch (error) {
        onError(error);
        throw error;
      }
    };
    Object.assign(statement, { [verb]: heeded });
  }
  return statement;
}

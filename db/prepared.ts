import { type Db, db } from './client.ts';

/**
 * A query that is built once a connection, for those that readers' pages are made of: drizzle takes ten times as long to
 * build one as SQLite to answer it. `build` puts placeholders (`sql.placeholder`) where values go.
 */
export function prepared<T>(build: (connection: Db) => T): () => T {
  const made = new WeakMap<Db, T>();
  return () => {
    const connection = db();
    const known = made.get(connection);
    if (known !== undefined) return known;
    const query = build(connection);
    made.set(connection, query);
    return query;
  };
}

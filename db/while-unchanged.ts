import type Database from 'better-sqlite3';
import { z } from 'zod';
import { type Db, db } from './client.ts';

/**
 * Keeps what `read` found as long as nobody changed anything in the store, this process or another: for the little that
 * every page needs. Inside a transaction it reads, since that may yet be undone.
 */
export function whileUnchanged<T>(read: () => T): () => T {
  const kept = new WeakMap<Db, { version: string; found: T }>();
  return () => {
    const connection = db();
    if (connection.$client.inTransaction) return read();
    const version = versionOf(connection.$client);
    const known = kept.get(connection);
    if (known?.version === version) return known.found;
    const found = read();
    kept.set(connection, { version, found });
    return found;
  };
}

const statements = new WeakMap<Database.Database, { own: Database.Statement; others: Database.Statement }>();
const number = z.number();

/** What this connection changed so far, and what others did as far as this one sees. */
function versionOf(client: Database.Database): string {
  const known = statements.get(client) ?? {
    own: client.prepare('SELECT total_changes()').pluck(),
    others: client.prepare('PRAGMA data_version').pluck(),
  };
  statements.set(client, known);
  return `${number.parse(known.own.get())} ${number.parse(known.others.get())}`;
}

import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { channel } from './channel.ts';

/** Who may sign in, and by which password. `stopped`: no longer. What a role may do says newsroom/staff/can.rule.ts. */
export const staff = sqliteTable('staff', {
  id: text().primaryKey(),
  username: text().notNull().unique(),
  name: text().notNull(),
  role: text().notNull(),
  /** argon2id in PHC form. */
  passwordHash: text().notNull(),
  mustChangePassword: integer({ mode: 'boolean' }).notNull().default(false),
  twoFactorEnabled: integer({ mode: 'boolean' }).notNull().default(false),
  stopped: integer({ mode: 'boolean' }).notNull().default(false),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
});

/** A person's browser that is signed in. `tokenHash` is the SHA-256 of what the browser holds. */
export const staffSession = sqliteTable(
  'staffSession',
  {
    id: text().primaryKey(),
    staffId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    tokenHash: text().notNull().unique(),
    address: text().notNull(),
    userAgent: text().notNull(),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    usedAt: integer({ mode: 'timestamp_ms' }).notNull(),
    expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('staffSessionOfStaff').on(table.staffId)],
);

/** What a browser proves beside a session (newsroom/staff/proofs.ts): `id` is kind and hash. */
export const staffProof = sqliteTable('staffProof', {
  id: text().primaryKey(),
  kind: text().notNull(),
  staffId: text()
    .notNull()
    .references(() => staff.id, { onDelete: 'cascade' }),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
});

/** The second step: its secret, sealed (lib/secret-box.ts), and the hashes of the recovery codes that are left. */
export const staffTwoFactor = sqliteTable('staffTwoFactor', {
  /** Of this secret: a code that was used is remembered under it. */
  id: text().primaryKey(),
  staffId: text()
    .notNull()
    .unique()
    .references(() => staff.id, { onDelete: 'cascade' }),
  secret: text().notNull(),
  recoveryCodes: text().notNull(),
  /** False until the first code was typed in. */
  verified: integer({ mode: 'boolean' }).notNull(),
});

/** Channels that a person is limited to, each with all below it. Without a row: everywhere. */
export const staffChannel = sqliteTable(
  'staffChannel',
  {
    staffId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    channelId: integer()
      .notNull()
      .references(() => channel.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.channelId] })],
);

/** Tries to sign in, by what newsroom/staff/attempts.ts counts; `expire` in ms since 1970. */
export const signInAttempt = sqliteTable('signInAttempt', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: integer(),
});

import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { channel } from './channel.ts';

/** Who may sign in. `banned`: the account is stopped. What a role may do says newsroom/staff/can.rule.ts. */
export const staff = sqliteTable('staff', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: integer({ mode: 'boolean' }).notNull().default(false),
  image: text(),
  username: text().unique(),
  displayUsername: text(),
  role: text(),
  banned: integer({ mode: 'boolean' }),
  banReason: text(),
  banExpires: integer({ mode: 'timestamp_ms' }),
  mustChangePassword: integer({ mode: 'boolean' }).notNull().default(false),
  twoFactorEnabled: integer({ mode: 'boolean' }).notNull().default(false),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
});

/** A person's browser that is signed in. `token` is the SHA-256 of what the browser holds. */
export const staffSession = sqliteTable(
  'staffSession',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    token: text().notNull().unique(),
    expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
    ipAddress: text(),
    userAgent: text(),
    impersonatedBy: text(),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('staffSessionUser').on(table.userId)],
);

/** By what a person signs in: one row each, of the provider `credential`. */
export const staffAccount = sqliteTable(
  'staffAccount',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    accountId: text().notNull(),
    providerId: text().notNull(),
    password: text(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: integer({ mode: 'timestamp_ms' }),
    refreshTokenExpiresAt: integer({ mode: 'timestamp_ms' }),
    scope: text(),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('staffAccountUser').on(table.userId)],
);

/** What a browser proves beside a session (newsroom/staff/proofs.ts): `id` is kind and hash, `identifier` whose it is. */
export const staffVerification = sqliteTable('staffVerification', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
});

/** The second step: its secret, sealed (lib/secret-box.ts), and the hashes of the recovery codes that are left. */
export const staffTwoFactor = sqliteTable(
  'staffTwoFactor',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    /** False until the first code was typed in. */
    verified: integer({ mode: 'boolean' }).notNull().default(true),
    failedVerificationCount: integer().notNull().default(0),
    lockedUntil: integer({ mode: 'timestamp_ms' }),
  },
  (table) => [index('staffTwoFactorUser').on(table.userId)],
);

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

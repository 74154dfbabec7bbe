import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { admin, username } from 'better-auth/plugins';
import { type Db, db } from '#db/client.ts';
import { staff, staffAccount, staffSession, staffVerification } from '#db/schema/staff.ts';
import { env } from '#lib/env.ts';
import { secretToken } from '#lib/ids.ts';
import { log } from '#lib/log.ts';
import { shared } from '#lib/shared.ts';
import { longestPassword, shortestPassword } from './password.rule.ts';
import { hashPassword, verifyPassword } from './password.ts';

export const idleDays = 7;
/** The request header that the edge sets to the socket's address, after deleting any that came with the request. */
export const addressHeader = 'x-jinwen-address';

const build = (connection: Db) =>
  betterAuth({
    baseURL: env().SITE_URL,
    // Signs only better-auth's own cookies and links, of which we use none; sessions rest on random tokens in the store.
    secret: secretToken(),
    database: drizzleAdapter(connection, {
      provider: 'sqlite',
      schema: { user: staff, session: staffSession, account: staffAccount, verification: staffVerification },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      additionalFields: { mustChangePassword: { type: 'boolean', defaultValue: false, input: false } },
    },
    session: { expiresIn: idleDays * 86_400, disableSessionRefresh: true },
    // Its limiter did not stop 25 wrong passwords: attempts.ts does.
    rateLimit: { enabled: false },
    advanced: { ipAddress: { ipAddressHeaders: [addressHeader] } },
    plugins: [username(), admin()],
    telemetry: { enabled: false },
    logger: { log: (level, message) => log()[level]({ room: 'auth' }, message) },
  });

export type Auth = ReturnType<typeof build>;

/** The process's better-auth. Its HTTP handler is mounted nowhere: only the verbs beside this file use it. */
export function auth(): Auth {
  const holder = shared<{ connection: Db | null; auth: Auth | null }>('auth', () => ({
    connection: null,
    auth: null,
  }));
  const connection = db();
  if (!holder.auth || holder.connection !== connection) {
    holder.auth = build(connection);
    holder.connection = connection;
  }
  return holder.auth;
}

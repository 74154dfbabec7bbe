import { eq, max } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { channel } from '#db/schema/channel.ts';
import { staff, staffChannel, staffProof } from '#db/schema/staff.ts';
import { now } from '#lib/clock.ts';
import { type Role, isRole, roles } from './person.rule.ts';
import { proofDays } from './proofs.ts';

const dayMs = 86_400_000;

export type StaffLine = {
  id: string;
  name: string;
  username: string;
  role: Role;
  /** None: everywhere. */
  channels: { id: number; name: string }[];
  twoFactor: boolean;
  /** Null: not in the last half year, or never. */
  lastSignIn: number | null;
  /** Surely never: the account is younger than what is remembered of sign-ins. */
  neverSignedIn: boolean;
  stopped: boolean;
  mustChangePassword: boolean;
};

const columns = {
  id: staff.id,
  name: staff.name,
  username: staff.username,
  role: staff.role,
  twoFactor: staff.twoFactorEnabled,
  stopped: staff.stopped,
  mustChangePassword: staff.mustChangePassword,
};

/** Everyone who may sign in, the highest role first, and then those who no longer may. */
export function listStaff(): StaffLine[] {
  const channels = channelsByStaff();
  const seen = lastSignIns();
  const remembered = now() - proofDays('device') * dayMs;
  const rows = db()
    .select({ ...columns, createdAt: staff.createdAt })
    .from(staff)
    .orderBy(staff.createdAt)
    .all()
    .flatMap(({ role, createdAt, ...row }) => {
      const lastSignIn = seen.get(row.id) ?? null;
      const neverSignedIn = lastSignIn === null && createdAt.getTime() > remembered;
      return isRole(role)
        ? [{ ...row, role, channels: channels.get(row.id) ?? [], lastSignIn, neverSignedIn }]
        : [];
    });
  const rank = (line: StaffLine) => (line.stopped ? 0 : roles.indexOf(line.role) + 1);
  return rows.toSorted((a, b) => rank(b) - rank(a));
}

export const staffById = (id: string): StaffLine | null => listStaff().find((one) => one.id === id) ?? null;

/** By username or, where that names nobody, by name. */
export function staffNamed(name: string): StaffLine | null {
  const row =
    db().select({ id: staff.id }).from(staff).where(eq(staff.username, name.toLowerCase())).get() ??
    db().select({ id: staff.id }).from(staff).where(eq(staff.name, name)).get();
  return row ? staffById(row.id) : null;
}

function channelsByStaff(): Map<string, StaffLine['channels']> {
  const byStaff = new Map<string, StaffLine['channels']>();
  const rows = db()
    .select({ staffId: staffChannel.staffId, id: channel.id, name: channel.name })
    .from(staffChannel)
    .innerJoin(channel, eq(channel.id, staffChannel.channelId))
    .orderBy(channel.path)
    .all();
  for (const { staffId, id, name } of rows) {
    byStaff.set(staffId, [...(byStaff.get(staffId) ?? []), { id, name }]);
  }
  return byStaff;
}

/** Each sign-in leaves its mark on the browser, and what the mark proves is in the store for half a year. */
const lastSignIns = (): Map<string, number> =>
  new Map(
    db()
      .select({ staffId: staffProof.staffId, at: max(staffProof.createdAt) })
      .from(staffProof)
      .where(eq(staffProof.kind, 'device'))
      .groupBy(staffProof.staffId)
      .all()
      .flatMap(({ staffId, at }) => (at === null ? [] : [[staffId, at.getTime()] as const])),
  );

import { userInfo } from 'node:os';
import { eq, or } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { staff } from '#db/schema/staff.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import { type Person, isRole } from '#newsroom/staff/person.rule.ts';

/**
 * Who acts at the command line: the member of staff named by --by (name or username) with their rights and channels, else
 * that name or the system's user as a person without an account. Whoever can run this owns the machine, so that one is
 * an admin.
 */
export function actingPerson(name: string | undefined): Person {
  const wanted = name?.trim() ?? '';
  const found = wanted
    ? db()
        .select({ id: staff.id, name: staff.name, role: staff.role })
        .from(staff)
        .where(or(eq(staff.name, wanted), eq(staff.username, wanted)))
        .get()
    : undefined;
  if (found && isRole(found.role)) {
    return personNow(db(), { id: found.id, name: found.name, role: found.role });
  }
  return { id: null, name: wanted === '' ? userInfo().username : wanted, role: 'admin' };
}

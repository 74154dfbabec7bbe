import { and, asc, eq, gte, lte } from 'drizzle-orm';
import { db, write } from '#db/client.ts';
import { staff } from '#db/schema/staff.ts';
import { duty } from '#db/schema/workflow.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { demand, can } from '#newsroom/staff/can.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import { type Person, isRole } from '#newsroom/staff/person.rule.ts';
import { type SignedStep, actionOfStep, stepNames } from '#newsroom/staff/review-steps.rule.ts';
import type { Colleague } from './notices.ts';

export type DutyLine = { day: string; step: SignedStep; staffId: string; name: string };

/** 值班表: who reviews on the days from `from` to `to`, such as 2026-12-01. */
export const dutyBetween = (from: string, to: string): DutyLine[] =>
  db()
    .select({ day: duty.day, step: duty.step, staffId: duty.staffId, name: staff.name })
    .from(duty)
    .innerJoin(staff, eq(staff.id, duty.staffId))
    .where(and(gte(duty.day, from), lte(duty.day, to)))
    .orderBy(asc(duty.day), asc(duty.step), asc(staff.name))
    .all();

/** Everyone who may sign this step somewhere: whom a day can be given to. */
export const staffFor = (step: SignedStep): Colleague[] =>
  db()
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staff)
    .where(eq(staff.stopped, false))
    .orderBy(asc(staff.name))
    .all()
    .flatMap(({ id, name, role }) =>
      isRole(role) && mayTake({ id, name, role }, step) ? [{ id, name }] : [],
    );

/** Two reviews ask least of the last one: who may sign in no channel is no help. */
const mayTake = (person: Person, step: SignedStep): boolean => can(person, actionOfStep(step, 2));

export type DutyOrder = { by: Person; day: string; step: SignedStep; staffIds: readonly string[] };

/** Says who is on duty for a step on a day; in place of whoever was. */
export const setDuty = ({ by, day, step, staffIds }: DutyOrder): Promise<void> =>
  write((tx) => {
    demand(personNow(tx, by), 'duty.arrange');
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Refusal('invalid', '日期请写成 2026-12-01。', 'day');
    tx.delete(duty)
      .where(and(eq(duty.day, day), eq(duty.step, step)))
      .run();
    for (const staffId of new Set(staffIds)) {
      const row = tx.select().from(staff).where(eq(staff.id, staffId)).get();
      if (!row || row.stopped || !isRole(row.role))
        throw new Refusal('notFound', '没有这位成员，或已停用。', 'staffId');
      if (!mayTake({ id: row.id, name: row.name, role: row.role }, step)) {
        throw new Refusal('invalid', `${row.name}没有${stepNames[step]}的权限。`, 'staffId');
      }
      tx.insert(duty).values({ day, step, staffId }).run();
    }
    record(tx, { by, verb: 'setDuty', detail: { day, step, staffIds: [...staffIds] } });
  });

import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { staff } from '#db/schema/staff.ts';
import { signature, slip, timetable, workflow } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { standpointOf } from './read-flow.ts';
import { remarksOf } from './remarks.ts';
import { embargoSet } from './set-embargo.ts';
import type { Way, WaySignature } from './way.rule.ts';

/** A story's way to readers, as it stands for a person; throws where there is no such story. */
export function wayOf(by: Person, id: number): Way {
  const person = personNow(db(), by);
  const { flow } = standpointOf(db(), person, id);
  const run = db()
    .select({
      staffName: workflow.staffName,
      submittedAt: workflow.submittedAt,
      since: workflow.since,
      reviewBy: workflow.reviewBy,
    })
    .from(workflow)
    .where(eq(workflow.articleId, id))
    .get();
  const rows = signaturesOf(id);
  const set = embargoSet(id);
  return {
    at: now(),
    person: {
      id: person.id,
      name: person.name,
      role: person.role,
      channels: person.channels ? [...person.channels] : null,
    },
    flow: { ...flow, channelIds: [...flow.channelIds] },
    run: isOnWay(flow.state) || flow.owesReview ? (run ?? null) : null,
    signed: rows.filter(({ endedAt }) => endedAt === null),
    returned: isOnWay(flow.state) ? null : lastReturn(rows),
    remarks: remarksOf(id).map(({ articleId: _articleId, toId: _toId, ...one }) => one),
    timed: timedOf(id),
    embargo: set ? { until: set.until, previews: set.previews, staffName: set.staffName } : null,
    slips: db()
      .select({ id: slip.id, number: slip.number, at: slip.at })
      .from(slip)
      .where(eq(slip.articleId, id))
      .orderBy(desc(slip.id))
      .all(),
    colleagues: colleaguesOf(person),
  };
}

const isOnWay = (state: Way['flow']['state']) =>
  state === 'inReview' || state === 'approved' || state === 'scheduled';

type Row = WaySignature & { endedAt: number | null };

const signaturesOf = (articleId: number): Row[] =>
  db()
    .select({
      id: signature.id,
      step: signature.step,
      revisionId: signature.revisionId,
      staffId: signature.staffId,
      staffName: signature.staffName,
      at: signature.at,
      note: signature.note,
      endedAt: signature.endedAt,
    })
    .from(signature)
    .where(eq(signature.articleId, articleId))
    .orderBy(asc(signature.id))
    .all();

function lastReturn(rows: readonly Row[]): WaySignature | null {
  const last = rows.at(-1);
  return last?.step === 'sendBack' ? last : null;
}

/** What waits; and of what ended the newest, if it failed: what was done or called off since makes it old. */
function timedOf(articleId: number): Way['timed'] {
  const rows = db()
    .select()
    .from(timetable)
    .where(and(eq(timetable.articleId, articleId), inArray(timetable.state, ['waiting', 'failed', 'done'])))
    .orderBy(asc(timetable.at), asc(timetable.id))
    .all();
  const newest = rows.filter(({ state }) => state !== 'waiting').toSorted((a, b) => b.id - a.id)[0];
  return rows.flatMap(({ id, act, at, text, staffName, state, failure }) =>
    state === 'waiting' || (state === 'failed' && id === newest?.id)
      ? [{ id, act, at, text, staffName, state, failure }]
      : [],
  );
}

const colleaguesOf = ({ id }: Person): Way['colleagues'] =>
  db()
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(and(eq(staff.stopped, false), ne(staff.id, id ?? '')))
    .orderBy(asc(staff.name))
    .all();

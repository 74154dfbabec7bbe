import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { db, write } from '#db/client.ts';
import { setting } from '#db/schema/site.ts';
import { whileUnchanged } from '#db/while-unchanged.ts';
import { seenLine } from '#lib/text/plain-text.ts';
import { record } from '#newsroom/audit/record.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';

export const workflowSettingsShape = z.object({
  /** 一人编辑部: nobody else is there to review, so that own copy may be signed. */
  solo: z.boolean().default(false),
  /** 先发后审: in so many minutes a 快讯 that went out first has to be reviewed. */
  flashMinutes: z.coerce
    .number()
    .int()
    .min(5, '至少 5 分钟')
    .max(24 * 60, '最多 24 小时')
    .default(30),
  /** 来源白名单: the names of sources that may be published. None: every source may. */
  sources: z
    .array(z.string().overwrite(seenLine).trim().min(1).max(60, '来源请控制在 60 字以内'))
    .max(2000)
    .default([]),
});
export type WorkflowSettings = z.infer<typeof workflowSettingsShape>;

/** How the newsroom reviews; missing settings have their defaults. */
export const workflowSettings = whileUnchanged((): WorkflowSettings => {
  const row = db().select({ value: setting.value }).from(setting).where(eq(setting.name, 'workflow')).get();
  return workflowSettingsShape.parse(row?.value ?? {});
});

/** Changes some of them; the audit says which, and how they were. */
export const saveWorkflowSettings = (order: {
  by: Person;
  input: Partial<WorkflowSettings>;
}): Promise<void> =>
  write((tx) => {
    demand(personNow(tx, order.by), 'site.change');
    const was = workflowSettings();
    const value = workflowSettingsShape.parse({ ...was, ...order.input });
    tx.insert(setting)
      .values({ name: 'workflow', value })
      .onConflictDoUpdate({ target: setting.name, set: { value } })
      .run();
    record(tx, { by: order.by, verb: 'changeWorkflowSettings', detail: { was, value } });
  });

import { fillSlot } from '#newsroom/front/fill-slot.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';

/** The summit leads by rule; its pictures stand on the front a second time on purpose. All else is by rule. */
export async function fillDemoSlots(by: Person, ids: ReadonlyMap<string, number>): Promise<void> {
  const articleId = ids.get('summit-press');
  if (articleId === undefined) throw new Error('the demo has no summit-press');
  await fillSlot({
    by,
    slot: 'photoSet',
    position: 0,
    articleId,
    headline: '镜头直击丨科尔萨的三个多小时',
  });
}

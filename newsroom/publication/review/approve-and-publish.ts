import { db } from '#db/client.ts';
import { now } from '#lib/clock.ts';
import { Refusal, isRefusal } from '#lib/refusal.ts';
import { headOf } from '#newsroom/article/save-draft.ts';
import type { Version } from '#newsroom/article/save-draft.ts';
import { wantingIn } from '#newsroom/body/wanting.rule.ts';
import { revisionInput } from '#newsroom/revision/revision.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { type Approval, approve } from '#newsroom/workflow/approve.ts';
import { unlistedSource } from '#newsroom/workflow/unlisted-source.ts';
import { type Companion, type CompanionLeft } from '../publish-companions.ts';
import { publishStory } from '../publish-story.ts';

type Order = {
  by: Person;
  id: number;
  /** The text that the person read. */
  expected: Version;
  note: string;
  companions: readonly Companion[] | null;
};
/** `kept`: why it is signed and yet not before readers; null where it is. */
type SignedAndOut = Approval & { stale: string[]; left: CompanionLeft[]; kept: string | null };

/**
 * 终审并发布: signs the last review and publishes the very text. What it lacks is told before anything is signed; what stands
 * in the way only of publishing leaves it signed, and is told, too.
 */
export async function approveAndPublish({ companions, note, ...order }: Order): Promise<SignedAndOut> {
  const input = revisionInput(headOf(db(), order.id));
  const wants = [...wantingIn(input, now()), ...unlistedSource(input.sourceName)];
  if (wants.length > 0) {
    throw new Refusal('state', `没有签，也没有发布。还差：${wants.map((one) => one.text).join('、')}。`);
  }
  const signed = await approve({ ...order, note });
  if (signed.state !== 'approved') return { ...signed, stale: [], left: [], kept: null };
  try {
    const { stale, wants: lacking, left } = await publishStory({ ...order, override: '', companions });
    const kept = lacking.length === 0 ? null : `还差：${lacking.map((one) => one.text).join('、')}。`;
    return { ...signed, state: kept === null ? 'published' : 'approved', stale, left, kept };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { ...signed, stale: [], left: [], kept: error.message };
  }
}

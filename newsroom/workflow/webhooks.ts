import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Tx, db, write } from '#db/client.ts';
import { setting } from '#db/schema/site.ts';
import { whileUnchanged } from '#db/while-unchanged.ts';
import { now } from '#lib/clock.ts';
import { shortId } from '#lib/ids.ts';
import { limits } from '#lib/limits.ts';
import { whyNotOutbound } from '#lib/outbound.ts';
import { Refusal } from '#lib/refusal.ts';
import { seal, unseal } from '#lib/secret-box.ts';
import { record } from '#newsroom/audit/record.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import type { NoticeKind } from './notice-kinds.rule.ts';
import { type StoredWebhook, type WebhookKind, type WebhookLine, storedWebhook } from './webhook.rule.ts';
import type { OpenWebhook } from './webhook-message.ts';

const stored = whileUnchanged((): StoredWebhook[] => {
  const row = db().select({ value: setting.value }).from(setting).where(eq(setting.name, 'webhooks')).get();
  return z.array(storedWebhook).parse(row?.value ?? []);
});

/** Where notices go outside, without what is secret of it. */
export const webhookLines = (): WebhookLine[] =>
  stored().map(({ address: _address, secret, ...line }) => ({ ...line, hasSecret: secret !== '' }));

export const webhooksTelling = (kind: NoticeKind): string[] =>
  stored()
    .filter(({ tells }) => tells.includes(kind))
    .map(({ id }) => id);

/** With its secrets, for sending; null where it is gone, or cannot be unsealed on this machine. */
export function openWebhook(id: string): OpenWebhook | null {
  const found = stored().find((one) => one.id === id);
  const address = found ? unseal(found.address, about(id)) : null;
  const secret = found?.secret ? unseal(found.secret, about(id)) : '';
  return found && address !== null && secret !== null ? { kind: found.kind, address, secret } : null;
}

const about = (id: string) => `webhook ${id}`;

type NewWebhook = { kind: WebhookKind; address: string; secret: string; tells: readonly NoticeKind[] };

export const addWebhook = ({ by, input }: { by: Person; input: NewWebhook }): Promise<void> =>
  write((tx) => {
    demand(personNow(tx, by), 'site.change');
    const address = input.address.trim();
    const secret = input.secret.trim();
    const why = whyNotOutbound(address);
    if (why !== null) throw new Refusal('invalid', why, 'address');
    if (address.length > 2000) throw new Refusal('invalid', '网址最多 2000 个字符。', 'address');
    if (secret.length > 200) throw new Refusal('invalid', '密钥最多 200 个字符。', 'secret');
    if (input.tells.length === 0) throw new Refusal('invalid', '请选至少一种要通知的事。', 'tells');
    const all = stored();
    if (all.length >= limits.webhooks.most)
      throw new Refusal('invalid', `最多 ${limits.webhooks.most} 个，请先删掉不用的。`, 'address');
    const id = shortId(8);
    const { host } = new URL(address);
    const { kind, tells } = input;
    const sealed = {
      address: seal(address, about(id)),
      secret: secret === '' ? '' : seal(secret, about(id)),
    };
    keep(tx, [...all, { id, kind, host, tells: [...tells], failure: null, ...sealed }]);
    record(tx, { by, verb: 'addWebhook', detail: { id, kind, host, tells: [...tells] } });
  });

export const removeWebhook = ({ by, id }: { by: Person; id: string }): Promise<void> =>
  write((tx) => {
    demand(personNow(tx, by), 'site.change');
    const gone = stored().find((one) => one.id === id);
    if (!gone) throw new Refusal('notFound', '这个已经删掉了。');
    keep(
      tx,
      stored().filter((one) => one.id !== id),
    );
    record(tx, { by, verb: 'removeWebhook', detail: { id, kind: gone.kind, host: gone.host } });
  });

/** What became of the last notice that was sent there: `why` it was not taken after all tries, or null. */
export async function noteWebhook(
  id: string,
  failed: { why: string; noticeId: number } | null,
): Promise<void> {
  if (!failed && !stored().some((one) => one.id === id && one.failure)) return;
  await write((tx) => changeFailure(tx, id, failed && { ...failed, at: now() }));
}

/** Takes its failure off, and answers with it; null where there is none. */
export function takeFailure(tx: Tx, id: string): StoredWebhook['failure'] {
  const failure = stored().find((one) => one.id === id)?.failure ?? null;
  changeFailure(tx, id, null);
  return failure;
}

function changeFailure(tx: Tx, id: string, failure: StoredWebhook['failure']): void {
  const all = stored();
  if (all.some((one) => one.id === id && one.failure !== failure))
    keep(
      tx,
      all.map((one) => (one.id === id ? { ...one, failure } : one)),
    );
}

function keep(tx: Tx, value: readonly StoredWebhook[]): void {
  tx.insert(setting)
    .values({ name: 'webhooks', value })
    .onConflictDoUpdate({ target: setting.name, set: { value } })
    .run();
}

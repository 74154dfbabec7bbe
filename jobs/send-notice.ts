import { z } from 'zod';
import { now } from '#lib/clock.ts';
import { fetchFault } from '#lib/fetch-fault.ts';
import { postOut } from '#lib/outbound.ts';
import { log } from '#lib/server/log.ts';
import { messageOf, sendAgainLater } from '#newsroom/workflow/send-outside.ts';
import {
  type Message,
  type OpenWebhook,
  messageTo,
  whyNotTaken,
} from '#newsroom/workflow/webhook-message.ts';
import { noteWebhook, openWebhook } from '#newsroom/workflow/webhooks.ts';

const shape = z.object({ noticeId: z.number(), webhook: z.string(), tries: z.number() });

const sealed = '网址解不开：换过数据目录里的 secret.key。请删掉它，重新添加';

/** Tells a webhook of a notice. What is not taken is tried again by another errand; the log names no address. */
export async function sendNotice(payload: unknown): Promise<void> {
  const sending = shape.parse(payload);
  const message = messageOf(sending.noticeId);
  const webhook = openWebhook(sending.webhook);
  if (!message) return;
  if (!webhook) return noteWebhook(sending.webhook, { why: sealed, noticeId: sending.noticeId });
  const why = await failureOf(webhook, message);
  if (why === null) return noteWebhook(sending.webhook, null);
  log().warn({ webhook: sending.webhook, tries: sending.tries, why }, 'notice not taken outside');
  await sendAgainLater(sending, why);
}

async function failureOf(webhook: OpenWebhook, message: Message): Promise<string | null> {
  const { address, ...sent } = messageTo(webhook, message, now());
  try {
    return whyNotTaken(webhook.kind, await postOut(address, sent));
  } catch (error) {
    return fetchFault(error);
  }
}

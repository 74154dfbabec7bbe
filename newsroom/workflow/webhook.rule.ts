import { z } from 'zod';
import { noticeKinds } from './notice-kinds.rule.ts';

export const webhookKinds = ['wecom', 'dingtalk', 'feishu', 'plain'] as const;
export type WebhookKind = (typeof webhookKinds)[number];

export const webhookNames: Record<WebhookKind, string> = {
  wecom: '企业微信群机器人',
  dingtalk: '钉钉群机器人',
  feishu: '飞书群机器人',
  plain: '自己的程序（JSON）',
};

/** What is not told to anyone is sealed: the address of a robot lets whoever has it write to the group. */
export const storedWebhook = z.object({
  id: z.string(),
  kind: z.enum(webhookKinds),
  host: z.string(),
  address: z.string(),
  secret: z.string(),
  tells: z.array(z.enum(noticeKinds)),
  /** The last notice that it did not take after all tries. */
  failure: z.object({ at: z.number(), why: z.string(), noticeId: z.number() }).nullable(),
});
export type StoredWebhook = z.infer<typeof storedWebhook>;

/** As the desk shows it. */
export type WebhookLine = Pick<StoredWebhook, 'id' | 'kind' | 'host' | 'tells' | 'failure'> & {
  hasSecret: boolean;
};

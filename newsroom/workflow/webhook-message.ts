import { createHmac } from 'node:crypto';
import type { WebhookKind } from './webhook.rule.ts';

/** What is told: its words, and where at the desk to see it. */
export type Message = { kind: string; text: string; url: string; at: number };
export type OpenWebhook = { kind: WebhookKind; address: string; secret: string };
type Sent = { address: string; headers: Record<string, string>; body: string };

const json = { 'content-type': 'application/json; charset=utf-8' };
const sha256 = (key: string, text: string) => createHmac('sha256', key).update(text);

/** A message in the form that the robot takes, signed as it asks where there is a secret. `at`: now. */
export function messageTo({ kind, address, secret }: OpenWebhook, message: Message, at: number): Sent {
  const text = `${message.text}\n${message.url}`;
  switch (kind) {
    case 'plain': {
      const body = JSON.stringify(message);
      const stamp = String(at);
      const signature = `sha256=${sha256(secret, `${stamp}.${body}`).digest('hex')}`;
      const signed = { 'x-jinwen-time': stamp, 'x-jinwen-signature': signature };
      return { address, headers: secret === '' ? json : { ...json, ...signed }, body };
    }
    case 'wecom':
      return { address, headers: json, body: JSON.stringify({ msgtype: 'text', text: { content: text } }) };
    case 'dingtalk':
      return {
        address: secret === '' ? address : withSign(address, secret, at),
        headers: json,
        body: JSON.stringify({ msgtype: 'text', text: { content: text } }),
      };
    case 'feishu':
      return {
        address,
        headers: json,
        body: JSON.stringify({
          ...(secret !== '' && larkSign(secret, at)),
          msg_type: 'text',
          content: { text },
        }),
      };
  }
}

/** 钉钉: milliseconds and secret, signed with the secret, in the address. */
function withSign(address: string, secret: string, at: number): string {
  const url = new URL(address);
  url.searchParams.set('timestamp', String(at));
  url.searchParams.set('sign', sha256(secret, `${at}\n${secret}`).digest('base64'));
  return url.href;
}

/** 飞书: seconds and secret are the key, and nothing is signed with it. */
function larkSign(secret: string, at: number): { timestamp: string; sign: string } {
  const timestamp = String(Math.floor(at / 1000));
  return { timestamp, sign: sha256(`${timestamp}\n${secret}`, '').digest('base64') };
}

/** What the robot says against it, though it answers 200; null where it took the message. */
export function whyNotTaken(
  kind: WebhookKind,
  { status, text }: { status: number; text: string },
): string | null {
  if (status < 200 || status >= 300) return `应答是 ${status}`;
  if (kind === 'plain') return null;
  const code = /"(?:errcode|code|StatusCode)"\s*:\s*(-?\d{1,9})/.exec(text)?.[1];
  if (code === undefined) return '应答看不懂';
  return code === '0' ? null : `机器人没有收下，代码 ${code}`;
}

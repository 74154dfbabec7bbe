import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { write } from '#db/client.ts';
import { dueErrands } from '#db/queue.ts';
import { useTestDatabase } from '#db/testing.ts';
import { now, setClock } from '#lib/clock.ts';
import { overrideEnv } from '#lib/env.ts';
import { postOut } from '#lib/outbound.ts';
import { testDraft } from '#newsroom/publication/testing-articles.ts';
import { commandLine, refusalOf, signedInAs } from '#newsroom/staff/testing-staff.ts';
import { noticeKinds } from '#newsroom/workflow/notice-kinds.rule.ts';
import { tellReviewers } from '#newsroom/workflow/notices.ts';
import { resendNotice } from '#newsroom/workflow/send-outside.ts';
import type { WebhookKind } from '#newsroom/workflow/webhook.rule.ts';
import { addWebhook, removeWebhook, webhookLines } from '#newsroom/workflow/webhooks.ts';
import { runDue } from './run.ts';
import { sendNotice } from './send-notice.ts';

useTestDatabase();

const got: { path: string; headers: IncomingHttpHeaders; body: string }[] = [];
let answer = { status: 200, text: '{"errcode":0,"code":0}' };
let server: Server;
let address = '';

beforeEach(async () => {
  got.length = 0;
  answer = { status: 200, text: '{"errcode":0,"code":0}' };
  overrideEnv({ OUTBOUND_PRIVATE: true });
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      got.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(answer.status, { location: '/elsewhere' }).end(answer.text);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/hook?key=k`;
});
afterEach(() => {
  overrideEnv({ OUTBOUND_PRIVATE: false });
  setClock(undefined);
  server.close();
});

const at = Date.UTC(2026, 11, 1, 4);
const add = (kind: WebhookKind, secret = '', tells: readonly (typeof noticeKinds)[number][] = noticeKinds) =>
  addWebhook({ by: commandLine, input: { kind, address, secret, tells } });

/** Two chiefs hear that a story waits. */
async function tell(): Promise<number> {
  const { id } = await testDraft('渡口停航');
  await write((tx) =>
    tellReviewers(tx, { articleId: id, step: 'final', by: commandLine, text: '沈知遥 送审，等终审' }),
  );
  return id;
}

async function twoChiefs(): Promise<void> {
  await signedInAs({ username: 'boss', role: 'chief' });
  await signedInAs({ username: 'other', role: 'chief' });
}

const work = () => runDue({ 'send-notice': sendNotice }, 'notices');
const errands = () => dueErrands(99, 'notices').length;

test('nothing is sent outside, nor queued, unless a webhook is set for it', async () => {
  await twoChiefs();
  await tell();
  expect(errands()).toBe(0);
  await add('plain', '', ['failed']);
  await tell();
  expect(errands()).toBe(0);
});

test('a group hears once what several people are told, with the way to the story', async () => {
  await twoChiefs();
  await add('plain');
  const id = await tell();
  await work();
  expect(got.map(({ body }) => JSON.parse(body))).toEqual([
    {
      kind: 'waits',
      text: '沈知遥 送审，等终审《渡口停航》',
      at: expect.any(Number),
      url: `https://news.example.cn/admin/articles/${id}`,
    },
  ]);
});

test('each robot gets its own form, signed as it asks where there is a secret', async () => {
  await twoChiefs();
  setClock(at);
  for (const kind of ['wecom', 'dingtalk', 'feishu', 'plain'] as const)
    await add(kind, kind === 'wecom' ? '' : 'SEC1');
  await tell();
  await work();
  const hmac = (key: string, text: string) => createHmac('sha256', key).update(text);
  const bodies = got.map(({ body }) => JSON.parse(body));
  const text = expect.stringMatching(
    /^沈知遥 送审，等终审《渡口停航》\nhttps:\/\/news\.example\.cn\/admin\/articles\/\d+$/,
  );
  expect(bodies.slice(0, 3)).toEqual([
    { msgtype: 'text', text: { content: text } },
    { msgtype: 'text', text: { content: text } },
    {
      timestamp: String(at / 1000),
      sign: hmac(`${at / 1000}\nSEC1`, '').digest('base64'),
      msg_type: 'text',
      content: { text },
    },
  ]);
  const signed = new URL(got[1]?.path ?? '', 'http://x').searchParams;
  expect(Object.fromEntries(signed)).toEqual({
    key: 'k',
    timestamp: String(at),
    sign: hmac('SEC1', `${at}\nSEC1`).digest('base64'),
  });
  expect(got[3]?.headers['x-jinwen-signature']).toBe(
    `sha256=${hmac('SEC1', `${at}.${got[3]?.body}`).digest('hex')}`,
  );
});

test.each([
  [500, ''],
  [302, ''],
  [200, '{"errcode":310000,"errmsg":"sign not match"}'],
])(
  '%d %s counts as not taken; it is tried six times, then stands at the desk, from where it goes out anew',
  async (status, text) => {
    await twoChiefs();
    await add('dingtalk');
    await tell();
    answer = { status, text };
    for (let time = 0; time < 8; time += 1) {
      await work();
      setClock(now() + 20 * 60_000);
    }
    expect(got).toHaveLength(6);
    const [line] = webhookLines();
    expect(line?.failure?.why).toMatch(/应答是|310000/);
    answer = { status: 200, text: '{"errcode":0}' };
    await resendNotice({ by: commandLine, webhook: line?.id ?? '' });
    await work();
    expect([got.length, webhookLines()[0]?.failure]).toEqual([7, null]);
  },
);

test('what is secret of it is neither in the store as it is, nor given to the desk', async () => {
  await add('dingtalk', 'SEC1');
  const line = webhookLines()[0];
  expect(JSON.stringify(webhookLines())).not.toMatch(/SEC1|key=k/);
  expect(line).toMatchObject({
    kind: 'dingtalk',
    hasSecret: true,
    host: expect.stringContaining('127.0.0.1'),
  });
  const { db } = await import('#db/client.ts');
  const { setting } = await import('#db/schema/site.ts');
  const { audit } = await import('#db/schema/audit.ts');
  expect(JSON.stringify([db().select().from(setting).all(), db().select().from(audit).all()])).not.toMatch(
    /SEC1|key=k/,
  );
  await removeWebhook({ by: commandLine, id: line?.id ?? '' });
  expect(webhookLines()).toEqual([]);
});

test('addresses inside and plain http are refused, when it is added and when the connection is made', async () => {
  overrideEnv({ OUTBOUND_PRIVATE: false });
  expect((await refusalOf(add('plain')))?.field).toBe('address');
  const { body, headers } = { body: '{}', headers: {} };
  for (const host of ['127.0.0.1', '[::1]', 'localhost', '10.1.2.3', '169.254.169.254', '[::ffff:10.0.0.1]'])
    await expect(postOut(`https://${host}/x`, { body, headers })).rejects.toThrow('在内网');
});

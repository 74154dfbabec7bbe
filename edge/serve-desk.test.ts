import { expect, test } from 'vitest';
import { limits } from '#lib/limits.ts';
import {
  acting,
  answers,
  asked,
  bare,
  boundPort,
  html,
  openConnections,
  received,
  sayTo,
  send,
  shell,
  useEdge,
} from './testing-edge.ts';

useEdge();

test('the desk gets its cookie and a nonce, and nothing that a stranger forged', async () => {
  answers.set('/admin', html('<h1>稿件</h1>', 200, { 'Cache-Control': 'public' }));
  const forged = {
    'x-forwarded-for': '1.2.3.4',
    'x-jinwen-address': '1.2.3.4',
    'x-middleware-subrequest': 'x',
    'content-security-policy': "script-src 'nonce-evil'",
  };
  const got = await send('/admin', { headers: { cookie: 'jinwen=1', ...forged } });
  expect(got.status).toBe(200);
  expect(got.headers['cache-control']).toBe('private, no-store');
  expect(got.headers['set-cookie']).toEqual(['a=b']);
  const policy = String(got.headers['content-security-policy']);
  expect(policy).toMatch(/'nonce-[\w+/=]{24}'/);
  expect(asked[0]?.headers).toMatchObject({
    cookie: 'jinwen=1',
    'x-forwarded-for': '127.0.0.1',
    'x-jinwen-address': '127.0.0.1',
    'content-security-policy': policy,
  });
  expect(asked[0]?.headers).not.toHaveProperty('x-middleware-subrequest');
});

test('a page of the desk that nobody may see says so with its status, and stays a page of the desk', async () => {
  const page = (head: string) => `<html><head>${head}</head><body><h1>没有权限</h1></body></html>`;
  answers.set('/admin/staff', html(page('<meta name="edge-status" content="403"/>')));
  expect(await send('/admin/staff')).toMatchObject({
    status: 403,
    text: expect.stringContaining('没有权限'),
  });
  const quoted = page('<title>a</title>').replace('没有权限', '<meta name="edge-status" content="403"/>');
  answers.set('/admin/staff', html(quoted));
  expect((await send('/admin/staff')).status).toBe(200);
});

type Posted = {
  path?: string;
  cookie?: string;
  type?: string;
  body?: string;
  headers?: Record<string, string>;
};

const form = 'multipart/form-data; boundary=x';
const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n';

function post({
  path = '/admin',
  cookie = '',
  type = form,
  body = `${part}--x--\r\n`,
  headers = {},
}: Posted) {
  const host = `127.0.0.1:${boundPort()}`;
  const own = { host, origin: `http://${host}`, 'content-type': type, ...(cookie && { cookie }) };
  return send(path, { method: 'POST', headers: { ...own, ...headers }, body });
}
const staff = { cookie: 'jinwen=good' };
const json = { type: 'application/json' };
const sized = (length: number) => ({ headers: { 'content-length': String(length) } });

test('the desk takes forms from its own pages only', async () => {
  answers.set('/admin', acting());
  const host = `127.0.0.1:${boundPort()}`;
  expect((await post({})).status).toBe(200);
  expect((await post({ headers: { origin: 'http://evil.example' } })).status).toBe(403);
  expect((await send('/admin', { method: 'POST', headers: { host }, body: 'a=1' })).status).toBe(403);
  expect((await post({ headers: { 'x-action-forwarded': '1' } })).status).toBe(403);
  expect((await post({ headers: { 'transfer-encoding': 'chunked' } })).status).toBe(411);
});

test('a body is judged by who sends it, where to and how long it says it is, before any of it is read', async () => {
  const refused = async (posted: Posted, length: number) => {
    const { status, text } = await post({ ...posted, ...sized(length) });
    return [status, text];
  };
  const says = (words: string) => expect.stringContaining(words);
  for (const path of ['/login', '/admin', '/admin/import'])
    expect(await refused({ path }, 16 * 1024 + 1)).toEqual([413, says('最多收 16 KB')]);
  const draft = { path: '/admin/articles/new/draft', ...json };
  expect(await refused(draft, 16 * 1024 + 1)).toEqual([401, says('16 KB')]);
  expect(await refused({ ...staff, ...draft }, limits.jsonBody.most + 1)).toEqual([413, says('最多 2 MB')]);
  expect(await refused({ ...staff }, limits.formBody.most + 1)).toEqual([413, says('最多 256 KB')]);
  const page = { ...staff, path: '/admin/import' };
  expect(await refused(page, limits.importBody.most + 1)).toEqual([413, says('最多 60 MB')]);
  const film = { ...staff, path: '/admin/find/media/upload', type: 'application/octet-stream' };
  expect(await refused(film, limits.fileBody.most + 1)).toEqual([413, says('最多 512 MB')]);
  expect(asked).toEqual([]);
});

test('an address with more conditions than any page of the desk has never reaches Next', async () => {
  const query = (parts: number) => `?${Array.from({ length: parts }, () => 'a').join('&')}`;
  const most = limits.queryParts.most;
  for (const path of ['/login', '/admin', '/admin/find/stories']) {
    expect(await send(path + query(most + 1))).toMatchObject({
      status: 414,
      text: expect.stringContaining(`最多 ${most} 项`),
    });
  }
  expect((await post({ ...staff, path: `/admin${query(most + 1)}` })).status).toBe(414);
  expect(asked).toEqual([]);
  answers.set(`/admin${query(most)}`, html('<h1>稿件</h1>'));
  expect((await send(`/admin${query(most)}`)).status).toBe(200);
});

test('scripts of the desk are refused in JSON that they can show', async () => {
  const { text, headers } = await post({ ...staff, ...json, ...sized(limits.jsonBody.most + 1) });
  expect(headers['content-type']).toBe('application/json');
  expect(JSON.parse(text)).toEqual({ code: 'invalid', message: '内容太大，最多 2 MB，没有收下。' });
  const stranger = await post({ ...json, ...sized(17 * 1024) });
  expect(JSON.parse(stranger.text)).toMatchObject({ code: 'signedOut' });
});

test('JSON that is all brackets or all commas is refused before it is parsed', async () => {
  for (const body of ['['.repeat(100_000), `[${'0,'.repeat(100_000)}0]`]) {
    const got = await post({ ...staff, ...json, body });
    expect([got.status, got.text]).toEqual([413, expect.stringContaining('最多 8 万项、64 层')]);
  }
  expect(asked).toEqual([]);
});

test('the parts of a form are counted before Next reads any of them', async () => {
  answers.set('/admin', acting());
  answers.set('/admin/import', acting());
  const most = limits.formParts.most;
  const formOf = (count: number) => `${part.repeat(count)}--x--\r\n`;
  expect((await post({ ...staff, body: formOf(most) })).status).toBe(200);
  expect(Buffer.concat(received).toString()).toBe(formOf(most));
  asked.length = 0;
  const many = await post({ ...staff, body: formOf(most + 1) });
  expect([many.status, many.text]).toEqual([413, expect.stringContaining(`最多 ${most} 项`)]);
  expect(asked).toEqual([]);
  received.length = 0;
  const imported = await post({ ...staff, path: '/admin/import', body: formOf(most + 1) });
  expect([imported.status, imported.text]).toEqual([413, expect.stringContaining(`最多 ${most} 项`)]);
  expect((await post({ ...staff, path: '/admin/import', body: formOf(most) })).status).toBe(200);
});

test('only what a page or a route of ours takes is let in', async () => {
  answers.set('/admin', acting());
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'nonsense',
    'application/octet-stream',
  ])
    expect((await post({ ...staff, type })).status).toBe(415);
  for (const type of ['multipart/form-data', `${form}; boundary=y`, 'multipart/form-data; boundary="x y"'])
    expect((await post({ ...staff, type })).status).toBe(400);
  expect((await send('/admin', { headers: { 'content-length': '2' }, body: '{}' })).status).toBe(400);
  for (const method of ['PUT', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])
    expect((await send('/admin', { method, headers: { 'content-length': '2' }, body: '{}' })).status).toBe(
      405,
    );
  expect(asked).toEqual([]);
  const signOut = { type: 'text/plain;charset=UTF-8', body: '[]', headers: { 'next-action': 'x' } };
  expect((await post({ ...staff, ...signOut })).status).toBe(200);
  expect((await post({ ...staff, ...signOut, body: '['.repeat(100) })).status).toBe(413);
});

test('what never reached code of ours was the client’s mistake, and is answered in Chinese', async () => {
  const says = async (status: number, body: string) => {
    answers.set('/admin', bare(status, body));
    const got = await post({ ...staff });
    return [got.status, /\p{Script=Han}/u.test(got.text)];
  };
  expect(await says(500, 'Internal Server Error')).toEqual([400, true]);
  expect(await says(500, '1:E{"digest":"1"}')).toEqual([400, true]);
  expect(await says(500, shell)).toEqual([400, true]);
  expect(await says(200, '<h1>the page, as if nothing had been sent</h1>')).toEqual([400, true]);
  expect(await says(409, 'Server Action unavailable.')).toEqual([409, true]);
  expect(await says(405, '')).toEqual([405, true]);
  expect(await says(404, shell)).toEqual([404, true]);
  answers.set('/admin', acting(500, shell));
  expect((await post({ ...staff })).status).toBe(500);
});

test('a body that does not come holds nothing: the oldest is cut off for the newest', async () => {
  answers.set('/login', acting());
  const slow = `POST /login HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nContent-Type: ${form}\r\nContent-Length: 16384\r\n\r\n`;
  const most = limits.strangerBodies.most / 16_384;
  const answered: string[] = [];
  const wait = (name: string) =>
    void sayTo(boundPort(), slow, () => false).then((heard) => answered.push(`${name}: ${heard}`));
  wait('oldest');
  await expect.poll(openConnections).toBe(1);
  for (let count = 1; count < most + 3; count += 1) wait('newer');
  await expect.poll(() => answered.length).toBe(3);
  expect(answered).toContainEqual(expect.stringMatching(/^oldest: HTTP\/1\.1 408 /));
  expect(answered.filter((one) => one.startsWith('newer: HTTP/1.1 408 '))).toHaveLength(2);
  expect((await post({ path: '/login' })).status).toBe(200);
});

test('who sends bodies without end cuts off his own, not a colleague’s', async () => {
  answers.set('/admin', acting());
  const slow = (cookie: string, length: number) =>
    `POST /admin HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
  const { most } = limits.jsonBody;
  let colleague = '';
  void sayTo(boundPort(), slow('jinwen=goodtoo', most), (heard) => heard !== '').then((heard) => {
    colleague = heard;
  });
  await expect.poll(openConnections).toBe(1);
  const cut: string[] = [];
  const count = limits.deskBodies.most / most + 3;
  for (let sent = 0; sent < count; sent += 1)
    void sayTo(boundPort(), slow(staff.cookie, most), (heard) => heard !== '').then((heard) =>
      cut.push(heard),
    );
  await expect.poll(() => cut.length).toBe(4);
  expect(cut.every((heard) => heard.startsWith('HTTP/1.1 408 '))).toBe(true);
  expect(colleague).toBe('');
});

test('who works here waits behind himself alone, in a line that ends', async () => {
  const ends: (() => void)[] = [];
  answers.set('/admin/slow', async (_, response) => {
    await new Promise<void>((resolve) => void ends.push(resolve));
    response.end('稿件');
  });
  answers.set('/admin', acting());
  const get = async () => send('/admin/slow', { headers: { cookie: staff.cookie } });
  const all = 3 + limits.staffWaiting.most;
  const waiting = Array.from({ length: all }, get);
  const more: typeof waiting = [];
  let isFull = false;
  await expect
    .poll(() => {
      const one = get();
      void one.then(({ status }) => (isFull ||= status === 503));
      more.push(one);
      return isFull;
    })
    .toBe(true);
  const turnedAway = await post({ ...staff, path: '/admin/draft', ...json });
  expect(JSON.parse(turnedAway.text)).toEqual({
    code: 'unavailable',
    message: expect.stringContaining(`最多 ${limits.staffWaiting.most} 个`),
  });
  expect((await get()).text).toContain('此刻人太多');
  expect(ends).toHaveLength(3);
  expect((await post({ cookie: 'jinwen=goodtoo' })).status).toBe(200);
  const end = setInterval(() => ends.shift()?.(), 1);
  const answered = await Promise.all([...waiting, ...more]);
  expect(answered.filter(({ status }) => status === 200)).toHaveLength(all);
  clearInterval(end);
});

test('of the forms that bring pictures one of each person is in work, and two of all', async () => {
  const ends: (() => void)[] = [];
  answers.set('/admin/import', async (request, response) => {
    await new Promise<void>((resolve) => void ends.push(resolve));
    return acting()(request, response);
  });
  answers.set('/admin', acting());
  const people = ['', '', 'b', 'b', 'c'];
  const all = people.map((name) => post({ cookie: `jinwen=good${name}`, path: '/admin/import' }));
  await expect.poll(() => ends.length).toBe(2);
  expect((await post({ ...staff })).status).toBe(200);
  for (let count = 1; count <= people.length; count += 1) {
    await expect.poll(() => ends.length).toBeGreaterThan(0);
    expect(ends.length).toBeLessThanOrEqual(2);
    ends.shift()?.();
  }
  expect((await Promise.all(all)).every(({ status }) => status === 200)).toBe(true);
});

test('without a session one waits in a line that ends; with one, not at all', async () => {
  const ends: (() => void)[] = [];
  answers.set('/login', async (_, response) => {
    await new Promise<void>((resolve) => void ends.push(resolve));
    response.end('登录');
  });
  answers.set('/admin', acting());
  const all = 2 + limits.strangersWaiting.most;
  const waiting = Array.from({ length: all }, () => send('/login'));
  await expect.poll(() => ends.length).toBe(2);
  await expect.poll(async () => (await send('/login')).status).toBe(503);
  const turnedAway = await send('/login');
  expect([turnedAway.headers['retry-after'], turnedAway.text]).toEqual([
    '5',
    expect.stringContaining('此刻人太多'),
  ]);
  expect((await post({ ...staff })).status).toBe(200);
  const end = setInterval(() => ends.shift()?.(), 1);
  expect((await Promise.all(waiting)).filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(
    all - 1,
  );
  clearInterval(end);
});

test('where the store cannot be read, what is sent is refused in words, and pages say that they come again', async () => {
  const unreadable = { cookie: 'jinwen=unreadable' };
  for (const path of ['/admin/articles/1/draft', '/admin/articles/new/draft']) {
    const got = await post({ ...unreadable, ...json, path, body: '{}' });
    expect([got.status, JSON.parse(got.text)]).toEqual([
      503,
      expect.objectContaining({ message: expect.stringMatching(/没有存上：数据库现在读不了/) }),
    ]);
  }
  expect((await post(unreadable)).status).toBe(503);
  expect((await send('/admin', { headers: unreadable })).status).toBe(503);
  // Our own page for it is asked for.
  expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
});

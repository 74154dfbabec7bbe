import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ChildPool, type PoolRules } from './child-pool.ts';
import { RuledChild, endChildren } from './ruled-child.ts';

const entry = join(import.meta.dirname, 'testing-child.ts');
const rules: PoolRules = {
  entry,
  heapMegabytes: 64,
  mostBytes: 200 * 1024 * 1024,
  atOnce: 1,
  idleMs: 60_000,
  mostWaiting: 3,
};
const pool = (more: Partial<PoolRules> = {}) => new ChildPool({ ...rules, ...more });

function isAlive(pid: unknown): boolean {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}

async function end(pid: unknown): Promise<void> {
  while (isAlive(pid)) await sleep(20);
}

test('one child does many tasks', async () => {
  const children = pool();
  const pids = await Promise.all([1, 2, 3].map(() => children.ask({ do: 'answer' }, 5)));
  expect(new Set(pids).size).toBe(1);
  expect(pids).not.toContain(process.pid);
});

test.each([
  ['too much memory', { do: 'hold', megabytes: 400 }, /memory|died/],
  ['too much time', { do: 'spin' }, /time/],
  ['an end of its own', { do: 'die' }, /died/],
])('%s ends the child and only its task; the next one gets another', async (_, task, why) => {
  const children = pool();
  const before = await children.ask({ do: 'answer' }, 5);
  await expect(children.ask(task, 1)).rejects.toMatchObject({
    name: 'ChildLost',
    why: expect.stringMatching(why),
    code: 'lost',
  });
  await end(before);
  expect(await children.ask({ do: 'answer' }, 5)).not.toBe(before);
});

test('whoever has an answer finds the child at rest: asked again, it is the one that is lost', async () => {
  const looked = Promise.withResolvers<boolean>();
  const look = vi.spyOn(RuledChild.prototype, 'isSpent').mockReturnValueOnce(looked.promise);
  onTestFinished(() => look.mockRestore());
  const children = pool();
  let answered = false;
  const first = children.ask({ do: 'answer' }, 5).finally(() => (answered = true));
  await vi.waitUntil(() => look.mock.calls.length > 0, { timeout: 60_000 });
  expect(answered).toBe(false);
  looked.resolve(false);
  await first;
  const lost = children.ask({ do: 'answer' }, 5);
  endChildren();
  await expect(lost).rejects.toMatchObject({ why: 'stopped', code: 'unavailable' });
});

test('memory below the limit is no excess', async () => {
  expect(await pool().ask({ do: 'hold', megabytes: 64 }, 5)).toBe('held');
});

test('what is thrown there is thrown here, by name, code and field', async () => {
  await expect(pool().ask({ do: 'throw' }, 5)).rejects.toMatchObject({
    name: 'Refusal',
    message: '不行',
    code: 'invalid',
    field: 'file',
  });
});

test('a child that cannot begin is a fault of the machine', async () => {
  const missing = pool({ entry: join(import.meta.dirname, 'no-such-child.ts') });
  await expect(missing.ask({ do: 'answer' }, 5)).rejects.toMatchObject({ why: 'start', code: 'unavailable' });
});

test('more tasks than may wait are turned away, the others are done', async () => {
  const children = pool();
  const asked = Array.from({ length: 6 }, () => children.ask({ do: 'answer' }, 5));
  const done = await Promise.allSettled(asked);
  // One is at work, three wait.
  expect(done.map(({ status }) => status)).toEqual([
    ...Array<string>(4).fill('fulfilled'),
    ...Array<string>(2).fill('rejected'),
  ]);
});

test('a child that has nothing to do goes', async () => {
  const pid = await pool({ idleMs: 10 }).ask({ do: 'answer' }, 5);
  await end(pid);
  expect(isAlive(pid)).toBe(false);
});

test('when the server stops, its children end and their tasks are to be tried again', async () => {
  const children = pool();
  const pid = await children.ask({ do: 'answer' }, 5);
  const spinning = children.ask({ do: 'spin' }, 60).catch((error: unknown) => error);
  endChildren();
  expect(await spinning).toMatchObject({ why: 'stopped', code: 'unavailable' });
  await end(pid);
});

test('a child ends with a parent that was killed', async () => {
  const script = `
    import { ChildPool } from ${JSON.stringify(join(import.meta.dirname, 'child-pool.ts'))};
    const pool = new ChildPool(${JSON.stringify(rules)});
    console.log(await pool.ask({ do: 'answer' }, 5));
    await pool.ask({ do: 'hold', megabytes: 8 }, 5);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(parent.stdout, 'data');
  const pid = Number(String(said));
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await end(pid);
});

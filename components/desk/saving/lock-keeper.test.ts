import { afterEach, expect, test, vi } from 'vitest';
import { LockKeeper } from './lock-keeper.ts';

type Asked = { act: string; gone?: readonly string[] };
const own = { name: '张三', since: 1, own: true };
const other = { name: '李四', since: 1, own: false };

/** A keeper before a server that has this holder, whose tab ended or did not. */
function opened(holder: typeof own, gone: readonly string[]) {
  const asked: Asked[] = [];
  const lost: string[] = [];
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    const { act, gone: named }: Asked = JSON.parse(body);
    asked.push({ act, ...(named && { gone: named }) });
    const held = named !== undefined;
    return Response.json(held ? { held, since: 2 } : { held, holder });
  });
  vi.stubGlobal('navigator', { sendBeacon: () => true });
  const keeper = new LockKeeper({
    onHeld: async () => undefined,
    onLost: () => lost.push('lost'),
    onHead: async () => undefined,
    goneTabs: async () => gone,
  });
  keeper.start(7, 'tab');
  return { keeper, asked, lost };
}

afterEach(() => vi.unstubAllGlobals());

test('after a crash the same browser gets straight back in, with the name of the window that is no more', async () => {
  const { keeper, asked, lost } = opened(own, ['crashed']);
  await vi.waitFor(() => expect(keeper.state().kind).toBe('held'));
  expect(asked).toEqual([{ act: 'hold' }, { act: 'hold', gone: ['crashed'] }]);
  expect(lost).toEqual([]);
  keeper.stop();
});

test('where no window ended so, or another person writes, the lock is theirs', async () => {
  for (const [holder, gone] of [
    [own, []],
    [other, ['crashed']],
  ] as const) {
    const { keeper, asked } = opened(holder, gone);
    await vi.waitFor(() => expect(keeper.state()).toMatchObject({ kind: 'lost', holder }));
    expect(asked).toEqual([{ act: 'hold' }]);
    keeper.stop();
  }
});

import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openDatabase, useDatabase } from '#db/client.ts';
import { publishedPathsBefore } from '#newsroom/publication/published-paths.ts';
import { type FilledServer, filledServer } from './ground/filled-server.ts';
import { thorough } from './ground/thorough.ts';

let server: FilledServer;

test.beforeAll(async () => {
  server = await filledServer(30);
});
test.afterAll(() => server.stop());

test(
  'beside a running server a backup is made and none restored; without one the store is as it was',
  thorough,
  async () => {
    const store = openDatabase(join(server.dataDir, 'jinwen.db'), 5000);
    useDatabase(store);
    const [story] = publishedPathsBefore(null, 1);
    useDatabase(undefined);
    store.$client.close();
    const url = server.url + (story?.path ?? '');
    const status = async () => (await fetch(url)).status;

    await server.news('backup');
    const health: unknown = await (await fetch(`${server.url}/internal/health`)).json();
    expect(health).toMatchObject({ backup: { newest: expect.any(String), failure: null, missing: 0 } });
    await server.news('kill', story?.path ?? '', '--reason', '测试');
    expect(await status()).toBe(410);
    await expect(server.news('restore', 'latest')).rejects.toThrow('服务器正在使用数据目录');
    expect(await status()).toBe(410);

    await server.stop();
    expect(JSON.parse(await server.news('restore', 'latest'))).toMatchObject({
      lost: { acts: 1, killed: [story?.articleId] },
    });
    await server.start();
    expect(await status()).toBe(200);
  },
);

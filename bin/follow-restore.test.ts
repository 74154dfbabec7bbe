import { expect, test } from 'vitest';
import { closeDatabase, db } from '#db/client.ts';
import { readRestoring } from '#db/backup/finish-restore.ts';
import { dueErrands } from '#db/queue.ts';
import { restore } from '#db/backup/restore-store.ts';
import { article } from '#db/schema/article.ts';
import { staff } from '#db/schema/staff.ts';
import { testBackup } from '#db/backup/testing-backup.ts';
import { useTestDatabase } from '#db/testing.ts';
import { overrideEnv } from '#lib/env.ts';
import { everything } from '#lib/expiry.ts';
import { testStory } from '#newsroom/publication/testing-articles.ts';
import { findSession } from '#newsroom/staff/session.ts';
import { signedInAs, signInPlainly } from '#newsroom/staff/testing-staff.ts';
import { fillStore } from './fill-store.ts';
import { followRestore, wasRestored } from './follow-restore.ts';

useTestDatabase();

const restored = () => {
  const { folder } = testBackup();
  closeDatabase();
  restore({ folder, by: '林', tell: () => {} });
};

test('a restored store ends every session, tells outer caches, and remembers; passwords are as they were', async () => {
  const { token } = await signedInAs({ username: 'wang' });
  restored();
  expect(findSession(token)).not.toBeNull();
  await followRestore();
  expect(findSession(token)).toBeNull();
  expect((await signInPlainly({ username: 'wang' })).token).not.toBe('');
  expect(dueErrands()).toMatchObject([{ job: 'expire', payload: { paths: [everything], withdrawn: true } }]);
  expect([wasRestored(), readRestoring()]).toEqual([true, null]);
  await followRestore();
  expect(dueErrands()).toHaveLength(1);
});

test('a restored store with copy and no staff gets an admin and no demo', async () => {
  overrideEnv({ DEMO: true });
  await testStory('渡口停航');
  restored();
  await followRestore();
  await fillStore(() => {});
  expect(db().select().from(article).all()).toHaveLength(1);
  expect(db().select().from(staff).all()).toHaveLength(1);
});

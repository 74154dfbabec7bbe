import { expect, test } from 'vitest';
import { testStory } from '#newsroom/publication/testing-articles.ts';
import { listBackups } from './backup-folder.ts';
import { backupsAhead } from './backups-ahead.ts';
import { db } from '../client.ts';
import { testBackup } from './testing-backup.ts';
import { useTestDatabase } from '../testing.ts';

useTestDatabase();

test('a store that lost acts is told by the backups that have them, unless it went back since', async () => {
  await testStory('渡口停航');
  testBackup();
  await testStory('渡口停航第三天');
  testBackup();
  expect(backupsAhead(0)).toEqual([]);
  const [newest] = listBackups();
  db().$client.exec('DROP TRIGGER auditNoDelete; DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)');
  expect(backupsAhead(0)).toEqual([newest?.name]);
  expect(backupsAhead(newest?.at ?? 0)).toEqual([]);
});

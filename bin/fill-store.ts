import { env } from '#lib/env.ts';
import { log } from '#lib/server/log.ts';
import { ensureFirstAdmin, isStaffed } from '#newsroom/staff/ensure-first-admin.ts';
import { wasRestored } from './follow-restore.ts';

/**
 * Puts into an empty store what nobody could start without. The demo comes first and the admin last: a first start
 * that was cut off finds no staff the next time, and does all of it again.
 */
export async function fillStore(say: (line: string) => void): Promise<void> {
  if (isStaffed()) return;
  // A restored store may have copy and no staff; its copy is not a demo's that was cut off.
  if (env().DEMO && !wasRestored()) await fillWithDemo(say);
  const admin = await ensureFirstAdmin();
  if (!admin) return;
  say(`\n管理员账号：${admin.username}`);
  say(
    admin.oneTime
      ? `一次性密码：${admin.password}（只显示这一次，首次登录后须修改）`
      : '密码：ADMIN_PASSWORD 所设',
  );
}

async function fillWithDemo(say: (line: string) => void): Promise<void> {
  say('正在载入演示内容…');
  try {
    // Its dictionary of readings takes 150 MB and two seconds, which no later start has to pay.
    const { loadDemo } = await import('#demo/load.ts');
    say(`已载入 ${await loadDemo(say)} 篇演示稿件。`);
  } catch (error) {
    log().error({ err: error }, 'demo content could not be loaded');
    say('演示内容没有载入完整，网站照常启动。');
  }
}

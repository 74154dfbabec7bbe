import { LockKeeper } from './lock-keeper.ts';
import { readHead } from './save-calls.ts';
import type { Saver } from './saver.ts';
import { isBasedOn } from './saving-state.ts';
import { goneTabs } from './tab-roll.ts';
import type { WriteGuard } from './write-guard.ts';

/** The lock's keeper for one saver: who loses the lock writes no more, and who has it goes on from what is the head by then. */
export const keepLock = (saver: Saver, guard: WriteGuard): LockKeeper =>
  new LockKeeper({
    onLost: () => {
      guard.allow(false);
      void saver.lock();
    },
    onHeld: async (version) => {
      const { articleId } = saver.state();
      const behind = version !== null && articleId !== null && !isBasedOn(saver.state(), version);
      const head = behind ? await readHead(articleId) : null;
      guard.allow(true);
      saver.unlock(head?.kind === 'head' ? head : null);
    },
    onHead: async (version) => {
      const { articleId } = saver.state();
      if (articleId === null || saver.isBusy || isBasedOn(saver.state(), version)) return;
      const head = await readHead(articleId);
      if (head.kind === 'head') await saver.meet(head);
    },
    goneTabs: () => goneTabs(saver.state().tab),
  });

import type { LockKeeper } from './lock-keeper.ts';
import type { Saver } from './saver.ts';
import { onSignedIn } from './signed-in-call.ts';
import { leaveTabName, takeTabName } from './tab-name.ts';
import { noteClosed, noteOpen } from './tab-roll.ts';

/** The page is left, put away, or comes back; the network or the session comes back. Answers with how to stop. */
export function watchPage(saver: Saver, keeper: LockKeeper, tab: string): () => void {
  const control = new AbortController();
  const options = { signal: control.signal };
  const onBack = () => {
    saver.retry();
    void keeper.beat();
  };
  const onVisibility = () => (document.visibilityState === 'hidden' ? saver.leave() : onBack());
  const onHide = () => {
    saver.leave();
    keeper.stop();
    leaveTabName(tab);
    noteClosed(tab);
  };
  const onShow = (event: PageTransitionEvent) => {
    const { articleId } = saver.state();
    if (!event.persisted || articleId === null) return;
    takeTabName();
    noteOpen(tab);
    keeper.start(articleId, tab);
    saver.retry();
  };
  const onUnload = (event: BeforeUnloadEvent) => {
    saver.bringIn();
    // Only what is neither on the server nor on this computer is worth a question.
    if (!saver.copyNow()) event.preventDefault();
  };
  document.addEventListener('visibilitychange', onVisibility, options);
  window.addEventListener('online', onBack, options);
  window.addEventListener('focus', onBack, options);
  window.addEventListener('pagehide', onHide, options);
  window.addEventListener('pageshow', onShow, options);
  window.addEventListener('beforeunload', onUnload, options);
  const stopSignedIn = onSignedIn(onBack);
  return () => {
    control.abort();
    stopSignedIn();
  };
}

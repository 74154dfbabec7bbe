/**
 * New posts of a 直播 that goes on. Asks for the page itself now and then (304 while nothing is new), says how many posts
 * there are in room that the bar has anyway, and puts them in only when the reader wants them: no text moves by itself.
 */
export function startLive(): void {
  const bar = document.querySelector<HTMLElement>('[data-live=on]');
  const said = bar?.querySelector('output');
  const button = bar?.querySelector('button');
  if (!bar || !said || !button) return;
  let newest: Document | null = null;
  let failures = 0;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const plan = () => {
    clearTimeout(timer);
    if (document.hidden || bar.dataset['live'] !== 'on') return;
    timer = setTimeout(() => void look(), pause(failures));
  };

  const look = async () => {
    const mine = ++asked;
    try {
      const answer = await fetch(location.pathname, { cache: 'no-cache' });
      if (!answer.ok) throw new Error(String(answer.status));
      failures = 0;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      // A later question may have been answered first.
      if (mine === asked) show(page);
    } catch {
      failures += 1;
    }
    plan();
  };

  const show = (page: Document) => {
    const fresh = newPosts(page).length;
    const over = page.querySelector('[data-live=ended]') !== null;
    if (over) bar.dataset['live'] = 'ended';
    if (fresh === 0 && !over) return;
    newest = page;
    const words = [fresh > 0 ? `${fresh} 条新消息` : '', over ? '直播已结束' : ''].filter(Boolean).join('，');
    if (said.textContent !== words) said.textContent = words;
    button.hidden = false;
    bar.dataset['news'] = '';
  };

  button.addEventListener('click', () => {
    if (!newest) return;
    const [first] = newPosts(newest);
    for (const part of ['#live-keys', '#live-posts', '.lv-head h2', '.lv-bar > p']) {
      const next = newest.querySelector(part);
      if (next) document.querySelector(part)?.replaceWith(document.adoptNode(next));
    }
    newest = null;
    said.textContent = '';
    button.hidden = true;
    delete bar.dataset['news'];
    if (bar.dataset['live'] === 'ended') bar.querySelector('a')?.remove();
    meet(first ?? bar);
  });

  document.addEventListener('visibilitychange', () => (document.hidden ? plan() : void look()));
  plan();
}

/** 20 to 30 seconds, so that readers don't all ask at once; longer and longer while no answer comes. */
const pause = (failures: number) => Math.min((20_000 + Math.random() * 10_000) * 2 ** failures, 5 * 60_000);

/** Posts of a newer copy of the page that this one hasn't, in its order. */
const newPosts = (page: Document): HTMLElement[] =>
  [...page.querySelectorAll<HTMLElement>('[data-post]')].filter(({ id }) => !document.getElementById(id));

/** Brings the reader, and the keyboard, to what is new. */
function meet(target: HTMLElement): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
}

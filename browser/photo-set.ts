import { onPlainClick } from './plain-click.ts';
import { onSwipe, stepOf } from './swipe.ts';

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const one = (selector: string, from: ParentNode = document) => from.querySelector<HTMLElement>(selector);
const linkAt = (selector: string) => document.querySelector<HTMLAnchorElement>(selector);

/**
 * Shows the photos of a set without loading the page anew. Every photo has a page of its own, made on the server; the
 * parts of it that differ are taken over, so that what is shown is always what the address would show.
 */
export function startPhotoSet(stage: HTMLElement): void {
  const strip = one('.strip');
  const status = one('output', stage);
  const links = [...(strip?.querySelectorAll('a') ?? [])];
  const pages = new Map<string, Promise<Document>>();
  let wanted = location.pathname;

  const fetchPage = (path: string): Promise<Document> => {
    const known = pages.get(path) ?? load(path);
    pages.set(path, known);
    // A page that did not come is asked for again next time.
    known.catch(() => pages.delete(path));
    return known;
  };

  const show = async (path: string): Promise<void> => {
    wanted = path;
    try {
      const page = await fetchPage(path);
      const picture = copyOf('.stage picture', page);
      await ready(picture);
      if (wanted !== path) return;
      takeOver(page, picture);
      for (const link of links) mark(link, link.pathname === path);
      const said = one('.stage', page)?.getAttribute('aria-label') ?? '';
      stage.setAttribute('aria-label', said);
      if (status) status.textContent = said;
      stage.dispatchEvent(new Event('photo'));
      prepareNext();
    } catch {
      location.assign(path);
    }
  };

  const go = (link: HTMLAnchorElement | undefined): void => {
    const path = link?.pathname ?? wanted;
    if (path === wanted) return;
    // The set's own page holds more than the stage: from a photo's page it is loaded whole.
    if (link === links[0] && !one('#all')) return location.assign(path);
    history.pushState(null, '', path);
    void show(path);
  };

  /** From the photo that was asked for last, which may not be here yet. */
  const step = (by: 1 | -1) => {
    go(links.at((links.findIndex((link) => link.pathname === wanted) + by) % links.length));
  };

  const prepareNext = () => {
    // On a phone the set's own address shows the stack instead.
    if (stage.getClientRects().length === 0) return;
    const next = linkAt('.ar.r');
    // The copy is never shown: making it fetches the picture.
    if (next)
      fetchPage(next.pathname).then(
        (page) => copyOf('.stage picture', page),
        () => null,
      );
  };

  onPlainClick(linkAt('.ar.l'), () => step(-1));
  onPlainClick(linkAt('.ar.r'), () => step(1));
  for (const link of links) {
    onPlainClick(link, () => go(link));
    link.addEventListener('pointerenter', () => void fetchPage(link.pathname).catch(() => null));
  }
  onSwipe(stage, step);
  addEventListener('popstate', () => {
    if (location.pathname !== wanted && links.some((link) => link.pathname === location.pathname)) {
      void show(location.pathname);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || isElsewhere(event.target)) return;
    if (event.key === 'Escape' && location.hash === '#all') location.hash = '#stage';
    if (!isSeen(stage)) return;
    const end = event.key === 'Home' ? links[0] : event.key === 'End' ? links.at(-1) : undefined;
    const by = stepOf(event);
    if (!end && by === 0) return;
    event.preventDefault();
    if (end) go(end);
    else if (by !== 0) step(by);
  });
  const shown = links.find((link) => link.hasAttribute('aria-current'));
  if (shown) bringIntoStrip(shown, 'auto');
  if (document.readyState === 'complete') prepareNext();
  else addEventListener('load', prepareNext, { once: true });
}

async function load(path: string): Promise<Document> {
  const answer = await fetch(path);
  if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  // The set was changed since: the browser loads it as it is now.
  if (page.querySelectorAll('.strip a').length !== document.querySelectorAll('.strip a').length) {
    throw new Error('changed');
  }
  return page;
}

/** A copy in this document, which fetches its picture at once. */
function copyOf(selector: string, page: Document): Element {
  const found = one(selector, page);
  if (!found) throw new Error(selector);
  return document.importNode(found, true);
}

/** Waits for the picture, but not long: its place is kept, and its caption can be read meanwhile. */
function ready(picture: Element): Promise<unknown> {
  const image = picture.querySelector('img');
  return Promise.race([image?.decode().catch(() => null), new Promise((done) => setTimeout(done, 700))]);
}

function takeOver(page: Document, picture: Element): void {
  one('.stage picture')?.replaceWith(picture);
  for (const part of document.querySelectorAll('[data-part]')) {
    const other = one(`[data-part="${part.getAttribute('data-part')}"]`, page);
    if (other) part.replaceWith(document.importNode(other, true));
  }
  for (const [selector, attribute] of [
    ['.stage .zoom', 'href'],
    ['.stage .zoom', 'aria-label'],
    ['.ar.l', 'href'],
    ['.ar.r', 'href'],
    ['.ar.l', 'aria-label'],
    ['.ar.r', 'aria-label'],
    ['link[rel=canonical]', 'href'],
    ['meta[property="og:title"]', 'content'],
  ] as const) {
    const value = one(selector, page)?.getAttribute(attribute);
    if (value) one(selector)?.setAttribute(attribute, value);
  }
  document.title = page.title;
}

function mark(link: HTMLAnchorElement, current: boolean): void {
  if (current) link.setAttribute('aria-current', 'page');
  else link.removeAttribute('aria-current');
  if (current) bringIntoStrip(link, calm.matches ? 'auto' : 'smooth');
}

/** Moves the strip alone, never the page. */
function bringIntoStrip(link: HTMLElement, behavior: ScrollBehavior): void {
  const strip = link.parentElement;
  const left = link.offsetLeft - ((strip?.clientWidth ?? 0) - link.offsetWidth) / 2;
  strip?.scrollTo({ left, behavior });
}

/** Keys typed into a field, or meant for a dialog or a popover. */
const isElsewhere = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input,select,textarea,[contenteditable],dialog,[popover]') !== null;

function isSeen(stage: HTMLElement): boolean {
  const { top, bottom, height } = stage.getBoundingClientRect();
  return height > 0 && bottom > 80 && top < innerHeight - 80;
}

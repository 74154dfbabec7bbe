import { onPlainClick } from './plain-click.ts';
import { onSwipe, stepOf } from './swipe.ts';

/** Opens pictures large, over the page: the story's pictures one after the other, or the stage of a photo set. */
export function startLightbox(): void {
  let box: Lightbox | undefined;
  for (const link of zoomLinks()) {
    onPlainClick(link, () => {
      box ??= makeLightbox();
      box(link);
    });
  }
}

type Lightbox = (link: HTMLAnchorElement) => void;

const zoomLinks = () => [...document.querySelectorAll<HTMLAnchorElement>('a.zoom')];
const isShown = (link: HTMLElement) => link.getClientRects().length > 0;

/** The dialog is made when it is first needed, so that a page without the script holds nothing dead. */
function makeLightbox(): Lightbox {
  const dialog = document.createElement('dialog');
  dialog.className = 'lb';
  dialog.setAttribute('aria-label', '大图');
  dialog.innerHTML =
    '<figure></figure><output class="vh"></output>' +
    button('l', '上一张', 'm15 5-7 7 7 7') +
    button('r', '下一张', 'm9 5 7 7-7 7') +
    button('x', '关闭', 'm6 6 12 12M18 6 6 18');
  document.body.append(dialog);
  const figure = dialog.querySelector('figure');
  const status = dialog.querySelector('output');
  let current: HTMLAnchorElement | undefined;

  const draw = (link: HTMLAnchorElement): void => {
    current = link;
    const caption = link.closest('figure')?.querySelector('figcaption')?.cloneNode(true);
    if (caption instanceof Element) for (const one of caption.querySelectorAll('.ft')) one.remove();
    figure?.replaceChildren(largePicture(link), ...(caption ? [caption] : []));
    // Read from top to bottom, scrolling.
    dialog.classList.toggle('long', link.closest('.long') !== null);
    dialog.scrollTop = 0;
    const group = groupOf(link);
    dialog.classList.toggle('single', group.length < 2 && !stageOf(link));
    if (status) status.textContent = said(link, group);
    const next = group[(group.indexOf(link) + 1) % group.length];
    if (next && next !== link) largePicture(next);
  };

  const move = (by: 1 | -1): void => {
    if (!current) return;
    const stage = stageOf(current);
    if (stage) {
      stage.querySelector<HTMLElement>(by === 1 ? '.ar.r' : '.ar.l')?.click();
      return;
    }
    const group = groupOf(current);
    const next = group.at((group.indexOf(current) + by) % group.length);
    if (next && next !== current) draw(next);
  };

  document.querySelector('.stage')?.addEventListener('photo', () => {
    if (dialog.open && current) draw(current);
  });
  dialog.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest('button') : null;
    if (pressed?.className === 'l') move(-1);
    else if (pressed?.className === 'r') move(1);
    // Beside the picture and its caption is out.
    else if (pressed || event.target === dialog || event.target === figure) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    const by = stepOf(event);
    if (by === 0) return;
    event.preventDefault();
    move(by);
  });
  dialog.addEventListener('close', () => {
    figure?.replaceChildren();
    current?.focus();
  });
  onSwipe(dialog, move);
  return (link) => {
    draw(link);
    dialog.showModal();
    dialog.querySelector<HTMLElement>('.x')?.focus({ preventScroll: true });
    // What is not shown cannot be scrolled, and the browser goes to the first link, in the caption.
    dialog.scrollTop = 0;
  };
}

const button = (name: string, label: string, shape: string) =>
  `<button class="${name}" type="button" aria-label="${label}"><svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="${shape}"/></svg></button>`;

/** What the arrows lead through: all pictures of the story, or of the set where they stand in a stack. */
const groupOf = (link: HTMLAnchorElement) =>
  stageOf(link) ? [link] : zoomLinks().filter((one) => isShown(one) && !stageOf(one));

const stageOf = (link: HTMLElement) =>
  link.parentElement?.querySelector('.ar') ? link.closest('.stage') : null;

const said = (link: HTMLAnchorElement, group: readonly HTMLElement[]) =>
  stageOf(link)?.getAttribute('aria-label') ??
  (group.length > 1 ? `图片 ${group.indexOf(link) + 1}，共 ${group.length}` : '');

/** The picture anew, in the rendition that fills the window, and half as large again for who pinches it open. */
function largePicture(link: HTMLElement): Node {
  const picture = link.querySelector('picture')?.cloneNode(true);
  if (!(picture instanceof Element)) return document.createTextNode('');
  const image = picture.querySelector('img');
  const ratio = image ? Number(image.getAttribute('width')) / Number(image.getAttribute('height')) : 1;
  // A long one is as wide as the window, and scrolls.
  const width = link.closest('.long') ? innerWidth : Math.min(innerWidth, innerHeight * ratio) * 1.5;
  for (const source of picture.querySelectorAll('source')) source.sizes = `${Math.round(width)}px`;
  image?.removeAttribute('loading');
  return picture;
}

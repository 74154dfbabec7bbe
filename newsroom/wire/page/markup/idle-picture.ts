const idleImage = /logo|icon|qr|ewm|erweima|avatar|share|blank|pixel|spacer|loading|banner/i;
const idleFolder = /\/ad[s_/]/i;
const sources = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'data-echo', 'src'];

/** False for what is small by its own word, or called an icon, a code, a part of the page. */
export function isStoryPicture(image: Element): boolean {
  const from = sources.flatMap((name) => image.getAttribute(name) ?? [])[0] ?? '';
  const small = ['width', 'height'].some((side) => {
    const size = Number.parseInt(image.getAttribute(side) ?? '', 10);
    return size > 0 && size < 120;
  });
  const name = from.startsWith('data:') ? '' : from.slice(from.lastIndexOf('/') + 1).slice(0, 200);
  return !(
    small ||
    idleImage.test(name) ||
    idleFolder.test(from.slice(0, 2000)) ||
    idleImage.test(image.getAttribute('class') ?? '')
  );
}

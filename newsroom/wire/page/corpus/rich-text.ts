/** How a page prints what a story's text marks: `[[b|…]]` bold, `[[a|…]]` a link. */
type RichPrint = { bold: (text: string) => string; link: (text: string) => string };

/** A text as HTML, its marked pieces printed as the page prints them. */
export function richText(text: string, { bold, link }: RichPrint): string {
  let printed = '';
  let from = 0;
  for (let at = text.indexOf('[['); at >= 0; at = text.indexOf('[[', from)) {
    const end = text.indexOf(']]', at);
    const inner = escapeHtml(text.slice(at + 4, end));
    printed += escapeHtml(text.slice(from, at)) + (text[at + 2] === 'b' ? bold(inner) : link(inner));
    from = end + 2;
  }
  return printed + escapeHtml(text.slice(from));
}

/** A text without its marks. */
export const plainText = (text: string): string =>
  text.replaceAll('[[b|', '').replaceAll('[[a|', '').replaceAll(']]', '');

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

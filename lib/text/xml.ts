/** What XML 1.0 cannot hold in any spelling; one such character makes a whole feed unreadable. */
const forbidden = /[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]/gu;

/** Text without the characters that XML forbids: C0 controls, half surrogates, the two non-characters. */
export const xmlSafe = (text: string) => text.toWellFormed().replaceAll(forbidden, '');

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for between tags and in quoted attributes, of XML and of HTML. */
export const escapeXml = (text: string) =>
  xmlSafe(text).replaceAll(/[&<>"']/g, (mark) => escapes[mark] ?? '');

/** An element that holds text. */
export const textElement = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;
/** An element that holds elements, which are escaped already. */
export const element = (name: string, ...content: readonly string[]) =>
  `<${name}>${content.join('')}</${name}>`;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

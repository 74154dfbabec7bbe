import { decodeHTMLStrict } from 'entities';

/** As long as the standard's longest name. What is cut off is none. */
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** What stands for nothing: controls, among them ends of lines, and the mark for a character that there is not. */
// oxlint-disable-next-line no-control-regex -- controls are what this is about
const nothing = /[\u0000-\u001f\ufffd]/g;
/** Editors of web pages set these to keep blanks and words together. */
const joiner = /^&zwn?j;$/i;

/**
 * Entities that a page's text still holds, as characters; 128 to 159 as browsers read them. A name may be written in
 * capitals. What is cut off or unknown stays as it is.
 */
export const decodeEntities = (text: string): string =>
  text.replaceAll(reference, (whole) => {
    if (joiner.test(whole)) return '';
    const [decoded, lower] = [decodeHTMLStrict(whole), whole.toLowerCase()];
    if (decoded !== whole) return decoded.replaceAll(nothing, '');
    const plain = decodeHTMLStrict(lower);
    return plain === lower ? whole : plain;
  });

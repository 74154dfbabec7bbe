import { limits } from '#lib/limits.ts';

const [quote, backslash, comma] = ['"', '\\', ','].map((mark) => mark.charCodeAt(0));
const opening = new Set(['[', '{'].map((mark) => mark.charCodeAt(0)));
const closing = new Set([']', '}'].map((mark) => mark.charCodeAt(0)));

/**
 * Whether a JSON text stays within what anything of ours needs, told from its bytes alone: two megabytes of brackets,
 * or of noughts, would hold the parser and the schema behind it for seconds. What is no JSON is the parser's to refuse.
 */
export function isModest(json: Buffer): boolean {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (byte === quote) at = endOfString(json, at);
    else if (opening.has(byte)) depth += 1;
    else if (closing.has(byte)) depth -= 1;
    else if (byte === comma) values += 1;
    if (depth > limits.jsonDepth.most || values > limits.jsonValues.most) return false;
  }
  return true;
}

function endOfString(json: Buffer, from: number): number {
  for (let at = from + 1; at < json.length; at += 1) {
    if (json[at] === backslash) at += 1;
    else if (json[at] === quote) return at;
  }
  return json.length;
}

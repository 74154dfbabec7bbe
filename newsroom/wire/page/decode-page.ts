import { limits } from '#lib/limits.ts';
import { type Result, failed, ok } from '#lib/result.ts';

const megabyte = 1024 * 1024;
export const pageTooLarge = `网页太大，最大 ${limits.pageBytes.most / megabyte} MB。请去掉内嵌的图片，或另存为文本后再导入。`;

/** A saved page's bytes as text: UTF-8 where they are valid as such, else what the page declares, else GB 18030. */
export function decodePage(bytes: Uint8Array): Result<string> {
  if (bytes.length > limits.pageBytes.most) return failed(pageTooLarge);
  if (bytes.length === 0) return failed('文件是空的。');
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  if (marked === null && bytes.subarray(0, 4096).includes(0)) return failed('这不是文本或网页文件。');
  for (const charset of marked === null ? ['utf-8', declared(bytes), 'gb18030'] : [marked]) {
    const text = charset === null ? null : decodeStrictly(bytes, charset);
    if (text !== null) return ok(text);
  }
  return failed('认不出文件的编码，请另存为 UTF-8。');
}

function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const name = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null;
  return name !== null && name.startsWith('gb') ? 'gb18030' : name;
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

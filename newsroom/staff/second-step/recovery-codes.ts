import { z } from 'zod';
import { sha256, shortId } from '#lib/ids.ts';

const count = 10;
const stored = z.array(z.string());

/** Ten codes of 80 random bits for when the telephone is lost, and the hashes of which the store keeps a list. */
export function newRecoveryCodes(): { codes: string[]; kept: string } {
  const codes = Array.from({ length: count }, () => Array.from({ length: 4 }, () => shortId(4)).join('-'));
  return { codes, kept: JSON.stringify(codes.map((code) => sha256(plain(code)))) };
}

/** The list without the code, or null where it is not among them. */
export function withoutCode(kept: string, code: string): string | null {
  const hashes = stored.parse(JSON.parse(kept));
  const hash = sha256(plain(code));
  return hashes.includes(hash) ? JSON.stringify(hashes.filter((one) => one !== hash)) : null;
}

export const codesLeft = (kept: string): number => stored.parse(JSON.parse(kept)).length;

/** As typed from paper: any case, with or without marks, and with letters that the alphabet leaves out. */
const plain = (code: string) =>
  code
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');

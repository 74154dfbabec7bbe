import { limits } from '#lib/limits.ts';
import { type Result, failed, ok } from '#lib/result.ts';
import { decodePage } from './markup/decode-page.ts';
import { pageFingerprint } from './page-fingerprint.ts';
import type { ReadingOrder } from './read-place.ts';
import { parsePage } from './parse-page.ts';
import { type ProofedPage, proofPage } from './proof-page.ts';

/** A page's text or HTML; or its file's bytes, whose charset is then told here. */
type PageSource = { text: string } | { bytes: Uint8Array };
export type PageTask = { source: PageSource; keepPunctuation: boolean; order?: ReadingOrder };
/** A page, its marks put right, and what it was made of. */
export type ReadPage = { original: string; fingerprint: string; proofed: ProofedPage };

/** Decodes a page, takes it apart and proofs it: all that foreign text costs before anything is written. */
export async function readPage({ source, keepPunctuation, order }: PageTask): Promise<Result<ReadPage>> {
  const decoded = 'bytes' in source ? await decodePage(source.bytes) : ok({ text: source.text, doubts: [] });
  if (!decoded.ok) return decoded;
  const { text, doubts } = decoded.value;
  const parsed = parsePage(text, order);
  if (!parsed.ok) return parsed;
  const page = { ...parsed.value, doubts: [...doubts, ...parsed.value.doubts] };
  const proofed = proofPage(page, { keepPunctuation });
  const { most } = limits.pageChanges;
  const changes = proofed.fields.reduce((sum, one) => sum + one.changes.length, 0);
  if (changes > most) {
    return failed(
      `标点要改的超过 ${most.toLocaleString('en')} 处，没有写入任何内容。请选「保留原标点」，或分篇导入。`,
    );
  }
  return ok({ original: text, fingerprint: pageFingerprint(proofed.page), proofed });
}

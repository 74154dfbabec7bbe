import { limits } from '#lib/limits.ts';
import { type Result, failed, ok } from '#lib/result.ts';
import { decodePage } from './decode-page.ts';
import { pageFingerprint } from './page-fingerprint.ts';
import { parsePage } from './parse-page.ts';
import { type ProofedPage, proofPage } from './proof-page.ts';

/** A page's text or HTML; or its file's bytes, whose charset is then told here. */
type PageSource = { text: string } | { bytes: Uint8Array };
export type PageTask = { source: PageSource; keepPunctuation: boolean };
/** A page, its marks put right, and what it was made of. */
export type ReadPage = { original: string; fingerprint: string; proofed: ProofedPage };

/** Decodes a page, takes it apart and proofs it: all that foreign text costs before anything is written. */
export function readPage({ source, keepPunctuation }: PageTask): Result<ReadPage> {
  const original = 'bytes' in source ? decodePage(source.bytes) : ok(source.text);
  if (!original.ok) return original;
  const parsed = parsePage(original.value);
  if (!parsed.ok) return parsed;
  const proofed = proofPage(parsed.value, { keepPunctuation });
  const { most } = limits.pageChanges;
  const changes = proofed.fields.reduce((sum, one) => sum + one.changes.length, 0);
  if (changes > most) {
    return failed(
      `标点要改的超过 ${most.toLocaleString('en')} 处，没有写入任何内容。请选「保留原标点」，或分篇导入。`,
    );
  }
  return ok({ original: original.value, fingerprint: pageFingerprint(proofed.page), proofed });
}

import { and, asc, desc, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { type Tx, db } from '#db/client.ts';
import { audit } from '#db/schema/audit.ts';
import { publication } from '#db/schema/publication.ts';
import { slip } from '#db/schema/workflow.ts';
import { sha256 } from '#lib/ids.ts';
import { type SlipContent, slipContent } from './slip.rule.ts';
import { textHash } from './text-hash.ts';

export type Slip = { id: number; content: SlipContent; hash: string; fault: string | null };

/** The 签发单 of a story, newest first, each with what is wrong with it. */
export const slipsOf = (articleId: number): Slip[] =>
  db()
    .select(columns)
    .from(slip)
    .where(eq(slip.articleId, articleId))
    .orderBy(desc(slip.id))
    .all()
    .flatMap(asSlip);

/** The slip that was made for a revision last; null where there is none. */
export const slipOf = (tx: Tx, revisionId: number): number | null =>
  tx
    .select({ id: slip.id })
    .from(slip)
    .where(eq(slip.revisionId, revisionId))
    .orderBy(desc(slip.id))
    .limit(1)
    .get()?.id ?? null;

/** Whole slips are few and small; their text is taken as it is stored, since its hash was made of that. */
const columns = {
  id: slip.id,
  number: slip.number,
  articleId: slip.articleId,
  revisionId: slip.revisionId,
  hash: slip.hash,
  text: sql<string>`CAST(${slip.content} AS TEXT)`,
};
type Row = { id: number; number: string; articleId: number; revisionId: number; hash: string; text: string };

function asSlip(row: Row): Slip[] {
  const fault = slipFault(row);
  const content = contentOf(row.text);
  return content ? [{ id: row.id, content, hash: row.hash, fault }] : [];
}

function contentOf(text: string): SlipContent | null {
  try {
    return slipContent.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What of a slip is no longer as it was signed, in words that name it; null where all holds. */
function slipFault({ id, number, revisionId, hash, text, articleId }: Row): string | null {
  const content = contentOf(text);
  if (!content || sha256(text) !== hash) return `签发单 ${number} 被改过`;
  const act = db()
    .select({ detail: audit.detail })
    .from(audit)
    .where(eq(audit.articleId, articleId))
    .orderBy(asc(audit.id))
    .all()
    .find((one) => one.detail['slip'] === id);
  if (act?.detail['hash'] !== hash) return `签发单 ${number} 与记录不符`;
  if (textHash(db(), revisionId) !== content.textHash) return `签发单 ${number} 签的那一版正文被改过`;
  return null;
}

/** Looks through all slips, and whether each story that has one shows what it was made for; answers in words that name it. */
export function slipFaults(): string[] {
  const faults = db()
    .select(columns)
    .from(slip)
    .orderBy(asc(slip.id))
    .all()
    .flatMap((row) => slipFault(row) ?? []);
  const strays = db()
    .select({ slug: publication.slug })
    .from(publication)
    .leftJoin(slip, eq(slip.id, publication.slipId))
    .where(
      and(
        isNotNull(publication.slipId),
        or(
          isNull(slip.id),
          ne(slip.revisionId, publication.revisionId),
          ne(slip.articleId, publication.articleId),
        ),
      ),
    )
    .all()
    .map(({ slug }) => `${slug} 给读者看的不是签发单签的那一版`);
  return [...faults, ...strays];
}

import { and, eq, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { prepared } from '#db/prepared.ts';
import { media, type Rendition } from '#db/schema/media.ts';
import { aiLabelWords } from './label/ai-label.rule.ts';
import type { StoryMedia } from './media-view.ts';
import { renditionPath, widthsFor } from './picture.rule.ts';

/** What components need of each file, by id; files that are unknown or not ready are left out. */
export function readMedia(ids: readonly string[]): Record<string, StoryMedia> {
  if (ids.length === 0) return {};
  const rows = readyAmong().all({ ids: JSON.stringify(ids) });
  return Object.fromEntries(rows.flatMap((row) => view(row).map((seen) => [row.id, seen])));
}

const readyAmong = prepared((connection) =>
  connection
    .select({
      id: media.id,
      kind: media.kind,
      width: media.width,
      height: media.height,
      durationMs: media.durationMs,
      aiLabel: media.aiLabel,
      renditions: media.renditions,
    })
    .from(media)
    .where(
      and(
        sql`${media.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`,
        // The plus keeps SQLite from the index of states, where nearly all of them are alike.
        sql`+${media.state} = 'ready'`,
      ),
    )
    .prepare(),
);

/** Those of the ids that readers could not see yet: unknown, still being made, or failed. */
export function unreadyMedia(ids: readonly string[]): string[] {
  const ready = readMedia(ids);
  return [...new Set(ids)].filter((id) => ready[id] === undefined);
}

/** Where readers find what was made of a file. */
export function renditionPathsOf(id: string): string[] {
  const row = db().select({ renditions: media.renditions }).from(media).where(eq(media.id, id)).get();
  return (row?.renditions ?? []).map(({ name }) => renditionPath(id, name));
}

/** What still waits for its renditions, oldest first. */
export function pendingMediaIds(): string[] {
  const rows = db()
    .select({ id: media.id })
    .from(media)
    .where(eq(media.state, 'pending'))
    .orderBy(media.createdAt)
    .all();
  return rows.map((row) => row.id);
}

type Row = Pick<typeof media.$inferSelect, 'id' | 'kind' | 'width' | 'height' | 'durationMs' | 'aiLabel'> & {
  renditions: Rendition[];
};

function view({ id, kind, width, height, durationMs, aiLabel, renditions }: Row): StoryMedia[] {
  const told = aiLabel === null ? {} : { aiWords: aiLabelWords(aiLabel) };
  switch (kind) {
    case 'image':
      if (width === null || height === null) return [];
      return [{ kind, id, width, height, widths: widthsFor(width), ...told }];
    case 'video':
    case 'audio':
      return renditions
        .slice(0, 1)
        .map(({ name, type }) => ({ kind, id, url: renditionPath(id, name), type, durationMs, ...told }));
    case 'subtitles':
      return [{ kind, id, url: renditionPath(id, 'subtitles.vtt') }];
  }
}

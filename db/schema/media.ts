import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export type Rendition = {
  name: string;
  type: string;
  width: number | null;
  height: number | null;
  bytes: number;
};

/**
 * What a file says of AI in its making. `says`: 1 made by it, 2 perhaps, 3 suspected (GB 45438-2025). `aigc` is that
 * standard's label as JSON, its own seven fields only; `sourceType` a word of IPTC's. Each '' where the file has none.
 */
export type AiLabel = { says: 1 | 2 | 3; aigc: string; sourceType: string };

/** An original and what was made of it. Files lie in DATA_DIR/media/<first two of id>/<id>/. */
export const media = sqliteTable(
  'media',
  {
    id: text().primaryKey(),
    sha256: text().notNull().unique(),
    kind: text({ enum: ['image', 'video', 'audio', 'subtitles'] }).notNull(),
    /** Media type told from the content. */
    type: text().notNull(),
    fileName: text().notNull(),
    bytes: integer().notNull(),
    width: integer(),
    height: integer(),
    durationMs: integer(),
    /** Defaults for a picture that is placed; each placement keeps its own three. */
    caption: text().notNull().default(''),
    credit: text().notNull().default(''),
    alt: text().notNull().default(''),
    /** Null for a file without such a label, and for those that came before labels were read. */
    aiLabel: text({ mode: 'json' }).$type<AiLabel>(),
    state: text({ enum: ['pending', 'ready', 'failed'] }).notNull(),
    renditions: text({ mode: 'json' }).$type<Rendition[]>().notNull(),
    createdAt: integer().notNull(),
  },
  (table) => [index('mediaState').on(table.state)],
);

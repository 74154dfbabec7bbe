import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { article, revision } from './article.ts';

/** 送审: how far the head of an article has come since it was handed in. No row: it never was, or is public by now. */
export const workflow = sqliteTable(
  'workflow',
  {
    articleId: integer()
      .primaryKey()
      .references(() => article.id, { onDelete: 'cascade' }),
    /** How many reviews it needs, 1 to 3: as its channel had it when it was handed in. */
    stages: integer().notNull(),
    /** The review that it waits for; null: all are signed. */
    step: text({ enum: ['first', 'second', 'final'] }),
    /** 校对 has to be signed, too, before the last review. */
    proofread: integer({ mode: 'boolean' }).notNull(),
    /** Ids of those whose own copy this is: they sign nothing of it. */
    writers: text({ mode: 'json' }).$type<string[]>().notNull(),
    staffId: text(),
    staffName: text().notNull(),
    submittedAt: integer().notNull(),
    /** Since when it waits for this review, or is signed. */
    since: integer().notNull(),
    /** Who changed the text last since it was handed in or signed; null for nobody. */
    changedBy: text(),
    /** 先发后审: public already, to be reviewed until then. */
    reviewBy: integer(),
    /** Somebody was told that the time to review is over. */
    alarmedAt: integer(),
  },
  (table) => [index('workflowStep').on(table.step, table.since)],
);

/**
 * Who handed in, signed or sent back which text: that text is saved into no more. A signature that an edit, a
 * return or the publication ended keeps its row and says when.
 */
export const signature = sqliteTable(
  'signature',
  {
    id: integer().primaryKey(),
    articleId: integer()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    step: text({ enum: ['submit', 'proof', 'first', 'second', 'final', 'sendBack'] }).notNull(),
    revisionId: integer()
      .notNull()
      .references(() => revision.id),
    saves: integer().notNull(),
    staffId: text(),
    staffName: text().notNull(),
    at: integer().notNull(),
    note: text().notNull().default(''),
    endedAt: integer(),
  },
  (table) => [
    index('signatureArticle').on(table.articleId, table.id),
    index('signatureRevision').on(table.revisionId),
  ],
);

/** 退回意见 and 批注: pinned at a paragraph or at the whole story, answered by who wrote, closed by either. */
export const remark = sqliteTable(
  'remark',
  {
    id: integer().primaryKey(),
    articleId: integer()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    /** `sendBack`: why a story went back, or will. `note`: a word to a colleague. */
    kind: text({ enum: ['sendBack', 'note'] }).notNull(),
    /** The paragraph's first words, by which it is found in any version; '' for the whole story. */
    quote: text().notNull().default(''),
    /** Its number among the paragraphs when it was pinned, from 1; null for the whole story. */
    paragraph: integer(),
    text: text().notNull(),
    staffId: text(),
    staffName: text().notNull(),
    at: integer().notNull(),
    /** Whom a note is for. */
    toId: text(),
    toName: text().notNull().default(''),
    answer: text().notNull().default(''),
    answeredBy: text().notNull().default(''),
    answeredAt: integer(),
    closedBy: text().notNull().default(''),
    closedAt: integer(),
  },
  (table) => [index('remarkArticle').on(table.articleId, table.closedAt)],
);

/** 签发单: who wrote, proofread and reviewed the revision that readers get. Its hash stands in the audit's chain. */
export const slip = sqliteTable(
  'slip',
  {
    id: integer().primaryKey(),
    /** Day and number within it, 20261201-037. */
    number: text().notNull().unique(),
    articleId: integer()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    revisionId: integer()
      .notNull()
      .references(() => revision.id),
    at: integer().notNull(),
    /** As newsroom/workflow/slip.rule.ts parses it. */
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
    /** SHA-256 of `content` as it is stored. */
    hash: text().notNull(),
  },
  (table) => [index('slipArticle').on(table.articleId, table.id)],
);

/** 定时: what is to happen to a story at a time. */
export const timetable = sqliteTable(
  'timetable',
  {
    id: integer().primaryKey(),
    articleId: integer()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    act: text({ enum: ['publish', 'update', 'fix', 'correct', 'takeDown'] }).notNull(),
    at: integer().notNull(),
    /** Public words of a correction; why a story is taken down. */
    text: text().notNull().default(''),
    staffId: text(),
    staffName: text().notNull(),
    madeAt: integer().notNull(),
    state: text({ enum: ['waiting', 'done', 'failed', 'cancelled'] })
      .notNull()
      .default('waiting'),
    endedAt: integer(),
    /** Why it failed or was called off. */
    failure: text().notNull().default(''),
  },
  (table) => [index('timetableDue').on(table.state, table.at), index('timetableArticle').on(table.articleId)],
);

/** 禁发期: before then readers get nothing of the story, by no verb. */
export const embargo = sqliteTable('embargo', {
  articleId: integer()
    .primaryKey()
    .references(() => article.id, { onDelete: 'cascade' }),
  until: integer().notNull(),
  /** Preview links that were handed out open all the same. */
  previews: integer({ mode: 'boolean' }).notNull().default(false),
  staffName: text().notNull(),
});

/** 值班: who reviews on a day of Beijing. */
export const duty = sqliteTable(
  'duty',
  {
    /** 2026-12-01 */
    day: text().notNull(),
    step: text({ enum: ['proof', 'first', 'second', 'final'] }).notNull(),
    staffId: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.step, table.staffId] })],
);

/** What a person is told at the desk. */
export const notice = sqliteTable(
  'notice',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    staffId: text().notNull(),
    at: integer().notNull(),
    kind: text().notNull(),
    articleId: integer().references(() => article.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    readAt: integer(),
  },
  (table) => [index('noticeStaff').on(table.staffId, table.readAt, table.id)],
);

/** 回执: what readers and crawlers were seen to get after an act. */
export const receipt = sqliteTable(
  'receipt',
  {
    id: integer().primaryKey(),
    articleId: integer()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    verb: text().notNull(),
    at: integer().notNull(),
    state: text({ enum: ['checking', 'done', 'failed'] })
      .notNull()
      .default('checking'),
    tries: integer().notNull().default(0),
    endedAt: integer(),
    /** As newsroom/publication/receipt/receipt.rule.ts parses it. */
    lines: text({ mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [
    index('receiptArticle').on(table.articleId, table.id),
    index('receiptState').on(table.state, table.at),
  ],
);

-- The words of `searchDocument`, made ready by newsroom/search/terms.rule.ts: pairs of Han characters and whole Latin words.
-- A row's id is its minute times 2^27 plus its article: FTS5 reads by row id, so the newest hits are found without sorting.
CREATE VIRTUAL TABLE `searchIndex` USING fts5(`headline`, `text`, `letters`, `type`, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
--> statement-breakpoint
-- A killed story's document goes with its publication, by cascade, in the same transaction; so do its words.
CREATE TRIGGER `searchDocumentGone` AFTER DELETE ON `searchDocument` BEGIN
	DELETE FROM `searchIndex` WHERE rowid = max(old.`storyTime`, 0) / 60000 * 134217728 + old.`articleId`;
END;

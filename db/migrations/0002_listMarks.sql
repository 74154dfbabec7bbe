CREATE TABLE `listMark` (
	`kind` text NOT NULL,
	`listId` integer NOT NULL,
	`page` integer NOT NULL,
	`storyTime` integer NOT NULL,
	`articleId` integer NOT NULL,
	PRIMARY KEY(`kind`, `listId`, `page`)
);
--> statement-breakpoint
CREATE INDEX `listMarkKey` ON `listMark` (`kind`,`listId`,`storyTime`,`articleId`);
CREATE TABLE `storyLink` (
	`revisionId` integer NOT NULL,
	`articleId` integer NOT NULL,
	PRIMARY KEY(`revisionId`, `articleId`),
	FOREIGN KEY (`revisionId`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `storyLinkArticle` ON `storyLink` (`articleId`);--> statement-breakpoint
CREATE INDEX `revisionEvent` ON `revision` (`event`) WHERE event <> '';
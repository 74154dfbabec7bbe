CREATE TABLE `nameList` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nameListName` ON `nameList` (`kind`,`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `nameListSlug` ON `nameList` (`kind`,`slug`);--> statement-breakpoint
CREATE TABLE `nameListing` (
	`listId` integer NOT NULL,
	`storyTime` integer NOT NULL,
	`articleId` integer NOT NULL,
	PRIMARY KEY(`listId`, `storyTime`, `articleId`),
	FOREIGN KEY (`listId`) REFERENCES `nameList`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`articleId`) REFERENCES `publication`(`articleId`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `nameListingArticle` ON `nameListing` (`articleId`);--> statement-breakpoint
CREATE TABLE `revisionChannel` (
	`revisionId` integer NOT NULL,
	`position` integer NOT NULL,
	`channelId` integer NOT NULL,
	PRIMARY KEY(`revisionId`, `position`),
	FOREIGN KEY (`revisionId`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`channelId`) REFERENCES `channel`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `slotFill` (
	`id` integer PRIMARY KEY NOT NULL,
	`slot` text NOT NULL,
	`position` integer NOT NULL,
	`articleId` integer NOT NULL,
	`fromAt` integer NOT NULL,
	`untilAt` integer,
	`headline` text DEFAULT '' NOT NULL,
	`mediaId` text,
	`staffName` text NOT NULL,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`mediaId`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `slotFillPlace` ON `slotFill` (`slot`,`position`,`fromAt`);--> statement-breakpoint
CREATE TABLE `live` (
	`articleId` integer PRIMARY KEY NOT NULL,
	`startedAt` integer NOT NULL,
	`endedAt` integer,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `livePost` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`articleId` integer NOT NULL,
	`at` integer NOT NULL,
	`headline` text DEFAULT '' NOT NULL,
	`body` text NOT NULL,
	`pinned` integer DEFAULT false NOT NULL,
	`keyEvent` integer DEFAULT false NOT NULL,
	`staffName` text NOT NULL,
	`removedAt` integer,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `livePostArticle` ON `livePost` (`articleId`,`at`);--> statement-breakpoint
CREATE TABLE `searchDocument` (
	`articleId` integer PRIMARY KEY NOT NULL,
	`revisionId` integer NOT NULL,
	`storyTime` integer NOT NULL,
	`type` text NOT NULL,
	`headline` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`articleId`) REFERENCES `publication`(`articleId`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `revision` ADD `event` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `revision` ADD `aiMade` integer DEFAULT false NOT NULL;
CREATE TABLE `deskItem` (
	`articleId` integer PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`type` text NOT NULL,
	`channelId` integer NOT NULL,
	`author` text NOT NULL,
	`sourceName` text NOT NULL,
	`updatedAt` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`publishedAt` integer,
	`needle` text NOT NULL,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `deskItemUpdated` ON `deskItem` (`updatedAt`,`articleId`,`state`);--> statement-breakpoint
CREATE INDEX `deskItemPublished` ON `deskItem` (`publishedAt`,`articleId`,`state`);--> statement-breakpoint
CREATE INDEX `deskItemCreated` ON `deskItem` (`createdAt`,`articleId`,`state`);--> statement-breakpoint
CREATE INDEX `deskItemFacts` ON `deskItem` (`state`,`channelId`,`type`,`author`,`sourceName`,`updatedAt`,`publishedAt`,`createdAt`);--> statement-breakpoint
CREATE INDEX `deskItemAuthor` ON `deskItem` (`author`);--> statement-breakpoint
CREATE INDEX `deskItemSource` ON `deskItem` (`sourceName`);
--> statement-breakpoint
-- What each row of `deskItem` should be: for the trigger, for `news check` and for `news rebuild-lists`.
CREATE VIEW `deskItemNow` AS SELECT
	a.`id` AS `articleId`,
	a.`state` AS `state`,
	r.`type` AS `type`,
	r.`channelId` AS `channelId`,
	coalesce(f.`staffName`, r.`staffName`) AS `author`,
	r.`sourceName` AS `sourceName`,
	a.`updatedAt` AS `updatedAt`,
	a.`createdAt` AS `createdAt`,
	p.`storyTime` AS `publishedAt`,
	lower(r.`headline` || char(10) || coalesce(f.`staffName`, r.`staffName`) || char(10) || a.`publicId`) AS `needle`
FROM `article` a
JOIN `revision` r ON r.`id` = a.`headRevisionId`
LEFT JOIN `revision` f ON f.`articleId` = a.`id` AND f.`number` = 1
LEFT JOIN `publication` p ON p.`articleId` = a.`id`;
--> statement-breakpoint
-- Whatever changes an article touches its row last, in the same transaction. A migration that makes `article` anew loses
-- this trigger: it has to drop the view first, and make both again.
CREATE TRIGGER `deskItemFollows` AFTER UPDATE ON `article` BEGIN
	DELETE FROM `deskItem` WHERE `articleId` = new.`id`;
	INSERT INTO `deskItem` SELECT * FROM `deskItemNow` WHERE `articleId` = new.`id`;
END;
--> statement-breakpoint
INSERT INTO `deskItem` SELECT * FROM `deskItemNow`;

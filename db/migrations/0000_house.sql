CREATE TABLE `address` (
	`slug` text PRIMARY KEY NOT NULL,
	`articleId` integer NOT NULL,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `addressArticle` ON `address` (`articleId`);--> statement-breakpoint
CREATE TABLE `article` (
	`id` integer PRIMARY KEY NOT NULL,
	`publicId` text NOT NULL,
	`state` text NOT NULL,
	`headRevisionId` integer,
	`stub` integer DEFAULT false NOT NULL,
	`importKey` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`headRevisionId`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_publicId_unique` ON `article` (`publicId`);--> statement-breakpoint
CREATE UNIQUE INDEX `article_importKey_unique` ON `article` (`importKey`);--> statement-breakpoint
CREATE INDEX `articleState` ON `article` (`state`,`updatedAt`);--> statement-breakpoint
CREATE INDEX `articleUpdated` ON `article` (`updatedAt`);--> statement-breakpoint
CREATE TABLE `contribution` (
	`revisionId` integer NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`revisionId`, `position`),
	FOREIGN KEY (`revisionId`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contributionName` ON `contribution` (`name`);--> statement-breakpoint
CREATE TABLE `correction` (
	`id` integer PRIMARY KEY NOT NULL,
	`articleId` integer NOT NULL,
	`at` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `correctionArticle` ON `correction` (`articleId`,`at`);--> statement-breakpoint
CREATE TABLE `kill` (
	`articleId` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	`staffName` text NOT NULL,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `placement` (
	`channelId` integer NOT NULL,
	`storyTime` integer NOT NULL,
	`articleId` integer NOT NULL,
	PRIMARY KEY(`channelId`, `storyTime`, `articleId`),
	FOREIGN KEY (`articleId`) REFERENCES `publication`(`articleId`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `placementArticle` ON `placement` (`articleId`);--> statement-breakpoint
CREATE TABLE `publication` (
	`articleId` integer PRIMARY KEY NOT NULL,
	`revisionId` integer NOT NULL,
	`slug` text NOT NULL,
	`channelId` integer NOT NULL,
	`stub` integer DEFAULT false NOT NULL,
	`storyTime` integer NOT NULL,
	`firstPublishedAt` integer NOT NULL,
	`publishedAt` integer NOT NULL,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revisionId`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channelId`) REFERENCES `channel`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publication_slug_unique` ON `publication` (`slug`);--> statement-breakpoint
CREATE INDEX `publicationTime` ON `publication` (`stub`,`storyTime`);--> statement-breakpoint
CREATE TABLE `related` (
	`revisionId` integer NOT NULL,
	`position` integer NOT NULL,
	`articleId` integer NOT NULL,
	PRIMARY KEY(`revisionId`, `position`),
	FOREIGN KEY (`revisionId`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `relatedArticle` ON `related` (`articleId`);--> statement-breakpoint
CREATE TABLE `revision` (
	`id` integer PRIMARY KEY NOT NULL,
	`articleId` integer NOT NULL,
	`number` integer NOT NULL,
	`basedOn` integer,
	`staffId` text,
	`staffName` text NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	`type` text NOT NULL,
	`channelId` integer NOT NULL,
	`kicker` text DEFAULT '' NOT NULL,
	`headline` text NOT NULL,
	`shortHeadline` text DEFAULT '' NOT NULL,
	`standfirst` text DEFAULT '' NOT NULL,
	`excerpt` text DEFAULT '' NOT NULL,
	`dateline` text,
	`sourceName` text DEFAULT '' NOT NULL,
	`sourceUrl` text DEFAULT '' NOT NULL,
	`storyTime` integer,
	`body` text NOT NULL,
	`leadMediaId` text,
	`leadAlt` text DEFAULT '' NOT NULL,
	`length` integer DEFAULT 0 NOT NULL,
	`durationMs` integer,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`basedOn`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channelId`) REFERENCES `channel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`leadMediaId`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisionNumber` ON `revision` (`articleId`,`number`);--> statement-breakpoint
CREATE TABLE `revisionTag` (
	`revisionId` integer NOT NULL,
	`position` integer NOT NULL,
	`tagId` integer NOT NULL,
	PRIMARY KEY(`revisionId`, `position`),
	FOREIGN KEY (`revisionId`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tagId`) REFERENCES `tag`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `revisionTagTag` ON `revisionTag` (`tagId`);--> statement-breakpoint
CREATE TABLE `tag` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tag_name_unique` ON `tag` (`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `tag_slug_unique` ON `tag` (`slug`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`staffId` text,
	`staffName` text NOT NULL,
	`verb` text NOT NULL,
	`articleId` integer,
	`revisionId` integer,
	`detail` text NOT NULL,
	`previousHash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_hash_unique` ON `audit` (`hash`);--> statement-breakpoint
CREATE INDEX `auditArticle` ON `audit` (`articleId`,`id`);--> statement-breakpoint
CREATE TABLE `channel` (
	`id` integer PRIMARY KEY NOT NULL,
	`parentId` integer,
	`path` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`inNav` integer DEFAULT true NOT NULL,
	`reviewStages` integer DEFAULT 3 NOT NULL,
	FOREIGN KEY (`parentId`) REFERENCES `channel`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `channel_path_unique` ON `channel` (`path`);--> statement-breakpoint
CREATE INDEX `channelParent` ON `channel` (`parentId`,`position`);--> statement-breakpoint
CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`kind` text NOT NULL,
	`type` text NOT NULL,
	`fileName` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer,
	`height` integer,
	`durationMs` integer,
	`caption` text DEFAULT '' NOT NULL,
	`credit` text DEFAULT '' NOT NULL,
	`alt` text DEFAULT '' NOT NULL,
	`state` text NOT NULL,
	`renditions` text NOT NULL,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `media_sha256_unique` ON `media` (`sha256`);--> statement-breakpoint
CREATE INDEX `mediaState` ON `media` (`state`);--> statement-breakpoint
CREATE TABLE `queue` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`job` text NOT NULL,
	`payload` text NOT NULL,
	`dueAt` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lastError` text,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `queueDue` ON `queue` (`dueAt`);--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `signInAttempt` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer DEFAULT 0 NOT NULL,
	`expire` integer
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`emailVerified` integer DEFAULT false NOT NULL,
	`image` text,
	`username` text,
	`displayUsername` text,
	`role` text,
	`banned` integer,
	`banReason` text,
	`banExpires` integer,
	`mustChangePassword` integer DEFAULT false NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email_unique` ON `staff` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `staff_username_unique` ON `staff` (`username`);--> statement-breakpoint
CREATE TABLE `staffAccount` (
	`id` text PRIMARY KEY NOT NULL,
	`userId` text NOT NULL,
	`accountId` text NOT NULL,
	`providerId` text NOT NULL,
	`password` text,
	`accessToken` text,
	`refreshToken` text,
	`idToken` text,
	`accessTokenExpiresAt` integer,
	`refreshTokenExpiresAt` integer,
	`scope` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `staffAccountUser` ON `staffAccount` (`userId`);--> statement-breakpoint
CREATE TABLE `staffSession` (
	`id` text PRIMARY KEY NOT NULL,
	`userId` text NOT NULL,
	`token` text NOT NULL,
	`expiresAt` integer NOT NULL,
	`ipAddress` text,
	`userAgent` text,
	`impersonatedBy` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staffSession_token_unique` ON `staffSession` (`token`);--> statement-breakpoint
CREATE INDEX `staffSessionUser` ON `staffSession` (`userId`);--> statement-breakpoint
CREATE TABLE `staffVerification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expiresAt` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pageImport` (
	`id` integer PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`articleId` integer NOT NULL,
	`at` integer NOT NULL,
	`staffName` text NOT NULL,
	`fileName` text NOT NULL,
	`original` text NOT NULL,
	`report` text NOT NULL,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pageImport_fingerprint_unique` ON `pageImport` (`fingerprint`);--> statement-breakpoint
CREATE TRIGGER `auditNoUpdate` BEFORE UPDATE ON `audit` BEGIN SELECT raise(abort, 'audit is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `auditNoDelete` BEFORE DELETE ON `audit` BEGIN SELECT raise(abort, 'audit is append-only'); END;

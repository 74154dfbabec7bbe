CREATE TABLE `duty` (
	`day` text NOT NULL,
	`step` text NOT NULL,
	`staffId` text NOT NULL,
	PRIMARY KEY(`day`, `step`, `staffId`)
);
--> statement-breakpoint
CREATE TABLE `embargo` (
	`articleId` integer PRIMARY KEY NOT NULL,
	`until` integer NOT NULL,
	`previews` integer DEFAULT false NOT NULL,
	`staffName` text NOT NULL,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `notice` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staffId` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`articleId` integer,
	`text` text NOT NULL,
	`readAt` integer,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `noticeStaff` ON `notice` (`staffId`,`readAt`,`id`);--> statement-breakpoint
CREATE TABLE `receipt` (
	`id` integer PRIMARY KEY NOT NULL,
	`articleId` integer NOT NULL,
	`verb` text NOT NULL,
	`at` integer NOT NULL,
	`state` text DEFAULT 'checking' NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`endedAt` integer,
	`lines` text NOT NULL,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `receiptArticle` ON `receipt` (`articleId`,`id`);--> statement-breakpoint
CREATE INDEX `receiptState` ON `receipt` (`state`,`at`);--> statement-breakpoint
CREATE TABLE `remark` (
	`id` integer PRIMARY KEY NOT NULL,
	`articleId` integer NOT NULL,
	`kind` text NOT NULL,
	`quote` text DEFAULT '' NOT NULL,
	`paragraph` integer,
	`text` text NOT NULL,
	`staffId` text,
	`staffName` text NOT NULL,
	`at` integer NOT NULL,
	`toId` text,
	`toName` text DEFAULT '' NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`answeredBy` text DEFAULT '' NOT NULL,
	`answeredAt` integer,
	`closedBy` text DEFAULT '' NOT NULL,
	`closedAt` integer,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `remarkArticle` ON `remark` (`articleId`,`closedAt`);--> statement-breakpoint
CREATE TABLE `signature` (
	`id` integer PRIMARY KEY NOT NULL,
	`articleId` integer NOT NULL,
	`step` text NOT NULL,
	`revisionId` integer NOT NULL,
	`saves` integer NOT NULL,
	`staffId` text,
	`staffName` text NOT NULL,
	`at` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`endedAt` integer,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revisionId`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `signatureArticle` ON `signature` (`articleId`,`id`);--> statement-breakpoint
CREATE INDEX `signatureRevision` ON `signature` (`revisionId`);--> statement-breakpoint
CREATE TABLE `slip` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`articleId` integer NOT NULL,
	`revisionId` integer NOT NULL,
	`at` integer NOT NULL,
	`content` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revisionId`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `slip_number_unique` ON `slip` (`number`);--> statement-breakpoint
CREATE INDEX `slipArticle` ON `slip` (`articleId`,`id`);--> statement-breakpoint
CREATE TABLE `timetable` (
	`id` integer PRIMARY KEY NOT NULL,
	`articleId` integer NOT NULL,
	`act` text NOT NULL,
	`at` integer NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`staffId` text,
	`staffName` text NOT NULL,
	`madeAt` integer NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`endedAt` integer,
	`failure` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `timetableDue` ON `timetable` (`state`,`at`);--> statement-breakpoint
CREATE INDEX `timetableArticle` ON `timetable` (`articleId`);--> statement-breakpoint
CREATE TABLE `workflow` (
	`articleId` integer PRIMARY KEY NOT NULL,
	`stages` integer NOT NULL,
	`step` text,
	`proofread` integer NOT NULL,
	`writers` text NOT NULL,
	`staffId` text,
	`staffName` text NOT NULL,
	`submittedAt` integer NOT NULL,
	`since` integer NOT NULL,
	`changedBy` text,
	`reviewBy` integer,
	`alarmedAt` integer,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `workflowStep` ON `workflow` (`step`,`since`);--> statement-breakpoint
ALTER TABLE `channel` ADD `proofread` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `previewLink` ADD `own` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `kill` ADD `quiet` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `kill` ADD `was` text;--> statement-breakpoint
ALTER TABLE `publication` ADD `updatedAt` integer;--> statement-breakpoint
ALTER TABLE `publication` ADD `slipId` integer;--> statement-breakpoint
-- Before there were reviews only `news fill` left a story in review, on no way that could go on.
UPDATE `article` SET `state` = 'draft' WHERE `state` = 'inReview';

CREATE TABLE `editLock` (
	`articleId` integer PRIMARY KEY NOT NULL,
	`staffId` text NOT NULL,
	`staffName` text NOT NULL,
	`tab` text NOT NULL,
	`since` integer NOT NULL,
	`seenAt` integer NOT NULL,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `previewLink` (
	`tokenHash` text PRIMARY KEY NOT NULL,
	`articleId` integer NOT NULL,
	`staffId` text,
	`staffName` text NOT NULL,
	`createdAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	FOREIGN KEY (`articleId`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `previewLinkArticle` ON `previewLink` (`articleId`);--> statement-breakpoint
CREATE INDEX `previewLinkExpiry` ON `previewLink` (`expiresAt`);--> statement-breakpoint
CREATE TABLE `staffChannel` (
	`staffId` text NOT NULL,
	`channelId` integer NOT NULL,
	PRIMARY KEY(`staffId`, `channelId`),
	FOREIGN KEY (`staffId`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`channelId`) REFERENCES `channel`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `staffTwoFactor` (
	`id` text PRIMARY KEY NOT NULL,
	`userId` text NOT NULL,
	`secret` text NOT NULL,
	`backupCodes` text NOT NULL,
	`verified` integer DEFAULT true NOT NULL,
	`failedVerificationCount` integer DEFAULT 0 NOT NULL,
	`lockedUntil` integer,
	FOREIGN KEY (`userId`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `staffTwoFactorUser` ON `staffTwoFactor` (`userId`);--> statement-breakpoint
ALTER TABLE `related` ADD `relation` text DEFAULT 'related' NOT NULL;--> statement-breakpoint
ALTER TABLE `revision` ADD `saves` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `revision` ADD `aside` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `staff` ADD `twoFactorEnabled` integer DEFAULT false NOT NULL;
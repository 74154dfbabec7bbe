-- What better-auth had made and nobody reads goes; how a person signs in stands in their own row.
CREATE TABLE `__new_staff` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`passwordHash` text NOT NULL,
	`mustChangePassword` integer DEFAULT false NOT NULL,
	`twoFactorEnabled` integer DEFAULT false NOT NULL,
	`stopped` integer DEFAULT false NOT NULL,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
-- Who had no username, role or password could not sign in, and by what stands here for it still cannot.
INSERT INTO `__new_staff` (`id`, `username`, `name`, `role`, `passwordHash`, `mustChangePassword`, `twoFactorEnabled`, `stopped`, `createdAt`)
SELECT
	s.`id`,
	coalesce(s.`username`, s.`id`),
	s.`name`,
	coalesce(s.`role`, ''),
	coalesce((SELECT a.`password` FROM `staffAccount` a WHERE a.`userId` = s.`id` AND a.`providerId` = 'credential' ORDER BY a.rowid LIMIT 1), ''),
	s.`mustChangePassword`,
	s.`twoFactorEnabled`,
	coalesce(s.`banned`, 0),
	s.`createdAt`
FROM `staff` s ORDER BY s.rowid;
--> statement-breakpoint
CREATE TABLE `__new_staffSession` (
	`id` text PRIMARY KEY NOT NULL,
	`staffId` text NOT NULL,
	`tokenHash` text NOT NULL,
	`address` text NOT NULL,
	`userAgent` text NOT NULL,
	`createdAt` integer NOT NULL,
	`usedAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	FOREIGN KEY (`staffId`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_staffSession` (`id`, `staffId`, `tokenHash`, `address`, `userAgent`, `createdAt`, `usedAt`, `expiresAt`)
SELECT `id`, `userId`, `token`, coalesce(`ipAddress`, ''), coalesce(`userAgent`, ''), `createdAt`, `updatedAt`, `expiresAt`
FROM `staffSession` ORDER BY rowid;
--> statement-breakpoint
CREATE TABLE `staffProof` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`staffId` text NOT NULL,
	`createdAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	FOREIGN KEY (`staffId`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
-- There was no key to the person before: what belongs to nobody proves nothing.
INSERT INTO `staffProof` (`id`, `kind`, `staffId`, `createdAt`, `expiresAt`)
SELECT `id`, `value`, `identifier`, `createdAt`, `expiresAt`
FROM `staffVerification` WHERE `identifier` IN (SELECT `id` FROM `staff`) ORDER BY rowid;
--> statement-breakpoint
CREATE TABLE `__new_staffTwoFactor` (
	`id` text PRIMARY KEY NOT NULL,
	`staffId` text NOT NULL,
	`secret` text NOT NULL,
	`recoveryCodes` text NOT NULL,
	`verified` integer NOT NULL,
	FOREIGN KEY (`staffId`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staffTwoFactor_staffId_unique` ON `__new_staffTwoFactor` (`staffId`);--> statement-breakpoint
-- Of several of one person the first counted.
INSERT OR IGNORE INTO `__new_staffTwoFactor` (`id`, `staffId`, `secret`, `recoveryCodes`, `verified`)
SELECT `id`, `userId`, `secret`, `backupCodes`, `verified` FROM `staffTwoFactor` ORDER BY rowid;
--> statement-breakpoint
DROP TABLE `staffAccount`;--> statement-breakpoint
DROP TABLE `staffVerification`;--> statement-breakpoint
DROP TABLE `staffSession`;--> statement-breakpoint
DROP TABLE `staffTwoFactor`;--> statement-breakpoint
DROP TABLE `staff`;--> statement-breakpoint
ALTER TABLE `__new_staff` RENAME TO `staff`;--> statement-breakpoint
ALTER TABLE `__new_staffSession` RENAME TO `staffSession`;--> statement-breakpoint
ALTER TABLE `__new_staffTwoFactor` RENAME TO `staffTwoFactor`;--> statement-breakpoint
CREATE UNIQUE INDEX `staff_username_unique` ON `staff` (`username`);--> statement-breakpoint
CREATE UNIQUE INDEX `staffSession_tokenHash_unique` ON `staffSession` (`tokenHash`);--> statement-breakpoint
CREATE INDEX `staffSessionOfStaff` ON `staffSession` (`staffId`);

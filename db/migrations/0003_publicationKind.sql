ALTER TABLE `publication` ADD `type` text DEFAULT 'text' NOT NULL;--> statement-breakpoint
UPDATE `publication` SET `type` = (SELECT `type` FROM `revision` WHERE `revision`.`id` = `publication`.`revisionId`);--> statement-breakpoint
CREATE INDEX `publicationKind` ON `publication` (`type`,`stub`,`storyTime`);

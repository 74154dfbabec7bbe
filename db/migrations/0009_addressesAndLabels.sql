CREATE TABLE `channelAddress` (
	`path` text PRIMARY KEY NOT NULL,
	`channelId` integer NOT NULL,
	FOREIGN KEY (`channelId`) REFERENCES `channel`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `nameAddress` (
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`listId` integer NOT NULL,
	PRIMARY KEY(`kind`, `slug`),
	FOREIGN KEY (`listId`) REFERENCES `nameList`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `media` ADD `aiLabel` text;
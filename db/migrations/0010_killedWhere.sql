ALTER TABLE `kill` ADD `slug` text;--> statement-breakpoint
ALTER TABLE `kill` ADD `storyTime` integer;
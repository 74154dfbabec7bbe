CREATE TABLE `__new_sitePlace` (
	`site` text NOT NULL,
	`field` text DEFAULT 'copy' NOT NULL,
	`path` text NOT NULL,
	`at` integer NOT NULL,
	`staffName` text NOT NULL,
	PRIMARY KEY(`site`, `field`)
);
--> statement-breakpoint
INSERT INTO `__new_sitePlace`("site", "field", "path", "at", "staffName") SELECT "site", 'copy', "path", "at", "staffName" FROM `sitePlace`;--> statement-breakpoint
DROP TABLE `sitePlace`;--> statement-breakpoint
ALTER TABLE `__new_sitePlace` RENAME TO `sitePlace`;
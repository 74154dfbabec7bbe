CREATE TABLE `sitePlace` (
	`site` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`at` integer NOT NULL,
	`staffName` text NOT NULL
);

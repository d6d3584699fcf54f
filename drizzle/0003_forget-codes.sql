-- Codes live five minutes, and what addresses used up of them an hour: the next migration keeps neither.
delete from "sign_in_codes";--> statement-breakpoint
delete from "sign_in_addresses";

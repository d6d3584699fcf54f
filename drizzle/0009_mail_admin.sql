DROP INDEX "outbox_messages_created";--> statement-breakpoint
DROP INDEX "outbox_messages_recipient";--> statement-breakpoint
CREATE INDEX "outbox_messages_listed" ON "outbox_messages" USING btree ("created_at","id","channel","template","state");--> statement-breakpoint
CREATE INDEX "outbox_messages_recipient" ON "outbox_messages" USING btree (lower("recipient") text_pattern_ops,"created_at");
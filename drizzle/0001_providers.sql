CREATE TABLE "cache_entries" (
	"key" text PRIMARY KEY NOT NULL,
	"namespace" text NOT NULL,
	"user_id" uuid,
	"value" jsonb NOT NULL,
	"cost_micro_usd" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"fresh_until" timestamp (3) with time zone NOT NULL,
	"stale_until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cache_flights" (
	"key" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider_calls" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "provider_calls_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"provider" text NOT NULL,
	"operation" text NOT NULL,
	"attempt" smallint NOT NULL,
	"outcome" text NOT NULL,
	"failure_kind" text,
	"is_inputs_fault" boolean DEFAULT false NOT NULL,
	"duration_ms" integer NOT NULL,
	"model" text,
	"input_tokens" integer DEFAULT 0 NOT NULL,
	"cached_input_tokens" integer DEFAULT 0 NOT NULL,
	"output_tokens" integer DEFAULT 0 NOT NULL,
	"cost_micro_usd" bigint DEFAULT 0 NOT NULL,
	"saved_micro_usd" bigint DEFAULT 0 NOT NULL,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "provider_usage" (
	"tier" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"provider" text NOT NULL,
	"operation" text NOT NULL,
	"model" text DEFAULT '' NOT NULL,
	"failure_kind" text DEFAULT '' NOT NULL,
	"bucket" smallint NOT NULL,
	"calls" bigint DEFAULT 0 NOT NULL,
	"failures" bigint DEFAULT 0 NOT NULL,
	"cancelled" bigint DEFAULT 0 NOT NULL,
	"cache_hits" bigint DEFAULT 0 NOT NULL,
	"input_tokens" bigint DEFAULT 0 NOT NULL,
	"cached_input_tokens" bigint DEFAULT 0 NOT NULL,
	"output_tokens" bigint DEFAULT 0 NOT NULL,
	"cost_micro_usd" bigint DEFAULT 0 NOT NULL,
	"saved_micro_usd" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "provider_usage_pk" PRIMARY KEY("tier","starts_at","provider","operation","model","failure_kind","bucket")
);
--> statement-breakpoint
CREATE TABLE "assessment_runs" (
	"cv_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"state" text NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	"origin" jsonb,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "match_assessments" (
	"user_id" uuid NOT NULL,
	"input_hash" text NOT NULL,
	"cv_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"assessment" jsonb NOT NULL,
	"origin" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "match_assessments_user_id_input_hash_pk" PRIMARY KEY("user_id","input_hash")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid,
	"act" text NOT NULL,
	"subject" text NOT NULL,
	"result" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider_secrets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"provider" text NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"sealed" text NOT NULL,
	"last_four" text NOT NULL,
	"mode" text,
	"state" text NOT NULL,
	"overlaps_until" timestamp (3) with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"activated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "ai_budgets" (
	"day" date PRIMARY KEY NOT NULL,
	"committed_micro_usd" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "allowance_uses" (
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"period_start" date NOT NULL,
	"used" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "allowance_uses_user_id_kind_period_start_pk" PRIMARY KEY("user_id","kind","period_start")
);
--> statement-breakpoint
CREATE TABLE "provider_breakers" (
	"provider" text NOT NULL,
	"instance" text NOT NULL,
	"state" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "provider_breakers_provider_instance_pk" PRIMARY KEY("provider","instance")
);
--> statement-breakpoint
CREATE TABLE "provider_checks" (
	"provider" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"response_time_ms" integer,
	"failure_kind" text,
	CONSTRAINT "provider_checks_provider_at_pk" PRIMARY KEY("provider","at")
);
--> statement-breakpoint
CREATE TABLE "provider_states" (
	"provider" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"response_time_ms" integer,
	"mode" text,
	"failure_kind" text,
	"notes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"last_failure_at" timestamp (3) with time zone,
	"last_failure_kind" text,
	"since" timestamp (3) with time zone NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider_uptime" (
	"provider" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"operational" integer DEFAULT 0 NOT NULL,
	"degraded" integer DEFAULT 0 NOT NULL,
	"outage" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "provider_uptime_provider_starts_at_pk" PRIMARY KEY("provider","starts_at")
);
--> statement-breakpoint
CREATE TABLE "timers" (
	"name" text PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cvs" ADD COLUMN "findings" jsonb;--> statement-breakpoint
ALTER TABLE "cvs" ADD COLUMN "findings_origin" jsonb;--> statement-breakpoint
ALTER TABLE "cvs" ADD COLUMN "findings_revision" integer;--> statement-breakpoint
ALTER TABLE "letter_versions" ADD COLUMN "origin" jsonb;--> statement-breakpoint
ALTER TABLE "cache_entries" ADD CONSTRAINT "cache_entries_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_runs" ADD CONSTRAINT "assessment_runs_cv_id_cvs_id_fk" FOREIGN KEY ("cv_id") REFERENCES "public"."cvs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_runs" ADD CONSTRAINT "assessment_runs_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_assessments" ADD CONSTRAINT "match_assessments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_assessments" ADD CONSTRAINT "match_assessments_cv_id_cvs_id_fk" FOREIGN KEY ("cv_id") REFERENCES "public"."cvs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_assessments" ADD CONSTRAINT "match_assessments_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allowance_uses" ADD CONSTRAINT "allowance_uses_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cache_entries_stale" ON "cache_entries" USING btree ("stale_until");--> statement-breakpoint
CREATE INDEX "cache_entries_user" ON "cache_entries" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "provider_calls_at" ON "provider_calls" USING btree ("at");--> statement-breakpoint
CREATE INDEX "provider_calls_provider_at" ON "provider_calls" USING btree ("provider","at");--> statement-breakpoint
CREATE INDEX "match_assessments_pair" ON "match_assessments" USING btree ("user_id","cv_id","job_id");--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "provider_secrets_version" ON "provider_secrets" USING btree ("provider","name","version");--> statement-breakpoint
CREATE UNIQUE INDEX "provider_secrets_active" ON "provider_secrets" USING btree ("provider","name") WHERE "provider_secrets"."state" = 'active';--> statement-breakpoint
CREATE INDEX "provider_checks_at" ON "provider_checks" USING btree ("at");
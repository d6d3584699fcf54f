import { closeDb } from '@/lib/db/client';
import { loadSampleJobs } from '@/lib/features/jobs/load-sample-jobs';

const { inserted, changed, unchanged } = await loadSampleJobs('data/jobs/sample.jsonl');
await closeDb();
console.log(`Sample jobs: ${inserted} new, ${changed} changed, ${unchanged} unchanged.`);

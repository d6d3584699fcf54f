import { writeCorpus } from './corpus/generate';

const file = 'data/jobs/sample.jsonl';
console.log(`${writeCorpus(file)} postings written to ${file}.`);

import { readCv } from '@/lib/engine/reading/read-cv';
import { readJob } from '@/lib/engine/reading/read-job';
import { matchableCv } from '@/lib/engine/score/matchable-cv';
import { scoreMatch } from '@/lib/engine/score/score-match';
import type { CvToAnalyze, LetterToWrite, MatchesToAssess, MatchToAssess } from '../types';

export const asOf = { year: 2026, month: 11 };

export const sampleCv = `Asha Rao
asha.rao@mail.example | Pune, India

Experience
Senior Software Engineer, Finpay Technologies, Pune
Jan 2021 – Present
• Cut failed payouts by 32% with Kafka and PostgreSQL
• Led a team of 4 engineers through the move to Docker
• Wrote the capacity planning for the payments service
• Reviewed every change to the ledger before it went out
• Trained six new colleagues in release testing
Software Engineer, Infosys, Bengaluru
Jan 2018 – Dec 2020
• Built billing reports in Java for 12 clients
• Reduced the nightly run from 5 hours to 40 minutes
• Documented the interfaces that three other teams used
• Introduced code reviews for all of the reporting work

Education
B.Tech Computer Science, College of Engineering, Pune, 2017

Skills
Kafka, PostgreSQL, Java, Docker
`;

export const samplePosting = `Northwind Bank looks for a Lead Engineer in Pune.
You will run services on Kubernetes and own the Terraform modules behind them.
We require 8 years of experience, Kafka and PostgreSQL. Docker is a plus.
You review code, plan capacity and teach others.`;

export function cvOf(text = sampleCv): CvToAnalyze {
  return { text, profile: readCv(text, { asOf }) };
}

export function matchOf(
  jobId: string,
  posting = samplePosting,
  cv = cvOf(),
  title = 'Lead Engineer',
): MatchToAssess {
  const company = 'Northwind Bank';
  const profile = readJob({ title, company, location: null, country: null, remoteKind: null, text: posting });
  return {
    jobId,
    job: { title, company, text: posting, profile },
    match: scoreMatch(matchableCv(cv.profile, cv.text), profile),
  };
}

export function matchesOf(count = 2, posting = samplePosting, text = sampleCv): MatchesToAssess {
  const cv = cvOf(text);
  const ids = Array.from({ length: count }, (_, index) => `job-${index + 1}`);
  return { cv, matches: ids.map((jobId) => matchOf(jobId, posting, cv)) };
}

export function letterOf(text = sampleCv, posting = samplePosting): LetterToWrite {
  const cv = cvOf(text);
  return { profile: cv.profile, cvText: text, job: matchOf('job-1', posting, cv).job, style: 'professional' };
}

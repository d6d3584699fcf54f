import { readJob } from '@/lib/engine/reading/read-job';
import type { JobProfile } from '@/lib/engine/types';
import { engineVersion } from '@/lib/engine/version';
import type { JobRecord } from './schema';

type Posting = Pick<JobRecord, 'title' | 'company' | 'locations' | 'country' | 'remoteKind' | 'text'>;
export type PostingReading = { profile: JobProfile; skills: string[]; engineVersion: number };

/** What the present engine makes of a posting, as it is stored. */
export function readPosting({ locations, ...posting }: Posting): PostingReading {
  const profile = readJob({ ...posting, location: locations.join('; ') || null });
  return { profile, skills: [...new Set(profile.skills.map((skill) => skill.skillId))], engineVersion };
}

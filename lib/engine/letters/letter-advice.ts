import { joinNames, type LetterInput } from './letter-input';
import type { SharedSkill } from './pick-facts';

/** What to add to the CV so that its facts carry a full letter, most useful first. */
export function letterAdvice({ profile, job }: LetterInput, shared: readonly SharedSkill[]): string[] {
  const advice: string[] = [];
  const bare = profile.experience.filter((entry) => entry.bullets.length < 2);
  for (const entry of bare.slice(0, 2)) {
    const place = entry.employer || entry.title || 'each job';
    advice.push(`Add two or three lines on what you did at ${place} and what came of it.`);
  }
  if (profile.experience.length === 0) {
    advice.push(
      'Add your jobs, internships or projects, each with a line on what you did and what came of it.',
    );
  }
  const known = new Set(shared.filter((s) => !s.isNear).map((s) => s.asked.skillId));
  const missing = job.profile.skills
    .filter((s) => s.importance === 'required' && !known.has(s.skillId))
    .slice(0, 3);
  if (missing.length > 0) {
    const names = joinNames(missing.map((s) => s.name));
    advice.push(
      `The posting asks for ${names}. If you have used ${missing.length > 1 ? 'them' : 'it'}, add a line that shows where.`,
    );
  }
  if (profile.education.length === 0) advice.push('Add your education: what, where, and the year.');
  if (advice.length === 0) advice.push('Add lines with a measured result: how many, how much, how fast.');
  return advice;
}

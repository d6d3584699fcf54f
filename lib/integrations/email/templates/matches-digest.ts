import type { MailProps } from '../mail-props';
import type { MailContent } from './mail-content';
import { matchedJob, scoreWords } from './matched-job';
import { action, paragraph } from './parts';

const mostJobs = 20;

const since = { daily: 'since yesterday', weekly: 'this week' } as const;
const rhythmWords = { daily: 'every day', weekly: 'every week' } as const;

export function matchesDigest({ rhythm, jobs, more, link }: MailProps['matches-digest']): MailContent {
  const shown = jobs.slice(0, mostJobs);
  const hidden = more + jobs.length - shown.length;
  const count = shown.length + hidden;
  const [best] = shown;
  return {
    subject: count === 1 ? 'One new job matches your CV' : `${count} new jobs match your CV`,
    preheader: best ? `${scoreWords(best.score)}: ${best.title} at ${best.company}` : '',
    title: `${count === 1 ? 'One new match' : `${count} new matches`} ${since[rhythm]}`,
    parts: [
      paragraph(
        'These are new, and reach the score that you set. You have not been mailed any of them before.',
      ),
      ...shown.map(matchedJob),
      ...(hidden > 0 ? [paragraph(`And ${hidden} more.`)] : []),
      action('See all your matches', link),
    ],
    why: `You get this mail because you asked to be told of new matches ${rhythmWords[rhythm]}. It is not sent when there are none.`,
  };
}

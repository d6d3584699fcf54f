export type NextStep = { title: string; detail: string; href: string; action: string };

export type DashboardFacts = {
  /** The newest CV. */
  cv: { id: string; title: string; state: 'queued' | 'reading' | 'understanding' | 'ready' | 'failed' };
  /** Matches of the newest readable CV, as last computed. */
  strongMatches: number;
  isMatching: boolean;
  saved: number;
  interviews: number;
  offers: number;
};

const shownSteps = 3;

const plural = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);

/** What moves this person's search on, most urgent first. */
export function nextSteps({
  cv,
  strongMatches,
  isMatching,
  saved,
  interviews,
  offers,
}: DashboardFacts): NextStep[] {
  const steps: (NextStep | false)[] = [
    cv.state === 'failed' && {
      title: `“${cv.title}” could not be read`,
      detail: 'See why, and what helps.',
      href: `/cvs/new?cv=${cv.id}`,
      action: 'Open it',
    },
    cv.state !== 'failed' &&
      cv.state !== 'ready' && {
        title: `“${cv.title}” is being read`,
        detail: 'You can watch, or go on: it does not need you.',
        href: `/cvs/new?cv=${cv.id}`,
        action: 'Watch',
      },
    offers > 0 && {
      title: plural(offers, 'An offer waits for your answer', 'offers wait for your answer'),
      detail: 'Your notes and the posting as it was are on the board.',
      href: '/applications',
      action: 'Open the board',
    },
    interviews > 0 && {
      title: plural(interviews, 'Prepare your interview', 'interviews to prepare'),
      detail: 'Read the posting, your notes and what the match found missing once more.',
      href: '/applications',
      action: 'Open the board',
    },
    saved > 0 && {
      title: plural(
        saved,
        'One saved job waits for your application',
        'saved jobs wait for your application',
      ),
      detail: 'Write the letter, apply at the employer, then move it to Applied.',
      href: '/applications',
      action: 'Open the board',
    },
    strongMatches > 0 && {
      title: plural(strongMatches, 'Look at your strong match', 'strong matches to look through'),
      detail: isMatching ? 'More may follow: the ranking is still running.' : 'Save the ones you would take.',
      href: '/matches',
      action: 'See matches',
    },
    cv.state === 'ready' && {
      title: `Check what was read from “${cv.title}”`,
      detail: 'A corrected date or skill changes every match.',
      href: `/cvs/${cv.id}`,
      action: 'Check it',
    },
  ];
  return steps.filter((step) => step !== false).slice(0, shownSteps);
}

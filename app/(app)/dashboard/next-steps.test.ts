import { describe, expect, it } from 'vitest';
import { type DashboardFacts, nextSteps } from './next-steps';

const quiet: DashboardFacts = {
  cv: { id: 'c1', title: 'CV', state: 'ready' },
  strongMatches: 0,
  isMatching: false,
  saved: 0,
  interviews: 0,
  offers: 0,
};

describe('nextSteps', () => {
  it('puts what other people wait for before what can wait', () => {
    const steps = nextSteps({ ...quiet, offers: 1, interviews: 2, saved: 3, strongMatches: 9 });
    expect(steps.map(({ title }) => title)).toEqual([
      'An offer waits for your answer',
      '2 interviews to prepare',
      '3 saved jobs wait for your application',
    ]);
  });

  it('says first that a CV could not be read, and leads to the reason', () => {
    const [first] = nextSteps({ ...quiet, cv: { id: 'c1', title: 'Scan', state: 'failed' }, saved: 1 });
    expect(first).toMatchObject({ title: '“Scan” could not be read', href: '/cvs/new?cv=c1' });
  });

  it('never leaves a person with a readable CV without a step', () => {
    expect(nextSteps(quiet)).toHaveLength(1);
  });
});

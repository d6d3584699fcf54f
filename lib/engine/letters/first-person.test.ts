import { describe, expect, test } from 'vitest';
import { firstPerson } from './first-person';

const say = (line: string) => {
  const clause = firstPerson(line);
  return clause ? `${clause.lead} ${clause.clause}` : null;
};

describe('a CV line in the first person', () => {
  test.each([
    [
      'Reduced page load time by 40% by moving to Next.js.',
      'I reduced page load time by 40% by moving to Next.js',
    ],
    ['Led a team of 12 nurses on night shifts', 'I led a team of 12 nurses on night shifts'],
    ['Manage a portfolio of 40 accounts', 'duty manage a portfolio of 40 accounts'],
    ['Teaches mathematics to grades 9 and 10', 'duty teach mathematics to grades 9 and 10'],
    ['Managing a ward of 20 beds', 'my work included managing a ward of 20 beds'],
    ['Waiting list dashboards in Power BI', 'quoted Waiting list dashboards in Power BI'],
    ['Trained twelve residents', 'I trained twelve residents'],
    ['Trained in acupuncture and dry needling', 'I am trained in acupuncture and dry needling'],
    ['Care of two ventilated patients per shift', 'quoted Care of two ventilated patients per shift'],
    ['Run the settlement platform', 'duty run the settlement platform'],
    ['Responsible for GST filings of 30 clients', 'I am responsible for GST filings of 30 clients'],
    ['Successfully negotiated rates with 14 carriers', 'I successfully negotiated rates with 14 carriers'],
    ['I rewired three schools to the 18th Edition', 'I rewired three schools to the 18th Edition'],
    ['AWS cost savings of $40k a year', 'quoted AWS cost savings of $40k a year'],
    ['Winner of the 2022 state cooking contest', 'quoted Winner of the 2022 state cooking contest'],
    ['Carries out risk assessments before each lift', 'duty carry out risk assessments before each lift'],
  ])('%s', (line, said) => {
    expect(say(line)).toBe(said);
  });

  test.each(['Java, SQL', 'We shipped it', 'The team won', '', '   ', '•'])(
    '%j is not forced into a sentence',
    (line) => {
      expect(say(line)).toBeNull();
    },
  );

  test('a line too long for one sentence is cut where a clause ends, or left out', () => {
    const tail = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
    expect(say(`Built a billing service in Go; ${tail}`)).toBe('I built a billing service in Go');
    expect(say(`Built ${tail} and more things on top of them`)).toBeNull();
  });
});

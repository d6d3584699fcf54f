import { describe, expect, test } from 'vitest';
import { htmlToPlainText } from './html-text';
import { readJobPostingPage } from './job-posting-page';

const page = (jsonLd: unknown, type = 'application/ld+json') =>
  `<!doctype html><html><head><title>x</title><script>var a = "</b>";</script>
   <script type='${type}'>${(typeof jsonLd === 'string' ? jsonLd : JSON.stringify(jsonLd)).replaceAll('</', '<\\/')}</script></head><body>…</body></html>`;

const posting = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Ward Sister &amp; Mentor',
  description: '<p>Lead a ward.</p><ul><li>Plan rosters</li><li>Teach</li></ul><script>alert(1)</script>',
  hiringOrganization: { '@type': 'Organization', name: 'Hillview Hospital' },
  jobLocation: {
    '@type': 'Place',
    address: { addressLocality: 'Leeds', addressRegion: 'West Yorkshire', addressCountry: 'GB' },
  },
  employmentType: ['FULL_TIME', 'PERMANENT'],
  baseSalary: { currency: 'GBP', value: { minValue: '41000', maxValue: 47000, unitText: 'YEAR' } },
  datePosted: '2026-10-01',
  validThrough: '2026-12-01T00:00:00Z',
  url: 'https://hillview.example/jobs/7',
};

describe('a pasted page', () => {
  test('gives the job that it describes for search engines', () => {
    expect(readJobPostingPage(page(posting))).toEqual({
      externalId: 'https://hillview.example/jobs/7',
      title: 'Ward Sister & Mentor',
      company: 'Hillview Hospital',
      locations: ['Leeds, West Yorkshire, GB'],
      country: 'GB',
      remoteKind: null,
      employmentType: 'full_time',
      level: null,
      salary: { minMinor: 4_100_000, maxMinor: 4_700_000, currency: 'GBP', period: 'year' },
      url: 'https://hillview.example/jobs/7',
      text: 'Lead a ward.\n\n• Plan rosters\n• Teach',
      postedAt: new Date('2026-10-01'),
      expiresAt: new Date('2026-12-01'),
    });
  });

  test.each([
    ['inside @graph', { '@graph': [{ '@type': 'WebSite' }, posting] }],
    ['in a list', [{ '@type': 'BreadcrumbList' }, posting]],
    ['with several types', { ...posting, '@type': ['Thing', 'JobPosting'] }],
    ['with raw line breaks in its strings', JSON.stringify(posting).replace('Lead a ward.', 'Lead\na ward.')],
    ['inside a comment', `<!-- ${JSON.stringify(posting)} -->`],
  ])('is read %s', (_, jsonLd) => {
    expect(readJobPostingPage(page(jsonLd)).text).toBe('Lead a ward.\n\n• Plan rosters\n• Teach');
  });

  test('is read when only the JSON itself was pasted', () => {
    expect(readJobPostingPage(JSON.stringify(posting)).title).toBe('Ward Sister & Mentor');
  });

  test('may be sparse: names, one sum, escaped HTML, remote', () => {
    const sparse = {
      '@type': 'JobPosting',
      name: 'Support Agent',
      description: '&lt;p&gt;Answer mail.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Be kind&lt;/li&gt;&lt;/ul&gt;',
      hiringOrganization: 'Larkhaven',
      jobLocationType: 'TELECOMMUTE',
      jobLocation: 'Austin, TX',
      baseSalary: { currency: 'USD', value: { value: 22.5, unitText: 'HOUR' } },
      datePosted: 'soon',
    };
    expect(readJobPostingPage(page(sparse))).toMatchObject({
      title: 'Support Agent',
      company: 'Larkhaven',
      remoteKind: 'remote',
      country: 'US',
      salary: { minMinor: 2250, maxMinor: 2250, currency: 'USD', period: 'hour' },
      text: 'Answer mail.\n\n• Be kind',
      postedAt: null,
    });
  });

  test.each([
    ['no JSON-LD', '<html><body><h1>Nurse</h1></body></html>'],
    ['broken JSON', page('{"@type": "JobPosting", "title": ')],
    ['another kind of thing', page({ '@type': 'Product', name: 'Kettle' })],
    ['a job without words', page({ ...posting, description: '  ' })],
    ['a script that never ends', `<script type="application/ld+json">${'{"a":'.repeat(2000)}`],
  ])('with %s is refused with a way on', (_, html) => {
    expect(() => readJobPostingPage(html)).toThrow(expect.objectContaining({ code: 'invalid' }));
  });

  test('that is hostile costs no more than its length', () => {
    const started = performance.now();
    expect(() => readJobPostingPage('<script '.repeat(80_000))).toThrow();
    expect(() => readJobPostingPage(page(`${'['.repeat(50_000)}${']'.repeat(50_000)}`))).toThrow();
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

test('HTML becomes words: lists kept, links without addresses, nothing that runs or hides', () => {
  const html =
    '<h2>Your tasks</h2><ol><li>One</li><li>Two <a href="https://x.example">here</a></li></ol><p>a\u200bb&nbsp;c</p><style>p{}</style><img src=x onerror=alert(1)>';
  expect(htmlToPlainText(html)).toBe('Your tasks\n\n1. One\n2. Two here\n\nab c');
});

import { describe, expect, test } from 'vitest';
import { type MailTemplate, mailKinds, mailTemplates } from '@/lib/core/mail';
import { isMailTemplate, renderMail, renderMailText } from './render';
import { type SampleMail, sampleMails } from './sample-props';

const baseUrl = 'https://jobs.example.com';
const postalAddress = 'Asha Rao, 12 Residency Road, Bengaluru';
const leave = `${baseUrl}/unsubscribe/token`;
const isNotice = (template: MailTemplate) => mailKinds[template] === 'notice';

function rendered({ template, props }: Pick<SampleMail, 'template' | 'props'>) {
  const unsubscribeUrl = isNotice(template) ? leave : null;
  return renderMail(template, props, { baseUrl, postalAddress, unsubscribeUrl });
}

const samples = sampleMails(baseUrl);
/** Variants of a template differ in words alone, and those stand in the texts. */
const firstNames = new Set(
  mailTemplates.map((template) => samples.find((sample) => sample.template === template)?.name),
);
/** What keeps a program from showing more than the preheader in its list. */
const padding = /<div>[^<]{50,}<\/div>/;
const hrefsOf = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

test('every mail of the product has a sample', () => {
  expect([...new Set(samples.map((sample) => sample.template))].sort()).toEqual([...mailTemplates].sort());
});

describe.each(samples)('$name', (sample) => {
  test('reads as it did when it was last looked at', async () => {
    const { subject, html, text } = await rendered(sample);
    await expect(`${subject}\n\n${text}`).toMatchFileSnapshot(`./snapshots/${sample.name}.txt`);
    if (!firstNames.has(sample.name)) return;
    const lines = html.replace(padding, '').replaceAll('><', '>\n<');
    await expect(lines).toMatchFileSnapshot(`./snapshots/${sample.name}.html`);
  });

  test('is a page with a language, one main heading, tables for layout that say so, and no picture', async () => {
    const { html } = await rendered(sample);
    expect(html).toMatch(/<html[^>]* lang="en"/);
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    const tables = html.match(/<table\b[^>]*>/g) ?? [];
    const ofFacts = html.match(/<table\b[^>]*>(?=<tbody><tr><th scope="row")/g) ?? [];
    expect(tables.filter((table) => !table.includes('role="presentation"'))).toEqual(ofFacts);
    expect(html).not.toMatch(/<img|url\(|@import|<link|<script/);
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
  });

  test('says in its text every word and every link of its HTML', async () => {
    const { html, text } = await rendered(sample);
    for (const href of hrefsOf(html)) expect(text).toContain(href);
    const body = html
      .slice(html.indexOf('<h1'))
      .replace(/<!--.*?-->/g, ' ')
      .replace(/<[^>]*>/g, ' ');
    const words =
      body
        .replace(/&#x27;/g, "'")
        .replace(/&quot;/g, '"')
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  test('says why it came and who sent it', async () => {
    const { html, text } = await rendered(sample);
    for (const part of [html, text]) {
      expect(part).toContain('You get this mail');
      expect(part).toContain(postalAddress);
    }
  });

  test('can be left exactly when it is a notice', async () => {
    const { html, text } = await rendered(sample);
    for (const part of [html, text]) {
      expect(part.includes(leave)).toBe(isNotice(sample.template));
      expect(part.includes(`${baseUrl}/settings/notices`)).toBe(isNotice(sample.template));
    }
  });

  test('without its HTML it is the same', async () => {
    const { html, ...mail } = await rendered(sample);
    const frame = { baseUrl, postalAddress, unsubscribeUrl: isNotice(sample.template) ? leave : null };
    expect(html).not.toBe('');
    expect(await renderMailText(sample.template, sample.props, frame)).toEqual(mail);
  });
});

test('a mail with a code has nothing to follow, and its code as it is typed', async () => {
  const { html, text, subject } = await rendered({
    template: 'sign-in-code',
    props: { code: '482913', minutes: 10, purpose: 'sign_in' },
  });
  expect(html).not.toMatch(/href|<a\b/);
  expect(html).toContain('>482913</p>');
  expect(text).toContain('Your code to sign in is 482913');
  expect(text).not.toContain('http');
  expect(subject).not.toContain('482913');
});

const plain = { baseUrl, postalAddress: null, unsubscribeUrl: null };

test('a code that was queued before purposes were is one to sign in', async () => {
  const { subject } = await renderMail('sign-in-code', { code: '482913', minutes: 10 }, plain);
  expect(subject).toBe('Your sign-in code');
});

test('props that do not fit are refused, not half written', async () => {
  await expect(renderMail('welcome', { name: 'Asha' }, plain)).rejects.toMatchObject({ code: 'invalid' });
  await expect(
    renderMail('matches-digest', { rhythm: 'weekly', jobs: [], more: 0, link: baseUrl }, plain),
  ).rejects.toMatchObject({ code: 'invalid' });
});

test('where nobody said who sends it, the foot names the site', async () => {
  const { text } = await renderMail('test-mail', { at: 'today' }, plain);
  expect(text.trimEnd().endsWith('Career Co-Pilot · jobs.example.com')).toBe(true);
});

test('a digest says the score as the product does, and stays small enough to be shown whole', async () => {
  const job = {
    title: 'x'.repeat(300),
    company: 'y'.repeat(300),
    place: 'z'.repeat(300),
    link: `${baseUrl}/jobs/1`,
  };
  const scores = [100, 75, 74, 50, 49, 0];
  const jobs = Array.from({ length: 60 }, (_, index) => ({
    ...job,
    score: scores[index] ?? 60,
    matching: Array.from({ length: 40 }, () => 's'.repeat(300)),
  }));
  const props = { rhythm: 'daily' as const, jobs, more: 5, link: `${baseUrl}/matches` };
  const { html, text, subject } = await renderMail('matches-digest', props, plain);
  expect(subject).toBe('65 new jobs match your CV');
  for (const words of [
    'Strong 100',
    'Strong 75',
    'Possible 74',
    'Possible 50',
    'Stretch 49',
    'Stretch 0',
    'And 45 more.',
  ]) {
    expect([html.includes(words), text.includes(words)], words).toEqual([true, true]);
  }
  // Gmail cuts off what is longer.
  expect(Buffer.byteLength(html)).toBeLessThan(102_000);
});

test.each([
  ['welcome', true],
  ['password-changed', false],
  ['toString', false],
])('%s is a template: %s', (name, isOne) => {
  expect(isMailTemplate(name)).toBe(isOne);
});

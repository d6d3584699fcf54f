import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileTexts, withText } from '@/e2e/hostile-mails';
import { renderMail } from './render';
import { type SampleMail, sampleMails } from './sample-props';
import { oneLine } from './tidy-props';

const baseUrl = 'https://jobs.example.com';
const frame = {
  baseUrl,
  postalAddress: 'Somebody, Somewhere',
  unsubscribeUrl: `${baseUrl}/unsubscribe/token`,
};
const breaks = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const turns = /[\u202A-\u202E\u2066-\u2069]/;

// One of each template: its variants differ in words of ours.
const samples = [...new Map(sampleMails(baseUrl).map((sample) => [sample.template, sample])).values()];

function written(sample: SampleMail, text: string) {
  const { template, props } = withText(sample, text);
  return renderMail(template, props, frame);
}

/** Every tag with its attributes: what a browser would make of the mail but for its words. */
const tagsOf = (html: string) => html.match(/<[^>]*>/g) ?? [];

const innocentTags = new Map<string, Promise<string[]>>();

function tagsOfInnocent(sample: SampleMail, text: string): Promise<string[]> {
  const key = `${sample.name} ${text}`;
  const tags = innocentTags.get(key) ?? written(sample, text).then(({ html }) => tagsOf(html));
  innocentTags.set(key, tags);
  return tags;
}

async function expectHarmless(sample: SampleMail, text: string, innocent: string): Promise<void> {
  const { subject, html, text: plain } = await written(sample, text);
  const tags = tagsOf(html);
  expect(tags).toEqual(await tagsOfInnocent(sample, innocent));
  for (const [, href = ''] of tags.join('').matchAll(/href="([^"]*)"/g)) {
    expect(new URL(href).origin).toBe(baseUrl);
  }
  expect(subject).not.toMatch(breaks);
  expect(subject.length).toBeLessThanOrEqual(150);
  for (const part of [subject, plain, html]) {
    expect(part).not.toMatch(turns);
    expect(part).not.toMatch(/\p{Cs}/u);
  }
  expect(plain.replaceAll('\n', '')).not.toMatch(breaks);
  expect(plain).not.toMatch(/^(Bcc|To):/m);
}

describe.each(samples)('$name', (sample) => {
  test.each(Object.entries(hostileTexts))('%s stays text', async (_, text) => {
    await expectHarmless(sample, text, oneLine(text) === '' ? '' : 'Engineer');
  });
});

test('any text at all stays text', async () => {
  const piece = fc.oneof(
    fc.constantFrom(...Object.values(hostileTexts)),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const anything = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => `x${pieces.join('')}`);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...samples), anything, (sample, text) =>
      expectHarmless(sample, text, 'Engineer'),
    ),
    { numRuns: 150 },
  );
});

const withTitles = samples.filter(({ props }) => 'jobTitle' in props || 'jobs' in props);

test.each(withTitles)('the text of $name holds the words of others', async (sample) => {
  for (const hostile of Object.values(hostileTexts)) {
    const { text } = await written(sample, hostile);
    expect(text).toContain(oneLine(hostile).slice(0, 100));
  }
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x'])(
  'a mail with the link %s is not written',
  async (link) => {
    await expect(renderMail('welcome', { name: 'Asha', link }, frame)).rejects.toMatchObject({
      code: 'invalid',
    });
  },
);

test('a link to somewhere else leads here', async () => {
  const { html } = await renderMail('welcome', { name: 'Asha', link: 'https://evil.example/x"y' }, frame);
  expect(html).not.toContain('evil.example');
  expect(html).toContain(`href="${baseUrl}/x%22y"`);
});

import { errorFiles } from '../bench/reading/error-files';
import { expect, test } from './fixtures';

const sentences: Record<keyof typeof errorFiles, RegExp> = {
  empty: /no text in this file/i,
  too_large: /larger than 5 MB/i,
  too_many_pages: /20 pages/i,
  too_long: /200,000 characters/i,
  unsupported_type: /PDF|Word/i,
  legacy_doc: /\.docx|older Word/i,
  encrypted: /password/i,
  no_text: /scan|picture/i,
  damaged: /damaged|incomplete/i,
};

test('each file that can not be read says why and what to do, and leaves a way on', async ({
  person: page,
}) => {
  for (const [name, make] of Object.entries(errorFiles)) {
    await test.step(name, async () => {
      const { bytes, fileName } = await make();
      await page.goto('/cvs/new');
      const buffer = Buffer.from(bytes);
      await page.getByLabel('CV file').setInputFiles({ name: fileName, mimeType: 'application/pdf', buffer });
      await expect(page.getByRole('main').getByRole('alert')).toContainText(
        sentences[name as keyof typeof sentences],
      );
    });
  }
});

test('text that is no CV gives an honest reading instead of an invented person', async ({ person: page }) => {
  await page.goto('/cvs/new');
  await page.getByRole('button', { name: 'Paste text' }).click();
  await page.getByLabel('Text of your CV').fill('The weather was fine and the harbor lay still. '.repeat(10));
  await page.getByRole('button', { name: 'Read this text' }).click();
  await page.waitForURL(/\/cvs\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: 'Contact' })).toBeVisible();
  await expect(page.getByText('The weather').last()).toBeVisible();
  await expect(page.getByText('Staff Nurse')).toHaveCount(0);
});

import { addCv } from './add-cv';
import { expect, readMail, test } from './fixtures';

test('from a PDF to ranked jobs, a letter, and an application on the board', async ({ person: page }) => {
  await addCv(page, 'pdf-sidebar');
  await expect(page.getByText('sandeep.kulkarni@mail.example').first()).toBeVisible();
  await expect(page.getByText('Bluepine Technologies Pvt Ltd').first()).toBeVisible();

  await page.getByRole('link', { name: 'See matches' }).click();
  const reasons = page.getByRole('article');
  await expect(reasons.getByText(/match, \d+ of 100/)).toBeAttached();
  await expect(reasons.getByText('Your CV:').first()).toBeVisible();
  await expect(reasons.getByText('The posting:').first()).toBeVisible();
  const title = await reasons.getByRole('heading', { level: 2 }).textContent();

  await reasons.getByRole('button', { name: 'Track' }).click();
  await expect(reasons.getByRole('link', { name: 'On your board' })).toBeVisible();
  await reasons.getByRole('link', { name: 'Write the letter' }).click();
  await page.getByRole('button', { name: 'Write the letter' }).click();
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/);
  await page
    .getByRole('link', { name: /Bluepine Technologies/ })
    .first()
    .click();
  await expect(page.getByText('This says what your CV says.')).toBeVisible();
  const pdf = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDF' }).click();
  expect((await pdf).suggestedFilename()).toMatch(/^Letter-.*\.pdf$/);

  await page.goto('/applications');
  const card = page.getByRole('listitem').filter({ hasText: title ?? '' });
  await card.getByRole('button', { name: /^Actions for/ }).click();
  await page.getByRole('menuitem', { name: 'Move to Applied' }).click();
  const applied = page.getByRole('region', { name: /^Applied/ });
  await expect(applied.getByRole('link', { name: title ?? '' })).toBeVisible();
  const mail = await readMail(page.context(), 'asha-', /Applied:/);
  expect(mail).toContain('What happens next');

  // Nothing that a person does makes the public pages anew: they stay without scripts.
  await page.goto('/');
  await expect(page.locator('script')).toHaveCount(1);
});

test('a Word file is read the same, a correction wins, and the ranking follows it', async ({
  person: page,
}) => {
  const cvId = await addCv(page, 'docx-header-contact');
  await expect(page.getByText('sandeep.kulkarni@mail.example').first()).toBeVisible();
  await page.getByRole('button', { name: /^Correct.*Level/ }).click();
  await page.getByRole('radio', { name: 'Junior' }).or(page.getByRole('combobox')).first().click();
  await page.goto(`/matches?cv=${cvId}`);
  await expect(page.getByRole('article').getByText(/match, \d+ of 100/)).toBeAttached();
});

test('the same file twice is one CV', async ({ person: page }) => {
  const first = await addCv(page, 'plain-text');
  expect(await addCv(page, 'plain-text')).toBe(first);
  await page.goto('/cvs');
  await expect(page.getByRole('listitem').filter({ hasText: 'sandeep' })).toHaveCount(1);
});

test('an edited letter keeps its versions, and a deleted one comes back', async ({ person: page }) => {
  await addCv(page, 'markdown');
  await page.goto('/matches');
  await page.getByRole('article').getByRole('link', { name: 'Write the letter' }).click();
  await page.getByRole('radio', { name: /Casual/ }).click();
  await page.getByRole('button', { name: 'Write the letter' }).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Letter' }).fill('In my own words.');
  await page.getByRole('button', { name: 'Save as a new version' }).click();
  await page.getByRole('link', { name: 'In my own words.' }).click();
  await expect(page.getByText('These are your own words.')).toBeVisible();
  await page.getByRole('button', { name: /Open.*version 1/ }).click();
  await page.getByRole('button', { name: 'Make it the newest' }).click();
  await expect(page.getByText('Version 3')).toBeVisible();

  await page.goto('/letters');
  await page.getByRole('button', { name: /^Delete the letter/ }).click();
  await expect(page.getByRole('heading', { name: 'No letters yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /^Delete the letter/ })).toBeVisible();
});

test('a pasted job is found, saved, hidden and shown again', async ({ person: page }) => {
  await page.goto('/jobs?q=nurse');
  await expect(
    page.getByRole('article').or(page.getByRole('main')).getByText(/nurse/i).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Hide' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone')).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const news = page.getByRole('region', { name: 'Notifications' });
  await expect(
    news.getByText('This site does not answer. Check your connection, then try again.'),
  ).toBeVisible();
  await page.context().setOffline(false);
  // The button says so ahead of the server: the list is asked for once it knows.
  const saved = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await saved;
  await page.goto('/jobs?show=saved');
  await expect(page.getByRole('main').getByText(/nurse/i).first()).toBeVisible();
});

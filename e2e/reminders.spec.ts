import { expectAccessible } from './accessible';
import { applyForBest, openApplied } from './apply-for-best';
import { expect, test } from './fixtures';

test('a reminder is set, removed and taken back', async ({ person: page }) => {
  await applyForBest(page);
  await openApplied(page);
  await page.getByLabel('Remind me on').fill('2020-01-01T09:00');
  await page.getByRole('button', { name: 'Set the reminder' }).click();
  await expect(page.getByText('This is over. Choose a time to come.')).toBeVisible();
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Remind me on').fill(`${day}T09:30`);
  await page.getByLabel('Of what').fill('Ask how it goes');
  await page.getByRole('button', { name: 'Set the reminder' }).click();
  const reminder = page.getByRole('listitem').filter({ hasText: 'Ask how it goes' });
  await expect(reminder).toBeVisible();
  await expectAccessible(page, 'reminders');
  await reminder.getByRole('button', { name: /^Remove the reminder/ }).click();
  await expect(reminder).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(reminder).toBeVisible();
});

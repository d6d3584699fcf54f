import { expectAccessible } from './accessible';
import { applyForBest } from './apply-for-best';
import { expect, newAddress, readMail, signIn, test } from './fixtures';

/** A minute soon to come, as a form has it in the time zone of the browser. */
const soon = () => new Date(Date.now() + 90_000).toISOString().slice(0, 16);

test('a reminder is set, removed, taken back, and mailed when its time has come', async ({ page }) => {
  test.setTimeout(240_000);
  const email = newAddress();
  await signIn(page, email);
  await applyForBest(page);
  await page
    .getByRole('region', { name: /^Applied/ })
    .getByRole('link')
    .first()
    .click();
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}$/);
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

  await page.getByLabel('Remind me on').fill(soon());
  await page.getByLabel('Of what').fill('Ring Meera');
  await page.getByRole('button', { name: 'Set the reminder' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Ring Meera' })).toBeVisible();
  await expect(async () => {
    expect(await readMail(page.context(), email, /Reminder: /)).toContain('Ring Meera');
  }).toPass({ timeout: 200_000 });
});

import { expectAccessible, expectFitsPhone } from './accessible';
import { expect, test } from './fixtures';

test('without a gateway the page says that payments are off, and offers nothing that would fail', async ({
  person: page,
}) => {
  for (const path of ['/billing', '/billing/pay/premium_monthly', '/billing/pay/premium_pass']) {
    await page.goto(path);
    await expect(page.getByText('Payments are off on this site')).toBeVisible();
    await expect(page.getByText('Up to 5 CVs at a time').first()).toBeVisible();
    await expect(page.getByRole('link', { name: /^Choose|^Change/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Pay|Refresh|Payment methods/ })).toHaveCount(0);
    await expectAccessible(page, path);
    await expectFitsPhone(page, path);
  }
});

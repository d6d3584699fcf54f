import { askForCode, enterCode, expect, newAddress, readCode, signIn, test } from './fixtures';

const wrong = (code: string) => (code === '000000' ? '111111' : '000000');

test('a wrong code is refused, the right one leads back to the page that was asked for', async ({ page }) => {
  const email = newAddress();
  await page.goto('/settings?from=mail');
  await askForCode(page, email);
  const code = await readCode(page.context(), email);
  await enterCode(page, wrong(code));
  await expect(page.getByText('2 tries are left')).toBeVisible();
  await enterCode(page, code);
  await page.waitForURL('**/settings?from=mail');
  await expect(page.getByText(email).first()).toBeVisible();
});

test('three wrong codes use it up, and the page says what to do', async ({ page }) => {
  const email = newAddress();
  await page.goto('/sign-in');
  await askForCode(page, email);
  const code = await readCode(page.context(), email);
  for (const left of ['2 tries are left', '1 try is left', 'Ask for a new one']) {
    await enterCode(page, wrong(code));
    await expect(page.getByText(left)).toBeVisible();
  }
  await enterCode(page, code);
  await expect(page.getByText('Ask for a new one')).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('a code is of no use twice, nor in another browser', async ({ page, browser }) => {
  const email = newAddress();
  await page.goto('/sign-in');
  await askForCode(page, email);
  const code = await readCode(page.context(), email);
  const late = await page.context().newPage();
  await late.goto('/sign-in');
  await askForCode(late, email);

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto('/sign-in');
  await askForCode(stranger, email);
  await enterCode(stranger, code);
  await expect(stranger.getByText('That code is not right')).toBeVisible();
  await stranger.context().close();

  await enterCode(page, code);
  await page.waitForURL('**/dashboard');
  await enterCode(late, code);
  await expect(late.getByText('There is no code waiting for this browser')).toBeVisible();
});

test('signing out everywhere ends the session of the other device too', async ({ page, browser }) => {
  await signIn(page, newAddress());
  const other = await browser.newContext({ storageState: await page.context().storageState() });
  const elsewhere = await other.newPage();
  await elsewhere.goto('/settings');
  await expect(elsewhere.getByRole('heading', { name: 'Settings' })).toBeVisible();

  await page.goto('/settings/sign-in');
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  // The page itself ends in /sign-in, too.
  await page.waitForURL(({ pathname }) => pathname === '/sign-in');
  await elsewhere.goto('/dashboard');
  await elsewhere.waitForURL('**/sign-in');
  await other.close();
});

test('no address in the link leads a person to another site after signing in', async ({ person }) => {
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    await person.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await person.waitForURL('**/dashboard');
  }
});

test('a foreign page can neither call a route nor an action, and a forged header changes nothing', async ({
  person,
}) => {
  const foreign = { origin: 'https://evil.example', 'content-type': 'text/plain' };
  const upload = await person.request.post('/api/cvs', { headers: foreign, data: 'x' });
  expect([upload.status(), (await upload.json()).error.reason]).toEqual([403, 'foreign_origin']);
  const action = await person.request.post('/settings', {
    headers: { ...foreign, 'next-action': '0'.repeat(42) },
  });
  expect(action.ok()).toBe(false);
  const spoofed = { 'x-replit-user-id': '1', 'x-replit-user-name': 'admin', 'x-request-id': 'mine' };
  const page = await person.request.get('/', { headers: spoofed });
  expect(page.headers()['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('the outbox opens with its token alone', async ({ page }) => {
  for (const address of ['/dev/outbox', '/dev/outbox?token=guessed', '/dev/outbox/enter?token=guessed']) {
    expect((await page.request.get(address)).status()).toBe(404);
  }
});

test('static and dynamic pages run under their policy without a violation', async ({ person }) => {
  for (const path of [
    '/',
    '/privacy',
    '/terms',
    '/no-such-page',
    '/dashboard',
    '/cvs',
    '/jobs',
    '/matches',
    '/letters',
    '/applications',
    '/settings',
    '/settings/sign-in',
  ]) {
    await person.goto(path);
    await expect(person.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

/** Somebody at a fake provider, without a browser: follows its redirects with its cookies, and picks on its pages. */
export async function visitProvider(authorizationUrl: string, picks: readonly string[]): Promise<string> {
  const jar = new Map<string, string>();
  const { origin } = new URL(authorizationUrl);
  const left = [...picks];
  let address = authorizationUrl;
  let body: string | null = null;
  for (let step = 0; step < 12; step += 1) {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body === null ? {} : { method: 'POST', body: new URLSearchParams({ pick: body }) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    body = null;
    if (location) {
      address = new URL(location, address).href;
      if (new URL(address).origin !== origin) return address;
    } else {
      const pick = left.shift();
      if (response.status !== 200 || pick === undefined) {
        throw new Error(`the fake answered ${response.status}: ${await response.text()}`);
      }
      body = pick;
    }
  }
  throw new Error('the fake leads nowhere');
}

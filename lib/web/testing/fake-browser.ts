type SetCookie = { value: string; maxAge?: number; expires?: Date | number } & Record<string, unknown>;

type Browser = {
  jar: Map<string, string>;
  /** What it was last told about each cookie. */
  told: Map<string, SetCookie>;
  headers: Record<string, string>;
};

// A test that starts a server anew loads the modules anew: its browser is the same.
const holder = globalThis as typeof globalThis & { fakeBrowser?: Browser };
holder.fakeBrowser ??= { jar: new Map(), told: new Map(), headers: {} };
export const browser: Browser = holder.fakeBrowser;

export function emptyBrowser(): void {
  browser.jar.clear();
  browser.told.clear();
  browser.headers = {};
}

function set(name: string, value: string, options: Omit<SetCookie, 'value'> = {}): void {
  browser.told.set(name, { value, ...options });
  if (value === '' || options.maxAge === 0) browser.jar.delete(name);
  else browser.jar.set(name, value);
}

const all = () => [...browser.jar].map(([name, value]) => ({ name, value }));

/** What Next gives a request's code when it serves: `vi.mock('next/headers', async () => (await import(…)).nextHeaders)`. */
export const nextHeaders = {
  cookies: async () => ({
    get: (name: string) => all().find((cookie) => cookie.name === name),
    getAll: all,
    set,
    delete: (name: string) => set(name, '', { maxAge: 0 }),
  }),
  headers: async () =>
    new Headers({
      cookie: all()
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
      host: 'localhost:3000',
      'x-forwarded-for': '203.0.113.7',
      ...browser.headers,
    }),
};

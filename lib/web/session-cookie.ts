/** As long as browsers keep a cookie at all: how long a session lives is for its row to say. */
export const cookieLifeSeconds = 400 * 24 * 60 * 60;

/** Known to the middleware too: nothing here may need Node or the database. */
export function isHttps(baseUrl: string): boolean {
  return baseUrl.startsWith('https:');
}

/** `__Host-` binds a cookie to this exact host over https; browsers refuse the prefix on http. */
export function cookieName(baseUrl: string, name: string): string {
  return isHttps(baseUrl) ? `__Host-jobr.${name}` : `jobr.${name}`;
}

export function cookieOptions(baseUrl: string) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(baseUrl) } as const;
}

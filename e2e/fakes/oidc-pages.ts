import type { IncomingMessage, ServerResponse } from 'node:http';

export type FakePerson = { sub: string } & Record<string, unknown>;

const escaped = (text: unknown) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const button = (value: string, words: string) =>
  `<p><button name="pick" value="${escaped(value)}">${escaped(words)}</button></p>`;

function page(title: string, buttons: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
<h1>${title}</h1><form method="post">${buttons}${button('cancel', 'Cancel')}</form></html>`;
}

/** Who it is: one button an account. */
export const loginPage = (provider: string, people: readonly FakePerson[]) =>
  page(
    `Choose an account of ${provider} (fake)`,
    people.map(({ sub, email }) => button(sub, String(email ?? sub))).join(''),
  );

export const consentPage = (provider: string) =>
  page(`Let this site see your name and address of ${provider} (fake)?`, button('allow', 'Allow'));

export async function readPick(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return new URLSearchParams(body).get('pick') ?? 'cancel';
}

/** One red pixel. */
export const smallPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** Pictures, good and bad, by their name. */
export function servePicture(name: string, response: ServerResponse): void {
  if (name === 'moved') return void response.writeHead(302, { location: 'face.png' }).end();
  if (name === 'page') return void response.writeHead(200, { 'content-type': 'image/png' }).end('<html>');
  const bytes = name === 'big' ? Buffer.concat([smallPng, Buffer.alloc(600 * 1024)]) : smallPng;
  response.writeHead(200, { 'content-type': 'image/png' }).end(bytes);
}

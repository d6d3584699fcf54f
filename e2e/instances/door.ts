// One instance of the doors that gateways knock at, and of a person's click, in a process of its own: the product's code over HTTP.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { POST as mail } from '@/app/api/webhooks/sendgrid/route';
import { POST as stripe } from '@/app/api/webhooks/stripe/route';
import { executeSql } from '@/lib/db/execute-sql';
import { startCardPayment } from '@/lib/features/billing/start-card-payment';

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** As Next hands it over. */
async function toWeb(request: IncomingMessage): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const body = new Uint8Array(await readAll(request));
  return new Request(`http://localhost:3000${request.url}`, { method: 'POST', headers, body });
}

async function click(request: IncomingMessage): Promise<Response> {
  const { userId } = JSON.parse((await readAll(request)).toString());
  const order = { planId: 'premium_monthly', currency: 'USD' } as const;
  return Response.json(await startCardPayment({ userId, role: 'user' }, order));
}

const server = createServer(async (request, response) => {
  const answer = await (request.url === '/click'
    ? click(request)
    : toWeb(request).then(request.url?.endsWith('/sendgrid') ? mail : stripe)
  ).catch(
    (error: unknown) => new Response(error instanceof Error ? error.stack : String(error), { status: 599 }),
  );
  response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
});
await executeSql('select 1');
server.listen(Number(process.env.PORT), '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});

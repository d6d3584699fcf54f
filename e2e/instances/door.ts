// One instance of the doors that gateways knock at, and of a person's clicks, in a process of its own: the product's code over HTTP.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { POST as phonepe } from '@/app/api/webhooks/phonepe/route';
import { POST as mail } from '@/app/api/webhooks/sendgrid/route';
import { POST as stripe } from '@/app/api/webhooks/stripe/route';
import { executeSql } from '@/lib/db/execute-sql';
import { startCardPayment } from '@/lib/features/billing/start-card-payment';
import { startUpiPayment } from '@/lib/features/billing/start-upi-payment';

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

async function whoClicks(request: IncomingMessage) {
  const { userId } = JSON.parse((await readAll(request)).toString());
  return { userId, role: 'user' } as const;
}

const doors: Record<string, (request: IncomingMessage) => Promise<Response>> = {
  '/api/webhooks/stripe': async (request) => stripe(await toWeb(request)),
  '/api/webhooks/phonepe': async (request) => phonepe(await toWeb(request)),
  '/api/webhooks/sendgrid': async (request) => mail(await toWeb(request)),
  '/click/card': async (request) => {
    const order = { planId: 'premium_monthly', currency: 'USD' } as const;
    return Response.json(await startCardPayment(await whoClicks(request), order));
  },
  '/click/upi': async (request) =>
    Response.json(await startUpiPayment(await whoClicks(request), { planId: 'premium_pass' })),
};

const server = createServer(async (request, response) => {
  const open = doors[request.url ?? ''] ?? (async () => new Response(null, { status: 404 }));
  const answer = await open(request).catch(
    (error: unknown) => new Response(error instanceof Error ? error.stack : String(error), { status: 599 }),
  );
  response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
});
await executeSql('select 1');
server.listen(Number(process.env.PORT), '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});

import type { ServerResponse } from 'node:http';

type FaultBody = {
  type: string;
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
  payment_intent?: object;
};

/** An answer that is an error, in Stripe's form. */
export class Fault extends Error {
  readonly status: number;
  readonly body: FaultBody;

  constructor(status: number, body: FaultBody) {
    super(body.message);
    this.name = 'Fault';
    this.status = status;
    this.body = body;
  }
}

export const invalid = (message: string, code?: string, param?: string): Fault =>
  new Fault(400, {
    ...{ type: 'invalid_request_error', message },
    ...(code ? { code } : {}),
    ...(param ? { param } : {}),
  });

export const missing = (what: string, id: string, param = 'id'): Fault =>
  new Fault(404, {
    ...{ type: 'invalid_request_error', code: 'resource_missing', param },
    message: `No such ${what}: '${id}'`,
  });

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

import type Stripe from 'stripe';
import { invalid } from './fault';
import { paymentsOf, secretOf } from './invoices';
import { findById, type World } from './world';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function expandOne(world: World, node: unknown, path: readonly string[], whole: string): void {
  const [head, ...rest] = path;
  if (head === undefined || node === null || node === undefined) return;
  if (Array.isArray(node)) {
    for (const entry of node) expandOne(world, entry, path, whole);
    return;
  }
  if (!isNode(node)) return;
  const isInvoice = node.object === 'invoice';
  if (isInvoice && head === 'confirmation_secret')
    node[head] = secretOf(world, node as never as Stripe.Invoice);
  else if (isInvoice && head === 'payments') node[head] = paymentsOf(world, node as never as Stripe.Invoice);
  else if (!(head in node)) {
    throw invalid(`This property cannot be expanded (${whole}).`, undefined, 'expand');
  } else if (typeof node[head] === 'string') {
    node[head] = structuredClone(findById(world, node[head])) ?? node[head];
  }
  expandOne(world, node[head], rest, whole);
}

/** A copy of the answer with what was asked for in it. */
export function expanded(world: World, answer: object, paths: readonly string[]): object {
  const copy = structuredClone(answer);
  for (const path of paths) expandOne(world, copy, path.split('.'), path);
  return copy;
}

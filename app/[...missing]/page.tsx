import { notFound } from 'next/navigation';
import { connection } from 'next/server';

/** Every address that nothing else answers. Made on request, so that the page's scripts carry the nonce of the answer. */
export default async function MissingPage() {
  await connection();
  notFound();
}

import type { Metadata } from 'next';
import { connection } from 'next/server';
import { NotFoundView } from '@/components/feedback/not-found-view';

export const metadata: Metadata = { title: 'Nothing here' };

export default async function NotFound() {
  // Any address may end here, so the policy asks for a nonce, and only a page made for the request carries one.
  await connection();
  return (
    <main>
      <NotFoundView homeHref="/" homeLabel="Go to the start" />
    </main>
  );
}

import type { Metadata } from 'next';
import { NotFoundView } from '@/components/feedback/not-found-view';

export const metadata: Metadata = { title: 'Nothing here', robots: { index: false } };

export default function NotFound() {
  return (
    <main>
      <NotFoundView homeHref="/" homeLabel="Go to the start" />
    </main>
  );
}

import { NotFoundView } from '@/components/feedback/not-found-view';

export default function NotFound() {
  return <NotFoundView homeHref="/dashboard" homeLabel="Go to the dashboard" />;
}

import { redirect } from 'next/navigation';
import { requireAdmin } from '@/lib/web/session';

export default async function AdminPage() {
  await requireAdmin();
  redirect('/admin/integrations');
}

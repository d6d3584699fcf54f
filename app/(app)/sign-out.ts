'use server';

import { signOut } from '@/lib/web/auth';

export async function signOutHere(): Promise<void> {
  await signOut({ redirectTo: '/' });
}

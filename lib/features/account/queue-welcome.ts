import { env } from '@/lib/core/env';
import { queueMail } from '@/lib/features/mail/queue-mail';
import type { User } from './queries';

/** Once for a person, with their first address. */
export async function queueWelcome({ id: userId, name }: Pick<User, 'id' | 'name'>): Promise<void> {
  await queueMail({
    template: 'welcome',
    to: { userId },
    props: { name, link: new URL('/dashboard', env().BASE_URL).href },
    idempotencyKey: `welcome:${userId}`,
  });
}

import { cookies } from 'next/headers';
import { z } from 'zod';
import { seal, unseal } from '@/lib/core/crypto';
import { env } from '@/lib/core/env';
import { cookieLifeSeconds, cookieName, cookieOptions } from './session-cookie';

const purpose = 'known-browser';
const mostPeople = 5;
const Known = z.array(z.uuid());
const name = () => cookieName(env().BASE_URL, 'known');

async function readKnown(): Promise<string[]> {
  const sealed = (await cookies()).get(name())?.value;
  const plain = sealed ? unseal(purpose, sealed) : null;
  return plain === null ? [] : (Known.safeParse(JSON.parse(plain)).data ?? []);
}

/** Whether this person signed in with this browser before; from now on they did. Only in actions and routes. */
export async function meetBrowser(userId: string): Promise<boolean> {
  const known = await readKnown();
  const people = [userId, ...known.filter((one) => one !== userId)].slice(0, mostPeople);
  const options = { ...cookieOptions(env().BASE_URL), maxAge: cookieLifeSeconds };
  (await cookies()).set(name(), seal(purpose, JSON.stringify(people)), options);
  return known.includes(userId);
}

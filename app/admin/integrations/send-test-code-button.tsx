'use client';

import { TextLink } from '@/components/ui/text-link';
import type { SentTest } from '@/lib/features/operations/send-test-code';
import { sendTestCodeAction } from './actions';
import { TestButton } from './test-button';

const words = ({ shown, vendor, isByFallback }: SentTest) =>
  `${vendor} took it for ${shown}${isByFallback ? ', after the vendor before it failed' : ''}. It opens nothing.`;

const ways = { no_phone: <TextLink href="/settings/sign-in">Add your number</TextLink> };

export function SendTestCodeButton({ signInHref }: { signInHref: string }) {
  const send = () => sendTestCodeAction(undefined);
  return <TestButton label="Send a test code to me" {...{ signInHref, send, words, ways }} />;
}

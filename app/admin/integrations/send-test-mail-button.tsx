'use client';

import { TextLink } from '@/components/ui/text-link';
import type { SentTestMail } from '@/lib/features/operations/send-test-mail-to-me';
import { sendTestMailAction } from './actions';
import { TestButton } from './test-button';

function words({ to, providerMessageId, isSandbox }: SentTestMail): string {
  if (isSandbox)
    return `SendGrid looked at a mail for ${to} and found it right. In sandbox mode it delivers none.`;
  const number = providerMessageId ? ` Its number there is ${providerMessageId}.` : '';
  return `SendGrid took it for ${to}.${number} It should arrive within a minute.`;
}

const ways = { no_email: <TextLink href="/settings/sign-in">Add your address</TextLink> };

export function SendTestMailButton({ signInHref }: { signInHref: string }) {
  const send = () => sendTestMailAction(undefined);
  return <TestButton label="Send a test mail to me" {...{ signInHref, send, words, ways }} />;
}

'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { sendCv } from './send-cv';

export type Sending = { fileName: string; percent: number };

/** Sends one file at a time and goes on to its progress; says why when it can not. */
export function useCvUpload(maxBytes: number) {
  const router = useRouter();
  const [sending, setSending] = useState<Sending | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const limit = `${Math.floor(maxBytes / 1024 / 1024)} MB`;

  const follow = (cvId: string) => router.push(`/cvs/new?cv=${cvId}`);

  async function send(file: File) {
    if (sending) return;
    if (file.size > maxBytes) {
      setMessage(`“${file.name}” is larger than ${limit}. Save it without pictures, then add it again.`);
      return;
    }
    setMessage(null);
    setSending({ fileName: file.name, percent: 0 });
    const sent = await sendCv(file, (percent) => setSending({ fileName: file.name, percent }));
    if (sent.ok) return follow(sent.id);
    setSending(null);
    setMessage(sent.message);
  }

  return { send, follow, sending, message, limit };
}

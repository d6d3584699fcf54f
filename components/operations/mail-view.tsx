'use client';

import { useEffect, useState } from 'react';

/** A mail as its reader gets it, in a frame that runs no script and belongs to no site; its links open beside it. */
export function MailView({ html }: { html: string }) {
  const [shown, setShown] = useState('');
  useEffect(() => setShown(withNonce(html)), [html]);
  const place = 'block h-[48rem] w-full rounded-md border border-line';
  // A frame that is given its text once it stands loads twice, and Chromium may keep the first, empty load.
  if (!shown) return <div className={place} />;
  return (
    <iframe
      title="The mail"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={shown}
      className={place}
    />
  );
}

// A frame made of text is under the policy of the document around it, which after a soft navigation is another answer's.
function withNonce(html: string): string {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  return nonce ? html.replace('<style>', `<style nonce="${nonce}">`) : html;
}

'use client';

import { useEffect, useState } from 'react';

/** A mail as its reader gets it, in a frame that runs no script and belongs to no site; its links open beside it. */
export function MailView({ html }: { html: string }) {
  const [shown, setShown] = useState('');
  useEffect(() => setShown(withNonce(html)), [html]);
  return (
    <iframe
      title="The mail"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={shown}
      className="block h-[48rem] w-full rounded-md border border-line"
    />
  );
}

// A frame made of text is under the policy of the document around it, which after a soft navigation is another answer's.
function withNonce(html: string): string {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  return nonce ? html.replace('<style>', `<style nonce="${nonce}">`) : html;
}

'use client';

import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { IconButton } from '@/components/ui/icon-button';
import { LinkButton } from '@/components/ui/link-button';

const hiddenKey = 'jobr.bounce-banner-hidden';

type BounceBannerProps = {
  address: string;
  /** Who loses this session has no other way in. */
  isOnlyWay: boolean;
};

/** Says that mail to the person comes back, and how to mend it; put away, it stays so for this visit and this address. */
export function BounceBanner({ address, isOnlyWay }: BounceBannerProps) {
  const [isHidden, setIsHidden] = useState(false);
  useEffect(() => setIsHidden(sessionStorage.getItem(hiddenKey) === address), [address]);
  if (isHidden) return null;

  function hide() {
    sessionStorage.setItem(hiddenKey, address);
    setIsHidden(true);
  }

  return (
    <section
      aria-label="Your email address"
      className="mb-6 flex items-start gap-1 rounded-md bg-caution-soft"
    >
      <Callout
        tone="caution"
        title="Mail to you comes back"
        className="min-w-0 flex-1"
        action={
          <LinkButton size="small" href="/settings/sign-in">
            Mend your address
          </LinkButton>
        }
      >
        <span className="wrap-anywhere text-ink">{address}</span> did not take our last mail, so we send it
        none. Change the address, or prove that it works with a new code.
        {isOnlyWay && ' It is your only way in: do this before you sign out.'}
      </Callout>
      <IconButton label="Hide until your next visit" size="small" className="mt-2 mr-2" onClick={hide}>
        <X aria-hidden="true" size={16} />
      </IconButton>
    </section>
  );
}

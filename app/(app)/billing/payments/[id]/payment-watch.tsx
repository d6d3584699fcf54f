'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { Progress } from '@/components/ui/progress';

type Shown = { state: string; failure: string | null; payUrl: string | null };
type Answer = Shown & { gateway: 'answered' | 'silent' | 'not_asked' };

type PaymentWatchProps = {
  paymentId: string;
  /** What the page says now: it is asked for anew once this is not so any more. */
  shown: Shown;
  gatewayName: string;
  isSilent: boolean;
  /** Whether something is under way, or only may come. */
  hasProgress: boolean;
};

const longAfterMs = 30_000;
/** The page tells times, and what it says of them gets old. */
const freshMs = 60_000;
const everyMs = (elapsedMs: number) =>
  elapsedMs < longAfterMs ? 2_000 : elapsedMs < 300_000 ? 5_000 : 15_000;
const keyOf = ({ state, failure, payUrl }: Shown) => [state, failure, payUrl].join();

type News = { isSilent: boolean; isCutOff: boolean; isLong: boolean };

/** Asks our server how the payment stands until the page says so; a page that nobody looks at asks nothing. */
function useWatch(paymentId: string, known: string, isSilentAtFirst: boolean): News {
  const router = useRouter();
  const [news, setNews] = useState<News>({ isSilent: isSilentAtFirst, isCutOff: false, isLong: false });

  useEffect(() => {
    const startedAt = Date.now();
    let refreshedAt = startedAt;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function look(): Promise<void> {
      const response = await fetch(`/api/payments/${paymentId}/state`, { cache: 'no-store' }).catch(
        () => null,
      );
      if (isGone) return;
      // Signed out, or gone: the page itself says what to do.
      if (response?.status === 401 || response?.status === 404) return router.refresh();
      if (!response?.ok) return setNews((now) => ({ ...now, isCutOff: true }));
      const answer = (await response.json()) as Answer;
      if (isGone) return;
      if (keyOf(answer) !== known || Date.now() - refreshedAt > freshMs) {
        refreshedAt = Date.now();
        router.refresh();
      }
      setNews((now) => ({
        isSilent: answer.gateway === 'not_asked' ? now.isSilent : answer.gateway === 'silent',
        isCutOff: false,
        isLong: Date.now() - startedAt > longAfterMs,
      }));
    }
    function plan(): void {
      timer = setTimeout(
        async () => {
          if (document.visibilityState === 'visible') await look();
          if (!isGone) plan();
        },
        everyMs(Date.now() - startedAt),
      );
    }
    const onReturn = () => {
      if (document.visibilityState === 'visible') void look();
    };
    plan();
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      isGone = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [paymentId, known, router]);

  return news;
}

/** What goes on while the gateway has not said how a payment ended. It is all kept: the page can be left and opened again. */
export function PaymentWatch({ paymentId, shown, gatewayName, hasProgress, ...first }: PaymentWatchProps) {
  const { isSilent, isCutOff, isLong } = useWatch(paymentId, keyOf(shown), first.isSilent);
  return (
    <div className="flex flex-col gap-4">
      {hasProgress && <Progress label={`Asking ${gatewayName}`} value={null} />}
      <div role="status" className="flex flex-col gap-4 empty:hidden">
        {isCutOff && (
          <Callout tone="caution" title="This page can not reach us">
            Check your connection. Your payment goes on without this page.
          </Callout>
        )}
        {isSilent && (
          <Callout tone="caution" title={`${gatewayName} does not answer right now`}>
            Nothing is lost, and you need not pay again or stay here: we ask until it answers.
          </Callout>
        )}
        {isLong && hasProgress && !isSilent && (
          <Callout title="This takes longer than usual">
            You can leave this page: we go on asking, and Billing shows what came of it.
          </Callout>
        )}
      </div>
    </div>
  );
}

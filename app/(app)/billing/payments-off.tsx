import { Callout } from '@/components/ui/callout';
import { giftsOf } from '@/lib/core/plan-words';

/** Where no gateway is set up: nothing is for sale, and that is said. */
export function PaymentsOff({ hasModel }: { hasModel: boolean }) {
  const byEngine = 'Reading, matching and letters by the built-in engine, as often as you like';
  const gifts = [...giftsOf('free', hasModel), ...(hasModel ? [] : [byEngine])];
  return (
    <Callout title="Payments are off on this site" className="mb-6">
      <p>Nothing can be bought here, and nothing is charged. Everybody has Free, which gives:</p>
      <ul className="mt-1 list-disc pl-5">
        {gifts.map((gift) => (
          <li key={gift}>{gift}</li>
        ))}
      </ul>
    </Callout>
  );
}

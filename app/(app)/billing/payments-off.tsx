import { Callout } from '@/components/ui/callout';
import { giftsOf } from '@/lib/core/plan-words';

/** Where no gateway is set up: nothing is for sale, and that is said. */
export function PaymentsOff({ hasModel }: { hasModel: boolean }) {
  return (
    <Callout title="Payments are off on this site" className="mb-6">
      <p>
        Nothing can be bought here, and nothing is charged. Free gives you:{' '}
        {giftsOf('free', hasModel).join(', ')}
        {hasModel ? '.' : '; reading, matching and letters are done by the built-in engine and not counted.'}
      </p>
    </Callout>
  );
}

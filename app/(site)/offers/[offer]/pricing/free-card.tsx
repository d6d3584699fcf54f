import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { giftsOf } from '@/lib/core/plan-words';
import { tiers } from '@/lib/core/plans';
import { GiftList } from './gift-list';

const always = [
  'Reading, scores and reasons for every opening',
  'Letters by the built-in engine, as many as you write',
  'One board for all your applications',
];

export function FreeCard() {
  return (
    <Card padding="roomy">
      <h2 className="text-xl font-semibold">{tiers.free.name}</h2>
      <p className="mt-1 text-muted">Costs nothing and does not end.</p>
      <GiftList gifts={[...always, ...giftsOf('free', true)]} />
      <LinkButton href="/cvs/new" prefetch={false} className="mt-6">
        Add your CV
      </LinkButton>
    </Card>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { planIds, plans } from '@/lib/core/plans';
import { requireUser } from '@/lib/web/session';
import { UpiChoice } from './upi-choice';

export const metadata: Metadata = { title: 'Pay' };

type Props = { params: Promise<{ planId: string }> };

export default async function PayPage({ params }: Props) {
  const [, { planId: asked }] = await Promise.all([requireUser(), params]);
  const planId = z.enum(planIds).exclude(['free']).safeParse(asked).data ?? notFound();
  return (
    <>
      <PageHeader title={plans[planId].name} />
      <Section title="UPI">
        <UpiChoice planId={planId} />
      </Section>
    </>
  );
}

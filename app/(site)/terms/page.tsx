import type { Metadata } from 'next';
import { Prose } from '@/components/layout/prose';
import { TextLink } from '@/components/ui/text-link';
import { plans } from '@/lib/core/plans';
import { graceDays } from '@/lib/features/billing/rights-of';

export const metadata: Metadata = {
  title: 'Terms',
  description: 'What you can expect from Career Co-Pilot, and what it expects from you.',
  alternates: { canonical: '/terms' },
};

export default function TermsPage() {
  return (
    <Prose title="Terms" updated="What you can expect from this service, and what it expects from you.">
      <h2>What it does</h2>
      <p>
        Career Co-Pilot reads your CV, compares it with openings, helps you write letters and keeps track of
        your applications. It does not apply for you and is not an employment agency.
      </p>
      <h2>What it can not promise</h2>
      <p>
        A score says how well two texts fit each other. It is not a prediction of what an employer will
        decide. Openings come from employers’ own feeds and from what people paste, and may be filled or
        changed before you see them: read the original before you apply.
      </p>
      <h2>What is yours stays yours</h2>
      <p>
        Your CV, your letters and your notes belong to you. The service uses them only to do its work for you.
      </p>
      <h2>What it expects from you</h2>
      <ul>
        <li>Upload your own CV, or one whose owner asked you to.</li>
        <li>Read a letter before you send it. You are the one who signs it.</li>
        <li>Do not try to reach what belongs to other people, and do not overload the service.</li>
      </ul>
      <h2>What you pay</h2>
      <ul>
        <li>
          The free plan costs nothing. What others cost, where this site offers any, stands under{' '}
          <TextLink href="/pricing" prefetch={false}>
            Pricing
          </TextLink>{' '}
          and once more before you agree. That amount is what is charged; no tax is added to it.
        </li>
        <li>
          A monthly or yearly plan is charged again at the end of each period, for the price that you chose it
          for, until you cancel. A plan of {plans.premium_pass.passDays} days is charged once and ends by
          itself.
        </li>
        <li>
          You cancel on the billing page, at the end of what you have paid for or at once. Cancelled at once,
          the days that are left are not paid back by themselves.
        </li>
        <li>
          If you change between monthly and yearly, what you have not used of the old plan is taken off the
          price of the new one. You see the amount first.
        </li>
        <li>
          If a renewal fails, the plan goes on for {graceDays} days and then becomes the free one. Nothing
          that you made is taken away.
        </li>
      </ul>
      <h2>Getting money back</h2>
      <p>
        If you were charged by mistake or twice, or did not get what you paid for, write to the people who run
        this service: they can send a payment back, in whole or in part, the way it came. A payment that
        arrives after you were told that it had failed gives you the days that it is for; if you have paid
        again meanwhile, it goes back. A plan of {plans.premium_pass.passDays} days that is paid back in full
        ends.
      </p>
      <h2>Leaving</h2>
      <p>
        You can stop at any time. An account that harms others or the service can be closed. If these terms
        change in a way that matters to you, you are told before the change takes effect.
      </p>
    </Prose>
  );
}

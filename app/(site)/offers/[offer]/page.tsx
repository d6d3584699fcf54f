import type { Metadata } from 'next';
import { Comparison } from '@/app/(site)/comparison';
import { EvidenceExample } from '@/app/(site)/evidence-example';
import { exampleMatch } from '@/app/(site)/example-match';
import { exampleCv, exampleJob } from '@/app/(site)/example-texts';
import { HowItWorks } from '@/app/(site)/how-it-works';
import { Promises } from '@/app/(site)/promises';
import { buttonStyle } from '@/components/ui/button-style';
import { LinkButton } from '@/components/ui/link-button';
import { Cost } from './cost';
import { type OfferParams, readOffer } from './read-offer';

export const metadata: Metadata = {
  title: { absolute: 'Career Co-Pilot: see why a job fits you, line by line' },
  alternates: { canonical: '/' },
};

export default async function LandingPage({ params }: OfferParams) {
  const offer = await readOffer(params);
  return (
    <div className="mx-auto w-full max-w-6xl px-4 sm:px-8">
      <section className="pt-8 pb-9 sm:pt-12">
        <h1 className="max-w-3xl text-2xl font-semibold sm:text-3xl">See why a job fits you, line by line</h1>
        <p className="mt-4 max-w-2xl text-lg text-muted">
          Bring your CV. You get openings ranked for you, the line behind every point of the score, letters
          that claim only what your CV says, and one board for every application.
        </p>
        <div className="mt-7 flex flex-wrap gap-3">
          <LinkButton href="/cvs/new" prefetch={false} tone="primary" size="large">
            Add your CV
          </LinkButton>
          <a href="#how" className={buttonStyle('secondary', 'large')}>
            How it works
          </a>
        </div>
      </section>
      <section aria-label="An example">
        <EvidenceExample cv={exampleCv} job={exampleJob.text} match={exampleMatch()} />
        <p className="mt-3 text-sm text-muted">
          The person and the company are made up. The score is not: the engine that will read your CV computed
          it from these two texts.
        </p>
      </section>
      <HowItWorks />
      <Promises />
      <Comparison />
      <Cost offer={offer} />
      <section className="py-16 sm:py-24">
        <h2 className="text-2xl font-semibold">Start with the CV you have</h2>
        <p className="mt-2 max-w-measure text-muted">
          PDF, Word or plain text. The first matches are there in under a minute, and nothing is sent to
          anyone until you send it.
        </p>
        <LinkButton href="/cvs/new" prefetch={false} tone="primary" size="large" className="mt-6">
          Add your CV
        </LinkButton>
      </section>
    </div>
  );
}

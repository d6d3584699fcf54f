import type { Metadata } from 'next';
import { Prose } from '@/components/layout/prose';

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
      <h2>Leaving</h2>
      <p>
        You can stop at any time. An account that harms others or the service can be closed. If these terms
        change in a way that matters to you, you are told before the change takes effect.
      </p>
    </Prose>
  );
}

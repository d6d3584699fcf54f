import type { Metadata } from 'next';
import { Prose } from '@/components/layout/prose';

export const metadata: Metadata = {
  title: 'Privacy',
  description: 'What is kept about you, what leaves this service and how to take it away again.',
  alternates: { canonical: '/privacy' },
};

export default function PrivacyPage() {
  return (
    <Prose
      title="Privacy"
      updated="What is kept about you, what leaves this service, and what you can do about it."
    >
      <h2>What is kept</h2>
      <ul>
        <li>
          Your email address or phone number, to sign you in. Sign-in codes are kept as a hash and expire
          after five minutes.
        </li>
        <li>
          Your name, picture and region, where you give them. For each browser that you are signed in with:
          what it calls itself, its country where the host tells it, and when you last used it, for 30 days.
        </li>
        <li>
          The CVs that you upload: the file as you sent it, the text read from it, and your corrections. The
          file stays so that a better reader can read it again.
        </li>
        <li>
          Your matches, letters with their versions, applications, notes, and the postings that belong to
          them.
        </li>
        <li>
          If you pay: the plan, the amount, the day, how it ended, and your number at Stripe or PhonePe, for
          as long as you have an account. Never the number of a card or a UPI address.
        </li>
        <li>
          The mails and text messages that were sent to you and whether they arrived, for 13 months. The words
          of one with a code are deleted as soon as it was used or ran out. An address that bounced or that
          wants no more mail stays on a list of those that get none, also without an account.
        </li>
        <li>
          Technical records of what the service did and whether it worked. They hold no CV text, no addresses
          and no codes.
        </li>
      </ul>
      <h2>What leaves this service</h2>
      <p>
        Reading your CV, scoring and writing letters happen on this server, by a program that is part of it.
        Nothing is sold or used for advertising. The people who run this service can connect others to it:
      </p>
      <ul>
        <li>
          SendGrid (Twilio) receives your address and the mails meant for you, and tells us whether they
          arrived. Whether you open a mail or follow its links is seen only if you allow it under Settings,
          Mail.
        </li>
        <li>
          If you sign in by phone: Twilio or Amazon receives your number and the text message with the code.
        </li>
        <li>
          If you pay by card, wallet or bank: Stripe receives your name and email address, for receipts, the
          plan and the price. What you type into the form for the card goes from your browser to Stripe and
          never to this server.
        </li>
        <li>
          If you pay by UPI: PhonePe receives the amount, the number of your payment and, from some sites, the
          number of your account here. You enter your UPI address on PhonePe’s own page.
        </li>
        <li>
          A language model helps where they set one up, at OpenAI or at an address of their own. The pages
          then name the model and where it is. Without one, no word of your CV leaves this server.
        </li>
      </ul>
      <h2>What the payment services keep</h2>
      <p>
        Stripe and PhonePe keep what the law asks of them, and longer than this service does; their own
        privacy notices say what and how long. What they tell this service is kept without names, addresses
        and card numbers, as proof of what was paid, also after an account is gone. Nothing of a CV, a match
        or a letter goes to them.
      </p>
      <h2>What a language model receives</h2>
      <ul>
        <li>
          When you add a CV, or ask to look through it again: its text, with the name and contact details that
          stand in it, and the skills and posts that were read.
        </li>
        <li>
          When you ask for a second opinion: a digest of your posts, skills and the lines that carry the
          matches, and a line for each posting. Not the whole CV, and no contact details.
        </li>
        <li>
          When you have a letter written: the text of the CV as above, what was read from it with your
          corrections, and the posting.
        </li>
      </ul>
      <p>
        Text in your CV that can not be seen on the page is left out. Your account’s address is not sent; a
        code beside the text, the same each time, lets the provider act against abuse. Your score never
        depends on a model. What it answers is kept on this server.
      </p>
      <h2>Who can see it</h2>
      <p>
        You. Another person’s CV, match, letter or application does not exist for anybody but its owner. The
        people who run the server keep it working and can technically reach its database, as with any service.
      </p>
      <h2>Cookies</h2>
      <p>
        One that keeps you signed in, short-lived ones that protect sign-in, one by which we know that you
        signed in with this browser before, so that we can tell you when it was another, one that remembers
        light or dark if you chose it, and one with your browser’s time zone, so that dates and the currency
        of prices are right. There are no analytics and no trackers, and fonts come from this server. The page
        where you pay by card loads Stripe’s script, which sets cookies of its own against fraud.
      </p>
      <h2>The score and fairness</h2>
      <p>
        Name, gender, age, address, school and nationality play no part in a score. No decision about you is
        made here: the score is for your eyes, and employers do not see it.
      </p>
      <h2>Changing and deleting</h2>
      <p>
        Whatever was read from your CV you can correct, and what you uploaded or wrote you can delete in the
        page where it stands. To have the whole account erased, write to the people who run this service.
      </p>
    </Prose>
  );
}

'use client';

import { ConfirmStep, type StepWords } from '@/app/admin/confirm-step';
import type { Freshness } from '@/app/admin/fresh-step';
import { TextLink } from '@/components/ui/text-link';
import type { ActionResult } from '@/lib/core/result';
import { blockPersonAction, changeRoleAction, signOutPersonAction, unblockPersonAction } from '../actions';

type PersonActsProps = {
  person: {
    userId: string;
    name: string;
    isAdministrator: boolean;
    isListed: boolean;
    isBlocked: boolean;
    /** A subscription of theirs is charged again, also while they are blocked. */
    isCharged: boolean;
  };
  freshness: Freshness;
};

type Act = {
  words: Omit<StepWords, 'thing'>;
  /** What it does, beside the button. */
  note: string;
  tone: 'primary' | 'danger';
  run: () => Promise<ActionResult<unknown>>;
};

/** What an administrator may do to somebody else, each with its question. */
export function PersonActs({ person, freshness }: PersonActsProps) {
  const role = person.isListed ? [] : [person.isAdministrator ? makeUser(person) : makeAdmin(person)];
  const acts = [...role, signOut(person), person.isBlocked ? unblock(person) : block(person)];
  return (
    <ul className="divide-y divide-line">
      {acts.map(({ words, note, tone, run }) => (
        <li
          key={words.label}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3"
        >
          <p className="min-w-0 flex-1 basis-64">{note}</p>
          <ConfirmStep
            words={{ ...words, thing: person.name }}
            tone={tone}
            buttonTone="secondary"
            freshness={freshness}
            onConfirm={run}
          />
        </li>
      ))}
    </ul>
  );
}

type Subject = PersonActsProps['person'];

const makeAdmin = ({ userId, name }: Subject): Act => ({
  note: 'Administrators see these pages, change keys and act on people.',
  tone: 'primary',
  words: {
    label: 'Make administrator',
    title: `Make ${name} an administrator?`,
    description:
      'They can do everything that you can here, also take the role from you. It counts from their next request.',
    confirmLabel: 'Make administrator',
    done: `${name} is an administrator`,
  },
  run: () => changeRoleAction({ userId, role: 'admin' }),
});

const makeUser = ({ userId, name }: Subject): Act => ({
  note: 'A user has their own account and none of these pages.',
  tone: 'danger',
  words: {
    label: 'Make user',
    title: `Take the administrator’s role from ${name}?`,
    description: 'They keep their account and stay signed in. From their next request these pages are gone.',
    confirmLabel: 'Make user',
    done: `${name} is no administrator any more`,
  },
  run: () => changeRoleAction({ userId, role: 'user' }),
});

const signOut = ({ userId, name }: Subject): Act => ({
  note: 'Every browser that they are signed in with has to sign in again.',
  tone: 'danger',
  words: {
    label: 'Sign out everywhere',
    title: `Sign ${name} out everywhere?`,
    description: 'Every session ends with its next request. They can sign in again at once.',
    confirmLabel: 'Sign out everywhere',
    done: `${name} is signed out`,
  },
  run: () => signOutPersonAction({ userId }),
});

const block = ({ userId, name, isCharged }: Subject): Act => ({
  note: 'Somebody who is blocked is signed out at once and can not sign in. What they keep here stays.',
  tone: 'danger',
  words: {
    label: 'Block',
    title: `Block ${name}?`,
    description: (
      <>
        Every session ends with its next request, and no way in lets them in until you unblock them. Nothing
        of theirs is deleted.{' '}
        {isCharged && (
          <>
            Their subscription goes on being charged, and they can not end it while they are blocked: end it
            with a refund under <TextLink href={`/admin/payments?q=${userId}`}>their payments</TextLink>, or
            at Stripe.
          </>
        )}
      </>
    ),
    confirmLabel: 'Block',
    done: `${name} is blocked`,
  },
  run: () => blockPersonAction({ userId }),
});

const unblock = ({ userId, name }: Subject): Act => ({
  note: 'They can sign in again. Sessions from before the block stay ended.',
  tone: 'primary',
  words: {
    label: 'Unblock',
    title: `Let ${name} in again?`,
    description: 'They can sign in from now on and find everything as they left it.',
    confirmLabel: 'Unblock',
    done: `${name} can sign in again`,
  },
  run: () => unblockPersonAction({ userId }),
});

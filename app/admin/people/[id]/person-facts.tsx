import type { ReactNode } from 'react';
import { CopyValue } from '@/components/operations/copy-value';
import { Card } from '@/components/ui/card';
import { formatDate } from '@/lib/core/time';
import type { PersonView } from '@/lib/features/operations/open-person';
import { counted, isAdministrator } from '../people-words';

/** Who they are and how much they keep here; never what. */
export function PersonFacts({ person, kept }: Pick<PersonView, 'person' | 'kept'>) {
  const { id, email, phone, locale, timeZone, currency, createdAt } = person;
  const settings = [locale, timeZone, currency].filter(Boolean).join(' · ');
  return (
    <Card>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2">
        <Fact name="Id">
          <CopyValue value={id} label="Copy the id" />
        </Fact>
        <Fact name="Email">{email ?? <None />}</Fact>
        <Fact name="Phone">{phone ?? <None />}</Fact>
        <Fact name="Role">
          <Role person={person} />
        </Fact>
        <Fact name="Created">
          <time dateTime={createdAt.toISOString()}>{formatDate(createdAt)}</time>
        </Fact>
        {settings && <Fact name="Settings">{settings}</Fact>}
        <Fact name="Keeps here">
          {counted(kept.cvs, 'CV')}, {counted(kept.letters, 'letter')},{' '}
          {counted(kept.applications, 'application')}
        </Fact>
      </dl>
    </Card>
  );
}

function Role({ person }: Pick<PersonView, 'person'>) {
  if (!isAdministrator(person)) return 'User';
  if (!person.isListed) return 'Administrator';
  return (
    <>
      Administrator{' '}
      <span className="text-muted">
        by ADMIN_EMAILS: it changes in that setting, with a restart
        {person.role === 'admin' && '; the role is stored here too and stays when the address is taken out'}.
      </span>
    </>
  );
}

const None = () => <span className="text-muted">none</span>;

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="self-start text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}

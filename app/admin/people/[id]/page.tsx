import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuditLog } from '@/app/admin/audit-log';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { Badge } from '@/components/ui/badge';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { isAppError } from '@/lib/core/errors';
import { listAudit } from '@/lib/features/operations/list-audit';
import { openPerson } from '@/lib/features/operations/open-person';
import { ListAudit, PersonRef } from '@/lib/features/operations/schema';
import { freshUntil } from '@/lib/web/fresh-sign-in';
import { signInAgainPath } from '@/lib/web/return-path';
import { requireAdmin } from '@/lib/web/session';
import { contactOf, isAdministrator, nameOf } from '../people-words';
import { PersonActs } from './person-acts';
import { PersonFacts } from './person-facts';
import { PersonSessions } from './person-sessions';
import { PersonWays } from './person-ways';

export const metadata: Metadata = { title: 'Person' };

type PersonPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const admin = await requireAdmin();
  const ref = PersonRef.safeParse({ userId: (await params).id });
  if (!ref.success) notFound();
  const { userId } = ref.data;
  const page = ListAudit.catch({}).parse({ before: (await searchParams).before });
  const { person, ways, sessions, kept, isCharged } = await openPerson(admin, userId).catch(
    (error: unknown) => {
      if (isAppError(error, 'not_found')) notFound();
      throw error;
    },
  );
  const audit = await listAudit(admin, { ...page, userId });
  const now = new Date();
  const isMe = userId === admin.userId;
  const path = `/admin/people/${userId}`;
  const freshness = { untilMs: freshUntil(admin.signedInAt).getTime(), signInHref: signInAgainPath(path) };
  const { isBlocked, isListed } = person;
  return (
    <>
      <PageHeader
        back={{ href: '/admin/people', label: 'People' }}
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="wrap-anywhere">{nameOf(person)}</span>
            {isMe && <Badge tone="accent">You</Badge>}
            {isAdministrator(person) && <Badge>Administrator</Badge>}
            {isBlocked && <Badge tone="danger">Blocked</Badge>}
          </span>
        }
        description={<span className="wrap-anywhere">{contactOf(person)}</span>}
      />
      <Section title="Account">
        <PersonFacts person={person} kept={kept} />
      </Section>
      <Section
        title="Role and access"
        description={
          isMe ? undefined : 'Each step is asked for once more, and wants a sign-in of the last ten minutes.'
        }
      >
        {isMe ? (
          <OwnAccount />
        ) : (
          <Card padding="none">
            <PersonActs
              person={{
                ...{ userId, name: nameOf(person), isListed, isBlocked, isCharged },
                isAdministrator: isAdministrator(person),
              }}
              freshness={freshness}
            />
          </Card>
        )}
      </Section>
      <Section title="Ways in">
        <PersonWays ways={ways} now={now} />
      </Section>
      <Section title="Sessions">
        <PersonSessions sessions={sessions} now={now} />
      </Section>
      <Section
        title="Audit"
        description="What administrators did to this account, also what came to nothing."
      >
        <div id="audit">
          <AuditLog {...audit} path={path} isFirstPage={page.before === undefined} />
        </div>
      </Section>
    </>
  );
}

function OwnAccount() {
  return (
    <Callout
      title="This is your own account"
      action={
        <LinkButton size="small" href="/settings">
          Your sessions
        </LinkButton>
      }
    >
      You can not block yourself or take the role from yourself, so that nobody locks themselves out and one
      administrator is always left. Another administrator can. Your own sessions end in your settings.
    </Callout>
  );
}

import type { Metadata } from 'next';
import { AuditLog } from '@/app/admin/audit-log';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { Callout } from '@/components/ui/callout';
import { LinkButton } from '@/components/ui/link-button';
import { env } from '@/lib/core/env';
import { listAudit } from '@/lib/features/operations/list-audit';
import { listKeys } from '@/lib/features/operations/list-keys';
import { ListAudit } from '@/lib/features/operations/schema';
import { freshUntil } from '@/lib/web/fresh-sign-in';
import { signInAgainPath } from '@/lib/web/return-path';
import { requireAdmin } from '@/lib/web/session';
import { ProviderKeys } from './provider-keys';

export const metadata: Metadata = { title: 'Keys' };

type KeysPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function KeysPage({ searchParams }: KeysPageProps) {
  const admin = await requireAdmin();
  const { before, rotate } = await searchParams;
  const page = ListAudit.safeParse({ before });
  const [list, audit] = await Promise.all([listKeys(admin), listAudit(admin, page.success ? page.data : {})]);
  const now = new Date();
  const until = freshUntil(admin.signedInAt);
  const begun = now < until && typeof rotate === 'string' ? rotate : null;
  return (
    <>
      <PageHeader
        title="Keys"
        description="A new key is tried at its provider first; then every running instance uses it within 10 seconds, without a restart."
      />
      {!list.isRotationOn && <RotationOff />}
      {list.isRotationOn && now >= until && (
        <Callout
          title="To change a key, sign in again"
          action={
            <LinkButton size="small" href={signInAgainPath('/admin/keys')}>
              Sign in again
            </LinkButton>
          }
        >
          Keys can be changed for ten minutes after signing in.
        </Callout>
      )}
      <div className="mt-8">
        {list.providers.map((provider) => (
          <ProviderKeys
            key={provider.id}
            {...{ provider, list, begun, now, freshUntilMs: until.getTime() }}
          />
        ))}
      </div>
      <Section title="Which key is used">
        <Order />
      </Section>
      <Section
        title="Audit"
        description="Every step on keys and people, also those that came to nothing. Entries can be neither changed nor removed."
      >
        <div id="audit">
          <AuditLog
            {...audit}
            path="/admin/keys"
            isFirstPage={!page.success || page.data.before === undefined}
          />
        </div>
      </Section>
    </>
  );
}

function RotationOff() {
  return (
    <Callout tone="caution" title="Rotation is off: SECRETS_KEY is not set">
      Without it a key can not be stored safely, so keys come from the environment alone. Set SECRETS_KEY to
      at least 32 random bytes (<code>openssl rand -base64 48</code>) on every instance and start them again.
    </Callout>
  );
}

function Order() {
  const isProduction = env().APP_ENV === 'production';
  return (
    <ul className="max-w-measure list-disc space-y-1 pl-5 text-muted">
      <li>A key that was put in here wins over the environment’s.</li>
      <li>
        In the environment, NAME_PROD or NAME_LIVE counts in production, NAME_DEV or NAME_TEST everywhere
        else, and NAME where they are not set. This is APP_ENV={env().APP_ENV}, so{' '}
        {isProduction ? 'the first two count' : 'NAME_DEV and NAME_TEST count'}.
      </li>
      <li>A live key is refused outside production, unless ALLOW_LIVE_KEYS=1 is set.</li>
    </ul>
  );
}

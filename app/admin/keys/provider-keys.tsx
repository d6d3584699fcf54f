import { Section } from '@/components/layout/section';
import { Card } from '@/components/ui/card';
import type { KeyList, ListedProvider, ListedSecret } from '@/lib/features/operations/list-keys';
import { signInAgainPath } from '@/lib/web/return-path';
import { KeyRow } from './key-row';
import { RotateKeyStep } from './rotate-key-step';

type Shared = {
  list: KeyList;
  freshUntilMs: number;
  /** `openai/OPENAI_API_KEY`: whose dialog is open when the page opens. */
  begun: string | null;
  now: Date;
};

/** One provider's secrets, each with the value in use and those before it. */
export function ProviderKeys({ provider, ...shared }: Shared & { provider: ListedProvider }) {
  return (
    <Section title={provider.name}>
      <Card padding="none" className="divide-y divide-line">
        {provider.secrets.map((secret) => (
          <SecretKeys key={secret.name} provider={provider} secret={secret} {...shared} />
        ))}
      </Card>
    </Section>
  );
}

type SecretKeysProps = Shared & { provider: ListedProvider; secret: ListedSecret };

function SecretKeys({ provider, secret, list, freshUntilMs, begun, now }: SecretKeysProps) {
  const { name, label, kind, owner, versions } = secret;
  const target = { provider: provider.id, name };
  const subject = `${provider.id}/${name}`;
  const hasOne = versions.some(({ isInUse }) => isInUse);
  const hasEnvironment = versions.some(({ source }) => source === 'environment');
  const backHere = { untilMs: freshUntilMs, signInHref: signInAgainPath('/admin/keys') };
  const backToRotation = { ...backHere, signInHref: signInAgainPath(`/admin/keys?rotate=${subject}`) };
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
        <div className="min-w-0">
          <h3 className="font-medium">{label}</h3>
          <p className="font-mono text-sm wrap-anywhere text-muted">{name}</p>
        </div>
        {list.isRotationOn && (
          <RotateKeyStep
            {...{ target, hasOne, providerName: owner, freshness: backToRotation }}
            title={`${label} of ${owner}`}
            overlapHours={kind === 'webhook' ? list.webhookOverlapHours : null}
            isOpenAtFirst={begun === subject}
          />
        )}
      </div>
      {versions.length === 0 ? (
        <p className="border-t border-line px-4 py-3 text-muted">
          No key is set, so {owner} is not used.
          {list.isRotationOn ? ' Add one here, or set it in the environment.' : ' Set it in the environment.'}
        </p>
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {versions.map((version) => (
            <KeyRow
              key={version.version ?? 'environment'}
              {...{ version, target, hasEnvironment, now, providerName: owner }}
              isRotationOn={list.isRotationOn}
              freshness={backHere}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

import { TriangleAlert } from 'lucide-react';
import type { Freshness } from '@/app/admin/fresh-step';
import { Badge } from '@/components/ui/badge';
import { formatDate, relativeTime } from '@/lib/core/time';
import type { KeyVersion } from '@/lib/features/operations/list-keys';
import type { KeyRef } from '@/lib/features/operations/schema';
import { RevokeStep, RollBackStep } from './change-key-step';
import { nameOfKey, problemWords } from './key-words';

type KeyRowProps = {
  version: KeyVersion;
  target: KeyRef;
  providerName: string;
  hasEnvironment: boolean;
  isRotationOn: boolean;
  freshness: Freshness;
  now: Date;
};

/** One value of a secret: where it comes from, how it ends, how old it is, and what can be done with it. */
export function KeyRow(props: KeyRowProps) {
  const { version, target, providerName, hasEnvironment, isRotationOn, freshness, now } = props;
  const { isInUse, problem, source } = version;
  const step = {
    target: { ...target, version: version.version },
    ...{ keyName: nameOfKey(version), providerName, freshness },
  };
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-2.5 hover:bg-hover">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-2">
          <State version={version} />
          <span className="font-mono text-sm font-medium">
            {version.lastFour ? `…${version.lastFour}` : 'too short to show'}
          </span>
          {version.mode && <Badge>{version.mode}</Badge>}
        </p>
        <p className="mt-0.5 text-sm wrap-anywhere text-muted">
          <Facts version={version} now={now} />
        </p>
        {problem && (
          <p className="mt-1 flex max-w-measure gap-2 text-sm">
            <TriangleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0 text-caution" />
            {problemWords[problem]}
          </p>
        )}
      </div>
      <div className="-mx-3 flex empty:hidden">
        {!isInUse && !problem && isRotationOn && <RollBackStep {...step} />}
        {source === 'stored' && (
          <RevokeStep {...step} isInUse={isInUse} next={hasEnvironment ? 'environment' : 'nothing'} />
        )}
      </div>
    </li>
  );
}

function State({ version: { isInUse, problem, source } }: { version: KeyVersion }) {
  if (isInUse) return <Badge tone="positive">In use</Badge>;
  if (problem) return <Badge tone="caution">Not usable</Badge>;
  return <Badge>{source === 'environment' ? 'Standing by' : 'Earlier'}</Badge>;
}

function Facts({ version, now }: { version: KeyVersion; now: Date }) {
  const { source, variable, createdAt, createdBy, lastUsedAt, overlapsUntil, isInUse } = version;
  if (source === 'environment') return <>From the environment ({variable}); its age is not known</>;
  return (
    <>
      Version {version.version}, put in{' '}
      {createdAt && (
        <time dateTime={createdAt.toISOString()} title={formatDate(createdAt)}>
          {relativeTime(createdAt, now)}
        </time>
      )}
      {createdBy && ` by ${createdBy}`}
      {lastUsedAt && ` · last used ${relativeTime(lastUsedAt, now)}`}
      {!lastUsedAt && isInUse && ' · not used yet'}
      {overlapsUntil && ` · still verifies until ${formatDate(overlapsUntil)}`}
    </>
  );
}

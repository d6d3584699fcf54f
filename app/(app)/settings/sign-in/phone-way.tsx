import { env } from '@/lib/core/env';
import { listPhoneCountries, showPhone } from '@/lib/features/account/phone-number';
import type { MyWay } from '@/lib/features/account/way-queries';
import { isSmsKept, isSmsOffered } from '@/lib/features/mail/is-sms-offered';
import { findOutboxDoor } from '@/lib/web/outbox-access';
import { readCountry } from '@/lib/web/read-country';
import type { SessionUser } from '@/lib/web/session';
import { PhoneDialog } from './phone-dialog';
import { RemoveWayButton } from './remove-way-button';

type PhoneWayProps = { user: SessionUser; isFresh: boolean; ways: MyWay[] };

/** The number that codes go to: there to be added, changed or removed. */
export async function PhoneWay({ isFresh, ways }: PhoneWayProps) {
  const mine = ways.find((one) => one.way === 'phone');
  const isOffered = await isSmsOffered();
  if (!mine && !isOffered) return null;
  const present = mine ? showPhone(mine.phone) : null;
  const outbox = (await isSmsKept()) ? await findOutboxDoor() : null;
  const country = await readCountry(env().SMS_COUNTRIES);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-4 sm:px-5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium">Phone</p>
        <p className="text-sm text-muted tabular-nums">
          {present ?? 'A code by text message lets you in, also when you can not reach your mail.'}
        </p>
      </div>
      {isFresh && (
        <div className="flex flex-wrap items-center gap-2">
          {isOffered && <PhoneDialog countries={listPhoneCountries()} {...{ present, outbox, country }} />}
          {mine && <RemoveWayButton way="phone" isLast={ways.length === 1} />}
        </div>
      )}
    </div>
  );
}

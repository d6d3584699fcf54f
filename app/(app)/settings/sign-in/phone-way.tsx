import { env } from '@/lib/core/env';
import { listPhoneCountries, showPhone } from '@/lib/features/account/phone-number';
import { waysLeft } from '@/lib/features/account/ways-left';
import { isSmsKept, isSmsOffered } from '@/lib/features/mail/is-sms-offered';
import { findOutboxDoor } from '@/lib/web/outbox-access';
import { readCountry } from '@/lib/web/read-country';
import type { WayRowsProps } from './email-way';
import { PhoneDialog } from './phone-dialog';
import { RemoveWayButton } from './remove-way-button';
import { WayRow } from './way-row';

/** The number that codes go to: there to be added, changed or removed. */
export async function PhoneWay({ isFresh, ways }: WayRowsProps) {
  const mine = ways.find((one) => one.way === 'phone');
  const isOffered = await isSmsOffered();
  if (!mine && !isOffered) return null;
  const present = mine ? showPhone(mine.phone) : null;
  const outbox = (await isSmsKept()) ? await findOutboxDoor() : null;
  const country = await readCountry(env().SMS_COUNTRIES);
  return (
    <WayRow
      name="Phone"
      detail={present ?? 'A code by text message lets you in, also when you can not reach your mail.'}
      actions={
        isFresh && (
          <>
            {isOffered && <PhoneDialog countries={listPhoneCountries()} {...{ present, outbox, country }} />}
            {mine && <RemoveWayButton way="phone" isLast={waysLeft(ways, 'phone').length === 0} />}
          </>
        )
      }
    />
  );
}

'use client';

import { useState } from 'react';
import { BusyLine } from '@/components/feedback/busy-line';
import { ActionForm } from '@/components/forms/action-form';
import { useFormPending } from '@/components/forms/form-pending';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { PhoneCountry } from '@/lib/features/account/phone-number';
import { countryOfNumber } from './country-of-number';
import type { CodeActions, SentCode } from './sent-code';

export type PhoneChoice = {
  countries: readonly PhoneCountry[];
  /** ISO 3166: picked at first. */
  country: string;
};

type PhoneStepProps = PhoneChoice & {
  phone: string;
  /** Of somebody who proves the number that they have. */
  isFixed?: boolean;
  send: CodeActions['send'];
  onSent: (sent: SentCode) => void;
  /** Another way, where there is one, for when no message goes out. */
  onUseEmail?: () => void;
};

export function PhoneStep(props: PhoneStepProps) {
  const { countries, phone, isFixed = false, send, onSent, onUseEmail } = props;
  const [country, setCountry] = useState(props.country);
  const [isStuck, setIsStuck] = useState(false);

  async function ask(input: unknown) {
    const result = await send(input);
    setIsStuck(!result.ok && !result.error.fields);
    return result;
  }

  return (
    <>
      <ActionForm action={ask} hidden={isFixed ? { country } : undefined} onDone={onSent}>
        {!isFixed && (
          <Field label="Country" name="country">
            <Select
              name="country"
              value={country}
              onValueChange={setCountry}
              options={countries.map(({ code, name, callingCode }) => ({
                value: code,
                label: `${name} (+${callingCode})`,
              }))}
            />
          </Field>
        )}
        <Field label="Mobile number" name="phone">
          <Input
            name="phone"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            defaultValue={phone}
            readOnly={isFixed}
            autoFocus={!isFixed}
            onChange={(event) => setCountry(countryOfNumber(event.target.value, country, countries))}
            required
          />
        </Field>
        <SendingLine />
        <SubmitButton size="large" className="w-full">
          Send the code
        </SubmitButton>
      </ActionForm>
      {isStuck && onUseEmail && (
        <Button className="mt-3 w-full" onClick={onUseEmail}>
          Use email instead
        </Button>
      )}
    </>
  );
}

function SendingLine() {
  return useFormPending() ? <BusyLine>Sending the text message, ten seconds at most …</BusyLine> : null;
}

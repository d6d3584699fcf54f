'use client';

import { OTPField } from '@base-ui/react/otp-field';
import { useEffect, useRef, useState } from 'react';
import { classNames } from './class-names';
import { controlStyle } from './control-style';

type OtpFieldProps = {
  name?: string;
  length?: number;
  isDisabled?: boolean;
  /** Takes the focus when it appears. */
  hasFocus?: boolean;
  /** Sends the surrounding form when the last digit is in. */
  isSentWhenComplete?: boolean;
  onComplete?: (code: string) => void;
  /** A code that came by itself: it is filled in, and the surrounding form sent. */
  received?: string | null;
};

/** A short numeric code; paste and the phone's own suggestion fill it at once. Stands in a `Field` for its label. */
export function OtpField(props: OtpFieldProps) {
  const { name, length = 6, isDisabled, hasFocus, isSentWhenComplete, onComplete, received } = props;
  const [value, setValue] = useState('');
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (received) setValue(received);
  }, [received]);
  useEffect(() => {
    if (received && value === received) root.current?.closest('form')?.requestSubmit();
  }, [received, value]);

  return (
    <OTPField.Root
      ref={root}
      value={value}
      onValueChange={setValue}
      name={name}
      length={length}
      disabled={isDisabled}
      autoSubmit={isSentWhenComplete}
      onValueComplete={(code) => onComplete?.(code)}
      className="flex gap-2"
    >
      {Array.from({ length }, (_, index) => (
        <OTPField.Input
          // biome-ignore lint/suspicious/noArrayIndexKey: the slots are positions
          key={index}
          autoFocus={hasFocus && index === 0}
          aria-label={index === 0 ? undefined : `Digit ${index + 1} of ${length}`}
          className={classNames(controlStyle, 'h-12 max-w-12 flex-1 px-0 text-center text-xl font-medium')}
        />
      ))}
    </OTPField.Root>
  );
}

'use client';

import { useEffect } from 'react';

type OtpCredential = Credential & { code: string };
type OtpRequest = CredentialRequestOptions & { otp: { transport: ['sms'] } };

/**
 * Waits for a text message that ends in `@this-host #code`, where the browser reads it (WebOTP). `round`: null for not at all,
 * another number to wait once more.
 */
export function useTextedCode(round: number | null, onCode: (code: string) => void): void {
  useEffect(() => {
    if (round === null || !('OTPCredential' in window)) return;
    const leaving = new AbortController();
    const request: OtpRequest = { otp: { transport: ['sms'] }, signal: leaving.signal };
    navigator.credentials.get(request).then(
      (found) => found && onCode((found as OtpCredential).code),
      // Left, refused, or no message in time: the person types it.
      () => undefined,
    );
    return () => leaving.abort();
  }, [round, onCode]);
}

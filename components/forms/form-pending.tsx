'use client';

import { createContext, use } from 'react';

const PendingContext = createContext(false);

/** Tells the controls inside whether their form is being sent. */
export const FormPending = PendingContext;

export function useFormPending(): boolean {
  return use(PendingContext);
}

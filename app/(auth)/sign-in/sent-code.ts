export type SentCode = { email: string; resendAfterSeconds: number };

export type Mail = { subject: string; text: string };

/** Who asks. Verbs take it first; a door builds it from the session. */
export type Actor = { userId: string; role: 'user' | 'admin' };

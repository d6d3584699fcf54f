export const letterStyles = ['professional', 'creative', 'casual'] as const;

export type LetterStyle = (typeof letterStyles)[number];

/** Where an application stands, in the order of the board. */
export const applicationStages = [
  'saved',
  'applied',
  'interview',
  'offer',
  'rejected',
  'withdrawn',
  'ghosted',
] as const;

export type ApplicationStage = (typeof applicationStages)[number];

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

const closedStages: readonly ApplicationStage[] = ['rejected', 'withdrawn', 'ghosted'];

/** Nothing more is expected from this application. */
export const isClosedStage = (stage: ApplicationStage) => closedStages.includes(stage);

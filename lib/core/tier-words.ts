import { type AllowanceKind, allowanceKinds } from './allowances';
import { type AlertPace, type TierId, tiers } from './plans';

const ofMonth: Record<AllowanceKind, string> = {
  ai_analyses: 'CVs looked through by a model',
  ai_assessments: 'second opinions on a match by a model',
  ai_letters: 'letters written by a model',
};

const ofAlerts: Record<AlertPace, string> = {
  weekly: 'New matches by mail, once a week',
  daily: 'New matches by mail, each day',
};

/** What the card of a plan says that it gives, one line each. What a model does is there where one is set up. */
export function tierLines(tier: TierId): string[] {
  const { maxCvs, allowances, alerts } = tiers[tier];
  return [
    `${maxCvs} CVs kept at once`,
    ...allowanceKinds.map((kind) => `${allowances[kind]} ${ofMonth[kind]} a month`),
    ofAlerts[alerts],
  ];
}

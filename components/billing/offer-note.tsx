import { formatDate } from '@/lib/core/time';

/** What a person is told before they ask a model. */
export type Offer = { model: string; host: string; left: number; limit: number; resetsAt: Date };

type OfferNoteProps = {
  offer: Offer;
  /** What leaves: Your CV and the posting. */
  sends: string;
  /** Are they one or several: is, are. */
  verb?: 'is' | 'are';
};

/** What is sent to whom, and how often it still may be. */
export function OfferNote({ offer, sends, verb = 'are' }: OfferNoteProps) {
  const { model, host, left, limit, resetsAt } = offer;
  if (left === 0) {
    return (
      <p className="text-sm text-muted">
        You have used all {limit} of this month. On {formatDate(resetsAt)} they are whole again.
      </p>
    );
  }
  return (
    <p className="text-sm text-muted">
      {sends} {verb} sent to {host}, where {model} reads {verb === 'is' ? 'it' : 'them'}. {left} of {limit}{' '}
      left this month.
    </p>
  );
}

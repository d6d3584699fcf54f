/** What a person is told before they ask a model. */
export type Offer = { model: string; host: string; left: number; limit: number; resetsOn: string };

type OfferNoteProps = {
  offer: Offer;
  /** What leaves, with its verb: Your CV and the posting are. */
  sends: string;
};

/** What is sent to whom, and how often it still may be. */
export function OfferNote({ offer, sends }: OfferNoteProps) {
  const { model, host, left, limit, resetsOn } = offer;
  if (left === 0) {
    return (
      <p className="text-sm text-muted">
        You have used all {limit} of this month. On {resetsOn} they are whole again.
      </p>
    );
  }
  return (
    <p className="text-sm text-muted">
      {sends} sent to {host}, for {model} to read. {left} of {limit} left this month.
    </p>
  );
}

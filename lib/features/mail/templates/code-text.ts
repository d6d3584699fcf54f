export type CodeTextProps = {
  code: string;
  minutes: number;
  /** The site's host: the last line lets a phone fill the code in there and nowhere else (WebOTP). */
  host: string;
};

/** One message is this long; a longer one costs two. */
export const mostTextLength = 160;

/** GSM characters alone: one other would halve the room. */
export function codeText({ code, minutes, host }: CodeTextProps): string {
  const words = `${code} is your Career Co-Pilot code. It works for ${minutes} minutes. Never tell it to anybody.`;
  const text = `${words}\n\n@${host} #${code}`;
  return text.length <= mostTextLength ? text : words;
}

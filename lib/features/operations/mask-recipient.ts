const hidden = '•••';

/** `a•••@e•••.com`, `+91•••10`: enough to tell two apart, too little to write to. */
export function maskRecipient(recipient: string): string {
  const at = recipient.lastIndexOf('@');
  if (at < 1) return `${recipient.slice(0, 3)}${hidden}${recipient.slice(-2)}`;
  const domain = recipient.slice(at + 1);
  const ending = domain.includes('.') ? domain.slice(domain.lastIndexOf('.')) : '';
  return `${first(recipient)}${hidden}@${first(domain)}${hidden}${ending}`;
}

const first = (text: string) => [...text][0] ?? '';

type MailViewProps = {
  html: string;
  /** Lets the mail's own styles in: a frame made of text is under the policy of its page. */
  nonce: string | null;
};

/** A mail as its reader gets it, in a frame that runs no script and belongs to no site; its links open beside it. */
export function MailView({ html, nonce }: MailViewProps) {
  const styled = nonce ? html.replace('<style>', `<style nonce="${nonce}">`) : html;
  return (
    <iframe
      title="The mail"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={styled}
      className="block h-[48rem] w-full rounded-md border border-line"
    />
  );
}

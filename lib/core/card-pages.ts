/**
 * The pages on which cards are taken: they alone let the gateway's script and frames in. What a document lets in is settled when
 * it is loaded, so that one that was opened elsewhere and only moved here has to be loaded again.
 */
export const takesCards = (pathname: string): boolean => /^\/billing(\/|$)/.test(pathname);

/** Every way to prove who one is, in the order in which they are offered. */
export const waysIn = ['google', 'replit', 'phone', 'email', 'password'] as const;
export type WayIn = (typeof waysIn)[number];

/** Those where an OpenID provider proves it. */
export const oidcWays = ['google', 'replit'] as const satisfies readonly WayIn[];
export type OidcWay = (typeof oidcWays)[number];

export const codeChannels = ['email', 'sms'] as const;
export type CodeChannel = (typeof codeChannels)[number];

/** What a code is good for; one that was asked for one purpose is worth nothing for another. */
export const codePurposes = ['sign_in', 'link', 'reset_password'] as const;
export type CodePurpose = (typeof codePurposes)[number];

/**
 * One set of tokens for light and dark. Blue and vermillion are Okabe and Ito's, darkened or lightened to at least
 * 4.5:1 on their ground; the heat scale is one hue, so that it also orders in black and white.
 */
const LIGHT = `
--ground:#fff;--panel:#f5f7f9;--ink:#1a2129;--muted:#56606b;--line:#dde2e7;--rule:#9aa5b1;
--accent:#0065a0;--accent-soft:#e3f0f9;--context:#aeb9c4;--track:#e9edf1;--mark:#b23c00;
--heat-1:#eef5fb;--heat-2:#d8e9f6;--heat-3:#b9d8ee;--heat-4:#93c4e4;`;

const DARK = `
--ground:#14181d;--panel:#1c2229;--ink:#e8ecf0;--muted:#a7b1bc;--line:#2f3841;--rule:#66727e;
--accent:#6cbcee;--accent-soft:#17303f;--context:#5d6975;--track:#262e36;--mark:#ff9a5c;
--heat-1:#18242d;--heat-2:#1a3242;--heat-3:#1d4259;--heat-4:#215573;`;

export const TOKENS = `
:root{color-scheme:light dark;${LIGHT}
--step-0:1rem;--step-1:1.25rem;--step-2:1.5625rem;--step-3:1.953rem;--small:.875rem;--unit:8px}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
`;

/** A token's value, for a picture that stands alone. */
export const token = (theme: 'light' | 'dark', name: string): string =>
  new RegExp(`--${name}:([^;]+);`).exec(theme === 'light' ? LIGHT : DARK)?.[1] ?? '';

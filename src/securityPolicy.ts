/** Whether a page brings a script of its own, and whether that may run WebAssembly in a worker. */
export type Scripted = boolean | 'without wasm';

/**
 * The security policy of a page, as its meta tag has it. Only search, the 404 page and the pages that
 * check a text, follow or make a table run a script, and the search engine is WebAssembly.
 */
export function securityPolicy(scripted: Scripted): string {
  return [
    "default-src 'none'",
    scripted === true
      ? "script-src 'self' 'wasm-unsafe-eval'"
      : `script-src ${scripted ? "'self'" : "'none'"}`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    // Without script nothing connects but tools that look at the page, such as for its robots.txt.
    "connect-src 'self'",
    ...(scripted === true ? ["worker-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/**
 * The security policy that a host sends with every file. It is one for all, as wide as search needs it: a
 * worker obeys the policy of its own file, and hosts join the values of two rules. Where a page needs
 * less, its meta tag says so, and a browser keeps to both. That no other site shows a page in a frame,
 * a meta tag cannot say.
 */
export function hostPolicy(): string {
  return `${securityPolicy(true)}; frame-ancestors 'none'`;
}

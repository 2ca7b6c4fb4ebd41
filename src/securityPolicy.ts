/** Whether a page brings a script of its own, and whether that may run WebAssembly in a worker. */
export type Scripted = boolean | 'without wasm';

/**
 * The security policy of a page, as its meta tag has it; public/_headers has the same for the hosts
 * that read it. Only search, the 404 page and the page that checks a text run a script, and the search
 * engine is WebAssembly.
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

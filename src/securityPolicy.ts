/**
 * The security policy of a page, as its meta tag has it; public/_headers has the same for the hosts
 * that read it. Only search and the 404 page run a script, and the search engine is WebAssembly.
 */
export function securityPolicy(scripted: boolean): string {
  return [
    "default-src 'none'",
    scripted ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    // Without script nothing connects but tools that look at the page, such as for its robots.txt.
    "connect-src 'self'",
    ...(scripted ? ["worker-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

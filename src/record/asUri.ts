/** What RFC 3986 lets stand in no path, query or fragment, and a sign of percent that encodes nothing. */
const OTHER = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%]|%(?![0-9A-Fa-f]{2})/gu;

/**
 * An address on the web as a URI (RFC 3986), which schemas and other programs take: what an address bar takes and a
 * URI cannot have is encoded, as a browser does when it asks for it. A URI stays as it is.
 * @param address one that `isWebAddress` is true of.
 */
export function asUri(address: string): string {
  const [host = ''] = /^https?:\/\/[^/?#\\]*/.exec(address) ?? [];
  const site = /^https?:\/\/[A-Za-z0-9\-._~:[\]]*$/.test(host) ? host : new URL(host).origin;
  const [path = '', ...fragment] = address.slice(host.length).split('#');
  return site + encoded(path) + (fragment.length > 0 ? `#${encoded(fragment.join('#'))}` : '');
}

function encoded(text: string): string {
  return text.replace(OTHER, (character) => encodeURIComponent(character.toWellFormed()));
}

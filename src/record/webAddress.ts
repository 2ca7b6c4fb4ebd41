/**
 * Whether text is a whole address on the web, as it may stand behind a link: http or https, without white
 * space, and without a name or password, which can pass for the host.
 */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

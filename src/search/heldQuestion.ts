/** A question that has a page here. */
interface HeldQuestion {
  readonly id: string;
  readonly href: string;
  readonly title: string;
}

/**
 * Asks the site itself whether it has the page of a question, and what it is called.
 * @param base base path of the site, with slashes at both ends.
 */
export async function heldQuestion(base: string, id: string): Promise<HeldQuestion | undefined> {
  const href = `${base}questions/${id}/`;
  const response = await fetch(href).catch(() => undefined);
  if (!response?.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const title = page.querySelector('h1')?.textContent.trim();
  return title ? { id, href, title } : undefined;
}

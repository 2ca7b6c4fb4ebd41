/** The file of a page, below the folder of the site. @param address of the page, `/about/` or `/feed.xml`. */
export function pageFile(address: string): string {
  return `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
}

/** The element of a page that its script works with. @throws Error where the page has none of that type. */
export function findElement<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
  return found;
}

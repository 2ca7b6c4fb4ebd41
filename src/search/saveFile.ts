import { element } from './element.ts';

/** Hands pieces of text to the browser as one file to be saved; it is made here and sent nowhere. */
export function saveFile(name: string, type: string, text: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([...text], { type }));
  const link = element('a', { href: address, download: name });
  link.click();
  // Some browsers begin to read only after the click: the text is let go of later.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

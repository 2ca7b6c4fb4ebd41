/**
 * Changes the page without losing the place of who uses a keyboard: where the element that has the focus goes or is
 * hidden, another has it.
 */
export function keepFocus(change: () => void, other: () => HTMLElement | null): void {
  const had = document.activeElement;
  change();
  const lost = had !== document.body && (!had?.isConnected || had.closest('[hidden]') !== null);
  if (lost) other()?.focus();
}

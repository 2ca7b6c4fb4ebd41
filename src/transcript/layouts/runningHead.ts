import type { Token } from '../tokens.ts';

const PAGE =
  /^Page ?:? ?\d+(?: of \d+)? ?[-–—|]? ?(?=.)|(?<=.) ?[-–—|]? ?Page ?:? ?\d+(?: of \d+)?$/gi;

/**
 * Tells whether words stand in the heading of a paper too, and so at the head or foot of each page:
 * as one of its lines, or with the number of the page as several of them.
 */
export function runningHead(heading: readonly Token[]): (words: string) => boolean {
  const repeated = new Set(heading.map(({ line }) => line.words));
  const whole = ` ${[...repeated].join(' ')} `;
  return (words) => {
    if (repeated.has(words)) return true;
    const own = words.replace(PAGE, '');
    return own !== words && whole.includes(` ${own} `);
  };
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formerHtml, presentHtml, type InventedPage } from '../inventPage.testing.ts';
import { mainPart } from './mainPart.ts';
import { readPage, readWholePage } from './readPage.ts';
import { runs } from '../../../src/record/runs.testing.ts';

const ADDRESS = 'https://city.example/questions/1972/0155';
const PAGE: InventedPage = {
  title: 'Lamps',
  date: '1972-03-22',
  reference: '1972/0155',
  askedBy: 'Ruth Oyelaran',
  question: '<p>Will you light <b>the path</b>?</p>',
  answers: [{ words: '<p>Yes.</p><ul><li>soon</li></ul>' }],
};
const FORMER = formerHtml(PAGE, { address: ADDRESS, labels: true });
const PAGES = [
  FORMER,
  formerHtml({ ...PAGE, answers: [] }, { address: ADDRESS, labels: false }),
  presentHtml(PAGE, ADDRESS),
];

test('the main part of a page is told by its tags, with the address of the page', () => {
  for (const page of PAGES) {
    const part = mainPart(page);
    expect(part).toMatch(/^<!DOCTYPE html><link rel="canonical"/);
    expect(part).toContain('the path');
    expect(part).not.toMatch(/Menu|Footer|none of the record/);
    expect(readPage(page, 'about:blank')).toEqual(readWholePage(page, 'about:blank'));
  }
});

test.each([
  ['a list item that ends elsewhere', '<ul><li><div></li></div></ul>'],
  ['an element without its end', '<i>'],
  ['words in a table that belong before it', '<table><div>x</div></table>'],
  ['a link in a link', '<a href="/a"><a href="/b">x</a></a>'],
  ['bold over a paragraph’s end', '<div><b></div></b>'],
  ['a comment that ends oddly', '<!-- x --!> <div> -->'],
  ['a script in a script', '<script><!-- <script> </script> --></script>'],
  ['an equals sign that begins a name', '<p ="x>">'],
  ['a picture with words of the page', '<svg><p>x</p></svg>'],
])('%s before the main part or in it: the whole page is read', (_, odd) => {
  const before = FORMER.replace('<header>', `${odd}<header>`);
  const inside = FORMER.replace('<h1>', `${odd}<h1>`);
  for (const html of [before, inside]) {
    expect(mainPart(html)).toBeUndefined();
    expect(readPage(html, ADDRESS)).toEqual(readWholePage(html, ADDRESS));
  }
});

// Tags and pieces of tags, whole and torn, of which pages are made that no one would write.
const PIECES = [
  ...[
    '<div>',
    '</div>',
    '<section>',
    '</section>',
    '<p>',
    '</p>',
    '<p title="a>b">',
    '<li>',
    '</li>',
  ],
  ...['<ul>', '</ul>', '<b>', '</b>', '<a href="/x">', '</a>', '<table>', '<tr>', '<td>', '</td>'],
  ...[
    '</tr>',
    '</table>',
    '<h1>',
    '</h1>',
    '<main>',
    '</main>',
    '<div role="main">',
    '<br>',
    '<!--',
  ],
  ...['-->', '<script>', '</script>', '"', "'", '=', '<', '>', '</', '<form>', '</form>', '<svg>'],
  ...['<path d="M0 0"/>', '</svg>', '<select>', '<option>', '</select>', '<button>', '</button>'],
  ...['<template>', '</template>', '<textarea>', '</textarea>', '<article class="node--answer">'],
  ...[
    '</article>',
    '<section class="question">',
    '<link rel="canonical" href="/questions/1972/7">',
  ],
  ...['lamps ', 'eels', '</body>', '<body>', '<noscript>', '</noscript>', '<title>', '</title>'],
];
const soup = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 6 })
  .map((pieces) => pieces.join(''));

test('a page reads the same by its main part as in whole, whatever its tags are', () => {
  let parts = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...PAGES),
      fc.array(fc.tuple(fc.nat(), soup), { minLength: 1, maxLength: 3 }),
      (page, torn) => {
        let html = page;
        for (const [place, pieces] of torn) {
          // Between two tags, or in the midst of anything.
          const near = html.indexOf('<', place % html.length);
          const at = place % 3 === 0 || near < 0 ? place % html.length : near;
          html = html.slice(0, at) + pieces + html.slice(at);
        }
        if (mainPart(html) !== undefined) parts += 1;
        expect(readPage(html, ADDRESS)).toEqual(readWholePage(html, ADDRESS));
      },
    ),
    { numRuns: runs(300) },
  );
  expect(parts).toBeGreaterThan(runs(5));
});

test('hostile tags take no longer than a page of their length may', () => {
  const hostile = ['<a', '<a b="', '<!--', '<script>', '</', '<svg>', '<a =', '<p', '<svg><g'];
  for (const piece of hostile) {
    const begin = performance.now();
    mainPart(`<main>${piece.repeat(200_000)}`);
    expect(performance.now() - begin, piece).toBeLessThan(2000);
  }
});

import { expect, test } from 'vitest';
import { movesIn } from './movesIn.ts';

const MOVE =
  '- { from: /members/jon-marsh/, to: /members/jon-marsh-2/, date: 1979-03-02, reason: A }';
const read = (text: string) => movesIn(text, 'content/moved.yaml');

test('moves are read by the address before, each with its place', () => {
  const list = `# Reviewed by hand.\n${MOVE}\n- from: /questions/1976/0001/\n  to: /questions/1976/0002-s1/\n  date: 1979-03-02\n  reason: Numbered twice.\n`;
  const moves = read(list);
  expect([...moves.keys()]).toEqual(['/members/jon-marsh/', '/questions/1976/0001/']);
  expect(moves.get('/questions/1976/0001/')).toEqual({
    from: '/questions/1976/0001/',
    to: '/questions/1976/0002-s1/',
    date: '1979-03-02',
    reason: 'Numbered twice.',
    place: 'content/moved.yaml:3',
  });
  expect([read('').size, read('# nothing yet\n').size]).toEqual([0, 0]);
});

test.each([
  ['a syntax error', `${MOVE}\n- { from: [\n`, ':3:1  '],
  ['no list', 'from: /members/jon-marsh/\n', ':1:1  this is not a list'],
  [
    'an address that is none',
    MOVE.replace('/members/jon-marsh/', 'members/jon-marsh'),
    ':1:11  `from` is “members/jon-marsh”; it should be the address before',
  ],
  [
    'an address with a host',
    MOVE.replace('/members/jon-marsh-2/', 'https://example.org/'),
    ':1:36  `to` is “https://example.org/”',
  ],
  ['a fragment', MOVE.replace('jon-marsh-2/', 'jon-marsh-2/#top'), ':1:36  `to` is '],
  ['a rule of a host', MOVE.replace('jon-marsh/', '*/'), ':1:11  `from` is '],
  ['no such day', `\n${MOVE.replace('03-02', '02-30')}`, ':2:65  `date` is “1979-02-30”'],
  ['a key that is missing', MOVE.replace(', reason: A', ''), ':1:3  `reason` is missing'],
  ['an empty reason', MOVE.replace('A }', '"" }'), ':1:85  `reason` is empty'],
  [
    'a key that is unknown',
    MOVE.replace('reason: A', 'reason: A, by: B'),
    ':1:88  `by` is not a key',
  ],
  ['a page that moves twice', `${MOVE}\n${MOVE}\n`, ':1  /members/jon-marsh/ is moved again below'],
])('%s is told with its place and an example', (_, text, told) => {
  expect(() => read(text)).toThrow(`content/moved.yaml${told}`);
  expect(() => read(text)).toThrow('- { from: /members/jon-marsh/, to: /members/jonathan-marsh/');
});

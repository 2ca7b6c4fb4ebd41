import { expect, test } from 'vitest';
import { findReferences } from './findReferences.ts';

const ids = (text: string) => findReferences(text).map(({ id }) => id);

test.each([
  ['Please see my answer to MQ 2017/3426.', ['2017/3426']],
  ['Please see my response to 2018/1558', ['2018/1558']],
  ['Further to 0290/2011, and to (1007 / 2014):', ['2011/0290', '2014/1007']],
  ['In answer to MQ 3345 /2012 you said', ['2012/3345']],
  ['Thank you for your response to my question MQT 2018/3426;', ['2018/3426']],
  ['MQ2020/1050 and MQ2321/2012', ['2020/1050', '2012/2321']],
  ['Question No: 324 / 2013 and Question Number: 2021/0393', ['2013/0324', '2021/0393']],
  ['MQ 1007 / 2014 (Oral)', ['2014/1007']],
  ['questions 2024/0765, 2024/0766 and 2024/0767', ['2024/0765', '2024/0766', '2024/0767']],
  ['MQT 2015/3463 & MQT 2015/3464', ['2015/3463', '2015/3464']],
  ['five digits (2019/20936), or few: MQ 27/2018', ['2019/20936', '2018/0027']],
  ['with the suffix of an address: 2018/2950-0', ['2018/2950-0']],
  ['Further to Q293/2009 and Q 294/2009', ['2009/0293', '2009/0294']],
  [
    'see https://www.london.gov.uk/questions/2018/2507, MQ 2018/1 and (www.london.gov.uk/questions/2018/2950-0/)',
    ['2018/2507', '2018/0001', '2018/2950-0'],
  ],
  ['http://london.gov.uk/question/2018/27?page=1', ['2018/0027']],
])('references in text: %s', (text, expected) => {
  expect(ids(text)).toEqual(expected);
});

test.each([
  ['financial years', 'in 2008/09, 2011/12, FY1999/00 and 2014/2015'],
  ['dates', 'on 06/09/2018, 6/9/2018 and 01/2018'],
  ['file numbers', 'application 99/3854924 or 2018/1558/A'],
  ['ratios and proposals', 'at 15:1 by Proposal 4E.14, with 24/7 cover and 1/2 a mile'],
  ['addresses', 'https://a.example/questions/2018/2507 and www.example.org/2018/2507'],
  [
    'pages beside questions',
    'www.london.gov.uk/questions/2018/2507/a and /questions/meeting/2018/06',
  ],
  ['quarters', 'in Q3/2009, Q1 2008/09 and FAQ 293/2009'],
  ['parts of an address', 'london.gov.uk/questions/2018/2507 and /questions/2018/2950-0'],
  ['amounts', '£2018/1558 and 1.2018/1558'],
  ['neither number a year', '0427/0402'],
])('no references: %s', (_, text) => {
  expect(ids(text)).toEqual([]);
});

test('the place of a reference is that of its printed form, so that a link can be laid over it', () => {
  const text = '💬 See MQ 1007 / 2014 (Oral) and 2018/2950-0.';
  expect(findReferences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'MQ 1007 / 2014',
    '2018/2950-0',
  ]);
});

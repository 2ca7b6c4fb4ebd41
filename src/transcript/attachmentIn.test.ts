import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapseWhiteSpace } from '../record/collapseWhiteSpace.ts';
import { isWebAddress } from '../record/webAddress.ts';
import { attachmentIn } from './attachmentIn.ts';
import { attachmentLine } from './attachmentLine.ts';

describe('a line of an attachment', () => {
  test.each([
    ['Attachment: plan.pdf https://a.example/plan.pdf', 'plan.pdf', 'https://a.example/plan.pdf'],
    ['attachment : Plan of it http://a.example/', 'Plan of it', 'http://a.example/'],
    ['Attachment: Plan <https://a.example/a?b=c&d>', 'Plan', 'https://a.example/a?b=c&d'],
    ['Attachment: https://b.example https://a.example', 'https://b.example', 'https://a.example'],
    ['Attachment: https://a.example/é', undefined, 'https://a.example/é'],
    ['Attachment: <b>Plan</b>: https://a.example/', '<b>Plan</b>:', 'https://a.example/'],
  ])('%s', (line, name, address) => {
    expect(attachmentIn(line)).toEqual({ ...(name && { name }), address });
  });

  test.each([
    'Attachment:',
    'Attachment: plan.pdf',
    'Attachment: https://a.example/plan of it.pdf',
    'Attachment: plan ftp://a.example/plan.pdf',
    'Attachment: plan javascript:alert(1)',
    'Attachment: plan data:text/html,x',
    'Attachment: plan mailto:a@b.example',
    'Attachment: plan //a.example/plan.pdf',
    'Attachment: plan https://',
    'Attachment: plan https://[a',
    'Attachment: plan https://a.example@b.example/',
    'Attachment: plan https://a:b@c.example/',
    'Attachment:https://a.example/',
    'Attachments: plan https://a.example/',
    'See attachment: plan https://a.example/',
    'The attachment https://a.example/',
    '',
  ])('is no “%s”', (line) => {
    expect(attachmentIn(line)).toBeUndefined();
  });

  test('reads back as it was written, whatever the name is', () => {
    const name = fc
      .string({ unit: 'grapheme' })
      .map((text) => collapseWhiteSpace(text.replace(/[\r\n]/g, '')))
      .filter((text) => text !== '' && text.trim() === text);
    const address = fc.webUrl({ withQueryParameters: true, withFragments: true });
    const attachment = fc.record({ name, address }, { requiredKeys: ['address'] });
    fc.assert(
      fc.property(attachment, (one) => {
        expect(attachmentIn(attachmentLine(one))).toEqual(one);
      }),
    );
  });

  test('never has an address that cannot be followed', () => {
    const piece = fc.constantFrom('https://', 'http:', '/', '@', ':', '[', 'a', '\u202e', '%', '>');
    const text = fc.oneof(
      fc.string(),
      fc.array(piece).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (words) => {
        const read = attachmentIn(`Attachment: a ${words}`);
        if (read) expect(isWebAddress(read.address)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

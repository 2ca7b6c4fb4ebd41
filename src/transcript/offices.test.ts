import { expect, test } from 'vitest';
import { personSlug } from '../record/personSlug.ts';
import { hasOffice } from './hasOffice.ts';
import { isPersonLine } from './isPersonLine.ts';
import { paperLines } from './layouts/paperLines.ts';
import { sourceLines } from './sourceLines.ts';
import { splitTurn } from './splitTurn.ts';
import { tokens } from './tokens.ts';

test.each(['Mayor', 'Chair', 'Chairman', 'Chairwoman', 'Chairperson', 'Commissioner'])(
  'the %s is one wherever an office is read',
  (office) => {
    const printed = `The ${office}`;
    expect(personSlug(printed)).toBeUndefined();
    expect(splitTurn(`${printed}: Lamps.`, new Set())).toEqual({
      speaker: printed,
      text: 'Lamps.',
    });
    expect(paperLines(tokens(sourceLines([printed])))[0]?.type).toBe('person');
    expect(hasOffice(`Asha Whitlock (${office})`)).toBe(true);
    expect(isPersonLine(`Asha Whitlock, ${office} of Ferries`)).toBe(true);
  },
);

import { expect, test } from 'vitest';
import { splitAskedOf } from './splitAskedOf.ts';

test.each([
  ['Ada Penrose'],
  ['The Mayor'],
  ['Ada Penrose (Deputy Mayor for Policing and Crime)'],
  ['Ada Penrose, Deputy Mayor for Policing and Crime'],
  ['Ada Penrose (Chair of Ponds and Ian Pell House)'],
  ['Ada Penrose (Managing Director, London Underground and London Rail)'],
  ['Ada Penrose, Commissioner, Transport for London'],
  ['Ada Penrose, Managing Director, Surface Transport'],
  ['Ada Penrose, Deputy Mayor, Policing and Crime'],
  ['Ada Penrose (Chair & Treasurer)'],
  ['Ada Penrose | Ian Pell'],
  ['Ada Penrose | Sir Ian Pell CBE | Maud Ellery AM'],
  ['The Mayor | Ada Penrose (Commissioner, TfL)'],
  ['Ada Penrose (Commissioner, TfL) | The Mayor'],
  ['Ada Penrose (Chair, TfL) | Ian Pell (Commissioner, TfL)'],
  ['Ada Penrose (Ponds and Weirs) | Ian Pell (Lamps and Kerbs) | Maud Ellery (Chair)'],
  ['Ada Penrose, Chair of Ponds | Ian Pell, Chief Officer'],
  ['Ada Penrose, Chair of Ponds and Weirs | Ian Pell, Chief Officer | Maud Ellery, Director'],
  ['Ada Penrose, Commissioner, TfL | Dr Ian Pell, Managing Director, London Rail'],
])('%s', (printed) => {
  const people = printed.split(' | ');
  const joints = [' and ', ' & ', '; '];
  for (const last of joints) {
    const list = [people.slice(0, -1).join(', '), people.at(-1)].filter(Boolean).join(last);
    expect(splitAskedOf(list), list).toEqual(people);
  }
});

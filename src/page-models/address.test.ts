import { expect, test } from 'vitest';
import { addressParts } from './address.ts';

test('an address may break after its slashes, and nothing else may', () => {
  expect(addressParts('question 1978/1151. https://a.example/questions/1978/1151/ (x/y)')).toEqual([
    'question 1978/1151. https://a.example/',
    'questions/',
    '1978/',
    '1151/',
    ' (x/y)',
  ]);
  expect(addressParts('06/09/1978')).toEqual(['06/09/1978']);
});

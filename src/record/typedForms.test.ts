import { expect, test } from 'vitest';
import { parseReference } from './reference.ts';
import { typedForms } from './typedForms.ts';

test.each([
  ['2018/1558', '2018/1558, 1558/2018 or MQ 2018/1558'],
  // The other way round this would be another question.
  ['2013/2061', '2013/2061 or MQ 2013/2061'],
  ['2018/2507-s4', '2018/2507-s4 or MQ 2018/2507-s4'],
])('%s is typed as %s', (id, forms) => {
  expect(typedForms(id)).toBe(forms);
  expect(forms.split(/, | or /).map(parseReference)).toEqual(forms.split(/, | or /).map(() => id));
});

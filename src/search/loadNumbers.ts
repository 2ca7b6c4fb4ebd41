import { hundredOf, knownNumbersSchema, type KnownNumbers } from './KnownNumbers.ts';
import { reportFailure } from './reportFailure.ts';

/**
 * What is known of the hundred numbers around one, from a file of the same build; nothing where no
 * question here has or cites one of them, or where it is missing: nothing else depends on it.
 * @param base base path of the site, with slashes at both ends.
 * @param number of four digits or more.
 */
export async function loadNumbers(base: string, number: string): Promise<KnownNumbers> {
  const address = `${base}search/numbers/${hundredOf(number)}.json`;
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return NOTHING;
  try {
    return knownNumbersSchema.parse(await response.json());
  } catch (error) {
    reportFailure(error);
    return NOTHING;
  }
}

const NOTHING: KnownNumbers = { here: {}, absent: {} };

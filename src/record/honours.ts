/** Titles before a name, as the records print them; no part of a slug. */
export const TITLES: ReadonlySet<string> = new Set(
  'mayor dr doctor sir dame lord lady baroness baron professor prof rev reverend revd cllr councillor mr mrs ms miss rt hon right honourable'.split(
    ' ',
  ),
);
/** Honours after a name, likewise. */
export const HONOURS: ReadonlySet<string> = new Set(
  'am mp mep obe cbe mbe kbe dbe gbe bem kc qc jp dl qfsm qpm kcb cb cvo lvo mvo phd frsa frs msp peer'.split(
    ' ',
  ),
);

/** Whether a word of a slug is a title or an honour, which people have and lose: `sir`, `obe`. */
export function isHonour(word: string): boolean {
  return TITLES.has(word) || HONOURS.has(word);
}

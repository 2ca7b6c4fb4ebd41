const TITLE =
  '(?:(?:Rt Hon|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Professor|Prof|Rev|Cllr|Mr|Mrs|Ms|Miss|The) )*';
const WORD = "\\p{Lu}[\\p{L}.'’‘`-]*";
const HONOURS = '(?:,? (?:AM|MP|[OCMKD]BE|GBE|BEM|[KQ]C|JP|DL|QFSM|QPM))*';
const ROLE = '(?:,? ?\\([^()]{0,80}\\)| ?\\(\\))?';
const PERSON = new RegExp(
  `^${TITLE}${WORD}(?: (?:(?:de|der|da|di|la|le|van|von|of) )?${WORD}){1,4}${HONOURS}${ROLE}$`,
  'u',
);

/** Whether a whole line is the name of one person, with titles, honours and a role in brackets. */
export function isPersonLine(words: string): boolean {
  return words.length <= 120 && PERSON.test(words);
}

/**
 * Every kind of problem that a raw text or a reviewed file can have, with what to do about it. An
 * error in a raw text refuses the record it stands in, one in a reviewed file stops the run before
 * anything is written; a warning lets it pass. Nothing else in the program makes problems.
 */
const RULES = {
  'unreadable-file': {
    severity: 'error',
    hint: 'Make it a plain text file that this user may read.',
  },
  link: {
    severity: 'error',
    hint: 'Replace it with the files themselves: a link can point anywhere and change without notice.',
  },
  'too-long': {
    severity: 'error',
    hint: 'Keep only the text of question pages and papers. If that is all there is, split it into several files, each starting at the beginning of a question.',
  },
  'passed-over': {
    severity: 'warning',
    hint: 'Only `.txt` files and the `.url` files beside them are read. Save the text that a page or document shows as `.txt`, or keep the files elsewhere.',
  },
  'upper-case-ending': {
    severity: 'warning',
    hint: 'Rename it: only the lower-case endings `.txt` and `.url` are read.',
  },
  'url-without-text': {
    severity: 'warning',
    hint: 'Save the text of that page beside it, under the same name ending in `.txt`, or delete it.',
  },
  'pdf-file': {
    severity: 'error',
    hint: 'Open it, select all the text and copy it into a text file (or use pdftotext), then check that all the names and line breaks have come with it.',
  },
  'document-file': {
    severity: 'error',
    hint: 'Open it in the program it was made with and save it as plain text in UTF-8.',
  },
  'no-text-file': {
    severity: 'error',
    hint: 'Unpack it, or keep it elsewhere: only the text of a page or paper is read.',
  },
  'data-file': {
    severity: 'error',
    hint: 'It was made for programs to read. Save the text shown on the question’s page, or keep this file elsewhere.',
  },
  'foi-answer': {
    severity: 'error',
    hint: 'It is not a question from a member to the Mayor: keep it elsewhere.',
  },
  'windows-1252': {
    severity: 'warning',
    hint: 'Check a name with an accent, a quotation mark and a £ sign against the page, then save the file as UTF-8: the words stay the same, and so does the SHA-256 of the record.',
  },
  'not-utf-8': { severity: 'error', hint: 'Save the file as UTF-8; a byte order mark is fine.' },
  'empty-file': {
    severity: 'error',
    hint: 'Put the text of one question page in it, or delete it.',
  },
  'misplaced-mark': {
    severity: 'error',
    hint: 'If the record is made up, its first line must be exactly `[Invented record]`, with nothing above it; if it is real, remove the line.',
  },
  'bad-reading-date': {
    severity: 'error',
    hint: 'Name a later reading after its day: `2018-1558@2019-03-02.txt`.',
  },
  'unknown-layout': {
    severity: 'error',
    hint: 'A question page has `Session date:` and `Question By:` lines; see the layouts in README.md.',
  },
  'html-file': {
    severity: 'error',
    hint: 'Give the saved page to npm run collect -- import, or save the text that it shows: select all, copy, paste.',
  },
  'theyworkforyou-page': {
    severity: 'error',
    hint: 'Take the text from the Greater London Authority’s own page of the question.',
  },
  'search-results': {
    severity: 'error',
    hint: 'Open each question of the list, and save the text of its own page.',
  },
  minutes: {
    severity: 'error',
    hint: 'Save the question pages, or the paper of questions and answers of that meeting.',
  },
  'odd-character': {
    severity: 'warning',
    hint: 'It is kept as it is; what XML cannot contain shows as � on pages and in feeds. Compare it with the page; if only the file has it, save the text again as UTF-8.',
  },
  'unaccounted-line': {
    severity: 'error',
    hint: 'Report this text: the parser must never lose a line.',
  },
  'no-identity': {
    severity: 'error',
    hint: 'Name the file after the question (`2018-1558.txt`), or put its address in a .url file of the same name.',
  },
  'identity-disagrees': {
    severity: 'error',
    hint: 'One of the two is wrong: correct the .url file or the file’s name, never the raw text.',
  },
  'cut-number': {
    severity: 'error',
    hint: 'Find the full number in the published paper. If the record is the only one in its file, name the file after it (`2014-1905.txt`).',
  },
  'short-number': {
    severity: 'warning',
    hint: 'If digits were lost, name the file after the question (`2014-1905.txt`), or put its address in a .url file.',
  },
  'year-or-number': {
    severity: 'warning',
    hint: 'Either half could be the year. If it is the other one, name the file after the question (`2013-2061.txt`), or put its address in a .url file.',
  },
  'unreadable-reference': {
    severity: 'warning',
    hint: 'Numbers are written like `2018/1558`; the address or the file’s name is used instead.',
  },
  'bad-url-file': {
    severity: 'warning',
    hint: 'It should contain one line: the address of the page the text came from, without a name or password.',
  },
  'duplicate-id': {
    severity: 'error',
    hint: 'Both are refused, because two questions cannot share an address. Correct the label, .url file or file name of one of them.',
  },
  'answers-differ': {
    severity: 'warning',
    hint: 'Compare the two files. If one is a later reading of the same page, name it `<id>@<date>.txt`.',
  },
  'readings-differ': {
    severity: 'warning',
    hint: 'Compare the two files. The raw texts keep both readings.',
  },
  'ambiguous-name': {
    severity: 'warning',
    hint: 'If the records show who it is, add the name with a reason to people/aliases.yaml.',
  },
  'invalid-entry': {
    severity: 'error',
    hint: 'Report this text: the parser should have caught it.',
  },
  'no-title': { severity: 'warning', hint: 'The page will be headed by the question’s number.' },
  'no-question': {
    severity: 'warning',
    hint: 'The page will say that the record contains no question.',
  },
  'no-date': { severity: 'warning', hint: 'The question will belong to no meeting.' },
  'no-asker': { severity: 'warning', hint: 'The question will belong to no member.' },
  'unreadable-date': {
    severity: 'warning',
    hint: 'Dates such as `June 21, 2018`, `21 June 2018` and `21/06/2018` can be read.',
  },
  'dates-disagree': { severity: 'warning', hint: 'The session date is used.' },
  'future-meeting': {
    severity: 'warning',
    hint: 'If the record gives the wrong date, put the right one in content/corrections.yaml with a reason; never edit the raw text.',
  },
  'far-from-reference': {
    severity: 'warning',
    hint: 'If the record gives the wrong date, put the right one in content/corrections.yaml with a reason; never edit the raw text.',
  },
  'unknown-correction': {
    severity: 'warning',
    hint: 'An id is the one in the page’s address, such as `2018/1558` or `2018/2950-0`: correct it, or remove the line.',
  },
  'needless-correction': {
    severity: 'warning',
    hint: 'It changes nothing: remove it, or give the value that the page should show.',
  },
  'label-in-text': {
    severity: 'warning',
    hint: 'Another record may have been swallowed by this one. Put line breaks before and after its title and its number, in a fresh copy saved from the source.',
  },
  'turn-in-text': {
    severity: 'warning',
    hint: 'One speaker’s words may appear under another’s name. Put a line break before the name, in a fresh copy saved from the source.',
  },
  'doubtful-title': {
    severity: 'warning',
    hint: 'The title may be lost, or other words may have run into it: compare it with the source.',
  },
  'doubtful-asker': {
    severity: 'warning',
    hint: 'The name may be lost. If the source has it, put it in content/corrections.yaml.',
  },
  'answer-in-question': {
    severity: 'warning',
    hint: 'If it is the answer, the name above it was lost: put the name on a line of its own before the answer, as in the source, in a fresh copy.',
  },
  'records-missing': {
    severity: 'warning',
    hint: 'Find each of these numbers in the text. Where one begins a question, put line breaks before its title and around the number, in a fresh copy saved from the source.',
  },
  'future-number': {
    severity: 'warning',
    hint: 'The two halves of the number may be the wrong way round. Name the file after the question (`2013-2061.txt`), or put its address in a .url file.',
  },
  'empty-answer': { severity: 'warning', hint: 'The question counts as unanswered.' },
  'repeated-label': {
    severity: 'warning',
    hint: 'The first value is used; this line is left out.',
  },
  'repeated-line': {
    severity: 'warning',
    hint: 'If the page has it only once, the text was copied twice: save the page again.',
  },
  'guessed-name': {
    severity: 'warning',
    hint: 'The name and the question are on one line. If the name is wrong, put a line break after it.',
  },
  'guessed-speaker': {
    severity: 'warning',
    hint: 'Only the colon shows that someone speaks. If the line belongs to the question, join it to the line above, in a fresh copy saved from the source.',
  },
  'no-answerer': { severity: 'warning', hint: 'The page will say that no name is given.' },
  'unplaced-line': {
    severity: 'warning',
    hint: 'No layout expects a line here. It stays in the raw text and is left out of the entry.',
  },
  'no-parent': {
    severity: 'warning',
    hint: 'Add the transcript of the question with the same title and date, if there is one.',
  },
  'parent-unused': {
    severity: 'warning',
    hint: 'If it is a supplementary, its title has lost its ending: save the page’s text again.',
  },
  'reviewed-file': {
    severity: 'error',
    hint: 'Correct it and run this again: nothing is written until every reviewed file is right.',
  },
  'misnamed-file': {
    severity: 'error',
    hint: 'Under this name it has no effect. Rename it, or move it out of the folder.',
  },
  'unknown-file': {
    severity: 'warning',
    hint: 'Nothing reads it here. Move it out of the folder.',
  },
  'repeated-item': {
    severity: 'error',
    hint: 'Only one of the two can be meant: remove the other.',
  },
  'unknown-withdrawal': {
    severity: 'error',
    hint: 'Write the id as in the address of the page: `/questions/1961/0101/` is 1961/0101.',
  },
  'future-withdrawal': {
    severity: 'error',
    hint: 'Give the day on which the record was taken down: today or earlier.',
  },
  'alias-of-alias': {
    severity: 'error',
    hint: 'Point every name to the one person or group they all mean, which must not itself be an alias.',
  },
  'needless-alias': { severity: 'warning', hint: 'It changes nothing: remove it.' },
  'unused-item': {
    severity: 'warning',
    hint: 'If it is misspelt, write it as it appears in the records; if not, it does no harm.',
  },
  'office-dates': {
    severity: 'error',
    hint: 'A term begins on `from` and ends on `to`: correct whichever is wrong.',
  },
  'office-overlap': {
    severity: 'error',
    hint: 'Only one person can hold an office on any day: correct `from` or `to` in one of the two terms.',
  },
  'office-gap': {
    severity: 'warning',
    hint: 'Add the term of whoever held the office then, or correct the dates of the terms on either side.',
  },
  'edited-text': {
    severity: 'warning',
    hint: 'Restore it from git: the raw text is the evidence. If the page has changed, put the new text beside it as `<id>@<date>.txt`.',
  },
  'entry-removed': { severity: 'warning', hint: 'Restore its transcript if the page should stay.' },
  'entry-kept': {
    severity: 'warning',
    hint: 'Correct the errors above: entries without a transcript are removed only in a run without errors.',
  },
  'many-entries-gone': {
    severity: 'error',
    hint: 'Restore the transcripts, or give their folder with `--transcripts`. If the pages should go, run `npm run ingest -- --remove`.',
  },
} as const satisfies Readonly<Record<string, { severity: 'error' | 'warning'; hint: string }>>;

/** The name of a kind of problem. */
export type Rule = keyof typeof RULES;

/** Whether words are the name of a kind of problem. */
export function isRule(name: string): name is Rule {
  return Object.hasOwn(RULES, name);
}

/** Where something stands: the file as the report names it, line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  /** In code points. */
  readonly column: number;
}

/** An error or a warning with its place, what is wrong and what to do. */
export interface Problem extends Place {
  readonly severity: 'error' | 'warning';
  readonly rule: Rule;
  readonly message: string;
  readonly hint: string;
}

/** Makes a problem of a known kind; severity and hint come from the table. */
export function problem(
  rule: Rule,
  place: Partial<Place> & Pick<Place, 'file'>,
  message: string,
): Problem {
  const { severity, hint } = RULES[rule];
  const { file, line = 1, column = 1 } = place;
  return { severity, rule, file, line, column, message, hint };
}

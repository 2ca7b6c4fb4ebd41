const chair = 'Chair(?:man|woman|person)?';
const speaking = `Mayor|${chair}|Commissioner`;
const anonymous =
  '(?:An? )?(?:(?:Male|Female|Unidentified|Unknown) [Ss]peaker|UNIDENTIFIED SPEAKER|[Mm]ember of the (?:[Pp]ublic|[Aa]udience)|Audience [Mm]ember|Questioner)';
const collective =
  '(?:(?:All|Many|Other|Several|Some|The|Various) )?(?:(?:London )?Assembly )?Members|All';
const role = `${speaking}|Chief|Deputy|Director|Head|Lead|Leader|Manager|Member|Officer|President|Secretary`;

/**
 * The offices that the records print, as sources of regular expressions: the one vocabulary from
 * which every pattern with an office in it is built. Parts that are alternatives stand in no group.
 */
export const officePattern = {
  /** Who is asked and answers, mostly: alone on a line, above an answer, before a colon. */
  mayor: 'The Mayor',
  /** The same, or a deputy. */
  mayors: 'The (?:Deputy )?Mayor',
  /** Who is in the chair: gives the word to others. */
  chair,
  /** Offices that stand in a name’s place: `The Chair:`, `Deputy Mayor for Transport`. */
  speaking,
  /** Offices, and posts that are no one’s name: what no page of a person is made of. */
  nameless: `${speaking}|Chief Executive|Members?|${anonymous}|${collective}`,
  /** Those who speak and whose names no one took down. */
  anonymous,
  /** Those who speak together: `Assembly Members:  Agreed.` */
  collective,
  /** With one of these a role begins that stands behind a name and a comma. */
  opening: 'Chair|Chief|Commissioner|Deputy|Director|Head|Interim|Leader|Managing|Mayor',
  /** A role behind a name has one of these, somewhere. */
  role,
  /** What stands in brackets behind the name of who speaks: a role, or where they are a member. */
  held: `${role}|Constable|Superintendent|Inspector|Commander|Minister|Advis[eo]r|Auditor|Surveyor|Engineer|Consultant|Councillor|Executive|Treasurer|Controller|Professor|Trustee|MP|MEP|AM|TfL|GLA|Labour|Conservatives?|Liberal Democrats?|Greens?|Independent`,
  /** Ranks of officers, which stand before their names. */
  rank: '(?:(?:Acting|Temporary|Deputy|Assistant|Detective|Chief|Borough) ){0,3}(?:Commissioner|Commander|Superintendent|Inspector|Constable|Sergeant|Fire Officer)',
} as const;

function list(words: string): string[] {
  return words.trim().split(/\s+/);
}

const NOUNS = list(`
  lamp bus gate park bridge path library ferry garden market school depot route fare driver station
  clock bench tree canal lock tunnel platform ticket warden budget grant survey report plan scheme
  trial timetable stop shelter kiosk sign crossing pavement kerb verge drain pipe pump reservoir tank
  meter cable lantern pole mast roof wall fence railing stair lift tower hall theatre museum gallery
  choir band festival parade fair stall shop warehouse workshop factory yard wharf pier quay barge
  boat buoy flood tide bank meadow orchard allotment hive nest swan heron fox badger nursery clinic
  hospital ward nurse teacher pupil apprentice tenant cottage flat house estate terrace square street
  lane avenue alley corner junction contract tender invoice deposit charge permit licence rule order
  notice letter petition meeting committee panel officer engineer surveyor planner builder plumber
  painter cleaner porter baker grocer cyclist walker runner swimmer pool court pitch track stadium
  playground slide swing sandpit fountain statue plaque map chart figure total target deadline delay
  failure success complaint answer question reason risk hazard accident injury fire alarm hydrant
  ladder bucket brush broom barrow cart wagon tram carriage engine wheel brake bell whistle signal
  window door ceiling floor cellar attic chimney stove boiler radiator heater battery motor turbine
  windmill dam weir culvert ditch hedge lawn flower bulb seed harvest kitchen canteen supper
  bakery brewery laundry tailor cobbler printer newspaper poster leaflet archive ledger register`);

const VERBS = list(`
  open close repair replace extend improve protect fund support review publish restore remove install
  test widen mark visit record check watch sweep water clear deliver join share offer reduce lower
  double inspect measure count paint clean staff train move return renew retain approve refuse accept
  discuss propose consider consult promise announce order purchase rent insure license design connect
  divide enlarge shorten strengthen monitor guard polish varnish sort collect recycle
  store load carry study supply modify identify notify simplify tidy examine assess compare estimate
  explain describe defend welcome question challenge abandon revive postpone complete finish continue`);

const ADJECTIVES = list(`
  new local public safe early old green quiet narrow broad late weekly annual busy empty full clean
  cheap costly modern historic temporary permanent central outer upper northern southern eastern
  western wooden iron brick stone electric covered heated flooded crowded broken missing damaged
  reliable regular frequent rare careful honest generous modest ambitious urgent patient curious
  orderly cheerful hidden shared spare final draft second third former present future`);

function plural(noun: string): string {
  if (/[^aeou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function past(verb: string): string {
  if (/[^aeou]y$/.test(verb)) return verb.replace(/y$/, 'ied');
  return verb.endsWith('e') ? `${verb}d` : `${verb}ed`;
}

function present(verb: string): string {
  return `${verb.replace(/e$/, '')}ing`;
}

/**
 * What sentences are made of: each rule has its alternatives, likeliest first, and `{name}` stands
 * for a further rule or for one of the slots that `Prose` fills. Verbs stand in forms that agree
 * with one and with many alike.
 */
export const GRAMMAR: Readonly<Record<string, readonly string[]>> = {
  title: [
    '{subject} in {home}',
    '{home} {subject}',
    '{adjective} {subject} at {home}',
    'Cost of {subject} in {home}',
    '{subject} and {nouns}',
    'Future of {subject} at {home}',
    '{doing} {subject} near {home}',
    'Safety of {subject} on {home}',
  ],
  asking: [
    'How many {nouns} {where} have you {done} {ago}, and how many {modal} you {do} {when}?',
    'Will you {do} {thing} {where} {when}?',
    'What {modal} {thing} cost {when}, and who {modal} pay for {thing}?',
    'Do you agree that {clause}?',
    'What do you say to {people} {where} who want {thing} to be {done} {when}?',
    'When did you last {do} {thing}, and what have you {done} since?',
    'Is it true that {clause}, and if so, what {modal} you do about it?',
    'Please give the number of {nouns} {done} {where} in {financialYear} and in {financialYear}.',
    'Why had {thing} been {done} before {people} could {do} {thing}?',
    'Following {thing} {where}, {modal} you {do} {thing} and tell {people} the result?',
  ],
  telling: [
    '{clause}, and {clause}.',
    '{clause}.',
    'I have asked {body} to {do} {thing} {when}.',
    'My officers {modal} {do} {thing}, so that {people} can {do} {thing} {where}.',
    '{clause} because {clause}.',
    'We {modal} {do} {thing} {where}; {thing} {modal} follow {when}.',
    '{ago} {body} had {done} {number} {nouns} {where}, at a cost of {money}.',
    'Although {clause}, it is not yet clear that {clause}.',
    'If {clause}, then {body} {modal} {do} {thing}.',
    'That is why {clause}.',
    'In {financialYear} the cost of {thing} was {money}; in {financialYear} it was {money}.',
    'On {date} I met {body} to talk about {doing} {thing}.',
    'For every {noun} there are {number} {nouns}, a ratio of {ratio}.',
    'The minutes of {shortDate} and paper {paper} tell how {clause}.',
    'The {coined} method {modal} {do} {thing} without {doing} {thing}.',
  ],
  opening: [
    'I share your concern about the {subject} in {home}.',
    'Thank you for your question about the {subject}.',
    'The {subject} {modal} be {done} {when}.',
    '{clause}.',
    'Yes, and {clause}.',
    'No.',
    '{body} tell me that {clause}.',
    'This is a matter for the boroughs.',
  ],
  listing: [
    'The figures for {home} are as follows:',
    'We have {done} the following {nouns}:',
    'The cost was:',
    'Work {modal} begin at:',
  ],
  item: [
    '{money} for {nouns}',
    '{number} {nouns} {where}',
    '{place}: {number}',
    '{doing} {thing}',
    '{thing}, {when}',
  ],
  clause: [
    '{thing} {modal} {do} {thing}',
    '{people} {where} had {adverb} {done} {thing}',
    '{thing} {done} {thing} {ago}',
    '{thing} {modal} be {done} {when}',
    '{thing} remained {adjective} {ago}',
    '{people} {modal} {do} {thing} without {doing} {thing}',
    '{body} will not {do} {thing} until {thing} can be {done}',
    '{number} {nouns} had been {done} {where}',
    'the {subject} {modal} {adverb} {do} {thing}',
  ],
  thing: [
    'the {noun}',
    'the {subject}',
    'the {adjective} {noun}',
    'the {nouns}',
    'the {nouns} {where}',
    '{adjective} {nouns}',
    'the {noun} of {thing}',
    'this {noun}',
    'the {place} {noun}',
    'our {nouns}',
    'the borough’s {nouns}',
    "each borough's {noun}",
    'the {coined} {nouns}',
    '{nouns} and {nouns}',
  ],
  where: [
    'in {home}',
    'in {place}',
    'at {place}',
    'near {place}',
    'across {home}',
    'on {place}',
    'between {place} and {place}',
    'along the {coined}',
  ],
  when: [
    'this year',
    'in {month}',
    'every week',
    'by the end of {month}',
    'after dark',
    'from {month} to {month}',
    'next winter',
  ],
  ago: [
    'last winter',
    'in {year}',
    'over the past {few} years',
    'before {date}',
    'in {financialYear}',
    'on {shortDate}',
    'until {month}',
  ],
  body: [
    'the boroughs',
    'my officers',
    'the {Coined} Trust',
    'the Lamp Office',
    'the {Coined} Board',
    'the ferry crews',
    'the {Coined} and {Coined} Society',
    'the Canal Wardens',
  ],
  people: list(
    'residents people traders tenants drivers visitors families children pupils cyclists neighbours nurses',
  ),
  place: list(
    'Lane Park Street Road Green Hill Bridge Gate Square Wharf Common Fields Market Terrace Lock',
  ).map((kind) => `{Coined} ${kind}`),
  few: list('two three four five six seven ten'),
  modal: list('will should must could would can may might'),
  adverb: list(
    'already often still recently never quietly promptly rarely always twice fully partly usually openly',
  ),
  month: list(
    'March June September January May October November July February December April August',
  ),
  noun: NOUNS,
  nouns: NOUNS.map(plural),
  do: VERBS,
  done: VERBS.map(past),
  doing: VERBS.map(present),
  adjective: ADJECTIVES,
};

import { folded } from '../record/pagefindInside.ts';
import { stemsOf } from '../record/stemsOf.ts';

/** Words that end in `man` or `woman` and have `men` or `women` as their plural. */
const MEN = `man woman alderman businessman businesswoman chairman chairwoman clergyman congressman councilman
councilwoman craftsman crewman draughtsman fireman firewoman fisherman foreman freeman gentleman gunman
handyman horseman journeyman layman linesman middleman nobleman ombudsman patrolman policeman policewoman
postman postwoman repairman salesman saleswoman seaman serviceman servicewoman spokesman spokeswoman
sportsman sportswoman statesman stuntman tradesman watchman workman yachtsman`;

/**
 * Words whose forms Snowball’s English stemmer takes for different words: found by running it over the
 * words of the sample archive and a list of English plurals (`fixtures/families.txt`). A form stands
 * in brackets where its stem is rather that of another word (`live`, `leave`, `base`): it finds the
 * family, and the family does not find it.
 */
const FAMILIES = `bus buses bussed,gas gases gassed,lens lenses,yes yeses,plus pluses,canvas canvases,
alias aliases,iris irises,summons summonses,child children,grandchild grandchildren,schoolchild schoolchildren,
stepchild stepchildren,foot feet,tooth teeth,goose geese,mouse mice,louse lice,ox oxen,wife wives,
midwife midwives,housewife housewives,knife knives,half halves,shelf shelves,bookshelf bookshelves,
thief thieves,loaf loaves,wolf wolves,calf calves,scarf scarves,wharf wharves,hoof hooves,elf elves,
dwarf dwarves,turf turves,self selves,analysis analyses,crisis crises,hypothesis hypotheses,
diagnosis diagnoses,prognosis prognoses,emphasis emphases,synthesis syntheses,oasis oases,
parenthesis parentheses,neurosis neuroses,criterion criteria,phenomenon phenomena,stadium stadia,
memorandum memoranda,referendum referenda,curriculum curricula,bacterium bacteria,millennium millennia,
symposium symposia,consortium consortia,addendum addenda,aquarium aquaria,forum fora,gymnasium gymnasia,
moratorium moratoria,sanatorium sanatoria,crematorium crematoria,auditorium auditoria,spectrum spectra,
erratum errata,stratum strata,quantum quanta,datum data,appendix appendices,
matrix matrices,vertex vertices,vortex vortices,codex codices,alumnus alumni,fungus fungi,cactus cacti,
nucleus nuclei,radius radii,stimulus stimuli,syllabus syllabi,terminus termini,focus foci,locus loci,
quiz quizzes,money monies,penny pence,bureau bureaux bureaus,plateau plateaux plateaus,
tableau tableaux,chateau chateaux,gateau gateaux,beau beaux,graffito graffiti,
corpus corpora,passerby passersby,life (lives),leaf (leaves),basis (bases),axis (axes),
thesis (theses),index (indices),staff (staves)`;

let families: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * A word as it is typed, and one word for each other stem that a form of it has: `buses` and `bus`. They
 * are to be searched alike.
 */
export function formsOf(word: string): readonly string[] {
  families ??= familiesByStem();
  const [stem = ''] = stemsOf(word);
  const others = families.get(folded(word)) ?? families.get(stem) ?? [];
  return [word, ...others.filter((form) => stemsOf(form)[0] !== stem)];
}

/** The forms of each family, by their stems; a form in brackets by itself, since its stem is another’s. */
function familiesByStem(): ReadonlyMap<string, readonly string[]> {
  const men = MEN.split(/\s+/).map((word) => `${word} ${word.replace(/an$/, 'en')}`);
  const found = new Map<string, readonly string[]>();
  for (const family of [...FAMILIES.split(/,\s*/), ...men]) {
    const words = family.split(' ');
    const alike = words.filter((word) => !word.startsWith('('));
    for (const word of words) {
      if (alike.includes(word)) found.set(stemsOf(word)[0] ?? word, alike);
      else found.set(word.slice(1, -1), alike);
    }
  }
  return found;
}

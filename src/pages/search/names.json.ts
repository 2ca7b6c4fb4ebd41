import type { APIRoute } from 'astro';
import type { Gathering } from '../../archive/Archive.ts';
import { getArchive } from '../../inputs/getArchive.ts';
import type { SearchName, SearchNames } from '../../search/SearchNames.ts';

/** The names of members, groups, categories and whoever answered, for the search page. */
export const GET: APIRoute = () => {
  const { members, groups, categories, answerers } = getArchive();
  const names: SearchNames = {
    members: members.map(named),
    groups: groups.map(named),
    categories: categories.map(named),
    answerers: answerers.map(named),
  };
  return Response.json(names);
};

function named({ key, name, questions }: Gathering): SearchName {
  const years = questions.map(({ id, date }) => (date ?? id).slice(0, 4)).sort();
  const [from = '', to = ''] = [years[0], years.at(-1)];
  return { slug: key, name, questions: questions.length, from, to };
}

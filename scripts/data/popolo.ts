import { address } from '../../src/archive/address.ts';
import type { PublicArchive } from './PublicArchive.ts';
import type { Membership, Named } from '../../src/archive/peopleIn.ts';
import type { Popolo } from './popoloSchema.ts';

/** Everyone whom the records name, their groups, and who was printed with which group from when to when. */
export function popolo({ people, siteUrl }: PublicArchive): Popolo {
  const members = new Set(people.members.map(({ slug }) => slug));
  // A group and a member may have the same slug.
  const link = (kind: 'members' | 'groups', slug: string) =>
    siteUrl && { links: [{ url: address(siteUrl, `/${kind}/${slug}/`), note: 'page' }] };
  return {
    persons: people.people.map((one) => ({
      ...named(one),
      ...(members.has(one.slug) && link('members', one.slug)),
      ...mark(one),
    })),
    organizations: people.groups.map((one) => ({
      ...named(one),
      classification: 'party group' as const,
      ...link('groups', one.slug),
      ...mark(one),
    })),
    memberships: people.memberships.map(membership),
  };
}

function named({ slug, name, otherNames }: Named) {
  const other_names = otherNames.map((other) => ({ name: other }));
  return { id: slug, name, ...(other_names.length > 0 && { other_names }) };
}

function membership(one: Membership) {
  const { member, group, firstDate, lastDate } = one;
  return {
    person_id: member,
    organization_id: group,
    ...(firstDate && { first_printed: firstDate }),
    ...(lastDate && { last_printed: lastDate }),
    ...mark(one),
  };
}

function mark({ invented }: { readonly invented: boolean }) {
  return invented ? { invented: true as const } : {};
}

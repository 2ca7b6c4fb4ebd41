import { personSlug } from '../../src/record/personSlug.ts';
import { slug } from '../../src/record/slug.ts';
import type { Question } from '../../src/record/entrySchema.ts';
import { xmlElement, type Xml } from '../../src/record/xmlElement.ts';

/** Who speaks, as attributes of a speech: references to what the head of the document lists. */
export interface Agent {
  readonly by: string;
  /** The office under which a person speaks, where only that is printed. */
  readonly as?: string;
}

/** The names of persons and of groups, by slug. */
export interface AgentNames {
  readonly persons: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

const NOT_PRINTED = 'Not printed';

/**
 * Everyone who asks, answers or speaks in one meeting: persons under their slugs, what names no
 * person (`The Chair`) as roles, numbered in the order of the records, and the groups of those who ask.
 */
export class DebateAgents {
  readonly #persons = new Map<string, string>();
  readonly #roles = new Map<string, string>();
  readonly #groups = new Map<string, string>();

  /**
   * @param questions of the meeting, in order.
   * @param names of persons and of groups, by slug.
   */
  constructor(questions: readonly Question[], names: AgentNames) {
    for (const question of questions) {
      const { member, askedBy, askedOf = [], answers = [], speakers = [], group } = question;
      if (group) this.#groups.set(group, names.groups.get(group) ?? group);
      const agents = [
        [askedBy, member],
        ...askedOf.map((printed) => [printed, undefined] as const),
        ...answers.map(({ answeredBy, person }) => [answeredBy, person]),
        ...speakers.map(({ as, person }) => [as, person]),
      ] as const;
      for (const [printed, person] of agents) {
        if (person) this.#persons.set(person, names.persons.get(person) ?? person);
        if (isRole(printed, person)) this.#addRole(printed ?? NOT_PRINTED);
      }
    }
  }

  /** Who that is, by the printed form and the person that it resolves to. */
  agentOf(printed: string | undefined, person: string | undefined): Agent {
    const role = isRole(printed, person) ? this.#addRole(printed ?? NOT_PRINTED) : undefined;
    if (!person) return { by: `#${role ?? ''}` };
    return { by: `#${personId(person)}`, ...(role && { as: `#${role}` }) };
  }

  /** A printed name, marked as who that is. */
  named(printed: string, person: string | undefined): Xml {
    const { by, as } = this.agentOf(printed, person);
    return xmlElement(person ? 'person' : 'role', { refersTo: by, as }, printed);
  }

  /** The printed name of a group of one of the questions, marked as which that is. */
  group(printed: string, group: string): Xml {
    return xmlElement('organization', { refersTo: `#${groupId(group)}` }, printed);
  }

  /** The references for the head of the document: groups and persons by slug, then roles. */
  references(): Xml[] {
    const [groups, persons] = [this.#groups, this.#persons].map((all) =>
      [...all].sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    return [
      ...(groups ?? []).map(([group, name]) => {
        const href = `/akn/ontology/organization/${encodeURI(group)}`;
        return xmlElement('TLCOrganization', { eId: groupId(group), href, showAs: name });
      }),
      ...(persons ?? []).map(([person, name]) => {
        const href = `/akn/ontology/person/${encodeURI(person)}`;
        return xmlElement('TLCPerson', { eId: personId(person), href, showAs: name });
      }),
      ...[...this.#roles].map(([printed, eId]) =>
        xmlElement('TLCRole', {
          eId,
          href: `/akn/ontology/role/${roleName(printed, eId)}`,
          showAs: printed,
        }),
      ),
    ];
  }

  #addRole(printed: string): string {
    const known = this.#roles.get(printed) ?? `role_${this.#roles.size + 1}`;
    this.#roles.set(printed, known);
    return known;
  }
}

/** Whether words are a role: those of no known person, or the office of one. */
function isRole(printed: string | undefined, person: string | undefined): boolean {
  return person === undefined || (printed !== undefined && personSlug(printed) === undefined);
}

function roleName(printed: string, eId: string): string {
  return encodeURI(slug(printed) || eId);
}

function groupId(group: string): string {
  return `group_${group}`;
}

function personId(person: string): string {
  return `person_${person}`;
}

import { join } from 'node:path';
import type { Meeting } from '../../src/archive/Archive.ts';
import type { Named } from '../../src/archive/peopleIn.ts';
import type { BulkWriter } from './BulkWriter.ts';
import type { DataFile } from './DataFile.ts';
import { DebateAgents } from './DebateAgents.ts';
import { DEBATE_END, debateHead, debateUri } from './debateHead.ts';
import type { HrefOf } from './debateBlocks.ts';
import { debateSection, sectionId } from './debateSection.ts';
import { OutputFile } from '../store/OutputFile.ts';
import type { PublicArchive } from './PublicArchive.ts';

/** A document that is being written. */
interface OpenDebate {
  readonly file: OutputFile;
  readonly agents: DebateAgents;
  /** Questions that are still to come. */
  left: number;
}

/**
 * Writes each meeting as an Akoma Ntoso debate. Questions come in the order of their ids, so a few
 * documents are open at a time; each is ended with its last question.
 */
export function akomaNtosoWriter(folder: string, archive: PublicArchive): BulkWriter {
  const open = new Map<string, OpenDebate>();
  const { meetings, meetingOf, people, siteUrl } = archive;
  const namesOf = (all: readonly Named[]) => new Map(all.map(({ slug, name }) => [slug, name]));
  const names = { persons: namesOf(people.people), groups: namesOf(people.groups) };
  const begin = (meeting: Meeting): OpenDebate => {
    const file = new OutputFile(join(folder, pathOf(meeting)));
    const agents = new DebateAgents(meeting.questions, names);
    file.write(debateHead(meeting, agents, siteUrl));
    return { file, agents, left: meeting.questions.length };
  };
  const hrefOf: HrefOf = (id) => {
    const meeting = meetingOf.get(id);
    return meeting && `${debateUri(meeting)}#${sectionId(id)}`;
  };
  return {
    add(entry) {
      const meeting = meetingOf.get(entry.facts.id);
      if (!meeting) return;
      const one = open.get(meeting.key) ?? begin(meeting);
      open.set(meeting.key, one);
      one.file.write(`${debateSection(entry, one.agents, hrefOf).text}\n`);
      one.left -= 1;
      if (one.left > 0) return;
      one.file.write(DEBATE_END);
      one.file.close();
      open.delete(meeting.key);
    },
    end: () => meetings.toSorted(byDayAndType).map(fileOf),
  };
}

function byDayAndType(a: Meeting, b: Meeting): number {
  return a.date + a.type < b.date + b.type ? -1 : 1;
}

function pathOf({ key }: Meeting): string {
  return `akoma-ntoso/${key}.xml`;
}

function fileOf(meeting: Meeting): DataFile {
  const { type, date, name } = meeting;
  return {
    path: pathOf(meeting),
    title: `${name || type}, as Akoma Ntoso`,
    description: `The questions of the meeting of ${date} (${type}) with their answers, as an OASIS LegalDocML debate. A character that XML cannot have stands as U+FFFD.`,
    format: 'xml',
    mediatype: 'application/akn+xml',
    isPart: true,
  };
}

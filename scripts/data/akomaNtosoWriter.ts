import { join } from 'node:path';
import type { BulkWriter } from './BulkWriter.ts';
import type { DataContext } from './DataContext.ts';
import type { DataFile } from './DataFile.ts';
import { DebateAgents } from './DebateAgents.ts';
import { DEBATE_END, debateHead, debateUri } from './debateHead.ts';
import { debateSection, sectionId, type HrefOf } from './debateSection.ts';
import { gatherDebates, type Debate } from './gatherDebates.ts';
import { OutputFile } from './OutputFile.ts';

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
export function akomaNtosoWriter(folder: string, context: DataContext): BulkWriter {
  const debates = gatherDebates(context);
  const open = new Map<string, OpenDebate>();
  const names = new Map(context.people.people.map(({ slug, name }) => [slug, name]));
  const begin = (debate: Debate): OpenDebate => {
    const file = new OutputFile(join(folder, pathOf(debate)));
    const agents = new DebateAgents(debate.questions, (slug) => names.get(slug) ?? slug);
    file.write(debateHead(debate, agents));
    return { file, agents, left: debate.questions.length };
  };
  const hrefOf: HrefOf = (id) => {
    const debate = debates.get(context.meetingOf.get(id) ?? '');
    return debate && `${debateUri(debate)}#${sectionId(id)}`;
  };
  return {
    add(entry) {
      const debate = debates.get(context.meetingOf.get(entry.facts.id) ?? '');
      if (!debate) return;
      const one = open.get(debate.key) ?? begin(debate);
      open.set(debate.key, one);
      one.file.write(`${debateSection(entry, one.agents, hrefOf).text}\n`);
      one.left -= 1;
      if (one.left > 0) return;
      one.file.write(DEBATE_END);
      one.file.close();
      open.delete(debate.key);
    },
    end: () => [...debates.values()].map(fileOf),
  };
}

function pathOf({ key }: Debate): string {
  return `akoma-ntoso/${key}.xml`;
}

function fileOf(debate: Debate): DataFile {
  const { type, date, name } = debate;
  return {
    path: pathOf(debate),
    title: `${name || type}, as Akoma Ntoso`,
    description: `The questions of the meeting of ${date} (${type}) with their answers, as an OASIS LegalDocML debate. A character that XML cannot have stands as U+FFFD.`,
    format: 'xml',
    mediatype: 'application/akn+xml',
  };
}

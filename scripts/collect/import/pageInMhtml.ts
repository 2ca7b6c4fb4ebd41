import type { ServerAnswer } from '../store/ServerAnswer.ts';
import type { Recorded } from '../store/warcRecord.ts';
import { bytesOf, mimeEntity, parameter, entitiesIn, type MimeEntity } from './mimeEntity.ts';

/** Parts within parts: browsers write one level, letters two. */
const DEEPEST = 4;

/**
 * The page in an `.mhtml` file (RFC 2557): the part with which it begins, or that it names, under the address
 * that it has there, on the day that the file says.
 * @param at when the file was saved, where it does not say so: ISO.
 * @returns undefined where no part is a web page.
 */
export function pageInMhtml(bytes: Buffer, at: string): Recorded | undefined {
  const message = mimeEntity(bytes.toString('latin1'));
  const page = pagePart(message, DEEPEST);
  if (!page) return undefined;
  const saved = Date.parse(message.headers.get('date') ?? '');
  return {
    address: addressOf(page, message) ?? 'about:blank',
    at: Number.isNaN(saved) ? at : new Date(saved).toISOString(),
    answer: answerOf(page),
  };
}

function pagePart(entity: MimeEntity, deepest: number): MimeEntity | undefined {
  const type = entity.headers.get('content-type') ?? '';
  if (/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return entity;
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : undefined;
  if (!boundary || deepest === 0) return undefined;
  const start = parameter(type, 'start');
  const parts = entitiesIn(entity, boundary);
  const named = start && parts.find(({ headers }) => headers.get('content-id') === start);
  for (const part of named ? [named, ...parts] : parts) {
    const page = pagePart(part, deepest - 1);
    if (page) return page;
  }
  return undefined;
}

/** Browsers name the page in the head of the file, too. */
function addressOf(page: MimeEntity, message: MimeEntity): string | undefined {
  const base =
    message.headers.get('snapshot-content-location') ?? message.headers.get('content-location');
  const own = page.headers.get('content-location');
  if (own !== undefined && URL.canParse(own, base)) return new URL(own, base).href;
  return base !== undefined && URL.canParse(base) ? base : undefined;
}

function answerOf(page: MimeEntity): ServerAnswer {
  const type = page.headers.get('content-type') ?? 'text/html';
  return { status: 200, statusText: 'OK', headers: [['Content-Type', type]], body: bytesOf(page) };
}

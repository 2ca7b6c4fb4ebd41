import { headerOf, type ServerAnswer } from '../store/ServerAnswer.ts';
import { askOnce, NoAnswer, type Asking } from './askOnce.ts';
import type { Clock } from './Clock.ts';
import { StopError } from './StopError.ts';

/** Milliseconds from one question to the next, by what is asked for. */
export interface Pace {
  readonly listing: number;
  readonly page: number;
}

/** How often one address is asked for before the run ends. */
const TRIES = 3;
/** Milliseconds to wait where a server is busy and does not say how long. */
const WAIT = 60_000;
/** Milliseconds that a server may ask to wait: for more, a person should come back later. */
const PATIENCE = 3_600_000;

/** Asks politely: one question at a time, at a pace, and waiting where the server says so. */
export class Asker {
  readonly #clock: Clock;
  readonly #asking: Asking;
  readonly #pace: Pace;
  #next = -Infinity;

  constructor(clock: Clock, asking: Asking, pace: Pace) {
    this.#clock = clock;
    this.#asking = asking;
    this.#pace = pace;
  }

  /** When it is, ISO, UTC. */
  get at(): string {
    return new Date(this.#clock.now()).toISOString();
  }

  /**
   * What an address answers.
   * @returns NoAnswer where this one gives no whole answer, after some tries.
   * @throws StopError where the server wants no more questions, or is gone; AbortError where the run was stopped.
   */
  async ask(address: string, kind: keyof Pace): Promise<ServerAnswer | NoAnswer> {
    for (let tries = 1; ; tries += 1) {
      await this.#turn(kind);
      const answer = await this.#once(address);
      const isLast = tries === TRIES;
      if (answer instanceof NoAnswer) {
        if (answer.kind === 'large') return answer;
        if (isLast && answer.kind === 'silent') throw stopped(address, answer.message);
        if (isLast) return answer;
        await this.#clock.wait(WAIT, this.#asking.signal);
      } else if (!isBusy(answer)) return answer;
      else {
        const wait = waitOf(answer, this.#clock.now());
        const said = `it answers ${answer.status} ${answer.statusText}`.trimEnd();
        if (wait > PATIENCE)
          throw stopped(
            address,
            `${said} and asks to be left alone for ${Math.ceil(wait / 60_000)} minutes`,
          );
        if (isLast) throw stopped(address, `${said} repeatedly`);
        await this.#clock.wait(wait, this.#asking.signal);
      }
    }
  }

  async #turn(kind: keyof Pace): Promise<void> {
    const left = this.#next - this.#clock.now();
    if (left > 0) await this.#clock.wait(left, this.#asking.signal);
    this.#asking.signal.throwIfAborted();
    this.#next = this.#clock.now() + this.#pace[kind];
  }

  async #once(address: string): Promise<ServerAnswer | NoAnswer> {
    try {
      return await askOnce(address, this.#asking);
    } catch (error) {
      if (error instanceof NoAnswer) return error;
      throw error;
    }
  }
}

/** What an archive captured of a busy server says nothing about today (RFC 7089). */
function isBusy(answer: ServerAnswer): boolean {
  if (headerOf(answer, 'memento-datetime') !== undefined) return false;
  return answer.status === 429 || answer.status >= 500;
}

/** Milliseconds that an answer asks to wait, by seconds or by a date. */
function waitOf(answer: ServerAnswer, now: number): number {
  const asked = headerOf(answer, 'retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(asked)) return Number(asked) * 1000;
  const until = Date.parse(asked);
  return Number.isNaN(until) ? WAIT : Math.max(0, until - now);
}

function stopped(address: string, why: string): StopError {
  return new StopError(
    `${new URL(address).host} was asked for ${address}, and ${why}. Run the same command later: it carries on where it stopped.`,
  );
}

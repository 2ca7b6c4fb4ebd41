/** One part of a build. */
export interface BuildStage {
  readonly name: string;
  readonly seconds: number;
}

/** Told how far a build is. */
export interface BuildProgress {
  readonly begin: (stage: string) => void;
  /** Left out where nobody looks: counting costs time. */
  readonly count?: (stage: string, done: number, total: number) => void;
}

/** Does the stages of a build, and keeps what each took. */
export class Stages {
  readonly done: BuildStage[] = [];
  readonly #progress: BuildProgress | undefined;

  constructor(progress?: BuildProgress) {
    this.#progress = progress;
  }

  /**
   * Does one stage.
   * @param work is given what to call with how far it is, where somebody looks.
   */
  async run<T>(
    name: string,
    work: (counter: {
      readonly progress?: (done: number, total: number) => void;
    }) => T | Promise<T>,
  ): Promise<T> {
    this.#progress?.begin(name);
    const start = performance.now();
    const count = this.#progress?.count;
    const progress = (done: number, total: number) => {
      count?.(name, done, total);
    };
    const result = await work(count ? { progress } : {});
    const seconds = (performance.now() - start) / 1000;
    this.done.push({ name, seconds });
    return result;
  }
}

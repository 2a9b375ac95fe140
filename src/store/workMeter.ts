/** How much work one answer may be. */
export interface WorkLimits {
  /** Objects that it may hold, or that a store may read for it. */
  readonly objects: number;
  /** Bytes of its names and values. */
  readonly bytes: number;
  readonly milliseconds: number;
}

/** An answer that was more work than it may be. Ends the whole operation. */
export class WorkLimitError extends Error {
  override readonly name = "WorkLimitError";

  constructor(
    readonly code: "QUERY_TOO_COMPLEX" | "TIMEOUT",
    message: string,
    readonly limit: number,
  ) {
    super(message);
  }
}

/** Steps between two looks at the clock. */
const STEPS_PER_LOOK = 1_024;
const ADVICE = "Split it into several requests, or use smaller pages (`first`).";
const NO_LIMITS: WorkLimits = {
  objects: Number.POSITIVE_INFINITY,
  bytes: Number.POSITIVE_INFINITY,
  milliseconds: Number.POSITIVE_INFINITY,
};

/** The error of an answer that has more than it may. */
export const tooMuch = (unit: "objects" | "bytes", limit: number): WorkLimitError =>
  new WorkLimitError("QUERY_TOO_COMPLEX", `The answer has more than ${limit} ${unit}. ${ADVICE}`, limit);

const tooLate = ({ milliseconds }: WorkLimits): WorkLimitError =>
  new WorkLimitError("TIMEOUT", `The answer takes longer than ${milliseconds} milliseconds. ${ADVICE}`, milliseconds);

/** Counts the work of one answer while it is made, by the store and by the resolvers, and ends it at a limit. */
export class WorkMeter {
  /** Objects of the answer. */
  objects = 0;
  /** Entities and links that the store read for the answer. */
  rows = 0;
  /** Bytes of the names and values of the answer, or a little less: texts are counted in characters. */
  bytes = 0;
  /** Values compared and links followed. */
  comparisons = 0;
  /** The limit that ended the answer; null as long as none did. */
  ended: WorkLimitError | null = null;
  #steps = 0;
  readonly #begun = performance.now();

  constructor(private readonly limits: WorkLimits = NO_LIMITS) {}

  /** Counts objects of the answer. Returns false once a limit has ended the answer. */
  countObjects(count: number): boolean {
    this.objects += count;
    if (this.objects > this.limits.objects) this.ended ??= tooMuch("objects", this.limits.objects);
    this.#step(count);
    return this.ended === null;
  }

  /** Counts bytes of the answer. Returns false once a limit has ended the answer. */
  countBytes(count: number): boolean {
    this.bytes += count;
    if (this.bytes > this.limits.bytes) this.ended ??= tooMuch("bytes", this.limits.bytes);
    return this.ended === null;
  }

  /** Counts an entity or link that a store reads. Throws WorkLimitError once a limit has ended the answer. */
  countRow(): void {
    if (++this.rows > this.limits.objects) this.ended ??= tooMuch("objects", this.limits.objects);
    this.#step(1);
    if (this.ended) throw this.ended;
  }

  /** Counts comparisons of a store. Throws WorkLimitError once a limit has ended the answer. */
  countComparisons(count: number): void {
    this.comparisons += count;
    this.#step(count);
    if (this.ended) throw this.ended;
  }

  /** Throws WorkLimitError after the time limit, or once another limit has ended the answer. */
  check(): void {
    this.#lookAtClock();
    if (this.ended) throw this.ended;
  }

  /** Waits for some work until the time limit. Rejects with WorkLimitError after it; the work itself goes on. */
  async within<T>(work: Promise<T>): Promise<T> {
    const left = this.limits.milliseconds - (performance.now() - this.#begun);
    if (left === Number.POSITIVE_INFINITY) return work;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => {
          this.ended ??= tooLate(this.limits);
          reject(this.ended);
        },
        Math.max(0, left),
      );
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  }

  #lookAtClock(): void {
    if (performance.now() - this.#begun > this.limits.milliseconds) this.ended ??= tooLate(this.limits);
  }

  #step(count: number): void {
    this.#steps += count;
    if (this.#steps < STEPS_PER_LOOK) return;
    this.#steps = 0;
    this.#lookAtClock();
  }
}

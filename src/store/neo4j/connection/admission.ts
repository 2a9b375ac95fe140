import { LRUCache } from "lru-cache";
import { StoreError } from "../../storeError.js";

/** How much is asked of Neo4j at once. */
export interface AdmissionLimits {
  /** Statements that Neo4j works on at the same time. */
  readonly inFlight: number;
  /** Statements that wait for their turn. */
  readonly queue: number;
  /** Longest time that a statement waits, in milliseconds. */
  readonly wait: number;
}

/** Neo4j keeps plans of about this many statements. */
const MAX_PLANS = 1_000;
/** Planning is work for the processor: many plans at once are all late, and what is late is cut off and planned again. */
const MAX_PLANNING = 2;

interface Task {
  readonly text: string;
  readonly start: () => void;
  readonly fail: (error: StoreError) => void;
}

/**
 * Decides when a statement may be sent. At most a fixed number is in flight; the others wait in a bounded queue, each for a limited time. The first
 * statement of a text is planned by Neo4j, so the others of the same text wait until it has its answer.
 */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #queue = new Set<Task>();
  readonly #running = new Set<Task>();
  readonly #planning = new Set<string>();
  readonly #planned = new LRUCache<string, true>({ max: MAX_PLANS });

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
  }

  get inFlight(): number {
    return this.#running.size;
  }

  get queued(): number {
    return this.#queue.size;
  }

  /**
   * Runs work as soon as there is room for it.
   * @param text of the statement
   * @throws StoreError STORE_UNAVAILABLE where the queue is full or the turn did not come in time; whatever `work` throws
   */
  run<T>(text: string, work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const { wait, queue } = this.#limits;
      let timer: NodeJS.Timeout | undefined;
      const task: Task = {
        text,
        start: () => {
          clearTimeout(timer);
          this.#run(task, work).then(resolve, reject);
        },
        fail: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      if (this.#mayStart(task)) return this.#start(task);
      if (this.#queue.size >= queue) return reject(this.#busy(`${queue} others wait`));
      this.#queue.add(task);
      timer = setTimeout(() => {
        this.#queue.delete(task);
        reject(this.#busy(`it waited for ${wait / 1_000} s`));
      }, wait);
    });
  }

  /** Ends whatever waits or is in flight, because Neo4j does not answer. */
  failAll(error: StoreError): void {
    const tasks = [...this.#queue, ...this.#running];
    this.#queue.clear();
    this.#running.clear();
    this.#planning.clear();
    for (const { fail } of tasks) fail(error);
  }

  /** A Neo4j that has restarted has no plans. */
  forgetPlans(): void {
    this.#planned.clear();
  }

  #mayStart({ text }: Task): boolean {
    if (this.#running.size >= this.#limits.inFlight) return false;
    return this.#planned.has(text) || (!this.#planning.has(text) && this.#planning.size < MAX_PLANNING);
  }

  #start(task: Task): void {
    this.#running.add(task);
    if (!this.#planned.has(task.text)) this.#planning.add(task.text);
    task.start();
  }

  async #run<T>(task: Task, work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      this.#planned.set(task.text, true);
      return result;
    } finally {
      // What `failAll` has ended no longer counts.
      if (this.#running.delete(task)) {
        this.#planning.delete(task.text);
        for (const next of this.#queue) {
          if (this.#running.size >= this.#limits.inFlight) break;
          if (!this.#mayStart(next)) continue;
          this.#queue.delete(next);
          this.#start(next);
        }
      }
    }
  }

  #busy(why: string): StoreError {
    const { inFlight, queue, wait } = this.#limits;
    return new StoreError(
      "STORE_UNAVAILABLE",
      `A statement was not sent to Neo4j: ${why}. The limits are STORE_CONCURRENCY=${inFlight}, STORE_QUEUE=${queue} and STORE_QUEUE_TIMEOUT=${wait}.`,
    );
  }
}

import { type Cypher, parameter } from "./cypher.js";

/** The parameters of a statement: every value that is not a name of the model. */
export class Parameters {
  readonly #values: Record<string, unknown>;
  #next = 0;

  /** @param fixed parameters with fixed names, such as the release */
  constructor(fixed: Readonly<Record<string, unknown>>) {
    this.#values = { ...fixed };
  }

  /** Adds a value. Names depend only on the order of calls, so plans of the same shape compile to the same statement. */
  add(value: unknown): Cypher {
    const name = `p${this.#next++}`;
    this.#values[name] = value;
    return parameter(name);
  }

  get values(): Readonly<Record<string, unknown>> {
    return this.#values;
  }
}

/** The parameters of every statement: the release, and the day to read it for. */
export const RELEASE = parameter("release");
export const AS_OF = parameter("asOf");

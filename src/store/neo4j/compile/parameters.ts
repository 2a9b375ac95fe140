import { type Cypher, parameter } from "./cypher.js";

/** What goes beside a statement: everything that is no name of the model. */
export class Parameters {
  readonly #values: Record<string, unknown>;
  #next = 0;

  /** @param fixed parameters with names of their own, such as the release */
  constructor(fixed: Readonly<Record<string, unknown>>) {
    this.#values = { ...fixed };
  }

  /** Adds a value. The names depend on the order alone, so plans of one shape give one statement. */
  add(value: unknown): Cypher {
    const name = `p${this.#next++}`;
    this.#values[name] = value;
    return parameter(name);
  }

  get values(): Readonly<Record<string, unknown>> {
    return this.#values;
  }
}

/** The parameters that every statement has: which release is read, and as of which day. */
export const RELEASE = parameter("release");
export const AS_OF = parameter("asOf");

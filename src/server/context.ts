import { type Paragraphs, RequestContext } from "../graphql/context.js";
import type { Reader } from "../store/store.js";

/** What one HTTP request carries through the GraphQL server. */
export class GraphContext extends RequestContext {
  /** What the request costs and may cost, once it is known. */
  cost: { requested: number; limit: number; remaining?: number } | undefined;

  /**
   * @param reader the release that answers
   * @param requestId names the request in answers and in the log
   */
  constructor(
    reader: Reader,
    readonly requestId: string,
    paragraph?: Paragraphs,
  ) {
    super(reader, paragraph);
  }
}

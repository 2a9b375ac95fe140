import { RequestContext, type SourceTexts } from "../../graphql/resolvers/requestContext.js";
import type { Reader } from "../../store/store.js";
import type { WorkMeter } from "../../store/workMeter.js";
import type { Outcome } from "./responseStatus.js";

/** What the server knows of one HTTP request. */
export interface RequestMeta {
  /** Names the request in answers and in the log. */
  readonly requestId: string;
  /** Address of the client. */
  readonly client: string;
  /** When it came, on the clock of `performance.now()`. */
  readonly begun: number;
  /** Names the answer, where it may be kept. */
  readonly etag?: string | undefined;
  /** Called if the answer is the same for every request to this release. */
  readonly markCacheable?: () => void;
  /** Called with how the operation ended. */
  readonly onOutcome?: (outcome: Outcome) => void;
  /** Requests that the client has left in this minute, where they are limited. */
  readonly remaining?: number | undefined;
}

/** What one HTTP request carries through the GraphQL server. */
export class GraphContext extends RequestContext {
  /** What the request costs and may cost, once it is known. */
  cost: { requested: number; limit: number; remaining?: number } | undefined;

  /**
   * @param reader the release that answers
   * @param requestMeta the HTTP request
   * @param meter counts the work of the answer
   */
  constructor(
    reader: Reader,
    readonly requestMeta: RequestMeta,
    meter: WorkMeter,
    texts?: SourceTexts,
  ) {
    super(reader, texts, meter);
  }
}

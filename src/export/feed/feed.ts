import type { FeedAddress } from "../../model/feedAddresses.js";

/** One entry of a feed: a release, or what a release changed of an entity. */
export interface FeedEntry {
  /** IRI; the same on every server with the same stem of IRIs. */
  readonly id: string;
  readonly title: string;
  /** The page that shows it. */
  readonly address: string;
  /** ISO 8601. */
  readonly updated: string;
  /** What changed, as HTML. */
  readonly html: string;
}

/** A feed in no particular format. */
export interface Feed {
  /** IRI; the same on every server with the same stem of IRIs. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page that the feed belongs to. */
  readonly address: string;
  /** The newest first; at least one. */
  readonly entries: readonly FeedEntry[];
}

/** A format of feeds. */
export interface FeedForm extends FeedAddress {
  /** @param self address of the feed in this format */
  readonly write: (feed: Feed, self: string) => string;
}

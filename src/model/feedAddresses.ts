/** Where a feed is, in one format. */
export interface FeedAddress {
  /** Name of the format. */
  readonly name: string;
  /** End of the address of an entity's feed, without the dot. */
  readonly suffix: string;
  /** Path of the feed of releases. */
  readonly path: string;
  readonly mediaType: string;
}

/** The feeds that pages link and the server writes. */
export const FEEDS = {
  atom: { name: "Atom", suffix: "atom", path: "/feed", mediaType: "application/atom+xml" },
  json: { name: "JSON Feed", suffix: "feed.json", path: "/feed.json", mediaType: "application/feed+json" },
} as const satisfies Readonly<Record<string, FeedAddress>>;

/** All of them. */
export const FEED_ADDRESSES: readonly FeedAddress[] = Object.values(FEEDS);

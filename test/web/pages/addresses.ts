/** Addresses that show each page of the explorer in its usual state, one or more for each pattern of `PAGES`. */
export const ADDRESSES: readonly string[] = [
  "/",
  "/how-to-read",
  "/search?q=who+covers+Swindon",
  "/search?q=xyzzy",
  "/gaps",
  "/gaps/stp-split",
  "/about",
  "/accessibility",
  "/data",
  "/alliance",
  "/recommendation",
  "/alliance/thames-valley",
  "/recommendation/taskforce-2015-24",
  "/alliance/thames-valley?focus=ccgs&first=5",
  "/time",
  "/time?from=2016-12-06&to=2019-07-01",
];

export const TRACE = "/trace?from=recommendation:taskforce-2015-24";

/** Something of each kind that can be embedded. */
export const EMBEDS: readonly string[] = [
  `/embed${TRACE}`,
  "/embed/alliance/wessex",
  "/embed/alliance/thames-valley?focus=ccgs",
  "/embed/q/the-19-footprints",
  "/embed/alliance?sort=-population",
  "/embed/relation/covers",
  "/embed/gaps/stp-split",
];

/**
 * @typedef {object} Picture
 * @property {string} name of its file
 * @property {string} address of the page that it shows
 * @property {string} [from] the part of the page that stands at its top, as a selector; else the page's beginning
 * @property {string} [open] the words of a part that is opened first
 * @property {number} [width] in pixels
 * @property {number} [height] in pixels
 */

const RECOMMENDATION = "recommendation:taskforce-2015-24";
const CHAIN = `/trace?from=${RECOMMENDATION}&focus=metric:62-day-wait`;
const BEST_HIT = ".best";

/** The pictures of the documentation: one for each job of docs/explorer.md. @type {readonly Picture[]} */
export const PICTURES = [
  { name: "trace", address: `${CHAIN}&minStrength=INFERRED`, from: ".trace", width: 1440, height: 480 },
  {
    name: "cite-hop",
    address: `${CHAIN}&cite=deliverable:guidance-2016-24~CONTRIBUTES_TO~ambition:waiting-times-of-62-and-31-days`,
    from: "#cite",
    height: 400,
  },
  { name: "who-covers-swindon", address: "/search?q=who+covers+Swindon", from: BEST_HIT, height: 560 },
  { name: "split-stp", address: "/alliance/thames-valley", from: "#stps", width: 1200, height: 420 },
  { name: "ambitions-without-a-metric", address: "/gaps/ambition-without-metric", open: "File" },
  { name: "ccg-in-2012", address: "/search?q=CCG&source=campaigning-group-2012", from: BEST_HIT },
  { name: "east-of-england", address: "/alliance/east-of-england", from: "#when", height: 360 },
  { name: "changes", address: "/time?from=2016-12-06&to=2019-07-01", from: "#changes" },
  { name: "compare", address: `/compare?a=${RECOMMENDATION}&b=recommendation:taskforce-2015-25`, from: "main h2" },
  { name: "paths", address: `/paths?from=${RECOMMENDATION}&to=metric:one-year-survival`, from: "main h2" },
  { name: "alliances", address: "/alliance", open: "File", width: 1200, height: 600 },
];

import { compareText } from "../../../model/text.js";
import { isEmpty } from "../parts/propertyValue.js";
import { dateProps } from "./dates.js";
import type { Edge } from "./entityAnswer.js";
import type { Links } from "./links.js";

/** The property with the date of the other ends; undefined where none has one. */
export function dateIn({ field, edges }: Links): string | undefined {
  const [target] = field.targets;
  const [date] = target && field.targets.length === 1 ? dateProps(target) : [];
  return date && edges.some(({ node }) => !isEmpty(node[date.name])) ? date.name : undefined;
}

/** Links in the order of the dates of their other ends, those without a date last; in the given order where some are on other pages. */
export function byDate(links: Links): readonly Edge[] {
  const date = dateIn(links);
  if (!date || links.edges.length < links.totalCount) return links.edges;
  const keyOf = ({ node }: Edge): string => (isEmpty(node[date]) ? "9" : String(node[date]));
  return [...links.edges].sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

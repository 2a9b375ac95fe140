import { parseId } from "../../../model/identity.js";
import type { OperationResult } from "../../../server/route.js";
import { typeOf } from "../../picture/chainTree.js";
import { answerOf } from "../askPage.js";
import { type PageInput, PageProblem, type Suggestion } from "../page.js";
import { changed, queryString } from "../parts/site.js";
import { typeWords } from "../parts/wording.js";
import { type NamesPageQuery, namesPage } from "./namesQuery.js";

/** Runs a query of the API. */
type Ask = (operation: {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}) => Promise<OperationResult>;

/** How much of a name is shown. */
const MAX_NAME = 80;

/**
 * Lets readers type names and numbers where an address takes ids.
 * @param parameters those that hold ids
 * @param url path and query string of the page
 * @returns the same address with the ids in place of the names; null if it has no name
 * @throws PageProblem with what it may mean if several bear a name, or nothing does
 */
export async function withIds(
  parameters: readonly string[],
  input: PageInput,
  url: string,
  ask: Ask,
): Promise<string | null> {
  const ids: Record<string, string> = {};
  for (const parameter of parameters) {
    const name = (input.parameters[parameter] ?? "").trim();
    if (name === "" || parseId(name)) continue;
    const result = await ask({ query: namesPage.text, variables: { name, asOf: input.asOf } });
    const { resolve, search } = answerOf(result) as NamesPageQuery;
    const suggestion = (id: string, label: string, why?: string): Suggestion => ({
      name: `${label}, ${typeWords(typeOf(id), 1)}`,
      path: changed(url, { ...ids, [parameter]: id }),
      ...(why !== undefined && { why }),
    });
    const shown = `“${name.slice(0, MAX_NAME)}”`;
    const [only, ...others] = resolve.filter(({ exact }) => exact);
    if (only && others.length > 0)
      throw new PageProblem(
        300,
        `Several things are called ${shown}.`,
        [only, ...others].map(({ entity: { id, label }, reason }) => suggestion(id, label, reason)),
      );
    if (!only)
      throw new PageProblem(404, `Nothing is called ${shown}${input.asOf === null ? "" : ` on ${input.asOf}`}.`, [
        ...(resolve.length > 0
          ? resolve.map(({ entity: { id, label }, reason }) => suggestion(id, label, reason))
          : search.nodes.map(({ id, label }) => suggestion(id, label))),
        { name: `what a search for ${shown} finds`, path: `/search${queryString({ q: name.slice(0, MAX_NAME) })}` },
      ]);
    ids[parameter] = only.entity.id;
  }
  return Object.keys(ids).length === 0 ? null : changed(url, ids);
}

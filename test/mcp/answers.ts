import type { Client } from "@modelcontextprotocol/client";
import { realRelease } from "../support/release.js";
import { type Answer, call } from "./connect.js";

/** The first entity of each type. */
export const oneOfEach = (): readonly string[] => {
  const types = new Map(realRelease().entities.map(({ id, type }) => [type, id]));
  return [...types.values()];
};

/** Calls of every tool: for an entity of each type, and what assistants ask first. */
export const CALLS: readonly (readonly [string, Record<string, unknown>])[] = [
  ...["who leads Wessex", "cancer", "28 day standard", "one year survival", "London"].map(
    (text) => ["search", { text }] as const,
  ),
  ["search", { text: "screening", types: ["METRIC", "Ambition"], source: "source:guidance-2016" }],
  ["search", { text: "xyzzy" }],
  ...["Wessex", "12D", "24", "CCG", "62-day wait", "nobody at all"].map((name) => ["resolve", { name }] as const),
  ["resolve", { name: "CCG", source: "source:campaigning-group-2012" }],
  ...oneOfEach().flatMap((id) => [
    ["entity", { entity: id }] as const,
    ["trace", { from: id }] as const,
    ["cite", { entity: id }] as const,
  ]),
  ["entity", { entity: "alliance:wessex", relation: "deliverables", asOf: "2016-12-06" }],
  ["entity", { entity: "NHS Swindon CCG", relation: "HAS_MEMBER" }],
  ["entity", { entity: "alliance:wessex", relation: "region" }],
  ["trace", { from: "24", to: ["METRIC"] }],
  ["trace", { from: "24", to: ["alliance", "person"], minStrength: "GENERAL" }],
  ["trace", { from: "Swindon", to: ["24"] }],
  ["trace", { from: "metric:62-day-wait", to: ["RECOMMENDATION"], asOf: "2016-12-06" }],
  ["gaps", {}],
  ["gaps", { kinds: ["STP_SPLIT", "count mismatch"] }],
  ["gaps", { subject: "alliance:national-cancer-vanguard-greater-manchester" }],
  ["cite", { entity: "alliance:wessex", field: "population", style: "BIBTEX" }],
  ["cite", { entity: "alliance:wessex", to: "stp:dorset", style: "CSL_JSON" }],
  ["verify_quote", { text: "The guidance says “2.5 million” and “Spans 2 STPs”, others “cats rule the whole world”." }],
  ["trace", { from: "Wessex" }],
];

/** The answers to a question, page by page, to the end or to a number of pages. */
export async function pages(
  client: Client,
  name: string,
  args: Record<string, unknown>,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let cursor: string | undefined;
  do {
    const answer = await call(client, name, { ...args, ...(cursor !== undefined && { cursor }) });
    if (answer.isError) throw new Error(`${name} ${JSON.stringify(args)}: ${answer.text}`);
    answers.push(answer);
    cursor = answer.structured.cursor;
  } while (cursor !== undefined && answers.length < most);
  return answers;
}

import type { Report } from "../fault.js";
import { readDocument } from "./readDocument.js";
import { readEvents } from "./readEvents.js";
import { kindOf, type MapNode } from "./seedNode.js";

/** Parses a YAML file. Reports invalid YAML, invalid keys and duplicate keys, and returns what can be parsed. */
export function parseSeeds(file: string, text: string, report: Report): MapNode | null {
  const root = readEvents(file, text, report) ?? readDocument(file, text, report);
  if (!root || root.kind === "map") return root;
  report(root.place, `The file contains ${kindOf(root)}.`, { expected: "keys such as source, alliances, links" });
  return null;
}

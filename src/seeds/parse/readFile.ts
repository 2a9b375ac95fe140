import { STATED_ENTITIES } from "../../model/entities.js";
import { type EntitySpec, type PropSpec, statedProps } from "../../model/entity.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { idOf, isSlug, parseId, slugOf } from "../../model/identity.js";
import { type RelationField, statedFieldsOf } from "../../model/relations.js";
import type { Report } from "../fault.js";
import { readAttribute } from "./readAttribute.js";
import { ownQuotations } from "./readClaims.js";
import { readCorrections, readRedirects } from "./readCorrections.js";
import { readLinks } from "./readLinks.js";
import { readOutline } from "./readOutline.js";
import { readRelation } from "./readRelation.js";
import { unknownKeys } from "./readScalars.js";
import { readUncited } from "./readUncited.js";
import {
  CONTEXT_KEYS,
  type Context,
  EVIDENCE_KEYS,
  emptyContext,
  readLocatorPart,
  withContext,
} from "./seedContext.js";
import { type Entry, get, kindOf, type MapNode, type SeedNode } from "./seedNode.js";
import type { Statements } from "./statements.js";
import type { Subject } from "./subject.js";

/** Keys at the head of a file, without the entity types. */
export const FILE_KEYS = [
  "source",
  "section",
  "at",
  "basis",
  "confidence",
  "note",
  "strength",
  "within",
  "after",
  "fields",
] as const;
const OTHER_KEYS = ["links", "redirects", "corrections", "uncited", "outline"] as const;
const byPlural = new Map(STATED_ENTITIES.map((spec) => [spec.plural, spec]));
const FIELDS = new Set(
  STATED_ENTITIES.flatMap((spec) => [
    ...statedProps(spec).map((prop) => prop.name),
    ...statedFieldsOf(spec.name as never).map((field) => field.field),
  ]),
);

/** What an entry of a type may say, by key. */
interface EntryKeys {
  readonly props: ReadonlyMap<string, PropSpec>;
  readonly relations: ReadonlyMap<string, RelationField>;
  /** All of them, with those of evidence. */
  readonly known: readonly string[];
}

const keysOfTypes = new Map<EntitySpec, EntryKeys>();

const keysOf = (spec: EntitySpec): EntryKeys =>
  getOrInsert(keysOfTypes, spec, () => {
    const props = new Map(statedProps(spec).map((prop) => [prop.name, prop]));
    const relations = new Map(statedFieldsOf(spec.name as never).map((field) => [field.field, field]));
    return { props, relations, known: [...props.keys(), ...relations.keys(), ...EVIDENCE_KEYS] };
  });

/** Adds the statements of a file. */
export function readFile(dir: string, root: MapNode, report: Report, out: Statements): void {
  unknownKeys(root, [...FILE_KEYS, ...OTHER_KEYS, ...byPlural.keys()], report, "key or plural of a type");
  const head = withContext(emptyContext(dir), root, report);
  const section = readLocatorPart(get(root, "section"), report);
  const context: Context = { ...head, locator: [...section, ...head.locator] };
  const fields = asMap(get(root, "fields"), "fields", report);
  if (fields) checkDefaults(fields, report);
  for (const entry of root.entries) {
    const spec = byPlural.get(entry.key);
    if (spec)
      for (const one of asMap(entry.node, entry.key, report)?.entries ?? [])
        readEntity(spec, one, context, fields, report, out);
  }
  const links = get(root, "links");
  if (links) readLinks(links, context, report, out);
  const redirects = get(root, "redirects");
  if (redirects) readRedirects(redirects, report, out);
  const corrections = get(root, "corrections");
  if (corrections) readCorrections(corrections, context, report, out);
  const uncited = get(root, "uncited");
  if (uncited) readUncited(uncited, context, report, out);
  const outline = get(root, "outline");
  if (outline) readOutline(outline, context, report, out);
}

/** Reports defaults for unknown fields, and unknown defaults. */
function checkDefaults(fields: MapNode, report: Report): void {
  unknownKeys(fields, [...FIELDS], report, "attribute or relation field");
  for (const { key, node } of fields.entries) {
    const defaults = asMap(node, key, report);
    if (defaults) unknownKeys(defaults, CONTEXT_KEYS, report);
  }
}

function readEntity(
  spec: EntitySpec,
  entry: Entry,
  file: Context,
  fields: MapNode | null,
  report: Report,
  out: Statements,
): void {
  const slug = parseId(entry.key)?.type === spec.name ? entry.key.slice(entry.key.indexOf(":") + 1) : entry.key;
  if (!isSlug(slug)) {
    report(entry.place, `"${entry.key}" is not a slug.`, {
      expected: "lower case letters and digits, joined by -",
      nearest: slugOf(entry.key) || null,
    });
    return;
  }
  const node = asMap(entry.node, entry.key, report);
  if (!node) return;
  // A Source cites itself unless the file names another source.
  const outer = spec.name === "Source" && file.source === null ? { ...file, source: slug } : file;
  const context = withContext(outer, node, report);
  const id = idOf(spec.name, slug);
  const subject: Subject = {
    id,
    spec,
    context,
    quotations: ownQuotations(node, context, report),
    fields,
    fieldsSource: file.source,
    report,
    out,
  };
  const { props, relations, known } = keysOf(spec);
  unknownKeys(node, known, report, `attribute or relation of ${spec.name}`);
  out.entities.push({ id, spec, place: entry.place, introduces: get(node, "name") !== undefined });
  const classifies = (key: string): boolean => props.get(key)?.type.classifies ?? false;
  // A kind may be judged by the words that quote the name.
  const inOrder = [...node.entries].sort((a, b) => Number(classifies(a.key)) - Number(classifies(b.key)));
  for (const { key, node: value, place } of inOrder) {
    const prop = props.get(key);
    const relation = relations.get(key);
    if (prop) readAttribute(subject, prop, value, place);
    else if (relation) readRelation(subject, relation, value);
  }
}

/** Returns a map, or null if the node is absent. Reports anything else. */
function asMap(node: SeedNode | undefined, what: string, report: Report): MapNode | null {
  if (!node || node.kind === "map") return node ?? null;
  if (node.kind === "scalar" && node.value === null) return { kind: "map", entries: [], place: node.place };
  report(node.place, `"${what}" is ${kindOf(node)}.`, { expected: "a map" });
  return null;
}

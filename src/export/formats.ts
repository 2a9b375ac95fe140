import { csv } from "./csv.js";
import type { Format } from "./format.js";
import { cypher } from "./graph/cypherScript.js";
import { graphml } from "./graph/graphml.js";
import { neo4jAdmin } from "./graph/neo4jAdmin.js";
import { jsonl } from "./jsonl.js";
import { parquet } from "./parquet.js";
import { jsonld } from "./rdf/jsonld.js";
import { ntriples } from "./rdf/ntriples.js";
import { trig } from "./rdf/trig.js";
import { turtle } from "./rdf/turtle.js";
import { releaseZip } from "./releaseZip.js";

/** Every format. A new one is its own file and one line here. */
export const FORMATS: readonly Format[] = [
  csv,
  jsonl,
  parquet,
  jsonld,
  turtle,
  ntriples,
  trig,
  graphml,
  cypher,
  neo4jAdmin,
  releaseZip,
];

/** The format of a name; undefined where there is none. */
export const formatOf = (name: string): Format | undefined => FORMATS.find((format) => format.name === name);

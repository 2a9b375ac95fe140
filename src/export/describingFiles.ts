import type { ReleaseRecords } from "../model/release.js";
import type { CellType } from "./propertyColumns.js";
import type { TableSpec } from "./tables/table.js";

type Named = Pick<ReleaseRecords, "hash" | "entityCount" | "edgeCount">;

/** What the archive of a release says of itself. */
export const readme = ({ hash, entityCount, edgeCount }: Named): string => `# Cancer Policy Graph

English cancer policy as a graph in which every link cites its source.

- Release: \`${hash}\`
- Entities: ${entityCount}
- Links: ${edgeCount}

| path | content |
|---|---|
| \`release.jsonl\` | every entity and link, complete and exact; the first line is the header, the second the former ids |
| \`csv/\` | tables: \`entities/\` has one for each type, \`relations/\` one for each relation, \`edges.csv\` all links, \`lists/\` properties with several values, \`citations.csv\` all quotations |
| \`csv/csv-metadata.json\` | the columns as CSV on the Web |
| \`datapackage.json\` | the same tables as a Frictionless data package |
| \`parquet/\` | the same tables with typed columns |
| \`rdf/\` | RDF as Turtle, N-Triples and JSON-LD, and as nanopublications in TriG; the vocabulary, and shapes (SHACL) that the data conform to |
| \`graph/\` | GraphML for Gephi, yEd and networkx; a Cypher script for Neo4j |
| \`neo4j-admin/\` | files for \`neo4j-admin database import\` |
| \`CITATION.cff\` | how to cite the release |
| \`DATA-LICENCE.md\` | licences of the sources |
| \`SHA256SUMS\` | checksums: \`sha256sum -c SHA256SUMS\` |

The hash of the release is that of \`release.jsonl\` without its first line: \`tail -n +2 release.jsonl | sha256sum\`.

A cell of CSV that a spreadsheet would take for a formula begins with an apostrophe, which is not part of the value.
`;

/** How to cite a release, in the Citation File Format. */
export const citationFile = ({ hash }: Named): string => `cff-version: 1.2.0
message: If you use these data, cite the release as below, and each source that you quote.
type: dataset
title: Cancer Policy Graph
abstract: English cancer policy as a graph in which every link cites its source.
authors:
  - name: Contributors to the Cancer Policy Graph
version: ${hash}
identifiers:
  - type: other
    value: sha256:${hash}
    description: Hash of the content of the release
keywords:
  - cancer policy
  - England
  - knowledge graph
`;

const FIELD_TYPES: Readonly<Record<CellType, string>> = {
  string: "string",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  date: "date",
};

/** A name of a resource: lower case, digits, dots, hyphens. */
const resourceName = (table: string): string => table.toLowerCase().replace(/[^a-z0-9.]+/g, "-");

/** The CSV tables as a Frictionless data package. */
export const dataPackage = (hash: string, tables: readonly TableSpec[]): string =>
  `${JSON.stringify(
    {
      profile: "tabular-data-package",
      name: "cancer-policy-graph",
      title: "Cancer Policy Graph",
      version: hash,
      resources: tables.map(({ name, description, columns, primaryKey, references }) => ({
        name: resourceName(name),
        path: `csv/${name}.csv`,
        profile: "tabular-data-resource",
        description,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        schema: {
          fields: columns.map((column) => ({
            name: column.name,
            type: FIELD_TYPES[column.type],
            description: column.description,
            ...(column.values && { constraints: { enum: column.values } }),
          })),
          missingValues: [""],
          ...(primaryKey.length > 0 && { primaryKey }),
          ...(references.length > 0 && {
            foreignKeys: references.map(({ column, table }) => ({
              fields: [column],
              reference: { resource: resourceName(table), fields: ["id"] },
            })),
          }),
        },
      })),
    },
    null,
    1,
  )}\n`;

/** A release as one file. */
export interface Download {
  /** Name of the format in addresses: `/export/<format>`. */
  readonly format: string;
  readonly name: string;
  readonly use: string;
}

/** The formats of a whole release, those for spreadsheets first. */
export const DOWNLOADS: readonly Download[] = [
  { format: "csv", name: "CSV", use: "spreadsheets: a table for each type and relation, and one of all quotations" },
  { format: "parquet", name: "Parquet", use: "DuckDB, pandas, R: the same tables with the types of their columns" },
  { format: "release.zip", name: "Archive", use: "keeping: the release with its description, licence and checksums" },
  { format: "jsonl", name: "JSON lines", use: "programs: every entity and link, complete and exact" },
  { format: "graphml", name: "GraphML", use: "Gephi, yEd and networkx" },
  { format: "cypher", name: "Cypher", use: "an empty Neo4j database" },
  { format: "neo4j-admin", name: "Neo4j import", use: "neo4j-admin database import" },
  { format: "jsonld", name: "JSON-LD", use: "linked data" },
  { format: "turtle", name: "Turtle", use: "linked data" },
  { format: "ntriples", name: "N-Triples", use: "linked data, one statement per line" },
  { format: "trig", name: "TriG", use: "linked data with a nanopublication for each link" },
];

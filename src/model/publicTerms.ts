/** Public vocabularies to whose terms the model is mapped, by their usual prefixes. */
export const VOCABULARIES = {
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  oa: "http://www.w3.org/ns/oa#",
  org: "http://www.w3.org/ns/org#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** A term of a public vocabulary, such as "org:Organization". */
export type PublicTerm = `${keyof typeof VOCABULARIES}:${string}`;

/** A term for a property: of its value, or of one member where the value is composite. */
export interface PropertyTerm {
  readonly term: PublicTerm;
  readonly member?: string;
}

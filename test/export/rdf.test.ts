import { describe, expect, it } from "@jest/globals";
import { describeEntity } from "../../src/export/rdf/describeEntity.js";
import { describeLink } from "../../src/export/rdf/describeLink.js";
import { irisOf } from "../../src/export/rdf/iris.js";
import { jsonldDocument } from "../../src/export/rdf/jsonld.js";
import { turtleDocument } from "../../src/export/rdf/turtle.js";
import type { EdgeRecord, EntityRecord } from "../../src/model/release.js";
import { releaseOf } from "../store/fixtures.js";
import { BASE_IRI } from "./reading.js";

const iris = irisOf(BASE_IRI);
const release = releaseOf(
  { "alliance:wessex": { name: "Wessex", kind: "ALLIANCE", population: { value: 2.5, printed: "2½ million" } } },
  [["alliance:wessex COVERS stp:dorset", { props: { extent: "PART" }, from: "2016-12-06" }]],
);
const wessex = release.entities.find(({ id }) => id === "alliance:wessex") as EntityRecord;
const [covers] = release.edges as readonly [EdgeRecord];

describe("an entity as RDF", () => {
  const text = turtleDocument(describeEntity(wessex), iris);

  it("has its own type, a public one, its name as label and the vocabulary beside the ids", () => {
    expect(text).toContain(
      "@prefix id: <https://example.org/graph/id/> .\n@prefix cpg: <https://example.org/graph/vocab#> .",
    );
    expect(text).toContain("\nid:alliance:wessex\n  a cpg:Alliance ;\n  a org:OrganizationalCollaboration ;");
    expect(text).toContain('  rdfs:label "Wessex" ;');
  });

  it("shows a composite value member by member", () => {
    expect(text).toContain(
      '\n<https://example.org/graph/id/alliance:wessex#population>\n  cpg:value "2.5"^^xsd:decimal ;\n  cpg:printed "2½ million" .\n',
    );
  });

  it("says which property a piece of evidence supports", () => {
    expect(text).toMatch(
      /<[^>]+alliance:wessex#name-evidence-1>\n {2}a cpg:Evidence ;\n(.*\n)* {2}cpg:supports cpg:name \./,
    );
  });

  it("is the same as JSON-LD", () => {
    const document = jsonldDocument(describeEntity(wessex), iris) as { "@graph": readonly object[] };
    expect(document["@graph"][0]).toMatchObject({
      "@id": "id:alliance:wessex",
      "@type": ["cpg:Alliance", "org:OrganizationalCollaboration"],
      "rdfs:label": "Wessex",
      "cpg:kind": "ALLIANCE",
    });
  });
});

describe("a link as RDF", () => {
  const text = turtleDocument(describeLink(covers), iris);

  it("relates its ends directly, in the project's term and a public one", () => {
    expect(text).toContain("\nid:alliance:wessex\n  cpg:COVERS id:stp:dorset ;\n  schema:areaServed id:stp:dorset .\n");
  });

  it("has an address with its properties, its source, and the quotation with its place", () => {
    expect(text).toContain("\n<https://example.org/graph/id/alliance:wessex/COVERS/stp:dorset>\n  a cpg:Link ;");
    for (const statement of [
      'cpg:validFrom "2016-12-06"^^xsd:date',
      'cpg:extent "PART"',
      "prov:wasDerivedFrom id:source:paper",
      'oa:exact "alliance:wessex COVERS stp:dorset"',
      "oa:end 33",
    ])
      expect(text).toContain(`  ${statement} `);
  });

  it("turns a public term round where the model says so", () => {
    const edge = releaseOf({}, ["organisation:o PUBLISHED strategy:s"]).edges[0] as EdgeRecord;
    expect(turtleDocument(describeLink(edge), iris)).toContain(
      "\nid:strategy:s\n  dcterms:publisher id:organisation:o .\n",
    );
  });
});

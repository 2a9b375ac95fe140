import { expect, it } from "@jest/globals";
import { edgeRow, nodeRow } from "../../src/store/neo4j/load/rows.js";
import { FORMAT } from "../../src/store/neo4j/load/storedReleases.js";
import { releaseOf } from "./fixtures.js";

const SOURCE = "source:paper";
const HUMBER = "alliance:humber";

// A database that holds a release of the same content in the same form is left as it is. So whoever keeps anything otherwise, what searches go by included,
// raises FORMAT, and here as well.
it("keeps entities and edges in Neo4j in the form that has its number", () => {
  const name = "Humber, Coast & Vale";
  const aliases = [{ name: "HCV", source: SOURCE }];
  const known = { name, aliases, code: "E56000001", validFrom: "2016-12-06" };
  const { entities, edges } = releaseOf({ [HUMBER]: known }, [`${HUMBER} COVERS stp:humber`]);
  const alliance = entities.find(({ id }) => id === HUMBER);
  const [edge] = edges;
  if (!alliance || !edge) throw new Error("The release lacks what it was made of.");
  const searchCandidate = {
    id: HUMBER,
    type: "Alliance",
    name,
    label: "Humber, Coast & Vale (2016)",
    validFrom: "2016-12-06",
    validTo: null,
    texts: [
      { field: "name", text: name, source: null },
      { field: "label", text: "Humber, Coast & Vale (2016)", source: null },
      { field: "alias", text: "HCV", source: SOURCE },
      { field: "code", text: "E56000001", source: null },
      { field: "type", text: "Cancer Alliance", source: null },
    ],
  };
  const rows = [
    nodeRow("v6-release", alliance, { label: "Humber, Coast & Vale (2016)", sources: [SOURCE, "source:board"] }),
    edgeRow(edge),
  ];
  expect([FORMAT, ...JSON.parse(JSON.stringify(rows))]).toEqual([
    6,
    {
      type: "Alliance",
      properties: {
        release: "v6-release",
        id: HUMBER,
        name,
        nameFolded: "humber, coast & vale",
        aliases: JSON.stringify(aliases),
        aliasesName: ["=HCV"],
        aliasesNameFolded: ["=hcv"],
        aliasesSource: [`=${SOURCE}`],
        aliasesSourceFolded: [`=${SOURCE}`],
        code: "E56000001",
        codeFolded: "e56000001",
        validFrom: "2016-12-06",
        evidence: JSON.stringify(alliance.evidence),
        searchForms:
          "humber coast and vale #=humber_coast_and_vale #2016 #=humber_coast_and_vale_2016 hcv #=hcv #e56000001 #=e56000001 cancer alliance",
        searchCandidate: JSON.stringify(searchCandidate),
        sources: ["source:board", SOURCE],
        citationKeys: [`${SOURCE}\npage 1`],
      },
    },
    {
      relation: "COVERS",
      from: HUMBER,
      to: "stp:humber",
      properties: {
        ordinal: { low: 0, high: 0 },
        strength: { low: 5, high: 0 },
        strengthName: "DIRECT",
        basis: "STATED",
        quote: `${HUMBER} COVERS stp:humber`,
        source: SOURCE,
        evidence: JSON.stringify(edge.evidence),
        evidenceKeys: [`STATED ${SOURCE}`],
      },
    },
  ]);
});

// One entity, with nested neighbours.
import { forMemory, forNeo4jGraphql, forOurs, mapOf } from "./fields.mjs";

const NUMBER = 24;
const OF_TASKFORCE = `number: { eq: ${NUMBER} }, strategy: { some: { id: { eq: "strategy:taskforce-2015" } } }`;
const BY_NUMBER = `MATCH (n0:Recommendation) WHERE n0.release = $release AND n0.number = ${NUMBER} AND n0.id IS NOT NULL
  AND EXISTS { (n0)<-[:MAKES]-(:Strategy {id: 'strategy:taskforce-2015'}) }`;

const SCALARS = ["id", "number", "name", "description"];
const byNumber = {
  name: "node-by-number",
  title: "one recommendation by number",
  ours: { query: `{ recommendation(number: ${NUMBER}) { ${SCALARS.join(" ")} } }` },
  neo4jGraphql: { query: `{ recommendations(where: { ${OF_TASKFORCE} }) { ${SCALARS.join(" ")} } }` },
  memory: { query: `{ recommendation(number: ${NUMBER}) { ${SCALARS.join(" ")} } }` },
  floor: { statement: `${BY_NUMBER}\nRETURN n0 {.id, .number, .name, .description} AS row` },
};

const quoted = { quoted: true, direction: /** @type {const} */ ("out"), scalars: ["name"] };
const spine = {
  ...quoted,
  field: "deliverables",
  type: "Deliverable",
  order: "order",
  relation: "DELIVERED_BY",
  below: [
    {
      ...quoted,
      field: "areas",
      type: "PolicyArea",
      relation: "IN_AREA",
      order: "order",
      below: [
        {
          ...quoted,
          field: "ambitions",
          type: "Ambition",
          relation: "HAS_AMBITION",
          below: [{ ...quoted, field: "metrics", type: "Metric", relation: "MEASURED_BY" }],
        },
      ],
    },
  ],
};
const recommendation = { field: "", type: "Recommendation", scalars: ["name"], below: [spine] };
const nested = {
  name: "trace-by-nesting",
  title: "recommendation to metrics by nesting, with quotations",
  ours: { query: `{ recommendation(number: ${NUMBER}) { name ${forOurs(spine)} } }` },
  neo4jGraphql: { query: `{ recommendations(where: { ${OF_TASKFORCE} }) { name ${forNeo4jGraphql(spine)} } }` },
  memory: { query: `{ recommendation(number: ${NUMBER}) { name ${forMemory(spine)} } }` },
  floor: { statement: `${BY_NUMBER}\nRETURN ${mapOf(recommendation, 0)} AS row` },
};

const CCG = "ccg:nhs-swindon";
const backwards = { ...quoted, direction: /** @type {const} */ ("in") };
const members = {
  ...backwards,
  field: "alliances",
  type: "Alliance",
  relation: "HAS_MEMBER",
  below: [
    {
      ...backwards,
      field: "deliverables",
      type: "Deliverable",
      relation: "ASSIGNED_TO",
      order: "order",
      below: [
        {
          ...backwards,
          field: "recommendations",
          type: "Recommendation",
          relation: "DELIVERED_BY",
          order: "number",
          scalars: ["number", "name"],
        },
      ],
    },
  ],
};
const back = {
  name: "back-by-nesting",
  title: "CCG back to recommendations by nesting, with quotations",
  ours: { query: `{ ccg(id: "${CCG}") { name ${forOurs(members)} } }` },
  neo4jGraphql: { query: `{ ccgs(where: { id: { eq: "${CCG}" } }) { name ${forNeo4jGraphql(members)} } }` },
  memory: { query: `{ ccg(id: "${CCG}") { name ${forMemory(members)} } }` },
  floor: {
    statement: `MATCH (n0:Ccg {release: $release, id: '${CCG}'})\nRETURN ${mapOf({ field: "", type: "Ccg", scalars: ["name"], below: [members] }, 0)} AS row`,
  },
};

export const SINGLE = [byNumber, nested, back];

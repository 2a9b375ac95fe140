// The floor: hand-written Cypher over the driver, served by bare node:http. A server of this graph from Neo4j can hardly do less.
import neo4j from "neo4j-driver";
import { serve } from "./listen.mjs";
import { openDriver } from "./neo4j.mjs";

const driver = openDriver({ fetchSize: -1 });
const config = { defaultAccessMode: neo4j.session.READ };

serve(async ({ statement, parameters }) => {
  const session = driver.session(config);
  try {
    const { records } = await session.run(statement, parameters);
    return { data: records.map((record) => record.get(0)) };
  } finally {
    await session.close();
  }
});

import { CancerPolicyGraphError, createClient } from "@cancer-policy-graph/client";
import { whoLeadsAnAlliance } from "@cancer-policy-graph/client/queries";

const [name = "Wessex"] = process.argv.slice(2);
const client = createClient({ url: process.env.CPG_URL ?? "http://127.0.0.1:4000" });

try {
  const { alliance } = await whoLeadsAnAlliance(client, { name });
  if (!alliance) console.log(`No alliance is called ${name}.`);
  for (const { node, evidence } of alliance?.namedLeads.edges ?? []) {
    console.log(`${node.name} leads ${name}:`);
    for (const { citations } of evidence)
      for (const { quote, locator } of citations) console.log(`  “${quote}” (${locator})`);
  }
} catch (error) {
  // Every error says what to do.
  if (!(error instanceof CancerPolicyGraphError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

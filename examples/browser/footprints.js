// @ts-check
import { CancerPolicyGraphError, createClient } from "@cancer-policy-graph/client";
import { the19Footprints } from "@cancer-policy-graph/client/queries";

const client = createClient({ url: "http://127.0.0.1:4000" });

/** @param {string} text */
const say = (text) => {
  const status = document.getElementById("status");
  if (status) status.textContent = text;
};

try {
  const { alliances } = await the19Footprints(client);
  const items = alliances.nodes.map(({ name }) => {
    const item = document.createElement("li");
    item.textContent = name;
    return item;
  });
  document.getElementById("footprints")?.append(...items);
  say(`${alliances.totalCount} footprints.`);
} catch (error) {
  if (!(error instanceof CancerPolicyGraphError)) throw error;
  say(error.message);
}

// npm run bench:metering: what counting the work of an answer costs. Every resolver counts what it returns. Here the saved queries run in this process, without
// HTTP, by turns with the resolvers as they are and with resolvers that count a second time; the difference is what counting once costs.
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { execute, parse } from "graphql";
import { main } from "../scripts/setup.mjs";
import { median, quantile } from "./measure/statistics.mjs";
import { release } from "./release.mjs";

const ROUNDS = 31;
/** Times that every query runs in a round. */
const RUNS = 3;

await main(async () => {
  const [{ schema }, { meterResolvers }, { RequestContext }, { readSavedQueries }, { openEmbeddedStore }] =
    await Promise.all([
      import("../dist/graphql/schema.js"),
      import("../dist/graphql/resolvers/meterResolvers.js"),
      import("../dist/graphql/resolvers/requestContext.js"),
      import("../dist/server/graphql/savedQueryFiles.js"),
      import("../dist/store/embedded/index.js"),
    ]);
  const store = openEmbeddedStore(await release());
  const documents = readSavedQueries().map(({ text }) => parse(text));
  const fields = Object.values(schema().getTypeMap()).flatMap((type) =>
    "getFields" in type && !type.name.startsWith("__") ? Object.values(type.getFields()) : [],
  );
  const resolversNow = () => fields.map((field) => ("resolve" in field ? field.resolve : undefined));
  const once = resolversNow();
  meterResolvers(schema());
  const twice = resolversNow();

  /** Seconds of the processor for all queries. @param {typeof once} resolvers */
  async function round(resolvers) {
    for (const [i, field] of fields.entries()) if ("resolve" in field) field.resolve = resolvers[i];
    const begun = process.cpuUsage();
    for (let run = 0; run < RUNS; run++)
      for (const document of documents) {
        const contextValue = new RequestContext(await store.reader());
        const { errors } = await execute({ schema: schema(), document, contextValue });
        if (errors?.[0]) throw errors[0];
      }
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1e6;
  }

  for (const resolvers of [once, twice, once, twice]) await round(resolvers);
  const ratios = [];
  for (let i = 0; i < ROUNDS; i++) {
    const [a, b] = i % 2 === 0 ? [await round(once), await round(twice)] : [await round(twice), await round(once)];
    ratios.push(i % 2 === 0 ? b / a : a / b);
  }
  const text = [
    "# What counting the work of an answer costs",
    "",
    `All ${documents.length} saved queries, executed without HTTP on the embedded store, by turns counted twice and once; ${ROUNDS} rounds on ${cpus()[0]?.model ?? "an unknown processor"}.`,
    "",
    "| | time of the processor, counted twice : once |",
    "|---|---|",
    `| median | ${median(ratios).toFixed(2)} |`,
    `| middle half of the rounds | ${quantile(ratios, 0.25).toFixed(2)} to ${quantile(ratios, 0.75).toFixed(2)} |`,
    "",
  ].join("\n");
  console.log(text);
  writeFileSync(new URL("results/metering.md", import.meta.url), text);
  await store.close();
});

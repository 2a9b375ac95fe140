// Figures by name, so that documents can refer to the measurement they come from.

/**
 * Every figure of a run by name, such as "embedded.trace.p50" or "target.neo4j.p50".
 * @param {import("../run.mjs").Measured} measured
 * @param {ReturnType<typeof import("./targets.mjs").targetsOf>} targets
 * @returns {Readonly<Record<string, number>>}
 */
export function figuresOf({ warm, cold, statements, starts, claims }, targets) {
  const groups = [
    ...[...warm, ...cold, ...statements].map(({ server, query, ...rest }) => [`${server}.${query}`, rest]),
    ...starts.map(({ server, ...rest }) => [`${server}.start`, rest]),
    ["command", claims],
    ["target", Object.fromEntries(targets.map(({ key, value }) => [key, value]))],
  ];
  return Object.fromEntries(
    groups.flatMap(([name, values]) =>
      Object.entries(values)
        .filter(([, value]) => typeof value === "number" && Number.isFinite(value))
        .map(([key, value]) => [`${name}.${key}`, Number(value.toPrecision(4))]),
    ),
  );
}

// Runs before everything else on any version of Node, so it uses no recent syntax.

/**
 * Returns why this Node cannot run the project, in one sentence, or null if it can.
 * @param {string} version as in `process.version`, for example "v20.11.0"
 * @param {string} wanted as in `engines.node` of package.json: ">=major.minor"
 * @returns {string | null}
 */
export function nodeProblem(version, wanted) {
  const least = numbers(wanted);
  const have = numbers(version);
  const enough = have[0] > least[0] || (have[0] === least[0] && have[1] >= least[1]);
  if (enough) return null;
  return `Node ${least.join(".")} or later is required, but this is Node ${version.replace(/^v/, "")}. Install a newer version from https://nodejs.org and run the command again.`;
}

/**
 * @param {string} text
 * @returns {[number, number]} major and minor
 */
function numbers(text) {
  const found = /(\d+)\.(\d+)/.exec(text) || /(\d+)/.exec(text);
  if (!found) throw new Error(`No version number in "${text}".`);
  return [Number(found[1]), Number(found[2] || 0)];
}

// Runs before anything else, on whatever Node there is: plain functions, no recent syntax.

/**
 * What is wrong with this Node for this project, in one sentence, or null when nothing is.
 * @param {string} version as in `process.version`, for example "v20.11.0"
 * @param {string} wanted as in `engines.node` of package.json: ">=major.minor"
 * @returns {string | null}
 */
export function nodeProblem(version, wanted) {
  const least = numbers(wanted);
  const have = numbers(version);
  const enough = have[0] > least[0] || (have[0] === least[0] && have[1] >= least[1]);
  if (enough) return null;
  return `This needs Node ${least.join(".")} or later, and this is Node ${version.replace(/^v/, "")}: install a newer one from https://nodejs.org and run the command again.`;
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

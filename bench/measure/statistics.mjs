// A few figures of a list of numbers.

/** @param {readonly number[]} values in any order @param {number} share from 0 to 1 @returns {number} NaN where there are none */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** The geometric mean, which is what ratios are averaged by. @param {readonly number[]} values all above 0 */
export const geomean = (values) => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** Some figures with three significant digits, as no run of ours is more exact. @param {number} value */
export const rounded = (value) => Number(value.toPrecision(3));

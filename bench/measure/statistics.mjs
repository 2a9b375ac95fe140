// Statistics of lists of numbers.

/** @param {readonly number[]} values in any order @param {number} share from 0 to 1 @returns {number} NaN for an empty list */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** The geometric mean, for averaging ratios. @param {readonly number[]} values all above 0 */
export const geomean = (values) => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** Rounds to three significant digits, the precision of these measurements. @param {number} value */
export const rounded = (value) => Number(value.toPrecision(3));

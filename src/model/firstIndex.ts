/**
 * Finds the first index at which a test holds, by binary search. The test must hold at all later indexes too.
 * @returns the index, or `length` if the test holds nowhere
 */
export function firstIndex(length: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

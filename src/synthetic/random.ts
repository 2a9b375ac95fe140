/** Returns a pseudo-random number in [0, 1) that depends only on the seeds. */
export function random(...seeds: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const number of seeds) {
    hash = Math.imul(hash ^ number, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return (hash >>> 0) / 2 ** 32;
}

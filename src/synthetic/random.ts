/** Numbers below 1 that look drawn by lot and are the same whenever they are drawn for the same numbers. */
export function random(...of: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const number of of) {
    hash = Math.imul(hash ^ number, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return (hash >>> 0) / 2 ** 32;
}

import type { Connector } from "./layout.js";

const RADIUS = 7;

/** Numbers of a drawing need no more than two decimals. */
export const short = (number: number): string => String(Math.round(number * 100) / 100);

const commands = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => (typeof part === "number" ? short(part) : part)).join(" ");

/** The whole line to a box, for the attribute `d`. */
export function wholePath({ from, trunk, to }: Connector<unknown>): string {
  if (from.y === to.y) return commands("M", from.x, from.y, "H", to.x);
  const radius = Math.min(RADIUS, Math.abs(to.y - from.y) / 2);
  const turn = Math.sign(to.y - from.y) * radius;
  const start = commands("M", from.x, from.y, "H", trunk - radius, "Q", trunk, from.y, trunk, from.y + turn);
  return commands(start, "V", to.y - turn, "Q", trunk, to.y, trunk + radius, to.y, "H", to.x);
}

/** The line to a box from the trunk that it shares with longer ones. */
export function branchPath({ from, trunk, to }: Connector<unknown>): string {
  const radius = Math.min(RADIUS, Math.abs(to.y - from.y) / 2);
  const turn = Math.sign(to.y - from.y) * radius;
  return commands("M", trunk, to.y - turn, "Q", trunk, to.y, trunk + radius, to.y, "H", to.x);
}

import { pino } from "pino";

/** What the server logs with. */
export type Log = Pick<ReturnType<typeof pino>, "debug" | "info" | "warn" | "error">;

/** A log of JSON lines on standard error. */
export const openLog = (level: string): Log => pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));

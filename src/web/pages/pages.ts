import { home } from "./home/home.js";
import { howToRead } from "./howToRead/howToRead.js";
import { LISTS } from "./list/list.js";
import type { AnyPage } from "./page.js";
import { search } from "./search/search.js";
import { time } from "./time/time.js";
import { trace } from "./trace/trace.js";

/** Every page of the explorer. */
export const PAGES: readonly AnyPage[] = [home, howToRead, search, trace, time, ...LISTS];

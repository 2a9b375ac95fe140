import { about } from "./about/about.js";
import { accessibility } from "./accessibility/accessibility.js";
import { basket } from "./basket/basket.js";
import { compare } from "./compare/compare.js";
import { data } from "./data/data.js";
import { gapKind } from "./gapKind/gapKind.js";
import { gaps } from "./gaps/gaps.js";
import { home } from "./home/home.js";
import { howToRead } from "./howToRead/howToRead.js";
import { LISTS } from "./list/list.js";
import type { AnyPage } from "./page.js";
import { paths } from "./paths/paths.js";
import { quotations } from "./quotations/quotations.js";
import { RELATION_TABLES } from "./relation/relation.js";
import { search } from "./search/search.js";
import { time } from "./time/time.js";
import { trace } from "./trace/trace.js";

/** Every page of the explorer. */
export const PAGES: readonly AnyPage[] = [
  home,
  search,
  trace,
  time,
  gaps,
  gapKind,
  howToRead,
  about,
  accessibility,
  data,
  paths,
  compare,
  basket,
  quotations,
  ...LISTS,
  ...RELATION_TABLES,
];

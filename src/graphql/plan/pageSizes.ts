/** Rows of a page where neither `first` nor `last` is given. */
export const DEFAULT_PAGE = 50;

/** Most rows that a page may ask for. */
export const MAX_PAGE = 500;

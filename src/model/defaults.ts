/** Day of the guidance, for which names and codes are resolved unless a request says otherwise. */
export const REFERENCE_DAY = "2016-12-06";

/** Strategy that a recommendation's number refers to unless a request names another: the Taskforce's. */
export const DEFAULT_STRATEGY = "strategy:taskforce-2015";

import { REFERENCE_DAY } from "../../../model/defaults.js";
import { changed, Link, queryString, useSite } from "./site.js";

const LONG = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** "2016-12-06" as "6 December 2016". */
export const longDay = (day: string): string => LONG.format(new Date(`${day}T00:00:00Z`));

/** When the things of a list exist: "on 6 December 2016", "of all times". */
export const whenOf = (asOf: string | null): string => (asOf === null ? "of all times" : `on ${longDay(asOf)}`);

/** Value of the parameter `asOf` for a day; null if the day is the default and the address need not name it. */
export const dayParameter = (asOf: string | null | undefined): string | null =>
  asOf === null ? "all" : asOf === undefined || asOf === REFERENCE_DAY ? null : asOf;

/** A path with the day that its page should show. */
export function withDay(path: string, asOf: string | null | undefined): string {
  const day = dayParameter(asOf);
  return day === null ? path : changed(path, { asOf: day });
}

/** The first line of a page about what changes in time: which day it shows, and the way to others. */
export function Day() {
  const { asOf, url } = useSite();
  if (asOf === undefined) return null;
  return (
    <p class="day">
      {asOf === null ? (
        <strong>All times</strong>
      ) : (
        <>
          As of <strong>{longDay(asOf)}</strong>
          {asOf === REFERENCE_DAY && ", the day of the guidance"}
        </>
      )}
      {" · "}
      {asOf === null ? (
        <Link to={changed(url, { asOf: null, after: null })}>{longDay(REFERENCE_DAY)}</Link>
      ) : (
        <Link to={changed(url, { asOf: "all", after: null })}>all times</Link>
      )}
      {" · "}
      <Link to={`/time${queryString({ on: dayParameter(asOf) === "all" ? null : dayParameter(asOf) })}`}>
        another day
      </Link>
    </p>
  );
}

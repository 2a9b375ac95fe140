import { linkTarget, queryString, useSite } from "./site.js";

interface Reported {
  readonly quote: string;
  readonly locator?: string;
  readonly source: { readonly id?: string; readonly title: string };
}

const TITLE = "An error in the Cancer Policy Graph";

/** Where to report an error in what some quotations support: a text with page, quotation, place and release, ready to send. Nothing where the operator takes no reports. */
export function ReportLink({ citations }: { readonly citations: readonly Reported[] }) {
  const site = useSite();
  const { reportUrl, origin, url, release } = site;
  if (!reportUrl) return null;
  const body = [
    "What is wrong:",
    "",
    "",
    `Page: ${origin}${url}`,
    ...citations.map(
      ({ source, locator, quote }) =>
        `Quotation: “${quote}” (${[source.id ?? source.title, locator].filter(Boolean).join(", ")})`,
    ),
    `Release: ${release}`,
  ].join("\n");
  const isMail = reportUrl.startsWith("mailto:");
  // Mail programs take "+" for what it is, not for a space.
  const parameters = queryString(isMail ? { subject: TITLE, body } : { title: TITLE, body }).replaceAll("+", "%20");
  const href = reportUrl + (reportUrl.includes("?") ? parameters.replace("?", "&") : parameters);
  return (
    <>
      {" · "}
      <a href={href} rel="external" {...linkTarget(site)}>
        Report an error in this link
      </a>
    </>
  );
}

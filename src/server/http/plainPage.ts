import type { FastifyReply } from "fastify";

/** What other sites are told of the page that links to them. */
export const REFERRER_POLICY = "strict-origin-when-cross-origin";

/** Something that a page leads to. */
export interface PageLink {
  readonly href: string;
  readonly text: string;
  /** What is said behind the link. */
  readonly note?: string;
}

/** A short page: what is the matter, and where to go on. */
export interface PlainPage {
  readonly title: string;
  readonly text: string;
  readonly links: readonly PageLink[];
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands in HTML, in attributes as well. */
export const html = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] as string);

const itemOf = ({ href, text, note }: PageLink): string =>
  `        <li><a href="${html(href)}">${html(text)}</a>${note === undefined ? "" : `, ${html(note)}`}</li>\n`;

/** Sends a short page. */
export const sendPage = (reply: FastifyReply, status: number, { title, text, links }: PlainPage): FastifyReply =>
  reply
    .code(status)
    .header("referrer-policy", REFERRER_POLICY)
    .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    .type("text/html; charset=utf-8")
    .send(`<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${html(title)} – Cancer Policy Graph</title>
    <link rel="icon" href="data:," />
  </head>
  <body style="font: 1.1rem/1.5 sans-serif; margin: 3rem auto; max-width: 36rem; padding: 0 1rem; overflow-wrap: anywhere">
    <main>
      <h1>${html(title)}</h1>
      <p>${html(text)}</p>
${links.length > 0 ? `      <ul>\n${links.map(itemOf).join("")}      </ul>\n` : ""}    </main>
  </body>
</html>
`);

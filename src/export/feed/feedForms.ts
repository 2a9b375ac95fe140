import { FEEDS } from "../../model/feedAddresses.js";
import { html } from "../../server/http/plainPage.js";
import type { Feed, FeedEntry, FeedForm } from "./feed.js";

/** The formats of feeds. */
export const FEED_FORMS: readonly FeedForm[] = [
  { ...FEEDS.atom, write: atom },
  { ...FEEDS.json, write: jsonFeed },
];

const AUTHOR = "Cancer Policy Graph";

/** Characters that XML 1.0 does not allow, not even as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to match
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const xml = (text: string): string => html(text.replace(NOT_XML, "\ufffd"));

/** Atom, RFC 4287. */
function atom({ id, title, description, address, entries }: Feed, self: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${xml(id)}</id>
<title>${xml(title)}</title>
<subtitle>${xml(description)}</subtitle>
<updated>${entries[0]?.updated}</updated>
<author><name>${AUTHOR}</name></author>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(address)}"/>
${entries.map(atomEntry).join("")}</feed>
`;
}

const atomEntry = ({ id, title, address, updated, html: content }: FeedEntry): string => `<entry>
<id>${xml(id)}</id>
<title>${xml(title)}</title>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${xml(address)}"/>
<content type="html">${xml(content)}</content>
</entry>
`;

/** JSON Feed 1.1. */
function jsonFeed({ title, description, address, entries }: Feed, self: string): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: address,
    feed_url: self,
    description,
    language: "en-GB",
    authors: [{ name: AUTHOR }],
    items: entries.map(({ id, title: name, address: url, updated, html: content }) => ({
      id,
      url,
      title: name,
      content_html: content,
      date_published: updated,
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

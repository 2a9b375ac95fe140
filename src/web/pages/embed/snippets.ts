import { parseId } from "../../../model/identity.js";
import { embedAddress, type Kind } from "../../embed/embedAddress.js";
import { escaped } from "../parts/escaped.js";
import { changed, parametersOf } from "../parts/site.js";
import { citationOf } from "../parts/take.js";
import type { Embed } from "./readEmbed.js";

/** Height of an embed where nobody asks for another one, in CSS pixels: a picture with its legend, or some rows. */
export const HEIGHT = 640;

/** A frame within which scripts run, if the page allows any, at an origin of its own, and from which links open in tabs of their own. */
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/** Code for a page that shows an embed. */
export interface Snippets {
  /** The custom element, with the script that it needs. */
  readonly element: string;
  readonly frame: string;
  /** For pages from which scripts and frames are stripped. */
  readonly link: string;
}

/** A tag with its attributes; those that are null are left out. */
const tag = (name: string, attributes: Readonly<Record<string, string | number | null>>): string =>
  `<${[name, ...Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : `${key}="${escaped(String(value))}"`))].join(" ")}>`;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The address of an embed within the site, of a release; of whatever is current if it is null. */
export const embedPath = (url: string, release: string | null): string => changed(`/embed${url}`, { release });

/** The custom element that shows a page, with its attributes. */
function elementOf(url: string): readonly [kind: Kind, attributes: Readonly<Record<string, string>>] {
  const [path = ""] = url.split("?");
  const [, first = "", second = "", ...others] = path.split("/");
  const given = parametersOf(url);
  const attributes = Object.fromEntries(Object.entries(given).map(([name, value]) => [kebab(name), value]));
  if (path === "/trace") return ["trace", attributes];
  if (parseId(`${first}:${second}`) && others.length === 0)
    return ["entity", { ...attributes, id: `${first}:${second}` }];
  if (first !== "q") return ["table", { page: url }];
  const named = { query: second, ...attributes };
  // Some variables are called as attributes that mean something else.
  return ["table", asks(named, url) ? named : { query: second, variables: JSON.stringify(given) }];
}

/** Whether the script would take the attributes of a table for an address. */
function asks(attributes: Readonly<Record<string, string>>, url: string): boolean {
  const address =
    embedAddress(
      "table",
      Object.entries(attributes).map(([name, value]) => ({ name, value })),
    ) ?? "";
  const sorted = (text: string): string => JSON.stringify(Object.entries(parametersOf(text)).sort());
  return sorted(`/${address}`) === sorted(url);
}

/** The frame with an embed. */
export function frameOf(
  { view, target, site }: Embed,
  { release, width = "100%", height = HEIGHT }: { release: string | null; width?: string | number; height?: number },
): string {
  const open = tag("iframe", {
    src: site.origin + embedPath(target.url, release),
    title: view.title,
    width,
    height,
    loading: "lazy",
    frameborder: 0,
    sandbox: SANDBOX,
  });
  return `${open}</iframe>`;
}

/** The code for an embed of a release, as addresses name it; of whatever is current if it is null. */
export function snippetsOf(embed: Embed, release: string | null, height: number): Snippets {
  const { view, target, site } = embed;
  const [kind, attributes] = elementOf(target.url);
  const link = `${tag("a", { href: site.origin + changed(target.home, { release }) })}${escaped(view.title)}</a>`;
  const picture = view.picture?.(site);
  const image =
    picture &&
    tag("img", {
      src: site.origin + changed(picture.path, { release }),
      alt: `${view.title}: a picture. The page has the same as a list.`,
      width: picture.width,
      height: picture.height,
      loading: "lazy",
    });
  const citation = citationOf(view.title, { ...site, url: target.home });
  return {
    element: [
      `<script src="${escaped(`${site.origin}/embed.js`)}" async></script>`,
      tag(`cancer-policy-${kind}`, { ...attributes, release }),
      `  ${link}`,
      `</cancer-policy-${kind}>`,
    ].join("\n"),
    frame: frameOf(embed, { release, height }),
    link: [
      ...(image ? [link.replace(escaped(view.title), image)] : []),
      `<p>${image ? escaped(citation) : `${link}. ${escaped(citation)}`}</p>`,
    ].join("\n"),
  };
}

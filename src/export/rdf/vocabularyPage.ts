import { html } from "../../server/http/plainPage.js";
import type { Iris } from "./iris.js";
import { type VocabularyTerm, vocabularyTerms } from "./vocabularyTerms.js";

/** The vocabulary as a page, on which the fragment of each term's IRI leads to its description. */
export function vocabularyPage(iris: Iris): string {
  const terms = vocabularyTerms();
  const section = (title: string, kind: VocabularyTerm["kind"]): string =>
    `<h2>${title}</h2>\n<dl>\n${terms
      .filter((term) => term.kind === kind)
      .map(entry)
      .join("")}</dl>\n`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Vocabulary – Cancer Policy Graph</title>
<link rel="icon" href="data:,">
<link rel="alternate" type="text/turtle" href="vocab.ttl">
<style>body{font:1rem/1.5 sans-serif;margin:2rem auto;max-width:48rem;padding:0 1rem}dt{font-weight:bold;margin-top:1rem}dt:target{outline:2px solid}code{overflow-wrap:anywhere}</style>
</head>
<body>
<main>
<h1>Vocabulary of the Cancer Policy Graph</h1>
<p>Terms begin with <code>${html(iris.vocabulary)}</code>. The same as <a href="vocab.ttl">Turtle</a>; <a href="vocab/shapes.ttl">shapes (SHACL)</a> that the data conform to; <a href="export">exports</a>.</p>
${section("Types", "class")}${section("Relations", "relation")}${section("Properties", "property")}</main>
</body>
</html>
`;
}

function entry({ name, comments, domain, range, wider }: VocabularyTerm): string {
  const facts = [
    ["Of", domain],
    ["Values", range],
    ["Wider", wider],
  ] as const;
  const shown = facts
    .filter(([, terms]) => terms.length > 0)
    .map(([label, terms]) => `<br>${label}: ${terms.map(reference).join(", ")}`);
  return `<dt id="${html(name)}">${html(name)}</dt>\n<dd>${comments.map(html).join("<br>")}${shown.join("")}</dd>\n`;
}

const reference = (term: string): string =>
  term.startsWith("cpg:")
    ? `<a href="#${html(term.slice(4))}">${html(term.slice(4))}</a>`
    : `<code>${html(term)}</code>`;

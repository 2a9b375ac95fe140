import { definePage } from "../page.js";
import { EntityLink } from "../parts/entityLink.js";
import { Link } from "../parts/site.js";
import { Take } from "../parts/take.js";
import { type AboutPageQuery, type AboutPageQueryVariables, aboutPage } from "./aboutQuery.js";

const TITLE = "About";

function Licences({ sources }: Pick<AboutPageQuery, "sources">) {
  return (
    <table class="stack">
      <caption>{sources.nodes.length} sources</caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Publisher</th>
          <th scope="col">Licence</th>
        </tr>
      </thead>
      <tbody>
        {sources.nodes.map(({ id, title, publisher, licence }) => (
          <tr key={id}>
            <th scope="row">
              <EntityLink id={id}>{title}</EntityLink>
            </th>
            <td data-l="Publisher">{publisher ?? "not printed"}</td>
            <td data-l="Licence">{licence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who made the graph from what, what it is not, and whom it names. */
export const about = definePage<AboutPageQuery, AboutPageQueryVariables>({
  url: "/about",
  isDated: false,
  document: aboutPage,
  variables: () => ({}),
  view: ({ sources }) => ({
    title: TITLE,
    description: "What the Cancer Policy Graph is made from, how, what it is not, and whom it names.",
    crumbs: [{ name: TITLE }],
    body: (
      <>
        <h1>{TITLE}</h1>
        <p>
          The Cancer Policy Graph holds what public documents say of English cancer policy around the guidance of
          December 2016: recommendations, what carries them out, how that is measured, and the bodies that must act.
        </p>
        <Take title={TITLE} document={aboutPage} variables={{}} files={[]} />
        <section>
          <h2>How it is made</h2>
          <p>
            Curators entered each fact with the words of the source that support it. A program finds those words in the
            text of the source, letter by letter; a fact whose words are not there is refused. What no source says is
            left empty, and <Link to="/gaps">listed as a gap</Link> where it would be expected.{" "}
            <Link to="/how-to-read">How to read the graph</Link> tells how close a link is and who makes it.
          </p>
        </section>
        <section>
          <h2>What it is not</h2>
          <p>
            It is not run or endorsed by the NHS or the government. It is no guidance, no register of bodies that exist
            today, and no judgement on anybody’s work. It shows what was printed, as of a day.
          </p>
        </section>
        <section id="people">
          <h2>People who are named</h2>
          <p>
            The graph names people only where a public document names them in an office: who leads or chairs an
            alliance, who holds a post, who is quoted in an official role. It holds their name, the office, and the
            words of the document; nothing of their private life, no address, and nothing that others say of them. An
            office is shown as of the day of the document, and says nothing of who holds it now.
          </p>
          <p>
            Whoever is named here and finds it wrong or out of place can say so with “Report an error” beside the
            quotation, or to whoever runs this site: the entry is corrected or taken out with the next release.
          </p>
        </section>
        <section>
          <h2>Sources and licences</h2>
          <p>
            Quotations belong to their publishers. Each has at most 40 words and stands with its source, so that a
            reader can check the fact that it supports.
          </p>
          <Licences sources={sources} />
        </section>
      </>
    ),
  }),
});

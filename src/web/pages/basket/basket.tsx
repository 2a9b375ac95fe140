import { definePage, type PageInput } from "../page.js";
import { EntityLink } from "../parts/entityLink.js";
import { EvidenceFigure } from "../parts/evidenceFigure.js";
import { relationWords } from "../parts/relationWords.js";
import { Link, queryString } from "../parts/site.js";
import { Take } from "../parts/take.js";
import { countText } from "../parts/wording.js";
import { basketDocument } from "./basketDocument.js";
import { BASKET_FILES } from "./basketFiles.js";
import { type BasketItem, itemsText, itemText, readItems } from "./basketItems.js";
import { type BasketAnswer, type CollectedLink, citationsOf, collectedLinks } from "./collectedLinks.js";

const TITLE = "Basket";

const itemsOf = ({ parameters }: PageInput): readonly BasketItem[] => readItems("items", parameters.items ?? "");

/** Path of a basket with these items. */
const basketPath = (items: readonly BasketItem[], suffix = ""): string =>
  `/basket${suffix}${queryString({ items: items.length === 0 ? null : itemsText(items) })}`;

function Collected({ link, items }: { readonly link: CollectedLink; readonly items: readonly BasketItem[] }) {
  const { item, label, edge } = link;
  return (
    <li>
      <p>
        <EntityLink id={item.from}>{label}</EntityLink>{" "}
        <span class="mute">{relationWords(item.relation, "FORWARD")}</span>{" "}
        <EntityLink id={item.to}>{edge?.node.label ?? item.to}</EntityLink>{" "}
        <Link class="small" to={basketPath(items.filter((each) => each !== item))}>
          Remove<span class="vh"> this link</span>
        </Link>
      </p>
      {edge ? (
        edge.evidence.map((one) => <EvidenceFigure key={one.note ?? one.basis} evidence={one} />)
      ) : (
        <p class="small">This release does not have the link.</p>
      )}
    </li>
  );
}

/** What a reader has collected: links with their quotations, as files for word processors and bibliographies. The address holds all of it. */
export const basket = definePage<BasketAnswer, object>({
  url: "/basket",
  isDated: false,
  document: (input) => basketDocument(itemsOf(input)),
  variables: () => ({}),
  forms: BASKET_FILES.map(({ suffix, mediaType, write }) => ({
    suffix,
    mediaType,
    headers: { "content-disposition": `attachment; filename="quotations.${suffix}"` },
    write: (answer, input) => write(collectedLinks(itemsOf(input), answer)),
  })),
  view(answer, input) {
    const items = itemsOf(input);
    const links = collectedLinks(items, answer);
    const files = BASKET_FILES.map(({ suffix, name }) => ({ name, path: basketPath(items, `.${suffix}`) }));
    return {
      title: TITLE,
      description: "Links that a reader has collected, with their quotations and references.",
      crumbs: [{ name: TITLE }],
      body: (
        <>
          <h1>{TITLE}</h1>
          {items.length === 0 ? (
            <p>
              The basket is empty. “Add to basket”, beside each quotation of a <Link to="/trace">trace</Link>, puts a
              link with its words here. The address of this page holds the whole basket; nothing is stored on the
              server.
            </p>
          ) : (
            <>
              <p>
                {items.length === 1 ? "1 link" : `${items.length} links`} with{" "}
                {countText(citationsOf(links).length, "quotation")}. The address of this page holds the whole basket;
                nothing is stored on the server.
              </p>
              <Take title={TITLE} document={basketDocument(items)} variables={{}} files={files} />
              <p class="small">
                Take all:{" "}
                {files.map(({ name, path }, index) => (
                  <>
                    {index > 0 && " · "}
                    <Link to={path}>{name}</Link>
                  </>
                ))}
              </p>
              <ol class="plain hops">
                {links.map((link) => (
                  <Collected key={itemText(link.item)} link={link} items={items} />
                ))}
              </ol>
              <p class="small">
                <Link to="/basket" class="empty-basket">
                  Empty the basket
                </Link>
              </p>
            </>
          )}
        </>
      ),
    };
  },
});

import { type BasketItem, itemText } from "../basket/basketItems.js";
import { Link, queryString, useSite } from "./site.js";

interface CollectLinkProps {
  readonly item: BasketItem;
  /** What is added, for screen readers. */
  readonly what: string;
}

/** Puts a link into the basket. Without script it leads to a basket that holds only this link. Embeds know nothing of the basket. */
export function CollectLink({ item, what }: CollectLinkProps) {
  const { isEmbedded } = useSite();
  if (isEmbedded) return null;
  const text = itemText(item);
  return (
    <Link class="collect tools" to={`/basket${queryString({ items: text })}`} data-item={text}>
      Add<span class="vh"> {what}</span> to basket
    </Link>
  );
}

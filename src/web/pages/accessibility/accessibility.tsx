import { definePage } from "../page.js";
import { Link } from "../parts/site.js";
import {
  type AccessibilityPageQuery,
  type AccessibilityPageQueryVariables,
  accessibilityPage,
} from "./accessibilityQuery.js";

const TITLE = "Accessibility";

/** What the pages promise to readers with assistive technology, and what is known not to work. */
export const accessibility = definePage<AccessibilityPageQuery, AccessibilityPageQueryVariables>({
  url: "/accessibility",
  isDated: false,
  document: accessibilityPage,
  variables: () => ({}),
  view: () => ({
    title: TITLE,
    description:
      "How the pages of the Cancer Policy Graph can be used by keyboard, screen reader, large text and print.",
    crumbs: [{ name: TITLE }],
    body: (
      <>
        <h1>{TITLE}</h1>
        <p>The pages are built to meet level AA of the Web Content Accessibility Guidelines 2.2.</p>
        <section>
          <h2>What you can do</h2>
          <ul>
            <li>Use every page by the keyboard alone, and see where you are.</li>
            <li>Use every page without JavaScript: all that is shown is in the page that the server sends.</li>
            <li>Read at a width of 320 pixels or with text of twice the size, without scrolling sideways.</li>
            <li>Use light, dark or forced colours; no meaning rests on colour alone.</li>
            <li>
              Read a picture of a trace as a list: the same links, in the same order, with the quotation on each. The
              picture is hidden from screen readers because the list says it all.
            </li>
            <li>
              With JavaScript, walk a chain by the arrow keys: in the picture of a trace or in the chain beside it,
              right and left go from hop to hop, and from a hop down and up go to the next and the previous chain.
            </li>
            <li>Print every page: controls are left out, its address and how to cite it are added.</li>
          </ul>
        </section>
        <section>
          <h2>How it is tested</h2>
          <p>
            With every change, a browser opens each page in light and in dark colours and runs the checks of axe; walks
            through it by the Tab key; narrows it to 320 pixels; enlarges its text; switches JavaScript off; and prints
            it. A change that fails one of these is not published.
          </p>
        </section>
        <section>
          <h2>What is known not to work well</h2>
          <ul>
            <li>
              Wide pictures and strips of years scroll sideways within their frame on narrow screens; lists beside them
              hold the same.
            </li>
            <li>
              The <Link to="/playground">playground</Link> for the API is made with a third party’s editor. It needs
              JavaScript, and its editor is hard to use with a screen reader; the same queries can be sent by any other
              tool.
            </li>
            <li>Quotations are as printed, with the abbreviations and misprints of their documents.</li>
          </ul>
        </section>
        <section>
          <h2>Tell us</h2>
          <p>If something keeps you from using a page, say so to whoever runs this site, with the page’s address.</p>
        </section>
      </>
    ),
  }),
});

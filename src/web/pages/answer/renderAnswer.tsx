import { render } from "preact";
import { SiteContext } from "../parts/site.js";
import type { AnswerFields } from "./answerFields.js";
import { type Answered, ReadAnswer } from "./readAnswer.js";

interface Rendered {
  readonly answer: Answered;
  readonly fields: AnswerFields;
  /** Addresses of style sheets. */
  readonly styles: readonly string[];
  /** Path under which a proxy serves the server. */
  readonly publicPath: string;
}

/** Shows an answer in an element of a page in a browser, in place of what is there. */
export function renderAnswer(root: ShadowRoot, { answer, fields, styles, publicPath }: Rendered): void {
  const { release = "" } = (answer.extensions ?? {}) as { readonly release?: string };
  const site = { publicPath, origin: location.origin, release, asOf: undefined, url: "/playground" };
  render(
    <SiteContext.Provider value={site}>
      {styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      <div class="read">
        <ReadAnswer answer={answer} fields={fields} level={2} />
      </div>
    </SiteContext.Provider>,
    root,
  );
}

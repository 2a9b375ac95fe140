import type { ComponentChild } from "preact";
import type { Site } from "./parts/site.js";

/** A saved query of the API, with the fragments that it uses. */
export interface PageDocument {
  /** Its name under `/q`. */
  readonly name: string;
  readonly text: string;
}

/** What a page is asked for. */
export interface PageInput {
  /** Parts of the path, by their names in the page's address. */
  readonly path: Readonly<Record<string, string>>;
  /** The query string. A parameter that occurs several times has its values, separated by commas. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The day as of which the graph is shown, ISO 8601; null: all times. */
  readonly asOf: string | null;
}

/** A place above a page. */
export interface Crumb {
  readonly name: string;
  /** Path of its page; left out for the page itself. */
  readonly path?: string;
}

/** A link in the head of a page, such as to the same in another form. */
export interface HeadLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

/** What is shown for an answer. */
export interface View {
  /** Title of the page, without the name of the site. */
  readonly title: string;
  /** One sentence for search engines. */
  readonly description: string;
  /** The places above the page and the page itself; empty on the first page. */
  readonly crumbs: readonly Crumb[];
  readonly body: ComponentChild;
  /** Links for machines, besides the canonical address. */
  readonly links?: readonly HeadLink[];
  /** Status code; 200 where left out. */
  readonly status?: number;
}

/** A view as a picture in a file of its own. */
export interface ViewPicture {
  /** Path of the file. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** What is shown of a page within pages of others. Its heading, the way to the page, licence and release are added. */
export interface EmbedView extends Pick<View, "title" | "description"> {
  readonly body: ComponentChild;
  /** The same as a picture, where there is one. */
  readonly picture?: (site: Site) => ViewPicture;
}

/** What the API offers for an argument that names nothing. */
export interface Hint {
  readonly message: string;
  readonly candidates: readonly { readonly id: string; readonly label: string }[];
}

/** What a view knows besides its answer. */
export interface ViewContext {
  /** What the API offers for names and ids that it does not know. */
  readonly hints: readonly Hint[];
  /** Hash of the release that answered. */
  readonly release: string;
}

/** What a page shows in another form, at the page's address with a suffix. */
export interface PageForm<Answer> {
  readonly suffix: string;
  readonly mediaType: string;
  /** Headers of the form, where those of files do not fit. */
  readonly headers?: Readonly<Record<string, string>>;
  /** @throws PageProblem if the answer holds nothing to show */
  readonly write: (answer: Answer, input: PageInput, context: ViewContext, site: Site) => string;
}

/** A page: a query of the public API and a function from its answer to what is shown. */
export interface Page<Answer, Variables extends object> {
  /** Path pattern of Fastify, such as "/source/:slug". */
  readonly url: string;
  /** Whether the page shows the graph as of a day, and says so in its first line. */
  readonly isDated: boolean | ((input: PageInput) => boolean);
  /** Parameters that hold ids, in place of which readers may type names and numbers. */
  readonly names?: readonly string[];
  /** The query; a function where it depends on what is asked for. */
  readonly document: PageDocument | ((input: PageInput) => PageDocument);
  /**
   * The variables of the query.
   * @throws PageProblem if a parameter is not valid
   */
  readonly variables: (input: PageInput) => Variables;
  /** What of the answer the page's tables hold, for its files `.csv` and `.json`; left out where it has none. */
  readonly data?: (answer: Answer, input: PageInput, context: ViewContext) => unknown;
  /** Its other forms, such as a picture. */
  readonly forms?: readonly PageForm<Answer>[];
  /** The page in short, for pages of others; left out where they cannot have it. Null if the answer holds nothing to embed. @throws PageProblem */
  readonly embed?: (answer: Answer, input: PageInput, context: ViewContext) => EmbedView | null;
  /** @throws PageProblem if the answer holds nothing to show */
  readonly view: (answer: Answer, input: PageInput, context: ViewContext) => View;
}

/** A page of any answer, as the server mounts it. */
export type AnyPage = Page<unknown, object>;

/** Declares a page. The types of answer and variables are those of its generated query. */
export const definePage = <Answer, Variables extends object>(page: Page<Answer, Variables>): AnyPage =>
  page as unknown as AnyPage;

/** Something that a reader could have meant. */
export interface Suggestion {
  readonly name: string;
  readonly path: string;
  /** Why it may be meant, in a sentence. */
  readonly why?: string;
}

/** Why there is no page to show: sent as a page with the status, what was wrong, and what is near. */
export class PageProblem extends Error {
  override readonly name = "PageProblem";
  constructor(
    readonly status: 300 | 400 | 404 | 503,
    message: string,
    readonly suggestions: readonly Suggestion[] = [],
    /** Title of the page, where that of the status says too little; the suggestions are then ways to go on. */
    readonly title: string | null = null,
  ) {
    super(message);
  }
}

import type { FastifyReply } from "fastify";
import { PageProblem, type Suggestion, type View } from "../page.js";
import { retryLater, type SendCall, sendView, siteOf } from "../pageRoutes.js";
import { readNumber } from "../parts/readFirst.js";
import { changed, Link, parametersOf, queryString, type Site, useSite } from "../parts/site.js";
import { shortRelease } from "../parts/take.js";
import { embeddedUrl } from "./embeddedUrl.js";
import { type Embed, type EmbedCall, isToldToClients, problemOf, readEmbed } from "./readEmbed.js";
import { embedPath, HEIGHT, snippetsOf } from "./snippets.js";

const TITLE = "Embed";
const [MIN_HEIGHT, MAX_HEIGHT] = [120, 4_000];

/** What can be embedded, for whoever comes without an address. */
const EXAMPLES: readonly Suggestion[] = [
  {
    name: "a trace: what recommendation 24 led to",
    path: "/trace?from=recommendation:taskforce-2015-24&to=METRIC,ALLIANCE",
  },
  { name: "an entity: the Wessex alliance", path: "/alliance/wessex" },
  { name: "a table of the explorer: all alliances", path: "/alliance" },
  { name: "the answer to a saved query: the 19 footprints", path: "/q/the-19-footprints" },
];

/** What the page is asked for. */
interface Asked {
  readonly url: string;
  /** Whether the embed should show whatever is current. */
  readonly isLatest: boolean;
  readonly height: number;
}

function Form({ asked }: { readonly asked: Asked }) {
  const { publicPath, pinned } = useSite();
  return (
    <form class="ask build" action={`${publicPath}/embed`}>
      <label for="url">
        What to embed{" "}
        <input
          id="url"
          name="url"
          value={asked.url}
          placeholder="/trace?from=recommendation:taskforce-2015-24"
          required
        />
      </label>
      <label for="show">
        It shows{" "}
        <select id="show" name="show">
          <option value="pinned" selected={!asked.isLatest}>
            this release, for good
          </option>
          <option value="latest" selected={asked.isLatest}>
            whatever is current
          </option>
        </select>
      </label>
      <label for="height">
        Height of a frame{" "}
        <input id="height" name="height" type="number" min={MIN_HEIGHT} max={MAX_HEIGHT} value={asked.height} />
      </label>
      {pinned !== undefined && <input type="hidden" name="release" value={pinned} />}
      <button type="submit">Make the code</button>
    </form>
  );
}

/** Ways to the code for other addresses. */
function Choices({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  return (
    <ul>
      {suggestions.map(({ name, path }) => (
        <li key={path}>
          <Link to={`/embed${queryString({ url: path })}`}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}

function Examples() {
  return (
    <>
      <p>The address of a page of the explorer, the id of an entity or the name of a saved query. For example</p>
      <Choices suggestions={EXAMPLES} />
    </>
  );
}

function Code({ embed, asked }: { readonly embed: Embed; readonly asked: Asked }) {
  const { publicPath } = useSite();
  const { view, target, site } = embed;
  const release = asked.isLatest ? null : shortRelease(site.release);
  const { element, frame, link } = snippetsOf(embed, release, asked.height);
  return (
    <>
      <p>
        <strong>{view.title}</strong>,{" "}
        {release === null
          ? "in whatever release is current."
          : `in release ${release}. When a newer release shows something else, the embed says so.`}
      </p>
      <h2>On a page that may run scripts</h2>
      <p>
        The element takes its width and colours from the page, grows with what it shows, and shows the link within it
        until it is there.
      </p>
      <pre class="whole">{element}</pre>
      <h2>In a frame</h2>
      <p>For pages that allow frames and no scripts, such as most blogs.</p>
      <pre class="whole">{frame}</pre>
      <h2>{view.picture ? "As a picture and a link" : "As a link"}</h2>
      <p>For pages from which scripts and frames are stripped, and for mail.</p>
      <pre class="whole">{link}</pre>
      <h2>What it looks like</h2>
      <iframe
        class="preview"
        src={publicPath + embedPath(target.url, release)}
        title={`Preview: ${view.title}`}
        height={asked.height}
      />
    </>
  );
}

/** Why there is nothing to embed. */
function Problem({ problem: { message, suggestions } }: { readonly problem: PageProblem }) {
  return (
    <>
      <p class="left">{message}</p>
      <Choices suggestions={suggestions} />
    </>
  );
}

const viewOf = (asked: Asked, result: Embed | PageProblem | null): View => ({
  title: TITLE,
  description:
    "Code that shows a trace, an entity or a table of the graph on another page, with quotations, licence and release.",
  crumbs: [{ name: TITLE }],
  status: result instanceof PageProblem ? result.status : 200,
  body: (
    <>
      <h1>Show it on your own page</h1>
      <p>
        A trace, an entity or a table, with the words of the sources, the licence and the release on it. It loads
        nothing from elsewhere and stores nothing.
      </p>
      <Form asked={asked} />
      {result === null ? (
        <Examples />
      ) : result instanceof PageProblem ? (
        <Problem problem={result} />
      ) : (
        <Code embed={result} asked={asked} />
      )}
    </>
  ),
});

/** Reads what the page is asked for. @throws PageProblem */
function readAsked(call: SendCall): Asked {
  const { url = "", show = "pinned", height = String(HEIGHT) } = parametersOf(call.request.url);
  const pixels = readNumber("height", height, { min: MIN_HEIGHT, max: MAX_HEIGHT });
  if (show !== "pinned" && show !== "latest")
    throw new PageProblem(400, `show: expected pinned or latest, got ${JSON.stringify(show.slice(0, 40))}.`);
  return { url, isLatest: show === "latest", height: pixels };
}

async function readResult({ url }: Asked, call: EmbedCall, { origin, pinned }: Site): Promise<Embed | null> {
  if (url.trim() === "") return null;
  const path = embeddedUrl(url, origin);
  if (path === null)
    throw new PageProblem(404, `There is nothing to embed at that address. Expected one below ${origin}/.`);
  return readEmbed(changed(path, { release: parametersOf(path).release ?? pinned ?? null }), call);
}

/** `/embed`: writes the code that embeds something, and shows it. It is a form, so it needs no script. */
export async function sendBuilder(call: EmbedCall): Promise<FastifyReply> {
  const { request, reply, services } = call;
  const blank = { url: parametersOf(request.url).url ?? "", isLatest: false, height: HEIGHT };
  const present = await services.store.reader();
  const site = siteOf(call, { release: present.release.hash });
  try {
    if (services.revalidation.isKnown(request, present.release)) return reply.code(304).send();
    const asked = readAsked(call);
    const embed = await readResult(asked, call, site);
    if (!embed || embed.isCacheable) services.revalidation.mark(request, reply, present.release);
    return sendView(call, viewOf(asked, embed), site);
  } catch (error) {
    if (!isToldToClients(error)) throw error;
    retryLater(reply, error.status);
    return sendView(call, viewOf(blank, problemOf(error)), site);
  }
}

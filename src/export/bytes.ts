/** Bytes that are collected before they are passed on. */
const CHUNK = 65_536;

const encoder = new TextEncoder();

/** Texts as UTF-8, in pieces of some 64 kB. Half a surrogate pair becomes U+FFFD, as in every UTF-8 file. */
export async function* encoded(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  let collected = "";
  for await (const text of texts) {
    collected += text;
    if (collected.length < CHUNK) continue;
    yield encoder.encode(collected);
    collected = "";
  }
  if (collected !== "") yield encoder.encode(collected);
}

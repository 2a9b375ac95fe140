/** Heights that a frame may ask for, in CSS pixels. */
const [MIN_HEIGHT, MAX_HEIGHT] = [80, 20_000];

/** Gives frames of a server the heights that they ask for. */
export function followFrames(server: URL): void {
  window.addEventListener("message", ({ data, source }: MessageEvent<unknown>) => {
    const { message, value } = (typeof data === "object" && data !== null ? data : {}) as {
      message?: unknown;
      value?: unknown;
    };
    if (message !== "height" || typeof value !== "number" || !(value >= MIN_HEIGHT && value <= MAX_HEIGHT)) return;
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === source && frame.src.startsWith(`${server.href}embed/`))
        frame.height = String(Math.ceil(value));
  });
}

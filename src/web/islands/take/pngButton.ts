/** Pixels of the PNG for each unit of the picture: sharp on paper and on screens of twice the density. */
const SCALE = 2;

/** Draws an SVG. Its own size is that of the picture. */
async function drawnPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The browser drew no picture."))), "image/png"),
  );
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The name of a file for the page: its title without the name of the site, as words with hyphens. */
const fileName = (): string =>
  `${document.title
    .replace(/:[^:]*$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}.png`;

/** Beside the page's picture as SVG, offers it as PNG, which the browser draws. */
export function addPngButton(): void {
  const link = [...document.querySelectorAll<HTMLAnchorElement>(".take a")].find(({ pathname }) =>
    pathname.endsWith(".svg"),
  );
  const item = link?.closest("li");
  if (!link || !item) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Picture (PNG)";
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const response = await fetch(link.href);
      if (!response.ok) throw new Error(`The picture was answered with ${response.status}.`);
      save(await drawnPng(await response.text()), fileName());
      button.textContent = "Picture (PNG)";
    } catch {
      button.textContent = "The picture could not be drawn: take the SVG";
    } finally {
      button.disabled = false;
    }
  });
  const own = document.createElement("li");
  own.append(button);
  item.after(own);
}

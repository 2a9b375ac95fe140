/**
 * Takes a picture of a page as docs/explorer.md and README.md show it.
 * @param {import("playwright-core").Page} page of light colours, without motion
 * @param {string} url of the server
 * @param {import("./pictures.mjs").Picture} picture
 * @returns {Promise<Buffer>} PNG
 */
export async function takePicture(page, url, { address, from, open, width = 900, height = 520 }) {
  await page.setViewportSize({ width, height });
  const response = await page.goto(url + address);
  if (!response?.ok()) throw new Error(`${address} is answered with ${response?.status()}.`);
  if (open) await page.locator("summary", { hasText: open }).first().click();
  if (from)
    await page
      .locator(from)
      .first()
      .evaluate((part) => part.scrollIntoView());
  return page.screenshot();
}

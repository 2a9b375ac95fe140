/** Whether some work goes on after a time. Rejects as the work does. */
export async function isPending(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, milliseconds), true);
  });
  return Promise.race([work.then(() => false), late]).finally(() => clearTimeout(timer));
}

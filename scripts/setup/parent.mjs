/** How often the parent is looked for, in milliseconds. */
const LOOK_AGAIN = 300;

/**
 * npm runs a command through a shell. A signal sent to npm ends npm and the shell, but does not reach what the shell runs, so
 * a server would be left behind on its port. This sends it on once the shell is gone. Without npm nothing is done: who starts
 * a command in the background and leaves wants it to stay.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function endWithParent(env = process.env) {
  if (!env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, LOOK_AGAIN);
  timer.unref();
}

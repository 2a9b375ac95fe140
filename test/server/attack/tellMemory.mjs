// Loaded before a server that is attacked: collects garbage and tells the memory in use when its parent asks.
process.on("message", () => {
  global.gc?.();
  // What finalizers held is free after the second time.
  setImmediate(() => {
    global.gc?.();
    const { rss: resident, heapUsed: heap } = process.memoryUsage();
    process.send?.({ resident, heap });
  });
});
process.channel?.unref();

// Reloads the page when its documents have changed, or when the preview comes back.
addEventListener("pageshow", () => {
  const source = new EventSource("/_holdpoint/event-stream");
  let lost = false;
  source.addEventListener("reload", () => {
    source.close();
    location.reload();
  });
  source.addEventListener("error", () => {
    lost = true;
  });
  source.addEventListener("init", () => {
    if (lost) {
      source.close();
      location.reload();
    }
  });
  addEventListener("pagehide", () => source.close());
});

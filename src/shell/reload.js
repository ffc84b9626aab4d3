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

// Says above the page why there is no newer portal: settings or a template have a mistake.
fetch("/_holdpoint/failure").then((answer) => answer.text()).then((why) => {
  if (!why) return;
  const box = document.createElement("pre");
  box.setAttribute("role", "alert");
  box.textContent = why + "\n\nThis page is of the last portal that could be built.";
  Object.assign(box.style, { position: "fixed", inset: "auto 0 0 0", zIndex: 99, margin: 0, padding: "1rem 1.25rem", maxHeight: "60vh", overflow: "auto", background: "#2b1214", color: "#ffd9da", borderTop: "3px solid #ff9a9c", font: "0.875rem/1.5 ui-monospace, monospace" });
  document.body.append(box);
});

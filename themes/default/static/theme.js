// The colours that the reader chose, set before the first paint. Without a choice the system's hold.
(function () {
  "use strict";
  try {
    var chosen = localStorage.getItem("holdpoint-theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch (ignored) {
    // Storage may be forbidden; then nothing is remembered.
  }
})();

// Small comforts. Every page is complete without them.
(function () {
  "use strict";

  var root = document.documentElement;

  function chooseTheme() {
    var system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    var next = (root.dataset.theme || system) === "dark" ? "light" : "dark";
    root.dataset.theme = next;
    try {
      localStorage.setItem("holdpoint-theme", next);
    } catch (ignored) {
      // Storage may be forbidden; then nothing is remembered.
    }
  }

  document.querySelectorAll("[data-theme-toggle]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", chooseTheme);
  });

  // The menu of registers closes when the reader turns to something else.
  var menus = document.querySelectorAll("details.more");
  document.addEventListener("click", function (event) {
    menus.forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    menus.forEach(function (menu) {
      if (menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    });
  });

  // Code can be copied.
  if (navigator.clipboard) {
    document.querySelectorAll(".prose pre").forEach(function (block) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = "Copy";
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(block.querySelector("code, samp") ? block.querySelector("code, samp").textContent : block.textContent).then(function () {
          button.textContent = "Copied";
          setTimeout(function () { button.textContent = "Copy"; }, 2000);
        });
      });
      var frame = document.createElement("div");
      frame.className = "code-frame";
      block.replaceWith(frame);
      frame.append(block, button);
    });
  }
})();

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

  // A box above every long table that keeps the rows with the words typed into it.
  var least = 8;
  document.querySelectorAll("table[data-filter]").forEach(function (table) {
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    if (rows.length < least) return;
    var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
    var box = document.createElement("input");
    box.type = "search";
    box.className = "filter";
    box.placeholder = "Filter these rows";
    box.setAttribute("aria-label", "Filter these rows");
    box.addEventListener("input", function () {
      var words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
      rows.forEach(function (row, at) {
        row.hidden = !words.every(function (word) { return texts[at].includes(word); });
      });
    });
    var wrapper = table.parentElement;
    wrapper.parentElement.insertBefore(box, wrapper);
  });
})();

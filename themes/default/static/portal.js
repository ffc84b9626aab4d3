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

  // A note opens beside its words without moving them, and closes by its mark, by Escape, or by a click elsewhere.
  function openNote() {
    return document.querySelector(".marked:target");
  }
  function go(hash) {
    var x = scrollX, y = scrollY;
    location.hash = hash;
    scrollTo({ left: x, top: y, behavior: "instant" });
  }
  function shut(back) {
    var open = openNote();
    if (!open) return;
    var mark = open.querySelector(".seen");
    go("#.");
    if (back) mark.focus({ preventScroll: true });
  }
  document.addEventListener("click", function (event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    var mark = event.target.closest(".marked > .seen");
    var inside = event.target.closest(".note");
    var open = openNote();
    if (mark || (inside && event.target.closest(".shut"))) {
      event.preventDefault();
      if (!mark || (open && mark.parentElement === open)) shut(true);
      else {
        go(mark.getAttribute("href"));
        // Where the note covers its words, they move out from under it.
        var note = mark.nextElementSibling.getBoundingClientRect();
        var words = mark.getBoundingClientRect();
        if (words.bottom > note.top && words.right > note.left) mark.scrollIntoView({ block: "center" });
      }
    } else if (open && !inside && !event.target.closest("a, button, summary, input")) shut(false);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) shut(true);
  });

  // What differs from the home page that this browser saw before.
  var since = document.querySelector("[data-since]");
  if (since) {
    try {
      var key = "holdpoint-seen " + location.pathname;
      var seen = JSON.parse(localStorage.getItem(key)) || {};
      var now = { day: root.dataset.asOf, parts: {} };
      document.querySelectorAll("[data-look]").forEach(function (part) { now.parts[part.dataset.look] = part.textContent.trim(); });
      if (JSON.stringify(seen.now) !== JSON.stringify(now)) seen = { was: seen.now, now: now };
      localStorage.setItem(key, JSON.stringify(seen));
      Object.keys(seen.was ? now.parts : {}).forEach(function (name) {
        if (seen.was.parts[name] === now.parts[name]) return;
        var item = document.createElement("li");
        item.textContent = name + ": " + (seen.was.parts[name] || "not there") + " on " + seen.was.day + ", now " + now.parts[name];
        since.lastChild.append(item);
        since.hidden = false;
      });
    } catch (ignored) {
      // Nothing was kept, or it cannot be read.
    }
  }

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

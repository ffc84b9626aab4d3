// The search box. What it shows comes from the portal's own index; no request leaves the site.
(function () {
  "use strict";

  var button = document.querySelector("[data-search]");
  if (!button || !window.HTMLDialogElement) return;
  var root = button.dataset.search;
  var frame = { open: false };
  var filters = ["kind", "verdict", "owner", "freshness"];
  var box, list, status, more, selects, index, asked = 0, settled = 0, shown = 0, go = 0, found = [];
  var STEP = 12;

  button.hidden = false;
  button.addEventListener("click", open);
  document.addEventListener("keydown", function (event) {
    var free = !event.target.closest("input, textarea, select, [contenteditable]");
    var held = event.ctrlKey || event.metaKey || event.altKey;
    var asks = held ? (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" : free && event.key === "/";
    if (asks && !frame.open) {
      event.preventDefault();
      open();
    } else if (event.key === "?" && free && !held && !frame.open) keys();
  });

  function open() {
    if (!box) build();
    frame.showModal();
    box.focus();
    box.select();
    load();
  }

  // Which keys do what.
  function keys() {
    var list = document.createElement("dialog");
    list.className = "search";
    list.setAttribute("aria-label", "Keys");
    list.innerHTML = '<div class="search-head"><h2>Keys</h2><form method="dialog"><button class="plain-button">Close</button></form></div><ul class="plain">' +
      "<li><kbd>/</kbd> or <kbd>Ctrl</kbd> <kbd>K</kbd> searches</li><li><kbd>↑</kbd> <kbd>↓</kbd> choose what was found, <kbd>Enter</kbd> follows it</li>" +
      "<li><kbd>Esc</kbd> closes a note or a box</li><li><kbd>?</kbd> shows these keys</li></ul>";
    list.addEventListener("close", function () { list.remove(); });
    document.body.append(list);
    list.showModal();
  }

  // A list of choices, of which the first is any.
  function choice(name, label) {
    return "<label>" + label + ' <select name="' + name + '"><option value="">any</option></select></label>';
  }

  // A notice, with where everything stands that can be found.
  function notice(which, says) {
    var to = page => '<a href="' + root + page + '/index.html">' + page + "</a>";
    return '<div data-notice="' + which + '" hidden><p class="notice">' + says + " Everything is in the " + to("registers") + ", the " + to("documents") + " and the " + to("owners") + ".</p></div>";
  }

  function build() {
    frame = document.createElement("dialog");
    frame.className = "search";
    frame.setAttribute("aria-label", "Search");
    frame.innerHTML =
      '<div class="search-head"><h2>Search</h2><button type="button" class="plain-button" data-close>Close</button></div>' +
      '<div data-ask><input type="text" role="searchbox" enterkeyhint="go" aria-label="Search pages and records" placeholder="Words, names, file names" autocomplete="off" spellcheck="false">' +
      '<div class="search-filters">' + choice("kind", "Kind") + choice("verdict", "Verdict") + choice("owner", "Owner") + choice("freshness", "Freshness") + "</div>" +
      '<p role="status" class="small"></p><ul class="results" data-results></ul><button type="button" class="button" data-more hidden>More results</button>' +
      '<p class="small faint search-keys"><kbd>/</kbd> opens, <kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Enter</kbd> follows, <kbd>Esc</kbd> closes</p></div>' +
      notice("index", "This portal has no search index, or it is still being made.");
    document.body.append(frame);
    box = frame.querySelector("input");
    list = frame.querySelector("[data-results]");
    status = frame.querySelector("[role=status]");
    more = frame.querySelector("[data-more]");
    selects = filters.map(name => frame.querySelector("select[name=" + name + "]"));
    box.addEventListener("input", search);
    selects.forEach(function (select) { select.addEventListener("change", search); });
    more.addEventListener("click", function () { show(asked); });
    frame.addEventListener("keydown", move);
    frame.addEventListener("click", function (event) {
      if (event.target === frame || event.target.closest("[data-close], [data-results] a")) frame.close();
    });
  }

  // Shows the notice that there is no index, or the box.
  function say(which) {
    frame.querySelectorAll("[data-notice]").forEach(function (notice) { notice.hidden = notice.dataset.notice !== which; });
    frame.querySelector("[data-ask]").hidden = Boolean(which);
  }

  // A page that was opened from a file may load scripts and nothing else: it searches what such a script has.
  function engine() {
    if (location.protocol !== "file:") return import(new URL(root + "pagefind/pagefind.js", location.href).href);
    return script("pagefind/holdpoint-entries.js").then(() => script("static/search-file.js")).then(() => window.holdpointSearch);
  }

  function script(path) {
    return new Promise(function (done, failed) {
      var made = document.createElement("script");
      made.onload = done;
      made.onerror = failed;
      made.src = root + path;
      document.head.append(made);
    });
  }

  function load() {
    if (index) return;
    index = engine()
      .then(function (module) {
        return module.filters().then(function (all) {
          selects.forEach(function (select, at) { fill(select, all[filters[at]] || {}); });
          say("");
          return module;
        });
      })
      .catch(function () {
        index = null;
        say("index");
      });
  }

  function fill(select, values) {
    var names = Object.keys(values).sort((a, b) => a.localeCompare(b));
    names.forEach(function (name) { select.append(new Option(name + " (" + values[name] + ")", name)); });
    select.closest("label").hidden = names.length === 0;
  }

  function chosen() {
    var wanted = {};
    selects.forEach(function (select, at) {
      if (select.value) wanted[filters[at]] = select.value;
    });
    return wanted;
  }

  function search() {
    if (!index) return;
    var words = box.value.trim();
    var wanted = chosen();
    var mine = ++asked;
    index.then(function (module) {
      if (!module) return null;
      if (!words && Object.keys(wanted).length === 0) return { results: [] };
      return module.debouncedSearch(words || null, { filters: wanted }, 120);
    }).then(function (answer) {
      if (!answer || mine !== asked) return;
      found = answer.results;
      shown = 0;
      list.textContent = "";
      var none = !words && Object.keys(wanted).length === 0;
      status.textContent = none ? "" : found.length === 1 ? "1 result" : found.length + " results";
      show(mine);
    });
  }

  function show(mine) {
    var next = found.slice(shown, shown + STEP);
    Promise.all(next.map(result => result.data())).then(function (results) {
      if (mine !== asked) return;
      // The index counts words; a name that was typed whole comes first.
      if (shown === 0) results.sort((a, b) => rank(a) - rank(b));
      results.forEach(function (result) { list.append(row(result)); });
      shown += results.length;
      settled = mine;
      list.dataset.of = box.value.trim();
      more.hidden = shown >= found.length;
      // Enter came before the answer.
      if (go === mine) follow();
    });
  }

  // Ids and names of files first, then titles, then texts. What is cited comes after what cites it.
  function rank(result) {
    var words = box.value.trim().toLowerCase();
    var title = (result.meta.title || "").toLowerCase();
    var file = (result.meta.file || "").toLowerCase().split("/").pop();
    var place = [
      (title + " ").startsWith(words + " "),
      (file + ".").startsWith(words + "."),
      title.startsWith(words),
      words.split(/\s+/).every(word => title.includes(word)),
      true
    ].indexOf(true);
    return place + (/Evid/.test((result.filters || {}).kind) ? 0.5 : 0);
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  // The theme's own badge, shape and all.
  function badge(tone, word) {
    var made = element("span", "badge " + tone);
    made.innerHTML = '<svg aria-hidden="true"><use/></svg>';
    made.querySelector("use").setAttribute("href", "#" + tone + ".");
    made.append(word);
    return made;
  }

  // Only text and marks are taken over from an excerpt, whatever it holds.
  function excerpt(html) {
    var line = element("span", "excerpt-line");
    new DOMParser().parseFromString(html, "text/html").body.childNodes.forEach(function (node) {
      line.append(node.nodeName === "MARK" ? element("mark", "", node.textContent) : node.textContent);
    });
    return line;
  }

  function row(result) {
    var item = element("li");
    var link = element("a", "result");
    link.href = root + result.raw_url;
    var head = element("span", "row-head");
    head.append(element("span", "result-title", result.meta.title || result.raw_url));
    var of = result.filters || {};
    var word = (of.verdict || of.state || [])[0];
    if (word) head.append(badge((of.tone || ["quiet"])[0], word));
    link.append(head);
    var facts = (of.kind || []).concat(of.freshness || [], of.owner && (of.kind || [])[0] !== "Owner" ? of.owner.join(", ") : [], result.meta.file || []);
    link.append(element("span", "small faint", facts.join(" · ")));
    // A thing without a text of its own has its title for an excerpt.
    var text = (result.plain_excerpt || "").trim().replace(/\.$/, "");
    if (text && text !== (result.meta.title || "").replace(/\.$/, "")) link.append(excerpt(result.excerpt));
    item.append(link);
    // The sections of a document that hold the words.
    var sections = (result.sub_results || []).filter(part => part.anchor).slice(0, 3);
    sections.forEach(function (part) {
      var sub = element("a", "result-part", part.title);
      sub.href = root + result.raw_url + "#" + encodeURIComponent(part.anchor.id);
      item.append(sub);
    });
    return item;
  }

  function move(event) {
    var links = Array.prototype.slice.call(list.querySelectorAll("a"));
    var at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && (at >= 0 || document.activeElement === box)) step(event, links[at + 1]);
    else if (event.key === "ArrowUp" && at >= 0) step(event, at === 0 ? box : links[at - 1]);
    else if (event.key === "Enter" && document.activeElement === box) {
      event.preventDefault();
      if (settled === asked) follow();
      else go = asked;
    } else if (at >= 0 && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) box.focus();
  }

  function follow() {
    var first = list.querySelector("a");
    if (first) first.click();
  }

  function step(event, to) {
    event.preventDefault();
    if (to) to.focus();
  }
})();

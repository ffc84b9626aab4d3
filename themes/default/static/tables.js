// Tables: rows are sorted by a column, kept by words, by states, and by the cells of a matrix. Without script they are complete.
(function () {
  "use strict";

  var LEAST = 8;
  var RANKS = { bad: 0, unknown: 1, warn: 2, info: 3, good: 4, quiet: 5 };

  document.querySelectorAll("table[data-filter]").forEach(function (table) {
    var body = table.tBodies[0];
    if (!body) return;
    var rows = Array.prototype.slice.call(body.rows);
    if (rows.length < 2) return;
    var state = { words: [], states: [], group: "" };
    var tools = element("div", "table-tools");
    var status = element("p", "small faint");
    status.setAttribute("role", "status");
    var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
    var groups = groupsFor(table);

    if (rows.length >= LEAST) tools.append(box());
    var chips = statesOf(rows);
    if (rows.length >= LEAST && chips.length > 1) tools.append(chipList(chips));
    if (groups.length > 0 || tools.childNodes.length > 0) {
      tools.append(status);
      table.parentElement.before(tools);
    }
    sortable(table, body, rows);
    groups.forEach(choosable);

    function keep() {
      var kept = 0;
      rows.forEach(function (row, at) {
        var fits = state.words.every(function (word) { return texts[at].includes(word); }) &&
          (state.states.length === 0 || state.states.some(function (word) { return wordsOf(row).includes(word); })) &&
          (!state.group || row.dataset.group === state.group);
        row.hidden = !fits;
        if (fits) kept += 1;
      });
      var all = kept === rows.length && !state.group;
      status.textContent = all ? "" : kept + " of the " + rows.length + " rows on this page" + (state.group ? ", " + state.group : "");
    }

    function box() {
      var input = element("input", "filter");
      input.type = "search";
      input.placeholder = "Filter these rows";
      input.setAttribute("aria-label", "Filter these rows");
      input.addEventListener("input", function () {
        state.words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
        keep();
      });
      return input;
    }

    function chipList(words) {
      var list = element("div", "chips");
      list.setAttribute("role", "group");
      list.setAttribute("aria-label", "Keep rows that are");
      words.forEach(function (entry) {
        var chip = element("button", "state-chip " + entry.tone);
        chip.type = "button";
        chip.setAttribute("aria-pressed", "false");
        if (entry.shape) chip.append(entry.shape.cloneNode(true));
        chip.append(entry.word + " " + entry.count);
        chip.addEventListener("click", function () {
          var at = state.states.indexOf(entry.word);
          if (at < 0) state.states.push(entry.word);
          else state.states.splice(at, 1);
          chip.setAttribute("aria-pressed", String(at < 0));
          keep();
        });
        list.append(chip);
      });
      return list;
    }

    // A cell of the matrix above keeps its own rows.
    function choosable(place) {
      var button = element("button", "choose", place.textContent);
      button.type = "button";
      button.setAttribute("aria-pressed", "false");
      button.setAttribute("aria-label", place.textContent + ", keep the rows of " + place.dataset.choose);
      button.addEventListener("click", function () {
        var same = state.group === place.dataset.choose;
        state.group = same ? "" : place.dataset.choose;
        document.querySelectorAll("button.choose").forEach(function (other) { other.setAttribute("aria-pressed", String(other === button && !same)); });
        keep();
      });
      place.textContent = "";
      place.append(button);
    }
  });

  function groupsFor(table) {
    return table.querySelector("tr[data-group]") ? Array.prototype.slice.call(document.querySelectorAll("[data-choose]")) : [];
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  // The badges of a row's own cells; those inside lists count several things, or belong to others.
  function badgesOf(row) {
    return Array.prototype.filter.call(row.querySelectorAll("td > .badge:not([hidden])"), function (badge) { return badge.dataset.from === undefined || !badge.hidden; });
  }

  // The word alone: a badge that was judged again says so behind it.
  function wordOf(badge) {
    return Array.prototype.filter.call(badge.childNodes, function (node) { return node.nodeType === 3; }).map(function (node) { return node.textContent; }).join("").trim();
  }

  function wordsOf(row) {
    return badgesOf(row).map(wordOf);
  }

  function toneOf(badge) {
    return Object.keys(RANKS).find(function (tone) { return badge.classList.contains(tone); }) || "quiet";
  }

  function statesOf(rows) {
    var found = new Map();
    rows.forEach(function (row) {
      badgesOf(row).forEach(function (badge) {
        var word = wordOf(badge);
        var entry = found.get(word) || { word: word, tone: toneOf(badge), shape: badge.querySelector("svg"), count: 0 };
        entry.count += 1;
        found.set(word, entry);
      });
    });
    return Array.from(found.values()).sort(function (a, b) { return RANKS[a.tone] - RANKS[b.tone]; });
  }

  // What a cell is sorted by: a day, a state, a share, a number, else its text. Nothing comes last.
  function keyOf(cell) {
    if (!cell) return "";
    // A day beside a claim or a state is no value of its own.
    var day = Array.prototype.find.call(cell.querySelectorAll("time[datetime]"), function (time) { return !time.closest(".since, .row-at"); });
    if (day) return day.getAttribute("datetime");
    var badge = cell.querySelector(".badge:not([hidden])");
    if (badge) return RANKS[toneOf(badge)] + " " + wordOf(badge);
    var share = cell.querySelector("progress");
    if (share) return Number(share.value) / (Number(share.max) || 1);
    if (cell.querySelector(":scope > .faint:only-child")) return "";
    var text = (cell.querySelector(".row-title") || cell).textContent.trim();
    var levels = { low: 1, medium: 2, high: 3, critical: 4 };
    if (levels[text.toLowerCase()]) return levels[text.toLowerCase()];
    return text !== "" && !isNaN(Number(text)) ? Number(text) : text.toLowerCase();
  }

  function compare(a, b) {
    if (typeof a === "number" && typeof b === "number") return a - b;
    return String(a).localeCompare(String(b), undefined, { numeric: true });
  }

  function sortable(table, body, rows) {
    var heads = Array.prototype.slice.call(table.tHead ? table.tHead.rows[0].cells : []);
    heads.forEach(function (head, column) {
      if (head.tagName !== "TH" || !head.textContent.trim()) return;
      var button = element("button", "sort", head.textContent.trim());
      button.type = "button";
      head.textContent = "";
      head.append(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        var keyed = rows.map(function (row) { return { row: row, key: keyOf(row.cells[column]) }; });
        keyed.sort(function (a, b) {
          if ((a.key === "") !== (b.key === "")) return a.key === "" ? 1 : -1;
          return down ? compare(b.key, a.key) : compare(a.key, b.key);
        });
        keyed.forEach(function (entry) { body.append(entry.row); });
      });
    });
  }
})();

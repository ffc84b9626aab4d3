// Lists: rows are sorted by a column, and kept by words, states, owner, day and the cells of a matrix. What is kept stands in the
// address: `#?owner=…&state=…`. Without script they are complete.
(function () {
  "use strict";

  var LEAST = 8;
  var DAY = 86400000;
  var RANKS = { bad: 0, unknown: 1, warn: 2, info: 3, good: 4, quiet: 5 };
  var asOf = document.documentElement.dataset.asOf;
  var now = new Date().toISOString().slice(0, 10);
  var today = Date.parse(now > asOf ? now : asOf);

  // What a row is kept by, beside words and states: the name in the address, and the values of a row.
  var FACETS = {
    rule: row => texts(row.closest(".group"), "h2 a"),
    owner: row => row.cells ? texts(cellOf(row, /^Owners$/), "a, .faint") : texts(row, ".owners > *"),
    kind: row => texts(cellOf(row, /^Kind$/)),
    folder: row => row.cells ? [] : folders(texts(row, ".at")[0] || ""),
    due: row => due(cellOf(row, /^(Target|Expires|Next due)$/)),
  };
  var DUE = ["past", "in 7 days", "in 30 days", "later", "no date"];

  document.querySelectorAll("[data-filter]").forEach(function (list, number) {
    var body = list.tBodies ? list.tBodies[0] : list;
    var rows = rowsOf(list), held = [];
    if (rows.length < 2) return;
    var chipped = list.dataset.filter || "state";
    var pager = document.querySelector("nav.pager");
    var heads = list.tHead ? Array.prototype.slice.call(list.tHead.rows[0].cells) : [];
    var groups = list.querySelector("[data-group]") ? Array.prototype.slice.call(document.querySelectorAll("[data-choose]")) : [];
    var tools = element("div", "table-tools");
    var status = element("p", "small faint");
    status.setAttribute("role", "status");
    var none = element("p", "empty", "No row fits what is chosen above.");
    var clear = element("button", "plain-button", "Show all");
    clear.type = "button";
    clear.addEventListener("click", function () { choose(new URLSearchParams()); });
    // What is chosen, as it stands in the address.
    var chosen = new URLSearchParams();
    var controls = [], loading;

    take();
    if (rows.length >= LEAST) {
      search();
      Object.keys(FACETS).forEach(select);
      chips();
    }
    heads.forEach(sortable);
    groups.forEach(choosable);
    var line = element("div", "shown");
    line.append(status, clear);
    tools.append(line, none);
    (list.tBodies ? list.parentElement : list).before(tools);
    // One list of a page has the address.
    if (number === 0) addEventListener("hashchange", fromAddress);
    if (number > 0 || !fromAddress()) show();

    function take() {
      held = rows.map(function (row) {
        var values = { text: row.textContent.toLowerCase(), group: [row.dataset.group] };
        values[chipped] = badgesOf(row).map(wordOf);
        Object.keys(FACETS).forEach(function (name) { values[name] = FACETS[name](row); });
        return values;
      });
    }

    function fromAddress() {
      if (location.hash.slice(0, 2) !== "#?") return false;
      choose(new URLSearchParams(location.hash.slice(2)));
      return true;
    }

    function choose(wanted) {
      chosen = wanted;
      if (number === 0) history.replaceState(null, "", String(wanted) ? "#?" + wanted : location.pathname + location.search);
      if (pager && String(wanted) && !loading) load();
      show();
    }

    function set(name, value) {
      if (value) chosen.set(name, value);
      else chosen.delete(name);
      choose(chosen);
    }

    // The rows of the other pages of a long list, where this page can ask for them.
    function load() {
      var last = pager.querySelectorAll("a");
      var base = last[last.length - 1].getAttribute("href");
      var of = Number(base.match(/(\d+)\.html$/)[1]);
      var here = Number(pager.querySelector("span:not(.faint)").textContent.match(/\d+/)[0]);
      var asks = [];
      for (var page = 1; page <= of; page += 1) {
        if (page !== here) asks.push(fetch(base.replace(/\d+\.html$/, page === 1 ? "index.html" : page + ".html")).then(answer => answer.text()));
      }
      loading = Promise.all(asks).then(function (pages) {
        pages.forEach(function (text) {
          var other = new DOMParser().parseFromString(text, "text/html").querySelector("[data-filter]");
          Array.prototype.slice.call((other.tBodies ? other.tBodies[0] : other).children).forEach(function (row) { body.append(row); });
        });
        body.dispatchEvent(new Event("holdpoint:rows", { bubbles: true }));
        rows = rowsOf(list);
        pager.hidden = true;
        pager = null;
        take();
        controls.forEach(function (control) { if (control.fill) control.fill(); });
        show();
      }).catch(function () { loading = null; });
    }

    function show() {
      var shown = rows.filter(function (row, at) {
        var fits = Array.from(chosen.keys()).every(function (name) {
          var wanted = chosen.getAll(name);
          if (name === "q") return wanted[0].toLowerCase().split(/\s+/).every(word => held[at].text.includes(word));
          return !held[at][name] || wanted.some(value => held[at][name].includes(value));
        });
        row.hidden = !fits;
        return fits;
      });
      list.querySelectorAll(".group").forEach(function (group) {
        var here = group.querySelectorAll(".finding:not([hidden])").length;
        group.hidden = here === 0;
        group.querySelector(".count").textContent = here + " shown";
      });
      status.textContent = (shown.length < rows.length ? shown.length + " of " : "") + rows.length + (heads.length ? " rows" : " findings") + (pager ? " on this page" : "") + (chosen.get("group") ? ", " + chosen.get("group") : "");
      clear.hidden = !String(chosen);
      // A short list has no filters of its own; a link may have brought some.
      tools.hidden = clear.hidden && controls.length === 0;
      none.hidden = shown.length > 0;
      controls.forEach(function (control) { control.show(); });
      order(chosen.get("sort") || "");
    }

    function search() {
      var input = element("input", "filter");
      input.type = "search";
      input.placeholder = "Filter these rows";
      input.setAttribute("aria-label", "Filter these rows");
      input.addEventListener("input", function () { set("q", input.value.trim()); });
      tools.append(input);
      controls.push({ show: function () { if (input !== document.activeElement) input.value = chosen.get("q") || ""; } });
    }

    // A list of the values of one kind that rows have, with how many have each.
    function select(name) {
      var label = element("label", "facet", name.charAt(0).toUpperCase() + name.slice(1) + " ");
      var box = element("select");
      box.name = name;
      function fill() {
        var counts = countsOf(name);
        var names = Array.from(counts.keys()).sort((a, b) => name === "due" ? DUE.indexOf(a) - DUE.indexOf(b) : a.localeCompare(b));
        if (name === "folder") names = names.filter(value => counts.get(value) < rows.length);
        box.textContent = "";
        box.append(new Option("any", ""));
        names.forEach(function (value) { box.append(new Option(value + " (" + counts.get(value) + ")", value)); });
        label.hidden = names.length < 2;
      }
      fill();
      box.addEventListener("change", function () { set(name, box.value); });
      label.append(box);
      tools.append(label);
      controls.push({ fill: fill, show: function () { box.value = chosen.get(name) || ""; } });
    }

    function countsOf(name) {
      var counts = new Map();
      held.forEach(function (values) {
        new Set(values[name]).forEach(function (value) { counts.set(value, (counts.get(value) || 0) + 1); });
      });
      return counts;
    }

    // The states that rows have, the worst first; several may be chosen.
    function chips() {
      var group = element("div", "chips");
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", "Keep rows that are");
      function fill() {
        var found = new Map();
        rows.forEach(function (row) { badgesOf(row).forEach(function (badge) { found.set(wordOf(badge), badge); }); });
        var counts = countsOf(chipped);
        var words = Array.from(found.keys()).sort((a, b) => RANKS[toneOf(found.get(a))] - RANKS[toneOf(found.get(b))]);
        group.textContent = "";
        group.hidden = words.length < 2;
        words.forEach(function (word) { group.append(chip(word, found.get(word), counts.get(word))); });
      }
      fill();
      tools.append(group);
      controls.push({ fill: fill, show: function () {
        var wanted = chosen.getAll(chipped);
        Array.prototype.forEach.call(group.children, function (one) { one.setAttribute("aria-pressed", String(wanted.includes(one.value))); });
      } });
    }

    function chip(word, badge, count) {
      var one = element("button", "state-chip " + toneOf(badge));
      one.type = "button";
      one.value = word;
      var shape = badge.querySelector("svg");
      if (shape) one.append(shape.cloneNode(true));
      one.append(word + " " + count);
      one.addEventListener("click", function () {
        var wanted = chosen.getAll(chipped);
        var rest = wanted.filter(other => other !== word);
        chosen.delete(chipped);
        (rest.length < wanted.length ? rest : wanted.concat(word)).forEach(function (other) { chosen.append(chipped, other); });
        choose(chosen);
      });
      return one;
    }

    // A cell of the matrix above keeps its own rows.
    function choosable(place) {
      var group = place.dataset.choose;
      var button = element("button", "choose", place.textContent);
      button.type = "button";
      button.setAttribute("aria-label", place.textContent + ", keep the rows of " + group);
      button.addEventListener("click", function () { set("group", chosen.get("group") === group ? "" : group); });
      place.textContent = "";
      place.append(button);
      controls.push({ show: function () { button.setAttribute("aria-pressed", String(chosen.get("group") === group)); } });
    }

    function sortable(head) {
      var title = head.textContent.trim();
      if (head.tagName !== "TH" || !title) return;
      var button = element("button", "sort", title);
      button.type = "button";
      head.textContent = "";
      head.append(button);
      button.addEventListener("click", function () { set("sort", (head.getAttribute("aria-sort") === "ascending" ? "-" : "") + title); });
    }

    // Sorts by the column of this title; a minus before it turns the order round, and without one the list keeps its own.
    function order(by) {
      var down = by.charAt(0) === "-";
      var title = by.slice(down ? 1 : 0);
      var column = heads.findIndex(head => head.textContent === title);
      heads.forEach(function (head, at) {
        if (at !== column) head.removeAttribute("aria-sort");
        else head.setAttribute("aria-sort", down ? "descending" : "ascending");
      });
      if (!heads.length || (column < 0 && !list.dataset.sorted)) return;
      list.dataset.sorted = by;
      var keyed = rows.map(function (row) { return { row: row, key: column < 0 ? 0 : keyOf(row.cells[column]) }; });
      keyed.sort(function (a, b) {
        if ((a.key === "") !== (b.key === "")) return a.key === "" ? 1 : -1;
        return down ? compare(b.key, a.key) : compare(a.key, b.key);
      });
      keyed.forEach(function (entry) { body.append(entry.row); });
    }
  });

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function rowsOf(list) {
    return Array.prototype.slice.call(list.tBodies ? list.tBodies[0].rows : list.querySelectorAll(".finding"));
  }

  // The cell of a row below the head of this name.
  function cellOf(row, name) {
    if (!row.cells) return null;
    var heads = row.closest("table").tHead.rows[0].cells;
    return row.cells[Array.prototype.findIndex.call(heads, head => name.test(head.textContent.trim()))];
  }

  // The texts of the parts of a place, or its own.
  function texts(place, parts) {
    if (!place) return [];
    var found = parts ? Array.prototype.slice.call(place.querySelectorAll(parts)) : [];
    if (parts && !found.length) found = [place];
    if (!parts) found = [place];
    return found.map(part => part.textContent.trim()).filter(text => text && text.charAt(0) !== "(");
  }

  // The folders above a file.
  function folders(at) {
    var parts = at.split("/").slice(0, -1);
    return parts.map((_, end) => parts.slice(0, end + 1).join("/"));
  }

  // How soon a day comes. What is due in a week is due in a month as well.
  function due(cell) {
    if (!cell) return [];
    var time = cell.querySelector("time[datetime]");
    if (!time) return ["no date"];
    var days = (Date.parse(time.getAttribute("datetime")) - today) / DAY;
    return days < 0 ? ["past"] : days <= 7 ? ["in 7 days", "in 30 days"] : days <= 30 ? ["in 30 days"] : ["later"];
  }

  // The badges of a row's own cells; those inside lists count several things, or belong to others.
  function badgesOf(row) {
    return Array.prototype.filter.call(row.querySelectorAll("td > .badge, .message > .badge"), badge => !badge.hidden);
  }

  // The word alone: a badge that was judged again says so behind it.
  function wordOf(badge) {
    return Array.prototype.filter.call(badge.childNodes, node => node.nodeType === 3).map(node => node.textContent).join("").trim();
  }

  function toneOf(badge) {
    return Object.keys(RANKS).find(tone => badge.classList.contains(tone)) || "quiet";
  }

  // What a cell is sorted by: a day, a state, a share, a number, else its text. Nothing comes last.
  function keyOf(cell) {
    if (!cell) return "";
    // A day beside a claim or a state is no value of its own.
    var day = Array.prototype.find.call(cell.querySelectorAll("time[datetime]"), time => !time.closest(".since, .row-at"));
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
})();

// Searches the entries that a script brought, for a page that was opened from a file: every word has to occur, titles before headings before text.
(function () {
  "use strict";

  var AROUND = 90, MARKS = 24;

  // Letters as they are compared: without case and accents. Only where that changes no length do places in it fit the text.
  function plain(text) {
    var folded = text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    return folded.length === text.length ? folded : text.toLowerCase();
  }

  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  var entries = (window.holdpointEntries || []).map(function (entry) {
    var filters = {};
    entry.filters.forEach(function (filter) { (filters[filter[0]] = filters[filter[0]] || []).push(filter[1]); });
    var headings = entry.parts.map(function (part) { return part[1]; }).join("\n");
    var texts = entry.parts.map(function (part) { return part[2]; }).join("\n");
    return { entry: entry, filters: filters, title: fold(entry.title + " " + (entry.file || "")), headings: fold(headings), texts: fold(texts) };
  });

  // How well an entry has all of the words; 0 where it lacks one.
  function score(found, words) {
    var sum = words.length ? 0 : 1;
    for (var at = 0; at < words.length; at++) {
      var word = words[at];
      var worth = found.title.includes(word) ? 9 : found.headings.includes(word) ? 3 : found.texts.includes(word) ? 1 : 0;
      if (!worth) return 0;
      sum += worth;
    }
    return sum;
  }

  function fits(found, wanted) {
    return Object.keys(wanted).every(function (name) { return (found.filters[name] || []).includes(wanted[name]); });
  }

  function escape(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  }

  // The text around the first word, with the words marked.
  function excerpt(text, words) {
    var letters = plain(text);
    var first = words.map(function (word) { return letters.indexOf(word); }).filter(function (at) { return at >= 0; });
    var from = first.length ? Math.max(0, Math.min.apply(null, first) - AROUND) : 0;
    var piece = text.slice(from, from + 3 * AROUND);
    letters = plain(piece);
    var html = "", at = 0;
    for (var marks = 0; marks < MARKS; marks++) {
      var next = -1, length = 0;
      words.forEach(function (word) {
        var found = letters.indexOf(word, at);
        if (found >= 0 && (next < 0 || found < next)) {
          next = found;
          length = word.length;
        }
      });
      if (next < 0) break;
      html += escape(piece.slice(at, next)) + "<mark>" + escape(piece.slice(next, next + length)) + "</mark>";
      at = next + length;
    }
    return html + escape(piece.slice(at));
  }

  function has(text, words) {
    return words.some(function (word) { return text.includes(word); });
  }

  // An answer in the form that the index of a server gives it.
  function answer(found, words) {
    var entry = found.entry;
    var parts = entry.parts.filter(function (part) { return has(fold(part[1] + "\n" + part[2]), words); });
    var text = (parts[0] || entry.parts[0] || ["", "", ""])[2];
    return {
      raw_url: entry.url,
      meta: { title: entry.title, file: entry.file || "" },
      filters: found.filters,
      plain_excerpt: text,
      excerpt: excerpt(text, words),
      sub_results: parts.filter(function (part) { return part[0]; }).map(function (part) { return { title: part[1], anchor: { id: part[0] } }; })
    };
  }

  window.holdpointSearch = {
    filters: function () {
      var all = {};
      entries.forEach(function (found) {
        Object.keys(found.filters).forEach(function (name) {
          var counts = (all[name] = all[name] || {});
          found.filters[name].forEach(function (value) { counts[value] = (counts[value] || 0) + 1; });
        });
      });
      return Promise.resolve(all);
    },
    debouncedSearch: function (asked, options) {
      var words = fold(asked || "").split(/\s+/).filter(Boolean);
      var found = [];
      entries.forEach(function (one, at) {
        var worth = fits(one, options.filters) ? score(one, words) : 0;
        if (worth) found.push({ one: one, worth: worth, at: at });
      });
      found.sort(function (a, b) { return b.worth - a.worth || a.at - b.at; });
      return Promise.resolve({
        results: found.map(function (hit) {
          return { data: function () { return Promise.resolve(answer(hit.one, words)); } };
        })
      });
    }
  };
})();

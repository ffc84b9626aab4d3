// Follows an old address to where it leads now: the key behind # on a page that leads on, the path on a page that was not found.
(function () {
  "use strict";

  var wanted = decodeURIComponent(location.hash.slice(1));
  var links = Array.prototype.slice.call(document.querySelectorAll("a[data-from]"));

  // The link of a key: its own, else that of the document whose path it begins with.
  function follow(link) {
    var from = link.dataset.from;
    if (wanted === from || link.hash) return link.href;
    return link.href + "#" + (link.dataset.key || from).split("/").map(encodeURIComponent).join("/") + wanted.slice(from.length);
  }

  var own = links.filter(function (link) { return wanted === link.dataset.from; })[0];
  var begun = links.filter(function (link) { return wanted.indexOf(link.dataset.from + "/") === 0; }).sort(function (a, b) {
    return b.dataset.from.length - a.dataset.from.length;
  })[0];
  if (own || begun) location.replace(follow(own || begun));
  var whole = document.querySelector("a[data-lead]");
  if (whole && !own && !begun) location.replace(whole.href + location.hash);

  var home = document.querySelector("a[data-home]");
  var old = home && location.pathname.match(/\/(k|rules)\/(.+?)(?:\/index\.html|\/)?$/);
  if (old) location.replace(new URL(old[1] + "/index.html#" + old[2], home.href).href);
})();

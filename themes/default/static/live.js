// What changes with time alone is judged again on the day of reading, from the days that the page itself names.
(function () {
  "use strict";

  var DAY = 86400000;
  var asOf = document.documentElement.dataset.asOf;
  // Days are those of UTC, as in the build. A clock that runs behind the portal changes nothing.
  var now = new Date().toISOString().slice(0, 10);
  var today = now > asOf ? now : asOf;
  var changed = 0;

  function days(from, to) {
    return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  }

  function readable(iso) {
    try {
      return new Date(iso + "T00:00:00Z").toLocaleDateString(navigator.language, { year: "numeric", month: "short", day: "numeric", timeZone: "UTC" });
    } catch (ignored) {
      return iso;
    }
  }

  function distance(iso) {
    var far = days(today, iso);
    if (far === 0) return "today";
    if (far === 1) return "tomorrow";
    if (far === -1) return "yesterday";
    return far > 0 ? "in " + far + " days" : -far + " days ago";
  }

  function mark(element, was, since) {
    changed += 1;
    element.classList.add("rejudged");
    element.title = "was “" + was + "” as of " + asOf;
    var note = document.createElement("span");
    note.className = "unseen";
    note.textContent = " (since " + since + ", judged again today)";
    element.append(note);
  }

  // A badge or the verdict of the home page: the last of its steps that has come.
  function rejudge(element) {
    var come = element.dataset.steps.split(";").map(function (step) { return step.split("|"); }).filter(function (step) { return step[0] <= today; });
    var last = come[come.length - 1];
    if (!last) return;
    var place = element.querySelector("[data-word]") || element.lastChild;
    var was = place.textContent;
    var tones = ["good", "warn", "bad", "unknown", "info", "quiet"];
    element.classList.remove.apply(element.classList, tones);
    element.classList.add(last[1]);
    var shape = element.querySelector("svg use");
    if (shape) shape.setAttribute("href", "#" + last[1] + ".");
    place.textContent = last[2];
    if (was !== last[2]) mark(element, was, last[0]);
  }

  // Tells above the page what its day does to it; DAY and COUNT stand for the day of judgement and a number.
  function banner(tone, words, count) {
    var line = document.createElement("p");
    line.className = "banner " + tone;
    line.setAttribute("role", "status");
    line.innerHTML = '<svg aria-hidden="true"><use href="#' + tone + '."/></svg><span></span>';
    var day = '<time datetime="' + asOf + '">' + asOf + "</time>";
    line.lastChild.innerHTML = words.replace("DAY", day).replace("COUNT", "<strong>" + count + "</strong>");
    document.querySelector(".top").after(line);
  }

  function judge(place) {
    if (today === asOf) return;
    place.querySelectorAll("[data-steps]").forEach(rejudge);
    place.querySelectorAll("[data-from][hidden]").forEach(function (badge) {
      if (badge.dataset.from > today) return;
      badge.hidden = false;
      mark(badge, "not overdue", badge.dataset.from);
    });
    place.querySelectorAll("[data-distance]").forEach(function (far) { far.textContent = distance(far.dataset.distance); });
    place.querySelectorAll("[data-age]").forEach(function (age) { age.textContent = days(age.dataset.age, today); });
  }

  judge(document);
  if (today > asOf) {
    var allowed = Number(document.documentElement.dataset.old);
    if (changed > 0) banner("info", "Judged as of DAY. What changes with time alone was judged again today, and is marked: COUNT on this page. Counts and lists are as they were.", changed);
    if (days(asOf, today) > allowed) banner("warn", "This portal is old: it was judged as of DAY, COUNT days ago, and may be " + allowed + " days old at most. Documents may have changed since.", days(asOf, today));
  }

  function localise(place) {
    place.querySelectorAll("time[datetime]").forEach(readableDay);
  }

  function readableDay(time) {
    var iso = time.getAttribute("datetime");
    if (!/^\d{4}-\d\d-\d\d$/.test(iso) || time.textContent !== iso) return;
    time.textContent = readable(iso);
    time.title = iso;
  }

  localise(document);
  // Rows that a list has fetched.
  document.addEventListener("holdpoint:rows", function (event) {
    judge(event.target);
    localise(event.target);
  });
})();

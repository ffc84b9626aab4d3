(function () {
  var day = document.documentElement.getAttribute("data-as-of");
  var old = Math.round((Date.parse(new Date().toISOString().slice(0, 10)) - Date.parse(day)) / 86400000);
  var note = document.getElementById("late");
  if (old > 0 && note) {
    note.textContent = "You are reading this " + (old === 1 ? "1 day" : old + " days") + " after its day. What it says may no longer be so.";
    note.hidden = false;
  }
})();
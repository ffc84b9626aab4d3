
(function () {
  var button = document.querySelector("[data-copy-markdown]");
  var text = document.querySelector(".markdown");
  if (!button || !text || !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", function () {
    navigator.clipboard.writeText(text.textContent).then(function () {
      button.textContent = "Copied";
      setTimeout(function () { button.textContent = "Copy as Markdown"; }, 2000);
    });
  });
})();

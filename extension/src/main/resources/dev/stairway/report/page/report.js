"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const revisions = Array.from(document.querySelectorAll(".revision"));
  const filters = Array.from(document.querySelectorAll(".filter"));
  const stairs = Array.from(document.querySelectorAll(".stair"));
  const search = byId("search");
  const texts = new Map();

  const textOf = (revision) => {
    if (!texts.has(revision)) {
      texts.set(revision, revision.textContent.toLowerCase());
    }
    return texts.get(revision);
  };

  const show = () => {
    const wanted = filters.filter((it) => it.getAttribute("aria-pressed") === "true").map((it) => it.dataset.verdict);
    const words = search.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
    let shown = 0;
    for (const revision of revisions) {
      const fits = (wanted.length === 0 || wanted.includes(revision.dataset.verdict))
        && words.every((word) => textOf(revision).includes(word));
      revision.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    byId("shown").textContent = shown + " of " + revisions.length;
    byId("none").hidden = shown > 0 || revisions.length === 0;
  };

  const reset = () => {
    search.value = "";
    filters.forEach((it) => it.setAttribute("aria-pressed", "false"));
    show();
  };

  const openNamed = () => {
    const revision = revisions.find((it) => "#" + it.id === location.hash);
    if (revision) {
      if (revision.hidden) {
        reset();
      }
      revision.open = true;
      revision.querySelector("summary").focus({ preventScroll: true });
      revision.scrollIntoView();
    }
  };

  search.addEventListener("input", show);
  filters.forEach((it) => it.addEventListener("click", () => {
    it.setAttribute("aria-pressed", String(it.getAttribute("aria-pressed") !== "true"));
    show();
  }));
  byId("open-all").addEventListener("click", () => revisions.forEach((it) => { it.open = !it.hidden || it.open; }));
  byId("close-all").addEventListener("click", () => revisions.forEach((it) => { it.open = false; }));
  byId("reset").addEventListener("click", () => { reset(); search.focus(); });
  window.addEventListener("hashchange", openNamed);
  stairs.forEach((it) => it.addEventListener("click", () => {
    if (it.getAttribute("href") === location.hash) {
      openNamed();
    }
  }));

  // One stop of the tabulator for the whole picture; arrows go from stair to stair.
  stairs.forEach((it, i) => it.setAttribute("tabindex", i === 0 ? "0" : "-1"));
  const go = (from, to) => {
    if (stairs[to]) {
      stairs[from].setAttribute("tabindex", "-1");
      stairs[to].setAttribute("tabindex", "0");
      stairs[to].focus();
    }
  };
  stairs.forEach((it, i) => it.addEventListener("keydown", (event) => {
    const to = { ArrowRight: i + 1, ArrowUp: i + 1, ArrowLeft: i - 1, ArrowDown: i - 1, Home: 0, End: stairs.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      go(i, to);
    }
  }));
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== search && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
    }
  });

  // What is wrong is on paper with its details.
  window.addEventListener("beforeprint", () => revisions.forEach((it) => {
    it.open = it.open || it.querySelector(".finding.bad") !== null;
  }));
  openNamed();
})();

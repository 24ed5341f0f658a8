"use strict";
// One screen at a time. Without this script all rows stand below each other.
(() => {
  const screens = [...document.querySelectorAll(".screen")];
  const bar = document.querySelector(".bar"), where = document.querySelector(".where");
  let at = Math.max(0, screens.findIndex((one) => "#" + one.id === location.hash));
  const show = (next) => {
    at = Math.min(Math.max(next, 0), screens.length - 1);
    screens.forEach((one, place) => { one.classList.toggle("here", place === at); });
    document.querySelectorAll("details[open]").forEach((one) => { one.open = false; });
    where.textContent = at ? at + " of " + (screens.length - 1) : "Start";
    history.replaceState(null, "", "#" + screens[at].id);
    window.scrollTo(0, 0);
  };
  const aloud = () => {
    const lines = screens[at].querySelector("details");
    if (lines) { lines.open = !lines.open; }
  };
  const keys = {
    ArrowRight: () => show(at + 1), PageDown: () => show(at + 1),
    ArrowLeft: () => show(at - 1), PageUp: () => show(at - 1),
    Home: () => show(0), End: () => show(screens.length - 1),
  };
  // Up and down turn only where there is no more to scroll to: many lines to be read aloud are longer than a screen.
  const ends = {
    ArrowDown: () => window.innerHeight + window.scrollY > document.documentElement.scrollHeight - 2 && keys.ArrowRight,
    ArrowUp: () => window.scrollY < 2 && keys.ArrowLeft,
  };
  document.addEventListener("keydown", (event) => {
    const free = document.activeElement === document.body;  // else Enter presses what has the focus
    const does = event.key === "Enter" && free ? aloud : ends[event.key] ? ends[event.key]() : keys[event.key];
    if (does && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); does(); }
  });
  document.querySelector(".back").addEventListener("click", () => show(at - 1));
  document.querySelector(".next").addEventListener("click", () => show(at + 1));
  document.documentElement.classList.add("single");
  bar.hidden = false;
  show(at);
})();

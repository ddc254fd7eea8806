// The signs on the buttons, drawn here in lines on a ground of 24 by 24.
const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  strong: "M8 5v14M8 5h5a3.4 3.4 0 0 1 0 6.8H8M8 11.8h5.8a3.6 3.6 0 0 1 0 7.2H8",
  em: "M10.5 5h6M7.5 19h6M14 5l-4 14",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1",
  lang: "M4 6.5h9M8.5 4.5v2M11.5 6.5c-.8 3.6-3.2 6.2-7 7.7M6 9.5c1 2 3 3.6 5.5 4.5M12 19.5l3.8-9 3.8 9M13.3 16.5h5",
  quote: "M5 7v10M9 8h10M9 12h10M9 16h6",
  bullets: "M9.5 6.5h10M9.5 12h10M9.5 17.5h10M5 6.5h.01M5 12h.01M5 17.5h.01",
  numbers: "M10.5 6.5h9M10.5 12h9M10.5 17.5h9M4.5 5l1.3-.8V9M4 14.3c.4-1 2.6-1 2.5.5 0 1-2.5 2-2.5 3.5h2.7",
  image: "M4.5 5.5h15v13h-15zM4.5 16l4.5-5 3.5 4 2.5-2.5 4.5 4.5M15 9.2h.01",
  footnote: "M5 8h8M5 13h10M5 18h7M18 5.5l1.5-1V10",
  table: "M4.5 5.5h15v13h-15zM4.5 10h15M4.5 14.3h15M12 10v8.5",
  fact: "M4 7.5V16.5M8 9.5c.5-2.8 4.5-2.5 4.3.3-.2 2-4.3 3.4-4.3 6.2h4.5M16 8.5h4M16 12h4M16 15.5h2.5",
  embed: "M9 8l-4 4 4 4M15 8l4 4-4 4",
  rule: "M4 12h16M4 6.5h6M4 17.5h6",
  undo: "M8.5 5.5L4.5 9.5l4 4M4.5 9.5h9.5a5 5 0 0 1 0 10h-4",
  redo: "M15.5 5.5l4 4-4 4M19.5 9.5H10a5 5 0 0 0 0 10h4",
  help: "M9 9.3c0-3.8 6.2-3.8 6.2 0 0 2.4-3.1 2.6-3.1 5.2M12.1 18h.01",
};

/** Signs that show in which direction words run, and run with them. */
const TURN = new Set(["quote", "bullets", "rule", "undo", "redo"]);

/** The sign of that name, or null. */
export function icon(name) {
  if (!PATHS[name]) {
    return null;
  }
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  svg.classList.toggle("turns", TURN.has(name));
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

// Parses texts with chrono-node for chrono_node.py, and times nothing but the parsing.
//
// One JSON value a line on standard input: first the texts as [[text, "YYYY-MM-DD"], …], then for each pass wanted the
// numbers of its texts. Each pass is answered by how many dates were found, and in how many seconds.
"use strict";

const readline = require("node:readline");
const chrono = require("chrono-node");

let texts = null;

function pass(numbers) {
  let found = 0;
  const start = performance.now();
  for (const number of numbers) found += chrono.parse(texts[number].text, texts[number].date).length;
  return { found, seconds: (performance.now() - start) / 1000 };
}

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const wanted = JSON.parse(line);
  if (texts === null) texts = wanted.map(([text, day]) => ({ text, date: new Date(`${day}T12:00:00`) }));
  else console.log(JSON.stringify(pass(wanted)));
});

"use strict";
// What the page and plassess have to do alike, without the page: what is kept of a text, checksums, codes.
const alike = (() => {
  // What was typed, as plassess keeps it: no signs that steer a screen, one line, nothing like a marker or a quotation.
  // The blanks are Python's, which has other ones than \s.
  const BLANKS = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
  const UNKEPT = new RegExp("[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"
    + "\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff\\ud800-\\udfff\\u{e0000}-\\u{e007f}]", "gu");
  const clean = (text) => text.replace(UNKEPT, "").replace(BLANKS, " ").trim().replace(/={3,}/g, "==").replace(/>/g, "›");

  const crc = (text) => {
    let sum = ~0;
    for (const byte of new TextEncoder().encode(text)) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit += 1) { sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0); }
    }
    return (~sum >>> 0).toString(16).padStart(8, "0");
  };

  // Whose code it is, with the dashes that it is kept with; empty where its letter is wrong, or nobody has it.
  const codeMeant = (told, of, codes) => {
    const plain = told.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    const found = codes.find((code) => code.digest === crc(of + "/" + plain));
    if (!found) { return ""; }
    return found.dashes.reduceRight((code, at) => code.slice(0, at) + "-" + code.slice(at), plain.slice(0, -1));
  };
  const checksum = (held) => crc(held.replace(BLANKS, "").replace(/>/g, ""));
  return { clean, checksum, codeMeant };
})();

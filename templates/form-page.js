"use strict";
// One row at a time, kept in this browser, and sent as lines of text. Without this script the page is a sheet to read
// and to print.
(() => {
  const $ = (id) => document.getElementById(id), one = (at, of) => of.querySelector(at);
  const all = (at, of = document) => [...of.querySelectorAll(at)];
  const data = JSON.parse($("data").textContent), words = data.words, key = "plassess-form/" + data.of;
  const rows = all(".row"), inOrder = ["start", ...rows.map((row) => row.id), "send"];
  const who = $("who"), school = $("school");
  const filled = (text, first, second) => text.replace("{}", () => first).replace("[]", () => second);

  const { clean, checksum, codeMeant } = alike;
  const person = () => !who ? "" : data.codes.length ? codeMeant(who.value, data.of, data.codes) : who.value;

  // What is answered stands in the page's own fields, and a copy of it in the browser.
  const choices = (row) => all("fieldset input", row), sawIn = (row) => one(".saw > textarea", row);
  const answerIn = (row) => {
    const saw = sawIn(row), tick = one(".tick input", row);
    const text = saw ? clean(saw.value) : "";
    const chosen = choices(row).filter((input) => input.checked);
    return { chosen, text, aloud: Boolean(text && tick && tick.checked), is: chosen.length > 0 || text !== "" };
  };
  const answered = () => rows.filter((row) => answerIn(row).is);
  let keeps = true, sheet = "", sent = true;
  const store = (does) => { try { return does(window.localStorage); } catch { keeps = false; return null; } };
  const save = () => {
    const answers = Object.fromEntries(rows.map((row) => {
      const { chosen } = answerIn(row), saw = sawIn(row), tick = one(".tick input", row);
      const kept = { asked: row.dataset.asked, chosen: chosen.map((input) => input.value) };
      return [row.dataset.id, { ...kept, saw: saw ? saw.value : "", aloud: Boolean(tick && tick.checked) }];
    }));
    const kept = { who: who ? who.value : "", school: school ? school.value : "", sheet, at: now().slice(0, 16), answers };
    store((browser) => browser.setItem(key, JSON.stringify(kept)));
    tellKept();
  };
  const restored = () => {
    const held = store((browser) => browser.getItem(key));
    try { return JSON.parse(held) || {}; } catch { return {}; }
  };
  const fill = (kept) => {
    if (who) { who.value = kept.who || ""; }
    if (school) { school.value = kept.school || ""; }
    if (who && who.value === "" && who.options) { who.selectedIndex = 0; }
    if (school && school.value === "" && school.options) { school.selectedIndex = 0; }
    sheet = kept.sheet || "";
    for (const row of rows) {
      const of = (kept.answers || {})[row.dataset.id] || {}, same = of.asked === row.dataset.asked;
      choices(row).forEach((input) => { input.checked = same && (of.chosen || []).includes(input.value); });
      if (sawIn(row)) {
        sawIn(row).value = (same && of.saw) || "";
        one(".tick input", row).checked = Boolean(same && of.aloud);
      }
    }
    rows.forEach(tellTakeBack);
  };
  const tellKept = () => { $("kept").textContent = keeps ? words.kept : words.not_kept; };
  const tellTakeBack = (row) => { one(".take-back", row).hidden = !choices(row).some((input) => input.checked); };

  const now = () => {
    const clock = new Date();
    return new Date(clock.getTime() - clock.getTimezoneOffset() * 60000).toISOString().slice(0, 19);
  };
  const random = () => [...crypto.getRandomValues(new Uint8Array(8))].map((one) => one.toString(16).padStart(2, "0")).join("");

  // The lines, byte for byte those of answer_lines in plassess.
  const lines = () => {
    if (!data.is_of_a_team && !sheet) { sheet = random(); save(); }
    const head = { [data.is_of_a_team ? "assessment" : "form"]: data.of, person: person(),
      school: school ? clean(school.value) : "", sheet: data.is_of_a_team ? "" : sheet, sent: now() };
    const held = Object.entries(head).filter(([, value]) => value).map(([name, value]) => name + ": " + value);
    for (const row of answered()) {
      const { chosen, text, aloud } = answerIn(row);
      const value = chosen.map((input) => input.value).join(", ");
      held.push((row.dataset.id + " " + row.dataset.asked + " = " + value).trimEnd());
      if (text) { held.push("  " + (aloud ? data.lines.aloud : data.lines.saw) + ": " + text); }
    }
    const sum = checksum(held.join("\n"));
    return [data.lines.begin, ...held, filled(data.lines.end, sum), ""].join("\n");
  };

  // Steps: where one is stands behind the # of the address, so that the browser's own Back goes back a row.
  let at = "start", last = "start";
  const place = () => inOrder.indexOf(at === "rows" ? last : at);
  const goTo = (id) => { if (location.hash === "#" + id) { show(); } else { location.hash = id; } };
  const show = () => {
    const named = location.hash.slice(1), before = at;
    if (named === "ways") { $("ways").focus(); return; }
    at = $(named) && $(named).matches(".step") ? named : "start";
    if (at !== "start" && who && !person()) { at = "start"; tellWho(); }
    if (before !== "rows") { last = before; }
    all(".step").forEach((step) => step.classList.toggle("here", step.id === at));
    if (at === "rows") { list(); }
    if (at === "send") { review(); }
    bar();
    window.scrollTo(0, 0);
    document.documentElement.classList.toggle("beyond", at !== "start");
    if (at !== before) { $($(at).getAttribute("aria-labelledby")).focus({ preventScroll: true }); }
  };
  const bar = () => {
    const count = answered().length, row = rows.indexOf($(at)) + 1;
    one("progress", document).value = count;
    $("back").hidden = at === "start";
    $("next").hidden = at === "send";
    $("where").hidden = at === "rows" || (at === "start" && !count);
    $("where").textContent = row ? filled(words.at, row, rows.length) : filled(words.answered, count, rows.length);
    $("where").setAttribute("aria-label", $("where").textContent + ". " + words.to_all);
    const onward = place() === inOrder.length - 2 ? words.review : words.next;
    $("next").textContent = at === "start" ? (count ? words.go_on : words.start) : at === "rows" ? words.review : onward;
    $("told").textContent = filled(words.answered, count, rows.length);
  };
  const tellWho = () => {
    const wrong = $("who-wrong"), is = person() !== "";
    wrong.textContent = is ? "" : who.options ? words.name_missing : words.code_wrong;
    who.setAttribute("aria-invalid", String(!is));
    return is;
  };
  const next = () => {
    if (at === "start" && who && !tellWho()) { who.focus(); return; }
    if (at === "start" && formerly && formerly.code !== person() && answered().length) { askAboutAnother(); return; }
    goTo(at === "rows" ? "send" : at === "start" ? firstOpen() : inOrder[place() + 1]);
  };
  const firstOpen = () => (answered().length && rows.find((row) => !answerIn(row).is) || rows[0]).id;
  const back = () => goTo(at === "rows" ? last : inOrder[place() - 1]);

  // What was answered, in words.
  const made = (tag, text, className) => {
    const element = document.createElement(tag);
    if (text) { element.textContent = text; }
    if (className) { element.className = className; }
    return element;
  };
  const titleOf = (row) => (rows.indexOf(row) + 1) + ". " + one("h2", row).textContent;
  const labelOf = (input) => {
    const said = input.nextElementSibling.cloneNode(true);
    all(".sign", said).forEach((sign) => sign.remove());
    return one("b", said) ? [one("b", said).textContent, said.textContent.slice(one("b", said).textContent.length).trim()]
      : ["", said.textContent];
  };
  const inShort = (row) => {
    const { chosen, text, is } = answerIn(row);
    if (!is) { return words.left_open; }
    return chosen.map((input) => labelOf(input).find(Boolean)).join("; ") || text;
  };
  const list = () => {
    one(".counted", $("rows")).textContent = filled(words.answered, answered().length, rows.length);
    one(".list", $("rows")).replaceChildren(...rows.map((row) => {
      const item = made("li"), link = made("a");
      link.href = "#" + row.id;
      link.append(made("span", titleOf(row)), " ", made("span", inShort(row), answerIn(row).is ? "is" : "is-open"));
      item.append(link);
      return item;
    }));
  };
  const reviewed = (row) => {
    const { chosen, text, aloud } = answerIn(row), item = made("li");
    item.append(made("p", titleOf(row), "title"));
    chosen.forEach((input) => item.append(made("p", labelOf(input).filter(Boolean).join(": "))));
    if (text) { item.append(made("p", filled(words.wrote, text) + " " + (aloud ? words.read_aloud : words.not_read_aloud), "wrote")); }
    const link = made("a", words.change);
    link.href = "#" + row.id;
    link.setAttribute("aria-label", words.change + ": " + titleOf(row));
    item.append(link);
    return item;
  };
  const sender = () => {
    if (!who) { return [[words.school, clean(school.value) || words.not_said]]; }
    return [who.options ? [words.name, who.options[who.selectedIndex].text] : [words.code, who.value.trim().toUpperCase()]];
  };
  const review = () => {
    const stop = one(".stop", $("send")), count = answered().length;
    stop.textContent = count ? "" : words.nothing_yet;
    stop.hidden = count > 0;
    one(".ready", $("send")).hidden = !count;
    if (!count) { return; }
    const open = rows.filter((row) => !answerIn(row).is).map((row) => rows.indexOf(row) + 1);
    one(".open", $("send")).textContent = open.length ? filled(words.some_open, open.join(", ")) : "";
    one(".sender", $("send")).replaceChildren(...sender().flatMap(([name, value]) => [made("dt", name), made("dd", value)]));
    one(".sent", $("send")).replaceChildren(...answered().map(reviewed));
    offer();
  };

  // Three ways to send the lines.
  const to = data.mail || words.whoever;
  const fileName = () => "plassess-" + (data.is_of_a_team ? person().toUpperCase() : data.of + "-" + sheet.slice(0, 4)) + ".txt";
  const inAddress = (text) => encodeURIComponent(text).replace(/%(2C|2F|3A|3D)/g, decodeURIComponent);
  let held = "", address = "";
  // Blanks that the checksum passes over take three signs each in an address, so those beside a = go.
  const mailed = () => "mailto:" + encodeURIComponent(data.mail).replace("%40", "@")
    + "?subject=" + inAddress(words.subject + " " + fileName().slice(9, -4))
    + "&body=" + inAddress(held.replace(/^(\S+ [0-9a-f]{8}) = /gm, "$1=").replace(/\n/g, "\r\n"));
  const offer = () => {
    held = lines();
    $("text").value = held;
    $("done").textContent = "";
    $("file-about").textContent = filled(words.file_about, to);
    $("copy-about").textContent = filled(words.copy_about, to);
    URL.revokeObjectURL(address);
    address = URL.createObjectURL(new Blob([held], { type: "text/plain;charset=utf-8" }));
    $("file").href = address;
    $("file").download = fileName();
    const mail = mailed(), fits = [...held].length <= data.longest_mail && mail.length <= data.longest_address;
    $("by-mail").hidden = !fits;
    $("mail-long").hidden = fits;
    $("mail").href = fits ? mail : "mailto:";
  };
  const done = (text) => {
    $("done").textContent = text;
    $("done").scrollIntoView({ block: "nearest" });
    sent = true;
  };
  const copyByHand = () => {
    $("text").focus();
    $("text").select();
    try { return document.execCommand("copy"); } catch { return false; }
  };
  const copy = async () => {
    let copied = true;
    try { await navigator.clipboard.writeText(held); } catch { copied = copyByHand(); }
    done(filled(copied ? words.copy_done : words.copy_failed, to));
  };

  const forget = (kept) => {
    store((browser) => browser.removeItem(key));
    fill(kept);
    held = "";
    sent = true;
    formerly = null;
    $("text").value = "";
    $("still-here").hidden = true;
  };
  const clear = () => {
    forget({});
    if (who) { $("who-wrong").textContent = ""; who.removeAttribute("aria-invalid"); }
    goTo("start");
    $("kept").textContent = words.cleared;
  };
  // Whose answers were here when the page was opened: who gives another code or name then is asked what becomes of them.
  let formerly = null, does = { yes: clear, no: () => {} };
  const ask = (text, yes, no) => {
    does = { yes, no };
    $("sure-title").textContent = text;
    if ($("sure").showModal) { $("sure").showModal(); } else if (window.confirm(text)) { yes(); } else { no(); }
  };
  const sure = () => ask(words.clear_sure, clear, () => {});
  const askAboutAnother = () => ask(filled(words.of_another, formerly.told),
    () => { forget({ who: who.value }); save(); next(); }, () => { formerly = null; next(); });

  const changed = (event) => {
    const row = event.target.closest(".row");
    sent = false;
    if (row) {
      const chosen = event.target, boxes = choices(row);
      if (chosen.type === "checkbox" && chosen.checked && boxes.includes(chosen)) {
        const goes = (other) => other !== chosen && ("alone" in chosen.dataset || "alone" in other.dataset);
        boxes.filter(goes).forEach((other) => { other.checked = false; });
      }
      tellTakeBack(row);
    }
    save();
    bar();
  };
  const takeBack = (row) => {
    choices(row).forEach((input) => { input.checked = false; });
    tellTakeBack(row);
    save();
    bar();
    one("h2", row).focus({ preventScroll: true });
  };

  document.addEventListener("input", changed);
  document.addEventListener("change", changed);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target === who && !event.isComposing) { event.preventDefault(); next(); }
    if (event.key === " " && event.target === $("file")) { event.preventDefault(); $("file").click(); }
  });
  rows.forEach((row) => one(".take-back", row).addEventListener("click", () => takeBack(row)));
  all(".clear").forEach((button) => button.addEventListener("click", sure));
  $("sure-no").addEventListener("click", () => { $("sure").close(); does.no(); });
  $("sure-yes").addEventListener("click", () => { $("sure").close(); does.yes(); });
  $("next").addEventListener("click", next);
  $("back").addEventListener("click", back);
  $("where").addEventListener("click", () => goTo("rows"));
  $("file").addEventListener("click", () => done(filled(words.file_done, fileName(), to)));
  $("mail").addEventListener("click", () => done(words.mail_done));
  $("copy").addEventListener("click", copy);
  window.addEventListener("hashchange", show);
  window.addEventListener("storage", (event) => { if (event.key === key) { fill(restored()); bar(); } });
  window.addEventListener("beforeunload", (event) => { if (!keeps && !sent && answered().length) { event.preventDefault(); } });

  document.documentElement.classList.add("scripts");
  const kept = restored();
  fill(kept);
  store((browser) => browser.setItem(key + "/try", "1"));
  store((browser) => browser.removeItem(key + "/try"));
  tellKept();
  if (keeps && answered().length) {
    const whose = [kept.who || kept.school, (kept.at || "").replace("T", " ")].filter(Boolean).join(", ");
    one("p", $("still-here")).textContent = filled(words.still_here, whose);
    $("still-here").hidden = false;
    formerly = who && person() ? { code: person(), told: sender()[0][1] } : null;
  }
  show();
})();

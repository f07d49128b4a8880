// What only a browser can do. Each act goes to Python as one event; the page itself is drawn there.
(() => {
  "use strict";
  const root = document.documentElement;
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // What was clicked or sent, with the message or view that it stands in.
  let token = 0;
  function act(name, source, details = {}) {
    const place = source.closest("[data-place]")?.dataset ?? {};
    const busy = String(++token);
    source.dataset.busy = busy;
    emitEvent("act", {
      act: name, busy,
      channel: place.channel ?? "", ts: place.ts ?? "", view: place.view ?? "",
      in_thread: !!source.closest(".thread-pane"), ...details,
    });
  }
  window.pageDone = (busy) => { const source = one(`[data-busy="${busy}"]`); if (source) delete source.dataset.busy; };

  // Reading an element of Block Kit, by its type.
  function valueOf(element) {
    const kind = element.dataset.el;
    if (kind === "radio_buttons") return one("input:checked", element)?.value ?? null;
    if (kind === "checkboxes" || kind.startsWith("multi_")) return all("input:checked", element).map((box) => box.value);
    if (kind === "file_input") return JSON.parse(element.dataset.files ?? "null");
    return one("input, textarea, select", element).value || null;
  }
  const ids = (element) => ({ block: element.dataset.block, action: element.dataset.action });

  function valuesIn(form) {
    const values = {};
    for (const element of all("[data-el]", form)) {
      if (element.dataset.el === "file_input" && !element.dataset.files) continue;
      const { block, action } = ids(element);
      (values[block] ??= {})[action] = valueOf(element);
    }
    return values;
  }

  async function upload(files) {
    const person = new URLSearchParams(location.search).get("as") ?? one("[data-typed]")?.dataset.typed ?? "";
    const sent = [];
    for (const file of files) {
      const query = new URLSearchParams({ as: person, name: file.name });
      const answer = await fetch(`/page/upload?${query}`, { method: "POST", body: file });
      if (answer.ok) sent.push(await answer.json());
      else emitEvent("act", { act: "upload_failed", status: answer.status });
    }
    return sent;
  }

  // Typing: what was typed is kept by conversation, what was sent can be called back.
  const history = (area) => JSON.parse(sessionStorage.getItem(`typed:${area.dataset.typed}`) ?? "[]");
  const draftKey = (area) => `draft:${area.dataset.draft}`;
  function setText(area, text) {
    area.value = text;
    sessionStorage.setItem(draftKey(area), text);
    area.setSelectionRange(text.length, text.length);
    complete(area);
  }

  function sendTyped(form) {
    const area = one("textarea", form);
    const files = JSON.parse(form.dataset.files ?? "[]");
    const text = area.value;
    if (!text.trim() && !files.length) return;
    if (text.trim()) sessionStorage.setItem(`typed:${area.dataset.typed}`, JSON.stringify([...history(area), text].slice(-50)));
    delete area.dataset.back;
    delete form.dataset.files;
    one(".chips", form).replaceChildren();
    setText(area, "");
    const list = one(".scroller", form.closest(".thread-pane, .main"));
    if (list) list.scrollTop = 0;
    act("say", form, { text, files });
  }
  window.pageRestore = (draft, text) => {
    const area = one(`[data-draft="${CSS.escape(draft)}"]`);
    if (area && !area.value) setText(area, text);
  };

  function recall(area, step) {
    const typed = history(area);
    const back = Math.min(Math.max(Number(area.dataset.back ?? 0) + step, 0), typed.length);
    setText(area, back ? typed[typed.length - back] : "");
    area.dataset.back = back;
  }

  // Completion of /commands, @names and #channels.
  const popup = (area) => one(".complete", area.form);
  const offered = (area) => all("[data-insert]:not([hidden])", popup(area));
  function complete(area) {
    const list = area.form && popup(area);
    if (!list) return;
    const before = area.value.slice(0, area.selectionStart);
    const word = /^\/\S*$|[@#][^\s@#]*$/.exec(before)?.[0].toLowerCase();
    for (const choice of all("[data-insert]", list)) {
      const match = choice.dataset.match;
      choice.hidden = !word || match[0] !== word[0] || !(match.startsWith(word) || match.includes(word.slice(1)) && word.length > 1);
      choice.setAttribute("aria-selected", "false");
    }
    const found = offered(area);
    found[0]?.setAttribute("aria-selected", "true");
    list.hidden = !found.length || found.length === 1 && found[0].dataset.insert.trim().toLowerCase() === word;
  }
  function insert(area, choice) {
    const before = area.value.slice(0, area.selectionStart).replace(/^\/\S*$|[@#][^\s@#]*$/, "");
    const after = area.value.slice(area.selectionStart);
    setText(area, before + choice.dataset.insert + after);
    area.setSelectionRange(before.length + choice.dataset.insert.length, before.length + choice.dataset.insert.length);
    popup(area).hidden = true;
    area.focus();
  }
  function completionKey(area, event) {
    const list = popup(area);
    if (!list || list.hidden) return false;
    const found = offered(area);
    const at = found.findIndex((choice) => choice.getAttribute("aria-selected") === "true");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      found[at]?.setAttribute("aria-selected", "false");
      const next = found[(at + step + found.length) % found.length];
      next.setAttribute("aria-selected", "true");
      next.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Tab" || event.key === "Enter") insert(area, found[Math.max(at, 0)]);
    else if (event.key === "Escape") list.hidden = true;
    else return false;
    return true;
  }

  document.addEventListener("keydown", (event) => {
    const area = event.target;
    if (event.isComposing) return; // Enter chooses a Chinese character here
    if (event.key === "Escape") escape();
    const element = area.closest?.("[data-el]");
    if (event.key === "Enter" && element?.dataset.dispatch?.includes("enter") && area.tagName === "INPUT") {
      event.preventDefault();
      act("choose", element, { ...ids(element), value: valueOf(element), sent: true });
    }
    if (!area.matches?.("textarea")) return;
    const inEditor = area.closest(".editor");
    if (inEditor && event.key === "Escape") act("edit", area, { value: "" });
    if (!area.dataset.draft && !inEditor) return;
    if (!inEditor && completionKey(area, event)) { event.preventDefault(); return; }
    if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); area.form.requestSubmit(); }
    const single = !area.value.includes("\n");
    if (!inEditor && single && event.key === "ArrowUp" && (!area.value || area.dataset.back)) { event.preventDefault(); recall(area, 1); }
    if (!inEditor && single && event.key === "ArrowDown" && area.dataset.back) { event.preventDefault(); recall(area, -1); }
  });

  // Escape closes what lies on top: a menu, else a question, else a form.
  function escape() {
    const menus = all("details.menu[open], details.multi[open]");
    menus.forEach((menu) => (menu.open = false));
    const top = all(".modal").at(-1);
    if (menus.length || !top) return;
    if (top.dataset.view) act("close_view", top);
    else act("answer", top, { value: "" });
  }

  // A menu opens to the side that has room for it.
  document.addEventListener("toggle", ({ target: menu }) => {
    const popup = menu.matches?.("details.menu") && menu.open && one(".popup", menu);
    if (!popup) return;
    menu.classList.remove("up");
    const room = (menu.closest(".scroller, .app-page, .modal-body") ?? document.body).getBoundingClientRect();
    const box = popup.getBoundingClientRect();
    menu.classList.toggle("up", box.bottom > room.bottom && box.top - room.top > room.bottom - box.top);
  }, true);

  const waiting = new Map();
  function soon(key, work) {
    clearTimeout(waiting.get(key)?.timer);
    const once = () => { waiting.delete(key); work(); };
    waiting.set(key, { timer: setTimeout(once, 200), once });
  }
  // What was typed goes before what is done with it.
  function flush() {
    for (const { timer, once } of [...waiting.values()]) { clearTimeout(timer); once(); }
  }
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (field.dataset.draft) {
      sessionStorage.setItem(draftKey(field), field.value);
      delete field.dataset.back;
      complete(field);
    }
    if (field.dataset.search) soon(field, () => emitEvent("act", { act: field.dataset.search, value: field.value }));
    const element = field.closest("[data-el]");
    if (element && field.matches("textarea, input[type=text], input[type=email], input[type=url]")) {
      const sent = !!element.dataset.dispatch?.includes("character");
      soon(element, () => element.isConnected && act("choose", element, { ...ids(element), value: valueOf(element), sent, typing: true }));
    }
  });

  document.addEventListener("change", async (event) => {
    const field = event.target;
    if (field.type === "file" && field.closest(".composer")) {
      const form = field.form;
      const sent = await upload(field.files);
      form.dataset.files = JSON.stringify([...JSON.parse(form.dataset.files ?? "[]"), ...sent.map((file) => file.id)]);
      one(".chips", form).append(...sent.map((file) => Object.assign(document.createElement("span"), { className: "chip", textContent: file.name })));
      field.value = "";
      one("textarea", form).focus();
      return;
    }
    const element = field.closest("[data-el]");
    if (!element) return;
    if (field.type === "file") element.dataset.files = JSON.stringify((await upload(field.files)).map((file) => file.id));
    if (field.tagName === "SELECT") field.classList.toggle("empty", !field.value);
    const multi = field.closest(".multi");
    if (multi) showChosen(multi, field);
    if (field.matches("textarea, input[type=text], input[type=email], input[type=url]")) return flush();
    act("choose", element, { ...ids(element), value: valueOf(element), sent: true });
  });
  function showChosen(multi, field) {
    const chosen = all("input:checked", multi);
    if (multi.dataset.most && chosen.length > Number(multi.dataset.most)) { field.checked = false; return; }
    const chips = chosen.map((box) => Object.assign(document.createElement("span"), { className: "chip", textContent: box.nextSibling.textContent }));
    one(".chips", multi).replaceChildren(...chips);
  }

  document.addEventListener("click", (event) => {
    all("details.menu[open], details.multi[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
    if (root.classList.contains("show-side") && !event.target.closest(".side, .burger")) root.classList.remove("show-side");
    const source = event.target.closest("[data-act], [data-toggle], [data-dismiss], [data-theme-switch], [data-insert], [data-fill]");
    if (!source || source.tagName === "FORM") return;
    const data = source.dataset;
    if (data.toggle) root.classList.toggle(`show-${data.toggle}`);
    if (data.dismiss) { localStorage.setItem(data.dismiss, "off"); showChoices(); }
    if ("themeSwitch" in data) { localStorage.setItem("theme", isDark() ? "light" : "dark"); showChoices(); }
    if (data.insert) insert(one("textarea", source.closest("form")), source);
    if (data.fill) { const area = one("[data-testid=composer]"); if (area) { setText(area, data.fill); area.focus(); } }
    if (!data.act || source.disabled) return;
    flush();
    if (data.act === "go" || data.act === "become") root.classList.remove("show-side");
    source.closest("details.menu")?.removeAttribute("open");
    act(data.act, source, { value: data.value ?? null, to: data.in ?? "", block: data.block ?? "", action: data.action ?? "" });
  });

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    flush();
    const form = event.target;
    if (form.dataset.act === "say") sendTyped(form);
    else if (form.dataset.act === "submit") { if (!form.dataset.busy) act("submit", form, { values: valuesIn(form) }); }
    else if (form.dataset.act) act(form.dataset.act, form, { text: one("textarea", form)?.value ?? "" });
  });
  window.addEventListener("popstate", () => {
    const query = Object.fromEntries(new URLSearchParams(location.search));
    emitEvent("act", { act: "went", query });
  });

  // What is drawn anew keeps its draft and its focus.
  let focused = null;
  document.addEventListener("focusin", (event) => {
    const target = event.target;
    const name = target.dataset?.testid ?? target.closest?.("[data-testid]")?.dataset.testid;
    focused = name ? { name, tag: target.tagName, ts: target.closest("[data-ts]")?.dataset.ts, caret: () => target.selectionStart, target } : null;
  });
  new MutationObserver(() => {
    for (const area of all("textarea[data-draft]:not([data-ready])")) {
      area.dataset.ready = "yes";
      area.value = sessionStorage.getItem(draftKey(area)) ?? "";
    }
    for (const field of all("[data-focus]:not([data-ready])")) {
      field.dataset.ready = "yes";
      field.focus();
      field.setSelectionRange?.(field.value.length, field.value.length);
    }
    if (!focused || focused.target.isConnected || document.activeElement !== document.body) return;
    const within = focused.ts ? `[data-ts="${focused.ts}"] ` : "";
    const found = one(`${within}[data-testid="${CSS.escape(focused.name)}"]`);
    const target = found && (found.tagName === focused.tag ? found : one(focused.tag, found));
    const caret = focused.caret();
    target?.focus();
    if (target?.setSelectionRange && caret !== null) try { target.setSelectionRange(caret, caret); } catch { /* not a text field */ }
  }).observe(root, { childList: true, subtree: true });

  // Light or dark, and which hints are gone: kept in this browser.
  const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  function showChoices() {
    const theme = localStorage.getItem("theme");
    if (theme) root.dataset.theme = theme;
    root.classList.toggle("no-hint", localStorage.getItem("hint") === "off");
  }
  showChoices();
})();

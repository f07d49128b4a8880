"""The page of the practice workspace: a chat in the browser, drawn by NiceGUI, beside the practice server.

    server = PageServer(world, stage, port=8765)      # bot.practice.page.server; binds at once
    server.run()                                      # in the main thread, until Ctrl+C

Its parts, from the outside in:

- `server`: `mount(world, stage)` makes one ASGI app of the page and the practice server; `PageServer` runs it.
- `guard`: one origin, this machine, nothing loaded from elsewhere. `doors`: style, script, uploads, downloads.
- `stage`: what the page asks of whoever runs the bot.
- `house`: what all tabs share: they are drawn again when the workspace changes; the walking clock.
- `tab`: one browser tab: who is acted as, where they are (`place`), its `regions` on the page.
- `act`, `acts`: one event from the browser; what people do with the page: act → function, the table of contents
  of `going`, `saying`, `pressing`, `turning`.
- `strip`, `side`, `talk`, `message`, `composer`, `forms`, `traffic`: functions from state to HTML, as a `reader`
  sees it. `drawings` remembers messages that have not changed.
- `blocks`, `elements`, `richtext`, `mrkdwn`, `dates`, `emoji`, `pictures`: Block Kit as HTML, in a `scene`.
- `html`: tags that escape whatever is put into them. `icons`, `people`: signs and faces. `words`: both languages.

A region is HTML whose elements say what they do (`data-act="press"`); `static/page.js` hands every act to Python
as one event, and keeps what only a browser can keep (drafts, focus, typed history).
"""

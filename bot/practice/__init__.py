"""The practice workspace: a strict, Slack-compatible server on loopback, for newcomers, tests and benchmarks.

Run it (a thread with its own event loop), and point a bot at it::

    world = World(manifest=..., folder=Path("var/practice/slack"))   # folder=None: in memory
    with PracticeServer(world, port=0) as server:
        App(client=WebClient("xoxb-practice", base_url=server.api_url), ...)
        SocketModeHandler(app, "xapp-practice").connect()

`World(cast, manifest, folder, limits="on"|"off", ack_timeout=3.0, redelivery_pause=1.0, wall, monotonic)` is the
whole state; everything may be called from any thread. Its parts:

===================  ================================================================================
world.users()        members; `user(id)`, `add_user`, `change_user`, `bot`
world.rooms          conversations: `get`, `named`, `of(user)`, `direct(a, b)`, `create`, `join`, `leave`
world.posts          messages: `all_in(channel, viewer)`, `thread`, `get`, `as_slack`, `values(message, user)`,
                     `unread(user, channel)`, `mark_read(user, channel)`
world.views          modals and App Homes: `current(user)`, `stack(user)`, `home(user)`; a `View` has `blocks`,
                     `content`, `values` (what is typed) and `errors` (sentences under fields)
world.files          uploads: `get`, `data`, `as_slack`
world.clock          practice time: `now()`, `offset`; turned by `world.turn_clock(offset)`
world.hub            Socket Mode: `connections`, `undelivered`, `ask`, `publish`, `disconnect()`
world.rates.mode     "on" or "off", at any time
world.faults         `add(method, kind, times, seconds)`: ratelimited, error, garbage, hang, lost, dropped
world.traffic        `since(number)`: what went over the wire
world.manifest       `commands`, `shortcuts`, `events`
world.subscribe(f)   call `f(version)` after each change (quick, any thread); returns what ends it
world.quietly()      lay down a history without events
world.start_over()   forget everything, on disk too
===================  ================================================================================

People act through `Visitor(world)`: `say`, `edit`, `delete`, `react`, `upload`, `fill`, `open_home`, `open_dm`,
`join`, `invite`, `leave`, `create_channel`, `change_user`, `add_user`; and, awaited on any event loop, `command`,
`press`, `submit`, `close`, `shortcut`. Each returns a `Result` (ok, shown, ms, messages, errors, problems, view,
channel, ts) or raises `VisitorError` where Slack's client would offer no such thing.

The same over HTTP, JSON in and out (`tests/practice.py` wraps it):

- `POST /practice/act/<act>` with the method's arguments; 400 `{"error": …}` for a VisitorError
- `GET /practice/messages/<channel>?viewer=U…`, `/practice/dm/<user>`, `/practice/people`, `/practice/people/<user>`
- `GET /practice/state`, `/practice/traffic?since=n`, `/practice/files/<id>`
- `GET` and `POST /practice/clock`: `{"offset": seconds, "now": epoch}`; POST one of `offset`, `seconds`, `to`;
  409 when that is back
- `POST /practice/faults`, `/practice/limits` (`{"mode": "off"}`), `/practice/disconnect`, `/practice/start-over`

`blocks.problems(payload, "message"|"modal"|"home")` says what Slack would refuse, and imports no server. A page
mounts `server.build_app(world)` (set `world.base_url` first, or use `PracticeServer`).
"""

"""What the small bot of the browser tests says: cards, forms, and one of every block and element."""

from __future__ import annotations

from pathlib import Path
from typing import Any

Json = dict[str, Any]
MANIFEST = Path(__file__).parents[2] / "manifest.yaml"
HOSTILE = "<img src=x onerror=alert(1)> & <b>bold</b> *stars*"


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text, "emoji": True}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def button(action_id: str, text: str, **more: Any) -> Json:
    return {"type": "button", "action_id": action_id, "text": plain(text), **more}


def options(*names: str) -> list[Json]:
    return [{"text": plain(name), "value": f"v{number}"} for number, name in enumerate(names)]


def field(name: str, label: str, element: Json, **more: Any) -> Json:
    return {
        "type": "input",
        "block_id": name,
        "label": plain(label),
        "element": {"action_id": name, **element},
        "optional": False,
        **more,
    }


CONFIRM = {
    "title": plain("Discard?"),
    "text": plain("The draft is gone then."),
    "confirm": plain("Discard"),
    "deny": plain("Keep"),
    "style": "danger",
}


def card(text: str) -> list[Json]:
    runs = [{"type": "text", "text": text}]
    return [
        {"type": "header", "text": plain("请核对这次咨询 📝")},
        {
            "type": "section",
            "fields": [
                mrkdwn("*客户*\n张三妈妈"),
                mrkdwn("*时长*\n15 分钟"),
                mrkdwn("*关心*\n数学成绩"),
                mrkdwn("*下一步*\n周六试听"),
            ],
        },
        {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": runs}]},
        {"type": "context", "elements": [mrkdwn("电话 138****8000 · 保存后才计数")]},
        {
            "type": "actions",
            "elements": [
                button("save", "保存", style="primary", value="1"),
                button("edit", "修改"),
                button("slow", "丢弃", style="danger", confirm=CONFIRM),
            ],
        },
    ]


def saved() -> list[Json]:
    return [{"type": "section", "text": mrkdwn("*已保存* ✅  话术针对性强,得8分")}]


def progress() -> list[Json]:
    bar = {
        "type": "data_visualization",
        "title": "本周有效咨询",
        "chart": {
            "type": "bar",
            "series": [
                {
                    "name": "本周",
                    "data": [{"label": d, "value": v} for d, v in zip("一二三四五", (5, 6, 4, 3, 0), strict=True)],
                },
                {
                    "name": "上周",
                    "data": [{"label": d, "value": v} for d, v in zip("一二三四五", (4, 5, 5, 6, 5), strict=True)],
                },
            ],
            "axis_config": {"categories": list("一二三四五")},
        },
    }
    return [{"type": "section", "text": mrkdwn("今天 *3 / 5* ■■■■■■□□□□")}, bar]


def form(customer: str = "") -> Json:
    text: Json = {"type": "plain_text_input"} | ({"initial_value": customer} if customer else {})
    return {
        "type": "modal",
        "callback_id": "log",
        "title": plain("记一次咨询"),
        "submit": plain("保存"),
        "close": plain("取消"),
        "blocks": [
            field("customer", "客户", text, hint=plain("姓名,或者家长的称呼")),
            field("minutes", "时长(分钟)", {"type": "number_input", "is_decimal_allowed": False}),
            field(
                "stage",
                "阶段",
                {"type": "static_select", "options": options("无", "意向", "定金", "全款")},
                optional=True,
            ),
            field("day", "跟进日期", {"type": "datepicker"}, optional=True),
            field("words", "话术", {"type": "plain_text_input", "multiline": True}, optional=True),
            {"type": "actions", "block_id": "more", "elements": [button("deeper", "所有控件…")]},
        ],
    }


def second_form() -> Json:
    picks = options("成绩", "价格", "老师", "距离")
    return {
        "type": "modal",
        "callback_id": "second",
        "title": plain("每种控件"),
        "submit": plain("好"),
        "blocks": [
            field(
                "email", "Email", {"type": "email_text_input", "placeholder": plain("name@example.com")}, optional=True
            ),
            field("url", "URL", {"type": "url_text_input"}, optional=True),
            field("time", "Time", {"type": "timepicker"}, optional=True),
            field("moment", "Date and time", {"type": "datetimepicker"}, optional=True),
            field("several", "Several", {"type": "multi_static_select", "options": picks}, optional=True),
            field("who", "Who", {"type": "users_select"}, optional=True),
            field("people", "People", {"type": "multi_users_select"}, optional=True),
            field("room", "Conversation", {"type": "conversations_select"}, optional=True),
            field("channel", "Channel", {"type": "channels_select"}, optional=True),
            field("one", "One of", {"type": "radio_buttons", "options": picks}, optional=True),
            field("boxes", "Boxes", {"type": "checkboxes", "options": picks}, optional=True),
            field("file", "File", {"type": "file_input"}, optional=True),
        ],
    }


def home(user: str) -> list[Json]:
    return [
        {"type": "header", "text": plain("今天 · Today")},
        {"type": "section", "text": mrkdwn(f"<@{user}> *3 / 5* 次有效咨询\n■■■■■■■■■■■■□□□□□□□□ 60%")},
        {"type": "section", "fields": [mrkdwn("*本周意向*\n2 / 2 ✅"), mrkdwn("*本月成交*\n0 / 1")]},
        {"type": "actions", "block_id": "home", "elements": [button("touch", "记一次咨询", style="primary")]},
        {"type": "divider"},
        {"type": "context", "elements": [mrkdwn("意向客户 张三 · 周六试听")]},
    ]


def gallery() -> list[list[Json]]:
    """Two messages with one of every block and element."""
    return [texts(), figures() + choices()]


def texts() -> list[Json]:
    styles = [
        {"type": "text", "text": "bold ", "style": {"bold": True}},
        {"type": "text", "text": "italic ", "style": {"italic": True}},
        {"type": "text", "text": "gone", "style": {"strike": True}},
        {"type": "text", "text": " code", "style": {"code": True}},
        {"type": "text", "text": f" {HOSTILE} "},
        {"type": "user", "user_id": "U0LINYUE"},
        {"type": "text", "text": " in "},
        {"type": "channel", "channel_id": "C0SALES1"},
        {"type": "link", "url": "https://example.com", "text": " a link"},
        {"type": "link", "url": "javascript:alert(1)", "text": " no link"},
    ]
    items = [{"type": "rich_text_section", "elements": [{"type": "text", "text": one}]} for one in ("first", "second")]
    return [
        {"type": "header", "text": plain("Gallery")},
        {
            "type": "section",
            "text": mrkdwn(
                "*bold* _it_ ~s~ `code` <https://example.com|link> <@U0LINYUE> <!here> &lt;b&gt; :tada:"
                "\n&gt; quoted\n```a &lt; b```"
            ),
        },
        {
            "type": "rich_text",
            "elements": [
                {"type": "rich_text_section", "elements": styles},
                {"type": "rich_text_list", "style": "ordered", "indent": 0, "elements": items},
                {"type": "rich_text_list", "style": "bullet", "indent": 1, "elements": items},
            ],
        },
        {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "a picture from elsewhere"},
    ]


def figures() -> list[Json]:
    cells = [["姓名", "有效", "转化率"], ["林悦", "23", "26%"], ["陈思远", "18", "17%"]]
    return [
        {
            "type": "table",
            "rows": [[{"type": "raw_text", "text": cell} for cell in row] for row in cells],
            "column_settings": [{"align": "left"}, {"align": "right"}, {"align": "right"}],
        },
        {
            "type": "data_visualization",
            "title": "客户关心什么",
            "chart": {
                "type": "pie",
                "segments": [
                    {"label": "成绩", "value": 12},
                    {"label": "价格", "value": 7},
                    {"label": "老师", "value": 3},
                ],
            },
        },
    ]


def choices() -> list[Json]:
    return [
        {
            "type": "section",
            "text": mrkdwn("With an accessory"),
            "accessory": {
                "type": "static_select",
                "action_id": "touch",
                "options": options("一", "二"),
                "placeholder": plain("选一个"),
            },
        },
        {
            "type": "actions",
            "elements": [
                {"type": "datepicker", "action_id": "day"},
                {"type": "overflow", "action_id": "more", "options": options("复制", "删除")},
                {"type": "checkboxes", "action_id": "boxes", "options": options("甲", "乙")},
                {"type": "users_select", "action_id": "who", "placeholder": plain("谁")},
                button("open", "打开网页", url="https://example.com"),
            ],
        },
    ]

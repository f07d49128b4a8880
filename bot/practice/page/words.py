"""The page's own words, in Chinese and English. What the bot says is not here."""

from __future__ import annotations

import re
from typing import Final, Literal

Language = Literal["zh", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("zh", "en")

WORDS: Final[dict[str, tuple[str, str]]] = {
    # the strip
    "practice": ("练习场", "PRACTICE"),
    "practice_note": (
        "这里的一切只在本机，不会发到真实的 Slack",
        "Everything stays on this machine; nothing reaches a Slack",
    ),
    "clock": ("练习时间", "Practice time"),
    "next_ritual": ("下一件事", "Next ritual"),
    "next_nothing": ("机器人暂时没有到点要做的事", "The bot has nothing coming up"),
    "to_today_18": ("到 18:00", "To 18:00"),
    "to_tomorrow_9": ("到明天 09:00", "To tomorrow 09:00"),
    "plus_hour": ("+1 小时", "+1 hour"),
    "plus_days": ("+3 天", "+3 days"),
    "walking": ("正在走到 {target} · 现在 {now}", "Walking to {target} · now {now}"),
    "walk_done": ("到了：{now}", "It is now {now}"),
    "walk_slow": ("机器人没有跟上，时间先走了", "The bot did not keep up; time went on without it"),
    "cancel": ("取消", "Cancel"),
    "stop": ("停下", "Stop"),
    "traffic": ("通信记录", "Traffic"),
    "start_over": ("重新开始", "Start over"),
    "start_over_ask": (
        "清空聊天和机器人的数据，回到最初的团队？",
        "Wipe the chat and the bot's data, and begin again with a fresh team?",
    ),
    "starting_over": ("正在重新开始…", "Starting over…"),
    "started_over": ("已重新开始", "A fresh start"),
    "theme": ("深色/浅色", "Dark or light"),
    "language": ("English", "中文"),
    "menu": ("菜单", "Menu"),
    "more": ("更多", "More"),
    "bot_on": ("机器人在线", "Bot connected"),
    "bot_off": ("机器人未连接", "Bot not connected"),
    "hint": (
        "试试：输入 {code} 再回车，然后点卡片上的“保存”",
        "Try: type {code} and press Enter, then click Save on the card",
    ),
    "hint_example": (
        "/log 跟张三妈妈聊了15分钟，留了电话13800008000，担心数学，周六试听",
        "/log Talked 15 min with Amy's mom, phone 13800008000, worried about math, trial on Saturday",
    ),
    "dismiss": ("知道了", "Dismiss"),
    # the side
    "act_as": ("扮演", "Act as"),
    "channels": ("频道", "Channels"),
    "direct_messages": ("私信", "Direct messages"),
    "apps": ("应用", "Apps"),
    "join": ("加入频道", "Join channel"),
    "not_member": ("你还不在 #{name} 里", "You are not in #{name}"),
    "you": ("你", "you"),
    "back": ("返回", "Back"),
    # the main part
    "home": ("主页", "Home"),
    "messages": ("消息", "Messages"),
    "about": ("关于", "About"),
    "app": ("应用", "APP"),
    "today": ("今天", "Today"),
    "yesterday": ("昨天", "Yesterday"),
    "edited": ("（已编辑）", "(edited)"),
    "only_you": ("仅你可见", "Only visible to you"),
    "load_more": ("加载更早的消息", "Load earlier messages"),
    "beginning": ("这里是对话的开头", "This is the very beginning of the conversation"),
    "replies": ("{n} 条回复", "{n} replies"),
    "reply_one": ("1 条回复", "1 reply"),
    "last_reply": ("最后回复 {when}", "Last reply {when}"),
    "thread": ("消息列", "Thread"),
    "close": ("关闭", "Close"),
    "reply_in_thread": ("在消息列里回复", "Reply in thread"),
    "edit": ("编辑", "Edit message"),
    "delete": ("删除", "Delete message"),
    "delete_ask": ("删除这条消息？", "Delete this message?"),
    "save": ("保存", "Save"),
    "react": ("添加回应", "Add reaction"),
    "more_actions": ("更多操作", "More actions"),
    "shortcuts": ("快捷操作", "Shortcuts"),
    "members": ("{n} 位成员", "{n} members"),
    "new": ("新", "New"),
    "home_empty": ("机器人还没有发布主页", "The app has not published a Home yet"),
    "home_waiting": ("机器人连上后，这里会显示它的主页", "Its Home appears here once the bot is connected"),
    "about_text": (
        "这是 {name} 在练习场里的样子。它和连接真实 Slack 的是同一个程序。",
        "This is {name} in the practice workspace: the same program that serves a real Slack.",
    ),
    "commands": ("命令", "Commands"),
    # the composer
    "message_to": ("发消息给 {name}", "Message {name}"),
    "reply": ("回复…", "Reply…"),
    "send": ("发送", "Send"),
    "attach": ("添加文件", "Attach files"),
    "only_here": ("{command} 没有发出去", "{command} was not sent"),
    "download": ("下载", "Download"),
    "too_large": ("文件超过 10 MB", "The file is larger than 10 MB"),
    # forms
    "optional": ("（选填）", "(optional)"),
    "choose": ("选择…", "Choose…"),
    "choose_file": ("选择文件", "Choose files"),
    "no_options": ("没有选项", "No options"),
    "unsupported": ("此处不能显示 {kind}", "{kind} can't be shown here"),
    "picture": ("图片", "Picture"),
    # traffic
    "filter": ("筛选：方法、动作、内容", "Filter: method, action, content"),
    "all": ("全部", "All"),
    "request": ("请求", "Request"),
    "response": ("回答", "Response"),
    "nothing_yet": ("还没有记录", "Nothing yet"),
    "failed": ("失败", "failed"),
    # trouble
    "trouble": ("这一步没有成功：{reason}", "That did not work: {reason}"),
    "nobody": ("没有这个人", "There is no such person"),
}

WEEKDAYS: Final = (
    ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def word(language: Language, key: str, **values: object) -> str:
    """One of the page's sentences with its values filled in; KeyError for an unknown key."""
    return WORDS[key][LANGUAGES.index(language)].format(**values)


def language_of(locale: str) -> Language:
    """The page's language for a person's locale ("zh-CN", "en-US")."""
    return "zh" if locale.lower().startswith("zh") else "en"


# What Slack's client says of a failed click or command, and under a field, as the practice server has it, in Chinese.
CLIENT_SENTENCES: Final = (
    (re.compile(r"⚠ This didn't work\. Try again\?(.*)"), r"⚠ 没有成功。再试一次？\1"),
    (re.compile(r"We had some trouble connecting\. Try again\?(.*)"), r"连接出了点问题。再试一次？\1"),
    (re.compile(r'(\S+) failed with the error "(.+)"'), r"\1 失败，错误为“\2”"),
    (re.compile(r"(\S+) is not a valid command\."), r"\1 不是有效的命令。"),
    (re.compile(r"(\S+) is not supported in threads\. Sorry!"), r"消息列里不能用 \1，抱歉！"),
    (re.compile(r"Please complete this required field\."), "请填写这一项。"),
    (re.compile(r"Please enter a valid email address\."), "请填写有效的邮箱地址。"),
    (re.compile(r"Please enter a valid URL\."), "请填写有效的网址。"),
    (re.compile(r"Please enter a number\."), "请填写数字。"),
    (re.compile(r"Please enter a number of at least (.+)\."), r"请填写不小于 \1 的数字。"),
    (re.compile(r"Please enter a number of at most (.+)\."), r"请填写不大于 \1 的数字。"),
    (re.compile(r"Please enter at least (\d+) characters\."), r"请至少填写 \1 个字。"),
    (re.compile(r"Please enter at most (\d+) characters\."), r"请最多填写 \1 个字。"),
    (re.compile(r"Please select at most (\d+) items\."), r"请最多选择 \1 项。"),
)


def client_sentence(language: Language, sentence: str) -> str:
    """What Slack's client says, in the page's language; the bot's own sentences stay as they are."""
    if language == "zh":
        for pattern, chinese in CLIENT_SENTENCES:
            if found := pattern.fullmatch(sentence):
                return found.expand(chinese)
    return sentence

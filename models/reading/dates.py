"""The day of the next contact or visit (product.md §3: follow-up date)."""

import re
from datetime import date

from models.reading.calendar_words import Day, days_in
from models.reading.clauses import Message
from models.reading.pattern import Pattern
from models.reading.phrases import Phrases, en, zh

_NEXT_STEP = Phrases(
    [
        *zh(
            "约 试听 试课 试一节 试一下 试试 来试 感受 旁听 瞧瞧 转转 逛逛 坐坐 拨 拨给 打过来 "
            "打来 致电 体验 再聊 再谈 再打 再联系 再来 再跟 再找 再说 再问 再约 再去 再发 再通 "
            "再沟通 回访 跟进 过来 来校 来看 来签 来交 来补 来访 来店 来测 来上 来听 来听课 "
            "来参观 来报 来了解"
            " 去她 去他 上门 签合同 签约 签字 补尾款 补齐 尾款 补 面谈 面聊 见面 参观 见 回电 "
            "回复 答复 给信 给准信 联系 打给 打过去 打电话 通话 电话细 视频 测评 带孩子 带娃 "
            "带着 到店 到校 到访 请假来"
            " 细聊 详聊 细谈 细讲 碰 回话 给我消息 等她 等他 交钱 交全款 交剩 付 刷卡 办手续 "
            "报名 登记 提醒 追 微信聊 语音 来一趟 跑一趟 来 开家长会 摸底 听一节 听课 找她 找他 "
            "送资料 发资料 发给"
        ),
        *en(
            "trial* | visit* | coming | come | comes | call* | ring | phone | follow* | back | "
            "see | see her | meet* | sign* | drop* | pop* | swing* | tour* | taster* | demo* | "
            "chat* | speak* | talk* | try her | try him | try them | try again"
            " | pay | paying | balance | rest | assess* | book* | appt | appointment* | catch up "
            "| check in | touch base | reach | ping | text | msg | message | email | send | "
            "visiting | in person | sit in | session | agreed | set for | set up | pencil* | "
            "schedul* | see us | see the"
            " | look round | look around | open day | open house | zoom | let me know | get back "
            "| remind* | stop by | bring* | return* | in again | enrol* | register* | finalise | "
            "finalize | confirm* | contract | paperwork | settle | evaluation | placement test | "
            "reconnect | revisit | touch"
            " | test | see you | buzz | bell | due | again | join* | attend* | collect* | ring* | calling | "
            "starts with us | tries | try it | try out | test drive | have a look | for a look | "
            "to look | nose around | decide* | decision | answer | in for | pencilled | then"
        ),
    ]
)
_BACKGROUND = Phrases(
    [
        *zh(
            "开班 开课时 开课那 正式开课 号开课 考研 考级 国考 省考 考试 期末考 月考 中考 高考 "
            "生日 出差回来 放假 截止 开学 有课 上课时间 撞 冲突 要上 要加班 上班 没空 没时间 "
            "走不开 的班 的课 晚自习 昨天 前天 上次 上周 已经 之前 每周 都要 补课 才有空"
            " 围棋 钢琴 游泳 舞蹈 足球 篮球 画画 美术课 奥数课 兴趣班 社团 值班 活动到 优惠到 "
            "涨价 报名截止 结束 刚 那天 第一次 课排 排在 班是 只有 排课 赶不上 比赛"
        ),
        *en(
            "clash* | swimming | football | soccer | piano | ballet | dance | karate | every | "
            "each | exam* | mocks | term starts | starts | course starts | class starts | begins "
            "| birthday | deadline | offer ends | works | shift* | yesterday | last | ago | slot*"
            " | practice | rehearsal* | tutoring on | lessons on | classes on | class on | only "
            "have | is full | only free | free on | busy | cant do | cannot do | cant make | doesnt work | "
            "no good | timetable | scouts | choir | training | gcse | sats | competition | flies "
            "| flying | wedding | until then | met her | met him | came in | came on | been | "
            "doctor"
        ),
    ]
)
_PAST_EN = Pattern(
    r"\b(?:called|came|rang|visited|met|spoke|was|were|started|had|took|attended|first contacted"
    r"|emailed)\b(?! (?:me |us )?back)"
)
_DECLINED = Pattern(
    r"(?:不能|不肯|不愿|没法|拒绝|推掉|不想|没答应|不行|没定|没说定|取消|不来)|\b(?:can't|cannot"
    r"|won't|wouldn't|declined|refused|not free|no to|turned down|cancell?ed|didn't want)\b"
)
_PLURAL_DAY = Pattern(
    r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)days\b"
    r"|[一二三四五六日天][、和跟,]?周?[一二三四五六日天](?:都|要|晚上都|有)|/(?:mon|tue|wed|thu"
    r"|fri|sat|sun)|(?:mon|tues?|wed|thurs?|fri|sat|sun)\w*/"
)
_OTHER_THAN = Pattern(r"(?:not|instead of|rather than|不是)\s?$")


_COMES = Pattern(
    r"(?<![后原出本从起回将未])来(?!过(?!来)|电|自|回|着|了(?!看|试))|带[^，。]{0,4}(?:过来|来)"
    r"|约|去(?!年)|到(?:店|校|访|她|他|我们)|同意|答应|愿意|再(?:试|说|聊|打|拨|谈|问|发|约|议)"
    r"|\b(?:join|attend|try|ring|call|collect|pick|start|bring|see|do(?:ing)?)\w*\b"
)
_AT_TIME = Pattern(
    r"\s?(?:早上|上午|中午|下午|晚上|傍晚|晚|早)?\s?(?:\d{1,2}(?:点|[:：.]\d\d)"
    r"|[一二两三四五六七八九十]{1,3}点)|\s?(?:at |@ ?)?\d{1,2}(?:[:.]\d\d)?\s?[ap]m|\s(?:morning"
    r"|afternoon|evening|noon|at \d)"
)


_COURSE_STARTS = Pattern(r"\b(?:batch|session|term|course|class|cohort)\b.{0,20}\bstart|开课|开班")
_ARRANGES = Pattern(
    r"挪|调到|换到|排到|调成|改到.{0,6}班|^\s*我(?:说|讲|话)(?!.*[约见])|^(?:found|moved|offered"
    r"|told|swapped|we have|we've got).{0,40}\b(?:group|class|slot|lesson|session)s?\b|\bmoved\b"
)
_RANGE = Pattern(
    r"\s?(?:上午|中午|下午|晚上)?\s?(?:\d{1,2}点\d{0,2}|\d{1,2}:\d\d)?(?:到|至|~|-)\s?(?:\d|上午"
    r"|下午|晚上)"
)


def _score(message: Message, day: Day, index: int) -> int:
    place = next((i for i, c in enumerate(message.clauses) if c.start <= day.start < c.end), None)
    if place is None:
        return 0
    clause = message.clauses[place]
    score = 1 + (1 if index else 0)
    if _NEXT_STEP.found_in(clause.words):
        score += 4
    else:
        neighbours = message.clauses[max(0, place - 1) : place] + message.clauses[place + 1 : place + 2]
        if any(_NEXT_STEP.found_in(c.words) or _COMES.search(c.low) for c in neighbours):
            score += 2
    if _COMES.search(clause.low):
        score += 3
    if _AT_TIME.match(message.low, day.end):
        score += 1
    if _BACKGROUND.found_in(clause.words):
        score -= 4
    if re.search(r"约[好定了在]?|答应|说好|定[了在]|booked|agreed|trial|试听", clause.low):
        score += 2
    if _PAST_EN.search(clause.low) and not re.search(
        r"book|agree|trial|will|'ll|to |said|coming|wants|call(?:ing)? back", clause.low
    ):
        score -= 3
    if _PLURAL_DAY.search(message.low, max(0, day.start - 8), day.end + 8):
        score -= 4
    if _DECLINED.search(clause.low):
        score -= 3
    if _COURSE_STARTS.search(clause.low):
        score -= 6
    if _ARRANGES.search(clause.low):
        score -= 4
    if _RANGE.match(message.low, day.end) and not clause.low.startswith("约"):
        score -= 4
    if _OTHER_THAN.search(message.low, max(0, day.start - 12), day.start):
        score -= 4
    return score


def _is_exam(message: Message, day: Day) -> bool:
    """Tell whether what looks like a Saturday is the exam of that name, in capitals among small letters."""
    written = message.folded[day.start : day.end]
    return written == "SAT" and not message.folded.isupper() and not _AT_TIME.match(message.low, day.end)


def read_follow_up(message: Message, today: date) -> date | None:
    """Return the date of the agreed or intended next contact or visit, or None."""
    best: tuple[int, date] | None = None
    covered = -1
    for index, day in enumerate(sorted(days_in(message.low, today, message.latin), key=lambda d: (d.start, -d.end))):
        if day.start < covered:
            continue
        covered = day.end
        if day.past or _is_exam(message, day):
            continue
        score = _score(message, day, index)
        if score >= 3 and (best is None or score > best[0]):
            best = (score, day.day)
    return best[1] if best else None

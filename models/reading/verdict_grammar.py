"""Chinese ways of being satisfied or not that no list of phrases holds: 说那倒挺方便, 不再担心了, 还是觉得太远."""

from models.reading.clauses import Clause
from models.reading.pattern import Pattern

_TROUBLE = (
    "担心|操心|纠结|顾虑|疑虑|疑问|压力|意见|问题|犹豫|怕|愁|慌|嫌|磨|闹|挑|介意|负担|毛病|二话"
    "|后顾之忧|心病|疙瘩|抵触|怀疑|误会|焦虑|紧张|着急|头疼|为难|异议|心疼|计较"
)
_GOOD = (
    "行|好|成|可以|没问题|没事|中|得|妥|正好|不错|靠谱|值|合适|方便|够了|满意|放心|懂了|明白|清楚"
    "|踏实|安心|接受|划算|OK|ok|挺好|太好|近|近多了|省心|强|好办|简单|舒服|开心|高兴|合理|公道|实在"
    "|专业|有道理|可行|妥当|能行|管用|稳"
)
_BAD = (
    "不行|不成|不好|不中|不可以|不值|不合适|不方便|不够|没法|没用|没意思|算了|免了|拉倒|太远|太贵"
    "|太晚|太早|太麻烦|太难|太少|太多|远(?!点)|贵(?!点)|难(?!不倒|不住|度)|悬|亏|坑|不划算|不现实"
    "|不可能|不靠谱|不来了|不学了|不报了|不考虑|不需要|再说|改天|下次吧|没必要"
)
RELIEF = Pattern(
    rf"(?:不|没有?|无|不再|没啥|没什么|再没|没再|不用|用不着|不必)(?:再|那么|这么|啥|什么|太"
    rf"|有)?(?:{_TROUBLE})(?:了|啦|喽|嘞|咯)?"
)
_SAYS_GOOD = Pattern(
    rf"(?:说|道|回|讲|表示|连说|直说|觉得|认为|感觉|:|：|“|\"|^|来句|来一句|回了句|她|他|妈妈?"
    rf"|爸爸?|姐|哥|士|生)(?:这|那|哦|嗯|哎|噢|喔)?(?:么|样|下|倒|个|就|说|也|还|挺|蛮|很|都|才"
    rf"|是|真|确实|听着|听起来|听下来|价格|时间|安排|方案|这么一来|这样一来|这个数|我|她|他|完全"
    rf"|能|可|算|更|太|最|比较)*(?:{_GOOD})(?!不|么|吗|没|奇|像|说|多少|了?(?:[明后大下这今\d]|[周本]|礼拜|星期|来|先|带|让))"
)
_SAYS_BAD = Pattern(
    rf"(?:说|道|回|讲|表示|觉得|认为|感觉|嫌|:|：|“|\")(?:这|那|哦|嗯|哎)?(?:么|样|下|倒|个|就"
    rf"|说|也|还|挺|蛮|很|都|还是|依然|是|真|听着|听起来|听下来|我|她|他|那我|更|太|比较|有点"
    rf"|照样|一样|同样)*(?:{_BAD})"
)
STILL_BAD = Pattern(
    r"(?:还是|仍然?|依然|依旧|照样|始终|就是|死活|愣是|硬是|说什么|怎么|说啥|咋)(?:都|也|觉得|嫌"
    r"|说|有点|有些|很|挺|心里|他|她|的)*(?:不|没|太|怕|担心|贵|远|犹豫|纠结|怀疑|嫌|想比|打鼓"
    r"|别扭|悬|觉得.{0,6}(?:差不多|贵|远|晚|难|不))"
)
_OBJECTS = Pattern(r"(?<![不没])嫌(?!疑)|倾向于?(?!于|我们|咱|你们|报|在我们)")
_BECOMES_GOOD = Pattern(
    r"这(?:样|下|么|回)?.{0,6}(?:就|才|倒|可以|能)(?:[^不没]{0,4})(?:行|好|成|省心|踏实|放心|方便"
    r"|清楚|明白|安心|舒服|值|接受|没)|(?:听|看)(?:完|了|罢|后)?.{0,5}(?:满意|放心|认可|点头|踏实"
    r"|心动|接受|服|乐|笑|信)(?!没|不)|.{0,4}(?:明白|懂|信|服|清楚|踏实|安心|认可|接受|放心|心动"
    r"|高兴)了"
)
_NEGATED = Pattern(r"[不没未](?:太|很|大|怎么)?(?:\w|$)")
_ONGOING = Pattern(r"还|仍|能不能|会不会|是不是|要不")
_GRAMMAR = (
    (_SAYS_GOOD, True, ""),
    (_BECOMES_GOOD, True, "这听看了"),
    (_SAYS_BAD, False, "说道回讲表觉认感嫌"),
    (RELIEF, True, "不没无"),
    (STILL_BAD, False, "还仍依照始就死愣硬说怎咋"),
    (_OBJECTS, False, "嫌倾"),
)
"""What each pattern says, true for satisfied, and the characters one of which it can't do without."""


def grammar_of(clause: Clause) -> list[tuple[int, bool]]:
    """Return the verdicts of a clause: where each ends, and whether it says satisfied."""
    text = clause.words
    chars = set(text)
    found = []
    for pattern, said, needed in _GRAMMAR:
        if needed and chars.isdisjoint(needed):
            continue
        for match in pattern.finditer(text):
            tail = match[0]
            if pattern is RELIEF:
                if not _ONGOING.search(text[max(0, match.start() - 3) : match.start()]):
                    found.append((match.end() + 1, True))
            elif not said or not _NEGATED.search(tail) or RELIEF.search(tail):
                found.append((match.end(), said))
    return found

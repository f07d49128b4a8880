"""How far the prospect came in this talk (product.md §2 and §3: stage)."""

from models.reading.clause_words import ClauseWords
from models.reading.clauses import Clause, Message, Speaker
from models.reading.pattern import Pattern
from models.reading.payment import is_part, mentions_payment, read_payment
from models.vocabulary import Stage

_NO_INTEREST = Pattern(
    r"(?:没|不|无|未|缺乏|谈不上|没聊出|没啥|没什么|没有|不太|不大|不怎么|没多大|没那么"
    r"|失去)(?:太|大|怎么|什么|多大|聊出|有|什么大)?(?:感?兴趣|意向|意愿|动心|心动|想报|想来|想学"
    r"|想给|愿意|答应|同意|约|肯来|来(?!过)|说要|说好|说定|说来|倾向)|兴趣不大|兴趣一般|意向不"
    r"|意向低|意向一般|意向弱|兴趣缺|不约|没约|推掉|婉拒|拒绝|取消|再说吧|报不报|来不来"
    r"|\b(?:not|n't|no|never|isn't|wasn't|hardly|zero|lost|without|nor|declined|refus\w+|turned "
    r"down|cancell?ed|didn't want|said no to|won't|wouldn't|offered(?! to)|suggested|proposed"
    r"|invited) (?:\w+ ){0,3}(?:interest|interested|keen|trial|visit|book|come|tour|sign|agree"
    r"|sold|tempted|up for|go ahead|ready|enrol|taster|assessment|demo|walk in|start|join"
    r"|register)"
)
_TOPIC_INTEREST = Pattern(
    r"(?:价格|学费|优惠|费用|折扣)[^，。,]{0,4}感?兴趣|interested in (?:the |our )?(?:price|fee"
    r"|cost|discount)s?|对[^，。,]{0,6}(?:价格|学费|优惠)"
)
_ONLY_PLAN = Pattern(
    r"^\s*(?:我|打算我|等我|i'll|i will|will (?:follow|call|ring|phone|try her|try him|try them|try again|text|email|message|chase|send|check|touch|get back|contact|update|keep|see if|see how|speak|remind|ask|prep|put)|ill|gonna|need to|plan to|i'm going to|to|follow[- "
    r"]?up|let me|remind)\b.*|^\s*我(?:周|明|后|下|再|打算|准备|晚|过|回|会|要|得|想|先|来)"
)
_IN_THE_PAST = Pattern(
    r"\b(?:came|had|did|took|attended|been) (?:\w+ ){0,4}(?:trial|taster|tour|visit|demo|class|assessment)\b[^.;!?]{0,24}"
    r"\b(?:last|yesterday|ago|already|before)\b|\bwas interested\b.*\b(?:last|before|once)\b|\bno longer\b"
    r"|\btoo \w+ to (?:come|visit|pop|book|join|attend)|\b(?:can'?t|cannot|couldn'?t) (?:make|come|attend|get to)\b"
    r"|^\s*(?:she|he|they) (?:can|could|may) (?:visit|come|pop|drop|book|try|sit)"
)
_OTHER_CLASS = Pattern(r"(?:平时|之前|在别家|别的机构|隔壁|那边)[^，。]{0,6}(?:上体验|试听过|报了|试听了)")


_ORDER = [Stage.NONE, Stage.INTERESTED, Stage.DEPOSIT, Stage.PAID]


def read_stage(message: Message, told: list[ClauseWords]) -> Stage:
    """Return the strongest outcome that the text states."""
    best = Stage.NONE
    before = ""
    money = mentions_payment(message)
    for clause, words in zip(message.clauses, told, strict=True):
        reached = read_payment(clause, before, best) if money else None
        if reached is None and best is Stage.NONE and _interested(clause, words, message.latin):
            reached = Stage.INTERESTED
        if reached is not None and _ORDER.index(reached) > _ORDER.index(best):
            best = reached
        before = clause.low
    return Stage.DEPOSIT if best is Stage.PAID and is_part(message) else best


_COMES_ZH = Pattern(
    r"(?:[周拜期][一二三四五六日天末]|明天|明晚|明早|后天|号|[上下中]午|晚上?|点)[^，。今]{0,4}"
    r"(?:试听|体验|试课|参观|到店|测评|摸底|上门)(?!过|了)|"
    r"(?:来|去|到)(?:我们|咱们?|校区|店里?|学校|这边|这里|现场|实地|一趟|做|上|细|当面|好好)*(?:试|听|看|参观"
    r"|体验|测|签|上|感受|面|聊|谈|交|补|办|瞧|转(?!介|学)|逛|了解|坐坐|趟)(?!过)|来报|约(?:了|好|在"
    r"|定|的|着|到)?(?:[今明后大周礼星下这本\d十一二三四五六七八九]|试)|同意[^，。]{0,6}(?:来|试"
    r"|听|测|再)|想(?:先|来|再)?(?:来|体验|试|感受|报(?!销|警)|放我们|放这)(?!过)|(?:答应|愿意|同意|说好"
    r"|肯)(?:[^，。]{0,6})(?:来|试|听|看|测|聊|谈|报|试听|面谈|学)|(?:带|领)(?:孩子|娃|女儿|儿子"
    r"|闺女|小孩|他|她|老公|老婆|家人|[^，。]{1,3})(?:过来|来|去)|要上(?!班|课|学)|就等(?:发|年终"
    r"|工资|奖金)|要报|报名(?!费|表|截止)|登门|上门细|(?:[上下中]午|晚上|点|号|明天|后天"
    r"|周[一二三四五六日天末]|礼拜.)[^，。]{0,5}(?:过来|来)(?!过|电|不|的|一位|了|个|打听)|试一把|试一下"
    r"|(?:[明后]天|下周.?|周[一二三四五六日天末]|月底|今晚|晚上|下午)[^，。]{0,4}(?:交|付|转)(?:钱|费|款|齐|定金|全款)"
    r"|(?:想|要|准备|打算|决定|说)(?:给|帮|替)[^，。]{1,4}报(?!警|告|销|价)"
)
_COMES_EN = Pattern(
    r"\b(?:coming|comes? (?:in|to|for|on|by|back|along|with|round|over|wed|thu|fri|sat|sun|mon"
    r"|tue|tom)\w*|accept(?:ed|s)? (?:a|the) (?:place|spot|seat)|decided to|be back with|look in"
    r"|popping|dropping|swinging|stopping|bringing|visiting|touring|joining"
    r"|attending|sitting in|trying|stopping by|touring)\b(?! back to me| from| up\b| across| out "
    r"ahead| down to| out at)|\b(?:wants?|would like|'d like|keen|happy|agreed|going|agrees"
    r"|she'll still|he'll still|they'll still|eager"
    r"|ready|hoping|plans?|will|'ll|gonna) (?:to )?(?:try|come|visit|see us|join|look (?:a?round"
    r"|at the)|start|book|sign|meet|do the|do a|enrol|attend|sit in|bring|tour|pay|go ahead|drop"
    r"|pop|swing|register|collect)\b|\bcollects? the\b|\b(?:taster|tour|trial|visit|assessment"
    r"|open (?:evening|day|house)|demo)\b[^.;!?]{0,14}(?:mon|tue|wed|thu|fri|sat|sun|tom|tmrw"
    r"|next|this|\d)"
)
_BEFORE_NO = Pattern(
    r"(?:不|没|未|别|没有|不想|不愿意?|不肯|不太|不会|没法|没能|拒绝|本|本来|原本|谁|甭)(?:再|想"
    r"|能|有|太|说|打算|愿意)?$"
)
_PAST_VISIT = Pattern(
    r"(?:来|试|听|看|上)[^，。]{0,3}过|(?:进来|过来|来)[^，。]{0,2}[转看逛坐]了|以前|之前|上次"
    r"|上周|昨天|前天|曾|was|had a trial|did a trial|last (?:week|time|month)|already had"
    r"|yesterday"
)


_REP_TELLS = Pattern(
    r"^(?:但|就|后来|然后)?我(?:说|讲|告诉|回|答|解释)(?!.*(?:约|答应|同意))"
    r"|^(?:so |and |then )?(?:i said|(?:i )?(?:told|explained|said we|showed))\b(?!.*(?:agreed"
    r"|booked|said yes))"
)


_AGREED = Pattern(
    r"约|答应|同意|说好|定[了在好]|book|agree|trial|taster|visit|signed|coming|set up|schedul"
    r"|put (?:her|him|them) (?:in|down)|带(?:她|他|娃|孩子)"
)
_VAGUE = Pattern(
    r"得闲|有空再|改天|下次再|回头再|再说吧|尚无|算了|没用|无用|避雨|躲雨|问路|借厕所|没人来|空跑"
    r"|might (?:sign|come)|one day|not a lead|only asked"
)


_WANTS_IN = Pattern(r"\bwants in\b(?![ -]person)|\bi'm in\b|\b(?:she|he)'s in$")
_ASKS_WHETHER = Pattern(r"^\s*问|能不能|[吗呢]$")
_UNSAID = Pattern(r"没提|没说|没聊到|没讲")


def _comes(low: str, latin: bool) -> bool:
    found = None if low.isascii() else _COMES_ZH.search(low)
    if found and not _BEFORE_NO.search(low[: found.start()]) and not _PAST_VISIT.search(low):
        return True
    return latin and bool(_COMES_EN.search(low)) and not _PAST_VISIT.search(low)


def _interested(clause: Clause, words: ClauseWords, latin: bool) -> bool:
    low = clause.low.strip()
    joins = latin and bool(_WANTS_IN.search(low))
    hits = [hit for hit in words.interest if not _BEFORE_NO.search(clause.words[: hit.start].rstrip())]
    if not joins and not hits and not _comes(low, latin):
        return False
    if clause.speaker is Speaker.REP and (_REP_TELLS.search(low) or not _AGREED.search(low)):
        return False
    if _VAGUE.search(low) or _ASKS_WHETHER.search(low):
        return False
    if joins:
        return True
    refused = (_UNSAID, _NO_INTEREST, _TOPIC_INTEREST, _ONLY_PLAN, _OTHER_CLASS, _IN_THE_PAST)
    return not clause.asks and not any(pattern.search(low) for pattern in refused)

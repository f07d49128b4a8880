"""Whether money was paid in this talk, as a deposit or in full (product.md §2 and §3: stage)."""

from models.reading.clauses import Clause, Message, Speaker
from models.reading.pattern import Pattern
from models.vocabulary import Stage

_DEPOSIT = Pattern(
    r"deposit(?![a-z])|to (?:hold|save|secure|reserve) (?:a|the|her|his|my) (?:seat|spot|place"
    r"|slot)|先付一半|付一半|交一半|先交一半|一半(?:先|定)|头一期|首期|头期|第一期|第一笔|留位|"
    r"\b(?:first (?:instal?lment|payment|month|[£$€₹]?\d[\d,.]*)|half (?:now|up ?front|the fee"
    r"|down|paid)|split (?:it|the fee))\b[^.;!?]{0,30}|"
    r"定金|订金|押金|预付|首付|诚意金|意向金|占位费|留位费|定位费|占座|首款|占位|占座|锁位|订位"
    r"|先交了|先付了|先转了|"
    r"\b(?:deposit|down ?payment|holding fee|put (?:down )?(?:[£$€₹]?\d+) down|reservation fee"
    r"|part[ -]?pa(?:id|yment)|first instal?lment|booking fee|registration fee)\b|\bput down "
    r"[£$€₹]?\d|\b(?:first|1st|one) of (?:two|three|four|\d) (?:instal|payment)|reserv\w+ [^.;!?]{0,24}\b(?:with|for) [£$€₹]\s?\d"
    r"|[£$€₹]\s?\d[\d,.]* registration|registration (?:paid|sorted)|[£$€₹]\s?\d[\d,.]*k? down\b(?! (?:from|to)\b)|先[刷给缴打扫](?:了|过来)|押了(?![题宝韵])|下了?定(?!决|义|时|期|位|下)|[付交]了?定(?!时|期|制|位)|占坑|报名费(?!多少|怎么|全)|锁名额|头款"
)
_FULL = Pattern(
    r"补(?:了|上|完)[^，。,;；]{0,4}(?:尾款|余款|\d)|全款|全额|付清|交清|缴清|结清|付全|交全|交齐|缴齐|付齐|补齐|一次性[付交缴]|全部[付交缴]"
    r"|全交|全付|一把[付交]|尾款(?:也|已|都)?(?:付|交|补|结|到|转|清)(?!.{0,2}(?:没|不))"
    r"|余款(?:也|已)?(?:付|交|补|结|到|转)|学费(?:也|已|都|全)?(?:经)?(?:[交付缴转]|到账|收)"
    r"|剩下的?.{0,4}[交付补转]了|"
    r"\b(?:in full|full (?:payment|fee|fees|amount|price|tuition|balance|course fee|whack|sum"
    r"|cost|year|term)|paid (?:the )?(?:full|lot|whole|everything|all|rest|balance|remainder"
    r"|remaining)|(?:settled|cleared|paid off) (?:it |up\b|in full|(?:the |her |his )?(?:bill"
    r"|balance|fees?|account|rest|entire|whole|lot|\W?\d))|full \W?\d|the "
    r"whole (?:lot|thing|fee|amount|year)|paid (?:it )?all|balance (?:is )?(?:paid|cleared"
    r"|settled)|paid up)\b"
)
_PAID = Pattern(
    r"(?:[交付缴刷转汇](?:了|过来|完|好|上|来)|[交付缴转](?:款|钱)(?:了|完|走人|✅)|(?:当场|直接|立马|马上|爽快|痛快|当即|现场)(?:就|地)?[交付缴转刷](?:款|钱)|到账|入账|打款|打过来|打来了|收到.{0,6}(?:款"
    r"|钱|学费)|收款|已[交付缴收]|收了|已成交|成交|畀|打了定|付给|交咧|付咧|拿下|成单|出单|开单"
    r"|扫码[付交]|刷卡"
    r"|[交付缴转账]\s?\d|续费|续了|续报|缴费|补交|[那这]单成了|单成了|搞定|拿下|签下|转账到|到位"
    r"|报了名|报上了|当场报|现场报|直接报)"
    r"|\b(?:paid|pays (?:whole|the|all|for|\d+|[£$€₹]\s?\d+)|full pay|pay [£$€₹]?\d+|pd|transferred"
    r"|settled|payment (?:received|done|made|came|in|taken|cleared)"
    r"|money (?:is )?(?:in|received|through)|put (?:it )?on (?:her|his|the) card|took (?:the "
    r")?payment|wired|sent (?:over )?(?:the money|[£$€₹]\s?\d+)|(?:took|collected) [£$€₹]\s?\d+|got [£$€₹]\s?\d[\d,.]* (?:off|from) (?:her|him|them)|cash in hand|card payment|payment of|bought (?:the|a|her|his) (?:[\w-]+ ){0,3}(?:pack|package|course|block|bundle|term|sessions?|lessons?|classes)|handed over|swiped|venmoed|zelled)\b"
)
_NOT_YET = Pattern(
    r"nothing (?:was |has been )?paid|(?:没|未|还没|尚未|不|别|没有)(?:有|能|肯|想|敢|当场|急着"
    r"|着急|马上|立刻)?.{0,4}(?:交|付|缴|刷|转(?!介)|定金|订金|全款|到账|成交|报名|收)"
    r"|(?:明天|后天|大后天|下周|下个?月|周[一二三四五六日天末]|礼拜|星期|月底|发工资|回头|过来"
    r"|过几天|晚点|晚上|改天|号|再|来校区?|来|去|会|要(?!了)|准备|打算|想|愿意|答应|可以|能|说|约"
    r"|等|商量|考虑|问|如果|要是)[^，。,;；!！]{0,8}(?:交(?!了)|付(?!了)|缴(?!了)|补(?!了|齐了)"
    r"|刷(?!了)|转账|转过来(?!了)|定金(?!已|交了|付了|打了|照|收)|全款(?!已|交了|付了|到))"
    r"|(?:定金|订金|押金|全款|学费|尾款|余款)(?:[^，。,;；]{0,4})?(?:多少|怎么|能不能|能退|可以退"
    r"|是否|没|未|不|明天|后天|下(?:周|个|次|月)|周|回头|再|等|要|退吗)"
    r"|\b(?:not|n't|never|yet to|without|no|hasn't|haven't|refused? to|wouldn't|won't|can't"
    r"|cannot) (?:\w+ ){0,3}(?:pay|paid|deposit|put|transfer|payment|ready|settle|commit)"
    r"|\b(?:will|'ll|going to|gonna|wants? to|would|could|can|plans? to|promised to|agreed to"
    r"|ready to|able to|coming (?:in |back |by )?to|to|happy to|prepared to|before|when|if|until"
    r"|once|might|may|intends? to|said (?:she|he)(?:'d|'ll| will| would)) (?:\w+ ){0,3}(?:pay|put"
    r"|deposit|transfer|settle|send|full payment)\b"
    r"|\b(?:how much|about|asked|is|if|whether|for|what) (?:\w+ ){0,3}(?:deposit|payment)s?\b"
    r"|\b(?:deposit|payment|balance|rest|remainder)\b[^.;!?]{0,18}\b(?:tomorrow|tmrw|later|next"
    r"|on (?:mon|tue|wed|thu|fri|sat|sun)|due|will|to follow|to come|refundable|pending"
    r"|outstanding)"
)
_DONE_ANYWAY = Pattern(
    r"(?:定金|订金|押金|全款|学费|尾款|余款)[^，。,;；没未不]{0,6}(?:已|交了|付了|到账|收到|已收"
    r"|转了|转过来了|搞定|✅)|(?:交|付|转|刷|缴|收|补)(?:齐|清|好|完"
    r"|过来)?了[^，。,;；]{0,6}(?:定金|订金|押金|全款|学费|尾款|\d)|已(?:经)?[交付缴收转]"
    r"|先[交付转]了|定金(?:打了|照畀|照交|收到)|\bpaid (?:a |the |her |his |their |in )?(?:full"
    r"|deposit|[£$€₹]|\d)"
    r"|\bdeposit (?:paid|taken|received|in|done|secured|made)|put down (?:a |the )?[£$€₹]?\d"
)
_REFUNDED = Pattern(
    r"(?:收了钱|交了?钱)(?:人|就跑|跑)|(?:之前|上次|去年|前年|那家似|以前|别家|隔壁|那边|那家"
    r"|另一家|其他机构|朋友)[^，。,;；]{0,14}[交付缴]"
    r"|\b(?:elsewhere|previously|another (?:school|centre|center|place)|last (?:year|place)"
    r"|competitor|other (?:school|place|centre|center))\b"
)
_DEMANDS = Pattern(
    r"让(?:她|他|家长|客户)?先?[交付]|(?:没|未)(?:搞定|拿下|成交|到位)|转[两一二三几]?[道趟次站]|转车|要转|"
    r"\bi ask(?:ed)? for|\basks? if|\bif (?:the )?(?:month|fee|term|money) is|[跑外]单|手续费"
    r"|转(?:介绍|学|行)"
)


_HYPOTHETICAL = Pattern(
    r"问[^，。,;；]{0,12}(?:[交付缴]|定金|订金|全款|到账)|(?:怕|担心|万一)[^，。,;；]{0,8}[交付缴]|咋办|怎么办|咋整|怎么算"
    r"|(?:定金|订金|押金)(?:能退|可退|退|政策|规则|怎么|是什么|合同)"
    r"|\bdeposit (?:protection|scheme|polic|terms?|back\b|refund|insur|account|is (?:safe|refund|protect))"
    r"|\b(?:refund\w*|protect\w*|safe\w*|lose|lost) (?:\w+ ){0,2}deposit"
)
_ASKED_ABOUT = Pattern(r"^\s*(?:问|咨询|想知道|asked|wants to know)")
_MEANS_TO = Pattern(
    r"来|会|要|[明后]天|下周|周[一二三四五六日天末]|月底|月初|准备|打算|愿意|答应|will|'ll|going to|ready to|agreed|coming"
)
_REFUSES = Pattern(r"没|未|不|not|n't|never")
_SUM = Pattern(r"\d|[一二两三五六八千百]")
_FULL_ALONE = Pattern(r"全款|补(?:了|上|完)|交齐|付清|缴清|交清|结清|补齐|in full|full|settled|cleared|whole|lot")
_MONEY = Pattern(r"\d|[一二两三四五六七八九]千|[百千万]|学费|款|钱|money|fee|paid|payment")
_REST_LATER = Pattern(
    r"(?:剩下|余款|尾款|剩余|其余|余下|另一半|后一半|后面的)[^，。,;；了清齐]{0,8}?(?:再|明|后[天日付]|下周|下个?月|周|礼拜|月底|月初|号|等"
    r"|慢慢|分期|分[两三几]|开课|发工资|来补|补上?$)"
    r"|\b(?:rest|balance|remainder|other half|second half|remaining \w+)\b[^.;!?]{0,24}\b(?:later|next|on|by|due|when"
    r"|tomorrow|before|after|end of|at the start|in \w+ weeks?|mon|tue|wed|thu|fri|sat|sun|to follow|to come|in jan)|\b(?:[£$€₹]?\d+|more) (?:to follow|to come|still to (?:pay|come))"
)


def mentions_payment(message: Message) -> bool:
    """Tell whether any word of paying stands in the text; without one, no clause needs to be looked at."""
    return any(pattern.search(message.low) for pattern in (_PAID, _DEPOSIT, _FULL))


def is_part(message: Message) -> bool:
    """Tell whether the text says that the rest of the money comes later, and nowhere that it is all paid."""
    return bool(_REST_LATER.search(message.low)) and not _FULL.search(message.low)


def read_payment(clause: Clause, before: str, best: Stage) -> Stage | None:
    """Return what a clause tells of a payment, after the clause `before` and with `best` reached so far.

    A payment that is only meant to come shows interest.
    """
    low = clause.low
    deposit, full, paid = bool(_DEPOSIT.search(low)), bool(_FULL.search(low)), bool(_PAID.search(low))
    if not (deposit or full or paid) or any(p.search(low) for p in (_DEMANDS, _REFUNDED, _HYPOTHETICAL)):
        return None
    if _NOT_YET.search(low) and not _DONE_ANYWAY.search(low):
        return Stage.INTERESTED if _MEANS_TO.search(low) and not _REFUSES.search(low) else None
    if clause.asks or _ASKED_ABOUT.search(low):
        return None
    if deposit and not full:
        named = clause.speaker is Speaker.OTHER and ("定" in low or "deposit" in low)
        return Stage.DEPOSIT if paid or named or _SUM.search(low) else None
    if full and (paid or _FULL_ALONE.search(low)):
        return Stage.PAID
    if paid and _MONEY.search(low):
        return Stage.DEPOSIT if _DEPOSIT.search(before) or best is Stage.DEPOSIT else Stage.PAID
    return None

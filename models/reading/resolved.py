"""Whether the prospect was satisfied with the answer (product.md §3: resolved)."""

from enum import Enum

from models.reading.clause_words import ClauseWords
from models.reading.clauses import Clause, Message, Speaker
from models.reading.pattern import Pattern
from models.reading.verdict_grammar import RELIEF, STILL_BAD, grammar_of

_SILENT = Pattern(
    r"(?:就|只|光)?回(?:了|我)?(?:个|一个|一句|句)?[“\"「]?(?:哦|嗯|噢|好吧)|哦哦|噢了一声"
    r"|没下文|没后文|没接(?:这|那)?茬|没动静|收到|啥样也没|啥也没|没作答|不知(?:佢|他|她)"
    r"|看完就走|只道|别无他话|点谂|没搭腔|没评|没再评|没再出声|没出声|没表示|没说贵|没说便宜"
    r"|没说行|没说谁|瞅瞅|[不没](?<=([\u4e00-\u9fff])[不没])\1[\u4e00-\u9fff]{0,4}(?:也|都)?(?:没|不(?:知|好"
    r"|清))|(?:放|满|安|认"
    r"|信|接|同|合|乐)(?:没|不)[\u4e00-\u9fff]{1,2}(?:也|都)?(?:没|不)|(?:没|未)(?:讲|表态"
    r"|给个?准话|个准|准话|表示|吭声|接话|接茬|接腔|回应|反应|作声|言语|说话|评价|评论|吱声|搭腔"
    r"|搭话|置评|下文|下结论|松也没|给个?(?:话|说法|准信|答复)|说啥|说什么|再说啥|回复|回话|回我"
    r"|多说)|啥反应|什么反应|没[讲说]好|没[讲说]坏|不置可否|不吱声|不吭声|不作声|不说话|不回了"
    r"|已读不回|看不出|不知道(?:她|他)|摸不透|猜不透|只(?:是)?(?:嗯|哦|说知道了)|嗯嗯|哦了|嗯了"
    r"|[啥什么]+也没[讲说]|还是[\u4e00-\u9fff]{1,6}(?:她|他)?(?:没讲|没说)"
    r"|didn'?t get a read|no read on|hard (?:fella|one|man|woman|lady|guy|bloke) to read|'(?:i "
    r"see|hm+|righto|ok|okay|right|oh)'|just grunted|grunted|says nothing|without saying|yay or "
    r"nay|blue-?tick|changed the subject|left me on read|do not know if|don't know if|not know "
    r"whether|no sign|that was all|was all (?:i|she|he)|never say can|no answer either|offered no"
    r"|made no|no said a word|not a word|\"hm+|went '?hm|couldn'?t tell|didn'?t say|hard "
    r"to tell|no idea (?:what|if|whether)|no comment|said "
    r"nothing|(?:keep|kept|went|go|stayed) quiet|just nodded|just said (?:ok|okay|right|hm+|oh|i see|noted|thanks)|couldn'?t (?:read|gauge|judge)|no reaction|didn'?t react|didn'?t "
    r"comment|non-?committal|neither here|either way|hard to read|poker face|no response|no "
    r"feedback|reaction: ?(?:none|didn|no)|not a word|silent|silence|gave nothing away|blank|no "
    r"verdict|(?:whether|if) (?:she|he|that|it|they)[^.;!?]{0,30}(?:unclear|dunno|no idea|not "
    r"said|unsaid|who knows)"
)
_DEFERS = Pattern(
    r"(?<!不)考虑|想想|想一想|商量|琢磨|再(?:说|看|比|定|议|等|联系|聊|对|研究|了解)|回去|问问"
    r"|看看情况|看情况|等等(?:再|看)|等双|观望|先看看|到时|等(?:她|他|发|过|忙|孩子|老公|老婆|通知|消息)|回头|改天|下次|知道了|先这样"
    r"|晚点|过几天|在(?:开会|忙|开车|上班)|先挂|挂了|要(?:走|忙|接|开会|出门|上班|赶|下线)|will think|think (?:about|it"
    r"|on)|sleep on|didn'?t commit|mull|get back|let (?:me|us) know|talk (?:to|it|with)|discuss"
    r"|check (?:with|her|his|the)|consider|decide|(?:she|he|they)'?ll (?:see|call|ring|text|be "
    r"in touch)|maybe|might|perhaps|need(?:s)? (?:to|time)|have a (?:chat|word|think|look at)|chat (?:to|with)|run it (?:by|past)|look at (?:her|his|their) |has to (?:go|ask|check|run)|had to "
    r"(?:go|run)|gotta|running late|busy|another time|some time|speak to (?:her|his)|ask (?:her"
    r"|his)|hung up|问(?:问|一?下)?(?:女儿|儿子|老公|老婆|爱人|家人|家里|孩子|媳妇|对象|男朋友|女朋友|她妈|他妈|她爸|他爸|妈妈|爸爸|老伴)"
)
_QUESTION_WORD = Pattern(
    r"[吗么]\s*$|能不能|是不是|会不会|可不可以|行不行|好不好|有没有|能否|是否|^\s*(?:问|咨询"
    r"|想知道|asked|wants to know|wondering)"
)
_NEGATED_ZH = Pattern(
    r"(?:不|没|未|别|难以?|无法|没有|没能|没让|并不|谈不上|算不上)(?:太|很|完全|真|敢|全|大|怎么"
    r"|让|肯|算|是|觉得|说|特别|那么|十分|能|会|见得)?(?:她|他|家长|对方)?$"
)
_WISH_ZH = Pattern(
    r"(?:希望|为了|想让|才能|怎么才|除非|要是|如果|让她|让他|能不能|能否|是否|会不会|争取"
    r"|尽量)[^，]{0,4}$"
)
_NEGATED_EN = Pattern(
    r" (?:not|isnt|wasnt|arent|werent|didnt|doesnt|dont|never|hardly|barely|less than|far from"
    r"|cant|couldnt|wouldnt|wont|nothing|none of \w+ \w+|no one|without|hasnt|havent|aint"
    r"|cannot) (?:\w+ ){0,2}$"
)
_WISH_EN = Pattern(
    r" (?:if|unless|hope|hopefully|hoping|to be|to feel|wants? to be|until|whether|would be"
    r"|needs? to be|wants?) (?:\w+ ){0,2}$"
)
_REP_FAILED = Pattern(
    r"^\s*(?:但|可|不过)?(?:我|咱|我们|咱们|俺)(?:们|这边|这儿|手里|手头|一下子|一时|当时|也|就"
    r"|都|还|真|压根|目前|暂时|的)*(?:没(?!说完|讲完|说两|讲两|聊两|来得及说|来得及讲|开口)|不知|不清|不会|不敢|不好说|答不|说不|给不|解释不|变不"
    r"|做不|只有|只剩|只能|没法|搞不|回答不|拿不|帮不|满足不|查不|不能|办不|圆不|语塞|愣|卡壳|懵"
    r"|也没)"
)


_REP_FAILED_EN = Pattern(
    r"^\s*(?:and |but |so |then )?(?:i |we |honestly |i'm afraid )?(?:couldn'?t|could not"
    r"|wasn'?t able to|had nothing|had no (?:answer|reply|idea|response)|didn'?t have (?:an|the"
    r"|any|a)|don'?t (?:have|do|run|offer)|can'?t (?:do|offer|promise|match))\b(?! (?:really )?(?:read (?:her|him|them)|gauge|judge|tell|talk(?! (?:him|her|them) (?:round|into|around|over))"
    r"|stay|hear|reach|speak|chat|get (?:her|him|hold|through)|say much))"
)


def _hits(clause: Clause, words: ClauseWords) -> list[tuple[int, bool]]:
    """Return the verdicts of a clause: where each ends, and whether it says satisfied."""
    found: list[tuple[int, bool]] = []
    for hit in words.verdicts:
        said = hit.payload
        before = clause.words[: hit.start + 1]
        if clause.words[hit.start] in "不没" and clause.words[hit.start - 1] == clause.words[hit.start + 1]:
            continue  # 报不报, 来不来: said neither way
        if _WISH_ZH.search(before.rstrip()) or (said and _WISH_EN.search(before)):
            continue
        if _NEGATED_ZH.search(clause.words[: hit.start].rstrip()) or _NEGATED_EN.search(before):
            if not said:
                continue
            said = False
        found.append((hit.end, said))
    return found


class Verdict(Enum):
    """What a clause says of the prospect's satisfaction. `SILENT`: in so many words that nothing was said."""

    SATISFIED = True
    UNSATISFIED = False
    SILENT = "silent"


_SPEAKS_ZH = Pattern(
    r"^\s*(?:但|可|不过|最后|后来|结果|然后)?(?:听完|听了|看完|看了|一听|听罢)?(?:她|他|对方|人家"
    r"|家长|客户|老人家?|[\u4e00-\u9fff]{0,3}?(?:妈妈?|爸爸?|女士|先生|姐|哥|总|太太?|奶奶|爷爷"
    r"|姥姥|姥爷|外婆|外公|同学|阿姨|叔叔?))?(?:听完|听了|看了|看完|一听|就|也|倒|才|笑着|马上"
    r"|立马|当场|直接|连连|连声|还|最后|反正|乐呵呵)*(?:说|道|表示|觉得|回|直说|连说|认为|感觉"
    r"|笑)(?P<rest>[^，。]{1,24})"
)
_SPEAKS_EN = Pattern(
    r"^\s*(?:and |but |so |then |after that |in the end )?(?:(?:she|he|they|mum|mom|dad|gran|nan"
    r"|lady|guy|the \w+|(?:mrs?|ms) \w+|[a-z]+)(?:'s)? )?(?:just |then |now |even |also )*(?:said"
    r"|says|goes|replied|reckons|laughed|told me|admitted|agreed|thought|thinks|figured|felt"
    r"|feels)[ :,]+(?P<rest>[^;!?]{2,60})"
)
_AGAINST = Pattern(
    r"不(?!错|远|贵|难|算|用|愁|成问题|是问题|倒|得了|仅|但|止|妨|碍)|没(?!问题|事|毛病|得说|想到"
    r"|话说|白|说的)|太(?!好|棒|近|合适|方便|对|值|全|周到|及时)|难(?!不倒|得)|贵(?!在|就贵)"
    r"|远(?!点|就)|还(?:得|要|是)|算了|拉倒|但|可是|就怕|万一|别|无|少|差|晚|慢|累|麻烦|\b(?:not"
    r"|no|never|too|still|can'?t|cannot|nothing|worse|less|hard|doubt\w*|but|only|shame|sorry"
    r"|pity|far|late|pricey|expensive|however|unless|wish|problem|why|how|what|who|when)\b(?! "
    r"problem)|n't|\?"
)


_BARE_YES = Pattern(
    r"\W*(?:好|好的|行|可以|没问题|成|中|挺好|满意|great|perfect|lovely|fine|good|cool|sorted"
    r"|brilliant|super|nice|excellent|fab)\W*$"
)


_ACKNOWLEDGES = Pattern(
    r"\W*(?:(?:哦|嗯|噢|喔|唔|好吧|行吧|成吧|那行吧|知道|了解|明白吧|收到|谢谢|辛苦|再说|看吧|再看)[了吧啊哈，]*)+\W*$"
    r"|\W*(?:(?:just|only|a|an|ok|okay|right|righto|oh|hm+|mm+|i see|noted|thanks|thank you|cheers|uh huh|alright|well)\W*)+$"
)


def _reaction(clause: Clause) -> Verdict | None:
    """Judge what a prospect says to the answer where no known phrase does: without a "no" in it, it is a yes."""
    if _BARE_YES.match(clause.low):
        return Verdict.SATISFIED
    found = _SPEAKS_ZH.match(clause.low) or _SPEAKS_EN.match(clause.low)
    if found is None or clause.asks or _QUESTION_WORD.search(clause.low):
        return None
    rest = found["rest"]
    if _DEFERS.search(rest) or _ACKNOWLEDGES.match(rest):
        return None
    if RELIEF.search(rest):
        return Verdict.SATISFIED
    return Verdict.UNSATISFIED if _AGAINST.search(rest) else Verdict.SATISFIED


_OWN_WORDS = Pattern(
    r"^\W*(?:就|后来|然后|但|也|又)*我(?:就|也|又|再)?[说讲答回][^她他]*$|^ (?:and |so |then )?i said (?!she|he|they)"
)
"""What the rep says is no verdict of the prospect's: 我说可以."""


def _verdict(clause: Clause, words: ClauseWords, silent: bool, defers: bool) -> Verdict | None:
    """Return the last verdict that a clause gives, if it gives one."""
    if silent and not _QUESTION_WORD.search(clause.low):
        return Verdict.SILENT
    if defers and not STILL_BAD.search(clause.low):
        return None
    if clause.words[1].isascii() and _REP_FAILED_EN.search(clause.low):
        return Verdict.UNSATISFIED
    if clause.speaker is Speaker.REP:
        if _REP_FAILED.search(clause.low):
            return Verdict.UNSATISFIED
        told = [hit for hit in _hits(clause, words) if not _OWN_WORDS.search(clause.words[: hit[0]])]
        return Verdict(told[-1][1]) if told else None
    if clause.asks or _QUESTION_WORD.search(clause.low):
        return None
    told = sorted([*_hits(clause, words), *(grammar_of(clause) if not clause.low.isascii() else [])])
    return Verdict(told[-1][1]) if told else None


def verdicts(message: Message, told: list[ClauseWords]) -> list[Verdict | None]:
    """Return for each clause what it says of the prospect's satisfaction."""
    silent, defers = message.where(_SILENT), message.where(_DEFERS)
    return [
        _verdict(clause, words, index in silent, index in defers)
        for index, (clause, words) in enumerate(zip(message.clauses, told, strict=True))
    ]


_STILL = Pattern(r"还是|仍|依旧|依然|始终|照样|反馈|结果|反应|\bstill\b|reaction|feedback|outcome")


def _counts(clause: Clause, said: Verdict, asks: bool, told_here: bool) -> bool:
    """Tell whether a verdict before the rep's answer is one on it, and not the worry itself."""
    if _STILL.search(clause.low):
        return True
    return not asks and not (told_here and said is Verdict.UNSATISFIED)


def read_resolved(
    message: Message, given: list[Verdict | None], turn: int, asking: tuple[bool, ...], paid: bool
) -> bool | None:
    """Return what is said of the prospect's satisfaction; `turn` is the clause in which the concern is told.

    The last verdict after the concern wins; one before it is about something else, and is used only when no other
    stands in the text. Where no known phrase stands, what the prospect said after the rep's answer is judged, and
    money paid after it is a yes.
    """
    answer = next((i for i in range(turn, len(given)) if message.clauses[i].speaker is Speaker.REP), len(given))
    late = [
        said
        for i, said in enumerate(given)
        if i >= turn
        and said is not None
        and (i >= answer or _counts(message.clauses[i], said, asking[i], i == turn < answer < len(given)))
    ]
    if not late:
        late = _reactions(message, turn)
    if not late:
        late = [said for i, said in enumerate(given[:turn]) if said is not None and not asking[i]]
    if late:
        return None if late[-1] is Verdict.SILENT else late[-1] is Verdict.SATISFIED
    return True if paid else None


def _reactions(message: Message, turn: int) -> list[Verdict]:
    answered = False
    found: list[Verdict] = []
    for clause in message.clauses[turn + 1 :]:
        if clause.speaker is Speaker.REP:
            answered = True
        elif answered:
            said = _reaction(clause)
            found += [said] if said is not None else []
    return found

"""What may not be promised for a failure: money back, or another forfeit of the speaker."""

from models.scoring.lexicon.table import Table, chinese, english

# No success …
FAILURE = Table(
    zh=chinese(
        "学不会|挂(?:了|科|掉|在)|(?:不|没|冇|唔)(?:合格|过|得|到手|拿到|出(?:成绩|效果))|四级不过",
        "级不过|不(?:过|及格|上线|达标|提)(?:了|,|$|我|的话|就|全|包|学费|退)|过唔(?:到|咗)|进不去",
        "拿不(?:到|着)|考不(?:到|着|过|上)",
        "(?:不|没|未|没有)(?:能|有)?(?:考|通|提|涨|达|学|进|拿|录|补|见|上|升)?(?:达|过(?!来|"
        "去|问)|上(?!课|学|完)|提分|涨分|提|涨|及格|达标|上岸|见效|效果|有效|进步|提高|提升|"
        "录取|通过|合格|出成绩|够|上线|中|起来|进|拿证|成|到)",
        "(?:过|考|上|提|达|学|进|拿|涨)不(?:了|上|到|成|会|进)|无效|挂(?:了|科)|落榜|落选|考砸",
        "考不|失利|没戏|差(?:一|1)分|少(?:一|1)分|掉(?:出|下)",
    ),
    en=english(
        "(?:doesn't|don't|does not|didn't) (?:walk|come|leave|go) (?:out|away|off|home) with",
        "(?:qualify|pass|cleared?|results?|tomorrow|percent|selected) (?:or|otherwise|else)",
        r"(?:\w+|\d+) or (?:your|ur|the|ya|yer|all your|every|it's|you get|we|i|she|he|they)|below",
        "short of|(?:not|no) (?:cleared|selected|qualified|through|happy with the grade)",
        r"if (?:you|she|he|they|u)(?: do| does)?(?:n't| not) (?:\w+ )?(?:pass|get|make|hit|land)|else",
        "fail(?:s|ed)?|flunk(?:s|ed)?",
        r"(?:doesn't|don't|does not|didn't|isn't|can't|not|won't) (?:\w+ )?(?:pass|get|hit|"
        "improve|make|reach|move|go up|see|clear|work|qualify|achieve|happen|land|climb|jump|"
        "budge|through|up)",
        "miss(?:es|ed)? (?:the |her |his |out|that )",
        r"no (?:pass|results?|grades?|improvement|place|progress|win|offer|a|b|c|\d|\w+),",
        "falls? short|without (?:a )?pass|if not",
        r"(?:pass(?:es)?|results?|improve\w*|grades?|an? [a-c\d]\*?|top marks|progress|"
        r"distinction|place|offer|certificate|band \d|grades? \d|level \d|in|get in|"
        "through) or",
        "or else|otherwise|again|unless",
    ),
)
# … no money.
PAID_BACK = Table(
    zh=chinese(
        "一分不留|打回(?:去|来|给)|全(?:给|退)(?:您|你)",
        "补考费|(?:接着|继续|再)(?:免费)?(?:教|学|上|陪)",
        "名字倒|倒(?:着|过来)写|剃[^,]{0,2}头|头(?:剃|砍|拧)|跟(?:你|您)姓",
        "请(?:你|您|全家|大家)[^,]{0,2}(?:喝|吃|搓)|磕头|跪|吃(?:键盘|帽子)|(?:砸|摘|拆)[^,]{0,4}牌",
        "牌(?:子)?(?:砸|摘|拆)|退(?:侬|晒)|(?:学费|钱)[^,]{0,6}(?:退|还|返|赔|不要|免)|(?:赖|找|怪)我",
        "(?:包|学|教|陪|上|练)(?:学|教)?到(?:会|过|考上|及格|拿证)|一直(?:教|学|陪)|免(?:单|学费)",
        "(?:我|咱)(?:们)?(?:自)?掏|喊(?:你|您)|(?:如数|悉数|全数)",
        "(?<!不)退(?!步|休|学|出|群|让|缩|热|役|下来|课)",
        "免费(?:再|重|续|接)?(?:学|读|上|教|补|陪)|重(?:学|读|修|上)|一分(?:钱)?不(?:收|要)",
        "分文不|不(?:收|要)(?:你|您)?(?:一分)?(?:钱|费)|赔|倒贴|返(?:钱|还|款|现|您|你)",
        "白(?:上|教|学)|补差|学费我出|原路|分文(?:不|免)|一分(?:不|没)?(?:少|差)?[^,]{0,3}退",
        "双倍|贴(?:你|您)",
    ),
    en=english(
        "(?:run|eat|swim|shave|dye|kiss|jump|walk) (?:the|a|my|naked|off|home)|pay nowt",
        "work for (?:free|nothing|nowt)|refund the|fees? returned|full fees",
        "eat my|shave my|(?:buy|stand) (?:you|him|her|u|ya) (?:dinner|a pint|pints|a drink|a car|a meal)",
        "(?:i'll|i will) (?:quit|resign|jack it in)|free (?:retake|re.?sit|repeat|course)s?",
        r"(?:retake|re.?sit|repeat)s?(?: \w+)?(?: is| are|'s)? (?:free|on us|on me)",
        "(?:teach|coach|tutor) (?:you|u|her|him|them)(?: again)? (?:for )?(?:free|nowt|nothing)",
        "(?:till|until) (?:she|he|you|they|u) (?:pass|passes|do|does|get|gets)",
        r"returns? (?:the|your|all|every|full) (?:\w+ )?(?:fees?|money|amount)",
        r"(?:fees?|money|cash|quid)(?: \w+){0,3} back|the lot back|nowt to pay|full refund",
        r"money back|refund\w*|fees? back|cash back",
        "(?:get|have|want) (?:it|your money|every penny|the lot|everything|the fees?|your fees?) back",
        "every penny|don't pay|doesn't pay|you pay nothing|pays? nothing",
        "no (?:fees?|charge|pay|payment|bill)|for free|it's free|free (?:until|till)",
        r"for nothing|on us|on the house|reimburs\w+|owe (?:us )?nothing|not a penny",
        r"won't (?:cost|charge|pay)|your (?:money|cash|fees?)(?: \w+)? back",
        "i(?:'ll| will) (?:pay|refund)|we(?:'ll| will)? (?:pay|refund|return)",
        "give (?:it|you) (?:all )?back|back in full",
    ),
)
# … or some other forfeit of the speaker, in a clause of its own.
FORFEIT = Table(
    zh=chinese(
        ", (?:那)?(?:我|咱)(?:们)?(?!也|都|不敢|没|不能)|, (?:您|你)(?:就|只管|尽管)?(?:来|拿|找|砸|骂|抽|扇|掀)",
    ),
    en=english(
        ", (?:then )?(?:i'll|i will|you can|my name)",
    ),
)
# What a teacher does about a failure is no forfeit.
SERVICE = Table(
    zh=chinese(
        "分析|补课|答疑|再(?:看|说)|调整|帮|加课|辅导|陪|沟通|复盘|跟不上|听不懂|没来|没上|请假|没空|建议",
    ),
    en=english(
        "review|look at|sit down|help|support|try|talk|extra|catch.?up|plan|call|ring|email|send|check|show|join|watch",
    ),
)

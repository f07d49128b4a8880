"""Days, dates and times of day, and the words by which a meeting is agreed, refused or long past."""

from models.scoring.lexicon.table import Table, chinese, english

_N = "[一二两三四五六七八九十\\d]"
_SAT_DOWN = r"(?! (?:her|him|them|in|down|there|next|through|and|by|the|with)\b)"
_WEEKDAY_EN = (
    r"(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?"
    rf"|sat(?:urday)?{_SAT_DOWN}|sun(?:day)?)"
)
_MONTH_EN = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)

WHEN = Table(
    zh=chinese(
        "今(?:天|晚|儿|日|早)|明(?:天|早|晚|儿|日|后天)|大?后天",
        "(?:周|星期|礼拜)[一二三四五六日天末]|双休日",
        f"(?:{_N}{{1,3}}月)?{_N}{{1,3}}[号日](?!楼|线|院|店|校区|馆|门|台|机)",
        f"{_N}{{1,3}}月{_N}{{1,3}}",
        f"(?<!第){_N}{{1,3}}点(?:半|钟|整|{_N}|一刻)?(?!钱|建议|意见|要求|理由)",
        rf"(?<!\d)\d{{1,2}}:\d{{2}}|(?:上午|下午|傍晚|晚上|中午|早上|午休){_N}|元旦|圣诞|国庆",
        f"清明|端午|中秋|五一|除夕|小年|{_N}天(?:后|之后|以后)",
        rf"(?<!\d)\d{{1,2}}[./]\d{{1,2}}(?![\d分%万])|晚(?:上)?{_N}点|放学(?:后|就)",
    ),
    en=english(
        f"{_WEEKDAY_EN}(?!')|tomorrow|tmrw|tmr|tomoz|tonight|this (?:evening|afternoon|weekend)",
        r"later today|weekend|\d{1,2}(?:[:.]\d{2})? ?(?:am|pm|a\.m|p\.m)|\d{1,2}:\d{2}",
        r"(?:at|@|by|around|about|for|from) \d{1,2}(?:[.:]\d{2})?(?! ?(?:%|quid|pounds|"
        "kids|months|weeks|years|lessons|students|pupils|per|a |an |of|to|in|and))",
        r"half (?:past )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)",
        r"quarter (?:past|to) \w+",
        r"\d{1,2}(?:st|nd|rd|th)(?! (?:grade|grader|form|year|place|lesson|session|student|"
        "time|kid|birthday|in|of the class))",
        rf"\d{{1,2}} {_MONTH_EN}|{_MONTH_EN} (?:the )?\d{{1,2}}",
        r"\d{1,2}/\d{1,2}(?:/\d{2,4})?|noon|midday|lunchtime|\w+ o'?clock",
        r"in (?:\d+|two|three|four|five) days|half.term|christmas eve|boxing day",
        "new year's (?:day|eve)|today at|day after|first thing",
    ),
)
# A meeting, a call, a visit, a first lesson, a signing: what the next step is made of.
STEP = Table(
    zh=chinese(
        "等我|在[^,]{1,6}等|约|定(?:在|好|了|下|的)|说好|讲好|敲定|预约|改约|改到|改成|见",
        "再来|过来",
        "来(?:校|试|听|看|签|交|面|店|上|转|参|一|我|缴|报|体|测|找|办|拿|聊|谈|教|坐|中心|$)",
        "到(?:店|校|访)|带(?:孩子|娃|他|她|爸|妈|着|儿|女|老)|试听|体验|试课|首课",
        "第一(?:节|次|堂)|开课|上课|入学|报到|签(?:约|合同|字|单|协议)?",
        "交(?:钱|费|款|定金|尾款)|缴费|碰(?:面|头)|面谈|面聊|通(?:电话|话)",
        "(?:打|回|给|等)(?:她|他|我|个)?(?:电话|语音|视频|微信|消息|信|话)|回访|连线|视频|语音",
        "再聊|聊|参观|旁听|测评|考试|开班|等她|等他|过(?:去|校)|上门|家访|见面|答应|邀|排|安排",
        "锁|留(?:了|好)|发(?:来|我|给|她|他)|回复|答复|给(?:我|个)?(?:准信|答复|回话|信|结果)",
        "来|碰|提醒|跟进|再(?:打|联系|沟通|说|谈)|联系|联络|沟通",
    ),
    en=english(
        "book(?:ed|ing|s)?|agreed|arranged|set(?: up)?|scheduled|pencill?ed|slot(?:ted)?",
        "confirmed|meet(?:ing|s)?|meet up|see(?:ing)? (?:her|him|them|us|me|you)|see you",
        "com(?:e|es|ing)|back|drop(?:s|ping)? (?:in|by|off)|dropping",
        "pop(?:s|ping)? (?:in|by|over|back|round)|swing(?:s|ing)? (?:by|past)|visit(?:ing|s)?",
        "tour|trial|taster|first (?:lesson|class|session)|start(?:s|ing)?",
        "sign(?:s|ing)?(?: up)?|call(?:ing|s)?|phone|ring(?:ing|s)?|zoom|video|chat|appointment",
        "appt|demo|assessment|session|lesson|class|return(?:s|ing)?|bring(?:s|ing)?|brings",
        "next (?:step|chat|call|visit)|follow.?up|catch.?up|will|she'll|he'll|they'll|i'll",
        "we'll|'ll|going to|due|on for|in for|down for|see|speak(?:ing)?|talk(?:ing)?",
        r"text(?:ing)?|message|email|pay(?:s|ing)?|enrol\w*|coffee|tea|open day|taking|having",
        "sitting|join(?:s|ing)?|diary|calendar|reminder|promised|wants|again",
        "with (?:the|her|his|dad|mum|both|hubby|husband|wife|tutor)|meetup|next|let me know",
        "decide|answer by",
    ),
)
STRONG_STEP = Table(
    zh=chinese(
        "就来(?!个|了|过)",
        "(?:覆|复|回|答复|搵|揾|打畀|打俾|call)(?:我|咱|佢)|倾|再议|尝|试(?:听|琴|课|驾|学|画|跳|游)",
        "饮茶",
        "找(?:我|咱)|下水|到(?:店|校|馆|场|我)|来我|再带|带(?:他|她|个|埋|上)[^,]{0,6}来|报到|碰头|面谈",
        "签(?:字|合同|单)|首(?:课|节)|来(?:看|听|上|聊|场|馆|画|琴|报|交|办)",
        r"等(?:我|咱)|约(?!束|莫|等于|\d)|定(?:在|好|了|下)|说好|讲好|敲定|预约|改约|改到|再来",
        "再(?:通|聊|打|碰|谈|见)|见(?:面)?$|带(?:孩子|娃|他爸|她爸|爸|老公|儿|女)[^,]{0,6}来",
        "来(?:校|试|签|交|面|店|参|缴|报|体|测|中心)|首课|第一(?:节|次|堂)课|签约|试听|自己过来",
        "过来|来上|上门|登门|来接",
    ),
    en=english(
        "comin|settle(?:d)? on|gave us|sit-?down|she come|he come|come (?:down|sign)",
        "gave (?:me |us )?(?:a |the )?slot|slots? (?:of|for)|shall|is to|are to|has agreed|will attend",
        "attend|expects?|expecting|fixed|appointment|formality|proper lesson|visit",
        "booked|agreed|arranged|scheduled|pencill?ed|confirmed|coming|back|dropping|popping",
        "swinging|see you|seeing|meeting|meet|visiting|returning|bringing",
        "first (?:lesson|class|session)|start(?:s|ing)|signing|calling|ringing|will|she'll",
        "he'll|they'll|i'll|we'll|due|in for|down for|on for|trial|next|again|pop|drop|swing",
    ),
)
# A bare yes to a proposal.
YES = Table(
    zh=chinese(
        "^(?:中|来|行|好|可以|成|没问题|要得|得)(?:的|啊|嘞|吧|呀)?$",
    ),
    en=english(
        "^(?:yes|yep|yeah|ok|okay|sure|deal|fine|perfect|done|lovely)$",
    ),
)
PAST = Table(
    zh=chinese(
        "昨|前(?:天|晚|几天|两天)|上(?:周|个?星期|个?礼拜|个?月|次|回)|刚(?:才|刚)|今早",
        "今天(?:上午|早上|来|接|打|在|遇|是|跟|碰)|当(?:天|时|晚)|去年",
        "(?:点|午|天|上|日|号|半|周[一二三四五六日])(?:来的|打的|聊的|见的|到的|接的|进店|"
        "来电|打来|打进|来访|来了|打了|打电话来|加的|碰到|遇到|接到|接待)",
        "来过|打过(?!去|来)|见过|联系过|那天|(?<![走来课])之前|(?:在|参加)(?:讲座|地推|展会)",
    ),
    en=english(
        "yesterday|last (?:week|night|month|time|term|year|)",
        "(?:rang|called|phoned|met|came|visited|saw|spoke|walked in|popped (?:in|by)|"
        "dropped (?:in|by)|turned up|texted|emailed|messaged|bumped|caught|chatted|talked|"
        "arrived|had|was|were|stopped|rocked up|wandered|rolled|facetimed|zoomed|missed|went)",
        "ago|this morning|earlier|just (?:now|off|got|had)",
        r"\w+'s (?:family|visit|call|mum|open|event|lead|fair|chat|walk.in|talk|session|talk)",
        r"been|on (?:mon|tues|wednes|thurs|fri|satur|sun)day (?:i|we|she|he)|(?: \w+)? walk.in",
    ),
)
REFUSED = Table(
    zh=chinese(
        "摆(?:了)?(?:摆)?手|摇(?:了)?(?:摇)?头",
        "没来|没到|没出现|爽约|没(?:有)?(?:约|定|敲|答应|同意|松口|接|谈|给(?:准|时间|个))",
        "不(?:来|约|行|方便|想来|肯来|愿来|去|了$|用了|一定)|来不了|去不了|没空|没时间",
        "推(?:了|掉|脱|说)|拒|婉拒|再说|再看|看(?:情况|安排|时间)",
        "到时(?:候)?(?:再)?(?:看|说|联系)|取消|算了|改天|不确定|没定|待定|未定|没准|说不准|可能",
        "也许|不好说|鸽|放(?:了)?(?:我)?鸽子|没戏|黄了|没成|约不上|没约上|未约|要加班|有事|出差",
        "不巧",
    ),
    en=english(
        "(?:say|says|said) cannot|cannot",
        "declined|refused|turned (?:it |me |that )?down|no thanks|said no",
        "can't (?:make|do|come|commit)|couldn't (?:make|do|come|commit)",
        "won't (?:come|be|commit|book)",
        "didn't (?:want|book|commit|fancy|take|agree|pick|fix|bite|confirm)",
        "not (?:free|available|coming|booked|fixed|confirmed|sure|keen|interested|ready|possible)",
        "maybe|perhaps|might|possibly|wouldn't (?:commit|book|fix|come)|busy|away",
        "clash(?:es|ed)?|cancel(?:led|s)?|no date|no day|nothing (?:booked|fixed|agreed|set)",
        "tbc|tbd|not yet|passed on|nope|no go|doesn't suit|didn't suit|dodged|sidestepped|no,",
        "nah|rather not|she'd see|he'd see|see how|some ?time|but no|no commitment",
        "knocked (?:it )?back|no-show|no show|stood me up|vague",
    ),
)
# The school's own timetable and the prospect's habits: a time of day, but no appointment.
TIMETABLE = Table(
    zh=chinese(
        "(?:有|的|开|上|设|排|加|还有|是)(?:个|一个|两个|晚|小)?(?:班|课(?!$))|课表|班次|时段",
        "下班|放学(?!后来)|加班|上班|晚自习|作息|每(?:周|天|晚|个)|都(?:有|是|能)|之前|以前",
        r"到家|关门|开门|营业|接孩子|睡觉|起床|赶不上|能不能|来得及|[到至\-~]\d{1,2}(?:点|:)",
        "回放|截止|名额|涨价|优惠",
    ),
    en=english(
        "till|held|safe|every|each|classes (?:on|are|run)|lessons (?:on|are|run)|runs?|running",
        "slots? (?:on|at|are)|classes|sessions (?:on|are|run)|timetable|only (?:free|has|have)",
        "finishes|finishes work|works?|working|shifts?|football|swimming|club|practice|deadline",
        "offer ends|opens?|closes?|open until|until|after|before|by then",
        "(?:mon|tues|wednes|thurs|fri|satur|sun)days|group|have (?:a|an|one|two)|offered",
        "runs on|gets (?:home|out|off|in)|picks? up",
    ),
)
# Names of today, which alone say nothing of a next step.
TODAY = Table(
    zh=chinese(
        "今(?:天|儿|日)",
    ),
    en=english(
        "today",
    ),
)

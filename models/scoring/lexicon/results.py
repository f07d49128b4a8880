"""What may not be promised: a pass, marks, a rank, admission, leaked questions."""

from models.scoring.lexicon.table import Table, chinese, english

_N = "[一二两三四五六七八九十百\\d]"

PASSING = Table(
    zh=chinese(
        r"升段|(?:业余|升|打上)[一二三四五六七八\d]段|中级|高级职称|初级",
        "证书(?=的?事|[^,]{0,4}(?:甭|别|不用)管)|(?<!保)证(?:我|给|送)",
        "过一(?:个|双)|(?:会计|计算机)(?:初级|二级|中级)?|初级|教资|注会|[一二]建|法考|专升本|考研",
        "[公国省]考|没过不了|过不了[一二三四五六七八九]级|学得会|教得会|b[12]|c1",
        "科[一二三四](?!目)|(?:拿|揣|领|考)(?:着|个|到|下)?(?:驾)?本(?:儿)?(?![来身人科校期地])|本儿",
        "驾(?:照|本)|(?:拿|考|领|拎|张|级|格|业|个)证(?![明据监件券实])",
        "(?<!保)证(?:书)?(?:儿)?(?:我|跑|到手|揣|就|你|归|稳|给|必)|[四五六七八九十]级|演奏级|考级|[艺校]考",
        "一把过|考过去|一次(?:性)?过",
        "(?<!超|通|不|难|来|去|路|经|说|问|聊|打|试|见|看|想|教|做|学|带|发|讲|给|系|虑|转|"
        "算)过(?:级|关|线|了|$|[,.。!])",
        "(?:能|会|可以|都|必|稳|准|包|保|一次|次次|绝对|肯定|一定|保证|考试|全|让你|让她|"
        "让他|轻松|闭眼|闭着眼)(?:能|会|都)?(?:一次)?(?:性)?(?:通)?过",
        "考过|考得?过|通过|及格|拿(?:到)?(?:证|本|毕业证)|[一二]甲|[一二]乙",
        "证(?:就|都)?(?:是|归)(?:你|您)|过[四六八]级|过级|(?:挂|不及格)不了|不(?:会)?挂科|学会",
        "教会|(?:毕业|结业)(?:就|都|包|保)|(?:想)?(?:挂|不过|考砸)都难|挂不了",
        "过(?:的)?(?:事|关)?(?:包|稳)",
    ),
    en=english(
        "failure|nclex",
        "hgv|wings|belt|black belt|badge|ticket",
        r"fails?|failing|fail this|framed|qualif\w+|cpa|acca|bar exam",
        r"driving (?:himself|herself|yourself|test)|grade \d|resits?|on the road|behind the wheel",
        "certs?|licen[cs]e|get(?:s|ting)? through|clears? (?:neet|jee|the|it)|theory|cbt",
        "walks? (?:it|the (?:exam|test|paper|resit|mock))|sails? through",
        "pass(?:es|ed|ing)?(?! rate| on| the| it on| round| over)|fail",
        "through (?:the|her|his|their|it|that)|clears?(?: it| the)?|qualif(?:y|ies|ied)",
        "certificate|licence|smash(?:es|ing)? (?:it|her|his|the)|ace(?:s)?",
        "nail(?:s)? (?:it|the|her|his)",
    ),
)
MARKS = Table(
    zh=chinese(
        "翻(?:一|两|几)?番|翻(?:一|两)?倍|[一二]百[一二三四五六七八九]|干到|雅思|托福|没有?下过|差生变",
        "优生|学霸",
        f"(?:提|涨|升|加|多|增|长)(?:高|升|到|个|了|上)?(?:至少|起码|不止|个)?{_N}+(?:来|多|几)?分",
        "(?:考|上|到|过|拿|破|冲|保|进|至少|起码|最少|最低|保底|拿下|冲到|干到|不低于|稳在|"
        f"突破|摸到|站上)(?:个|一)?{_N}{{2,4}}(?:分)?(?!年|月|点|号|个|次|节|天|周|块|元|"
        r"岁)(?:以上|分|\+|往上|$|[,.。!])",
        f"{_N}+分(?:以上|没|稳|保|起|打底|往上|不)",
        r"[\d.]+分(?!钟|之|期|校|班|店|类|层|享|析|数线|多)|[上过破]百",
        r"(?:拿下|冲到|保底|至少|起码|稳拿)\d{2,3}(?![天个节次块元人名月年周期%\d])|高分|满分",
        f"提分|翻番|翻倍|涨分|成绩(?:能|会|一定|肯定|必|翻|上)|优秀|雅思{_N}|托福{_N}",
        r"[a-d](?:\+|等|级)?(?:没|稳)|拿(?:个)?a",
    ),
    en=english(
        r"al\d|a1",
        "valedictorian|straight (?:as|9s|a's)|top grades?|9s",
        r"top set|band \d|(?:[a-f]|\d)(?: grade)? (?:turns|goes|moves|becomes) (?:in)?to",
        r"(?:one|two|three|four|\d) (?:grades?|levels?|bands?|sets?) (?:up|higher)|\d\+",
        r"(?:ielts|gcse|toefl|level|grade|band|step|cefr|hsk|jlpt)(?: level| band| grade)? (?:an? )?(?:\d|[abc]\b)[\d.]*",
        r"\d+ (?:percent|per cent)|finals",
        r"(?:an|straight|all|that) (?:a\*?|a star)s?(?=$|[ ,.!*])",
        "(?:her|his|the|your) a(?=$|[,.!]| (?:by|in|at|is|and|for))",
        r"\w+'s (?:a\*?|[bc]|[7-9])(?= |$)",
        r"(?:ielts|gcse|toefl|level|grade|band|step)(?: an?)? \d",
        r"(?:an?|the|that|her|his|your) (?:[b-d]|[1-9]|distinction|merit|a plus|a\+|first|as|"
        "a's)s?(?! (?:week|lesson|month|year|hour|day|session|class|kid|group|mum|time|trial|"
        "bit|few|lot))",
        r"a\*s?|a's|as and",
        "(?:grade|level|band|score|mark|marks|grades|scores)(?:s)?(?! (?:check|report))",
        r"\d+ (?:points|marks|percent)|\d\d%|top marks|full marks|band \d",
        "(?:get|gets|score|scores|hit|hits|reach|reaches) (?:her |his |an? |at least |the |"
        r"that |over )*(?:\d[\d.]*|[a-c]\b|seven|eight|nine)",
        r"distinction|[7-9]s|a \d(?! ?(?:min|hour|week|day|month|year|lesson))",
    ),
)
RANK = Table(
    zh=chinese(
        "头一(?:个|名)|榜(?:上|首)|头名|前茅",
        "(?:省|国|市|特|一|二|三|金|银|大|头)奖|[省国][一二](?:等)?|奖(?:杯|牌|状)|区队|省队|市队|国家队",
        "一等",
        f"(?:年级|班级|班里|全班|全校|年段|全年级|全区)?前(?:百分之)?{_N}{{1,3}}(?:名)?(?!年|天|个|节|次|周|期)",
        "第一(?!次|节|时|步|天|周|堂|年|个|句|反)|状元|名次|尖子|学霸",
        "(?:重点|实验|火箭|尖子|快)班|(?:有|得|拿)(?:一张|一席|奖|名次|金|牌)|拔尖|中上游|冠军",
        "拿奖|获奖|一等奖|金奖",
    ),
    en=english(
        r"rank\w*|\d+ percentile|percentile|medals?|trophy|first prize|podium|winners?",
        r"top (?:of|set|ten|table|stream|marks|10|five|5|three|3|\d+|spot)|first in|number one",
        "best in (?:the )?(?:class|year)|first place|gold|win(?:s|ner)?|head of",
    ),
)
ADMISSION = Table(
    zh=chinese(
        "九八五|二一一|双一流|研究生|硕士|进(?:复试|体制)|复试|政审|一志愿|保研",
        "进厂|进(?:县|市|省|区)[一二三](?:中|小)?|县一中|[一二三四五六七八九十]+中(?:的)?(?:校服|校徽|大门)",
        "清北|谢师宴|升学宴|庆功宴|校徽|大学校园|(?:录取|喜报)[^,]{0,2}(?:短信|电话|消息)|喜报|坐进|普高",
        "[中高]考(?:那点|这点|的)?(?:分|事)?(?:儿)?(?:嘛|,|$|稳|没|不愁|肯定)",
        "门槛|扇门|特长生|自招|通知书|美院|央美|国美|艺术学院",
        "(?:好|理想|心仪|目标|想去的|中意的?)(?:的)?(?:学校|高中|大学|院校)|藤校|常春藤|牛校|民办|档口",
        "上得(?:了)?(?:大学|高中)|进(?:区|省|市|国家)队",
        "考(?:得|不)?上|点录|名校|985|211|本科|考(?:进|入)|上岸",
        "上(?:得了|个|了|到|市|省)?(?:重点|一中|二中|三中|"
        r"[\u4e00-\u9fff]{1,3}中(?:学)?(?!心|午|间|旬)|附中|高中|大学|本科|一本|二本|985|"
        "211|清华|北大|名校|普高|初中|实验|公办|民办|示范|编)",
        r"进(?:得了|得去|个|了)?(?:重点|一中|[\u4e00-\u9fff]{1,3}中(?:学)?(?!心|午|间|旬)|"
        "附中|名校|985|211|清华|北大|大厂|面|体制|编|实验|大学|高中)",
        "录取|录上|(?:一本|二本|本科|重点|分数|录取|高中|普高|中考|国家|及格|专科|校考|省控)线",
        "(?:985|211|一中|名校|重点|清华|北大)的门|入场券|通行证|敲门砖|编制|考编",
        "重点(?:高中|中学|大学|初中)?",
        "(?:高中|大学|一中|名校|985|211|本科|名额|附中|普高)(?:稳|没跑|没问题|妥|肯定|一定|保证|跑不)",
        "offer|拿(?:到)?(?:录取|通知书|入场券)|升学|入学(?:资格)?|签证|就业|找到工作|工作包",
        "安排工作|高薪|月薪|入职|上市一中",
    ),
    en=english(
        "acceptance letters?|sixth form|cambridge|the offer|uni(?:versity)?(?= (?:place|next|in|by))",
        "spot on the|(?:county|first|a) (?:squad|team)|dream (?:school|job|uni)",
        "(?:medical|mbbs|engineering|college|dental|law|university|uni|iit) seats?|seat in|conservatoire",
        "drama school|st [a-z]{3,12}(?:'s)?|selected|selection|neet|jee|iit|aiims|blazer|eton|harrow",
        r"(?:cert|shoo-in|certainty|banker|lock|dead cert) for \w+",
        r"(?:land|get|find|walk into)(?:s|ing)? (?:an?|that|the) (?:\w+ )?(?:job|role|offer|position)",
        "backup (?:school|plan|option|choice)|plan b|safety school",
        "name(?:'s| is)? (?:already )?(?:on|down)",
        r"get(?:s|ting)?(?: \w+){0,3} in(?:to)?(?! touch| the end| time| on|\w)(?! touch|"
        " contact| the (?:car|habit|room|door))",
        "got in(?:to)?|gets? (?:that|the|her|his|a|your) (?:place|offer|spot at)",
        r"(?:place|spot|seat) (?:at|in) (?:the |a |st\b|king|queen|oxford|cambridge|grammar|uni|\w+)",
        "grammar(?: school)?(?! (?:lesson|point|rule))|oxford|cambridge|oxbridge|admission",
        "accepted|admitted|offer from|russell group|ivy|uni(?:versity)? place",
        r"(?:11\+|11 plus|eleven plus)|college place|a job|job offer|employed|visa",
        r"in (?:to )?(?:king's|st|queen's)|st \w+(?:'s)?|scholarship|hired",
        "(?:make|makes|making) (?:the|it into) [a-z ]{0,12}(?:squad|team|cut|grade|list|orchestra|set)",
        r"(?<!see )(?<!round )the place|med school|sixth form|into \w+|school of (?:her|his|your|their) choice",
        "first.choice|straight into",
        "into (?:the |a |st |king|queen|oxford|cambridge|grammar|any|med|uni|her|his|top|"
        r"\w+ (?:school|college|grammar|high))",
    ),
)
RESULT = Table(
    zh=chinese(
        "见效|有效果?|效果(?:好|明显|看得见|立竿)",
        "(?:能|会)?(?:提高|进步|提升|提起来|补上来|上来|逆袭|翻身|开口说|爱上学习)|出成绩",
        "出成果|学得会|脱胎换骨|突飞猛进|补(?:得)?(?:上|起)来|跟得上|追上",
    ),
    en=english(
        r"results?|improv\w+|progress|difference|fluent|turn (?:it|her|him|things) around",
        "catch up|work(?:s)? for|go up|shoot up|transformed?|grades up|succe(?:ed|ss)",
        "better (?:marks|grades)|speaking (?:fluent|english)",
    ),
)
# Admission in words that also name a place in a group.
PLACE = Table(
    zh=chinese(
        "名额|座位|位置",
    ),
    en=english(
        "places?|spots?|seats?|in",
    ),
)
LEAK = Table(
    zh=chinese(
        "(?:题|卷)(?:早|都)?(?:攥|捏|握)|透(?:给|了)",
        "(?:卷子?|题目?|考题|笔试|面试)[^,]{0,8}(?:摸(?:过|到|清)|过(?:目|手)|透(?:露|给)|漏|泄|搞到|弄到|打听(?:到|好|清)|招呼)",
        "打(?:过|好)?招呼|(?:提前|早就?|已经)[^,]{0,6}(?:摸(?:过)?底|看过(?:卷|题)|拿到)",
        "(?:评委|考官|面试官|招生办|招办|学校里|局里|里头|里面)[^,]{0,4}(?:有|都是|是|就是)[^,]{0,4}(?:我们|咱|自己|熟|认识|关系)",
        "(?:出|命|阅|改)(?:卷|题)(?:的|人|老师)?[^,]{0,4}(?:就)?是(?:我|咱)",
        "(?:大纲|考纲|题库|卷子|真题)[^,]{0,6}(?:我们|咱)[^,]{0,8}(?:编|出|写|定)",
        "考(?:啥|什么)[^,]{0,6}(?:清|知道|有数|透|掌握|告诉)",
        "(?:命题|出题|阅卷|出卷|考官|教研员|教育局|考试院|招办|招生办|内部|"
        "校长)[^,]{0,10}(?:老师|专家|组|人|关系|题|消息|渠道|名额|资料|透|漏|路子|熟)",
        "押(?:题|中|对|准)|押到|原题|泄(?:题|露)|考题|题目(?:提前|都|我们)",
        "提前(?:知道|拿到|看到|透)[^,]{0,6}(?:题|卷)|内部(?:题|名额|卷|指标|渠道|消息|关系)",
        "(?:认识|有)(?:人|关系|路子)[^,]{0,8}(?:录|进|招|上|题)",
        "(?:卷子|试卷|题目|考卷|真题|题)[^,]{0,6}(?:提前|先|早)[^,]{0,6}(?:摸到|拿到|看到|知道|到手|弄到|见到)",
        "(?:提前|先|考前|事先)(?:能|就|可以)?(?:摸|拿|看|弄|搞|知道)到?[^,]{0,4}(?:卷|题)",
        "命题|出题|(?<!未)透露|走(?:后门|关系)|漏题|透题|同款真题|必考题|圈题|内定|点招名额",
    ),
    en=english(
        "(?:know|knows) what (?:will|gonna|is going to) come",
        "(?:kaki|friends?|contacts?|people|man|guy|lobang) inside|inside (?:contact|people)",
        "will come out|expo",
        r"(?:interviewers?|examiners?|panel|assessors?)(?: \w+){0,6} (?:pals?|friends?|mates?|buddies)",
        "(?:write|writes|wrote|writing|set|sets|mark|marks|marking|draft|drafts|drafted|vets?) (?:some |most |half |part |a few |many |all )?(?:of )?(?:the|those|these|this year's|next year's) (?:questions|papers?|exams?|tests?)",
        r"(?:interviewers?|examiners?|judges?|admissions(?: \w+)?|invigilators?|assessors?|adjudicators?)(?: \w+){0,4} (?:pals?|friends?|mates?|buddy|contact|golf|drinks?|uncle|cousin|wife|husband|brother|ours|used to work|owes?|knows (?:me|us|our))",
        "(?:exam|test|paper|real thing)(?:'s| is) (?:basically|just|practically|pretty much|only|nearly) (?:our|my|the same)",
        "(?:know|knows|knew) (?:which|what) (?:topics|questions|pieces|passages?|words)",
        "(?:tip|tipped|tips) (?:us|me) off|word from inside|someone on the inside",
        "(?:paper|exam|question).setting|on the (?:panel|exam board|board|setting)",
        "(?:paper|exam|question|test)s? setters?|setters?",
        "(?:sets|set|writes|wrote|mark|marks) the (?:actual |real |exam |exams?|paper|papers|questions|test)",
        r"inside (?:info\w*|track|knowledge|line|man|source)|insider|leak(?:s|ed)?",
        "(?:know|knows|seen?|got|have|has|get) (?:exactly )?(?:what's|what is|what'll|which|"
        "the|this year's|next year's|the real|the actual|all the)? ?(?:coming up|"
        "questions (?:in advance|early|before|that)|the paper|exam questions|actual (?:paper|"
        "questions)|real (?:paper|questions))",
        "coming up (?:on|in) the|questions (?:in advance|beforehand|early|ahead)",
        "advance (?:copy|copies|look|sight)",
        "get (?:you|her|him|them|hold of) (?:the |sight of )?(?:questions|paper|papers|answers|exam)",
        "(?:questions|paper|papers)[^,.]{0,14}(?:before|early|ahead|beforehand|in advance)",
        "(?:know|knows) (?:exactly )?what (?:gets|comes|they)",
        "what's (?:on|in|going to be (?:on|in)) the (?:exam|paper|test)",
        "predict(?:ed|s)? (?:the|every|all|exact)|same questions|back door",
        "someone (?:on|at|in) the (?:board|admissions|exam)",
        "contacts? (?:at|in|on) (?:the )?(?:admissions|exam|board|school)",
        "friend (?:on|at|in) (?:the )?(?:admissions|exam)",
    ),
)
# A leak denied.
NO_LEAK = Table(
    zh=chinese(
        "(?:未|不|没|没有|从不|绝不|哪)(?:认识|押|搞|做|碰|卖|有|参与|知道|可能|能|敢|"
        "是)?[^,]{0,4}(?:题|出题|命题|内部|泄|漏|关系|后门)",
        "骗",
    ),
    en=english(
        "don't|do not|doesn't|never|no one|nobody|can't|cannot|not|no|none|isn't|aren't",
        "wouldn't|rumou?r|illegal",
    ),
)

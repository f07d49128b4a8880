"""How a promise is made: words that make a result certain (Advertising Law of China, art. 24)."""

from models.scoring.lexicon.table import Table, chinese, english

_N = "[一二两三四五六七八九十百\\d]"

# Words that make a result certain.
CERTAIN = Table(
    zh=chinese(
        "保证|担保|打(?:了)?包票|拍(?:着)?胸脯|军令状",
        "就是(?:选择|选了|进|上|拿)?(?=名校|重点|清华|北大|一中|高分|录取|上岸|985|211)",
        "就是选择|包在我|包您|包你|(?:百分之?|百)百(?:分之)?百?|百分百|100%|不是梦|无忧",
        "(?:别|不用|甭)(?:操心|愁|担心|怕)|时间问题|迟早|早晚(?:的事|会|能)|有我(?:们|咱)?在",
        "(?:来|教|带|考)一个(?:过|成|上|中)一个|没有(?:拿|考|过|上|进|教)不",
        "(?:就|都|已经|早)(?:是|归|算)(?:你|您|他|她|孩子|咱)的|躺(?:着|平)?(?:过|赢|进|上|拿)",
        "保准|管保|准保|包管|(?<![也没])管(?:过|会|教会|考上|拿)",
        "(?:拿|用|押上)[^,]{0,8}(?:担保|打赌|作保|保)|砸(?:了)?(?:我|咱)?[^,]{0,3}招牌",
        "跟(?:你|您)姓|改姓|姓倒|十个[^,]{0,4}(?:十个|九个半)|99%|百分之九十[多几九]",
        "(?:没有|无一)例外|不可能(?:考不|过不|上不|不过|挂|拿不)",
        "怎么可能(?:考不|过不|上不|不过|挂)|哪有不|绝无|零(?:风险|失败|淘汰)|走(?:个)?过场|坐等",
        "静候|(?:谢师|升学)宴|摆酒|订酒席|随便挑|闭眼填|想上哪|交了钱|一条龙|搞定|都难|没门",
        "掉不了|没悬念|无悬念|零悬念|预(?:定|订)|到手|落袋|囊中|归我管|算我的|包我|不存在了",
        "门.{0,4}(?:开|敞)|锁定|坐稳|铁板钉钉|准成|没得跑|必须的|万无一失|百发百中|错不了",
        "差不了|少不了|跑得了|不愁|甭愁|直通|通行证|门票|一个(?:都)?不落",
        "(?:全员|人人|个个)(?:都)?(?:过|上|考|进|拿)|没一个(?:挂|掉)",
        "(?:从没|没)(?:失过?手|失败)|志在必得|手到擒来|唾手可得|字据|兜着|翻番",
        "等着(?:拿|收|领|看|上|进)|(?:提前)?(?:恭喜|祝贺)|九成九|没二话|闭眼|还用说",
        "不是(?:问题|事儿?)|妥|板儿?上|拿捏|轻松(?:过|上|拿)|想挂|想不|难都难|跨过去|铁定|必定",
        "必然|必(?=过|中|上|进|提|考|拿|涨|能|有|得)|稳(?!定|步|住|扎|重|健)|妥妥|没跑|跑不了",
        "板上钉钉|十拿九稳|闭着眼|手拿把攥|肯定|一定(?!要|的|程度)|绝对",
        "准(?:能|保|行|成|没错|上|过|拿|进|考)|没问题|不成问题|不在话下|小菜一碟|妥了|等于",
        "入场券|半只脚|一只脚|轻松|轻轻松松|随便(?:考|上|进|拿)",
        "起码(?:能)?(?:提|涨|考|进|多|上)|至少(?:能)?(?:提|涨|考|进|多|上|加)|说到做到|尽管放心",
        "放一百个心|我负责|负责(?:让|把|给|到)|承诺|签(?:保|约保|对赌)|兜底|保底|打底|白送|白捡",
        "想不(?:过|上|进|考)都难|没有(?:不|考不|过不)[^,]{0,4}的|没一个不|敢说|发誓|我赌|赌",
        "准没跑|包(?!括|含|容|子|装|里|教材|书|车|吃|住|午|干|的|一|裹|接|个)",
        "保(?!持|险|留|护|密|存|障|安|洁|研|姆|温|重|健|养|管|鲜|送)",
    ),
    en=english(
        "(?:nothing|no) less than|at the very least",
        "(?:nobody|no one|no-one|not one)(?:'s| has)?(?: of (?:them|ours))?(?: ever)?",
        "none of (?:ours|them|mine)|never (?:gone|dropped|got) below|is yours|place is",
        "guarante+s?|guaranteed|guaranteeing|gua?ranteed|promis(?:e|ed|es|ing)(?! (?:her |him |them |mum |dad )?(?:to|i'd|we'd|a|the) (?:send|call|email|ring|bring|check|find|text|forward|look|get back|have|report|call.?back|copy|trial|discount))|for sure|100 ?%",
        "100 percent|hundred percent|100 per cent|certain(?:ly|ty)?",
        "consider (?:it|the|her|his|that)|worst (?:that|she|he|you|they) can|definite(?:ly)?",
        "definately|bound to|no doubt|without (?:a )?(?:doubt|fail)|no question|swear|swore|bet",
        "mark my words|my word|count on it|bank on it|in the bag|sure thing|(?:a|dead) cert",
        "(?:basically|practically|already|pretty much|virtually) (?:banked|there|in|hers|his|yours|done|passed|on)",
        "banked|as good as|(?:try|trying) (?:really |very )?(?:hard )?to fail",
        "hard(?:er)? to fail|won't need (?:one|it|a|any|to)",
        "(?:don't|no need to|needn't) (?:even )?(?:think about|bother|worry|look|need)",
        "name(?:'s| is)? (?:already )?(?:on|down)",
        "(?:has|have|had) (?:ever|never) (?:failed|missed|lost)|ever failed|never had a fail",
        "won't be the first|every time|matter of time|when,? not if|not if but when",
        "pack (?:her|his|your) bags|frame (?:it|that)|order the|(?:blazer|champagne)",
        r"rubber.?stamp\w*|(?:a |mere |just a )formality|sure bet|safe bet",
        "(?:no|zero|not a) chance (?:she|he|they|of)|eat my (?:hat|words|shoe)",
        "(?:you|just) (?:watch|wait)|wait and see|bet the house|house on it|sleep easy",
        r"congrat\w*|cake ?walk|walk in the park|doddle|easy as pie|eyes (?:shut|closed)",
        "in (?:her|his|their) sleep|standing on (?:her|his) head|no exceptions",
        "all of (?:ours|mine|them) (?:pass|get)|everyone (?:passes|gets)",
        "(?:stake|staked|bet) (?:my|the)|success rate 100|nothing can stop|unstoppable",
        "(?:all|every one|everybody|each one)(?: of (?:them|ours|mine))? pass|a given|no way",
        "can't (?:fail|miss|lose|go wrong)|cannot fail|won't fail|never fails?",
        "impossible to fail|good as|walk(?:s|ing)? (?:into|it|straight into|the)|waltz",
        r"stroll into|sail(?:s|ing)? (?:through|into)|breez\w+|fly through|shoo.?in|locked in",
        "nailed on|stake my|put my (?:name|house|job)|trust me|take it from me|surely",
        "absolutely|every (?:single )?one of|always (?:pass|get)",
        "all (?:of )?(?:our|my) (?:students|pupils|kids)|leave it (?:to|with) (?:us|me)",
        "assured? (?:her |him |them |you )?(?:of )?|you have my|i'd bet|sorted|job done",
        "done deal|signed and sealed|signed,? sealed|sewn up|stitched up|nailed",
        "end of(?! (?:the |term|year|month|week|jan|feb|mar|apr|may|june?|july?|aug|sept?|"
        "oct|nov|dec|class|lesson|session))",
        "no ifs|no buts|on my life|hand on heart|cross my heart|take it to the bank",
        "start (?:buying|ordering|shopping|measuring)",
        "(?:hers|his|yours|theirs) (?:for the taking|already|to lose)|name on it|home and dry",
        "home free|consider it|easy.?peasy|piece of cake|slam dunk|foregone|no sweat",
        "stone.?cold|no two ways|every (?:single )?time|without exception|money on (?:it|that)",
        "say goodbye|kiss goodbye|wave goodbye|full stop|period|nothing to worry",
        "first (?:go|time|try|attempt)|no messing|that simple|simple as|job's a good|locked",
        "safe as houses|rest easy|put it in writing|in writing|in blood",
        "you can (?:bet|frame|bank|count)|never (?:lost|had a)|zero (?:fails|risk|doubt)",
        "no one fails|nobody fails|yours|fact|easy|easily|at least|minimum|no problem",
        "in no time|personally see to it|make sure|ensure[sd]?|see to it",
    ),
)
# Certainties strong enough to colour the clause before or after.
CARRIES = Table(
    zh=chinese(
        "我(?:给|替)(?:您|你)(?:保|担|兜|包)|甭怕|别怕|交(?:给)?(?:我|咱)",
        "(?:我|我们|这个|咱)?(?:敢)?(?:保证|担保|打(?:了)?包票|拍(?:着)?胸脯|承诺|发誓|立军令状)",
        "没跑|跑不了|包在我|(?:来|教|带|考)一个(?:过|成|上|中)一个|没有(?:拿|考|过|上|进|教)不",
        "铁板钉钉|十拿九稳|万无一失|没得跑|手到擒来|坐等",
        "(?:就|都|已经|早)(?:是|归|算)(?:你|您)的|有我(?:们|咱)?在|不是梦|时间问题|无忧|保准",
        "管保|迟早|跟(?:你|您)姓|招牌|军令状|兜着|包我|信我|字据|板上钉钉|没悬念|错不了|差不了",
        "算我的|归我|预定|到手|照(?:着|搬)|听(?:我|咱)的|(?:换|把)(?:你|您)家",
        "(?:你|您)(?:照|就|只)|进了咱|学满|上完|跟完|交给(?:我|咱)|跟着?(?:我|咱)",
        "报(?:了)?(?:我们|名|这)|放(?:一百个)?心|稳(?:了|的|稳)|妥(?:了|妥)|百分百|100%",
        "来(?:我们|咱)|学完|只要",
    ),
    en=english(
        "guarantee[ds]?|promise[ds]?|for sure|100 ?%|hundred percent|trust me|no doubt|swear",
        "swore|mark my words|my word|leave (?:it|him|her) (?:to|with) (?:us|me)|in the bag",
        r"done deal|signed and sealed|sewn up|end of(?! \w)|no ifs|on my life|hand on heart",
        "no buts|easy peasy|simple as|slam dunk|home and dry|full stop|without (?:a )?doubt",
        "no question|sign (?:her|him|them)? ?up|stick with us|come to us|with us|relax",
        "don't worry|every time|matter of time|when,? not if|eat my|dead cert|shoo.?in|banked",
        "as good as|foregone|formality|no exceptions|nailed on|you watch|just watch",
        "cross my heart|mate|bet|count on it|bank on it",
    ),
)
# An open promise about this very child, though no word of certainty stands in it.
BOLD = Table(
    zh=chinese(
        "(?:帮|让|给|带|把|替|送)(?:你|您|他|她|孩子|娃|你家孩子|您家孩子)[^,]{0,8}(?:提|"
        "涨|考上|考进|冲进|冲到|送进|进|拿下|提到|考到|提高|拉到|干到|"
        f"上)[^,]{{0,4}}(?:{_N}+分|前{_N}|重点|一中|985|211|清华|北大|名校|附中|班级|年级|"
        "状元)",
        "(?:就|都|直接)(?:能)?(?:上|进|考上)(?:重点|一中|985|211|清华|北大|名校|附中)",
        "(?:保过|保分|包过|保录|包上|保上|保送名校|保提分|包提分|保进|包进|包录取|包就业|"
        "保就业|包会|包教包会|稳过|必过|稳上|稳进|稳拿|必上|保前|包拿|保a|保拿|保升|包升)",
    ),
    en=english(
        r"(?:she|he|they|you|your \w+|\w+)(?:'ll| will| is going to|'s going to|'re going to|"
        r"'s gonna|'d) (?:\w+ )?(?:pass(?! on| it on| round| over| you| that| the)|"
        r"get (?:an? [a-c\d]|that place|straight|all|top|into|in(?! touch)|the place|"
        "the grade|a place)|get (?:a's|as)|ace|walk (?:it|into|straight)|sail|smash|nail|"
        "be top|come top|be in the top|top the|score|breeze|fly|waltz|qualify|be first|"
        "be fluent|make the top|finish top|be accepted|have (?:a|the|that) (?:place|offer))",
    ),
)
# "Come to us and …": with a result, and nothing to soften it, a promise.
INVITES = Table(
    zh=chinese(
        "交(?:给)?(?:我|咱)|来(?:我|咱)",
        "(?:跟|随|找|选|报|交给|照|听|信|来|到)(?:着|了|择)?(?:我|咱|本校|这儿|这里)",
        "(?:学|上|练|读|报|跟)(?:完|满|了)(?:这|一|两|三|我|咱|就)|只要(?:来|报|跟|坚持|学|上)",
        "(?:报|学|上|练)(?:了|完)?就",
    ),
    en=english(
        "(?:with|join|to|stick with|trust|choose|pick|through) (?:us|me)",
        "(?:our|my|this) (?:course|method|system|programme|program|class|way|mocks?)",
        "sign (?:her |him |them )?up|leave (?:it|her|him) (?:to|with)",
        "do (?:the|our|my) (?:course|work|homework)|come to every",
    ),
)
# A day by which the result is to be there.
BY_THEN = Table(
    zh=chinese(
        r"[一二三两四五六半几\d]+(?:个)?(?:月|周|星期|学期|天|年|期|节课|次课)|半年|暑假|寒假",
        "(?:学|上|练|读)完|结课|结业|毕业|期末|期中|中考|高考|[一二三]模|明年|今年",
        "下(?:次|学期|个月)|到时候|年底|开学|六月",
    ),
    en=english(
        "by (?:easter|christmas|xmas|summer|spring|autumn|january|february|march|april|may|"
        "june|july|august|september|october|november|december|then|next|the end|half.term|"
        r"new year|year \d+|\w+day)",
        r"(?:in|within|inside|after) (?:\d+|a|one|two|three|four|five|six|eight|ten|twelve|"
        "no) (?:weeks?|months?|terms?|lessons?|time|years?|sessions?|fortnight)",
        "this time next year|come (?:june|may|summer|results|exam|august)",
        "next (?:june|summer|year|term)|on results day|(?:one|a|two) terms?",
    ),
)
# What the learner will do, told as a fact.
PREDICTS = Table(
    zh=chinese(
        "(?:您|你|恁|侬|孩子|娃|他|她|小子|闺女|姑娘|儿子|囡|个仔)[^,]{0,8}(?:就|准|直接|铁|将|马上|立马|只管)",
        "^(?:就|直接|准)(?:能|会|是|进|上|考|拿|过)|(?:让|给|帮|替|叫|教|送|把)(?:您|你|他|她|孩子|娃)",
    ),
    en=english(
        r"(?!i'|we')\w+(?:'ll| will|'s gonna| gonna|'s going to| is going to|'re going to|'re gonna)(?! (?:need|have to|be "
        "(?:able|back|taught|tested|ready|placed|assessed|in touch)|see|know|learn|study|do|start|try|sit|take|come|call|"
        "ring|send|let|go|think|check|work|tell|ask|look|bring|help|get (?:an? )?(?:report|email|text|call|link|chance|"
        "feedback|homework)))",
    ),
)
# The result is told as coming.
FORETELLS = Table(
    zh=chinese(
        "=",
        "能|会|就|可以|让|帮|给您|给你|直接|提|涨|上|进|过|拿|冲|考到|轻松",
    ),
    en=english(
        "=",
        "will|you'll|she'll|he'll|they'll|we'll|i'll|going to|gonna|be|gets?|pass(?:es)?|is|are",
        "'s|having|get(?:ting)?|means|equals|see|have",
    ),
)

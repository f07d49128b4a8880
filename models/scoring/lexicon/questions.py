"""How a note tells that a prospect asks or worries."""

from models.scoring.lexicon.table import Table, chinese, english

ASKS = Table(
    zh=chinese(
        "反映|提出疑(?:问|虑)",
        "问(?:一|了)?(?:嘴|声|道)|打探|提了?一嘴|刨|试探|探(?:我)?口风|旁敲侧击|想晓得|想知",
        "话(?:想|要)知|就一样|放心不下",
        "想要(?:一|张|条|份|句|保|写)|要(?:写|签|立|份|张|条|一份)[^,]{0,6}(?:保|承诺|字据|书)",
        "问(?:的是|起)|劈头盖脸|最挂心|最放不下|最要紧|就一句",
        "(?<![没我学请询提疑访慰])问(?!题|候|好|路|了?厕所|卷|世|我要不要|我吃)|询问|咨询|打听",
        "追问|反问|盘问|请教|想知道|想晓|想弄|想搞|想问|愁的是|难处|难题是|顾忌|忌惮|惦记|挂念",
        "牵挂|心病|心结|坎儿|想不通|转不过弯|气不顺|不痛快|不甘心|不爽|反感|忌讳|抗拒|嘟囔|埋怨",
        "数落|挑(?:理|刺|毛病)|较真|捏(?:了)?把汗|心慌|忐忑|提心吊胆|没把握|没着落|操心|放不下",
        "要(?:个|一个|句|一句)[^,]{0,10}(?:准话|说法|保票|承诺|保证|字据)",
        "(?:让|叫|逼|求|要|催)我(?:给|保证|写|签|承诺|担保|立|打包票|拍胸脯|答应)|非要|立字据",
        "劈头|拿[^,]{1,8}(?:跟|和)[^,]{1,8}比|比价|想按|想要(?:个|一对一|单独)|想了解",
        "想搞清|就想听|想听|好奇|关心|最?在意|在乎|看重|开口(?:就|第一|便)|上来就|张口就|进门就",
        "坐下就|第一句|要个说法|的说法|讨个|非要我|要我(?:给|保证|写|签)|要求",
        "要(?:个|一个)?(?:保证|承诺)|刨根问底|提出|提到",
    ),
    en=english(
        "how come|any chance|is it true",
        "brought up(?! (?:the|our|a|my) (?:log|sheet|chart|page|list|report|calendar|plan|map|site|numbers|video|clip))",
        "flagged|voiced|raised the (?:matter|issue|question|point)|touched on|sought|was exercised",
        "bugbear|nub of|what (?:she|he) couldn't get past|had a thing about|the crux",
        "was keen to (?:know|learn|hear)|was like|were like|is like|pinged me|dm'?d me (?:asking|like)",
        "wants to no|wanna know|wanted 2 know|askin|axed|quizzin|wonderin|are (?:u|ya|yous|y'all)",
        "do (?:u|ya|yous|y'all)|can (?:u|ya|yous)|is u",
        "(?:wished|desired|keen|sought|eager) to (?:know|learn|understand|be told|hear|establish)",
        "sought (?:clarity|clarification|assurance)|(?:is|was|were|are) (?:asking|enquiring|doubting)",
        r"doubting|enquir(?:es|ing)|probing|goes\W|(?:only|biggest|one) thing (?:on|bugging|that)",
        "kicked off about|banging on|mithering|mithered",
        "asked|asks|asking|ask|wanted to know|wants to know|want to know",
        "wanted (?:proof|evidence|reassurance|a guarantee|me to promise|guarantees?)",
        "wants (?:proof|evidence|a guarantee|guarantees?)|wondered|wondering|wonders|queried",
        "query|questioned|enquired|enquiry|inquired|curious|quizzed(?! him| her| them)",
        "grilled(?: me)?|pressed me|pushed (?:me )?for|demanded|raised",
        "(?:main|big|first|only|biggest|one) question|q|question (?:was|re|about|on)",
        "questions? about|cares? about|needs to know|checking (?:if|whether)|opened with",
        "first thing (?:she|he|out)|straight in with|pressed|wants? it in writing",
        "wanted (?:it |that )?in writing",
        "wanted (?!to (?:book|sign|come|pay|enrol|start|go|leave|think|join|say|talk|see)|"
        r"out|in\b|a (?:chat|coffee|seat|drink))",
        "wants (?:a (?:promise|guarantee|cast)|me to|us to|to hear|assurance|to be sure|"
        "to know|it|some|one.to.one|the same|his money|her money)",
        r"insist(?:s|ed)|needs? (?:it|a guarantee|to be sure|reassur\w+)|poked at|first words",
        "probed|dug into|wouldn't let go of|looking for a guarantee|fishing for|was after a",
    ),
)
WORRIES = Table(
    zh=chinese(
        "骂(?:我们|咱|你们)|差评",
        "唉声叹气|白报|嫌",
        "打小鼓|怵|膈应|硌应|不托底|没着没落|咂嘴|嘬牙花|犯合计|合计(?!下来|才)|担惊|谂住|撂不下|搁不下",
        "拧巴|不落忍|舍唔得|肉紧|吓牢牢|吃勿准|吃不消|吓得|焦人|恼火|淘神|费劲|糟心|作难|难肠|熬煎",
        "焦(?:的|虑|心|人)|头痛|惊(?!喜|讶|艳|叹)|驚|吓(?:到|怕|得)|心头(?:慌|虚|没底)|挂(?:心|住)|悬心",
        "烦(?:的|心|恼)|急(?:的|得)(?!不)|郁闷|悬|没谱|犹疑|踌躇",
        "扎心|肉痛|吃过亏|受过骗|上过(?:一次)?当|卷钱|没影|留下阴影|担心|担忧|怕|顾虑|犯愁|发愁",
        "愁|忧|焦虑|着急|纠结|嫌|心疼|肉疼|打鼓|没底|不放心|怀疑|质疑|疑心|存疑|疑虑|犯嘀咕",
        "嘀咕|不太?信|不相信|信不过|吐槽|抱怨|念叨|介意|卡在|卡着|过不去|拿不准|拿不定|吃不准",
        "不确定|说太|太(?:贵|远|难|晚|早|小|大|长|累|吵|多|挤)",
        "(?:有点|偏|挺|好|真|忒|死)(?:贵|远)|舍不得|头疼|头大|闹心|不爱学|不想学|坐不住|吃不消",
        "接受不了|来不及|没时间|赶不上|跟不上|听不懂|受不了|排斥|抵触|厌学|被坑|上过?当|踩过?坑",
        "被骗|跑路|倒闭|心里没谱|悬着|揪心|疙瘩|别扭|不踏实|死活不|不肯|三分钟热度|没兴趣",
        "没耐心|以为(?:我们|你们|咱|这|只|要|必须|得|是)|基础差|底子薄|底子差",
        "寻思(?:着)?(?!寻思|再)|琢磨着|不爱|心态崩|崩溃",
        r"挂了[一二两三四五六七八九十几\\d]+[次回]|发怵|发憷|打怵|犯难|犯怵|没信心|信心(?:不|没)",
        "虚|慌|不敢|嘀嘀咕咕|唠叨|叨叨|嫌弃|看不上|不认|不值|划不来|吃亏|白花|浪费|打水漂",
        "哪受得|哪来的?时间|腾不出|抽不开|走不开|出不来|没人(?:看|带|接|送)|不方便|折腾",
    ),
    en=english(
        "bail (?:over|on)|fixin'? to (?:bail|walk|quit)|clash(?:es|ing)?|too late or not|kan cheong",
        "vexed",
        "apprehension|trepidation|unease|hesitation|anxiety|reluctance|misgiving|sniffy|leery|chary",
        "squeamish|fretful|stressy|worryin|feart|feared|flustered|peed off|hacked off|cheesed off|vexed",
        "aggrieved|pressed about|salty|sus|sketched|paranoid|iffy|gutted",
        "(?:greet|greeting|crying) (?:when|if)|can't hack|couldn't hack|on the skint side|skint",
        "bit of a (?:faff|trek|stretch)|bogging|heard bad|nightmare|too (?:long|far gone) in the tooth",
        "tens(?:e|ed|ion)|apprehensive|on edge|het up|fash(?:ed|ing)|perturbed|disquiet|misgivings?",
        "reservations? (?:about|over|on)|lowkey|shook|fearing|fearful|troubled|discomfort|hang-ups?",
        "stressin|buggin|trippin|wary|not having|jittery",
        "split (?:on|over)|fuss(?:ed|ing) (?:about|over)|agoni[sz]ed|fumed",
        "cross (?:that|about|with|over)|worr(?:y|ied|ies|ying)|concern(?:s|ed)?|scared|afraid",
        "anxious|nervous|fears?|fretting|stress(?:ed|ing) (?:about|over|that)|hesitant",
        r"reluctant|unsure|not sure|not convinced|doubt(?:s|ful|ed|ing)?|dubious|scepti\w+",
        r"skepti\w+|suspicious|wary|put off|bothered (?:by|about|that)|complain(?:ed|ing|s)",
        r"moan(?:ed|ing|s)|grumbl\w+|grumpy|object(?:ed|ion|ions|s)|balked|baulked|winced",
        "flinched|gulped",
        "too (?:expensive|pricey|dear|far|late|early|young|old|long|short|much|hard|big|"
        "small|advanced|easy|many|steep|shy)",
        "pricey|steep|can't afford|cannot afford|over budget|struggl(?:es|ing|ed)|hates",
        "burn(?:t|ed) (?:before|by)|been burn(?:t|ed)|fussed about|sticking point|hung up on",
        "hang.?up|torn|on the fence|issue (?:was|is|with)|problem (?:was|is|with)|doesn't trust",
        "didn't trust|don't trust|dread(?:s|ed|ing)?|jumpy about|twitchy about",
        "panick(?:ed|ing|y)|terrified|uneasy|iffy|frets|freaking|spooked|hard to believe",
        "thinks? it's a|reckons? it's|won't sit|sit still|gives up|bored|keep up|falls? behind",
        "can't cope|not keen|doesn't want to|sore point|stuck on|cautious|bricking it",
        "bug(?:s|ged|ging) (?:her|him|them)",
        "(?:didn't|doesn't|don't) (?:fancy|like|believe|see the point|think|get why|rate|love)",
        r"nerv(?:y|es)|feared|jitter\w*|cold feet|wobbl\w+|antsy|queasy|gutted about",
        "fuming about|cross about|hates? the idea|can't (?:see|face|stand|get|picture|imagine)",
        "couldn't (?:see|face)|no time|hard sell|raised an eyebrow at|turned (?:her|his) nose",
        "con|rip.?off|waste of|losing sleep|panics?|freezes?|keeps? failing",
        r"failed (?:twice|three|it|again|\d)|third go|second go|sticking|hiccup was|gripe|beef",
        "niggle|snag|hurdle|stumbling block|catch was|rattled|unnerved|paranoid|unhappy about",
        "fuss(?:ing|ed|es|y)|thrown (?:by|off)|taken aback|startled|put out|narked|miffed",
        "ruffled|upset|peeved|irked|disappointed|confused|puzzled|baffled|uncomfortable|fed up",
        "tetchy|uptight|overwhelmed|daunted|intimidated|dismayed",
        "(?:was|went|kept|keeps|been|is) (?:on |going on |banging on )?(?:on about|banging on about|asking)",
        r"(?:not|wasn't|isn't|aren't|weren't) (?:\w+ )?(?:happy|keen|comfortable|thrilled|"
        "impressed|wild|mad|a fan|sold)",
        "blocker|barrier|obstacle|deal.?breaker|thought (?:we|it|you|that|she'd|he'd)",
        "under the impression|heard (?:we|that|you)|not mad on|not wild about|cagey",
    ),
)
# A question without a word for asking.
INTERROGATIVE = Table(
    zh=chinese(
        r"哪能(?:办|弄|样|算)|咋(?:办|整|弄)|点(?:算|办|样|解)|边(?:个|度)|几时|啥辰光|伐(?:$|\W)",
        r"咩(?:$|\W)|得唔得|系咪|有冇|使唔使|能否|是否|可否|何时|如何",
        r"(?:吗|么|呢|嘛)(?:$|[^\w])|(?:吗|呢)$|多少|几(?:点|岁|号|成)",
        "(?:得.?|能.{0,8}|有.{0,8}|可以|行)不$|(?:了|过)没$|怎么(?!说呢|着)|咋",
        "啥(?:时|区|样|价|课|不)|什么(?:时候|区别|价|样|课)|哪(?:里|儿|家|个|种|天)|为什么|为啥",
        "凭什么|凭啥|会不会|能不能|是不是|有没有|可不可以|行不行|好不好|值不值|靠不靠谱|要不要",
        "用不用|该不该|来不来得及|跟不跟得上|赶不赶",
        r"(?:(?<!动不)(?<!时不)(?![动时])([\u4e00-\u9fff])[不没]\1)|到底|究竟|万一",
    ),
    en=english(
        r"(?:^|(?<=\W))(?:is|are|do|does|did|can|could|will|would|has|should) (?:it|there|you|"
        "they|she|he|we|your)",
        "how (?:much|many|long|often|far|do|does|can|will|would|big|old|soon|come|are|is)",
        "what(?:'s| is| if| about| happens| do| does| are| time| age| kind)",
        "why (?:is|are|do|not|would|should|so)|where(?:'s| is| are| do)",
        "when(?:'s| is| do| does| can| are)|who(?:'s| is| will| teaches| are)|whether",
        "which (?:days?|exam|teacher|level)|what if",
    ),
)
# Told without saying what: not a question that a colleague could answer.
VAGUE = Table(
    zh=chinese(
        "问了?(?:一堆|很多|好多|不少|几个|一些|一大堆|许多|半天|好几个|点|些|个)(?:问题|东西|"
        r"事|事儿|别的|话)?(?:$|[^\w]|没|我?都|但|就|细节)",
        "(?:有|提了?|说了?)(?:好)?(?:几个|些|点|不少|很多|一堆|一些|几点)?(?:顾虑|疑问|担心|"
        "担忧|疑虑|想法|问题)(?:$|没|但没|也没|不肯|不愿|没细)",
        "没细说|没具体说|没说(?:是|为)?(?:啥|什么|哪)|问东问西|问这问那|问了问|问了一圈|随便问",
        "问得(?:很|挺|可)?(?:细|多|杂)|细节问了|一肚子(?:问题|疑问)|顾虑不少|顾虑挺多|顾虑很多",
        "问题(?:挺|很|特别|真)多|不肯说|不愿说|问了些|(?:疑问|问题|顾虑|话)(?:攒|存|憋|列)了",
        "(?:心里)?有(?:些|点|个)?(?:疙瘩|心事|想法|小九九)|想好要?(?:问|打听)",
        "没想好(?:要)?(?:问|打听)|(?:有)?(?:话|事)想问|想问的(?:很|挺|太|可)?多",
        "问题一(?:箩筐|大堆|堆|串)|一箩筐|等见面(?:再)?(?:问|说|聊)|回头(?:再)?(?:问|细聊)",
        "见面再",
    ),
    en=english(
        "(?:had|has|with) (?:concerns?|worries|questions?)(?! (?:about|over|on|re|whether))",
        "never said which",
        r"(?:'d|had|has|with|voiced) (?:a few|some|several|a couple of|one or two|loads o'?f?|all manner of|sundry|certain|assorted) (?:\w+ )?(?:worries|concerns?|questions?|queries|doubts?|points|bits|apprehensions|reservations)(?! (?:about|over|on|re))",
        "(?:had|has|with|asked|got|raised|have|asks) (?:me )?(?:loads|lots|a lot|a few|some|"
        "several|plenty|tons|a ton|a million|a couple|many|a bunch|so many|all sorts|endless|"
        "a load|a hundred|various|tonnes)(?: of)?(?: (?:little|small|good|other|"
        "random))?(?: (?:questions?|concerns?|worries|doubts?|queries|things|stuff|bits|"
        "reservations|objections)(?: to ask)?)?(?! about| on| re)",
        "(?:she's|he's|they've|has|got|have|had) (?:a (?:list|million|hundred|ton|few|bunch|"
        r"load)|loads|lots|tons|plenty|some|several) (?:of )?(?:\w+ )?(?:things |stuff |"
        "questions |bits )(?:to (?:ask|raise|go through|check))?",
        "(?:list of|more) questions",
        "questions? (?:for|till|until|left for) (?:later|next|another)",
        "something on (?:her|his) mind",
        "(?:worry|question|concern|thing)s? but (?:she|he|they|would|'d|wanted|wouldn't)",
        "rather (?:tell|ask|say|raise|discuss) (?:me|it|them|that|us)|bits and (?:bobs|pieces)",
        "wouldn't say what|didn't say what|didn't go into",
        "asked (?:stuff|things|this and that|around)|questions? galore|reservations",
        "various concerns|something (?:was )?bothering|the usual (?:questions?|stuff)",
    ),
)
# The words above, but nobody asks or worries.
NOT_ASKED = Table(
    zh=chinese(
        "(?:没|冇)(?:啥|什么|得)?要问的?|没人(?:发)?问",
        "(?:啥|什么|一句|半句)?(?:也|都)?(?:没|冇|未|无)(?:有|得)?(?:再|人|多|细|提|开口)?(?:打听|提问|发问|追问|问|咨询)(?!题)(?:过|起|到)?(?:什么|啥)?",
        "冇问|对方没提|没得(?:问题|疑问|啥问)",
        "(?:开车|说话|接电话|现在|这会儿|在忙)[^,]{0,3}不方便|电话[^,]{0,4}没人接",
        "没人接电话|一直没人接|没(?:有)?问(?:什么|啥|起)?",
        "没(?:有)?(?:问|提|啥|什么|任何|别的)?(?:什么|任何|啥|别的|太多)?(?:问题|疑问|顾虑|担心|疑虑|异议|想问)",
        "没(?:怎么)?(?:问|顾虑|提)|什么都?(?:也)?没问|啥也?没问|啥都没问|也没问",
        "不(?:太)?(?:担心|怕|愁|纠结|介意|嫌)|不用担心|别担心|别怕|不必担心",
        "不再(?:担心|纠结|犹豫)|没来得及问|没问|打消|问题不大|恐怕|哪怕|可怕|问候|疑问没|没疑",
        "无疑|问就是|没(?:多|再|细|怎么|咋)问|不(?:再)?(?:追)?问了?(?:$|[,.。])|不(?:再)?追问",
        "没提(?:啥|什么|任何)?问题|(?:担心|顾虑|疑虑|疑问)(?:也|都|全|就)?(?:没|打消|消)",
        "不(?:再)?(?:愁|慌|嘀咕|操心|发怵|打鼓|揪心|焦虑|急|在意|计较|嫌)(?:了|喽|啦|$)",
        "不怕(?:了|$)|拿问卷|问我吃|问路|怕冷|怕热",
    ),
    en=english(
        r"(?:no|didn't|never) even ask\w*(?: me)?(?: anything)?|zero chit-?chat",
        r"no (?:queries|questions?|concerns?|objections?|enquir(?:y|ies)|doubts?)(?: \w+){0,2} (?:raised|asked|put|made|voiced)",
        r"(?:made|raised|put|voiced|had) no \w+",
        "(?:enquiry|inquiry|query|question) (?:no|number|form|list|desk|sheet|line|slip|card)s?",
        "(?:no|zero|not one|nae|nowt|nothing) (?:asked|raised|queries)",
        "asked (?:nowt|nothing|naught|nought)",
        "no (?:real |other |more |further )?(?:questions?|concerns?|worries|queries|objections?|doubts?)",
        "didn't (?:ask|raise|question|have)|did not ask|never asked|not worried|wasn't worried",
        "isn't worried|no longer (?:worried|scared)|don't worry|not to worry|without asking",
        "nothing to ask|hasn't asked|not asked|nobody asked|not bothered",
        "wasn't (?:fussed|bothered|concerned)",
        "asked (?:her|him|them|mum|mom|dad|for (?:her|his|their) (?:number|email|name|phone))",
        "no doubt",
        "(?:worry|worries|nerves|doubts?|fears?|concerns?) (?:gone|vanished|melted|over|done|"
        "sorted|dealt with|parked|eased|went)",
        r"(?:not|isn't|no longer) (?:an? )?(?:\w+ )?(?:bothered|worried|fussed|scared|"
        "concerned|issue) ?(?:about that )?any ?more",
        r"no (?:issue|problem|objection|queries|qualms)\w*",
        "nothing (?:left )?(?:bugging|bothering|worrying)|no objections whatsoever",
        "stopped (?:worrying|fretting)|worry not",
        "asked for (?:the )?(?:loo|toilet|directions|wifi)|asked after me|question ?mark",
    ),
)
# The rep asks, worries, or opens the topic.
REP_ASKS = Table(
    zh=chinese(
        "我(?:们)?(?:就|也|还|又|先|主动|顺嘴|顺口|随口|自己|其实|有点|有些|很|挺|真|特|心里|"
        "反)?(?:担心|怕|愁|纠结|在想|不确定|问|发愁|焦虑|心里没底|没底|主动提|提了|提起|顾虑|"
        "怀疑|没问)",
        "(?:跟|向|给|对)(?:她|他|家长)(?:打听|咨询)",
        "(?:^|我)(?:就|先|又|再)?问(?:了)?(?:她|他|家长|妈妈|爸爸)(?!爸|妈)|我(?:就)?(?:是)?怕",
        "主动(?:讲|聊|说|提|介绍)|店长问|主管问|老板问|同事问",
    ),
    en=english(
        "i (?:was |am |just |also |then |did |even |do |always |first )?(?:asked|ask|"
        "wondered|worry|worried|raised|brought up|mentioned|wonder|fear|doubt|queried|"
        "quizzed|kept asking)",
        "i'm (?:a bit |really |so )?(?:worried|scared|nervous|not sure|unsure|concerned|afraid)",
        "(?:i was|i am) (?:a bit |really |so |quite )?(?:worried|scared|nervous|anxious|unsure)",
        "my (?:worry|concern|fear|question|doubt)|worried i|scared i|not sure i",
        "(?:boss|manager) asked|i brought|we asked",
        "worried (?:myself|she won't come|he won't come|they won't)|brought up the topic",
        "asked if (?:she|he|they) (?:had|wanted|would like|fancied)",
    ),
)
# An opinion of the prospect: a worry when the rep answers it.
OPINES = Table(
    zh=chinese(
        "觉得|觉着|认为|感觉|嘴上|念叨",
    ),
    en=english(
        "been told|was told|were told|thinks?|thought|reckons?|reckoned|feels?|felt|believes?",
        "finds?|found|figured|figures|considers|heard|read|seen|saw",
    ),
)
AGAINST = Table(
    zh=chinese(
        "不|没|太|差|难|贵|远|累|慢|少|小|乱|吵|坑|骗|水|虚|假|白|浪费|别家|咱|我们|你们",
        "才(?:肯|能)?|就(?:交|报|签)",
    ),
    en=english(
        "we|us|you|it's|not|no|n't|never|too|only|hard|bad|lost|waste|lazy|worse|wrong|just",
        r"less|nothing|\w+n't|without|cursed|useless|pointless|makes? (?:kids|them|him|her)",
        "better off|awful|horror|review|overpriced|rubbish|hopeless",
    ),
)
# The rep's own words follow.
REP_SPEAKS = Table(
    zh=chinese(
        "我(?:就|也|还|又|先|回|跟|给|告诉|解释|让|带|说|讲|答|安慰|拿|把|发)",
        "(?:跟|给|向|对|告诉)(?:她|他|家长)",
    ),
    en=english(
        "i|we|told (?:her|him|them|mum|dad)|explained|showed|said (?:we|our|no|nobody|that)",
        "sent|gave|let (?:her|him|them)|pulled up|walked (?:her|him|them)|reassured|replied",
    ),
)

"""What keeps a sentence from being a forbidden promise: denial, doubt, another speaker, a permitted subject."""

from models.scoring.lexicon.table import Table, chinese, english

# What happened, what is hoped for, what holds on average: no promise.
SOFTENED = Table(
    zh=chinese(
        r"(?:带|教)出(?:来)?(?:过|了)|(?:拿|教|带)过(?:[一二三四五六七八九十\d]|不少|好几)",
        "了(?!就|,|$)|过的|去年|前年|上(?:届|期|学期|个月)|往届|学员|学生|同学|有个|有位|曾",
        r"刚来|当初|小[\u4e00-\u9fff](?:从|的|也|就)|争取|目标|力争|尽量|有望|可能|大概|一般",
        "平均|希望|努力|取决|有机会|冲刺|看(?:孩子|他|她|娃|个人)|多数|大部分|因人|不一定",
        "差不多|试试|建议|要求|需要|规划|课|参加|报考|准备|想",
    ),
    en=english(
        "aim(?:s|ing)?|hop(?:e|es|ing)|try|trying|target|should|could|might|probably|usually",
        "on average|average|most|many|some|work(?:ing)? towards?|best chance|depends|likely",
        "tend|last (?:year|summer|term)|got|went|passed|moved|jumped|scored|had|took|was|were",
        "did|came|goal|plan|one of our|a (?:girl|boy|lad|student|pupil|kid)",
    ),
)
# What may be guaranteed.
ALLOWED = Table(
    zh=chinese(
        "发(?:视频|消息|反馈|报告|课表)|打电话|通知(?!书)|提前一天|加人|换人",
        "名额|座位|位置|位子|开班|人数|小班|班额|安全|质量|时间(?!问题)|准时|按时|出勤|服务",
        "回复|反馈|原价|不涨价|价格|优惠|每节|每次课|课时|不换老师|老师不换|固定老师|合同|补课",
        "补上|请假|隐私|批改|录像|回放|答疑|不超过|无理由|接送|车位|正版|退剩|上课",
    ),
    en=english(
        r"(?:send|email|text|forward|bring|post|share|ring|call|have) (?:\w+ ){0,3}(?:by|before|on|over|tomorrow|tonight)",
        "(?:report|certificate|feedback|timetable|boundaries)s? (?:ready|by|sent|out|over)",
        "spot(?! (?:on|in|at) (?:the )?(?:[a-z]{1,14} )?(?:squad|team|uni|college|school|grammar))|(?<!medical )(?<!college )(?<!mbbs )(?<!iit )seat|slot|class size|group size|small groups?|price (?:lock|freeze|won't)",
        "same (?:teacher|tutor|time|price)|reply|replies|answer within|safety|start date",
        "time slot|max(?:imum)?(?: of)?|no more than|capped?|never more than|notice|contract",
        "make.up|catch.up (?:lesson|session)|parking",
        r"(?:reply|replies|call|answer|marked|refund|feedback|respond)\w* (?:\w+ )?within",
        "call back|space in",
        r"place (?:in|on) (?:the )?(?:mon|tue|wed|thu|fri|sat|sun|group|class|course|\w+day)",
        "(?:her|his) place (?:is|in|on)(?! (?:the )?bag)",
        "place is (?:held|saved|safe|guaranteed)|feedback|homework marked|refund within|privacy",
        "one.to.one|cooling",
    ),
)
# A money-back offer without failure: a contract term.
CONTRACT_TERM = Table(
    zh=chinese(
        "退多少|能退几",
        "无理由|不满意|不想(?:上|学)|没上(?:完|的)|剩(?:余|下)|未(?:上|消)|随时(?:可)?退|试听",
        "七天|7天|按(?:课时|比例|合同)|首课",
    ),
    en=english(
        r"cooling|days|within|unused|remaining|notice|cancel\w*|not (?:happy|satisfied)",
        "no questions asked|any reason|trial|first (?:lesson|week|session|month)",
        "change (?:her|his|their|your) mind|pro.?rata|stop(?:s)?|moves?|leave",
    ),
)
NEGATED = Table(
    zh=chinese(
        "点名要|指名要",
        "才不|没学那|不让写|谁写罚谁",
        "说不(?:准|好|定)|(?:主要|七分|还得|得|全)(?:是)?靠(?:自己|他|她|孩子|个人)|不参与",
        "看(?:他|她|孩子)?自己|看基础|老板让|不代表",
        "(?:书面|白纸黑字|能写的)?(?:只|就)(?:有|能|给|敢)[^,]{0,6}(?:收据|发票|合同)",
        "差(?:一)?点(?:儿)?(?:就)?(?:嘴|说|要|脱口|吹|喊)|险些|憋回|忍住|咽(?:了)?回|话到嘴边",
        "没有[^,]{0,4}(?:包过|保过|保证|包会|保分)[^,]{0,4}(?:一说|这回事|这种|的事)",
        "谁(?:跟|要|敢)[^,]{0,6}(?:包|保)",
        "(?:不|别|甭|莫|唔)(?:敢|好|能|可以|得)?(?:乱|瞎|随便|轻易)?(?:许|应承|开口|夸口|夸)|禁止",
        "不(?:得|准|许|兴)[^,]{0,3}(?:承诺|保|包)|违规|哪个敢|冇得包|冇人|不作|没法给|给不起|写不了|尽力",
        "尽量",
        "(?:这种|这类|那种)(?:话|承诺)[^,]{0,4}(?:不|没)|造谣|谣传|谣言|误传",
        "(?:不能|没法|没办法|无法|不敢|不会|不可能|不可以|不好|不便|没人|没谁|谁(?:也|"
        "都)?(?:不|没)?(?:能|敢)?|哪(?:有|能|敢)|没(?:有)?(?:敢)?|不|别|未|从不|绝不|决不|"
        "不得|不许|禁止|不让|不允许|拒绝|避免|不给|做不到|很难|难以)[^,]{0,4}(?:保|包|承诺|"
        "担保|打包票|拍胸脯|肯定|一定|绝对|许诺|答应|说死|押题|这么说|必)",
        "(?:保证|担保|承诺|打包票|包)不了|给不了|不做(?:这|任何|虚假)?[^,]{0,4}承诺",
        "违(?:规|法)|红线|不合规|广告法|不(?:是)?(?:百分百|100%|一定|绝对|等于)",
        "没有(?:百分百|100%|绝对|保过)|不吹|不玩虚|哪敢|才怪|骗人|忽悠|说的?都是假|不靠谱",
        "都是(?:骗|假)|谁敢",
    ),
    en=english(
        "what'd|how'd|where'd",
        "no bets|good chance|up to (?:her|him|the board|the examiners?)",
        "(?:down|up) to (?:her|him|them|you)|no sight|no school|expect some",
        "(?:but |, )?not (?:a |the |any |her |his )?(?:ranks?|marks?|grades?|pass(?:es)?|results?|scores?|places?|seat)",
        "only (?:the |a )?(?:fee )?(?:receipt|effort|teaching|hours|schedule)",
        "nearly (?:said|promised|told)|almost (?:said|promised|told|blurted)|bit my tongue",
        r"stopped myself|forbids?|forbidden|prohibit\w*|not permitted|barred|banned|rules? out",
        r"(?:can't|cannot|won't) (?:\w+ ){0,2}(?:guarantee|promise)|nae guarantees?|does not stand",
        r"disown\w*|distanced|wouldn't dream",
        r"there(?:'s| is| are) no (?:\w+ )?(?:guarantees?|promises?|certainty|shortcut)",
        "no such (?:thing|promise|guarantee)|never heard|isn't how|not how it works|avoid(?:ed)?",
        "steer(?:ed)? clear",
        "(?:can't|cannot|can not|couldn't|won't|wouldn't|don't|do not|doesn't|didn't|never|"
        r"not|no one|nobody|no-one|none|nothing|isn't|aren't|unable to|refus\w+ to|"
        "not allowed to|without|shouldn't|wasn't|not going to|neither|no school|no centre|"
        r"no tutor|no honest \w+|not able to|illegal to|against the (?:law|rules) to|far from|"
        r"rather than|instead of|stop short of|careful not to)(?: \w+){0,3} (?:guarantee\w*|"
        r"promis\w+|swear|sure|certain\w*|definite\w*|bet|bound|ensure|make|say|always|assure|"
        r"offer|do|leak\w*|claim)",
        "no (?:guarantees?|promises?)|not (?:a |any )?(?:guarantee|promise|magic|100)",
        "not guaranteed|isn't guaranteed|guarantee nothing|promise nothing",
        "promises? (?:are|is) (?:illegal|banned|not)|only promise (?:is|was|i)",
        "against the (?:law|rules)|not allowed|illegal|can't (?:do|say|offer|give) that",
        "that's not something|wouldn't (?:be )?honest|nobody can|no one can",
        "anyone who (?:promises|guarantees)|beware|lie|lying",
    ),
)
# A denial of failure: it promises.
DOUBLE = Table(
    zh=chinese(
        "(?:没有|没|不会|不可能|不存在|冇|不怕|不愁|甭愁|想|哪能|哪会|怎么会|无一)(?:一)?(?:个|人)?(?:不|没|冇|唔)?(?:会|能)?(?:挂|考不(?:上|过|好)|过不了|上不了|不过|落榜|不及格|失手|失败|落下|拿不(?:到|下)|学不会|不中|不上)",
    ),
    en=english(
        r"(?:don't|do not|never|nobody|no one|can't|cannot|couldn't|won't|not (?:going|about) to|no way|never had|haven't had|not had)(?: \w+){0,3} (?:fails?|failed|failing|flunk|miss(?:es)?|lose|the first|disappoint)",
    ),
)
# A promise taken back in the next clause ("I'd love to promise a 9, but I can't").
TAKEN_BACK = Table(
    zh=chinese(
        "^(?:但|可|不过)?(?:是)?(?:我|我们|咱)?(?:真)?(?:不能|没法|不敢|办不到|做不到|给不了|"
        "不行|没签|没写|没答应|开玩笑)",
    ),
    en=english(
        "^(?:but )?(?:i |we |honestly )?(?:can't|cannot|couldn't|won't|don't|didn't|only joking|just kidding)$",
        "^but (?:i|we) (?:can't|cannot|couldn't|won't|don't|didn't)",
    ),
)
# The prospect speaks, wants, or reports: a promise in such a clause is not the rep's.
ASKED_FOR = Table(
    zh=chinese(
        "可否|能否|是否",
        "问|[让叫逼要求催]我|想要?|非要|要(?:我|个|一个|求|咱|你|我们)|希望|担心|怕|听说",
        "说(?:别|隔壁|人家|有|那|她|他|对面|之前|以前|网上|朋友|邻居|同事)|以为|觉得|指望|盼|逼",
        "追着|能不能|是不是|会不会|敢不敢|有没有|可不可以|吗|的说法|怎么不|凭什么|为啥|她说",
        "他说|(?:妈妈?|爸爸?|家长|奶奶|爷爷|对方|客户|她|他)[^,]{0,3}(?:说|问|讲|喊|坚持|要(?!是|考|不|没|挂|上|过|能))",
    ),
    en=english(
        r"joked?|dared|teased|quipped|hinted|imagined|dream\w*|swears? (?:that )?(?:the|a|her|his)",
        r"neighbour|cousin|told (?:her|him|them) (?:that )?we|(?:she|he|they|mum|dad) bet|ask\w*",
        r"want\w*|wonder\w*|hop(?:e|es|ed|ing)|worr\w+|scared|afraid|expects?|expected|expecting",
        r"demand\w*|insist\w*|said|says|claims?|claimed|thinks?|thought|heard|reckons?|after a",
        "pushed|keen|needs?|whether|would you|can you|do you|will you|if you|could you|pressed",
        "begged|looking for|told me|seen|read|fishing|like a|(?:was|were|been|being|got) told",
        r"elsewhere|(?:she|he|they|mum|mom|dad) (?:\w+ )?promis\w+",
    ),
)

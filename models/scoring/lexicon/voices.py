"""Who speaks or acts: the rep, the prospect, or a competitor."""

from models.scoring.lexicon.table import NOTHING, Table, chinese, english

_HEAR = "她|他|您|你|人家|家长|妈|爸|孩子|奶|爷|客户|对方|宝妈|宝爸|阿姨|大姐|姐|哥|先生|女士|夫妻|两口子"
_FAMILY = (
    "妈|爸|奶奶|爷爷|姥姥|姥爷|外婆|外公|姑姑|姑妈|舅舅|小姨|阿姨|叔叔|婶|老公|老婆|先生|女士|太太|大姐|大哥|姐姐|哥哥"
)

# Read from left to right; the first voice found is the clause's.
REP = Table(
    zh=chinese(
        "(?:送|塞|赠|回|教|帮|领|演)(?:了|给|到)?(?:她|他|伊|佢)",
        "(?:跟|给|向|对|同|畀|俾|陪)(?:了|着|过)?(?:伊|佢|老爷子|阿婆|大爷|大妈|嬢嬢|人家)",
        "(?:^)(?:答|讲|话)(?=[:,])",
        "(?:朋友圈|海报|传单|横幅|短信|群里|文案|标语|喇叭|视频号|抖音|直播间?|展板|易拉宝|公众号|小红书|单页|门口)(?:里|上)?(?:我|循环)?(?:发|写|群发|喊|挂|印|贴|循环|放话|配文|打出)",
        "(?:文案|标语|口号|配文|群发|喊麦|吆喝)",
        "(?<![跟给问让对和叫回向要逼求催拿])(?:我|俺)(?!家?(?:们家)?(?:孩子|娃|儿子|女儿|"
        "闺女|姑娘|老公|老婆|爱人|婆婆|妈|爸|儿|宝))",
        "咱(?!家?(?:孩子|娃))",
        f"(?:跟|给|向|对|带|陪|领|帮|替|让|劝|请|邀|告诉|答应|回复|安慰|哄|拉着|承诺)(?:了|着|过)?(?:{_HEAR})",
        "(?:^|(?<=[就便又还再也先直接后当场顺嘴顺口顺手随口随手赶紧马上立刻然]))(?:讲了?|用(?:了|上了?)|运用|套用|引用|"
        "解释|介绍|算|拿(?!我们|咱|别家|隔壁|人家|你们)|翻|发了|发给|展示|演示|打开|播|放了|"
        "举|列|推荐|报价|报了(?!名)|摊|强调|承诺|回复|回她|回他|回了|答(?!应|复|案|题|卷|疑|"
        "非|谢)|答复|聊了|跟|安排|打包票|拍胸脯|保证|调出|掏出|指着|递|晒|秀|甩|贴|转发|念|"
        "画|比划|摆|塞|撂|给|带|陪|领|帮|劝|夸|吹|推|提供|出示|现场|当面|拍着|掰|传|掏|搬|"
        "跑偏|扯|演|测|点开|排|摆|敲|写|截|翻着)(?!完)",
        "(?:发|递|拿|拍|传|转|推|甩|寄)(?:了|给|到)?(?:她|他)|^(?:还|又|再|就)?把|您|你家孩子",
        "你孩子|老师(?:说|讲|解释|回|答|告诉|演示|给)|顾问(?:说|讲|解释|回|答)",
    ),
    en=english(
        "posted|tweeted|captioned?|caption|headline|strapline|subject line|closing line|voicemail",
        "(?:our|the|my|new) (?:flyer|poster|banner|ad|advert|leaflet|reel|story|post|newsletter|email|sign)(?: (?:i|we) (?:made|wrote|did))? (?:says|said|reads|read|goes)",
        "(?:flyer|poster|banner|ad|sign|board) (?:says|reads)|shouted|bellowed|hollered|announced",
        "declared|vowed|swore|stated|telled|blurted",
        "i|i'd|i've|i'll|i'm|me|we|we've|we'll|we're|our|ours",
        "(?:told|showed|shown|sent|texted|emailed|e-mailed|messaged|gave|offered|quoted|"
        "walked|took|reminded|assured|reassured|let|handed|played|read|got|pointed|invited|"
        "promised|had|ran|passed|forwarded) (?:her|him|them|mum|mom|dad|the|over|through|"
        "round|around|out|a|an|both|two|some)",
        "explained|went (?:over|through|thru|into)|talked (?:her|him|them|through|about)",
        "pulled (?:up|out)|shared|demoed|demonstrated|pointed out|said to (?:her|him|them)",
        "did (?:a|the|some) |brought up|got out|dug out|opened|pitched|mentioned|answered",
        "replied|showing|sending|sent|showed|quoted|offered|compared|worked out|drew|printed",
        "broke (?:it|the)|reassured|listed|used|gave|played|tried|toured",
        "your (?:son|daughter|kid|child|boy|girl|lad)",
    ),
)
PROSPECT = Table(
    zh=chinese(
        "大姨|大娘|大婶|哥们|老婆婆|大嫂|嫂子|伯伯|老伯|小姑娘|小哥|来访",
        "伊(?!斯|甸|始|拉|朗|人)|佢|侬|囡|个仔|个女|爷叔|阿婆|阿公|老太太?|老爷子|老人家|老师傅|小子",
        "后生|嬢嬢|孃孃|婆婆|外孙|孙(?:子|女)|街坊",
        f"(?:开口|张口|进门|上来|坐下)就|(?<!其)(?:她|他)|家长(?!群|会|微信群|圈)|{_FAMILY}|对方",
        "客户|宝妈|宝爸|人家(?!机构)|两口子|夫妻|小伙|大叔|大爷|大妈|学员本人|孩子自己|小姑娘",
        "[男女]生|我(?:们)?家?(?:孩子|娃|儿子|女儿|闺女|姑娘|老公|老婆|宝)|俺家|你们",
        "(?:^|(?<=[又还就先直老一上来声])) ?(?:问(?!题)|担心|担忧|怕|嫌|愁|发愁|纠结|说|觉得|"
        "觉着|听完|听了|看完|看了|表示|点头|笑|同意|犹豫|哦|嗯|咨询|打听|吐槽|抱怨|质疑|怀疑|"
        "顾虑|想知道|想了解|关心|心疼|最?在意|介意|追问|反问|盯着问|回我|要求|想要|要个|非要|"
        "指望|盼|读完|翻完|看过|听罢|乐|认|绷着|撇嘴|嗯|愁眉)",
        "(?:跟|给|问|让|对|和|叫|回|向|告诉|怼|夸|要|逼|求|催)(?:了)?(?:我|咱)(?!们?(?:的|这))",
        "孩子|娃|儿子|女儿|闺女",
    ),
    en=english(
        "mama|papa|coach|matron|auntie|daddy|sister [a-z]{2,12}|mdm|pa|ma|oga",
        "uncle|madam|sir|enquirer|gentleman|ma'am|lass|aunty|ji|bibi|nephew|niece|grandson|granddaughter",
        "secretary|hr manager|the manager|candidate|aspirant|ward",
        "fussed|fumed|agoni[sz]ed|obsessed|moan(?:ed|s)|fret(?:ted|s)|grumbled|whinged|queried",
        "questioned|wondered|enquired|inquired|doubted|panicked|objected|ba?u?lked|demanded",
        "insisted|pushed|raised|begged|groaned|whined|griped|stressed|freaked|spooked|thrown",
        "torn|dubious|sceptical|she|he|they|she's|he's|she'd|he'd|she'll|he'll|they'd|they'll",
        "they're|mum|mom|mam|mummy|mama|dad|daddy|father|mother|parents?|husband|wife|gran",
        "granny|grandma|grandad|grandpa|nan|nana|aunt|auntie|uncle|carer|guardian|couple|client",
        r"customer|prospect|caller|lady|guy|bloke|chap|woman|man|family|student|mrs\.?|mr\.?",
        r"ms\.?|the (?:kid|boy|girl|lad|son|daughter)|her (?:son|daughter|boy|girl|kid)",
        "his (?:son|daughter|boy|girl|kid)",
        "my (?:son|daughter|kid|boy|girl|child|lad|husband|wife|eldest|youngest)|asked|asks",
        "asking|wanted|wants|worried|worries|wondering|scared|afraid|nervous|anxious|not sure",
        "unsure|keen|nodded|sounded|seemed|looked|appeared|calmed|relaxed|stormed|hugged|smiled",
        "frowned|sighed|hesitated|winced|accepted|signed|paid|turned|declined|refused|muttered",
        "mumbled|scoffed|tutted|warmed|perked|softened|needed|puzzled|bothered",
        "walked (?:in|off|out|away)|popped|dropped (?:in|by)|rained|started|used|struggled",
        "failed|moved|burned|gutted|tired|interested|convinced|satisfied|pleased|impressed",
        "reassured|delighted|chuffed|relieved|reckons?|thinks?|thought|felt|complained|heard",
        r"feared|pressed|needs|grinn\w+|cheered|beam\w+|shrugged|laughed|hated|concerned|fears?",
        "loved|liked|agreed",
    ),
)
RIVAL = Table(
    zh=chinese(
        "(?:对门|斜对(?:面|过)|楼上|前东家|上一个|街口)[^,]{0,10}?(?:嚷嚷|说|讲|承诺|保证|敢|签|写|吹|喊|宣传|包|号称|答应|吐槽)",
        "(?:实习生?|新来的[^,]{0,4}|新人|搭档|师(?:弟|兄|妹|姐)|中介|黄牛|前台|助理|主管|校长助理|别人|有人|网上|邻居|闺蜜|亲戚|同学家|以前那|之前那|原来那|上个|前头那|别的|旁边|另外)[^,]{0,8}?(?:说|讲|承诺|保证|打(?:了)?包票|敢|签|写|拍(?:着|了)?胸脯|吹|喊|宣传|包|号称|答应|应承|许)",
        "(?:隔壁|对面|别家|别的机构|别人家|那家|另一家|另外一家|其他机构|其它机构|其他家|"
        "上一家|之前那家|原来那家|同行|竞品|(?:有|某)(?:一)?(?:家|个)?(?:机构|培训班?|学校)|"
        "他们家|人家机构|楼下|马路对面|街对面|对手|友商|别的(?:顾问|老师|同事|销售)|"
        "其他(?:顾问|同事|销售)|同事|经理|店长|以前的机构|之前的机构|之前报的|以前报的|别处|"
        "外面那些?)[^,]{0,8}?(?:说|承诺|保证|打包票|敢|签|写|给|拍胸脯|吹|喊|宣传|包|保|"
        "号称|答应)",
    ),
    en=english(
        "(?:our|my|the|his|her|their|your) (?:last|old|previous|former|ex) (?:tutor|teacher|coach|school|centre|center|academy|agency)[a-z' ]{0,12}(?:said|swore|promised|guaranteed|told|claimed|vowed)",
        "(?:colleague|co-?faculty|rep|trainee|counsellor|manager|lad|lass)(?: from| at| in)?(?: [a-z]{1,14}){0,4} (?:was |were )?(?:telling|shouting|claiming|promising|saying|bragging|swearing)",
        r"(?:(?:my |our |a |another |one |some |the )?(?:new |junior |old |other )?(?:colleague|co-?faculty|co-?worker|trainee|intern|apprentice|starter|temp|receptionist|manager|boss|partner|teammate|rep|salesman|counsellor|agent|lad on \w+ desk|(?:lad|lass|girl|guy|bloke|kid) (?:on|at|in|from) (?:our|the|another|my) \w+)|(?:her|his|their|the) (?:\w+'s )?(?:sister|cousin|neighbour|friend|mate|brother|old|previous|last|current|ex)(?:'s)? (?:tutor|school|teacher|centre|coach|instructor)|(?:their|the|an?|her|his|\w+'s) (?:ad|advert|flyer|leaflet|poster|website|banner|reel)) (?:[a-z]{1,14} ){0,4}?(?:said|says|told|tells|promis(?:ed|es|ing)|guarantee(?:d|s)|swore|claims?|claimed|advertis(?:ed|es)|offers?|offered|bragged|boasted|reckons?|going|goes|went)",
        "(?:(?:the |an?)?(?:other|another|rival|previous|last|old|different|big) (?:agency|"
        "centre|center|place|school|tutor|company|lot|academy|provider|one|outfit)|others|"
        "competitors?|(?:place|centre|center|school|lot|guys|academy|tutor|shop|outfit|"
        "mob) (?:next door|down the road|across the (?:road|street)|up the road|"
        "round the corner|opposite)|kumon|rivals?)(?: down the road| next door| across town|"
        " opposite)? (?:said|says|promised|promises?|guaranteed|guarantees?|swore|told|"
        "claims?|claimed|offers?|offered|advertises?|had|has|gave|will|reckons?)",
    ),
)

# "nah, I said": an aside that names the speaker of the words before it.
ASIDE_REP = Table(
    zh=chinese(
        "^(?:我|咱们?)(?:就)?(?:说的?|讲的?|回的?|答的?|告诉她的?|告诉他的?|报的|这么说|如实说)(?:的)?$",
    ),
    en=english(
        "^(?:i|we) (?:said|told (?:her|him|them)|replied|answered|explained|promised|went|say)$",
        "^said i$",
    ),
)
ASIDE_PROSPECT = Table(
    zh=chinese(
        "^(?:她|他|家长|妈妈|爸爸|孩子妈|孩子爸|对方)(?:就|直接|笑着|小声|悄悄)?(?:说|问|讲|"
        "回|答|嘀咕|追问|来一句|撂下一句)(?:道|的|我)?$",
    ),
    en=english(
        "^(?:she|he|they|mum|mom|dad) (?:said|asked|says|asks|goes|went|replied|laughed|wondered|wrote|texted)$",
        "^(?:was|were) (?:her|his|their) .{0,20}$",
    ),
)

# "Said no one can swear to that": the note leaves out who spoke; two speakers take turns.
BARE_SAID = Table(
    zh=NOTHING,
    en=english(
        "^(?:and |& |but |then |so )?(?:said|says|told me|goes|went)(?! (?:over|through|for|into|to|off|quiet|on))",
    ),
)
AS_REP = Table(
    zh=NOTHING,
    en=english(
        "you(?:'ll| will|'d| can't| couldn't| won't|'re going)|(?:he|she|they)(?:'ll| will)|don't worry",
        "leave it|honestly",
        r"we|our|us|i|relax|nobody|no one|told her|told him|guarantee\w*|promise\w*",
    ),
)
# A question to the school, in words that could be the rep's: "do we take vouchers?", "咱这能开发票吗".
TO_THE_REP = Table(
    zh=chinese(
        "^(?:那|请问)?(?:你|您|咱|我)(?:们|家|这|那|孩子|能|可|要)|[吗么呢]$|能不能|会不会",
        "是不是|有没有",
    ),
    en=english(
        "^(?:and |but |so |then )?(?:is|are|do|does|did|can|could|will|would|has|have|should|"
        "what|how|why|when|where|who|which|isn't|aren't|don't|won't)",
        "you|your|u|my (?:son|daughter|kid|boy|girl|child)",
    ),
)
REP_SPEAKS = Table(
    zh=chinese(
        "我(?:就|也|还|又|先|随口|顺口)?(?:说|问|讲|回|答|反问|跟|给|告诉)",
    ),
    en=english(
        r"i (?:\w+ )?(?:said|asked|told|replied|explained|ask|say|wondered)",
    ),
)
# What the prospect does before speaking on ("她摇头，讲…").
GESTURE = Table(
    zh=chinese(
        "叹(?:了)?(?:口)?气|摇(?:了)?(?:摇)?头|笑|点(?:了)?头|爽快|皱(?:了)?眉|撇(?:了)?嘴|白眼|愣|(?:睇|看|听)(?:完|罢)|摆(?:了)?(?:摆)?手",
    ),
    en=NOTHING,
)
GOES_ON = Table(
    zh=chinese(
        "^(?:就|又|还|直|倒)?(?:讲|话|说)(?!了|起|到)",
    ),
    en=NOTHING,
)
# Only the child is named: the rep may be speaking of it.
CHILD_ONLY = Table(
    zh=chinese(
        "^(?!.*(?:她|他|家长|妈|爸|奶|爷|说|问|觉得|担心|怕|嫌)).*(?:孩子|娃|儿子|女儿|闺女)",
    ),
    en=english(
        "^(?:and )?they(?:'re| are| all| do| get| love| pass)",
        "^(?:(?:and|then|so|that|relax|but) )?(?:she|he|they|the (?:kid|boy|girl|lad)|"
        "her (?:son|daughter|boy|girl)|his (?:son|daughter|boy|girl))(?:'ll| will|"
        "'s going to|'d| is going to|'s getting|'s gonna| gets| passes| walks)",
    ),
)
# The prospect's own "I", told without quotation marks right after "she goes:".
PROSPECT_I = Table(
    zh=chinese(
        "我(?:就|也|都|能|可以|还是|再|可|是|先|们)?(?:不(?!敢|能|好|便|会|清楚|知道|承诺|"
        "保证)|敢|没(?:意见|问题|顾虑|疑问|啥)|认|信|懂|明白|接受|放心|考虑|想|觉得|怕|担心|"
        "要|商量|搁|满意|服|等|听|当(?!场|面|时|即|天)|回去|回家|琢磨|寻思|踏实|心里|愿意|同意|清楚|有底|有数)",
    ),
    en=english(
        "i(?:'m| am|'ll| will| can| could| get| see| like| love|'d| trust| understand| don't|"
        " need| feel| want| think| suppose| guess| doubt| still)",
        "that'd suit us|we(?:'re| are|'ll) (?:in|happy|sold|good|fine|think)",
    ),
)
# "问能不能旁听，说可以": the answer follows the question without a name.
ANSWERS_BARELY = Table(
    zh=chinese(
        "^(?:就)?说(?:是)?(?:可以|有的|有啊|有,|能|会有|会的|行的|都是|都有|我们|咱|这边|每|"
        "最多|一般|目前|当然|不用|不需要|不收|免费|按)",
    ),
    en=NOTHING,
)
ASKS_PLAINLY = Table(
    zh=chinese(
        "问|吗|能不能|有没有|是不是|会不会|可不可以|咨询|打听",
    ),
    en=NOTHING,
)
# A deed told without its doer ("Totted it up") is the rep's, unless it is a feeling.
DEED = Table(
    zh=NOTHING,
    en=english(
        "^(?:then |and |also |just |so |but )?[a-z]{2,14}ed(?= )(?! (?:her|his) head)",
    ),
)

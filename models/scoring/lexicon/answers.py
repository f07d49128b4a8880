"""How a note tells that the rep answered, or did not."""

import re

from models.scoring.lexicon.table import Table, chinese, english

# The rep gave no answer.
NO_ANSWER = Table(
    zh=chinese(
        "正要张嘴|一个字没(?:讲|说|提)|没讲到",
        "没参与|没敢(?:吭|吱|接|搭)|我(?:正|当时)?没(?:顾|腾出|空)|我(?:当时)?(?:正)?在(?:上课|忙|开会|开车)|我(?:就)?没(?:再)?(?:接|回|搭|应|答|吭|言)|没理会",
        "装(?:没)?听",
        "别的没说|赔(?:了)?(?:个)?不是|道(?:了)?(?:个)?歉",
        "我(?:就|只)?(?:笑笑|笑了笑|点点头|点了点头)|打铃|刚要(?:说|答|开口|回)",
        "没(?:顾上|来得及|能|敢|好意思)?(?:再)?(?:回|答|接话|解释|说清|讲到|正面)|答不(?:上|出)",
        "不知道(?:怎么|咋|该)?(?:答|回|说|讲)?",
        "我(?:也)?(?:不知道|不清楚|不确定|不懂|没底|忘了|卡壳|愣住|懵|语塞)",
        "(?:回头|回去|改天|下次|晚点|之后|我再|先|去)(?:再)?(?:帮|给|替)?(?:您|你|她|"
        "他)?(?:问问|问一下|查查|查一下|确认|核实|答复|打听|请示)",
        "岔开|打岔|绕开|回避|避而不答|含糊|支支吾吾|糊弄|搪塞|我还在|没等我|不等我|卡壳",
        "没接(?:茬|话|这|她|他|上)|没(?:插|出声|轮)|插不上|光听",
        "(?:经理|店长|同事|老公|朋友|主管)[^,]{0,4}抢着|没轮到",
        "[我还](?:都)?没(?:张|开)(?:嘴|口)|还没(?:张|开|说|答|来得及)|没说到|没提到|没讲|没答",
        "没搭|没吱声|一个字|压根没|跳过|略过|(?:记|想)不(?:起|得|清)(?:来)?|记不",
        "打(?:了)?个?哈哈|岔过去|糊过去|黑屏|没电|断线|掉线|信号|铃响|火警|走神|开会去|叫我",
        "喊我|来客人|被(?:打断|叫走)|没说上|没聊成|没聊到|没讲到|忘了说|忘(?:了|记)(?:回|答)",
        "我没(?:说|讲|吭|搭|接|答|回)|转移(?:了)?话题|扯开|没有正面|顾左右|卡住|哑口",
    ),
    en=english(
        "forgot to (?:check|ask|look|answer|say)",
        "before (?:i|we) could|fire bell|kept out",
        "i (?:didn't|never|did not) (?:comment|respond|engage|answer|reply|bite|weigh in)",
        "yet to (?:answer|reply|respond)|was called (?:off|away|out)",
        "forg(?:et|ot) what|can't think what|apologi[sz]ed|said sorry",
        "i (?:just |only )?(?:nodded|laughed|smiled|shrugged|grinned)(?! and)",
        "tried to (?:recall|remember)|couldn't (?:recall|remember)|took over|cut in",
        "(?:didn't|did not|couldn't|could not|never|forgot to|hadn't|had no chance to|"
        "no time to|no chance to|wasn't able to|failed to) (?:really |even |actually |"
        "properly )?(?:answer|know|reply|respond|get to|get round|get a chance|explain|say|"
        "address|have (?:an|the|any) answer|cover it)",
        "no (?:answer|idea|clue|reply from me)",
        "i(?:'ll| will|'d|'m going to) (?:have to )?(?:check|find out|ask|look into|get back|come back)",
        "(?:will|said i'd|promised to|have to|need to|going to|must) (?:check|find out|ask|"
        "look into|get back|come back to)",
        "dodged|ducked|avoided|skirted|fudged|waffled|mumbled|blanked|stumped|drew a blank",
        "went blank|no clue|don't know|wasn't sure|changed the subject|can't remember what",
        "can't recall|line dropped|got cut off|cut me off|before i could|left it at that",
        "skipped (?:it|that|over)|left (?:it|that) hanging|barely (?:spoke|said|got)|phone died",
        "battery died|fire alarm|alarm went|never got (?:her|him|to|round|back)",
        "no word (?:on|about)|nothing on|lost (?:the )?(?:signal|connection|her|him)|i froze",
        "(?:added|offered|contributed|did) nothing",
        "just (?:stood|sat|smiled|nodded|listened|watched|shrugged|let (?:her|him|them))",
        "said nothing|(?:kept|stayed) (?:quiet|schtum|silent|out of it)",
        "didn't (?:need|have|get) to (?:say|speak|open)|jumped in|beat me to it",
        "i (?:just )?nodded|tongue.tied|ran out of time|had to (?:dash|go|run)|rushed off",
        "called away|doorbell|hadn't a clue|not a clue|wasn't me|forgot what|what i said",
        "ignored (?:it|that|her|his)|glossed over|sidestepped|brushed (?:it|that|her|him) off",
        "unanswered|didn't touch",
    ),
)
# The rep spoke, of something else.
DEFLECTS = Table(
    zh=chinese(
        "(?:掉|拧)?转头(?:就)?(?:说|讲|聊|介绍|夸|给|示范|推|翻)",
        "先不(?:说|谈|管)这|没答(?:这|那)|(?:这|那)一茬|偏偏|(?:cpu|脑子)[^,]{0,3}(?:短路|烧|一热|糊|乱)",
        "短路|误答|错答|答成",
        "嘴巴?(?:一)?(?:瓢|快)|(?:答|讲|说|扯|聊)(?:偏|岔|跑)|偏题|走题|光(?:给|跟|是|会|晓得)",
        "(?:鬼使神差|不知怎么|稀里糊涂|脑子一热|一紧张|太紧张|一慌)|净给|尽(?:给|说|讲|顾|聊)",
        "跑偏|(?:光|只|就)惦记|一门心思|绕(?:去|到)|却(?:是)?",
        "净(?:念叨|说|讲|聊|顾|夸|吹|扯|提)|答的(?:却)?是|给看的(?:却)?是|回的(?:却)?是",
        "说哪儿?去|没正面|张嘴就是|开口就是来|扯远|没往(?:这|那)",
        "(?:我|就)只(?:讲|说|提|夸|聊|顾)|嘴(?:一)?(?:瓢|快)|顾着",
        "光(?:顾着?|说|讲|聊|念叨|介绍|夸)|只(?:顾着?|说了?|讲了?|聊了?|介绍|夸)(?!要)",
        "却(?:说|讲|聊|介绍|夸|大谈|一直)|反而(?:说|讲|聊|夸)|聊的是|讲的是|说的是",
        "扯(?:到|了|起|的)|跑题|答非所问|所答非所问|大谈|猛夸|狂夸|一个劲|岔到",
        "转(?:而|头|去)(?:说|讲|聊|介绍|夸)",
        "结果(?:我)?(?:净|光|一直|全|都|只|说|讲|聊|夸|扯|介绍|拉)|倒是(?:说|讲|聊|夸|介绍)",
        "顺势(?:推|介绍|讲)|没接(?:这|她|他)|不是(?:我|她|他)问的|没(?:问|说)到点|另外推|推起",
        "推了|转移(?:了)?话题|话题(?:带|转|拐|扯)|拐到|岔开|绕到",
    ),
    en=english(
        "ended up (?:rambling|chuntering|explaining|banging|describing|going)",
        "didn't even go there|blur blur|never went there",
        "spoke solely|solely (?:of|about)|regrettably|spoke only|dwelt|held forth|expounded|digressed",
        "veered off",
        "not replied|waffled|went off on one|blathered|for some reason|brain fog|panicked and",
        "got flustered|rabbited|yammered|in error|inadvertently|by mistake|regrettably",
        "(?:rabbited|nattered|prattled|yakked|jabbered|babbled|chuntered|harped|blathered|"
        "yapped|wanged|raved|gushed|waxed|bleated|rattled) (?:on|away|lyrical)",
        "got carried away",
        "(?:babbled|blustered|blethered|chattered|wittered|waffled|rabbited|nattered|"
        "twittered) (?:on )?(?:about|re|on)?",
        "flustered|went straight in(?:to)? with|all i did was|blurted|gush(?:ed|ing)?",
        "instead of|skipped it|out came|came out with|reeled off|trotted out|plugged|boasted",
        "bragged|showed off",
        "(?:went|going|banged|rambled|waffled|droned|rattled|wittered|carried) on (?:and on )?about",
        "ended up (?:talking|telling|showing|chatting|going|banging|waffling)",
        "started (?:on|telling|talking)|not what (?:i|she|he|they) asked",
        "(?:didn't|doesn't|not) (?:really )?answer|instead|changed the subject|steered",
        "switched to|moved (?:on|her|him|it) (?:on )?to|pivoted|veered",
        "talked (?:only |mostly |mainly )?about|only talked|just (?:talked|told|kept)",
        "kept (?:on )?(?:talking|telling|saying|going|praising)|launched into",
        "(?:rambled|waffled|gushed|bragged|enthused|raved|chatted|nattered) (?:on )?about",
        "off on a tangent|sidetracked|tangent|somehow|jumped to",
        "gave (?:her|him|them) the (?:spiel|pitch|brand)|usual (?:spiel|pitch)|missed the point",
        "beside the point|off topic|off-topic",
    ),
)
# The prospect says that the answer missed the question.
REPROACH = Table(
    zh=chinese(
        "问的不是|不是问(?:这|那)|没(?:有)?(?:讲|说|答)到(?:点|她|他)|牛头不对马嘴|等于没(?:说|答)",
        "(?:还|也)没(?:答|回答)",
        "不是(?:我|她|他)(?:要)?问的|没(?:有)?(?:正面)?(?:回答|答到|答)(?:我|她|他)|答非所问",
        "我问的(?:是|不是)|她问的(?:是|不是)|他问的(?:是|不是)|跟我问的|所以到底",
        "^我说的(?:是|可是)|到底(?:行|能|有|是|会)不|说到底|那到底|还是没(?:说|答)|没说到点",
    ),
    en=english(
        "had not (?:replied|answered|addressed)|hadn't (?:replied|addressed)",
        "that's not (?:it|what|my|the)",
        r"(?:you|i) (?:still )?(?:haven't|hadn't|didn't) (?:answer|reply|address|say)\w*",
        "(?:yeah|right|ok|fine|sure|and|but) (?:but )?what about",
        "not what (?:i|she|he|they|mum|dad)(?: had|'d)? asked",
        "(?:didn't|hadn't|haven't|hasn't|doesn't|not) (?:really |"
        "actually )?answer(?:ed)? (?:the|my|her|his|their|that)",
        "asked again|nothing to do with|beside the point|still waiting for (?:the|an|my) answer",
        "so (?:is it|do you|can|what|does|will|how|are).{0,20} or not",
        "didn't ask (?:that|about that|for)|wasn't asking|dodging",
        "still (?:hadn't|haven't) (?:answered|told)|that wasn't (?:the|my|her|his) question",
    ),
)
# How an answer begins that follows its question without a speaker ("Yep, 3 instalments").
BARE_ANSWER = Table(
    zh=chinese(
        "^(?:可以|能|有的|有啊|当然|是的|对|不用|不收|不需要|免费|随时|都行|没问题|不会|不是)",
    ),
    en=english(
        "^(?:yep|yes|yup|yeah|nope|no|nah|sure|of course|absolutely|we do|we can|it is|it does|not at all|never)",
    ),
)
# A remark of the note itself, not something told to the prospect.
NOTHING_SAID = Table(
    zh=chinese(
        "微信|电话|走了|挂了|约|再联系|没表态|再说|考虑|商量|回头|下次|犹豫|没下文|联系|放心",
        "满意|点头",
    ),
    en=english(
        "number|no reply|no date|left|hung up|keep in touch|will (?:call|ring|text)|think about",
        "booked|call back|back|next|bye|no decision|chat|tbc|nice (?:lady|chat|guy|family)",
        "mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?",
        "sun(?:day)?|tomorrow|tonight",
    ),
)

HAN_PAIRS = re.compile(r"[\u4e00-\u9fff]{2,}")
LONG_WORD = re.compile(r"[a-z]{6,}")
# Pairs that any question and any answer share.
COMMON = frozenset(
    (
        "孩子 我们 她说 他说 我说 家长 妈妈 爸爸 老师 学生 就是 这个 那个 一个 什么 怎么 没有 不是 还是 觉得 这边 那边 "
        "可以 咱们 自己 问题 知道 现在 时候 你们 他们 说我 说孩 的孩 了一 一下 是不 会不 不会 能不 不能 都是 也不 "
        "要是 如果 因为 所以 已经 直接 这么 这样 那么 怎样 really should before school lesson lessons person people "
        "parent mother father"
    ).split()
)

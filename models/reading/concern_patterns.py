"""Ways of asking and worrying that no fixed phrase catches: a subject and a doubt with a few words between them.

`·` stands for any character within a clause; see `_compile`.
"""

import re

from models.reading.pattern import Pattern
from models.vocabulary import Concern

_PATTERNS: dict[Concern, list[str]] = {
    Concern.PRICE: [
        r"(?<!\d)\d{2,}(?:元|块)?·{0,3}不值|(?:另外|额外|单独|再|还|要不要|用不用)·{0,3}(?:收|交|付|加)·{0,2}[钱费]|收不收[钱费]|"
        r"(?<!\d)\d{3,}(?:元|块)?·{0,4}(?:离谱|夸张|吓人|狠|受不了|肉疼)|(?<![\d一二两三四五六七八九十百千万])[\d一二两三四五六七八九十百千万]{1,9}(?:块|元"
        r"|万)?(?:钱|多|左右|一[节期年月])?·{0,3}(?:太?高(?!中|考|一|二|三)|太多|贵|烧钱|肉疼"
        r"|出不起|受不了)",
        r"(?:够|顶|抵|等于|赶上)·{0,6}(?:房租|工资|月薪|房贷|生活费)|烧钱|费钱|花钱如|割肉"
        r"|大出血|吃土|下血本|钱包|荷包",
        r"(?:学费|价格|费用|价钱|收费|课时费|一[节期年]|每[小节课月]·{0,2}|报价)·{0,6}(?:贵|高"
        r"|多少|怎么算|咋算|便宜|打折|优惠|商量|少点|降|吓)",
        r"(?:能不能|可不可以|可以|能|有没有|给)·{0,4}(?:便宜|优惠|打折|少[点算收]|分期|减免|送课|团购|赠)",
        r"(?:too|so|bit|very|rather|pretty|quite) (?:much|expensive|dear|pricey|steep|costly)(?! "
        r"time| homework| screen)|a lot (?:in one go|to pay|for|up front|upfront)|split the "
        r"(?:fee|cost|payment|bill)|(?:find|found|finds) it a lot|\b(?:cost|charge|fee"
        r"|price)s?\b·{0,20}(?:how|what|too|high|steep|more)|[$£€₹]\s?\d[\d,.]*(?: a| per| "
        r"for)?·{0,16}(?:too|steep|lot|much|ouch|blimey|wow|expensive)|what·{0,12}(?:cost"
        r"|charge|fee|price)|how much (?!time|homework|screen|longer|notice)",
    ],
    Concern.RESULTS: [
        r"能不能上(?![门课午网班下线完])|(?:怕|担心)·{0,8}(?:不及格|挂科|考砸|落榜|考不)|[\d一二两三四五六七八九十半]个?(?:月|周|星期|天|年|学期|节课)(?:够不够|能不能|够吗|行吗"
        r"|来得及|来不来得及)|"
        r"(?:能不能|能否|可以|能|会不会|可能|有没有可能|有希望|有把握|好不好)·{0,8}(?:考[上过到]"
        r"|选[上进拔]|[上到过]\d|提[到高升分]|涨|进步|过级|过关|及格|拿[奖证到]|出师|学会|录取"
        r"|入选|上岸|过线|达标|见效|找到工作|考级)",
        r"(?:[上到冲过]|涨到|提到|考到|提|涨)\s?\d{2,3}(?!岁|分钟|块|元|点|号|月|人|[:：.]\d"
        r"|\d)(?:分)?|多(?:久|长时间|少节课?)·{0,8}(?:见|提|涨|学会|考|出|拿|能)"
        r"|练·{1,3}能·{0,6}吗|学完·{0,6}(?:能|会|找|考)|还是[\d一二三四五六七八九十]+分"
        r"|成绩·{0,6}(?:掉|退|滑|差|上不|提|涨|能|起)|(?:考|拿)·{0,6}(?:没戏|悬|没希望|没底)",
        r"(?:won't|will it|can it|does it|get|land|find|help) (?:really |actually |ever )?(?:get |land |find |help )?(?:him |her |them |me |us )?"
        r"(?:to )?(?:get |find |land )?(?:an? |the )(?:job|role|offer|place at)\b|how (?:many|much) (?:points|marks|bands|grades|improvement|progress|difference)|how "
        r"(?:fast|quick|soon|long)·{0,24}(?:improv|grade|score|mark|result|pass|fluent|see|go up"
        r"|ready|job)|(?:is|get|hit|reach|score|from) \d{2,4}\b·{0,20}(?:doable|possible"
        r"|realistic|by|to \d)|\b(?:doable|achievable|realistic)\b|\b(?:will|would|can|could|does"
        r"|do|is)\b·{0,24}\b(?:pass|improve|get in|make a difference|get the grade|go up|score"
        r"|work\?)|\b(?:pass|passing|improve|improving)\b·{0,20}\?",
    ],
    Concern.ABILITY: [
        r"(?:怕|担心|愁|恐怕|生怕|问|忧)·{0,14}(?:跟不|跟得|听不|学不|看不|记不|不会|不懂|吃力"
        r"|费劲|太难|够不着|做不来|拿不下来|慢)",
        r"(?:汉语|中文|英语|数学|语文|拼音|普通话|基础|底子|听力|口语|写作|手|脑子|水平|文化|程度"
        r"|逻辑|乐感|节奏感|悟性)(?:课)?(?:太|很|比较|实在|这么|又|也|还|特别)?(?:不行|差|弱|薄"
        r"|烂|糟|笨|不够|没有|为零|低)|[四五六七八]十(?:多|来|几)?岁?(?:了)?·{0,8}(?:学|还)"
        r"|\d{2}岁·{0,8}(?:学|还能|来得及)",
        r"too (?:weak|hard|difficult|old|young|slow|advanced|tough|shy|behind)|(?:english|maths?"
        r"|reading|writing|spelling|basics?|grammar|level|foundation)s? (?:is |are |too |so "
        r"|very |pretty |really |a bit )*(?:weak|poor|bad|shaky|low|rubbish|rusty)|(?:keep|kept) "
        r"up|left behind|able to (?:follow|keep|cope|manage)|can(?:'t|not)? (?:follow|cope|manage"
        r"|handle)|never (?:done|coded|played|studied|learn)",
    ],
    Concern.MOTIVATION: [
        r"(?:孩子|娃|儿子|女儿|闺女|小子|丫头|他|她|本人|小孩|[男女]孩|学生|外?孙[子女]?"
        r"|老[大二三]|弟弟|妹妹)·{0,8}(?:不想[学上来练]|不肯|不愿|不爱|不乐意|坐不|懒|没劲|犯困"
        r"|无聊|分心|走神|拖拉|磨蹭|厌|嫌烦|提不起|没兴趣|不感兴趣|不上心|不主动)",
        r"三天打鱼|半途而废|犯困|押着|嫌无聊|无聊|(?:学|练|坚持)·{0,4}(?:几天|两天|三天|两节"
        r"|一阵)就|怕·{0,6}(?:坚持|放弃|半路|不肯|不学)|(?:说|喊|嚷"
        r"|闹)着?(?:打死)?不[学上去来练]",
        r"rather ·{0,24}than|zon(?:es?|ing) out|(?:he|she|son|daughter|boy|girl|kid|child|teen"
        r"|teenager|lad|lass|grandson|nephew|niece)(?:'s| is)?·{0,20}(?:won't|refus|hates?|bored"
        r"|not interested|no interest|lazy|can't sit|distract|doesn't (?:want|like|care|see the "
        r"point)|gives? up|unmotivat)|\b(?:stick|sticking) (?:with|at|to) it|\bsit (?:still"
        r"|through)",
    ],
    Concern.SCHEDULE: [
        r"(?:几点|什么时间|什么时候|啥时候|几号|周几|哪天|星期几|礼拜几)·{0,6}(?:课|开|下|上|到"
        r"|有)|(?:时间|点钟?|周[一二三四五六日末]|晚上|白天|周末|课)·{0,6}(?:冲突|撞|赶不|来不及"
        r"|排不|没空|没时间|打架|岔开)",
        r"(?:下班|放学|收工|散会|收摊|打烊|交班)·{0,6}(?:晚|点|都|才|太|要)|(?:有没有|有无"
        r"|能不能|可不可以)·{0,4}(?:晚|周末|周[一二三四五六日]|白天|早|节假日|中午)·{0,3}(?:班"
        r"|课|场|上)|(?:之后|考完|放假|完了|过完年|忙完)再(?:开|上|报)|(?:只有|只能|就)(?:周|晚"
        r"|白天|礼拜|星期)·{0,6}(?:有空|得空|能来|有时间|才)|(?:请假|缺课|停课|落课)·{0,8}(?:补"
        r"|怎么|咋|能)",
        r"what (?:time|day|hours)|which (?:day|evening|night)|when (?:do|does|is|are|would|will) "
        r"(?:the |it |they )?(?:class|lesson|course|session|start|next)|\b(?:work|works"
        r"|working)\b·{0,14}(?:late|night|weekend|shift|saturday|sunday|evening)|(?:eats|takes "
        r"up|fills) (?:mon|tue|wed|thu|fri|sat|sun|his|her|the week|every)|(?:only|just) free"
        r"|(?:mon|tue|wed|thu|fri|sat|sun)\w*·{0,12}(?:clash|taken|full|no good|out|swimming"
        r"|football|hockey|piano|practice|training)",
    ],
    Concern.LOCATION: [
        r"\d+\s?(?:公里|里路|里地|站路|站地|km\b|kms\b|miles?\b)|(?:有没有|有无"
        r"|有)·{0,4}(?:教学点|分校|分部|校区|分店)|那边有没有|(?:搬|住)(?:去|到|在|得)·{0,8}"
        r"|(?:开车|坐车|地铁|公交|走路|骑车|打车|过来|路上|来回|过江|接送)·{0,10}(?:分钟|小时"
        r"|钟头|远|不便|麻烦|折腾|趟|公里|费劲|累|绕)",
        r"离·{0,8}(?:远|近|公里|站)|(?:路|来的路|交通|停车|停)·{0,4}(?:不好走|堵|不便|难|远"
        r"|麻烦|不方便)|(?:远|偏)(?:了点|得很|着呢)|(?:怎么|咋)(?:走|坐车|过来|去|到)",
        r"out of the way|too far|far (?:for|from|away|to)|how (?:do|would|can|will) \w+ get (?:to"
        r"|here|there)|is there (?:any )?(?:parking|a bus|a branch|a station)|(?:bus|train|tube"
        r"|metro|drive|driving|traffic|commute|journey|ride|trek|parking)\b·{0,24}(?:min|hour"
        r"|each way|long|far|pain|nightmare|worry|issue|problem|awful|\?)|\b\d+ ?(?:min|mins"
        r"|minutes|hour|hours|hr)s?·{0,8}(?:drive|bus|walk|away|each way|train|commute|by car)"
        r"|(?:neighbou?rhood|area|street)·{0,14}(?:rough|safe|dodgy|dark|out)",
    ],
    Concern.TEACHER: [
        r"(?:老师|教练|外教|师资|教师|教授|主讲|带班)·{0,10}(?:证|资格|学历|水平|经验|凶|严|换"
        r"|走了|稳|靠谱|耐心|行不行|怎么样|咋样|如何|好不好|是谁|哪|几年|年轻|讲|念|口音|负责"
        r"|专业|脾气|什么来头|来历|底细|毕业|兼职|专职|教过)",
        r"(?:谁|哪个|哪位|什么人)·{0,3}(?:教(?!育|材)|带(?!孩|娃|他|她|来)|老师|主讲|上课)|(?:讲"
        r"|教)得·{0,3}(?:好|闷|没|怎么|咋|如何|快|慢|糊|死板)|(?:换|走)·{0,3}(?:老师|教练)",
        r"(?:teacher|tutor|coach|instructor|lecturer|trainer)s?\b·{0,30}(?:qualif|experienc"
        r"|certif|cancel|show up|leave|chang|who|young|nice|strict|good|speak|train|like"
        r"|background|degree|native|same|\?)|(?:who|which|whose)·{0,12}(?:teach|tutor|takes? "
        r"|taking|coach|leads?|runs)|(?:last|old|previous|current|new) (?:tutor|teacher|coach)"
        r"|grill\w*·{0,12}(?:tutor|teacher|coach)",
    ],
    Concern.TRUST: [
        r"(?:怕|担心)·{0,8}(?:人|你们|公司|机构|学校)·{0,3}(?:没了|没影|跑|找不)|万一·{0,6}(?:倒|关门|跑|黄|骗)|收钱不管|(?:怎么|凭啥|凭什么|如何|拿什么)·{0,4}(?:证明"
        r"|相信|信(?!息))|(?:是不是|怕|别是|会不会|像)·{0,6}(?:骗|跑|倒闭|关门|皮包|传销|黑|坑"
        r"|假)|(?:搜|查|看)到·{0,8}(?:差评|投诉|负面|被执行|官司|处罚|失信|曝光)|上(?:一"
        r"|家)·{0,4}(?:跑|倒|关|骗|坑)|(?:以前|之前|原来|上一家|上次)·{0,8}(?:跑路|倒闭|关门"
        r"|被骗|被坑|卷|坑过)|(?:有没有|有无)·{0,3}(?:执照|资质|许可证|牌照|备案)",
        r"how safe|(?:is|are) (?:you|we|it|this|they|u)·{0,12}(?:legit|licen|accredit|registered"
        r"|real|safe|genuine|proper|kosher|recogni)|shut·{0,12}(?:overnight|down|shop)"
        r"|(?:burn(?:ed|t)|stung|scammed|cheated|lost money)·{0,20}(?:school|place|cent|before"
        r"|by|when)|will (?:you|we)·{0,10}(?:still )?be (?:here|around|open)|go(?:es|ne|ing)? "
        r"(?:bust|under|bankrupt)",
    ],
    Concern.COMPARISON: [
        r"(?:跟|和|与|同|比起?)·{1,10}(?:比(?!较)|相比|区别|差别|差在|不同|不一样|哪个好|哪家"
        r"|谁好|优势|强在|好在)|在·{1,16}(?:之间|里[挑选]|中间|[三两二四]家)|(?:比|不如)(?:人家"
        r"|别家|他们|那家|隔壁|你们|咱|我们)·{0,8}|哪点(?:比|好)|各家|长短|优缺点|(?:人家|别家"
        r"|隔壁|那家|他家|对面)·{0,8}(?:便宜|送|好|强|更|才|有|只要|多)",
        r"compar|(?:against|versus|\bvs\b) ·{1,20}|(?:us|we|ours?) (?:vs|versus|or|against|over"
        r"|ahead)|weigh\w* (?:us|it|both)|how (?:are|r|do) (?:we|you)·{0,10}(?:differ|better"
        r"|stack|compare)|what·{0,10}(?:different|better|special)|\b(?:already|currently|been) "
        r"(?:with|at|uses?|using|going|enrolled)\b·{0,20}",
    ],
    Concern.FORMAT: [
        r"(?:班[里上]?|一个班|一班|课上|每班|教室)·{0,3}(?:几个?|多少)(?:人|孩子|学生|娃|位|个"
        r"|号人|小朋友)?|(?:几|多少)个?(?:人|学生|孩子|小朋友|同学|娃|位)·{0,2}(?:一?个?班|一起"
        r"|上课|一组)|摄像头|(?:全程|都是|只有|只能|能不能|是不是|想要|只要|非要"
        r"|要)·{0,4}(?:网课|线上|线下|录播|直播|面授|一对一|小班)|有没有回放|单独(?:上|教|辅导"
        r"|开)|一对[一二三]|(?:盯|对|看|隔)着?·{0,3}(?:屏|平板|电脑|手机上课)",
        r"how (?:many|big|large|small|full)\b·{0,24}(?:class|group|room|session|kids|children"
        r"|students|\?)|how (?:big|large|small) |\b\d+ (?:kids|children|students|pupils|people"
        r"|others|in (?:a|the|one|each) (?:class|group|room))|(?:only|just|prefers?|wants?"
        r"|insist\w*|rather|strictly)·{0,14}(?:online|in[- ]person|face|zoom|one[- ]to[- ]one"
        r"|1[- :]?(?:to|on|2)?[- :]?1|group|private|small)|too many (?:kids|children|in|people"
        r"|students)",
    ],
    Concern.REFUND: [
        r"[钱费]·{0,4}(?:没了|拿不回|要不回|白交)|有效期|过期|作废|(?:能|可以|可否|给|怎么|咋|如何|会|肯|能不能|可不可以)?退(?!休|役|步|热|烧|到|伍"
        r"|缩)·{0,4}(?:不退|吗|多少|费|款|钱|课|么|掉|得了|的话|几成|不了)|(?:不|没)·{0,4}(?:学"
        r"|上|来|想学|想上)了?·{0,6}(?:钱|费|能退|怎么办|咋办|算)|(?:中途|半路|半道|临时"
        r"|万一)·{0,8}(?:不[学上来]|退|走|搬|转学|生病)·{0,8}",
        r"refund|money back|fees? back|(?:get|gets|getting|got) ·{0,14}(?:money|fee|fees|deposit"
        r"|cash|it) back|withdraw|cancel·{0,20}(?:fee|if|policy|any|lesson|course|class|mid"
        r"|contract|\?)|if (?:he|she|they|it|we|the)·{0,24}(?:quit|leave|stop|drop|hate|move"
        r"|doesn't like|doesn't work|change)",
    ],
}


def _compile(chinese: bool) -> dict[Concern, Pattern]:
    chosen = {
        concern: [pattern for pattern in patterns if bool(re.search("[一-鿿]", pattern)) == chinese]
        for concern, patterns in _PATTERNS.items()
    }
    return {
        concern: Pattern("|".join(patterns).replace("·", r"[^，。,;；!！?？\n.]"))
        for concern, patterns in chosen.items()
    }


CHINESE_PATTERNS = _compile(chinese=True)
ENGLISH_PATTERNS = _compile(chinese=False)
"""Both are searched in the text in lower case."""

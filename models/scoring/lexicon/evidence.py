"""Concrete things that a rep can put before a prospect."""

from models.scoring.lexicon.table import NOTHING, Table, chinese, english

# A pupil's case, however short.
CASE = Table(
    zh=chinese(
        "(?:讲|说|聊|摆|提|举|唠)(?:了|起|到|咗)?[^,]{0,8}(?:学员|学生|家长|孩子|老[伯师同头]|师傅|大[爷姐哥妈]|阿姨|叔|同学|小[^,]|[a-z]+)[^,]{0,2}的(?:事(?!儿?先|情?再)|例子|经历|故事|例)",
        "[^,]{1,6}(?:分|名|级|岁|米)(?:变|到|涨到|升到|跳到)[^,]{1,6}(?:分|名|级|米)",
        "举(?:了|出|个)|案例|例子|实例|先例|真实的?(?:故事|事)|(?:往|上|去年那?|前)届",
        "(?:讲|说|聊|提|举)(?:了|到|起)?(?:一个|个|一下)?(?:我们|咱|我)?(?:班|这|那)?(?:里|"
        r"边)?(?:的)?(?:小(?=[a-z\u4e00-\u9fff])(?![的班组孩时学朋升区课程红])|老学员|学员|"
        "学生|同学|有个|去年|上学期)",
        "(?:有个|有一个|有位|一个|带过|教过)[^,]{0,8}(?:学生|学员|同学|孩子|娃|小朋友|男生|"
        "女生|家长)[^,]{0,12}(?:考|提|涨|进|从|过|拿|学|变|刚来|以前|当初|也|现在)",
        "(?:当初|原来|以前|刚来|开学|起初|最早|去年)[^,]{0,10}(?:,)?(?:现在|如今|这会儿|后来)",
        "进了?(?:附中|一中|重点|苏大|清华|北大|复旦|浙大)|去年(?:进|考|上)的?",
        r"报\d+个?[^,]{0,3}(?:上岸|过|中|录)\d+",
        r"从[^,]{1,10}(?:到|涨|提|升|考|变|进|冲)[^,]{0,8}(?:分|名|\d|级|线|苏大|大学|"
        "一中|重点|前|班|及格)",
        r"\d{2,3}(?:分)?(?:涨|提|升|考|冲|干|蹿|飙)?到了?\d{2,3}",
        r"小[a-z\u4e00-\u9fff]{1,2}(?:的(?:事|例|练习|作业|成绩|故事|进步|笔记|经历)|从|"
        "也是|当初|刚来|去年|原来|以前|同学|考|提|涨)",
        r"[\u4e00-\u9fff]同学|学员[^,]{0,10}(?:考|提|涨|进|拿|过|从|就业)",
        "(?:学生|学员|孩子|同学|师兄|师姐|学长|学姐)[^,]{0,6}(?:考上|考到|考了|提了|涨了|进了|拿了|过了)",
    ),
    en=english(
        r"before \d+ (?:now|after) \d+",
        r"\d[\d.]* ?(?:percentile|percent|points|marks|band|wpm|lengths?)? ?(?:to|->|up to) \d[\d.]*(?= (?:after|in|within|by|over|before|since)|$)",
        r"(?:narrated|recounted|related|described|cited) (?:about |the |a )?(?:\w+)",
        r"\w+'s (?:case|story|linkedin|journey|turnaround)",
        "case (?:study|studies)|success stor(?:y|ies)|example of|for example",
        r"(?:a|one|another|last year's|our|former|past|previous) (?:\w+ )?(?:student|pupil|"
        "kid|boy|girl|lad|learner|family|mum|client|trainee|graduate|lass|child|parent|nurse|"
        "chef|dad)s? (?:of (?:ours|mine) )?(?:who|that|went|got|had|did|with|from|like|just|"
        "in|started|came|doing|now|passed|jumped|moved)",
        "(?:went|gone|jumped|moved|climbed|rose|up|improved|leapt|shot|grew|came up|got|go|"
        r"going) (?:up )?from (?:an? |about |around )?\S{1,8} to",
        r"from an? \S{1,6} to|\d{2,3}%? (?:to|->|up to) \d{2,3}|[\d]\.\d (?:up )?to \d\.\d",
        r"(?:\w+ )?who (?:got|went|passed|came|started|jumped|couldn't|failed|is now|now|moved)",
        r"grade \d to|(?:a )?\d to an? \d|an? [b-f] to",
        "told (?:her|him|them|mum|dad) about (?:a |our |one |another )?(?:student|pupil|kid|"
        r"boy|girl|lad|learner|family|\w+,|last year)",
        "(?:her|his|their) story",
        r"\w+'s (?:story|case|before|progress|results|scores?|folder|book|journey|marks?)",
    ),
)
# Figures and facts of the school that anyone could check.
FACT = Table(
    zh=chinese(
        r"\d+(?:勒克斯|分贝|ppm|摄氏度)",
        r"[一二两三四五六七八九十百\d]+个?(?:人|位|名|学员|娃|孩子)?(?:里|中|里头|里面|当中|里边)[^,]{0,4}[一二两三四五六七八九十百\d]+(?:个|位|名|人)",
        r"(?<!\d)\d{1,2}\.\d+(?!折|倍|万|元|块|[\d:])|近[三两五]年",
        r"(?<!剩)\d+(?:\.\d+)?%|百分之[一二三四五六七八九十\d]+(?!百)",
        r"\d+个?(?:人|学生|学员|孩子|同学|名|位)?(?:里|中|里头|里面)(?:有)?\d|统计|数据|通过率",
        "续费率|续班率|升学率|就业率|录取率|过级率|满意度",
        r"[\d一二两三四五六七八九十几]+(?:多)?年(?:的)?(?:教龄|教学|经验|老校|带班|办学)",
        r"教龄[\d一二三四五六七八九十]+|教了[\d一二三四五六七八九十]+",
        r"(?:开|办|干|做)了[\d一二三四五六七八九十]+(?:多)?年",
        r"(?:20|19)\d\d年(?:就|开|成立|办|注册|建)",
        "(?:最多|上限|不超过|顶多|每班|一个?班|小班|满班|就|才|只(?:有|收|带)?|现在|目前|"
        r"已经|一共|总共|班里|这学期|去年|有)(?:也就)?(?:有)?[\d二两三四五六七八九十百]+(?:个|"
        "人|位|名)(?!月|小时|字|问题)",
        r"[\d一二两三四五六七八九十]+人(?:小)?班|1[:比对]\d|一比[三四五六七八]",
        "(?<!清华)(?<!北大)毕业(?:于|的)",
        "(?:北师大|华师|师范|985|211|清华|北大|复旦|海归|硕士|博士)(?:大学)?(?:毕业|硕士|本科)",
        "(?:专|英语)(?:八|四)|备案(?:号|编号)|编号|查得到|可查|官网(?:能|可以|上)?查",
        r"[\d一二两三四五六七八九十]+(?:家|个)校区",
        r"每[\d一二两三四五六七八九十]*(?:周|月|节课|次课|天|两周|半个?月)(?:都)?(?:测|考|"
        "反馈|汇报|发|拍|出|一(?:测|考|次))",
        r"[\d一二两三四五六七八九十]+(?:台|个|路)(?:摄像头|监控|净化器)",
        r"[\d一二两三四五六七八九十]+(?:天|日)内|离[^,]{0,8}\d+(?:米|分钟|站)",
        r"\d+(?:米|公里|路公交|路车)",
        r"[\d一二两三四五六七八九十]+次(?:免费)?(?:补课|答疑|测|模考|请假)",
        r"[\d一二两三四五六七八九十]+分钟(?:一节|休息|就|换|一)",
        r"(?:每(?:节|次|堂)|课间|中间)[^,]{0,4}\d+分钟",
    ),
    en=english(
        r"\d[\d.]* ?(?:percentile|percent|points|marks|band|wpm|lengths?)? ?(?:to|->|up to) \d[\d.]*(?= (?:after|in|within|by|over|before|since)|$)",
        r"\d+ (?:appeared|sat|entered|took|passed|cleared|got)|clause \d+|section \d+",
        r"\d+ (?:yrs?|years?) on|(?<!剩)(?!100)\d+(?:\.\d+)?(?:%| ?percent| per cent)",
        r"\d+ (?:out of|of|in) (?:our |the |last year's |every )?\d+",
        "(?:one|two|three|four|five|six|seven|eight|nine) (?:out of|in) (?:five|ten|six|"
        r"seven|eight|nine|four|three|\d+)",
        "stat(?:s|istics)|pass rate|success rate|retention|data|figures|numbers from",
        r"\d+\+? (?:yrs?|years?)(?:'| of)? ?(?:teaching|experience|in|at|of|as)",
        "(?:teaching|taught|been (?:here|open|going|running|teaching)|running|open|around|"
        r"established|founded) (?:for |since |in )?(?:over )?(?:\d+|(?:19|20)\d\d)",
        r"since (?:19|20)\d\d",
        "(?:max(?:imum)?|max of|maximum of|capped at|cap of|cap at|cap's|never more than|"
        r"no more than|only|at most|groups? of|classes of|just) (?:\d+|two|three|four|five|"
        "six|seven|eight|ten|twelve)(?! ?(?:quid|pounds|min|hour|pm|am|£))(?: (?:kids|pupils|"
        r"students|children|in|per|max|to|a|learners|people)|$|\W)",
        r"\d+ (?:kids |pupils |students )?(?:max|per class|a class|in a class|to a (?:class|group))",
        r"(?:one|1) (?:teacher|tutor|adult|staff)? ?(?:to|per|for every) (?:\d+|four|five|six|eight)",
        r"1:\d+|pgce|dbs|enhanced dbs|qts|ma in|msc|phd|degree (?:in|from)|oxford grad",
        "cambridge grad|ex-?examiner|examiner|celta|qualified teacher|certified",
        r"every (?:\d+|two|three|four|five|six|couple of|other) (?:weeks?|months?|lessons?|sessions?)",
        "(?:two|2|3|three|5|five|4|ten|10) (?:min(?:ute)?s?|mins?)(?:'s?)? (?:walk|break|from|drive|away)",
        r"\d+ ?-?min(?:ute)? (?:breaks?|chunks|blocks|slots|walk|bursts)",
        r"\d+ (?:cameras|branches|centres|families|reviews|schools|lessons free)|number \d+ bus",
        "ofsted (?:number|report|rating|registered|outstanding|good)|companies house",
        "registered (?:with|number|charity)|charity number",
    ),
)
# Something seen or tried on the spot.
TRIAL = Table(
    zh=chinese(
        "隔着(?:玻璃|门|窗)[^,]{0,4}(?:看|听|瞧)",
        "(?:带|领|陪|邀)(?:了|着|咗)?(?:她|他|伊|佢|家长|妈妈|爸爸|奶奶|爷爷|老人|一家)?[^,]{0,4}(?:摸|闻|尝|走|逛|转|瞧|睇|瞅|看)(?:了|咗|过|一)",
        "整了?(?:个|一)|看了?(?:看|一眼)?[^,]{0,6}(?:机|室|池|间|馆|场地|教室|厨房|后厨)",
        "(?:当场|现场|顺手|即兴|亲自|随手|就地|当面|边)?(?:弹|拉|吹|唱|跳|画|写|打|游|编|耍|背|念|搭|拼|剪|煮|烤|练|露|秀)(?:了|咗|出)(?:一)?(?:两)?(?:段|首|曲|幅|张|套|遍|趟|局|盘|支|手|圈|把|个来回|几笔)",
        "(?:给|让|带)(?:她|他|孩子|娃|家长|妈妈|爸爸|小朋友)[^,]{0,4}(?:试|摸|体验|玩|上手|敲|弹|下水)",
        "试(?:驾|听|弹|画|跳|游|打|玩|做)(?:了|过|一)?|秀了?[^,]{0,8}(?:作品|小游戏|动画|视频|题)",
        "演(?:示)?(?:了)?(?:一)?遍|演给|(?:转|逛|瞧|看)了(?:转|逛|瞧)|试听|体验课|试课|试学",
        "公开课|演示|示范|现场(?:教|做|讲|演|试|算|测|出|带|打开|连|给)",
        "当场(?:教|做|讲|演|试|测|出|带|给|打开|写|改)",
        "(?:带|领|陪)(?:了|着)?(?:她|他|家长|妈妈|爸爸|孩子|一家|娘俩|爷俩|奶奶|他们|她们|"
        "大家|俩|客户)?[^,]{0,6}(?:参观|转了|转一圈|看了|看看|看教室|旁听|进教室|走了|逛|"
        "听了|上了|体验|试)",
        "旁听|参观|测评|测试了|摸底|诊断(?:卷|测|报告)?",
        "做了(?:一|个|份|套|张|几)?[^,]{0,10}(?:题|测|卷|评估)|试了(?:一|半|两|几|节|十|二十)",
        "上了(?:一|半|两)?(?:节|堂)|讲了(?:一|两|几)?(?:道|题|节)|模拟(?:课|了)",
        "让(?:孩子|他|她|娃)(?:试|做|上|当场|读|写|弹|画|坐|进)[^,]{0,6}(?:了|题|节|遍|卷|段|会儿|一)",
        "转了(?:一)?圈|隔着玻璃|后门看",
    ),
    en=english(
        "live (?:build|demo|session|coding|drawing)",
        "(?:made|built|wrote|cooked|coded|drew|painted|sang|knitted|baked|poured) (?:her|him|them|a|an|one|some) (?!note|call|point|joke|mess|mistake|list|tea|coffee|brew|cuppa)",
        "took (?:her|him|them|mum|dad|the lad|the lass) (?:out|round|around|for a (?:spin|drive|lap|swim|go)|onto|into the)",
        "to show 'em|to show (?:her|him|them)|had a bash|gave it a (?:go|whirl|bash)",
        "did a (?:lap|lesson|run-through|walkthrough)|free (?:go|spin|lesson|drive)|no charge",
        r"trial(?:s|led)?|taster|demo(?:s|ed|nstrat\w+)?|sample (?:lesson|class|session)",
        "free (?:lesson|class|session|assessment|taster|go)|assessment|placement test",
        "diagnostic|mock|tour(?:ed)?",
        "showed (?:her|him|them|mum|dad|the family)? ?(?:round|around)",
        "sat (?:in|her in|him in|them in)|sit in(?! the (?:corridor|car|waiting))",
        "watched (?:a|the|part|ten|10|five|some|through|our)",
        "walked (?:her|him|them) (?:round|around|through the)|tried (?:a|one|the|out|some|it)",
        r"had a go|let (?:her|him|them|the \w+) (?:try|watch|sit|have|listen|play|do)",
        r"did (?:a|one|some|an?) (?:\w+ )?(?:question|quiz|test|exercise|problem|puzzle|"
        "warm-up|sum|lesson|activity|paper)",
        "tested (?:him|her|them)|baseline (?:test|quiz)",
        r"ran (?:a|an|through a|him|her) (?:\w+ )?(?:quiz|test|exercise|demo|lesson|sample|question)",
        "met (?:the|our|her|his) (?:new |future )?(?:teacher|tutor|head|coach|instructor|staff|team)",
        "introduced (?:her|him|them) to|live lesson|mini.lesson|quizzed (?:him|her|them|the)",
        r"(?:ran|did|gave|set|sat) (?:\w+ ){0,3}(?:test|quiz|check|exercise|assessment|"
        "paper|demo|questions)",
        "shared my screen|screen.?shared|there and then|live (?:lesson|class|session|demo)",
        "watched|sample qs|try.?out|had (?:him|her|them) (?:try|do|play|read|solve|write|have)",
    ),
)
CALCULATION = Table(
    zh=chinese(
        "计(?:畀|俾|给|咗)|逐(?:项|笔|条|样)|一笔(?:一)?笔|省(?:出)?一半|对半",
        "掰(?:着)?(?:手)?指|合起来|加起来|加一块|算(?:了|一下|过|给|账|下来|笔|到|出|成)",
        "给(?:她|他)算|摊(?:到|下来|成|开)|折(?:合|算|下来|到)|平均(?:下来|一|每|到)",
        "(?:合|划)(?:到|下来|每)",
        "(?:每|一)(?:节课?|课时|天|周|小时|个?月|次课?)(?:也)?(?:才|不到|只|就|合|折|算下来|"
        r"差不多|大概|也就|其实)[^,]{0,4}[\d一二两三四五六七八九十]",
        r"除以|乘以|(?:一笔|这笔|细)账|省(?:下|了|出)?\d+|等于(?:每|一)(?:节|天|周|小时)",
    ),
    en=english(
        "(?:works|worked|comes|came|working|breaks|broke|broken) (?:it |that )?(?:out|"
        "down)(?: at| to| as| the| into| per)?(?: (?:about|around|roughly|under|"
        r"just))? ?(?:[£$€]?\d|per|less|cost|by)",
        "per (?:lesson|session|hour|week|class|day) (?:it's|that's|is)",
        r"[£$€]?\d+(?:\.\d+)? (?:a|per|an) (?:lesson|session|hour|week|day|class|"
        "head)(?: once| when| if| all in)",
        "tott(?:ed|ing) (?:it|that|them)? ?up|tallied|added (?:it|them) (?:all )?up|crunched",
        "on (?:an|the back of an) envelope|did the (?:maths|math|sums)",
        "(?:did|ran|showed|gave|scribbled|jotted|wrote) (?:her |him |them )?(?:a |some |the |"
        "out )?(?:quick )?(?:sums?|maths|calculation|numbers|breakdown|calc)",
        "divided|broke (?:it|the (?:fee|price|cost|total)s?) down",
        r"less than (?:a coffee|[£$€]\d)|calculat\w+|calculator|adds? up to|added up",
        r"saves? (?:her|him|them|you )?[£$€]\d|cheaper by|back of an envelope|on paper",
    ),
)
DOCUMENT = Table(
    zh=chinese(
        "营业执照|办学许可|许可证|合同(?:里|上|写|第|条款|白纸)|写(?:进|在|到)(?:了)?合同",
        "白纸黑字|资格证|教师证|白名单|监管(?:账户|账号|平台)|资金监管|健康证|条款|红头|公证",
        "保险单|对公账户|发票|公章",
    ),
    en=english(
        "(?:in|it's in|written into|in the) (?:the |our |your )?(?:contract|terms|t&cs|writing|policy|agreement)",
        "licen[cs]e number|certificate of|ofsted report|insurance certificate",
        "dbs (?:certificate|check|checked|number)s?|small print",
        "written (?:policy|agreement|terms)|escrow|protected account",
    ),
)
# The words above without the thing: absent, only wished for, or only planned.
WITHOUT = Table(
    zh=chinese(
        r"发(?:了)?(?:单页|单子|名片)|发(?:了)?(?:[一二两三四五六七八九十百\d]+张)?传单",
        "没(?:有)?(?:带|给|发|来得及|准备|找到|拿|用|举|讲|展示|任何|什么|啥|现成)[^,]{0,10}",
        "忘了?(?:带|发|给|拿)[^,]{0,8}|(?:手头|手边)没|拿不出|缺(?:案例|数据)",
        "(?:想|要|说要|让我|叫我|问有没有|有没有|能不能|要求|希望)(?:先)?(?:看|听|要|发|来|找|拿)[^,]{0,10}",
        "(?:回头|改天|明天|晚上|稍后|晚点|下次|待会|之后|回去)(?:再)?(?:我)?(?:发|给|拿|带|准备|整理)[^,]{0,8}",
        "一分钱|没案例|没数据|没证据|空口|干巴巴|光靠嘴",
        "(?:要|该|应该|本该|早知道)(?:是)?(?:带|发|给|准备|用)[^,]{0,8}",
    ),
    en=english(
        "the bad (?:google )?reviews",
        "(?:didn't|did not|couldn't|had no|no|without|forgot(?: to| the)?|forgetting|hadn't|"
        "haven't|never|ran out of|wish i'd|should have|should've|meant to|not got|lacked|"
        r"any) (?:\w+ ){0,3}(?:show|send|examples?|case stud(?:y|ies)|data|figures|stats|"
        "proof|evidence|brochures?|leaflets?|material|anything|demo|samples?|numbers|trial|"
        "video|reports?|results)",
        "(?:wants?|wanted|asked|asking|asks|hoping) (?:to see|for|me for|about|me to send|"
        "to watch|to try|to know)[^,]{0,30}",
        "(?:will|i'll|to|going to|must|need to|promised to|gonna) (?:send|email|text|forward|"
        "dig out|bring|show|find|get|post)[^,]{0,30}",
        "reminder[^,]{0,40}|(?:the|our|my) (?:usual )?(?:spiel|pitch|patter|lowdown|speech)",
        "left (?:a )?(?:card|message|voicemail|number|note|msg)",
        "(?:trial|lesson|taster) (?:she|he|they) missed",
        "missed (?:the|her|his|a) (?:trial|lesson|taster)",
    ),
)
# A pupil's short name, as reps tell of them: 小何.
PUPIL = Table(
    zh=chinese(
        r"小(?![囡囝鬼伙的得班组孩时学朋升区课程红说心事声伙姑娘宝子妹弟两节本长得半中众视游考测礼票费点提品程广件部笔])[\u4e00-\u9fff](?!学|"
        "班|孩|姐|哥)",
    ),
    en=NOTHING,
)

"""The words of topics about the school: money, time, place, safety, trust."""

from models.scoring.lexicon.table import Table, chinese, english
from models.scoring.lexicon.topic import Topic

SCHOOL: dict[Topic, Table] = {
    Topic.PRICE: Table(
        zh=chinese(
            "省一半|半价|省不少|抹(?:零|八|掉)|砍价",
            "[一二两三四五六七八九][百千万][一二两三四五六七八九]?多?(?![人个名多字米次分家位])",
            "(?<!退)钱(?!退)|价|贵|发票|付费|付款|定金|押金|刷卡|先学后付|信用|花呗|代金|券|缴|费用",
            "学费|收费|多少一|便宜|优惠|打折|折扣|分期|预算|性价比|划算|划不来|团报|团购|减免|课包",
            r"课时费|\d(?:块|元)|[百千万]块|一(?:节|课时|小时|天|周|月|年|学期)才",
            r"每(?:节|课时|小时|天|周)(?:才|不到|合|就)|加价|涨价|心疼|肉疼|负担|工资|省(?:下|了|\d)",
            "值不值|超值",
        ),
        en=english(
            "price[sdy]?|pric(?:ey|ing)|cost(?:s|ly|ing)?|fees?|expensive|cheap(?:er|est)?",
            "afford(?:able)?|budget|money(?! back)|discounts?|instal?ments?",
            "pay(?:s|ing|ment|ments)?|paid|tuition|dear|steep",
            r"per (?:lesson|session|hour|class|week|month|term|day)|[£$€]\d[\d,.]*|quid|bucks",
            "a (?:lesson|session|hour) works|worth it|rates?|deposit|bursary|skint|tenner|fiver",
            "sibling deal|value|(?:works|worked) out (?:at|to)|each lesson",
        ),
    ),
    Topic.REFUND: Table(
        zh=chinese(
            "万一|退(?:钱|费|款|课|班|还|学|剩|掉|不|得|全|多少|吗)|能退|可退|不退|随时退|全退|包退",
            "转让|违约|反悔|冷静期|剩(?:下|余)的?(?:课|钱)",
        ),
        en=english(
            "what if we|don't pay|pay nothing|penny|refund(?:s|ed|able)?|money back",
            "cancel(?:s|led|lation)?|get out of|tied in|locked in|lock-in|notice period|cooling.off",
            "quit|quits|pull (?:her|him|them) out|unused|pro.?rata|drop out",
        ),
    ),
    Topic.SCHEDULE: Table(
        zh=chinese(
            "时间|拖堂|准点|放人|接不着|几点|排课|课表|调课|周末班|晚班|平日|冲突|没空|太忙",
            "忙不过来|赶不上|赶得上|赶不赶|来不及|来得及|晚到|早退|放学|下班|加班|出差|作业多|撞",
            "寒假|暑假|开课|开班|档期|周[一二三四五六日末]|晚自习|晚托|倒班|错开|改时间|换时间|灵活",
        ),
        en=english(
            r"schedul\w+|times?|timing|timetable|slots?|clash\w*|weekends?|evenings?|after school",
            "shifts?|busy|what days?|which days?|late|earl(?:y|ier)|weekdays?|mornings?",
            r"fit(?:s|ting)? (?:it )?(?:in|around|round)|football|practice|training|swap|flexib\w+",
            "rota|start date|term dates|mon(?:day)?s?|tues?(?:day)?s?|wed(?:nesday)?s?",
            "thurs?(?:day)?s?|fri(?:day)?s?",
            "sat(?:urday)?s?(?! (?:her|him|them|in|down|on|there|next|with|through|and|for|by|the))",
            "sun(?:day)?s?",
        ),
    ),
    Topic.MISSED: Table(
        zh=chinese(
            "请假|缺课|落课|落下|补课|补上|补回|生病|回放|病假|耽误|缺一|缺了|延期|停课|顺延",
        ),
        en=english(
            "miss(?:es|ed|ing)?(?: a)? ?(?:lessons?|class(?:es)?|sessions?|week|weeks)?|holidays?",
            "catch.?up|make.?up (?:lesson|class|session)s?|recording[s]?|recorded|ill|sick|poorly",
            "replay|away for|rebook|freeze|pause",
        ),
    ),
    Topic.LOCATION: Table(
        zh=chinese(
            "远|路程|距离|地铁|公交|堵车|开车|停车|接送|校车|通勤|校区|地址|在哪|附近|住在|路上",
            "骑车|骑电|搬家|班车|顺路|跨区|单程|几站",
        ),
        en=english(
            r"move house|moving|(?:bus )?stop(?:'s)? \d+|far|distance|commut\w+|travel\w*|bus(?:es)?",
            "train|drive|driving(?! school| test| lesson)|parking|park|traffic|location|located",
            "where are you|miles?|nearest|pick.?up|drop.?off|lift|across town|close to",
            "walk(?:ing)? distance|hybrid|branch|shuttle|tube|car",
        ),
    ),
    Topic.TRUST: Table(
        zh=chinese(
            "跑路|倒闭|关门|卷款|卷钱|正规|资质|执照|许可|备案|靠谱|靠不靠谱|骗|坑|信不过|信任|口碑",
            r"黑机构|虚假|忽悠|套路|监管|白名单|预付|开了几年|开了多久|开了\d|几年了|老校区|差评",
            "暴雷|爆雷|传闻|合同|真的假的|真假|托儿|正经|诚信|公章",
        ),
        en=english(
            r"trust\w*|scam\w*|legit\w*|licen[cs]ed?|licence|registered|accredit\w*|reputation",
            "reputable|reviews?|trustpilot|close[sd]? down|shut(?:s|ting)? down|bust|bankrupt",
            "go(?:es|ing)? under|went under|con|rip.?off|dodgy|fold(?:s|ed)?|ofsted|genuine|fake",
            "ripped off|burn(?:ed|t)|how long have you|been (?:going|open|here|around|running)",
            "established|insured|companies house|testimonials?",
        ),
    ),
    Topic.GROUP: Table(
        zh=chinese(
            "人多|几个孩子|班级人|五个|八个|班型|小班|大班|几个人|多少人|人数|一对一|1对1|一个班",
            "班里|班额|人太多|挤|顾不过来|照顾不到|顾得过来|分班|同班|同学(?:是|都|合|处)|师生比",
            r"人一班|满班|最多\d",
        ),
        en=english(
            r"class size|how big|(?:big|large|full|busy) (?:are|is) (?:the|a|your) class\w*",
            r"classes are|max \d+|six desks|group size|groups?|one.to.one|1.?(?:to|:|-2-|on)-?.?1",
            "one on one|small class(?:es)?|how many (?:kids|children|students|pupils|others|in|are)",
            "crowded|big class(?:es)?|individual|attention (?:for|to)|ratio|max(?:imum)?(?: of)?",
            "in (?:a|the|each|every) (?:class|group|room)|packed|get lost in",
        ),
    ),
    Topic.ONLINE: Table(
        zh=chinese(
            "线上|线下|网课|直播|录播|面授|卡顿|网络|回放|在线|平台|软件",
        ),
        en=english(
            "online|zoom|in.?person|face.to.face|remote(?:ly)?|virtual|wi.?fi|internet|connection",
            "lag(?:s|gy)?|app|platform|log(?:in| in|ged)?",
        ),
    ),
    Topic.SAFETY: Table(
        zh=chinese(
            "安全|监控|摄像头|受伤|磕|摔|欺负|霸凌|消防|保险|走丢|陌生人|看管|门禁|甲醛|意外|救生",
            "护具|没人看|疫情|消毒|过敏|打架",
        ),
        en=english(
            r"safe(?:ty|guarding)?|cctv|cameras?|dbs|bull(?:y|ied|ying|ies)|injur\w*|hurt|insurance",
            r"supervis\w*|first.?aid|allerg\w*|strangers?|sign(?:ed|ing)? (?:in|out)|sign-out|epipen",
            r"nut|nuts|background check\w*|accident\w*|fob|drown\w*|lifeguard",
        ),
    ),
    Topic.FOOD: Table(
        zh=chinese(
            "吃饭|午饭|晚饭|食堂|伙食|菜|餐|零食|点心|饿|喝水|午托|午休|营养|清真",
        ),
        en=english(
            "food|lunch(?:es)?|snacks?|meals?|dinner|eat(?:ing|s)?|canteen|halal|vegan|vegetarian",
            r"hungry|diet\w*|kitchen|menu|biscuits?|water",
        ),
    ),
    Topic.SCREEN: Table(
        zh=chinese(
            "眼睛|近视|屏幕|视力|护眼|盯着(?:电脑|屏|手机)|平板|电子产品|伤眼|投影|纸质",
        ),
        en=english(
            "screens?|screen.?time|eyes?|eyesight|glasses|ipads?|tablets?|blue light|paper.based",
            "on paper",
        ),
    ),
    Topic.GEAR: Table(
        zh=chinese(
            "教材|课本|书费|琴|乐器|设备|电脑|材料|画材|校服|球拍|道服|器材|耳机|打印|自己带|自备",
            "买书|工具|配置|租",
        ),
        en=english(
            "books?|textbooks?|materials?|equipment|laptops?|computers?|instruments?|violin|guitar",
            "keyboard|piano|kit|uniform|rackets?|headset|supplies|software|printer|calculator|gear",
            "brushes|paints?|hire|bring (?:her|his|their|your) own",
        ),
    ),
    Topic.COMFORT: Table(
        zh=chinese(
            "午睡|床|托管|住校|想家|户口|学籍|空调|暖气|厕所|环境|教室|采光|干净|吵|等候区",
            "家长等|休息区|旁听|陪同|陪读|进教室|宿舍|住宿|洗澡",
        ),
        en=english(
            r"toilets?|heating|air.?con\w*|noisy?|noise|quiet|waiting (?:room|area)",
            "wait(?:ing)? (?:for|inside|while)|sit in|stay with|classrooms?|premises|building",
            r"facilities|wheelchair|lift access|ramp|stairs|clean|dorms?|boarding|shy|settle\w*",
            "confidence|cr(?:y|ies|ied)|clingy|separation",
        ),
    ),
}

# Praise of the school: it answers a question of trust alone, and not every one.
BRAND = Table(
    zh=chinese(
        "(?:课程|教学|教研)(?:体系|优势|特色)|氛围|口碑|老牌|大品牌|品牌|连锁|全国|总部|上市",
        "行业第一|最专业|实力|规模|获奖|荣誉|很?有名|名气|多年经验|多好|都认|认我们|大家都",
        "(?:我们|咱们?)?(?:老师|团队|学校|课程|教研)(?:都|也|们)?(?:是)?(?:特别|非常|很|最|"
        "超|真的)(?:优秀|好|棒|专业|牛|强|厉害|负责)",
        "我们(?:家)?(?:特别|非常|很|最|真的)?(?:专业|靠谱|牛|厉害|强|好|棒)|环境好|校区大|装修",
        "家大业大|创始人|老板|历史|理念|情怀|企业文化",
    ),
    en=english(
        r"brand|award\w*|franchise|nationwide|best (?:in|school|centre|center|in town)",
        r"number one|no\.? ?1|how (?:great|good|brilliant|amazing) we",
        "we(?:'re| are) (?:the best|great|brilliant|amazing|really good|so good|leading|lovely)",
        "leading|market leader|founder",
        "our (?:story|history|ethos|values|vision|mission|reputation|awards?)|family.run",
        r"passionate|world.class|state.of.the.art|everyone loves|refurb\w*|new building|famous",
    ),
)

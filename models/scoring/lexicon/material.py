"""Material that a rep can show, send or let someone look at."""

from models.scoring.lexicon.table import Table, chinese, english

_THINGS_ZH = (
    "通知书|奖状|证件|名册|奖杯|锦旗|手账|作文|字帖|日记|周测|册|本|卷|单|书|报纸|感谢信|现场|报告|成绩单|成绩|证书?|合同|协议|执照|许可证|许可|资质|作业|作品|练习册|笔记|课表|大纲|教案|教材|样书|样张|试卷|卷子|录像|录音|录播|视频|截图|照片|名单|统计|表格?|发票|监控|档案|喜报|"
    "曲线|方案|清单|讲义|简历|评价|聊天记录|榜|资料|图|链接|菜单|公示|备案|保单|案例|题|课件|页|合影|花名册|反馈|规则|条款|通知|原文|文件|政策|公告|模板|名单|平面图|地图|海报|对比|收据|手册|真题|课|进步|墙|试讲|直播|回放|画册|曲目|轨迹|打卡|数据|样品|明细|价目"
)
# Material shown or sent.
MATERIAL = Table(
    zh=chinese(
        "瞅瞅|(?:发|派|分)了?[^,]{0,6}(?:sample|paper|样卷|样张)|拉着(?:她|他)看|光荣榜|拍照发",
        "平面图|(?:拿|掏)[^,]{0,8}(?:出来)?量",
        "(?:给|畀|俾|让|叫|请)(?:她|他|家长|妈妈|爸爸|他们|她们|奶奶|爷爷|外公|外婆|人家|您|大伙|孩子|阿姨|大姐|大哥|街坊|客户|对方|老人|老师傅|小伙|姑娘)(?:们)?(?:看|睇|瞧|瞅|听|试|翻|闻|摸|演)(?![不得能])",
        "screen ?share",
        "(?:拎(?!证)|拖|捧|抽|端|搬|掏|投|铺|展开|刷|滑|亮|摆|翻|调|递|拿|送|发|甩|扒拉|抖)[^,]{0,14}(?:检测|记录|录像|dashboard|后台|面板|小游戏|作品|二维码|台账|画册|集|样品|表|单|报告|证|照片|数据|ppt|pdf|图|本子|名册|流水|记分|账单|奖状)",
        "放了(?:那|一|这)?段|传(?:了|给)",
        "(?:给(?:她|他|家长|妈妈|爸爸|孩子|人家|奶奶|您|对方|客户|爷爷|姥姥|他们|她们|"
        "俩人)?(?:们)?(?:也)?(?:看|瞧|瞅|翻|听|放|发|调|念|播|递|拿|展示|出示|扫|转|寄|打印|"
        "拍|亮|晒|甩|推)|发了?|发过去|发给|发来|发去|翻(?:了|给|出|开|到)?|拿(?:了|出|着|给|"
        "来)?|掏出|打开|调出|调了|展示|出示|亮出|晒|秀|放了?|播了?|指着|指给|递(?:了|过|给)?|"
        "甩(?:了|给|过)|转(?:了|发|给)|摆出|摆了|贴|寄了?|打印|拍了?|翻到|看了|让(?:她|他|"
        "家长|妈妈|爸爸)看|点开|送(?:了)?|塞|附上?|推(?:了|给)|念(?:了|给)|截了?|听了|画了|"
        f"列了|举着|把)[^,]{{0,20}}(?:{_THINGS_ZH})",
        f"(?:{_THINGS_ZH})[^,]{{0,6}}(?:发(?:了|给|过去|她|他|到|去)|给(?:她|他|家长|妈妈|"
        "爸爸|人家)?(?:看|翻|瞧|亮)|拿(?:出|给)|还?摆(?:在|出|桌|了)|摊(?:在|开)|翻(?:给|出)|"
        "掏出来|递(?:给|过)|甩给|一(?:亮|摆|掏|翻|晒|放|发)|亮(?:给|出)|转(?:给|发)|贴在|"
        "调出来|打开|甩过去)",
        "(?:给|让|叫|请|陪)(?:她|他|家长|妈妈|爸爸|他们|她们|奶奶|人家|您|大伙|孩子)?(?:也|"
        "先|都|亲眼|自己)?(?:看|放|瞧|翻|瞅|摸|掂|听|扫)(?:了|的|着|一|这|那|过)",
        "(?:拍|传|转|发|甩|寄|推|递)(?:给|过去|到)(?!(?:她|他)?(?:地址|定位|位置|微信|名片|"
        "电话|号码|消息|祝福))[^,]{0,4}(?:了|一段|一份|几|两|三|去)",
        "给(?:她|他)瞧|(?:在|摆)这(?:儿|里)(?:呢)?$|指给(?:她|他)|指了(?:那|一)",
        "一(?:段|份|张|摞|沓|叠|本)[^,]{0,10}(?:发|拍|传|给|甩|转|递|摆)|排开|摊开",
        "(?:拿|翻|掏|搬|调|亮|晒)出?(?:来|了)?[^,]{0,14}(?:给(?:她|他|家长|妈妈|爸爸|人家)?(?:看|瞧|瞅|翻|显摆))",
    ),
    en=english(
        r"(?:put out|posted|open|opened|shared|showed|show|attach|attached) (?:[\w'£%-]{1,20} ){0,6}(?:booklets?|compositions?|composition books?|scripts?|licen[cs]e|voice clip|clip|past.question \w+|mannequins?|keywords)",
        "(?:carried|took|brought) (?:her|him|them) (?:go|to) (?:see|look)",
        r"download(?:ed)? (?:one|a|the) \w+|played it",
        r"(?:produced|presented|displayed|exhibited|furnished|distributed|attached|enclosed|circulated|screened|projected|flashed|whipped out|fished out|unrolled|laid out|spread|cited|supplied|provided|explained|forwarded|fired over|bunged|chucked|slung|airdropped|dropped|showed|sent|handed|gave|shared|submitted|tabled|quoted from|referred (?:her|him|them) to) (?:[\w'£%-]{1,20} ){0,6}(?:prospectus|biograph(?:y|ies)|bios?|plans?|registers?|sheets?|records?|statements?|accounts|analysis|slips?|footage|dashboard|dash|repo|linkedin|portfolio|minutes|schedule|certificates?|clauses?|answer sheets|reports?|figures|drawings|samples?|syllabus|notes|testimonials?|photos?|worksheets?)",
        "attached|enclosed",
        r"(?:our|the|a) (?:\w+ ){0,2}(?:video|clip|recording)",
        r"opened (?:last|the|our|a|up|one|\w+'s)",
        r"brought up (?:the|our|a) (?:\w+ )?(?:log|sheet|chart|page|list|report|calendar|plan|"
        "map|site|numbers)",
        "(?:left|showed|shown|show|showing|sent|send(?:ing)?|texted|emailed|e-mailed|"
        "messaged|whatsapped|forwarded|pulled up|pulled out|got out|dug out|brought up|"
        "opened|played|passed|handed|gave|printed|pointed (?:at|to|out)|flicked through|"
        "leafed through|looked (?:through|at)|went through|walked (?:her|him|them) through|"
        "put|laid|held up|read(?: out)?|shared|dropped|slid|had|talked (?:her|him|"
        "them) through|brought|screenshotted|took (?:her|him|them) through|pinged|linked|saw|"
        "seen|let (?:her|him|them) (?:see|read|flick|look|leaf|browse|hear|flip|thumb|handle|"
        r"touch|click|scroll)|link to|copy of) (?:[\w'£%-]{1,20} ){0,6}(?:reports?|"
        "results?|certificates?|contract|agreement|licen[cs]e|homework|work|folders?|books?|"
        "workbooks?|notes?|timetables?|syllabus|plan|plans|charts?|graphs?|videos?|clips?|"
        "recordings?|screenshots?|photos?|pics?|pictures|list|sheet|spreadsheet|stats|"
        "invoice|cctv|feed|logs?|file|files|portfolio|link|brochure|leaflet|menu|policy|cv|"
        "cvs|reviews?|testimonials?|messages?|samples?|papers?|lessons?|essays?|marks|"
        "scores?|map|insurance|terms|t&cs|breakdown|small print|clause|page|pages|document|"
        "documents|register|app|dashboard|tracker|data|before.and.after|screenshot|letter|"
        "letters|drawings?|paintings?|wall|noticeboard|board|recital|profile|profiles|"
        "comparison|email|emails|pdf|materials?|pack|handbook|curve|scheme|table|certs?|dbs|"
        "proof|numbers|figures|card|badge|ofsted|mock|feedback|rota|guide|class|sketchbooks?|"
        "code|cutting|cuttings|cabinet|trophy|trophies|medal|medals|painting|model|robot|"
        "whiteboard|exercise|spread|range|lists?|worksheet|worksheets|articles?|wall of|"
        "thank.you)",
        "(?:passed|handed) (?:it|them|one|her|him)(?: a copy)? (?:round|around|over)",
        r"here(?:'s| is|'re| are) (?:the|our|a|his|her|last) \w+",
        "gave (?:her|him|them|mum|dad) (?:the|a|an|our|one|some) (?!call|ring|hug|wave|smile|"
        "lift|hand|minute|moment|chance|price|quote|discount|look|nod|time|slot|date|card|"
        "number|bit|few|lot|cup|coffee|tea|biscuit|seat|answer|figure|choice|heads|ballpark|"
        r"break)\w+",
        "played (?:her|him|them|mum|dad|the|a|our)",
        "(?:showed|shown|pulled up|pulled|dug out|got out|held up) (?:her|him|them|mum|dad|"
        r"the|our|last|a|one|two|some|how|\w+'s)(?! (?:round|around|the door|out|aside|off|"
        "it off))",
        r"clips?|screenshot|went thr(?:ough|u) \w+'s",
        r"\w+'s (?:log|clip|tracker|essay|file|mock|chart|sheet|notebook|certificate|diary|report)",
    ),
)
# What the prospect is told to have looked at: the school must have shown it.
SEEN = Table(
    zh=chinese(
        f"(?:看|翻|听|试|做|读)(?:了|完|过|着)[^,]{{0,12}}(?:{_THINGS_ZH})",
    ),
    en=english(
        "(?:flicked|leafed|looked|browsed|read|went|scrolled|thumbed) through|watched|toured",
        r"(?:saw|seen|read|tried) (?:our|the|a|one|some) (?:\w+ ){0,2}(?:lessons?|class|"
        "classes|folders?|books?|reports?|work|video|clips?|room|demo|results|certificates?|"
        "papers?|projects?)",
        "sat in",
    ),
)

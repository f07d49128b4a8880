"""What the people of the practice workspace said to each other and to customers: the words of its history.

All names and numbers are invented; the phone numbers lie in a block of zeros.
"""

from typing import Final

NAMES: Final = {
    "zh": (
        "王女士 李先生 小雨妈妈 浩浩爸爸 陈女士 乐乐妈 刘姐 周先生 朵朵妈妈 孙哥 赵女士 天天爸爸 吴姐 郑女士 "
        "可乐妈妈 冯先生 团团妈 高女士 马先生 安安妈妈 林姐 何女士 小宇爸爸 罗女士 豆豆妈妈 梁先生 糖糖妈 宋女士 "
        "唐先生 果果妈妈 许姐 邓女士 阳阳爸爸 韩女士 萌萌妈 曹先生 彭女士 米粒妈妈 曾先生 萧女士"
    ).split(),
    "en": (
        "Mrs Tan|Mr Wilson|Lucy's mum|Ms Park|Oliver's dad|Mrs Novak|Mr Haddad|Mia's mum|Ms Costa|Mrs Lindqvist|"
        "Noah's dad|Mr Iyer|Ms Brandt|Ella's mum|Mrs Murphy|Mr Sato|Zoe's dad|Ms Adeyemi|Mrs Rossi|Mr Kowalski"
    ).split("|"),
}
"""Prospects, by the language of whoever talks to them."""

TALKS: Final = {
    "zh": (
        ("price", "问学费，觉得有点贵", "我按课时给她拆开算了一遍，一节课不到八十"),
        ("results", "想知道多久能看到进步", "给她看了上学期学员的前后测，平均提了十二分"),
        ("ability", "担心孩子基础差跟不上", "讲了分层教学，还说了小林同学从58到81的例子"),
        ("motivation", "说孩子坐不住，不爱学", "带她看了一段课堂录像，孩子们都抢着举手"),
        ("schedule", "周末已经排满了，怕时间排不开", "把周三晚上的班次表发给了她"),
        ("location", "嫌离家远，接送不方便", "查了路线给她看，地铁站走过来六分钟"),
        ("teacher", "问老师什么来头，会不会老换", "把老师的简历和三年带班记录发她了"),
        ("trust", "怕机构哪天关门跑路", "办学许可证和资金监管的说明都给她看了"),
        ("comparison", "在跟隔壁那家比", "把两家的课时、班额列了张表给她"),
        ("format", "不想上网课，怕伤眼睛", "说明了全部线下小班，最多八个人"),
        ("refund", "问中途不上了钱怎么退", "合同第六条逐字念给她听了"),
    ),
    "en": (
        ("price", "asked about the fees and thought it was a bit much", "broke it down per lesson, under £12 each"),
        ("results", "wanted to know how soon she'd see a change", "showed the before and after tests of last term"),
        ("ability", "worried he can't keep up", "told her about a boy who went from 48 to 71 in our level two group"),
        ("motivation", "says he just won't sit still", "showed a clip of Tuesday's class"),
        ("schedule", "Saturdays are full with football", "sent the weekday timetable"),
        ("location", "thinks it's too far to drive", "looked up the bus, nine minutes door to door"),
        ("teacher", "asked who'd be teaching and if they change a lot", "sent her the teacher's bio"),
        ("trust", "wondered if we'll still be here next year", "showed our licence and the escrow letter"),
        ("comparison", "is comparing us with the centre next door", "put both timetables side by side"),
        ("format", "doesn't want online lessons", "explained it's all in person, eight at most"),
        ("refund", "asked what happens if they stop halfway", "went through clause six with her"),
    ),
}
"""A concern, how the prospect put it, and what the rep answered."""

MOODS: Final = {
    "zh": {True: "她听完放心了", False: "她还是不太放心", None: "她说再想想"},
    "en": {True: "she was happy with that", False: "she's still not convinced", None: "she'll think about it"},
}

ENDS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "zh": {
        "none": ("", "先这样", "回头再联系"),
        "interested": ("约了{day}来试听", "答应{day}带孩子来校区看看", "挺感兴趣，{day}过来上体验课"),
        "deposit": ("当场交了定金{amount}元", "先付了{amount}定金"),
        "paid": ("全款{amount}已经交了", "直接交了全款{amount}"),
    },
    "en": {
        "none": ("", "that's it for now", "will stay in touch"),
        "interested": ("trial booked for {day}", "agreed to come and see us on {day}", "keen, coming in on {day}"),
        "deposit": ("paid a £{amount} deposit on the spot", "put down a £{amount} deposit"),
        "paid": ("paid in full, £{amount}", "paid the whole £{amount}"),
    },
}

REACH: Final[dict[str, dict[bool, tuple[str, ...]]]] = {
    "zh": {True: ("加了微信", "留了电话{phone}", "手机{phone}"), False: ("没留电话", "没加上微信")},
    "en": {True: ("left her number {phone}", "cell {phone}"), False: ("no number left", "wouldn't leave a number")},
}

WEEKDAYS: Final = {
    "zh": "下周一 下周二 下周三 下周四 下周五 下周六 下周日".split(),
    "en": "next Monday|next Tuesday|next Wednesday|next Thursday|next Friday|next Saturday|next Sunday".split("|"),
}

CHATTER: Final = (
    (14, "U0SHENLAN", "大家早上好！这个月我们改成看每天的五次好咨询，不盯月底那个大数字了。今天聊得认真，今天就算赢。"),
    (14, "U0XIAOTONG", "这个好，之前看着“10个成交”真的发怵😂"),
    (13, "U0MINZHI", "遇到家长问“学不会怎么办”，可以讲分层教学那个例子，别急着报价。有问题随时在 #求助 喊我。"),
    (9, "U0GRACE", "First trial booked off a cold call today. Asking what the kid likes first really does work."),
    (9, "U0LINYUE", "Grace 太棒了！👏"),
    (6, "U0SIYUAN", "今天有位家长聊了四十分钟，最后说“你是第一个没催我交钱的”，心里暖暖的。"),
    (2, "U0SHENLAN", "这周大家的节奏很稳，辛苦了！周三下午三点记得来喝奶茶 🧋"),
    (1, "U0ZIHAN", "第一周跟着敏之姐一起打电话，学到好多，谢谢师傅🙏"),
)
"""Days ago, who, and what they wrote in the team's channel."""

LEADS: Final = """\
称呼,电话,来源,关注点,意向
顾女士,13800090001,秋季开放日,担心孩子基础差跟不上,高
Mrs Osei,07700 900101,Open day,worried she can't keep up,high
卓卓妈妈,13800090002,老学员推荐,问学费和分期,高
Mr Bianchi,07700 900102,Referred by Mrs Tan,price,high
方先生,13800090003,官网留言,想知道多久能看到进步,高
Ms Haraldsen,07700 900103,Web form,timetable on weekdays,high
小米粒爸爸,13800090004,抖音直播间,想看看老师的履历,中
Mrs Okonkwo,07700 900104,Web form,who will be teaching,medium
闻女士,13800090005,社区讲座,接送远不远,中
Mr Petrov,07700 900105,School fair,is comparing centres,medium
石姐,13800090006,公众号,在跟另外两家比较,中
Ms Dubois,07700 900106,Flyer,,
汪先生,13800090007,电话咨询,,
晴晴妈妈,13800090008,朋友介绍,怕退费麻烦,低
"""
"""The file that the manager imported: whom nobody has called yet, in both of the team's languages."""

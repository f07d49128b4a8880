"""What people say about who teaches: training, manner, staying.

`WORRIES` tell the concern by themselves; `TOPICS` only with somebody who asks, worries or objects.
"""

from models.reading.phrases import en, zh

WORRIES = [
    *zh(
        """
        科班 北舞 毕业证 健身房出来 是不是科班 教舞的 教琴的 教球的 教娃儿的 授课者 资历 注册会计师
        真在临床 临床上 干过的 大学生兼职 全职 工牌 名师本人 政治是谁 谁带 是谁带 这一个老师 换人
        三天两头换 什么段位 几段 教练几段 段数
        没激情 讲得没 讲得好不好 讲课 讲得怎么样 讲得咋样 点名要 点名 带班的 带班老师 带的老师 新来的
        新来的行 老师走了 老师跳槽 骂学生 骂人 骂孩子 打骂 体罚 脾气 凶不凶 严不严 严厉 太严 太凶 太松
        温柔 有耐心 没耐心教 亲和 会不会教 会教 教得好 教得 教过 带过 带出 资历 学历 哪个大学 什么大学
        什么专业 是不是科班 海归 留学 native 真native 外国人 老外 菲教 欧美 英美 黑人 白人 发音标准 发音准
        普通话 方言 本科 硕士 研究生 博士 大专 大学生 在校生 实习生 应届 兼职的 是不是兼职 是不是专职
        持证上岗 上岗证 等级证 裁判证 证书有 有证 师德 性骚扰 品行 背景调查 无犯罪 谁教 谁来带 谁来上
        哪位教 哪位带 谁主讲 是不是您教 你教吗 男的女的 女的教 女教练 男教练 换人 换了人 换过两个
        换了三个 换仨 换老师 老换 频繁换 稳不稳定 走了怎么办 走了咋办 离职 流动 老师带多少 老师同时 负责
        负责任 认真 上心不 敬业 水平咋样 水平怎么样 水平如何 水平行不 业务 老师忙 助教带 主教 专业不专业
        专业吗 懂不懂 老师是谁 谁来教 谁上课 谁带 谁讲 哪个老师 什么老师 老师怎么样 老师水平 老师经验
        老师资质 老师学历 老师资历 老师负责 老师好不好 老师行不行 老师年轻 老师太年轻 老师教 老师会不会
        老师换 换了老师 老换老师 老师流动 老师稳定 老师固定 师资 外教 外教口音 外教资质 教师资格证
        教师资格 教师证 持证 什么学历 哪毕业 哪里毕业 哪个学校毕业 毕业的老师 科班 985 211 名师
        教龄 教了几年 教几年 大学生兼职 兼职 专职 全职老师 实习老师 年轻老师 新老师 老师凶 老师严 老师脾气
        老师耐心 有没有耐心 会不会凶 主讲 助教 挑老师 选老师 指定老师 试听老师 老师离职 老师走 老师跑
        老师跟 老师的 老师有 老师靠谱 老师专业 老师是不是 教练 教练资质 口音 教学水平 责任心 老师管 老师男
        男老师 女老师 哪位老师
        谁教的 谁负责教 哪个老师带 带过几届 带几届 几届毕业班 教多少年 教过几年 教过多少 教龄多
        从教 老师会不会换 换不换老师 换老师吗 总换老师 换了两个 换人吗 又换人 会换人 走了两个老师
        老师辞职 师资稳 师资稳定 师资怎么 师资力 师资行 师资好 师资强 专职老师 兼职老师 大学生教
        实习生教 太年轻 没经验 有经验吗 有没有经验 耐不耐心 有没有教师 教练证 救生证 证件 段位
        什么段 专业出身 专业的吗 是不是专业 科班吗 音乐学院 美院 体院 师范毕业 名校的 研究生吗
        留学过 母语 外教是 外教哪 纯正吗 口音正 发音正 普通话标准 会不会骂 会不会打 会不会吼
        脾气好 脾气怎 性格 有没有亲和 能不能指定 能指定 能选老师 能挑老师 可以选老师 可以换老师
        不满意能换 能不能换老师 不喜欢老师 不喜欢这个老师 老师讲得 讲课水平 讲课风格 教学风格
        教得怎么 教得不 教得行 会教吗 负不负责 老师盯
        """
    ),
    *en(
        """
        concert pianist | proper | himself | herself or | some assistant | assistant | agarwal |
        who'll teach | wholl teach | who is taking | registered nurses | tickets and | blue cards |
        blue card | grandmaster | only grandmaster | fide | black belt | where'd they | whered they |
        what they score | they score | real chef | real artist | examiner himself | sir himself |
        maam herself |
        whos the teacher | who the teacher | who her teacher | who his teacher | whod be teaching |
        who d be teaching | wholl teach | whod teach | whos taking | whos running | who runs the |
        who leads | who will be teaching | female tutor* | male tutor* | female teacher* | male teacher* |
        lady teacher | the same tutor | same tutor | different tutor* | different teacher* | new tutor |
        new teacher | supply | substitute | sub | cover teacher | left the school | leaves mid |
        swap midway | swapped midway | keep changing | kept changing | keeps changing |
        chops and changes |
        stay the whole | stays the whole | how long have they taught | years teaching |
        teaching experience | experience | experienced enough | young | too young to teach | fresh grad* |
        just graduat* | graduate* | student teacher* | qualifi* | trained | training do | pgce | celta |
        tefl | montessori | vetted | vetting | police check* | shout* | yell* | temper |
        mean |
        harsh | kind | friendly | nice with kids | good with kids | good with children | british |
        american | speaks | heritage speaker | pronunciation | ex juilliard | conservatoire | cellist |
        pianist | performer | professional | phd | masters | oxbridge | where did they |
        where they trained | what background | background do | teacher* | tutor* | instructor* | coach* |
        who teaches | whos teaching | who is teaching | who will teach | who would teach | who takes the |
        who would be teaching | teaching staff | staff | qualification* | qualified | certified |
        certificat* | credential* | degree | degrees | experienced | years of experience |
        native speaker* |
        native | accent | turnover | same teacher | changing teachers | change teachers |
        switch teachers |
        swap teachers | teacher leaves | patient | patience | strict | shouty | bios | cv | cvs |
        background check* | dbs | crb | qts | trained teachers | students teaching | uni students |
        part timers | faculty | professor | lecturer* |
        whos going to teach | whos the tutor | whos the coach | whos the instructor | who takes |
        who is the teacher | who actually teaches | who does the teaching | which teacher | which tutor |
        which coach | what teacher | how qualified | are they qualified | are the teachers | are the tutors |
        are tutors | are teachers | are coaches | are the coaches | are instructors | is the teacher |
        is the tutor | is the coach | is the instructor | how experienced | experience with | experience do |
        experience of | years experience | how long have the teachers | how long has the | been teaching |
        taught before | teaches well | teach well | good teacher | good tutor | decent teacher | proper teacher* |
        real teacher* | qualified teacher* | trained teacher* | certified teacher* | experienced teacher* |
        experienced tutor* | native teacher* | native tutor* | english teacher native | accents |
        foreign teacher* | teachers change | tutors change | teacher change* | tutor change* | change of teacher |
        change of tutor | change tutor | change teacher | different tutor every | different teacher every |
        new teacher every | new tutor every | swapping teachers | swap tutors | switch tutor* | switched tutor* |
        swapped tutor* | kept swapping | keep swapping | same face | same teacher every | same tutor every |
        same coach | teacher left | tutor left | teacher quit | tutor quit | teachers leave | tutors leave |
        teachers leaving | staff turnover | high turnover | teachers stay | tutors stay | just students |
        students themselves | teenagers | gap year | fresh out of | straight out of uni | newly qualified | nqt |
        inexperienced | too inexperienced | too young to be | looks young | looked young | looks about |
        young teacher | young tutor | young coach | older teacher | strict teacher | strict with | too strict |
        too harsh | shouts at | shouted at | shouting | patient with | patient enough | patient teacher* |
        kind to | kind teacher* | gentle with | good with shy | good with little | good with special |
        sen trained | send trained | dbs check* | dbs checked | background checked | police checked |
        safeguarding trained | first aider | choose the teacher | choose the tutor | pick the teacher |
        pick the tutor | request a teacher | request a tutor | ask for a teacher | woman tutor | female coach* |
        female instructor* | male coach* | lady tutor | lady instructor
        """
    ),
]

TOPICS = [
    *zh(
        """
        教的人 教课的 讲课的 上课的人 授课的 任课 任教 师范 正经师范 科班出 名校毕业 教师队伍 团队
        师资队伍 师资力量 老教师 骨干 特级 高级教师 职称 在职老师 公立老师 公立学校老师 退休教师 哪国人
        哪国 口音重 母语 英语母语 土生 老美 老英 会中文 会不会说中文 换人教 换来 断档 同一位 同一个老师
        一个老师 跟到底 带到底 固定老师 固定的 中途换 谁管 谁负责 班主任 辅导老师 助教 代课 代课老师 顶课
        替课 老请假 老师请假 放鸽子 迟到老师 有爱心 爱心 热情 冷淡 冷冰冰 态度差 态度好 偏心 吼孩子 打孩子
        打手心 发火 暴躁 情绪 温和 会哄 哄孩子 幽默 风趣 死板 照本宣科 念ppt 念PPT 念稿 讲得闷 讲得清
        讲得透 讲得细 讲不讲得 会讲 教不教得 带过几 带过高三 带过毕业班 带出过 得过奖 获奖 比赛成绩 作品
        履历 简历 背景 履历表 年纪轻 刚毕业 刚毕业的 应届 毛头 嘴上没毛 小姑娘教 小年轻 二十出头 男老师
        女老师 性别 老师 教学
        """
    ),
    *en(
        """
        coaches dbs | dbs checked | checked | stay with her | stay with him | stays with | same person |
        one person | one tutor | one teacher | consistent | continuity | revolving door |
        chop and change |
        leaves halfway | left halfway | left mid | walks out | walked out on | let us down |
        let them down |
        let her down | let him down | no show | no shows | cancelled on | cancels on | turns up late |
        late tutor | reliable tutor* | unreliable | rude teacher | rude tutor | shouted | screamed at |
        told off | humiliated | embarrassed him | embarrassed her | bedside | gentle | warm |
        approachable |
        nurturing | encouraging | firm | too soft | soft | boring teacher | boring tutor | monotone |
        reads off | reads from | read slides | slides | death by | engaging | charismatic | fun teacher |
        knows their stuff | knows his stuff | knows her stuff | subject knowledge | subject specialist |
        specialist | ex teacher | retired teacher | head of | examiner | examiners | marker | alumni |
        undergrad* | students themselves | teenagers teaching | kids teaching | barely older |
        straight out of | out of uni | fresh out | what are they like | who are they | meet the |
        meet him first | meet her first | meet them first | gender | male or female | woman teacher |
        man teacher | lady | origin | from which country | which country | mother tongue | bilingual |
        speaks chinese | speak chinese | speak english | clear english | teaching | native
        """
    ),
]

"""What people say about when: clashes, shifts, timetables, missed lessons.

`WORRIES` tell the concern by themselves; `TOPICS` only with somebody who asks, worries or objects.
"""

from models.reading.phrases import en, zh

WORRIES = [
    *zh(
        """
        做夜更 夜更 夜晚 夜晚十点 收铺 成日加班 三班倒 固定课 啥点儿 啥点上课 几点有课 天天在外 在外头跑
        外头跑 出车 跑车 全排满 排满了 放学后成不 平时放学后 有空位 送小孩 接小孩 早上要送 下午要接
        只有10 只有上午 只有下午 只有早上 几时有堂 有冇堂 上堂时间 补堂 请假补
        满课 以后有空 才有空 有空的时间 空闲 空当 挤得出 挤不出 挤时间 挤出 抽时间 抽得出 腾得出 匀不出
        排得开 排得下 排不下 排了五个 排了三个 排了四个 报了好几个 报了三个 报了四个 报了五个 串着上 串课
        停不停课 停课 放假上 放假停 放假怎么 寒假停 暑假停 过年停 国庆上 节假日 半夜 凌晨 时差 北京时间
        时区 几点到几点 哪天到哪天 几号到几号 几号开 几号上 从几号 什么时间 什么时段 哪个时段 时段 早班
        中班 两班倒 倒夜班 夜班 值夜 排班 大小周 单休 双休 周六要上班 周六上班 周末上班 周末加班 天天加班
        老加班 经常加班 出差多 老出差 经常出差 常出差 在外地 下班都 下班就 下班八点 下班九点 到家都
        到家八点 到家九点 放学都 放学就 放学五点 放学六点 晚托 托班 晚课 早课 午休课 周中 工作日 平日
        礼拜天班 周日班 周六班 只有周六 只有周日 只周六 只周日 只能周六 只能周日 只能晚上 只能白天
        只有晚上 只有白天 就晚上 就周末 就周日 就周六 赶场 赶得上 赶得及 赶不到 赶过来 接孩子 接娃 接老大
        接老二 没人带 要带娃 带娃走不开 走不开 脱不开身 分身 奶娃 坐月子 备孕 期中 期末 月考撞 考试周 军训
        开学忙 年底忙 旺季 忙季 课程表 课表 排课 换班 调班 调时间 改期 补不补 能补吗 能不能补
        缺了怎么补 请假怎么 落了怎么补 灵活 自由约 随到随学 时间自由 开班日期 开班 下期 哪期 等下一期 频率
        一周上 每周上 一周要 打球撞 有钢琴 有围棋 有舞蹈 有游泳 有足球 有篮球 有画画 有奥数 有英语课
        时间冲突 时间撞 撞了 撞课 冲突 时间对不上 时间不合适 时间不合 时间不方便 时间不对 时间不够 没时间
        没空 抽不出 腾不出 排不开 排不出 排不过来 安排不开 安排不过来 时间安排 时间紧 时间太 时间段
        什么时间上 什么时候上课 几点上课 几点下课 上课时间 课程时间 时间灵活 时间不固定 时间固定
        时间能不能 时间定 晚上几点 加班 上夜班 倒班 轮班 三班倒 出差 值班 赶不上 赶不及 来不及 下班晚
        放学晚 晚自习 住校 周末要 周末没 周末有 周末都 只有周末 只能周末 只周末 周末班 晚上班 晚班
        白天班 平时没 平日没 平时要 其他班 兴趣班 课太满 排满 档期 调课 补课 请假 缺课 落课 课时安排 太晚
        太早 几点 时间不行 时间凑 凑不上 错开 碰不上 没合适的班 没有合适的班 合适的时间 合适时间 换时间
        改时间 改到 哪天上 周几上 周几 星期几 开班时间 什么时候开 啥时候开 啥时候上 几时 寒假班 暑假班
        期末忙 太忙 工作忙 忙不过来 一周几次 一周几节 接送时间 没人接 接不了 没人送 没人接送
        学校课多 作业多 作业太多
        随时约课 约课 固定班 固定时间 时间不定 时间不由 不由自己 看不完课 没时间看 没时间学
        没时间练 没空学 没空来 没空上 抽不开身 走不脱 下班太晚 下班都几点 下班得 下班要 下夜班
        白班 上早班 上晚班 轮休 调休 排休 休息不定 周末单休 只休一天 周末不休 周末要上班 周末排满
        周末满了 周末都满 周末有安排 周末要带 孩子没人带 孩子没人看 没人看孩子 带孩子没 带娃没
        接放学 放学接 几点放学 几点开始 几点结束 几点能 晚上有没有课 晚上有课吗 晚上有班 周末有课
        周末有班 周末开课 白天有课 白天有没有 早上有没有 中午有没有 有晚上的 有周末的 有白天的
        有晚班 有夜班课 有没有晚上 有没有周末 有没有白天 时间上 时间能对 时间对得上 时间合不合 撞上
        撞车 撞期 撞时间 重了 时间重 跟学校课 跟晚自习 自习到 住校生 住宿生 周五才回 周末才回
        两周回 一个月回 请假多 老请假 经常请假 请假能 请假了 缺了课 缺的课 落的课 能补课 补课吗
        能不能补课 补得回 补回来 寒暑假 假期班 放假能 放假有 过年前 过年后 开学后 开学前 期末前
        考前 考试前 考试期间 毕业前 实习 实习期 上班时间 上课时间能 课太晚 课太早 太晚了 太早了
        起不来 起不了那么早 回家太晚 回家都 睡觉晚 影响睡觉 影响休息 影响作业 作业写不完 学校作业
        没时间写
        放学赶 下班赶 下课赶 赶不过来 赶不上课 赶不上上课 五点半 六点半 赶时间
        寄宿
        """
    ),
    *en(
        """
        back shifts | shift at | shifts at | cca | got cca | church on | got church | sat got | sun got |
        7 to 7 | 9 to 9 | nine to | clash with am | our cohorts | practice til | practice till |
        bball practice | until 6 | til 7 every | every night | fifo | two weeks on | weeks off |
        on two off | bank the ones | weekly class | commutes | our evenings | any of our evenings |
        any of our | open slot | is open and | only our | class timing* | timing cannot | cannot make it |
        no time one | when got class | which slot | long hours | double shift | doubles | on roster |
        what hours | the hours | hours clash | works every | works evenings | works nights |
        works saturdays | works sundays | working saturdays | working weekends | working nights |
        on nights | nights | on shift | rotating | rotas | only slots | only slot | only class |
        only session | no slot | no slots | any slots | any evening* | any weekend* | any saturday* |
        any sunday* | any later | any earlier | later slot | earlier slot | later class | earlier class |
        later start | different time | different day | another day | another time | another slot |
        change the day | change the time | change days | swap days | swap sessions | moved when |
        be moved |
        lessons be moved | move lessons | move the lesson* | make up for | catch up lesson* |
        if he misses |
        if she misses | misses one | miss one | missing a | missing lessons | holidays | school holidays |
        half term | term time | during term | over christmas | over easter | over summer | ramadan |
        diwali | exam season | exam week | start at | starts at | starting at | finishes at | ends at |
        ends too | starts too | before 6 | after 6 | after 7 | before 7 | til 7 | till 7 | until 7 |
        until 8 | till 8 | til 8 | home by | back by | get home | gets home | gets in | gets out |
        get out of work | leaves work | leave work | off work | lunch break | dinner time | bedtime |
        mornings | afternoons | weekday | weekdays | weeknight | wednesdays | mondays | tuesdays |
        thursdays | fridays | tues thurs | mon wed | mon fri | football on |
        rehearsal* |
        violin on | dance on | two other | three other | so many activities |
        activities | over scheduled | overscheduled | overbooked | fully booked | full diary | diary |
        calendar | commitments | other commitments | pst | gmt | est | midnight | 3am | 2am | 4am |
        am for her | am for him | am her time | clash* | conflict* | schedul* | timetable* | timing* |
        time slot* | slot | slots | times | what time* | which day* | what days | too late | too early |
        late at night | doesnt fit | dont fit | fit it in | fit in | fits in | fitting it in | squeeze |
        no time | not enough time | dont have time | doesnt have time | too busy | busy | packed |
        swamped |
        jam packed | juggl* | overtime | shift* | night shift | works late | work late | works weekends |
        work schedule | weekend only | only weekends | weekends only | weekdays only | only free |
        only available | availability | available on | evenings | evening class | weekend class |
        saturdays | sundays | weeknights | after school | school run | football practice |
        football training | piano lesson* | soccer practice | cricket practice |
        other activities |
        extracurricular* | after school club | clubs | make up class* | make up lesson* | makeup class* |
        makeup lesson* | miss a class | misses a class | missed class* | miss lessons | miss a lesson |
        reschedul* | flexible hours | flexib* | cant make | couldnt make | wont make it | pick him up |
        pick her up | pick up time | finish* work | gets off work | time difference | time zone |
        hours dont | hours are | when classes | when the classes | when lessons | term dates | dates |
        start date | travel* for work | business trip* | mosque | church on | double booked | rota |
        on call |
        lunchtime | lunchtimes | lunch hour | early morning | early mornings | before work | after work |
        after 5 | after 8 | before 9 | past 6 | past 7 | past 8 | run past | run late | later than |
        earlier than | late classes | late class | early class | evening slot | evening slots | evening session* |
        weekend slot | weekend slots | weekend session* | saturday slot | sunday slot | saturday class* |
        sunday class* | saturday session* | sunday session* | weekday class* | weekday session* | daytime class* |
        daytime session* | morning class* | morning session* | afternoon class* | afternoon session* |
        any daytime | any morning* | any afternoon* | any night* | anything on a | anything in the evening |
        anything at the weekend | anything at weekends | other days | other times | other slot | other slots |
        last slot | only time | only day | only evening | free after | free before | free until | free at |
        free on | not free | isnt free | never free | rarely free | hardly free | cant do mon* | cant do tue* |
        cant do wed* | cant do thu* | cant do fri* | cant do sat* | cant do sun* | cant do week* | cant do even* |
        cant do morn* | cant do after* | cant do that day | cant do that time | cant get here before |
        cant get here by | cant be here | cant be there | cant get away | cant get off | shift worker |
        shift pattern | on shifts | works shifts | works until | works til | works till | finishes late |
        gets home late | gets home at | gets back at | gets out at | gets off at | long shifts | 12 hour shift* |
        changing shifts | shifts change | rota changes | rotating shift* | hours change | on the road |
        away for work | away every | away a lot | travels a lot | travels for | night school | school runs |
        pick up from school | collects the kids | childcare | no babysitter | no sitter | nobody to mind |
        no one to mind | minding | rugby sat* | football sat* | football sun* | cricket on | guides on | cubs on |
        band practice | choir practice | ballet on | gym on | swim club |
        swim team | tutoring on | arabic school | church sunday | prayers | mosque class* | quran class |
        sunday school | miss a week | miss a few | misses a week | miss sessions | misses sessions |
        miss classes | misses classes | missed sessions | catch up sessions | catch up class* | make up session* |
        make up the session* | half terms | holiday classes | holidays too | during holidays | in the holidays |
        summer classes | exam time | revision time
        """
    ),
]

TOPICS = [
    *zh(
        """
        凑不到 凑不到一起 凑不齐 凑时间 凑得上 对不上 合不上 合不来时间 碰不到 错不开 倒不开 倒不过来
        塞不进 塞不下 塞满 塞得 填满 挤满 挤爆 连轴转 连轴 打仗似 陀螺 没喘息 没休息 没得休 休息时间
        休息日 歇不了 补数学 补英语 练球 练琴 练舞 训练 训练课 集训 比赛 出去比赛 演出 排练 校队 周二周四
        周一三五 一三五 二四六 周一到周五 每周几 每天几点 哪几天 哪个时间 时间点 钟点 晚八点 晚九点 九点半
        八点半 七点半 下自习 自习 晚自 住宿 一周回 两周回 月假 大周 放月假 周日返校 返校 才到家 才回家
        才放 才下 倒时差 出国 回老家 回国 寒假回 暑假回 过年回 回来再 一个月才 隔周 双休 不双休 没周末
        周末不休 上班时间 上班族 打工 兼职时间 接单 跑车 跑长途 出车 值班 加班费 项目忙 赶项目 带班 带小的
        小的没人看 没人看 没人看孩子 老二 二宝 哺乳 月子 照顾 照顾老人 住院 陪床 出院 体检 手术 考完
        考完试 高考完 期末完 月考完 补得上 补课吗 怎么补 漏课 错过 错过了 晚来 迟到 早退 赶得 赶不 顺延
        往后推 推到 延后 提前 几时开 多咱 啥时 什么会儿 几点钟 拖堂 准时 准点 按时 时间 上课时间 安排 周末
        晚上 课表 排课
        """
    ),
    *en(
        """
        tues and thurs | tuesdays and | mondays and | wednesdays and | taken up | taken up by | takes up |
        gymnastics | batch timing* | batch | batches | timings | evening batch | morning batch |
        weekend batch | suit our | suits our | free days | day off | days off | off days | free time |
        spare time | spare hour | spare evening | window | gap in | full on | full week | every day of |
        seven days | six days | flat out | rushed off | run off | knackered by | exhausted by |
        tired after | after work | straight from | before school | before work | early start |
        early morning | late finish | late night* | half six | half seven | half five | half eight | 5pm |
        6pm | 7pm | 8pm | 9pm | past seven | past eight | past six | past nine | nursery run | childcare |
        babysit* | sitter | nobody to | no one to watch | no one to pick | no one to drop | collect him |
        collect her | collecting | fetch | pickup | juggle | balance it | balance with | alongside |
        on top of | around his | around her | around work | around school | fit around | work around |
        fits around | shift pattern | rostered | roster | off shore | offshore | away a lot |
        away for work | away in | abroad | on holiday | goes away | going away | back in january |
        back in march | new year | after exams | after the exams | until summer | before the exams |
        clash |
        collides | overlap* | same time | at the same time | double book* | two places at once |
        start dates | intake | next intake | next cohort | cohort | running late | punctual* | overrun* |
        run over | runs over | on time | time | weekend* | days | evening | hours | weekday* |
        swim* | karate | brownies | scouts | guides | cubs | choir | orchestra | rugby | netball | hockey |
        basketball | tennis | ballet | swimming | beavers | drama club | dance class
        """
    ),
]

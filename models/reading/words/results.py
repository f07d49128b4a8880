"""What people say about whether it works: marks, grades, exams, a job at the end.

`WORRIES` tell the concern by themselves; `TOPICS` only with somebody who asks, worries or objects.
"""

from models.reading.phrases import en, zh

WORRIES = [
    *zh(
        """
        拿奖 拿不拿得到 有几成 十个里头 定级 拿段 升段 考到三级 几耐 几耐先 多耐 多考几十分
        多考几分 能多考 一回就过 过美线 过央美 过线的 游50米 能游 吹牛 能跟老外 几个月能 几节能 十节能
        半年能 一年能 练成 学成什么 出师 出山 上道 上手 立竿见影 拿得出手
        过线率 上线率 上岸 上不了岸 上不上岸 过线 涨不涨 能涨 会涨 就能涨 没涨 涨分 长进 没长进 看见变化
        看到变化 有变化 有没有变化 起色 现不现实 冲得 能冲 冲刺到 想冲 冲七 冲到 拔高 心里没底 一次过
        一把过 能一次 拿证率 拿得下 拿不下 考下来 考得下 考过 考不过 考不上 考得过 考不考得上 过得了
        过不过得 能不能拿 有没有把握 多大把握 几成把握 多大希望 有没有希望 有没有戏 有戏没
        有多少人 多少人考上 往届 历年 战绩 真能 真的能 能行吗 管不管 顶不顶用 顶用 好使 不好使 奏效 灵不灵
        值不值得学 学完有没 学了有没 学了会不会 学完能不能 学完好找 好不好找 好找工作 找到活 能找到 找得到
        就业 出路 薪资 涨薪 月薪能 内推 包就业 包分配 落户 退步 还是那样 还是老样子 原地踏步 瓶颈 卡在六十
        卡在 没见涨 没见好 没见提 光交钱没 提分快 提分率 出效果 出成果 看得见 看得到 成果 什么时候能看
        承诺 签保 协议班 不过怎么办 没过怎么办 没考上怎么办 没考过怎么办 万一没考 万一不过 万一考不 二战
        再来一年 复读 几个月能说 多久能说 多久会 多久出 多久可以 几节课能 学几个月 学多长时间 多长时间能
        几个月见 没效果 有没有效果 有效果吗 效果怎么样 效果如何 效果咋样 看不到效果 见效 多久见效 多久能见
        多久能提 多长时间能提 提分 能提多少 提多少分 提高多少 能不能提 提升多少 能涨多少 能涨几分 提不上去
        提不上 上不去 分数上不 成绩上不 成绩没 没进步 没提高 没提升 没起色 进步慢 学了没用 白学 白花钱
        打水漂 保过 保分 保证 保证提 打包票 包过 通过率 过关率 升学率 录取率 上岸率 及格率 优秀率 能考上
        考得上 能上重点 能不能考 能不能过 过不了 能过吗 能到几分 能到多少分 学完能 学完会 学了能 学出来
        出成绩 就业率 找到工作 找工作 能就业 学成 学得怎么样 成效 实际效果 真的有用 有用吗 有没有用 管用吗
        管不管用 管用不 没用怎么办 没效果怎么办 担心效果 怕没效果 怕学了 怕白 学不到东西 学不到真 成绩提
        担心成绩 担心数学成绩 成绩下滑 成绩掉 成绩退步 成绩不理想 成绩差 成绩能 分数能 考试能 冲刺能 能拿
        拿证 证书含金量 含金量 拿得到证 几个月能 多久能 短期能 一个学期能 学多久 能达到 达到什么 期末能
        几分 能考多少 担心考 怕考 担心高考 担心中考 对高考 提升空间 上补习班没 补了没 补了半年 补了一年
        升学有没有用 对升学 升学有用 升学帮 加分吗 能加分 有加分 能加多少分 能不能及格 能及格
        及不及格 能不能毕业 能毕业 能否考 能否过 考得下来 多久能考 多久能拿 多久能学 多久能开口
        多久能会 多久能弹 多久能游 多久能画 多久能写 多久能独立 几次能 几个月可以 学几节 学多久能
        学多久会 学完可以 学完有 学完找 学完干 学出来能 学了会 学了有 学完出 出来能干 好就业
        包就业吗 推荐工作 推荐就业 就业怎么样 工资能 薪水 能涨工资 能升职 能转行 转行成 能接单
        能接活 能挣 能赚 回本 值回 学费值 学了白学 怕白学 怕没用 怕考不上 怕考不过 怕过不了
        怕上不了 怕提不 怕涨不 怕不涨 怕没进步 怕没长进 怕见不到 怕看不到 进步不大 进步不明显
        没明显 不明显 没看出 看不出效果 看不出进 看不出变 学了半年 学了一年 学了两年 学了三年
        补了两年 上了半年 上了一年 还开不了口 还是开不了 还不会 还是不会 还是老样 还在原地 还是那点
        还是考不 还是不及 还不及格 考了两次 考了三次 考三次 考两次 挂了两次 挂了三次 三战 再考
        重考 补考 冲刺班有用 冲得上去 够得上 够不够线 上得了 上得去 考得进 进得去 进不进得 保研
        保送 推免 竞赛奖 拿名次 拿奖吗 能拿奖 得奖 过几级 能过几 能到几 到什么程度 什么程度
        什么水平 学到什么 学成啥 证有用 证有没有用 证书有用 证书有没有 有没有含金 认可度 企业认
        单位认 国家认 通过的人 通过的多 有多少通过 通过多少 过的人多 往年 去年过 去年考 命中率
        押题 押中
        """
    ),
    *en(
        """
        get al1 | al1 | how many of our | proportion of | what proportion | candidates achieve | grade b |
        how many pts | pts we | pts | have rating | when boys have | fluent by | by summer |
        swim 50 | swim a length | lengths by | how many get | how many of them | passes first |
        pass at first | distinction | medal | medals | trophies by | belt by | level by |
        prove progress | prove it works | prove results | proof of progress | measure progress |
        track progress |
        success ratio | success rate | hit rate | odds | chances | chance of | how many pass |
        how many got | how many students got | get her to | move the grade |
        move the needle |
        ever move | realistic | actually pass | actually learn | actually improve | turn it around |
        turn things around | pull up | pull his | pull her | bring up his | bring up her | bring his |
        bring her grade* | up to a b | up to an a | from a d | jump | band 8 | score of | reach |
        will she improve | will he improve | does it make | made no difference | makes no difference |
        no improvement | hasnt improved | havent improved | didnt improve | not improving | not improved |
        stayed the same | same grade* | same mark* | predicted | proof | proof that | evidence |
        past results | past students | last years | stats | statistics | percentage pass* |
        acceptance rate* | offer rate | convert | fluent | fluency | conversational | job after |
        jobs after | find a job | find work | hired | get hired | salary | career | employment |
        worth doing | deliver | delivers | the grades | pass first time | pass it | pass her | pass his |
        resit* | retake* | fail again | failed twice | failed once | failed last | results | result |
        will it work | does it work | does it actually work | actually work* | really work* |
        works or not |
        how fast | how quick* | how soon | how long before | how long until | how long till |
        how long does it take | how long it takes | how long will it take | improve* | improvement* |
        grades go up | grades up | go up | raise her | raise his | raise grades | raise the grade |
        boost |
        marks up | scores up | score go | score increase | pass rate* | passing rate | success rate* |
        track record | guarantee* | promise a | promise her | will he pass | will she pass |
        pass the exam |
        passing | fail the | failing | failed the | get the grade | get a b | get an a | get into |
        get in to | admission | admissions | progress | make progress | no progress | plateau* |
        stuck at |
        stuck on | see a difference | make a difference | makes a difference | any difference |
        difference in | outcome* | proof it works | evidence that | waste of time | waste money |
        waste of money | band 7 | band 6 | target score | job at the end | get a job | job placement |
        placement rate | employab* | effective* | grades havent | grades dropping | grades slipping |
        slipping | pay off | payoff | would it help | will it help | really help | actually help |
        see results | see any | will she get | will he get | can he get | can she get | from a c to |
        from c to | hit a |
        land a job | landing a job | land a role | finding a job | found jobs | got jobs | get jobs |
        get a job out of | job out of | jobs out of | job prospects | prospects | employable | hire from |
        employers want | employers rate | employers recognise | employers care | hired after | work after |
        work afterwards | pay rise | promotion out | career change work | worth having | worth the paper |
        recognised by | how many grads | how many graduates | how many actually | how many of your |
        how many of ours | how many students actually | actually get in | actually got in | actually passed |
        actually improved | actually speak | able to speak by | speaking by | speak it by | hold a conversation |
        conversational by | ready by | ready for the exam | ready in time | in time for | before the exam |
        by exam | by the exams | by june | by may | by march | by april | by july | by september | by then |
        average improvement | average score | average gain | typical improvement | improvement do |
        improvement we | improvements | progress will | progress he | progress she | progress by | any progress |
        much progress | little progress | see progress | seeing progress | no better | not getting better |
        not getting anywhere | getting nowhere | going nowhere | hasnt moved | havent moved | not moved |
        grade hasnt | marks havent | score hasnt | scores havent | stuck on a | stuck at a | stuck in the |
        still getting | still on a | still failing | still fails | failed maths | failed english | failed it |
        failed her | failed his | failed three | failing maths | failing english | failing his | failing her |
        pass this time | pass next time | pass at last | ever pass | ever get | ever be | get him through |
        get her through | get me through | get them through | get her the | get him the | get her from |
        get him from | get him up | get her up | up a grade | two grades | a grade up | jump from | jump to |
        go from a | bring him up | bring her up | bring it up | top grade* | top marks | top set | scholarship |
        entry exam | grammar school place | into grammar | into uni | into university | into medical |
        into oxbridge | into the academy | into drama school | any use | be any use | of any use | any help |
        be any help | really do anything | do anything for | make any difference | makes any difference |
        what difference | will make | how long to learn | how long to get | how long to pass | how long to see |
        how long it will | how long will | how long would | how many lessons | how many sessions |
        how many weeks | how many months | how many hours |
        how many students get | how many students pass | how many students passed | how many kids get |
        how many kids pass | how many people pass | how many people get | how many pupils get |
        how many pupils pass | how many children get | how many children pass | how many of them get |
        how many make it | how many go on to
        """
    ),
]

TOPICS = [
    *zh(
        """
        吊车尾 见不着响 听不见响 听个响 不见响 打水漂 扔钱 白扔 扔水里 有没有谱 没谱 有谱 心里没谱
        能不能成 成不成 能成吗 学得成 爬到 爬上 拉到 拉上来 提上来 提得上来 拽上来 翻身 逆袭 逆转 突破
        过八十 上八十 上九十 破百 破九十 满分 高分 低分 及格线 及格 挂科 挂了四回 考砸 砸了 砸钱 考不过
        过不过 过关 通关 名次 年级前 班级前 前十 前三 上游 中游 下游 重点 重点高中 一本 二本 本科线 名校
        985的 好学校 好高中 考研 考公 考编 证书 拿证 考级 过级 名堂 学不出名堂 名堂来 出名堂 长本事 真本事
        学到东西 学到真 学进去 管用 起作用 作用 有用 没啥用 有啥用 变化 改观 好转 好起来 涨得 涨多少
        涨分表 提多少 提速 快不快 短时间 突击 临阵 来不来得及 还来得及 赶不赶得 冲得上 冲上去 够得着
        够不着 差多少分 差几分 差十分 上不去 卡住 原地 没动静 动静 老样子 一点没 起色 效果 成绩 提高 提升
        分数 进步 考试 结果 升学 排名
        """
    ),
    *en(
        """
        move up | moves up | going up | bump | uplift | payoff | bang for | point of it | worth it in |
        any good | does any good | work for him | work for her | working for | works on | turnaround |
        turn round | catch the grade | make the grade | cut off | cutoff | threshold | offer from |
        uni offer | place at | scholarship exam | entrance | 11 plus | 11+ | eleven plus |
        common entrance |
        ielts score | toefl | sat score | act score | bar exam | cpa | acca | licence exam | citizenship |
        driving test | certification exam | qualify at the end | certificate worth |
        recognised by employers | employers | portfolio | promotion | pick up his | pick up her |
        spelling pick up | catch on | come on | coming on | progress be | progress report* | chart |
        after a term | in a term | by easter | by summer | by march | by christmas | by may | by june |
        in time for | enough time before | too late to fix | last minute | cram* | pull off | nail it |
        ace | bomb* the | flunk* | fluff* | scrape | scraping | stays a c | still a c | still failing |
        predicted grade* | target grade* | top marks | top set | first go | first time pass | how far |
        how high | how many marks | grade | grades | score* | marks | exam* | mock* | gcse* | sats
        """
    ),
]

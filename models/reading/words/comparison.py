"""What people say about us or another: competitors, a tutor at home, an app.

`WORRIES` tell the concern by themselves; `TOPICS` only with somebody who asks, worries or objects.
"""

from models.reading.phrases import en, zh

WORRIES = [
    *zh(
        """
        送鞋 送服装 你们这送 人家万达 又送 好到哪 好哪去 你家好 谁家 谁家答 谁好谁赖 哪家答 隔篱
        隔篱琴行 人哋有 你哋有 恁管啥 管接送 他们也说 哪不一样 同时在看 同时在 两家的 那边儿和咱
        和咱这儿 弈友会 对着讲 大牌子 文都 医学教育网 中华会计 东奥 高顿 恒企 慕课 网易
        之间纠结 之间犹豫 之间摇摆 之间选 中间选 二选一 两边都 两家都 两家 三家 四家 五家 多家 好几家
        强在哪 比哪 哪边好 哪边 那边 还是那边 那边好 那边也 那边说 那边便宜 那边才 人家 人家那 人家有
        人家才 人家便宜 人家送 他们家 别人家 你们家 咱家 跟他们 和他们 不选他们 选他们 选你们 选谁 选哪
        选哪家 为啥选 为什么选 凭啥选 有啥是 他们没有 你们没有 别家没有 别家都没 别家有 别处 外面 市面
        市场上 行情 老牌子 大品牌 大牌 名气 连锁大 差别 差在哪 差哪 差异 不一样在 特色 亮点 好处 强项 优点
        有什么优势 有啥优势 有什么特别 有啥特别 有什么好 有啥好 好在 胜在 同类 同样的课 一样的课 一样的
        也教 也有这 也开 也在看 也在考察 也问了 也看了 也试听 也听了 也报 也去 在考察 考察了 考察几 转过来
        转到 跳到 从别家 在别家 原来在 一直在 对标 pk 参考 掂量 权衡 衡量 搜了 小班课平台 b站免费 网上免费
        免费资源 自己学 自己在家学 买网课 免费课 跟别家比 和别家比 别家 别的机构 其他机构 其它机构
        别的培训 别的学校 别的地方 同行 竞品 竞争对手 隔壁 对面那家 对面 另一家 另外一家 那家 货比三家
        对比 比较一下 比较几家 比一比 在比 做比较 还在比 多比较 多看几家 看了几家 几家 跑了几家 问了几家
        区别 有啥区别 有什么区别 有啥不一样 有什么不一样 有什么不同 有啥不同 哪家好 哪个好 哪家强 比你们
        比我们 比咱 不如人家 不如别家 更便宜 便宜多 差不多 优势在哪 优势 你们好在哪 好在哪 为什么选你们
        凭啥 凭什么选 学而思 新东方 新航道 好未来 猿辅导 作业帮 高途 学大 精锐 昂立 卓越 瑞思 英孚
        华尔街英语 vipkid 51talk 朴新 掌门 环球雅思 环球 编程猫 核桃编程 童程童美 小码王 西瓜创客 斑马
        豆神 巨人 思考乐 乐博 乐高 夏加儿 美术宝 粉笔 中公 华图 启德 朗阁 文都 达内 黑马 千锋 尚硅谷 励步
        学霸君 火花思维 叽里呱啦 家教 自学 请家教 网课平台 b站自学
        有何不同 不同在 不一样的地方 区别在 区别大 差距在 差别大 优势是 优势在 强项在 你们强
        牛在哪 凭什么比 凭啥比 为什么比 为啥比 怎么比 怎么选 选哪个 哪家更 哪个更 哪边更 谁更
        跟谁比 比谁 比较了 比较过 比了比 比了几 比了好几 对比了 对比过 对比表 对比一下 货比
        看了别 看过别 看过几 看过两 看过三 试过别 试听过别 听过别 去过别 在别的 在另一 另外一
        另一个机构 另一个学校 其他家 其它家 几家机构 几个机构 两个机构 三个机构 好几个机构 几所学校
        同类机构 同类课 同类产品 市面上的 网上的课 网课便宜 网课更 网上有 网上免费的 网上更
        b站就有 b站上 抖音上的课 app就 app上 软件学 自己学就 自己学行 自己看书 自己刷题
        自己练 自己教 自己在家 请个家教 找家教 家教便宜 一对一家教 学校老师补 学校有课后 学校托管
        学校社团 学校免费 社区班 社区大学 老年大学 少年宫 青少年宫 文化宫 公立的 体制内 大机构的
        大品牌的 老字号 连锁的 朋友推荐的 朋友在 同事在 同学都在 同学在 邻居在 亲戚在 之前在
        现在在 已经在 在那边上 在那上 在那学 在那报 那边老师 那边价 那边课 那边环境 那边近 那边更
        那家老师 那家价 那家课 那家环境 那家近 那家更 人家老师 人家课 人家环境 他们老师 他们课
        他们有 他们送 他们便宜 他们近 他们更 犹豫选 纠结选 犹豫哪 纠结哪 拿不定选 举棋不定
        左右为难 两头
        """
    ),
    *en(
        """
        been tae | we dae that | they dont offer | what we do that | demo at | taken demo | taken a demo |
        also there it is | here it is | altschool | wetin una get | dem no get | why change |
        goes now to | go now to | council pool | why us and not | the college at | weighing us against |
        other place got | next door got | tuition centre there | cheaper there | there cheaper |
        already uses | already using | already goes | already attend* | already doing |
        already got a quote | already has a quote | has a quote | got a quote | quote from |
        how are we any better | any better | any different | better or worse | line up | lined up |
        side by side | both syllabus* | both schools | both places | weighing | weighing up | weigh up |
        choosing between | deciding between | torn between | between us | us or | us and | us vs | us v |
        or us | over us | instead of us | rather than us | pick us | choose us | chose them | went with |
        going with | what do we offer that | what we offer that | what do you offer that |
        that they dont |
        that others dont | they dont | they offer | they do it | they charge | they have | they include |
        they give | theirs | their offer | their package | their price | his current | her current |
        current tutor | current school | current place | existing tutor | other options | other option |
        few places | couple of places | several places | two places | three places | few schools |
        two schools | three schools | couple of schools | trialled | trialed | sat in at | tried another |
        tried the | toured | visited another | seen another | looked at | also looking |
        also considering |
        considering | also talking to | also speaking to | on the market | market | big chain | the big |
        big name | brand name | well known | stands out | stand out | usp | edge | advantage |
        special about | unique | same thing | same as | same stuff | free on youtube | youtube for free |
        free online | do it free | free app | for free | duolingo | chatgpt | ai tutor | app | compar* |
        competitor* | other place* | other school* | other center* | other centre* | other academ* |
        other compan* | other tutor* | another school | another place | another center | another centre |
        another academy | another company | place down the road | place round the corner |
        place around the corner | down the road | across the road | across the street | next door |
        up the road | shopping around | shop around | looking around | looking at other* |
        looking at a few | rival* | kumon | mathnasium | sylvan | explore learning | huntington | byjus |
        byju | vedantu | allen | aakash | khan academy | outschool | varsity tutors |
        wall street english |
        ef | berlitz | british council | kaplan | princeton review | general assembly | codecademy |
        coursera | udemy | tutorful | mytutor | magikats | eye level | best in maths | kip mcgrath |
        fiitjee | unacademy | whitehat | cuemath | what makes us | makes us different | makes us better |
        makes us any | how are we different | how we differ | how we re different | how were different |
        different from | different to | difference between | whats the difference |
        what is the difference |
        better than | why us | why not just | why choose | why should she | why should he | versus | vs |
        stack up | over the others | against other* | quotes from | self study | private tutor |
        home tutor | cheaper place | already with | switching from | switch from | free apps | an app |
        choosing between us | between us and | torn between us | us and the | us and another | us or the |
        us or another | us versus | us against | over the other | over another | than the other | than another |
        other one | other ones | the other school | the other place | the other centre | the other center |
        the other course | the other company | another course | another provider | other provider* |
        other centers | other places | other companies | other courses | other tutors | different school |
        different centre | different provider | rival | rivals | the competition | competing | place across the |
        one down the road | round the corner | local college | community college | the council run | council run |
        council course | library class | saturday school | sunday school instead | tutor at home |
        one to one tutor at | her cousin teaches | friend teaches | uncle teaches | neighbour teaches |
        school offers | school does | schools own | after school club does | app does | apps |
        khan | babbel | skillshare | linkedin learning | masterclass | youtube has | on youtube |
        youtube instead | for free online | free elsewhere | free course* | free app* | free version |
        free stuff | same thing cheaper | same for less | same course | same class | same content |
        same syllabus | same price | less elsewhere | cheaper elsewhere | cheaper at | cheaper than us |
        cheaper than ours | better elsewhere | better than us | better than ours | better than the |
        any better than | worse than | why not go | why would i | why should i | why should they | why you |
        why pick | why come to | what makes you | what makes ours | what sets | sets us apart | set us apart |
        apart from | whats different | what is different | how are you different | how do we differ |
        how is it different | hows it different | different than | differences between | differs from | compares |
        how we compare | how do we compare | how does it compare | comparing | comparison | compared us |
        compared to | compared with | weighing it | weighing us | weigh | stacks up | measure up to |
        measures up | looked at three | looked at two | looked at a few | looking at three | looking at two |
        looking elsewhere | shopped around | seen three | seen two | visited two | visited three | trialled at |
        trialled with | had a trial at | tried out another | already at | already enrolled at | currently at |
        currently with | currently goes | currently going | goes to the | went to the other | going to the other |
        used to go to |
        does it for a | does it for less | does it cheaper | do it for less | do it cheaper | does the same |
        do the same | teaches the same | club does it | school does it | does it for free | charges half |
        charge half | half what we | half our price |
        youtube would | youtube does | youtube is | youtube just | just as well | just as good
        """
    ),
]

TOPICS = [
    *zh(
        """
        比价 拿我们跟 拿你们跟 拿来比 拿来对比 和环球 跟环球 跟火花 跟线上 跟那些 跟网上 跟别人 跟其他
        有啥两样 两样 啥区别 哪里不同 哪不同 不同在 不一样吗 一样吗 有什么差 有啥差 高下 高低 孰优 孰好
        谁家 谁更 谁强 谁好 谁便宜 优劣 利弊 性价 更好 更强 更专业 更便宜 便宜一半 便宜三分 便宜几百
        便宜一千 少一千 少两千 少几百 送两个月 送一个月 送半年 送得多 人家送 还送 多送 打五折 买一送
        免费试 免费送 有机器人 有竞赛 有实习 有外教 包教 包会 他们包 他们有 他们那 他们说 他们便宜
        她说隔壁 说隔壁 隔壁拍板 隔壁那家 楼下那家 楼上那家 对门 街对面 一条街上 同一栋 同一层 周围几家
        附近几家 这几家 那几家 列了表 做了表 表格 打分表 排名 榜单 测评 网红 网红机构 名店 大厂 上市公司
        连锁品牌 公立 学校自己 学校的课后 托管班 一对一家教 大学生家教 上门家教 请老师 老师私下 熟人
        亲戚教 自己教 自己带 我自己教 比较 不同 不一样
        """
    ),
    *en(
        """
        against the | up against | compared to | compared with | comparison | vs the | side by side |
        rivals | opposition | opposite | the one on | the one in | the one near | one near | one down |
        one up | the other lot | other lot | other one | other guys | the others | others offer |
        others charge | others are | someone else | somewhere else | elsewhere | another provider |
        other provider* | provider* | agency | agencies | franchise down | local tutor |
        neighbours tutor |
        neighbors tutor | friends tutor | sisters tutor | teacher at school | school club | school does |
        school offers | school runs | after school club does | library | self taught | teach himself |
        teach herself | teach her at home | teach him at home | do it at home | do it herself |
        do it himself | youtube | khan | app instead | preply | italki | cambly | superprof | tutor.com |
        chegg | wyzant | coursera | skillshare | masterclass | babbel | rosetta | busuu | ixl | century |
        seneca | atom | doodle | mathletics | brilliant.org | codeacademy | flatiron | le wagon |
        ironhack |
        springboard | open university | night school | community college | evening college |
        local college |
        council run | council course | cheaper one | better one | free one | better value | better deal |
        better reviews | better results | better than the | bonus | throws in | throw in | extras |
        theirs include | includes more | different | difference | others | better | alternative*
        """
    ),
]

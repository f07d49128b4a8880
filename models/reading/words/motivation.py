"""What people say about whether the learner wants to: drive, attention, staying with it.

`WORRIES` tell the concern by themselves; `TOPICS` only with somebody who asks, worries or objects.
"""

from models.reading.phrases import en, zh

WORRIES = [
    *zh(
        """
        钻 桌子底下 往桌子 躺家里 躺着 瘫起 书一页不翻 一页不翻 喊也喊不动 喊不动 装肚子疼 肚子疼 装病
        抱柱子 嗷嗷哭 死活不下 不下水 谁提 跟谁急 提不得 坐唔够 坐唔定 周街走 坐不定 坐琴凳 志不在此
        不肯用功 不思进取 游手好闲 没有drive 没drive 躺平刷 刷tiktok 打游戏不碰 不碰书 整天打 终日
        只想躺 一让 一叫 叫他学 要死要活 寻死觅活 抹眼泪 嚎 撂笔 摔书 扔书 撕书
        打死不学 打死也不 说啥不学 说什么都不学 低头打 打王者 王者荣耀 吃鸡 原神 玩平板 坐不满 屁股坐
        扎凳子 扭来扭去 动来动去 好动 多动 爱动 多动症 专注力 三心二意 丢三落四 发呆 神游 眼神飘 溜号
        开小差 不上心 心不在焉 没长性 没定性 没常性 新鲜劲 新鲜感 热乎劲 半途 打退堂鼓 撂挑子 说不干就不干
        能坚持多久 坚持几天 坚持下去 坚持下来 能坚持 学几天就 学两天就 学三天 上几次就 上两节就 没两天
        一阵风 催着 不催不 鸡飞狗跳 推着走 推一下动一下 拨一下动一下 硬拉 硬逼 逼着 逼他 逼她 赶鸭子 顶嘴
        对着干 青春期 叛逆期 摔门 锁门 躲房间 不吭声不学 一提学习 一提上课 一提补课 一听补课 一听要
        听说要上课 就哭 哭着 闹着不 闹脾气 赖床 赖着 摆烂 躺平 佛系 无所谓的态度 不当回事 没目标 没方向
        没追求 缺目标 提不起劲 提不起精神 提不起 兴趣不大 没啥兴趣 兴趣不高 积极性不 学习劲头 没劲 讨厌
        最烦 怕学习 不碰书 不翻书 不看书 书都不 作业都不 一字不写 瞎写 糊弄 抄答案 抄作业 偷玩 偷偷玩
        刷短视频 刷手机 看小说 追星 谈恋爱 沉溺 上瘾 网瘾 主观能动 内驱力 驱动力 动机 自驱 自控 自己不学
        自己管不住 没人管就 没人盯 盯着才 一个人学不 不想学 不愿学 不愿意学 不肯学 不爱学 不喜欢学 不想上
        不肯上 不愿意上 不愿上 不愿来 不肯来 不想来 死活不 厌学 逆反 叛逆 抵触 排斥 抗拒 没兴趣学 没有兴趣
        孩子没兴趣 不感兴趣 对学习没 提不起兴趣 三分钟热度 坚持不下 坚持不了 坚持不住 半途而废 没毅力
        没恒心 没动力 没有动力 缺乏动力 没劲头 没上进心 不上进 不自觉 自觉性 自律 不自律 自制力 没自制
        偷懒 磨蹭 拖拉 拖延 磨洋工 贪玩 爱玩 只想玩 光想玩 玩游戏 打游戏 沉迷 玩手机 手机不离手 刷视频
        刷抖音 坐不住 走神 注意力 专注 分心 不专心 不认真 不用心 静不下心 静不下来 心浮气躁 不做作业
        不写作业 作业拖 不听话 不主动 主动性 积极性 学习态度 态度不 没心思 没耐心 没耐性 厌烦 反感 哭闹
        一上课就 一学习就 一说学习 怕他坚持 怕她坚持 能不能坚持 坚持得 坚持得下 中途放弃 会放弃
        不配合 管不住 管不了 强迫 不乐意学 自己不乐意 自己不愿 自己不想 本人不 娃不想 娃不愿 孩子不想
        孩子不愿 孩子不肯 孩子不乐意 孩子不喜欢 儿子不想 女儿不想 混日子 应付 敷衍 没精神 打瞌睡 学习兴趣
        激发兴趣 惰性
        喊累 叫累 嫌累 怕累 怕苦 吃不了苦 不肯去 不肯练 不愿练 不练琴 不练字 不肯背 不背单词
        发脾气 闹情绪 耍脾气 耍性子 天天吵 天天吼 吼了才 吼才 逼着才 催着才 推一步走 一提就
        一说就 一说上课 一听上课 一听补习 一听学 躲着 找借口 找理由 学两天 学几天 两天打鱼
        三天打鱼 练两次 上两次就 上三节就 新鲜几天 图新鲜 图个新鲜 一时兴起 一时冲动 头脑发热
        心血来潮 换来换去 学啥扔啥 学啥啥 报啥啥不 报了不去 报了也不 报了又不 办了卡不去 坚持性
        持续性 没韧性 没长劲 没后劲 虎头蛇尾 浅尝辄止 打退堂 没心思学 心不在学 心思全在 魂不守舍
        满脑子 光顾着 光知道玩 就知道玩 就爱玩 整天玩 天天玩 抱着手机 抱着平板 手机不撒手
        平板不撒手 离不开手机 刷剧 追剧 沉迷游戏 沉迷手机 被动 太被动 推着 没内驱 缺内驱 缺动力
        没学习动力 学习动力 学习兴趣不 没学习兴趣 没学习习惯 学习习惯差 习惯差 坐没坐相 动个不停
        动来动 坐不久 上课讲话 上课睡觉 睡觉 走思 静不下 静不住 不爱动脑 懒得动 懒得学 犯懒 太懒
        懒散
        """
    ),
    *en(
        """
        willnae | willnae practise | winna | wont practise | no serious | not serious | press phone |
        pubg | games daily | hours daily | no interest in studies | forcibly | by force |
        throws the book | throws a | chucks a wobbly | wobbly | refuses to get | flat out refuses |
        will not study | will not | rolls his eyes at | only does it for | bubble tea | quits everything |
        quits every | two weeks and finish | and finish | hates water | screams when | cries when |
        bribes | for sweeties | youtube kids | sneaks | phone under | from morning till night |
        morning till night | not keen on learning | dont wan study | dun wan | play only |
        play games only | everything half |
        rather play | rather be | rather watch | would rather | prefers gaming | plays games |
        play games |
        playing games | xbox | playstation | switch all day | glued to | on screens | hooked on |
        addicted |
        moody | stropp* | strop | huffy | argues | resist* | kicks off | kicking off | cries | cried |
        crying | screams | slams | hides | dread* | loathe* | cant stand | detests | despises | bribe* |
        bribing | begs | coax | persuade him | persuade her | get him to sit | get her to sit |
        get him off | get her off | get him to | sit through | sits still | sit for |
        stay on task | on task | off task | restless | hyper | hyperactive | wriggl* | wander* |
        mind wanders | drifts | drifting | checks out | checked out | tunes out | in one ear |
        half hearted | minimum effort | no effort | doesnt try | wont try | stopped trying | given up |
        gave up | gave up on | quit piano | quit after | dropped out | dropped after | loses steam |
        lose steam | runs out of steam | fizzle* | wear off | wears off | novelty | phase | commitment |
        commit to | see it through | last more than | lasts | skips | skipped | bunks | bunking | truant |
        school refus* | anxious about school | confidence | keen himself | keen herself |
        not keen himself |
        he isnt keen | kid isnt keen | kid not keen | son isnt keen | son not keen | daughter isnt keen |
        daughter not keen | doesnt like | doesnt enjoy | not into | isnt into | no passion |
        zero interest |
        little interest | attitude problem | self motivat* | burnout | burnt out | burned out | motivat* |
        unmotivated | demotivated | no drive | lack of drive | lazy | refuses to | refuse to | refusing |
        hates | hate | doesnt want to | dont want to learn | doesnt want | wont do | wont sit |
        wont study |
        wont open | unwilling | reluctan* | not willing | no interest in | not interested in learning |
        not interested in maths | lost interest in | bored | boring | boredom | gets bored | attention |
        attention span | concentrat* | focus* | distract* | sit still | fidget* | adhd | zones out |
        zoning out | switch off | switches off | daydream* | give up | gives up | giving up | quit |
        quits |
        quitting | drop out | stick with | stick to | sticks with | stick at | sticking with | phone all |
        on his phone | on her phone | gaming | games all | video games | fortnite | roblox | minecraft |
        tiktok | youtube | ipad | screens | doesnt care | couldnt care less | cant be bothered |
        not bothered | no enthusiasm | enthus* | engaged | engage* | disengaged | self discipline |
        discipline | self disciplined | procrastinat* | never practises | never practices |
        wont practise |
        wont practice | fights | fight over | tantrum* | drag him | drag her | drag them | dragging |
        forced | forcing | push him | push her | rebel* | teenager attitude | attitude | effort |
        sulk* | moans | whines | homework battles | stay awake | loses interest | lose interest | nag |
        nagging | apath* | willpower |
        drops everything | drops things | drop everything | drops it after | drops out after | drops each |
        gives everything up | gives it up | gives things up | quits after | quits as soon | starts things |
        starts everything | never finishes anything | doesnt finish anything | doesnt stick | wont stick |
        cant stick | never sticks | stick at anything | stick to anything | stick with anything | stick with it |
        stick it out | sees anything through | loses interest after | lost interest in everything |
        interest fades | gets bored easily | bored easily | bored after | bored within | bored by | bored of |
        easily bored | easily distracted | cant sit | sit for more | sit longer than | wont concentrate |
        cant concentrate | cant focus | wont focus | no focus | no concentration | short attention |
        attention of a | stares out | stares at | in his own world | in her own world | head in the clouds |
        away with the fairies | phone addict | always on his phone | always on her phone | on the phone all |
        on his xbox | on the xbox | on her ipad | on the ipad | on roblox | on youtube all | lives on |
        wont put down | wont get off | cant get him off | cant get her off | only cares about |
        just wants to play | only wants to play | only plays | hates studying | hates school | hates learning |
        hates practising | hates practicing | hates homework | wont do homework | wont do his | wont do her |
        never does his | never does her | doesnt do his | doesnt do her | has to be nagged | needs nagging |
        needs pushing | needs a push | have to push | has to push | have to nag | have to force | has to force |
        has to be forced | being forced | made to come | doesnt want to be here | doesnt want to come |
        doesnt want to learn | doesnt want to study | doesnt want to do | doesnt see the point |
        whats the point of studying | not interested himself | not interested herself | her idea not |
        his idea not | mums idea | dads idea | parents idea | not his choice | not her choice | kid doesnt want |
        son doesnt want | daughter doesnt want | boy doesnt want | girl doesnt want | teen doesnt want |
        couldnt care | doesnt give a | cba | coasting | coasts | checked out of | disinterested | uninterested |
        switched off | no ambition | no self discipline | zero drive | zero motivation | lacks drive |
        lacks motivation | lacks confidence to
        """
    ),
]

TOPICS = [
    *zh(
        """
        三天热度 热度 半拉子 学啥都半 啥都学不长 学不长 学不久 没常性 翻脸 甩脸 黑脸 撅嘴 噘嘴 撒泼 打滚
        耍赖 赖皮 装病 找借口 逃课 旷课 逃学 不去学校 休学 除了平板 除了手机 除了游戏 抱着手机 抱着平板
        抱手机 玩手机 玩游戏 打电动 电玩 王者 抖音 短视频 b站 动漫 小说 追剧 心野 玩心 玩心重 心思不在
        心不在 心散 散漫 懒散 懒得 懒洋洋 磨叽 拖沓 拖延症 叫不动 喊不动 说不动他 说不听 不听劝 不听
        管不动 管不下 压不住 逆着来 唱反调 不服管 不服气 抬杠 憋着气 憋气 怨气 烦死 烦得很 枯燥 没意思
        没劲 无趣 提不起 打不起 提神 打哈欠 睡着 趴桌 趴着 坐也坐 坐得住 坐得稳 坐不稳 坐稳 站不住 屁股
        猴子 皮猴 调皮 淘气 闹腾 静不下 静下心 静得下 沉不下 定不下 定性 坐性 上课说话 爱说话 小动作 咬笔
        发愣 放空 走思 溜神 专心 集中 集中不 五分钟 十分钟就 自己想不想 愿不愿 愿意学吗 喜不喜欢 爱不爱学
        想不想学 肯不肯 配合 配合不 主动学 推着 打骂 打也没 软硬不吃 油盐 没辙了 拿他没 拿她没 管不了他
        管不了她 没办法管 哄着 奖励 打卡 督促 监督 陪读 陪着 没人陪 一刷 犯困 兴趣 动力 态度 主动 自觉
        坚持
        """
    ),
    *en(
        """
        bores | bored stiff | bores him | bores her | to tears | sooner be | sooner play | lives on his |
        lives on her | on his xbox | on her tablet | tablet | screens all | couch | sofa | bed all day |
        sleeps | sleepy | yawns | yawning | dozes | nods off | switch her on | spark | ignite | inspire |
        inspired | get him going | get her going | get him interested | get her interested |
        keep him interested | keep her interested | hold his interest | hold her interest | hold his |
        hold her attention | keep his | grab | hooked | into it | into learning | learning feels | chore |
        drudgery | torture | punishment | like school | more school | school after school |
        enough school |
        had enough | had it with | meltdown* | melt down | kicking and screaming | dig his heels |
        digs his heels | digs her heels | heels in | stubborn | defiant | backchat | talks back |
        answers back | door slam* | wont get up | wont go | doesnt turn up | half a job | half finished |
        unfinished | starts and stops | stop start | start and stop | flits | butterfly | fickle | fad |
        fads | short lived | two weeks then | gone in a week | in a week | never finishes |
        doesnt finish |
        nothing sticks | no stickability | follow through | self starter | self study | make himself |
        make herself | make myself | willing | will to | wants to himself | wants to herself |
        own choice |
        his idea | her idea | not his idea | peer pressure | mates | girlfriend | boyfriend |
        football mad |
        hates maths | hates reading | hates english | allergic to | interest | homework | practice | lose
        """
    ),
]

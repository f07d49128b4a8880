"""What people say about whether the learner can follow: level, age, basics.

`WORRIES` tell the concern by themselves; `TOPICS` only with somebody who asks, worries or objects.
"""

from models.reading.phrases import en, zh

WORRIES = [
    *zh(
        """
        胯硬 劈叉 干瞪眼 骨头硬 身子硬 手指硬 手硬 腰硬 柔韧性 啲音符 音符 音符睇 睇唔识 脑子慢 慢一拍
        考不过别人 药理就晕 一看就晕 就晕 头大 犯晕 看书就困 听不懂课 没碰书 没摸书 五年没碰 忘光了
        全还给老师 全班就她 就她一个 就他一个 只有她不 人家都会 脸进水 怕水 旱鸭子 憋不住气 五十岁
        六十岁 七十 岁先想
        零背景 没背景 零经验 没学过 没接触过 从没学 从来没学 一窍不通 小白 纯小白 门外汉 外行
        听天书 像听天书 天书 坐飞机 坐土飞机 会不会跟 能不能跟 能跟吗 能跟上 能不能听懂 能听懂 听得懂
        听不听得懂 完全听不懂 学不学得来 学得来 学得进 学不学得 吃透 啃不动 底子太 底子 二十六个字母
        26个字母 字母都 认不全 乘法口诀 不会写 不会读 不识 才四岁 才五岁 才三岁 才上 还小 太小了 小不小
        大不大 年纪了 一把年纪 岁数 四十多了 五十多了 快五十 六十 老了 上年纪 舌头笨 调学不 手脚
        手脚不协调 协调性 身体 柔韧 腿脚 腰不好 体力 大脑 不开窍 没开窍 开窍晚 榆木 脑子 记性 转不过弯
        反应 慢半拍 慢热 拉后腿 垫底 倒数 全班最后 中下 差生 插班 半路进 中途加入 落了一 落了好 落下
        缺了一 缺课太 已经上了一半 班里都 人家都学 别人都会 别人都学 全是高手 会不会太 听力差 口语差
        哑巴英语 单词量 词汇量 数学34 数学不及格 不及格 作文写不 自卑 不自信 没自信 怕丢人 怕出丑 怕被笑
        怕丢脸 怕露怯 不是这块料 是不是这块料 这块料 没艺术细胞 音痴 五音 奥数进度 进度快 吃不吃得消
        吃得消 应付得 应付不 适不适合 适合他 适合她 适合孩子吗 适合零 能力够 够不够 达不达 达不到 跟不上
        跟得上 跟不跟得上 听不懂 学不会 学得会 学不学得会 学不懂 学不来 学不好 学不进 看不懂 基础差 基础弱
        基础薄弱 底子差 底子薄 底子弱 零基础 没基础 没有基础 0基础 基础不好 基础不牢 基础太 完全不会
        一点不会 什么都不会 啥都不会 太难 难不难 会不会难 会不会太难 太深 有点难 学起来难 吃力 吃不消
        消化不了 掉队 拖后腿 拖班 落下太多 落下很多 落后 差太多 差距大 反应慢 脑子慢 接受能力 接受慢
        理解能力 理解慢 年纪大 年龄大 年龄太小 年纪小 太小 岁数大 年龄小 岁太小 记性不好 记不住 英语不好
        英语差 英语烂 数学不好 程度不够 水平不够 水平低 难度 衔接不上 断层 中途插班 半路插 记忆力 学得了
        能学 能学吗 学不动 忘光 扔了好多年 丢了好几年 丢了很多年 毕业多年 毕业好多年 转行 文科生 跨专业
        胆小 内向 不敢开口 开不了口 张不开嘴 发音 拼音都 认字少 不识字 能不能学 怕学不 怕难 赶不上进度
        进度太快 讲太快 太快 学渣 能力 天赋 没天赋 五音不全 手笨 手小 协调 发育 阅读障碍
        紧张 怕紧张 说不出话 说不出口 怯场 怕生 放不开 脸皮薄 社恐 怕当众 初中文化 小学文化
        只念到 只读到 文化低 学历低 没文化 没上过大学 高中没毕业 看不懂教材 看不懂题 看不懂书
        看不懂谱 看不懂代码 读不懂 单词都不认 一个单词都 一个字都 不认字 认不得字 数都数不清
        不会用电脑 电脑都不会 打字慢 手速慢 记不牢 背不下 背不出 背不会 转头就忘 学了就忘 老花
        眼神不好 听力不好 耳朵背 手脚慢 动作慢 肢体不协调 同手同脚 跟不上节拍 没节奏感 没乐感
        唱歌跑调 跑调 画画不行 手残 手抖 怕学不明白 学不明白 怕听不懂 怕看不懂 怕跟不上 怕学不会
        怕太难 怕学不了 怕拖后腿 怕落后 怕学不好 怕考不过别人 零基础能 零基础可以 没底子 一点底子
        一点基础 基础很 基础特别 基础比较 基础都 偏科 插班能 半路来 中途来 晚了两个月 少上了
        落了几节 落了很多课 转学过来 教材不一样 版本不一样 英语零 数学零 三十多了 三十多岁 四十岁
        四十多 五十多 六十多 上岁数 这把年纪 这个年纪 年纪摆 还学得会 学得会吗 学得动 学得了吗
        能学会吗 学不学得了 太小坐 没上过幼儿园 刚满三岁 三岁半 四岁半
        """
    ),
    *en(
        """
        too stiff | stiff | fingers | too dumb | dumb | feart | fear is | old head | can not remember |
        cannot remember | cant remember | still cant float | cant float | cant swim | scared of water |
        afraid of water | only one lost | the only one lost | lost in class | small children |
        sharp brain | slow brain | cant spell | cant count | at 68 | at 74 | is 68 | is 74 | pensioner |
        not clever | not brainy | no brains | thick as | behind the other | ankle biters | will be lost |
        be the only | only beginner | only one who |
        over his head | go over her head | over their head* | hold everyone back | hold the class back |
        hold others back | slow to learn | too slow | leave him behind | leave her behind |
        leave them behind | leaves him behind | left him behind | get left | reading age |
        not a maths person | not a math person | not academic | not technical | not tech | tech savvy |
        computer literate | no coding | never studied | never learnt | never learned | never touched |
        tone deaf | two left feet | uncoordinated | clumsy | nonverbal | autis* | asperger* | dyspraxi* |
        processing | speech delay | hearing | esl | eal | second language | vocabulary is | spelling |
        cant read | cant write | cant spell | cant even | doesnt know his | doesnt know her |
        doesnt know the | times tables | lowest set | bottom set | bottom of | set 4 | set 5 | weakest |
        weak | lowest | level too | the level | level is | jump in halfway | joining halfway |
        joining late | joining mid | mid term | start late | missed the first | missed half |
        missed two | missed three | too old to | too late to start | at my age | at her age | at his age |
        her age | his age | in his 60s | in her 60s | retired | brain | intimidat* | out of place |
        embarrass* | handle it | handle the | manage the | too tough | tough for | too much for her |
        too much for him | difficulty | beyond him | beyond her | able to cope | able to keep | keep up |
        keeping up | cant keep up | fall behind | falling behind | fallen behind | left behind | lag* |
        too hard | too difficult | too advanced | over her head | out of depth | out of his depth |
        out of her depth | struggle* | struggling | cope | coping | too young | too old | too fast |
        pace |
        level | right level | ability | able to follow | follow the lessons | follow along |
        follow the class | cant follow | understand the | no background | no experience |
        complete beginner | total beginner | beginner | beginners | from scratch | zero knowledge |
        no basics | weak basics | weak foundation* | poor foundation* | weak in | weak at | bad at |
        rubbish at | hopeless at | terrible at | not smart enough | not clever enough | not good enough |
        smart enough | clever enough | good enough | bright enough | slow learner | slow | dyslexi* |
        dyscalculia | sen | special needs | learning difficult* | basics | missed a lot | missed so much |
        missed too | gaps | behind in | behind the | behind his | behind her | way behind | too behind |
        years behind | overwhelm* | lost in class | gets lost | get lost | doesnt get | too challenging |
        challenging | shy | english isnt | english is weak | capable | keep pace | catch up with |
        catch up | not techy | never coded | never done | rusty | memory |
        nervous about speaking | freeze up | freezes up | clams up | too nervous | gets nervous | stage fright |
        tongue tied | speak in front | in front of people | in front of others | never been good at | no good at |
        not great at | not good at | not much good at | bad with | not good with | hopeless with | useless with |
        useless at | awful at | left school at | dropped out of school | no qualifications | no degree |
        no gcses | no school | been out of school | out of education | years since school | years since i |
        years since she | years since he | havent studied since | hasnt studied since | not studied since |
        since school | never finished school | old dog new tricks | past it | too late for her |
        too late for him | too late for me | too late to learn | left it too late | starting too late |
        start so late | at that age | left behind by | slower than | behind for her age | behind for his age |
        behind in reading | behind in maths | behind on | year behind | two years behind | grade behind |
        below the level | below level | not at the level | not ready for | ready for this | ready for that |
        ready for a | advanced for | too deep | over my head | a stretch for | manage the work |
        manage it | manage the pace | manage the course | follow what | wont understand | wont follow |
        wont get it | doesnt understand | cant understand | couldnt follow | couldnt keep | hold her own |
        hold his own | up to scratch | up to speed | out of practice | out of shape | not fit enough |
        fit enough | strong enough | tall enough | big enough | old enough | young enough | steady hands |
        bad eyesight | hard of hearing | english not good | english is basic | basic english | broken english |
        little english | poor english | doesnt speak english | not fluent |
        lost in a group | lost in a class | lost in the group | feel lost | feels lost | feel left out |
        feel out of place |
        be behind the | behind the others | behind everyone | behind the rest
        """
    ),
]

TOPICS = [
    *zh(
        """
        差一大截 一大截 差一截 差老远 差太远 跟人家差 够不够格 配不配 天资 资质平 资质一般 不聪明 脑瓜
        脑筋 脑袋 不灵光 不灵 不灵活 转得慢 迟钝 学得慢 学东西慢 吸收 吸收不了 囫囵 一知半解 似懂非懂
        云里雾里 一头雾水 懵懵 两眼一抹黑 抓瞎 空白 白纸 一张白纸 啥也不会 啥都不懂 什么都不懂 一点都不会
        完全没学 从零 从头 零起点 起点低 起步晚 起步 起跑线 晚了吗 晚不晚 来得及吗 半路出家 门槛 门槛高
        高不高 深不深 深奥 抽象 复杂 步骤太多 太杂 烧脑 强度 强度大 节奏 节奏快 赶进度 拖累 拖班级 丢份
        出洋相 丢人 笑话 被笑 被落下 被甩 落单 落伍 老年人 老人 退休 上了年纪 眼花 耳背 手抖 手生 手残
        乐盲 舞盲 计算机盲 电脑盲 不会电脑 不会打字 不会用电脑 不会用手机 不识谱 识谱 英文一塌糊涂
        一塌糊涂 惨不忍睹 垫底的 倒数第 倒数几 学困 特殊 自闭 发育慢 说话晚 语迟 口吃 结巴 怯场 怕生 认生
        胆子小 不敢说 不敢举手 不合群 适应 适应不了 能适应 衔接 基础 水平 学习能力 底子 进度
        """
    ),
    *en(
        """
        miles behind | way off | far behind the | behind everyone | behind the rest | behind the others |
        behind her peers | behind his peers | below | below grade | below average | bottom | remedial |
        beginner class | baby steps | novice | newbie | noob | never before | first timer |
        no clue about |
        clueless | zero english | no english | no maths | not bright | not the brightest | thick | dim |
        not gifted | not talented | no talent | natural talent | talent | aptitude | potential |
        too complicated | complicated | technical | jargon | confusing | confused | baffled | muddled |
        stumped by | sinks | sink or swim | drown* | flounder* | stretch too | bit of a stretch |
        in the deep end | deep end | out of league | match up | measure up | up to it | up to the |
        cut out for | got what it takes | has what it takes | ready for it | ready for the | too soon |
        too little | still small | tiny | toddler | only 4 | only 5 | only four | only five | elderly |
        pensioner | old dog | old brain | slow typist | cant type | tech phobic | technophobe |
        stage fright | timid | scared of speaking | wont speak | doesnt speak | stutter* | stammer* |
        accent holds | comprehension | grammar | phonics | reads like | handwriting | fine motor |
        coordination | rhythm | pitch | stamina | fitness | unfit | injury | knee | back problem |
        asthma |
        allergy | hard | difficult | difficulty | behind | beginner | age
        """
    ),
]

"""What people say about money: what it costs, whether it is worth it, how to pay.

`WORRIES` tell the concern by themselves; `TOPICS` only with somebody who asks, worries or objects.
"""

from models.reading.phrases import en, zh

WORRIES = [
    *zh(
        """
        杀价 砍到 砍掉 抹三十 抹零 888 小贵 有点小贵 金贵 金贵东西 也不是小数 不是小数 平啲 平点 平些
        便宜啲 三百蚊 蚊一堂 几多蚊 咋个这么贵 咋这么贵 咋要 咋恁贵 恁贵 老贵 死贵 倒吸 一口气 拆成两笔
        两笔 嘬牙花 够她买 够他买 够俺 合一节 行不行这个价 给到 最低给 底线价 嫌超 超出预算 预算
        烧钱 手头有点紧 手头紧张 手头不 先学后付 后付 先上后交 缓一缓交 年终奖 发年终 等发 肉疼 下不了手
        贵得离谱
        磨价 磨了半天价 在价格上 嫌高 抠价 抠单价 单价 一直抠 砍价 团报 拼团 三人团 一次拿不出
        拿不出那么多 一次性拿不出 交不起 掏这么多 花费 花销 开销 吃不消这个价 价太 价有点 价钱太 价格太
        学费太 费用太 收费太 报价太 要价 老公嫌 嫌多 嫌学费 嫌价 嫌收费 省点 少收 少算 再让点 让点利
        抹掉零头 抹零头 零头 免息 分几期 分期付 分月 首付 月供 先上后付 学生价 早鸟价 半价 几折 九折 八折
        送课 赠课 满减 贵不贵 贵在哪 凭啥这么贵 为什么这么贵 为啥这么贵 咋这么贵 怎么这么贵 贵一倍 贵好多
        贵了点 一年下来 一年要 一节要 一小时多少 一个月多少 一学期多少 一期多少 总共多少 一共多少 合计多少
        全下来 涨价 点计 几多 好贵 太贵喇 心疼 肉痛 经济条件 条件一般 家里条件 条件不好 家庭条件 收入 失业
        裁员 降薪 还贷 养两个 三个娃 钱包 手头 周转 周转不开 嫌贵 太贵 有点贵 偏贵 真贵 贵了 这么贵 比较贵
        贵得 价格贵 学费贵 价格高 价位高 学费高 价钱高 费用高 收费高 太高了 有点高 偏高 超预算 超出预算
        预算不够 预算有限 预算只有 预算紧 没预算 钱不够 手头紧 手头不宽裕 经济压力 经济困难 压力大 负担
        负担重 负担不起 付不起 出不起 拿不出 掏不出 舍不得 心疼钱 肉疼 问价 问了价 问价格 问学费 问费用
        问多少钱 多少钱 怎么收费 咋收费 收费标准 什么价 啥价 几多钱 几钱 打折 打个折 折扣 优惠 便宜点
        便宜些 便宜一点 还价 讲价 压价 降价 议价 抹零 抹个零 团购价 老带新优惠 分期 月付 按月交 分次付
        分几次 花呗 性价比 不划算 划不划算 划算不 值不值 值这个价 太坑 抢钱 一节课合 合多少 多少一节
        钱一节 价目表 报价单 费用明细 另外收费 额外收费 隐形消费 隐形收费 教材费 材料费 能不能少 能少点
        再少 少点 给个底价 底价 最低价 最低多少 活动价 减免 立减 囊中羞涩 两个娃 房贷 工资 发工资 下岗
        花这么多钱 一大笔 不便宜 死贵 老贵 贼贵 忒贵 肉麻
        一次交太多 一次性交太 一次拿太 一下拿不出 一下子拿 一把拿不出 学费一次 太多了吧 超过预算
        超了预算 预算就 预算只 预算顶多 预算最多 心理价 心理价位 承受范围 承受能力 承受不起
        承受得起 消费不起 消费得起 上不起 学不起 供不起 养不起 负担得起 负担不 吃不消价 价格能
        价格可以 价格还能 价格有没有 价格上 价位 价钱 学费能 学费可以 学费有没有 学费要多少
        学费多少 费用多少 费用怎么 多少费用 一共要多少 总共要 全部下来 下来多少 合下来 算下来
        平均下来 一节合 一节多少 一节课多少 一课时多少 一年多少 有没有优惠 有优惠吗 有啥优惠
        有什么优惠 优惠力度 双十一 老学员优惠 二孩优惠 两个孩子优惠 两个一起 兄妹优惠 姐弟优惠 多孩
        团报优惠 拼团价 介绍优惠 早鸟 折后 打几折 能打折 能不能打折 能便宜 便宜吗 便宜不 再便宜
        少收点 少点吗 送几节 送课时 赠送 赠几节 减点 减免吗 分期付款 分期吗 能分期 可以分期
        能不能分期 能月付 按月付 按学期交 按期交 分两次 分三次 分几次付 分批 先交一半 花费大
        花钱多 花了不少 花太多 花销大 开销大 压力不小 压力有点大 经济紧 经济上 手头有点 手头比较
        手里紧 最近紧 还房贷 房租 车贷 刚买房 刚装修 两头付 一个人挣钱 没收入 还没上班 还没工资
        学生没钱 没什么钱 太贵了吧 贵了些 贵了一点 有些贵 稍贵 略贵 还是贵 真不便宜 不算便宜
        价格偏 收费偏 学费偏 比预期高 比预想高 比想象的贵 比去年贵 涨了 涨价了 教材另 材料费另
        考试费另 另收 另交 额外费 杂费 隐形 后续收费 后面还收
        太离谱 离谱 太夸张 吓人的价 价格吓人 太狠了 太黑 狮子大开口 抢钱呢 上千了 大几千 大几百
        小几千 不是小数目 一笔大 开支大
        不值这 不值当 不值得花
        """
    ),
    *en(
        """
        too much for | on higher side | higher side | on the higher side | so ex | still ex | mth so |
        budget is | rupee | rupees | naira | what a whole | comes to | come to in | whole year comes |
        total for | per mth | a mth | pcm | steep for | dough | dosh spent | quid for | hundred for |
        thousand for | more than rent | pay rent | school fees too |
        too ex | so ex | very ex | sticker | monthly fee | rate card | rates | charges | how much per |
        what it costs | what we charge | what do we charge | price tag | the price | the cost | the fees |
        price point | total cost | money wise | moneywise | financ* | pay in | pay over | pay by month |
        split the payment* | split it | early bird | concession* | student rate | lower fee |
        free months |
        waive | waived | gst | vat | beyond what | dearer | overpriced | extortionate | daylight robbery |
        exorbitant | hefty | too high for | wallet | single mum on | single income | laid off |
        redundan* |
        lost his job | lost her job | two kids to pay | money issues | moneys | spend that much |
        that much money | spending that | splash out | dip into | stretch | beyond her means |
        beyond his means | tuition too | cost too | fees too | fees are too | too expensive | expensive |
        pricey | too much money | too dear | too steep | steep | costly | cant afford | afford* |
        over budget | out of budget | above budget | budget | tight budget | money is tight |
        moneys tight |
        how much | price* | pricing | cost* | fee list | fees | the fee | fee | tuition fee* | discount* |
        sibling discount | cheaper | cheap | installment* | instalment* | payment plan | pay monthly |
        pay in parts | emi | emis | haggl* | bargain* | negotiat* | knock off | knock anything off |
        money off | lower the price | bring the price down | reduce the price | best price | price match |
        any deal | value for money | worth the money | rip off | ripoff | a lot of money | lot of money |
        bit much | bit high | too high | on the high side | scholarship* | bursary | hidden cost* |
        hidden fee* | extra charge* | extra cost* | sticker shock | sticker price | strapped | skint |
        broke | mortgage | break the bank | spread the cost | spread the payment* | spread it out |
        expense | fork out | arm and a leg |
        cost up front | all upfront | all up front | upfront | up front payment | pay it all | pay all of it |
        paying it all | in one go | lump sum | all at once | pay weekly | pay fortnightly | pay termly |
        pay by the | pay per | pay in two | pay in three | pay in chunks | pay bit by bit | pay later |
        monthly payments | monthly plan | payment options | payment terms | finance options | finance available |
        on finance | interest free | klarna | student loan | funding | funded | grant | grants | subsid* |
        means tested | benefits | universal credit | on benefits | free places | free place | discounts |
        any discount* | any offers | any offer | any deals | sibling* discount | family discount | loyalty |
        refer a friend | student discount | group discount | block booking discount | block discount | multi buy |
        two for one | half price | way over | bit over | over what | more than i | more than she | more than he |
        more than they | more than expected | more than we can | more than she can | more than he can |
        too rich for | cant stretch | cant run to | cant find that | cant justify the | cant justify that |
        cant justify spending | justify the cost | justify the price | justify the spend | worth that much |
        worth the price | worth the cost | worth the fee | seems a lot | thats a lot | its a lot | bit of a lot |
        whopping | ouch | eye watering | wince* | price is putting | price puts | price put |
        put off by the price | put off by the cost | price shock | shocked at the price | shocked by the price |
        the price is | the fee is | the fees are | the cost is | fees seem | price seems | cost seems |
        thought it was a lot | thought the price | thought the fee | thought the fees | thought the cost |
        cost of living | bills | rent went up | rent is | just bought a house | maternity | between jobs |
        out of work | unemployed | lost my job | hours cut | tight month | tight this | bit tight | bit short |
        short of cash | no spare cash | money worries | three kids | four kids | kids to pay for |
        paying for two | price rise | price increase | gone up | price hike | materials extra | books extra |
        exam fees extra | extras | any extras | anything extra | what else do we pay | on top of the fee |
        hidden |
        out of her league | out of his league | out of my league | for a tenner | daylight |
        budgeted | than she budgeted | than he budgeted | than we budgeted | had in mind
        """
    ),
]

TOPICS = [
    *zh(
        """
        下不了手 下不去手 不下手 掏空 掏钱 破费 花钱 花不起 供不起 承受不 承受得 承担不 承担得 扛不住 勒紧
        紧巴 拮据 宽裕 日子紧 不舍得 舍不得花 肝颤 吓一跳 吓着 吓跑 咋舌 天价 要这么多 要那么多 这么多钱
        那么多钱 好几千 好几万 上万 小一万 两万多 一万多 一年两万 一年一万 顶我 半个月工资 一个月工资
        仨月房租 比想的 超出 超了预算 高出 价目 价码 价单 多少米 多少银子 啥价位 什么价位 几个钱 打几折
        有没有活动 搞活动 有活动 双十一 补贴 返现 返利 减点 少点 让利 优惠券 代金券 团一下 凑团 老生价
        老学员价 续费优惠 两个孩子一起 二孩 俩娃一起 一起报能 月底发钱 手里没钱 没闲钱 没余钱 钱没到位
        钱不凑手 拿不出手 借呗 信用卡 分开付 分开交 按季度交 按季交 按次 按次付 按次收 按节付 价格 价钱
        学费 费用 收费 价位 报价 课时费
        """
    ),
    *en(
        """
        rip off | rip off at | robbery | bomb | fortune | small fortune | packet | pretty penny | dear |
        cough up | shell out | purse | pocket | out of pocket | pay packet | payday | pay day | salary |
        wages | loan | overdraft | maxed | credit card | by instalments | in instalments | in stages |
        by month | each month | quarterly | pay as you go | per hour | an hour is | hourly | rate |
        rates are | sum | figure | number was high | numbers | quote | quoted | ballpark | outlay |
        sibling deal | two kids | second child | promo* | code | offer on | sale on | freebies | deals |
        good deal | save money | cut the price | drop the price | come down | meet her halfway |
        meet him halfway | wiggle room | flinched | gulped | whistled | eyes watered | winced at |
        balked |
        baulked | blanched | jaw dropped | money | tuition | quote* | pay | payment* | budget
        """
    ),
]

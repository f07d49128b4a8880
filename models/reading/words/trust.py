"""What people say about whether the school is sound: licence, reputation, still there next year.

`WORRIES` tell the concern by themselves; `TOPICS` only with somebody who asks, worries or objects.
"""

from models.reading.phrases import en, zh

WORRIES = [
    *zh(
        """
        成立几年 有无备案 贵校 跑路的新闻 会不会也跑 人没影 收了钱人 前年那家 真嘞假 公安备案 备案的牌子
        正规军 卖课的骗 被骗过 骗过八百 坑过她 坑过他 前头 画室跑路 黑机构 预付款 预付款安 安不安全 暴雷
        有没有保障 negative 差评多
        换壳 壳公司 改名 改过名 改了名 换过名 换了名 换老板 换法人 法人 天眼查 企查查 爱企查 被执行 失信
        老赖 官司 起诉 欠款 欠薪 欠费 拖欠 卷钱 卷款 卷铺盖 没影 没影了 人去楼空 一夜之间 一夜关 突然关
        说关就关 关了 倒了 黄了怎么 黄掉 会不会黄 撑不撑 撑得住 撑不住 干多久 能干多久 能撑 还在不在
        在不在 明年还在 在吗 新开的 刚开的 刚开业 刚成立 才开 才成立 开张 成立 哪年 几年了 多少年了 老牌
        老店 规模 几家店 多少家 连锁 备案 批文 批没批 手续 证照 有照 有没有照 有没有证 有牌照 牌照 黑户
        黑机构 无证 没证 野鸡 山寨 皮包 骗人 骗学费 骗局 是不是骗 怀疑是骗 诈骗 电信诈骗 被割 割韭菜 韭菜
        套路多 猫腻 水分 刷的 刷好评 好评 水军 差评 一星 点评上 网上说 网上搜 网上有人 小红书上 抖音上
        帖子 曝光 上新闻 新闻 投诉 维权 被坑过 交了钱就 交完钱 钱安全 钱放 钱存 资金监管 监管 第三方
        银行监管 存管 担保 保障 有保障 没保障 怎么证明 证明 凭什么信 凭啥信 信你们 信不信 信得着 不敢交
        心里打鼓 不放心你们 不放心机构 真实 真实性 造假 假证 假案例 是不是真 靠不靠 正规 正不正 合法
        合不合法 官方 教育局 备过案 白名单 后台 靠山 老板是谁 谁开的 个人开的 跑路 倒闭 关门 关店 关张
        骗子 被骗 骗钱 忽悠 上当 被坑 坑过 坑人 套路 不靠谱 靠谱吗 靠不靠谱 靠谱不 靠谱 正不正规 是否正规
        正规吗 资质 办学资质 办学许可 许可证 营业执照 执照 证件齐 手续齐 口碑 口碑怎么样 负面 网上评价
        评价 大众点评 黑猫 信誉 信誉度 信不过 信得过 不信任 信任 信不信得过 可信 可不可信 新开 刚开
        开了多久 开多久 开了几年 开几年 成立多久 成立几年 成立多少 办了多少年 办了几年 办多久 能开多久
        能不能长久 长久 会不会关 会不会倒 会不会跑 爆雷 暴雷 资金 监管账户 预收费 预付风险 虚假宣传 假的
        真的假的 真假 是真的吗 品牌 没听过 没听说 没听说过 小机构 小作坊 大机构 加盟 加盟店 直营 双减 政策
        合不合规 合规 前车之鉴 之前那家 上家 钱打水漂 不敢信 实力 背景 你们公司 你们机构 机构怎么样 总部
        换地方 租约 学籍 发票
        资质怎么 公司资质 办学证 有没有证照 证照全 有执照 有牌 有没有备案 备没备案 备案吗 正经机构
        正经公司 正经学校 正规机构 正规学校 正规不正 正规不 正规单位 是真的 真实吗 证被认可
        证不被认 证认不认 发的证 发什么证 谁发的证 官方发 国家承认 承认吗 会不会关门 会不会倒闭
        会不会骗 会不会是骗 跑了怎么 跑路怎么 关门怎么 倒闭怎么 倒了怎么 黄了咋 关了咋 钱怎么办
        钱找谁 找谁退 找谁说理 上过当 上当受骗 受骗 被骗了 被骗怕 骗怕了 坑怕了 吃过亏 吃过一次亏
        踩过坑 踩过雷 踩坑 有阴影 心有余悸 一朝被蛇 前两年 去年有家 前阵子有家 上个月有家 新闻上
        新闻里 上过新闻 看到新闻 网上有差评 有差评 有人说你们 有人说咱 有人投诉 被投诉 投诉过
        口碑怎 口碑如何 口碑好 评价怎 评价如何 评价好 评分 风评 名声 靠不住 靠谱不靠 可靠
        可靠吗 可信吗 放不放心 能信吗 能不能信 敢不敢交 不敢一次交 不敢交钱 不敢付 先交钱不
        交钱不放心 钱交了 交了钱就不管 交完钱就不 售后 没人管 谁来保障 有保障吗 保障吗 合同正规
        合同有没有 签合同吗 有合同吗 开发票吗 能开发票 能不能开发票 开收据 对公转 私人账户 个人账户
        转私人 转个人 刚开的吧 新店 新开业 才开几 开了几年了 开了多久了 办了几年了 没听过你们
        没听说过你们 没怎么听说 名不见经传 牌子没听 小牌子 小店 小公司 小学校 规模小 看着小 店面小
        就一间
        开了多少年 开业多久 开业多少 办学多少年 办学多久
        """
    ),
    *en(
        """
        genuine | genuine or | is your institute | institute genuine | fly by night | bona fides |
        defrauded | so called agency | do a runner | going bust | go bust | shutting doon |
        shutting down | were shutting | run away already | run road | cheat my | cheat money | scam or |
        is it real | is this real | 419 | fraud or | trustworthy | trusted or | closed down on |
        money gone |
        googled us | googled | stars | star rating | 1 star | one star | 2 stars | rating | ratings |
        fake reviews | fake | are they real | fly by night | cowboy outfit | come and go | pop up |
        popup |
        gone tomorrow | gone in | gone by | wont be here | wont be around | will be here |
        will be around |
        still be open | stay open | staying open | stays open | keep running | close overnight | shuts |
        shut overnight | shut its | shutting | closed its doors | closure | collapsed | collapse |
        went bankrupt | going bankrupt | insolvent | liquidation | administration | companies house |
        company number | registered company | company registration | council | ministry | moe | khda |
        cricos | government approved | recognised | recognized | approved by | certified centre |
        certified center | awarding body | ucas | official | permit | permits | proper school |
        proper company | bona fide | kosher | above board | on the up | real deal | rip people |
        take her money | takes the money | took the money | ran off | ran with | run with | lost money |
        lost his deposit | lost her deposit | lost a deposit | deposit stolen | stung | stitched up |
        duped | cheated | cheat | cheats | lied | liars | lying | honest | believe us | believe you |
        prove | prove it | proof we | who owns | owner | founded | founder | history | how old is the |
        how old are we | years in business | years trading | trading | references | testimonials |
        word of mouth | heard bad | bad things | bad press | in the news | news story | news |
        horror stor* | scandal | lawsuit | sued | court | data protection | privacy | police | scam* |
        scammed | fraud* | legit | legitimate | licen* | licens* | accredit* | registered | registration |
        reputation | reputable | review* | bad reviews | trustpilot | google reviews | trust* |
        shut down |
        shutting down | close down | closing down | closes down | closed down | go bust | going bust |
        went bust | go under | going under | go out of business | out of business | bankrupt* | fold |
        folding | run off | run away | disappear* | vanish* | be around | still be here |
        still be around |
        be here next | around next year | long have we been | how long weve been |
        how long have you been |
        been around | been in business | been open | established | brand new | new here | never heard of |
        heard of us | real company | real school | real business | credib* | reliab* | dodgy | shady |
        sketchy | burned before | burnt before | got burned | got burnt | been burned | been burnt |
        ripped off | conned | con artist | cowboy* | ofsted | ofsted rating | regulated | insured |
        insurance | safeguarding | complaint* | complaints online | bbb | track us | genuine* |
        are we real | who are we | who we are | behind us | backed by | franchise |
        take the money and run |
        take the money | runs off | do a runner | last place shut | last school shut | last centre shut |
        previous school closed | closed overnight | overnight |
        are we legit | is it legit | is this legit | real thing | is this a scam | a scam | scam lol | con |
        a con | too good to be | whats the catch | the catch | catch | dodgy looking | looks dodgy |
        sounds dodgy | looks fake | reviews are fake | fake review* | bad review* | negative review* |
        poor review* | review online | reviews on google | 1 star review* | one star review* | low rating |
        slagging | slagged | slagging us off | reddit thread | on reddit | facebook post | post about us |
        comments online | read online | read about us | saw online | seen online | heard things | heard stories |
        heard about us | heard that we | heard we | heard a branch | rumours | rumors | shut down last |
        closed last | closed down last | closed suddenly | shut suddenly | went under | gone under |
        went into administration | folded last | disappeared with | vanished with | took off with |
        ran away with | ran off with | pay up front | paying up front | paying upfront | pay upfront |
        pay in advance | paying in advance | hand over money | handing over money | handing over | part with |
        parting with | money safe | is the money | where does the money | where the money goes | protected if |
        covered if | what if we close | what if you close | what if we shut | what if we fold |
        what if the school | what if the centre | if we close | if you close | if we shut | if we fold |
        if we go | if you go | still be going | still going next | be there next year | here in a year |
        here next year | around in a year | how long we have | how long have you | how long has this |
        how old is | new place | just opened | only just opened | opened recently | newly opened | never heard |
        not heard of | hadnt heard | hasnt heard | havent heard | whos behind | who runs | whose company |
        parent company | registered with | registered charity | registered with ofsted | ofsted registered |
        accredited by | accredited body | proper accreditation | recognised certificate |
        recognised qualification | certificate recognised | certificate is recognised | certificate worth |
        is the certificate | is the qualification | government recognised | government registered |
        got a licence | have a licence | have a license | got a license | licence number | license number |
        permit number | see the licence | see the license | see paperwork | see some paperwork |
        see certificates | proof of | business address | landline number | proper contract | get a receipt |
        get an invoice | written contract | in writing | trust online | trust a | trust any | trust us |
        trust you | once bitten | twice shy | been had | been stung | got stung | was stung | been cheated |
        been scammed | got scammed | was scammed | been let down before | let down before
        """
    ),
]

TOPICS = [
    *zh(
        """
        突然没了 哪天没了 没了怎么 消失 人间蒸发 不见了 找不到人 找不着人 人跑了 人没了 老板跑 联系不上
        失联 关了门 锁门 贴封条 封了 查封 停业 歇业 停办 取缔 整顿 倒了怎么 撤店 撤了 搬走 说搬就搬
        心有余悸 留下阴影 阴影 后怕 教训 吃过亏 吃亏 上过当 交了两万 被套路 被忽悠 被宰 坑钱 黑心 黑店
        黑中介 吃相 无良 名声 名声不好 坏话 骂我们 骂你们 骂声 吐槽贴 避雷 踩雷 踩坑 拔草 口碑差 评论区
        评分 打分 几颗星 假评 买的评价 刷单 谁知道 谁晓得 咋知道 怎么知道你们 真不真 掺水 夸大 吹牛 画饼
        说得天花 广告 噱头 挂羊头 空壳 草台 草台班子 皮包公司 租的房 租房 租期 到期 几年合同 后台硬 底气
        财力 注册资金 注册 工商 工商局 税务 消防 消防证 卫生 食品证 监控 安保 门禁 保险 出了事 出事
        磕着碰着 磕碰 安全问题 安全性 隐私 信息泄露 卖信息 泄露 骚扰 电话骚扰 会不会打电话 开发票 正规发票
        对公 对公账户 公账 收据 签合同吗 有合同 合同正 机构 合同 公司 安全 资格
        """
    ),
    *en(
        """
        just vanish | vanished | here today | gone the next | overnight flit | fly by night |
        cut and run |
        legged it | did one | scarper* | folded | wound up | in trouble | financial trouble |
        money troubles | debts | creditors | unpaid | unpaid staff | staff unpaid | rumour* | rumor* |
        heard rumours | word is | bad name | bad rep | bad word | dodgy review* | reviews online |
        online reviews | complaints about us | slated | slagged | slated us | panned | facebook group |
        mumsnet | reddit | glassdoor | yelp | tripadvisor | which magazine | watchdog | ombudsman |
        trading standards | consumer | solicitor | lawyer | small claims | escrow | client account |
        protected | protection | secure | safe with | deposit safe | money safe | fees safe | safeguard* |
        cctv | locked door | chaperone | accident* | injur* | insurance cover |
        background of the | whos behind | who runs us | who runs this | are we a | are you a real |
        proper place | actual school | brick and mortar | premises | lease | landlord | address real |
        registered address | registered with | ofqual | jcq | cie centre | exam centre | accreditations |
        credentials as | membership | affiliat* | partner* with | endorsed | approved centre | charity |
        non profit | safe | company | contract* | school | business
        """
    ),
]

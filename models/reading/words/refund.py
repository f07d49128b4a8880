"""What people say about getting out again: money back, cancelling, terms.

`WORRIES` tell the concern by themselves; `TOPICS` only with somebody who asks, worries or objects.
"""

from models.reading.phrases import en, zh

WORRIES = [
    *zh(
        """
        崴了脚 上不了 上不了这钱 这钱咋算 钱咋算 剩多少节退 剩的钱 退不退 外派 未上之课 可否退还 退还
        签证没下来 被吃掉 学费会不会 钱会不会 吃掉 唔钟意 不钟意 啲钱点计 钱点计 钱退不 学不成了
        去外地打工 半截儿 学半截 扣多少 违约那条 怀着伢 上不成了 上不成 不去上 不去上能
        不来了能 能拿回 拿回去 拿回来 要回来 要得回来 退回 退给 退得 退得了 退不了 退还 退一半 退全款 全退
        给退 让退 好退 难退 退起来 退课费 退定金 退订金 退押金 课时费退 剩下的课 剩的课 没上的 没用完
        用不完 上不完 余课 余额 剩余 折算 折现 怎么算钱 扣多 扣几 扣得 百分之几 几成 七成 解约 解除合同
        终止 中止 反悔 后悔 后悔了 临时有事不 临时变卦 万一不 万一孩子不 万一上 万一不想 万一搬家 万一生病
        万一调 中途有事 中途转学 中途搬 中间不 中间退 半道不 半截不 学到一半 上到一半 上了几节不 上几节不
        学几天不 上两节不 不喜欢能 不喜欢怎么 不适应怎么 不适应能 不适应 不合适 不满意退 不想上了
        不想学了 停卡 停课保留 保留课时 休学 延课 转给 转赠 转让 转别人 过户 换人上 能换科 换课程 试课不满
        无理由 七天 7天 15天 三十天 冷静 白纸黑字 条款 合同里 合同上写 协议里 合同怎么写 退费 退款 退钱
        退学费 退课 退不退 能不能退 能退吗 能退不 可以退 可不可以退 能退 咋退 怎么退 如何退 退多少 退的话
        要退 想退 中途退 退出 不学了 中途不学 半路不学 不想学了能 学一半不 上一半不 不满意能 不满意怎么
        不合适能 不合适怎么 剩余课时 没上完 没上的课 课时费怎么 转课 转给别人 冻结 停课怎么 违约
        违约金 扣手续费 手续费 扣多少 扣钱 合同条款 退费条款 退费政策 退费规则 霸王条款 定金退 定金能
        订金退 订金能 押金退 冷静期 悔单 无理由退
        学了一半 学一半 上了一半 上一半 没学完 剩余的课 剩下的钱 剩余学费 余下的 不学了退 不学了能
        不学了钱 不上了能 不上了钱 不来了钱 学不下去 上不下去 学不了了 上不了了 不喜欢了 不喜欢咋
        不适合咋 不适合能 孩子不学 孩子不上 孩子不喜 孩子不来 孩子不愿意上 孩子不肯上 中途不想
        中途不来 中途不上 中途想退 中途要退 半途退 半路退 退学怎 退课怎 退钱怎 退费怎 退费流
        退费政 退费规 退费条 退费好 退费难 退费麻 退费多 退费要 退费扣 退费快 退费吗 退款怎
        退款流 退款政 退款吗 退款要 退几 退全 退得快 退不退钱 退不退费 能退几 能退多 能退全
        能退一 能退掉 能退费 能退钱 能退款 可以退费 可以退钱 可以退款 可以退吗 给不给退 给退不
        给退吗 怎么退钱 怎么个退 钱咋退 钱怎么退 钱能退 钱能不能退 钱退不退 钱还能 钱还退 钱要得回
        钱拿得回 钱拿不回 学费能退 学费退 学费怎么退 定金退不 定金能不能退 定金可以退 定金可退
        订金退不 订金能不能退 定金不退 订金不退 交了能退 交了还能退 付了能退 报了能退
        报了不来 反悔咋 反悔了能 后悔咋 后悔了能 后悔了怎 改主意 变卦 计划有变 计划变
        工作调 调走 调动 调去外地 调到外地 外派怎 外派了 出国怎 出国了怎 搬家怎 搬家了 搬走了
        搬走怎 生病怎 生病了怎 住院怎 受伤怎 怀孕怎 怀孕了 挂科了退 考不过退 不过退不 没过退不
        没考过能退 没过能退 不过能退 没效果能退 没效果退 不满意能退 试了不满意 上几节不满意 课时能转
        课能转 能转给 能不能转给 转给弟弟 转给妹妹 转给朋友 转给同事 转班 转校区 换课 换科
        课时有效期 有效期 过期 会过期 作废 清零 能延 延期 延后 能不能延 课时保留 能保留 暂停
        先暂停 停一段 冻结课 扣几成 扣百分 扣手续 扣违约 违约金怎 手续费多 合同怎么 合同上怎
        合同里怎 合同条 霸王条
        """
    ),
    *en(
        """
        returned should | fees are returned | terms fees | return fees | return the fees | no return |
        gets married | midway | married midway | balance if | collect balance | e go collect | japa |
        prorate | prorate back | relocates | relocates mid | money back or no | kid is sick |
        month is paid | dosh back | get her dosh | grommets | cant swim for | refuse his visa |
        visa gets refused | visa被拒 | refuses his visa | stop halfway how | stop half way |
        stop early how | if sick how |
        fees back | fee back | get back | gets back | get it back | get their money | money return* |
        moneyback | returnable | withdrawal | withdrawal terms | withdraw | withdraws | withdrawing |
        opt out | pulls him out | pulls her out | pull him out | pull her out | take him out |
        take her out | takes him out | if she stops | if he stops | if they stop | if she quits |
        if he quits | if they quit | if she leaves | if he leaves | if they leave | if they move |
        if we move | if she moves | if he moves | if it doesnt work | if he hates | if she hates |
        if he doesnt | if she doesnt | if she changes | if he changes | if they change | if he drops |
        if she drops | drops out | dropping out | if visa | visa gets | visa is | visa refused |
        visa rejected | unused | not used | leftover lesson* | left over | pro rata | prorata | partial |
        forfeits | forfeit | lose the deposit | lose her deposit | lose his deposit | lose the money |
        lose her money | lose his money | deposit back | get the deposit | deposit refundable |
        deposit is refundable | contract length | tie in | tied | minimum term | long term contract |
        commitment period | stuck in | stuck with | trapped | locked | lock in | cancel any | cancel mid |
        cancel early | cancelled | cancels | notice | how much notice | penalty | penalties | admin fee |
        hold the place | pause the | paused | put on hold | freeze it | suspend | defer | deferral |
        transfer to his | transfer to her | pass it to | give it to her | sell on | cooling off |
        cool off |
        14 days | 14 day | terms and conditions | t cs | t&cs | terms | small print | fine print |
        clause |
        refund* | money back | get money back | get her money | get his money | money returned | cancel* |
        cancellation | cancelling | canceling | pull out | pulls out | back out | drop out halfway |
        quit halfway | quits halfway | stops halfway | stop halfway | stop early | leaves early |
        leave early | leave halfway | unused lesson* | unused class* | unused hours | unused session* |
        remaining lessons | remaining classes | terminat* | locked in | tied in | notice period |
        exit clause | get out of the contract | break the contract | change her mind | change his mind |
        changes her mind | changes his mind | reimburs* | non refundable | nonrefundable | transfer the |
        transferable | freeze | pause | doesnt like it | doesnt work out | not happy with it |
        money back if | get my money | get any money | get the money | gets her money | gets his money |
        gets the money | money back guarantee | any refund | a refund | refunds | refund if | refund when |
        refunded if | refundable | refund policy | refund terms | refund rules | refund process |
        partial refund* | full refund* | part refund | what if she quits | what if he quits | what if they quit |
        what if she stops | what if he stops | what if she hates | what if he hates | what if she drops |
        what if he drops | what if she leaves | what if he leaves | what if they leave | what if she gets |
        what if he gets | what if they move | what if she moves | what if he moves | what if we move |
        what if he has to | what if she has to | what if they have to | what if she cant | what if he cant |
        what if it doesnt | what if she doesnt | what if he doesnt | what if the visa | what if her visa |
        what if his visa | what if i quit | what if i change | what if i stop | what if i cant | what if i hate |
        if she falls | if he falls | if she gets pregnant | if she falls pregnant | if he gets a job |
        if she gets a job | if his job | if her job | if work moves | if he loses | if she loses | if hes posted |
        if shes posted | if theyre posted | posted overseas | posted elsewhere | has to stop | have to stop |
        had to stop | has to pull out | have to pull out | had to pull out | has to leave | have to leave |
        had to leave | drop out midway | drop out mid | dropping out mid | stop midway | stop mid | stops midway |
        stop part way | part way through | partway | halfway through | halfway thru | half way through |
        half way thru | mid course | midcourse | mid term stop | mid year | change their mind |
        changes their mind | changed their mind | change my mind | changed her mind after |
        changed his mind after | cold feet | bail out | bails | get out of it | get out early | way out if |
        out if | leave if | stop if | cancel if | cancel the | cancel her | cancel his | cancel their |
        cancel after | cancel before | cancel whenever | can cancel | could cancel | cancellation policy |
        cancellation fee* | cancellation terms | notice to | notice do | weeks notice | months notice |
        can we pause | can she pause | can he pause | can i pause | could she pause | could he pause | pause if |
        pause it | pause the course | pause lessons | put it on hold | on hold | defer it | defer the |
        carry over | roll over | carry lessons over | unused ones | unused lessons | unused sessions |
        unused credit* | lessons left over | sessions left over | remaining ones | expire | expires | expiry |
        expiry date | use by date | valid for | transfer to | transfer the lessons | transfer lessons |
        transfer her place | transfer his place | give it to | pass it on to | pass to her | pass to his |
        swap to another | swap courses | switch course | switch to another | lose their money | lose my money |
        lose the lot | lose it all | keep the deposit | deposit non | is the deposit | deposit returned |
        loses his money | loses her money | loses their money | loses the money | lose his fee | lose her fee |
        lose the fee | loses the fee | loses the fees | money is lost | money gone if | get sick | gets sick |
        credit it |
        losing the deposit | losing her deposit | losing his deposit | losing their deposit | losing money if |
        losing her money | losing his money | losing the money | be transferred | transferred to | passed on to |
        give the rest to
        """
    ),
]

TOPICS = [
    *zh(
        """
        给不给返 返钱 返还 返给 返多少 返不返 不返 吐出来 吐不吐 要回 要得回 要钱 拿钱走 腻了 学腻 上腻
        上一半腻 一半腻 中途变 变卦 变主意 改主意 改变主意 打退堂 撤退 撤出 撤课 退课 退班 退学 退出来
        走人 不上了 不来了 不读了 不念了 不干了 转学 转学走 调动 搬去外地 搬到外地 去外省 去外地 出国了
        出国 怀孕 骨折 住院 生大病 生病 长假 有个万一 万一有 万一出 万一呢 有变 有变故 变故 意外 不可抗力
        疫情 关门退 倒闭退 霸王 死规定 规定 协议 协议上 白纸 盖章 签字画押 写进合同 写进去 合同条 合同哪
        看合同 合同发 几天内 多少天内 期限内 试用期 试学期 犹豫期 后悔药 损失 亏了 亏多少 打折退 按比例
        按课时 按节退 按剩余 按月退 多退少补 原路 原路退 到账多久 几天到账 多久到账 退得慢 卡着不退 赖着不
        拖着不退
        """
    ),
    *en(
        """
        hates it | hate it after | hates it after | not for him | not for her | isnt for | not her thing |
        not his thing | doesnt take to | doesnt get on | doesnt settle | doesnt enjoy it | relocate |
        relocating | posted abroad | posted away | job moves | move away | move house | move cities |
        moving away | leave the country | leave the area | emigrat* | pregnant | surgery | falls ill |
        gets sick | gets ill | illness | long illness | broken leg | emergency | circumstances |
        circumstances change | plans change | change of plan | change of heart | second thoughts |
        regret |
        regrets | back out of | wriggle out | way out of | out clause | exit | 14 day exit | 7 day |
        30 day | grace period | trial period | statutory | consumer rights | full refund |
        partial refund |
        half back | half the money | how much back | what she gets back | what he gets back |
        what they get back | get any back | any money back | sessions left | lessons left | classes left |
        whats left | the rest back | rest of the money | credits | credit note | voucher instead |
        roll over | rollover | carry over | carried over | transfer it | transfer the place |
        give the place | swap courses | switch courses | change course | downgrade | cancel whenever |
        cancel anytime | cancel at any | cancel at short | short notice | keep the deposit |
        kept the deposit | keep her money | keep his money | keep the money | chargeback | dispute |
        charge back | quit
        """
    ),
]

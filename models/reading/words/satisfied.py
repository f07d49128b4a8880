"""What people say of somebody who is satisfied with an answer."""

from models.reading.phrases import en, zh

SATISFIED = [
    *zh(
        """
        敞亮 安逸 要得嘛 要得 称善 无异议 服咗 唔使愁 不使愁 就不使 够用了 够用 公道 实诚 他认 她认 我认
        有救了 拍巴掌 拍手 还是我们 还是你们 你们这边 没话讲 没得话讲 人性化 得劲 怪好 老近 不闹心
        嫽咋咧 嫽得很 一哈就懂 就懂 高兴得很 欢喜 喜得 乐得 满意得很 不算多 不算贵 不算远 等得起 值当
        正合她意 正合他意 正合 有人管 解决了 就解决 完美 亮了 眼睛都亮 好过隔 赢了 度赢 真系好 放心咗
        安乐晒 冇问题 没问题啦 就得啦 就得 写明就得 深以为然 颔首 释怀 欣然 首肯了 甚合 称是 称妥
        打消顾虑 不惦记 不害怕 俺不怕 中嘞 管 中中 好着呢 美得很 攒劲 谢谢你解释 踏实咧 放心咧 行咧
        美滴很 不慌了 稳当 稳得很 心里热乎 定心
        放心 踏实 满意 认可 认同 没问题了 没疑问 没顾虑了 没有顾虑了 可以接受 能接受 接受了 说行 说可以
        说那方便 说那就行 说那好 打消 安心 松了口气 松口气 心里有底 心里有数 有底了 点头 说好的 说不错
        挺不错 很不错 觉得不错 觉得值 值了 挺值 划算 合理 合适了 觉得可以 觉得行 觉得合适 觉得方便 信了
        相信了 信服 信任 被说服 说服了 想通 想明白 明白了 懂了 清楚了 没意见 没话说 服气 心动了 动心了
        踏实了 豁然开朗 不纠结 不担心 不愁 不犹豫 不怕了 不嫌 没再问 不再问 不问了 不再纠结 不再担心
        解决了 搞定 聊开了 聊通 消除 解除 化解 释然 宽心 乐意 同意了 乐了 很高兴 挺高兴 开心 笑了 满口答应
        赞成 说那没事 没事了 觉得靠谱 靠谱多了 说靠谱 说我们好 我们更好 还是我们好 更认可 选我们 就选
        买账了 吃了定心丸 定心丸 心里踏实 石头落 落地了 说挺好 觉得挺好 很喜欢 挺喜欢 挺满意 觉得公道
        觉得实在 能理解 表示理解 理解了 说没问题 表示没问题 态度缓和 松口了 松动了 心服口服 眼前一亮
        连连点头 说方便 说时间可以 时间可以 说能来 说也行 也行 说成 说中 说得过去 挺好的 放下心 放了心
        消了 打消了 疑虑没了 顾虑没了 顾虑解 心定 稳了心 当场拍板 痛快 没毛病 觉得有道理 有道理 听进去了
        听完觉得行 听完满意 接受这个 接受 就没再 不吭声了就报 对味 对胃口 正合 正好 刚好合适 亮堂 心里亮
        直乐 乐开 一口答应 答应得 爽快答应 没想到能 比想象的好 比想象的强 比想的好 比想的低 比想的便宜
        比想的近 是那么回事 是这么回事 试一把 这招对 对路 合计着行 觉着行 觉着成 觉着中 挺中 竖大拇指
        竖起大拇指 竖了大拇指 服了 稳了 认了 认可了 信我们 信得过 服务好 赞不绝口 赞了 确实你们强 你们强
        你们更 我们强 我们更 咱们强 比那边强 比那边好 比那边细 比别家 就要这样 要的就是 就是想要 正合适
        刚刚好 刚好 正想要 误会了 误会解 有保障 在理 专业 没得说 没得挑 挑不出毛病 OK没问题 ok没问题 省心
        省事 无所谓了 不是问题 不成问题 不算啥 不叫事 没事儿 放宽心 吃了颗定心丸 稳妥 妥了 妥妥 够了 足够
        那太近 那太好 太好了 太棒 满分 合她心意 合他心意 合心意 合胃口 中意 称心 顺心 喜出望外 满脸笑 笑开
        眉开眼笑 眼睛亮 眼睛都亮 来劲 一拍大腿 拍板 马上就 立马 说定了 就定 定了下来 就这么定 就这 说那就
        疑虑打消 彻底 心结 打开心结 解开 豁然 恍然 心里亮堂 敞亮 透亮 有数了 有谱 有信心 信心足 底气
        有盼头 有奔头 说服力 服帖 不再提 不提这 没再提 不再说 没再说 不吭气 说对 说得对 说得好 说得明白
        讲得明白 讲得透 讲明白 弄明白 搞明白 整明白 弄清楚 搞清楚 心里清楚 踏踏实实 蛮好 蛮满意 几好
        好满意 得嘞 成嘞 中嘞 要得 巴适 妥帖 冇问题 认同我 就放下 安下心 定下心 静下心来听 连声说好 连说好
        直说好 直点头 频频点头 一个劲点头 直夸
        服气了 连声道谢 松一口气 松了一口气 舒了口气 长出一口气 长舒一口气 露出笑容 有了笑容
        脸上有笑 听着不错 听起来不错 听着靠谱 听着挺好 听着行 没想象中 没想的 比预想 比她想 比他想
        觉得可行 觉得合理 没那么担心 没那么怕 不再犹豫 不介意了 接受得了 能接受得 被打动 打动了
        挺感动 很感动 挺受用 觉得周到 想得周到 周到 挺贴心 贴心 说细心 夸我们 夸老师 夸了 连夸
        一直夸 挺认可 很认可 表示认可 表示赞同 很赞同 认为值 值得的 说值得 觉得值得 这下好了
        这就好 说那就好 说那敢情好 敢情好 说正好 能懂 能听懂了 听懂了 看懂了 弄懂了 有把握了
        有底气 心里有谱 安了心 安下心来 吃了定心 疑问消 疑虑消 打消疑 没了顾虑 顾虑消 顾虑打消
        不纠结了 觉得没问题 那没问题 就没问题 爽快 当即 心满意足 满意地 高高兴兴 挺开心 很开心
        可开心 喜欢得 喜欢上 爱上了 赞 点赞 说赞 不错不错 说好用 觉得好用 挺实用 实用 合她意
        合他意 合适她 合适他 说合适 说能行 觉得能行 说试试没问题 更倾向我们 倾向我们 还是选我们
        决定选我们 没再质疑 没再坚持 没再犹豫 没再担心 没再嫌 没再还价 不还价了 不讲价了 不砍了
        认这个价 认这个理 说划算 觉得划算 说不贵 觉得不贵 不远了 不算事
        笑得合不拢 合不拢嘴 乐得合不
        靠得住 说靠得住
        眉头舒展 舒展开 舒展了 脸色缓和 脸色好看 脸色好了 脸色好多 脸色舒展 软下来 态度软 态度变
        态度好转 态度转变 那还差不多 还差不多 这才像
        """
    ),
    *en(
        """
        chuffed | fair chuffed | mind come down | tension is gone | fear don go | fear has gone |
        no issue at all | this will work | will work for | thank goodness | thank god |
        down to the ground | brightened | answer perfectly | settled the matter | to her satisfaction |
        to his satisfaction | ours wins | all doubts gone | doubts gone | all set on | set on that |
        i can work with | can work with | where has this been | if he can i can | fair and clear |
        fair and | totally fair | very fair | is normal | okay with this | ok with this | ok with it |
        is okay with | so happy | wah | shiok | steady | can lah | okay lah | ok lah |
        no problem already | settled liao | good liao | relieved to hear | pleased to hear |
        glad to hear | music to | exactly right | just right | stoked | rapt | happy as larry |
        no worries then | good as gold | sweet as | too easy | beauty | ripper | happy days | mint |
        sorted then | that'll do nicely | does nicely | suits her fine | right up her street |
        right up his street | took a weight | weight off | lifted | eased her mind | eased his mind |
        cured | convinced her | convinced him | persuaded her | persuaded him | satisfied her |
        satisfied him | quite content | perfectly content | perfectly happy | wholly satisfied |
        entirely satisfied | much relieved | greatly relieved | greatly reassured | no further question |
        no more worry | no worry now | not worry anymore | not afraid anymore | not scared anymore |
        now she trusts | now he trusts | he trusts | she trusts |
        that sold her | that sold him | that sold them | sold her | sold him | sold them |
        clearly better |
        clearly the better | come out ahead | comes out ahead | came out ahead | what i needed |
        what she needed | what he needed | needed to hear | that answers it | answers it | answers that |
        answered that | thats settled | settled then | approved | approves | problem solved |
        much better |
        way better | far better | so relieved | exactly what she | exactly what he | exactly what they |
        just what she | just what he | what she wanted | what he wanted | what she was after |
        what he was after | sure its us | i believe you | believes us | believed me | grand | lovely |
        brilliant | spot on | ideal | suits | suits fine | shes convinced | hes convinced |
        was convinced |
        is convinced | theyre convinced | good enough | happy now | happy enough | quite happy |
        very happy | really happy | so happy | super happy | pretty happy | fully happy | totally happy |
        content with | ok now | okay now | fine now | fine then | shes fine | hes fine | thats fine |
        thats ok | thats okay | thats good | thats great | thats perfect | sounds good | sounds great |
        sounds fair | sounded good | sounds perfect | works fine | works well | thatll work | thatll do |
        can do that | could do that | no problem with | no issue with | no issues with | no qualms |
        no longer concerned | no longer an issue | no longer bothered | not bothered anymore |
        not an issue anymore | not a problem | isnt a problem | not an issue | stopped asking |
        dropped the | dropped it | let it go | put to rest | laid to rest | put at rest |
        her face lit up |
        his face lit up | lit up | perked up | cheered up | calmed down | calmer | breathed | exhaled |
        sigh | phew | bingo | hes cool | shes cool | theyre cool | cool with it | up for it | down with |
        down for | all for it | thumbs up | high five | fist bump | took the bait | swayed | persuaded |
        that persuaded | got it | gets it | gotcha | makes sense now | clear now | crystal clear |
        all clear | clarified for her | understood it | understands now | trusts | trusting |
        confident now | more confident | felt confident | feels confident | feeling better | felt better |
        at peace | peace of mind | rest easy | rest assured | sleep easy | sleep better | shes ok |
        hes ok |
        shes okay | hes okay | shes good | hes good | were good | agreed it | agreed that | agreed we |
        preferred ours | prefers ours | prefers us | liked ours | likes ours | ours is better |
        were better | chose us | choosing us | picks us | picked us | going with us | went with us |
        wins |
        won | winner | no further questions | nothing else to ask | said ok | said okay | was ok |
        was okay | was good | was great | was cool | was lovely about | was sweet | then yes | a yes |
        happy with | happy about | happy w | shes happy | hes happy | was happy | theyre happy |
        seems happy | seemed happy | satisfied | relieved | reassured | she was fine | fine with |
        ok with |
        okay with | good with | cool with | all good | sorted | no more questions | convinced | sold on |
        shes sold | hes sold | won over | won her over | won him over | put her mind at ease |
        put his mind at ease | at ease | mind at rest | comfortable | made sense to | makes sense to |
        that made sense | said that makes sense | makes sense | accepted | accepts | that works |
        works for her | works for him | works for them | worked for | loved it | loved that | loved the |
        liked it | liked that | liked them | liked him | liked her | liked the | really liked |
        impressed |
        pleased | delighted | thrilled | glad | relaxed | settled her | settled his | settled that |
        settled it | calmed | sounded happy | perfect | that helped | that did it | did the trick |
        that sold it | clicked | no problem now | no longer worried | not worried anymore |
        not worried any more | stopped worrying | cleared up | cleared it up | answered her |
        answered his |
        got it now | gets it now | understood | agreed its worth | worth it | thought it was fair |
        fair enough | reasonable | seems fair | said thats fair | thats fair | fair price | happier |
        content | appreciated | warmed | came round | came around | got on board | on board |
        that was enough for | good enough for | ticked the box | eased | resolved | which she accepted |
        she was cool | satisfied with | bought it | went for it | that swung it | swung it | trusts us |
        trust us now | feels better | feels good | feels safe | felt reassured | was ok after | ok after |
        brightened | suits her | suits him | suits them | suited | can live with | thats doable | doable |
        manageable | took the point | laughed and said | nodded | big smile | all smiles | chuffed |
        over the moon | buzzing | sigh of relief | weight off | had no more | no further | satisfied now |
        that solved | solves it | solved it | fixed it | said great | said ok then | said fine |
        said lovely | said perfect |
        why not | better fit | agrees ours | agreed ours | ours is the better | ours the better |
        put her at ease | put him at ease | puts her at ease | puts his mind | puts her mind | mind at ease |
        minds at ease | good to know | great to know | happy to hear | glad to know | nice to hear |
        wanted to hear | hoping to hear | needed to know | wanted to know that | all i needed | all she needed |
        all he needed | couldnt be happier | much happier | loads happier | a lot happier | no more worries |
        not worried now | worry gone | worries gone | all her worries | that was that sorted | big relief |
        huge relief | what a relief | such a relief | made her day | made his day | made sense | sees the value |
        sees the point | saw the value | saw the point | gets the point | sees why | saw why | understands why |
        warmed to | warmed up | bought into | buys it | bought that | takes the point | point taken |
        can work around | can manage that | could manage | happy to pay | worth every | money well | no brainer |
        bargain then | good value | great value | better value | doable then | that suits | suited her |
        suited him | suited them | fits perfectly | fits her | fits him | fits them | works perfectly |
        works a treat | ticks all | ticked all | ticks every | all the boxes | loved his | loved her | loved how |
        loved what | liked how | liked what | liked the sound | liked our | loved our | liked his | taken with |
        really taken | smitten | blown away | wowed | enchanted | tickled | beamed | beaming | grinned |
        grinning | smiled | smiling | eyes lit | nodded happily | nodded yes | big nod | gave a nod | nods |
        thanked me | cheered | jumped at | snapped it up | bit my hand off | leapt at | happy as | content now |
        calm now | more relaxed | relaxed now | visibly relaxed | looked relieved | sounded relieved |
        seemed relieved | sounded reassured | seemed reassured | looked reassured | felt relieved |
        feels relieved | feels reassured | sounded pleased | seemed pleased | looked pleased | looked happy |
        seemed fine | seems fine | seemed ok | seems ok | sounded ok | was fine about | fine about | ok about |
        happy with how | youve convinced | convinced me | sold me | you sold me | im sold | im convinced |
        thats settled it | that settled | clinched it | that clinched | did it for her | did it for him |
        tipped it | tipped her | tipped him | changed her mind completely | completely changed |
        turned her around | turned him around | turned her round | turned him round | talked her round |
        talked him round | won them over | came round to | can see that | sees that | trusts that | believes it |
        believed it | no objection after | no further worries | nothing else worried |
        huge smile | broad smile | big grin | huge grin | wide grin | all grins | was enough for her |
        was enough for him | enough to convince | deal he | says deal | said deal | well impressed |
        quite impressed | whistled | thinks hed go for | thinks shed go for | work a treat | worked a treat |
        cant argue with |
        go for that | go for it | goes for it | love that | loves that |
        she was sold | he was sold | they were sold | was sold on | couldnt fault | cannot fault | cant fault |
        no fault | exactly what she wanted | exactly what he wanted | exactly what they wanted |
        exactly what i wanted | no complaints
        """
    ),
]

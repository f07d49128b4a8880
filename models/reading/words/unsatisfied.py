"""What people say of somebody who is not satisfied, and of a rep who had no answer."""

from models.reading.phrases import en, zh

UNSATISFIED = [
    *zh(
        """
        算求 算求了 算球了 脸都垮 脸垮 没看出 没看出来 不还是一样 还不是一样 不都一样 未首肯 仍未 恐亦
        亦无用 帮不到 冇信心 没信心 仲惊 还惊 苦笑 免谈 没聊拢 聊不拢 图个啥 图啥 心里还是 还是虚 发虚
        霸王条款 不得行 不认 不吃这 没用啦 没用了 没卵用 扯淡 白唠 白扯 挂羊头 卖狗肉 注水 水分大 掺水
        嫌多 嫌少 嫌扣 嫌挤 嫌吵 嫌早 嫌晚 更远 更贵 更晚 才行 说不出来 你也信 谁信 哪个信 鬼才信 糊弄鬼
        那更 没搞定 没拿下 没成 散了 谈散 抽身 拎包走 甩手走 黑着脸 拉着脸 沉着脸 皱着眉 直皱眉 唉声
        唉了 无奈 摊手 耸肩 不好使 没效 不奏效 不济事 不顶事 不管用 不中 不中嘞 不行咧 不美 麻达 没法弄
        弄不成 搞不成 来不成 学不成 报不成 拉倒吧 打住 得了吧 得了 甭提 甭说了 不稀罕 膈应 闹心 糟心
        寒心 不乐呵 嘬牙花
        算了 那算了 作罢 只好作罢 就不报 不报 罢了 没谈下 没谈下来 没聊成 不欢而散 打了退堂鼓 就此打住
        免了 拉倒 不考虑 不学了 不报了 不要了 不需要 不看好 谈崩 谈不拢 聊崩 没谈成 黄了 凉了 没成 没戏
        不成 更不成 排不开 没法上 没法来 来不了 上不了 学不进去 还是那边 还是别家 还是他们 还是人家
        还是隔壁 那边好 别家好 人家好 那边强 没得谈 免谈 没啥好谈 谈不下去 聊不下去 没往下聊 没再聊 不聊了
        不谈了 扭头就走 扭头走 转身就走 转身走 抬腿就走 走人 起身走 扣得狠 不地道 坑人 不厚道 不合理
        不公平 不像话 霸王 冷笑 冷着脸 脸色 脸一沉 撇嘴 翻白眼 叹气 叹了口气 摆手 摆摆手 直摆手 直摇头
        摇摇头 呵呵 尴尬 兴致不高 没兴致 扫兴 挺失望 很失望 有点失望 失望 泄气 一脸不信 信不过 信不着
        不敢信 不踏实 没底 不落地 悬着 放不下 过不了 过不去这 拧着 僵住 僵持 卡住 没得商量 谈不妥 不让步
        不妥 不靠谱 说不上来 说不出 讲不出 答不出 答不上来 解释不清 解释不了 解释不通 说不明白 讲不明白
        圆不过来 没数据 手里没 没权限 给不出 拿不出 变不出 没法保证 没法给 没法满足 没这个班 没这样的
        没这么 没有这样 没有这个 没有这种 没法解决 我也没法 也没法 我没法 没辙 没招 没法子 没办法 干瞪眼
        干着急 哑口无言 语塞 愣住 愣了 支支吾吾 含糊过去 搪塞 糊弄 岔开 没正面 没敢保证 没敢说 不敢打包票
        不好说 说不准 不清楚 不知道 也不懂 也不确定 我也不太 我查不 没查到 没来得及答 没顾上答 没资料
        没材料 没证据 没案例 没准备 没词 词穷 白说 白费 白搭 说破嘴 磨破嘴 没听 不听 听不进 油盐不进
        不为所动 没动摇 没改 没变 没松 没软 没服 不领情 不搭理 爱答不理 敷衍 反感 火大 发火 发脾气 没好气
        不耐烦 不痛快 不舒服 不爽 很不爽 意见大 有意见 不乐 不太高兴 不怎么高兴 不是很满意 不够 还不够
        远远不够 太少 太远 太赶 太麻烦 麻烦 费劲 折腾 不现实 没意义 没必要 没用处 不实用 不适合 不对路
        不是这块料 学不了 做不到 办不到 没可能 不可能 没信 没当真 当我吹牛 说我吹 说我们吹 说我骗 说我们骗
        画饼 吹牛 不放心 没放心 不满意 不太满意 没满意 不认 不认可 不认同 不接受 没接受 不能接受 接受不了
        没法接受 不信 不太信 不相信 没信心 没说服 说服不了 没能说服 说不动 没说动 没打消 没消除 不买账
        没买账 不松口 没松口 没点头 觉得不行 说不行 还是觉得 仍觉得 仍然觉得 依然觉得 还是嫌 仍嫌 还是怕
        还是担心 仍担心 仍然担心 依旧担心 依然担心 还是犹豫 还在犹豫 还是纠结 还在纠结 还是有顾虑 顾虑没
        还有顾虑 仍有顾虑 半信半疑 将信将疑 存疑 不太认 不认账 不服 没谈拢 没答上来 答不上 没答清楚 没说清
        没讲清 说不清楚 没解释清 没回答 没法回答 不知道怎么答 不知道怎么回 不知道咋回 没敢答 没答 没接住
        卡壳 被问住 问住了 没给出 没给准话 给不了 解决不了 没解决 劝不动 劝了也没用 没用 摇头 皱眉 没兴趣
        不感兴趣 没聊出兴趣 没合适 没有合适 不合适 不方便 不满 生气 不高兴 不乐意 不愿意 直接挂 啪地挂
        摔电话 气得挂 没听进去 听不进去 无动于衷 没法 没当场答 没搞清 没整明白 还得问 我也不知道
        我也说不准 忽悠 骗人 拒绝 没谈妥 没能打消 不划算 不值 不值得 没共识 不同意 没同意 没答应 还要比较
        还是比 没改主意 嫌弃 不死心 还是太贵 还是贵 还是远 还是不 仍不 仍是不 依然不 依旧不 始终不 始终没
        死活不 就是不 说啥都不 怎么说都不 不理想 不吃这套 过不去 坚持要 满足不了 没有办法 心存疑虑
        不太接受 不太放心 不大放心 不大信 没太信 不怎么信 不太乐意 不大乐意 不大满意 不咋满意 心里打鼓
        打鼓 含糊
        说没用的 没用的 叹了口 叹了声 不大高兴 不怎么满意 颇为失望 可惜了 遗憾 犯难 有顾虑
        顾虑还在 顾虑没消 不以为然 不屑 嗤之以鼻 没被说服 没打动 说再看看别家 再看看别家 去别家
        看别家 更倾向别 倾向别 倾向他们 倾向那边 倾向隔壁 倾向对面 过不了心 心里那道坎 面露难色
        脸色不好 脸色不太好 脸色难看 皱了皱眉 皱起眉 皱眉头 眉头紧 摇了摇头 摇头说 直叹气 受不了
        忍不了 没让步 我不熟 我也不熟 我不了解 我不太懂 我不确定 我也不确定 我答不 我没答 帮她问
        帮他问 替她问 替他问 帮着问 我去问 我去查 我得问 我得查 我回去查 要请示 得请示 问领导
        问校长 问主管 问财务 问教务 再核实 核实一下 我也说不 说不好 我没把握 不敢保证 没敢承诺
        不敢承诺 没法承诺 没承诺 保证不了 我们没有 咱们没有 我们没 没开这个 没开设 没这个服务
        没这服务 满足不 没能满足 做不了主 改不了 调不了 换不了 没得调 没得换 没余地 说没办法
        实在没办法 也没办法 帮不了 帮不上 爱莫能助 无能为力 不够看 不如人家 不如别家 没人家 比不上
        比不过 说白跑 白跑一趟 白来一趟 不来了 说不学 说不报 说算了 就算了 说免了 还是算了 很介意
        挺介意 还介意 还是介意 仍介意 耿耿于怀 听着就烦 不耐烦了 不想听 没听完 听不下 打断我 抬杠
        质问 埋怨 抱怨 数落 骂 气冲冲 翻脸 甩脸 拉黑 删了我 删了微信 还是怀疑 仍怀疑 仍然怀疑
        依然怀疑 更怀疑 更担心 更不放心 更犹豫 还是没底 还是没谱 还是悬 心里犯嘀咕 直犯嘀咕 犯嘀咕
        嘀咕了 还在嘀咕 不太认同 不大认同 不赞同 说不通 说不过去 说没道理 说没诚意 没诚意 不诚意
        皱着眉头 都这么说 谁都这么说 谁都会说 说得好听 听多了 听腻了 没被说动 没被打动 嘴上说好
        嘴上答应
        """
    ),
    *en(
        """
        upset | got upset | still ex | still so ex | not a rupee | anybody can give | anyone can say |
        nothing i could | nothing we could | still get better | better name | good luck with that |
        good luck wi | shook his heid | shook her heid | worth a cracker | same same | brutal | hates it |
        no good for | couldnt win | doubtful | says goodbye | said goodbye | still afraid | still scared |
        still nervous | still far | still nope | still no | buay song | cannot lah | no point |
        cannot one | how can | like that no | not happening | not having that | wasnt having it | not on |
        no joy there | nae use | nae luck | nae chance | not for me | not for us | frowns | frowned |
        frowning | scowl* | grimace* | laughs at | rolls his | rolls her | yeah right | as if | big deal |
        so what | only daft | daft | ridiculous | joke | a joke | taking the mick | having a laugh |
        not worth it | wasting my | wasting her | wasting his | waste her | no thanks | no thank you |
        thanks but no | turned down | declined | not reassured | unreassured | not eased | not quelled |
        unmoved | persisted | unpersuaded | unswayed | remained | continued to doubt | harboured |
        harbored | worried as ever | as worried | none the wiser | hardly | scarcely | barely convinced |
        far from convinced | far from happy |
        leave it | leave it for now | leave it there | no go | didnt change his mind |
        didnt change her mind | change her mind | change his mind | wouldnt change | hopeful but |
        dead end | deadend | killed it | killed the deal | deal off | thats that | end of story | end of |
        didnt wash | not going ahead | wont go ahead | wont be joining | wont be coming | not coming |
        not joining | not signing | not booking | bailed | backed out | pulled out | lost him | lost her |
        lost them | no sale | forget it | no good | no use | said cannot | say cannot | cannot lah |
        still say | beyond what | beyond her | beyond his | beyond their | nope | nah | same hassle |
        its a no | thats a no | then its a no | hard no | flat no | firm no | nothing to offer |
        nothing for | nothing we | had nothing | couldnt come up | couldnt win | couldnt sway |
        couldnt move | couldnt shift | couldnt satisfy | couldnt reassure | couldnt explain |
        couldnt show |
        couldnt prove | couldnt match | couldnt find | couldnt put | couldnt do | couldnt get |
        couldnt meet | couldnt work | couldnt fix | couldnt solve | couldnt accommodate | couldnt budge |
        uneasy | reckons theyre | theyre fake | dont have one | dont have any | we dont have |
        we dont do |
        we dont offer | we dont run | we only have | only have | all we have | only slots | only got |
        i dont know | dont know this | not having figures | no figures | no data | no numbers |
        didnt have the | didnt have a | didnt have any | no idea | no clue | wasnt able to | unable to |
        not able to | failed to | tried to explain | left it there | left unhappy | left annoyed |
        left disappointed | stormed | ended the call | cut the call | put the phone down | slammed |
        not what she | not what he | not what they | not the answer | wasnt the answer | that wasnt what |
        isnt what | didnt answer | dodged | fobbed | passed on it | hes out | shes out | theyre out |
        backed away | walked away | walks away | moved on | gave up on | going elsewhere |
        went elsewhere |
        going with them | going with the other | prefers them | sticking with | staying with |
        stays with |
        stay put | no way | not a chance | no chance | dont think so | doesnt think so | didnt think so |
        doesnt work | didnt work for | wouldnt do | wont do | too late for | too early for |
        rules us out |
        ruled us out | ruled it out | out of the question | non starter | nonstarter | not an option |
        not possible | impossible | never mind | pointless | whats the point | no point | waste of |
        not worth | doesnt see | didnt see | cant see | couldnt see | fails to see | doubts | doubted |
        in two minds | torn | not there yet | not quite | unimpressed | shrugged it off | scoffed |
        snorted | laughed at | laughed it off | grimaced | frowned | wincing | winced | cold | frosty |
        grumpy | huffed | in a huff | cross | fuming | livid | irritated | fed up | cheesed off | pissed |
        offended | rude | argued | arguing | argument | no trust | wasnt good | isnt good | not good |
        not great | not happy | not ok | not okay | not fine | not right | not suit | doesnt suit |
        didnt suit | wont suit | not work | didnt fly | doesnt fly | no reassurance | no comfort |
        little comfort | not comforted | didnt ease | wasnt eased | not eased | didnt calm | no change |
        no movement | stood firm | held firm | stuck to | dug in | insisted its | insists its |
        insisted on leaving | kept repeating | went round in circles | circles | not budging |
        wont have it | refuses to believe | hard to believe | bs | rubbish | nonsense | sales talk |
        salesy | too good to be true | pinch of salt | isnt happy | wasnt happy | unhappy |
        not convinced |
        wasnt convinced | isnt convinced | unconvinced | not reassured | not satisfied | wasnt satisfied |
        unsatisfied | dissatisfied | still worried | still not | still unsure | still thinks |
        still think |
        still feels | still felt | still says | still said | still too | still concerned |
        still sceptical |
        still skeptical | still doubtful | still nervous | still anxious | still hesitant |
        still on the fence | still has doubts | still had doubts | still cant | still couldnt |
        still wasnt | still isnt | still wants | still unconvinced | still not sure | remains | remained |
        didnt buy | not buying | doesnt buy | wasnt buying | didnt convince | didnt help | didnt land |
        didnt work | doesnt work for | wouldnt work | wont work | not sold | wasnt sold | isnt sold |
        not sure about us | couldnt answer | couldnt give | had no answer | didnt have an answer |
        didnt know what to say | dont know the answer | wasnt sure how | no good answer | no idea what |
        couldnt say | couldnt offer | couldnt promise | couldnt help | none of my | nothing i said |
        not impressed | wasnt impressed | disappointed | annoyed | frustrated | angry | upset | put off |
        shook her head | shook his head | walked out | hung up | said no | not for | no deal |
        dealbreaker |
        deal breaker | wouldnt budge | didnt budge | wont budge | wasnt having | not having it |
        not interested | no interest | lost interest | sceptical | skeptical | doubtful | dubious | wary |
        cagey | doesnt believe | didnt believe | not comfortable | uncomfortable | not keen | wasnt keen |
        didnt like | doesnt like | not good enough | not enough for | too much for | out of reach |
        rejected | refused | cant accept | wont accept | didnt accept | wasnt moved | unmoved |
        unresolved |
        not resolved | didnt resolve | no joy | didnt satisfy | wasnt enough | isnt enough |
        drew a blank |
        stumped | caught out | fumbled | blanked | waffled | had to check | need to check |
        have to check |
        left unanswered | doesnt trust | didnt trust | didnt go down well | lukewarm | not fully |
        not entirely | not really | didnt seem | wasnt reassured | didnt settle | could not answer |
        no luck | not swayed | wasnt swayed | not persuaded | wasnt persuaded | didnt persuade |
        couldnt persuade | couldnt convince | failed to convince | no straight answer | same worry |
        kept saying | rolled her eyes | rolled his eyes | sighed | didnt cut it | no dice | wont work for |
        nothing i could do | nothing we could do | nothing i could say | nothing i can do | nothing we can do |
        wasnt sure told | couldnt talk him | couldnt talk her | couldnt talk them round | couldnt bring him |
        couldnt bring her | couldnt win him | couldnt win her | couldnt win them | couldnt get him |
        couldnt get her | couldnt help him | couldnt help her | couldnt promise him | couldnt promise her |
        couldnt put her | couldnt put his | told her id check | told him id check | told them id check |
        said id check | said id find out | told her id find | told him id find | told them id find |
        id have to check | id have to ask | id need to ask | have to ask my | need to ask my | must ask |
        ask the office | ask the manager | ask my manager | check with the office | check with my | not up on |
        not sure myself | wasnt sure myself | i wasnt sure | i didnt know | i had no answer | had to say no |
        had to admit | rules it out | rules that out | rules her out | rules him out | ruled her out |
        ruled him out | that rules | puts her off | puts him off | puts them off | put her off | put him off |
        put them off | putting her off | off putting | hoping for | was after more | expected more |
        expected better | let down | bit flat | deflated | went cold | gone cold | cooled off | went off the |
        cant get past | couldnt get past | cant get over | couldnt get over | wont hear of | wouldnt hear of |
        wasnt having any | not having any | isnt having it | unmoved by | pulled a face | pulling a face |
        made a face | raised an eyebrow | eye roll | rolled eyes | tutted | groaned | grumbled | muttered |
        walked off | stomped | slammed the | left in a | not what she wanted | not what he wanted |
        not what they wanted | wasnt what she | wasnt what he | wasnt what they | not the one for |
        not the place for | not our kind | isnt for her | isnt for him | isnt for them | its not for |
        thats no good | no good to me | no good to her | no good to him | no use to | not much use | of no use |
        doesnt help | doesnt solve | didnt solve | wont help | not helpful | still worries | still worrying |
        still fretting | still uneasy | still wary | still iffy | still cagey | still suspicious |
        still reluctant | still undecided | still in two minds | still put off | still against | still wont |
        still wouldnt | still refuses | still refused | still reckons | still insists | still prefers |
        still preferred | still leaning | still likes theirs | still torn | still bothered | still a worry |
        still an issue | still a problem | still steep | still pricey | still expensive | still a lot |
        still more than | still unhappy | still annoyed | no budging | nae joy | leaning towards them |
        leaning towards the | leaning to the other | going for the other | going to go with | prefers the other |
        prefers theirs | preferred theirs | sticks with | stick with them | stay with them | staying put |
        too big a gamble | too risky | too much of a risk | not risking | wont risk | wouldnt risk |
        not worth the | cant justify | couldnt justify | unconvinced by | far from sold | remains to be |
        has her doubts | has his doubts | had her doubts | had his doubts | kept shaking | shaking her head |
        shaking his head | shake of the head |
        look elsewhere | looking elsewhere | try elsewhere | trying elsewhere | find somewhere |
        somewhere else then | another place then | wasnt bothered | not fussed | wasnt fussed | thats not enough |
        nothing nearer | nothing closer | nothing earlier | nothing later | nothing cheaper | nothing smaller |
        nothing better | nothing like that | nothing suitable | nothing that fits | nothing to suit | nothing on |
        weve nothing | we had nothing | we have nothing | weve got nothing |
        heard it all before | heard it before | heard that before | heard it all | still a no | still no from |
        deaf ears | on deaf | fell flat | fell on | fell short | hit a wall | brick wall
        """
    ),
]

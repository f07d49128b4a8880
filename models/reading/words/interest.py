"""What people say of a prospect who is interested or agrees to a further step."""

from models.reading.phrases import en, zh

INTEREST = [
    *zh(
        """
        有兴趣 感兴趣 有意向 意向强 意向很 意向高 意向大 意向明 意向蛮 意向不错 意向挺 很有意向
        想报 要报 准备报 打算报 决定报 会报 愿意报 想给孩子报 想给娃报 想给 动心 心动 想来
        愿意来 愿意试 想试 试一试 试试看 答应 同意来 同意试 说好 说定 约了 约好 约在 约定 约的
        预约 约试听 约到 已约 就约 约下 约她 约他 约周 约明 约后 约这 约本 约上 报名试听
        来试听 去试听 试听课定 定了试听 试听定 定在 定下 来体验 来上体验 上体验课 来看看校区
        来看校区 来校区看 来校区 来看看 过来看 过来试 过来了解 过来聊 过来面 过来签 过来交 来签
        来交 来参观 参观校区 到校看 到校参观 到校试 到校体验 到校咨 到校面 到校详 到校谈 到校聊 到校听 到校签 到校交 到店 带孩子来 带娃来 带孩子过来 带娃过来 来面聊 来详谈 来细聊
        来聊 登门 上门细 详细聊 细聊 细谈 细讲 详聊 详谈 愿意 决定 锁定名额 留个名额 留名额
        留个位 留位置 占个 占名额 倾向我们 兴趣很大 兴趣挺 兴趣浓 很感 挺感 有点兴趣 蛮有兴趣
        挺有意愿 有意愿 意愿强 意愿很 很积极 挺积极 喜欢我们 认准 想参加 说要来 说来 会来 肯定来
        一定来 她来 他来 来测 做测评 约测 来做测 旁听 来听一节 听一节 试课 来一节 来一趟 进店
        想进一步 有戏 有意思要 就报 报我们 在我们这报 跟我们报 打算来 准备来 跃跃欲试 预留 先占
        办手续 签合同 签约 签协议 来补 倾向咱 倾向于我们 倾向在我们 更倾向我们 倾向报
        来报到 来定班 来办 来选班 来选课 来试课 来感受 来考察 来现场 来门店 到门店 到中心
        过来一趟 过来体验 面谈 面聊 见面聊 当面聊 见面谈 很想学 挺想学 特别想学 想报名 想试试
        想先试 想让孩子来 巴不得 铁了心 基本定了 八九不离十 排了体验 排了试听 排了试课 登记了试听
        登记试听 预约试听 预约体验 报了体验课 报了试听 约好时间 约个时间 来转转 过来转转 来坐坐
        来瞧瞧 来摸底 来测试 来做测试 来评估 做评估 约评估 插班听 跟班听 进班听 来听课 来听公开课
        来听讲座 来开放日 参加开放日 来参加 过来试试 来试试 试一次 先试一次 先体验 先试听 体验一次
        意向非常 意向比较 挺有意向 有报名意 兴致很高 兴致勃勃 很心动 挺心动 有点心动 想定下来
        先定下来 想留个位 帮留个 帮她留 帮他留 占个名额 报上名
        报了个体验 报了体验 要了试听 试听名额 体验名额 尽快上课 尽快开始 早点开始上 想早点上
        填了报名表 报名表填 填了表 留了个名额 留了名额 留了个位
        """
    ),
    *en(
        """
        interested | keen | wants to join | wants to enrol* | wants to sign* | wants to start | wants to book |
        wants to come | wants to try | want to try | want to join | would like to | id like to | loves the idea |
        loved the idea | eager | excited | up for | on board | ready to sign | ready to enrol* | ready to start |
        ready to book | trial | taster | trial booked | booked* | booking | book her | signed up | sign up |
        coming in | coming to | coming on | coming by | coming back | coming for | coming over | coming down |
        coming this | coming next | coming sat* | coming sun* | coming tom* | coming thu* | coming fri* |
        coming mon* | coming wed* | shell come | hell come | will come | theyll come | shes coming | hes coming |
        theyre coming | come see | come visit | come in | come by | come for | come to see | come over |
        come and see | come along | visit | visiting | visits | tour | agreed to | agreed on | agreed a |
        has agreed | shes in | hes in | popping in | popping by | pop in | dropping by | dropping in | drop by |
        swing by | swinging by | stopping by | stop by | bringing | bring her | bring him | open day |
        open house | assessment | placement test | demo class | demo lesson | free lesson | free class | sit in |
        sitting in | wants a trial | set up a | set up for | meeting on | meet on | appointment | appt |
        pencilled in | penciled in | scheduled | shell be in | hell be in | video call on | zoom on | call to go |
        go through the details | go over the details | go into detail | yes to | said yes | definitely in |
        def in | hold a place | hold a spot | save a spot | save a place | reserve* | sold | enrol | enroll |
        going to enrol* | plans to enrol* | will enrol* | will sign | coming w | sign on | to sign | signing |
        signing on | seeing us | see us | see the school | see the centre | see the center | look around |
        look round | wants it | wants to go ahead | go ahead | happy to come | tempted |
        level test | free session | sit the test | sit the level | come down | come round | pop round |
        swing round | wants to bring | signing up | pencil* | starts with us | very interested | well up for |
        raring | give it a go | give it a try | give us a try | booked in | booked onto | saved her a |
        saved him a | put her name down | put his name down | name down | see the place | see the studio |
        see the classroom* | see the campus | meet the teacher | meet the tutor | meeting with us |
        sit down with us | open evening | observe a class | watch a class | watch a lesson | first lesson |
        first class | try a class | try a lesson | cant wait | dead keen | super keen |
        loves the sound | likes the sound | said shed love to | said hed love to | yes please | count her in |
        count him in | count me in | coming along | coming round | turn up on | coming at | booked for |
        agreed to come | will pop | will drop | will visit | will bring | will try | will join | in for a |
        assessment on | intro class | intro session | intro lesson | orientation | info evening | info session |
        loves it | loves the course | loves the place | loves the school | loves the centre | loves the studio
        """
    ),
]

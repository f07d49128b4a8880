"""Words that tell that somebody asks or worries, how much it matters, or that nobody does."""

from models.reading.phrases import en, zh

ASKS = [
    *zh(
        """
        咨询 打听 想知道 想了解 想问 关心 在意 在乎 担心 担忧 顾虑 纠结 犹豫 觉得 抱怨 质疑 怀疑 介意 卡在
        疑虑 疑问 不放心 焦虑 发愁 头疼 头痛 操心 忧虑 害怕 就怕 生怕 忧心 关注 看重 挑剔 吐槽 反映 强调
        要求 希望 想要 表示 顾忌 忌惮 难处 困难 问题是 没信心 心里没底 打鼓 犯愁 犯嘀咕 嘀咕 念叨 惦记
        着急 点名要 揪住 死抠 咬定 非要 就要 只要 认准 摇摆 较真 盘问 追问 打探 上火 不接受 受不了 吃不准
        拿不准 抵触 主要说 提到 提了 说起 聊到 关键是
        不想 不要 不愿 不喜欢
        """
    ),
    *en(
        """
        ask* | wants to know | wanted to know | wondering | wonder* | worr* | concern* | afraid | scared |
        fear* | anxious | nervous | unsure | not sure | hesita* | complain* | question* | query |
        queried |
        quer* | doubt* | sceptical | skeptical | stuck on | hung up on | reservation* | objection* |
        objected | issue | problem | bothered | bugs | reluctant | thinks | thought | feels | felt |
        says |
        said | reckons | wants | wanted | prefers | preferred | needs | needed | insist* | demanded |
        curious | keeps | kept | main thing | hang up | hangup | sticking point | pushed back | pushback |
        grumbl* | moan* | fret* | stress* | freak* | uneasy | wary | cagey | mind | what if | are we |
        will we | do we | can we | could we | is it | how | why | whether | if
        """
    ),
]
"""Hints only: "觉得" and "said" may lead up to anything."""

STRONG_ASKS = [
    *zh(
        """
        点名要 揪住 非要 较真 追问 盘问 摇摆 拿不准 犯愁 发愁 愁死 犯嘀咕 担心 担忧 顾虑 纠结 质疑 怀疑
        介意 卡在 疑虑 疑问 不放心 焦虑 头疼 操心 生怕 最关心 犹豫 想知道 打听 关心 在意 在乎 咨询 没信心
        不接受 看重
        """
    ),
    *en(
        """
        ask* | wants to know | wanted to know | worr* | concern* | afraid | scared | fear* | anxious |
        nervous | hesita* | complain* | question* | doubt* | stuck on | hung up on | reservation* |
        objection* | torn | weighing | grilled | grilling | grill* | stickler | insist* | demand* |
        quizz* |
        interrogat* | at her wits end | at his wits end | thinks | reckons | sticking point | fret* |
        wonder* |
        not sure he* | not sure she* | not sure they* | not sure if | not sure whether | unsure if |
        unsure whether | unsure about | not sure how | not sure her* | not sure his
        """
    ),
]

TURNS_ON = [
    *zh(
        """
        主要 关键 其实 真正 核心 重点 归根结底 说到底 说白了 一直 老问 反复 总问 追着问 就问 只问 光问
        死磕 心结 唯一 首要 头号
        """
    ),
    *en(
        """
        main | mainly | biggest | really | real issue | real worry | the real | key | turns out |
        comes down to | boils down to | all about | keeps | kept | only | just | mostly | number one |
        big worry | primary | primarily | bottom line | crux
        """
    ),
]

NO_CONCERN = [
    *zh(
        """
        没提啥顾虑 没提顾虑 没什么顾虑 没啥顾虑 没有顾虑 没顾虑 无顾虑 没提问题 没什么问题 没啥问题
        没有问题 没问什么 没问啥 没多问 没问别的 啥也没问 啥都没问 什么都没问 什么也没问 没有疑问 没疑问
        无疑问 没提疑问 没提什么疑 没说顾虑 没说啥顾虑 没任何顾虑 没任何疑问 没异议 无异议 没犹豫 二话没说
        二话不说 没别的问题 没提别的 没纠结 没有任何顾虑 没表示顾虑 没有要问的 没什么要问 没啥要问 没要问
        没有想问 没什么想问 没问题要问 没别的要求 没提要求 没聊到顾虑 没聊顾虑 顾虑无 顾虑没有 疑问无 没挑
        没提意见 没有其他问题 没其他问题 没提别的问题 没有任何问题 没提担心 没提任何 没说担心
        """
    ),
    *en(
        """
        no worries raised | no concerns | no concern | nothing bothering | nothing worrying |
        no objection* | zero concerns | zero objections | zero questions | zero worries |
        no reservations |
        no doubts | no queries | no niggles | no fuss | no pushback | not a single question |
        not one question | nothing bothered | didnt bring up any* | asked no questions |
        no particular worr* | didnt have any concerns | no issues raised | no concerns raised | no probs |
        no worries | no questions | no question | no issues | no objections | didnt raise any* |
        didnt ask any* | didnt mention any* | didnt have any questions | nothing to ask | asked nothing |
        no worries or | without any questions | no hesitation | didnt really ask | no real concerns |
        no particular concern* | had loads of questions | no qs
        """
    ),
]

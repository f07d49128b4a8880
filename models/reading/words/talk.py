"""Words beside a length of time that tell whether it is that of the talk."""

from models.reading.phrases import Phrases, en, zh

ABOUT_TALK = Phrases(
    [
        *zh(
            "聊 谈 讲了 通话 通了 沟通 面谈 时长 用时 时间: 打了 电话 接了 说了 交流 语音 视频 "
            "咨询 耗时 历时 对话 前后 共计 总共 全程 一共 会谈 接待 唠"
            " 侃 讲解了 磨了 扯了 陪 待了 坐了 面聊 话疗 挂 断线 就断 就走 解释了 微聊 逛了 呆了 "
            "花了 拉呱 龙门阵 倾 掰扯"
        ),
        *en(
            "call* | chat* | spoke* | talk* | phone | convo* | conversation | duration | with | "
            "w | met | meeting | sat | spent | visit | zoom"
            " | on the line | lasted | long | length | session with | in person | face to face | "
            "rang | yap* | catch up | discussion | discussed | went on | took | total | facetime "
            "| teams"
        ),
    ]
)
NOT_TALK = Phrases(
    [
        *zh(
            "地铁 公交 车程 开车 路程 路上 通勤 步行 走路 骑车 打车 过来要 过来得 来回 单程 骑 "
            "距离 高铁 堵车 飞机 一节课 每节 一节 节课 课时 每次课 上课 一堂 每天"
            " 每周 一周 走神 坐不住 写作业 做作业 刷题 打游戏 玩手机 看手机 午休 体验课是 试听课 "
            "迟到 早到 等了 等我 等她 等他 晚到 分钟到 上次 上回 昨天聊 之前聊 每晚"
            " 一天 看屏幕 注意力 专注 约了半 接送 车要 后再 之后再 后打 后回 分钟后 小时后 "
            "小时前 分钟前 下课 才到 分钟路 分钟的路 半小时一 练琴 睡觉 加班到 讲课 一次课 倒车 "
            "转车 绕 路远"
            " 分钟的课 小时的课 分钟课 小时课 一对一课 直播课 拖堂 加钟 课长 过来一趟 每周来"
        ),
        *en(
            "drive | driving | drives | commute* | bus | train | tube | subway | metro | walk | "
            "walking | each way | one way | round trip | away | travel*"
            " | ride | journey | traffic | lesson* | class | classes | each | info session | a "
            "day | per day | every "
            "day | each day | daily | a week | per week | weekly | late | early"
            " | homework | screen* | per session | sessions | a session | a lesson | a class | "
            "trial | taster | demo | demo class | slot | focus* | concentrat* | attention | sit "
            "still | last time | last week | yesterday"
            " | wait* | minutes ago | mins ago | hour ago | hours ago | delay* | a night | every "
            "night | overtime | nap | practice* | mock | test | exam | paper | course | later | "
            "in an hour | commut* | by car | from us | from home | to get here | door to door | "
            "tuition | block | blocks | workshop"
        ),
    ]
)

"""What people say about how: online or in a room, how many in a class, how long a lesson.

`WORRIES` tell the concern by themselves; `TOPICS` only with somebody who asks, worries or objects.
"""

from models.reading.phrases import en, zh

WORRIES = [
    *zh(
        """
        一节90 十二个娃 十二个娃一个班 太多人 6个也多 两三个 三五个 不进教室 不去教室 光在手机 手机上学
        在家看视频 看视频学 自己一班 两个人自己 并班 拼班 跟陌生人 陌生人 百人直播 vip单人 单人课 私教
        大课还是 跟谁一班 混着上
        几个小朋友 几个小孩 几个学生 几个同学 几个娃 多少小孩 多少同学 多少娃 几人一班 一个班几 一个班多少
        一班几 一班多少 班上几 班上多少 班里几 班里多少 班额 人少 人少的 人少点 人多不多 人数多 满员
        大班课 大班不 不要大班 太多人 人太杂 小灶 开小灶 单教 单独教 单独 私教课 vip 1v1 1V1 一带一 一对三
        三人班 四人 六人 八人 4人 6人 8人 10人 12人 20人 30人 盯平板 盯着平板 盯着屏幕 对着屏幕 对着电脑
        看平板 视力 度数 眼镜 线下的 只要线下 只想线下 想要线下 要线下 要面授 面授的 面对面 现场 到店上
        去店里上 线上的 只剩线上 改线上 改直播 网络课 在线 网上学 在家上 居家 视频上 腾讯会议 钉钉 zoom
        录播没 录播 看回放 能回放 有没有回放 重播 没人答疑 答疑 课后 课后答疑 课后有没有 一节课多 一节多久
        一节多长 一次多久 多少分钟一节 课多长 多少课时 多少节 几节 几课时 时长多 分几个班 分层 分级
        混合 大小孩混 大的小的 男女混 年龄混 住校吗 包住 全封闭 半封闭 白天全天 脱产 理论还是 实操
        实践 动手 动手多 上机 练习多 刷题 做题 题海 游戏化 玩着学 怎么教 教法 教材 用什么教材 什么教材
        上课怎么 课怎么上 怎么个上 怎么上法 上课流程 纯英文 全英文 双语 ppt 讲义 作业多不 布置作业 线上
        线下 网课 网上上 面授 直播 录像 视频课 远程 线上还是线下 线上线下 一对一 1对1 一对多 一对二 小班
        大班 班课 班型 几个人 几人 多少人 多少个人 几个孩子 多少孩子 多少学生 人数 人多 人太多 班里人 班大
        班级人数 满班 几人班 大课 小组课 小组 混班 混龄 分班 上课形式 上课方式 授课方式 授课形式 怎么上课
        怎么上的 什么形式 屏幕 近视 盯屏幕 看屏幕 伤眼 眼睛 护眼 互动 互动性 隔着屏幕 平板 ipad上 电脑上课
        回放 课后辅导 顾不过来 照顾不到 顾不上 照顾不过来 关注不到 单独辅导 单独上 vip课 一起上 多对一
        拼班 合班 大教室 全日制 集训 住宿 封闭 一节课多久 一节课多长 课时长 多长一节 上多久 教学模式
        教学方式 模式 ai课 双师
        直播还是录播 录播还是直播 录播吗 直播吗 是录播 是直播 看录播 光看视频 视频学 视频教学
        网上教 网上课 网上的效果 网课效果 网课行不 网课没 网课怕 线上怕 线上没 线上效 线上行
        线上能 线上课 线下课 线下有 线下吗 线下的吗 有线下 有没有线下 有没有线上 有线上 能不能线上
        能线上 能不能线下 可以线上 全程线上 全程线下 面对面上 面对面教 当面学 教室上 教室里 教室大
        到教室 伤眼睛 眼睛近视 盯着屏 屏幕时间 对着屏 对着手机 对着平板 长时间看 一班几个
        几个人一班 几个孩子一 几个学生一 多少人一 多少人的班 班级多大 班级人 班多大 班人 人会不会多
        人多顾 人多老师 人少的班 小班课 小班吗 精品班 精品小班 一对一吗 一对一还 一对一有 有一对一
        有没有一对 能一对 能不能一对 可以一对 单独带 单独开 两人班 几对几 一对几 一个老师带
        一个教练带 一个老师教 顾得过 顾不过 顾不来 管不过来 关注度 关注到每 被忽略 被忽视 淹没
        轮不上 轮得上 发言机会 开口机会 动手机会 练习机会 上手机会 实操多 实操少 实操吗 理论多
        光讲理论 光讲课 只讲不练 练习少 一节课多少分 一节多少分 一节课几 时间太长坐 一次上几
        一次课几 一周几 一周上几 上几节 多少节课 几节课 课程内容 课程安排 课程设置 学什么内容
        教什么 教些什么 都学什么 都教什么 学些什么 用什么书 用什么教 教材是 教材用 自编教材
        有没有作业 有作业吗 课后有 课后作业 课后练 课后管 课后辅 有没有答疑 群里 住宿怎
        住宿条 住哪 住宿吗 包吃住 包吃 吃饭怎 伙食 食堂 宿舍 几人间 封闭式 封闭管 集训营
        夏令营 冬令营 分年龄 按水平分 按年龄分 男女分
        上门培训 上门教 上门辅导 上门上课 上门授课 能上门 能不能上门 可以上门 企业培训 到公司上课
        团课 包班 单独开班 单独开一个班
        不想上网课 不想上线上 不想网上 不想看视频 不想上大班 不想上大课 不想盯 不要网课
        """
    ),
    *en(
        """
        dun want zoom | dont want zoom | half zoom | zoom half | ower a screen | over a screen |
        study from home | from home | entirely from home | class na online | online or physical |
        physical or online | physical | mob of strangers | strangers | gawking | private half hours |
        private lesson at | at his home | at her home | come to the house | home visit |
        strictly private | group classes | hates group | one is to one | one to one class | twelve in |
        fifteen in | twenty in |
        in a class | kids in a | students in a | in each class | in the class | in the group |
        to a class |
        to a group | to a room | a group of | group or | groups or | one to ones | one on ones | 1to1 |
        1 to 1s | 1 3 | 1 4 | 121s | semi private | individual | individually | individual attention |
        alone | on his own with | on her own with | small groups | smaller group* | smaller class* |
        bigger group* | group of ten | headcount | how full | packed class* | packed room | noisy |
        lost in the | only zoom | only online | only do in | in person | in person only | only in person |
        in the room | physical class* | classroom | onsite | on site | offline | off line | face to face |
        video call lessons | video lessons | via zoom | on zoom | over video | through a screen |
        staring at a screen | staring at | stare at | recorded video* | prerecorded | pre recorded |
        recorded or | live class* | live lesson* | live teacher | live online | e learning | elearning |
 replay* | playback | catch up online | homework given | how much homework | textbook* |
        which book | curriculum | syllabus | syllabuses | what do they do | what they do in |
        how do lessons | how lessons | how are lessons | how the lessons | how the class* |
        lesson structure | structure | structured | hands on | practical | theory | drill* | rote |
        worksheets | games | play based | 45 min lesson* | 60 min lesson* | 90 min lesson* |
        2 hour lesson* | two hour lesson* | length of each | how long each | how long a | how long is a |
        duration of | mixed level* | mixed year* | mixed | separate groups | split by age | grouped |
        online | inperson | f2f | remote* | virtual* | zoom class* | zoom lessons | over zoom |
        live or recorded | recorded | recordings | recording | livestream | 1 on 1 | 1on1 | one on one |
        one to one | 1 to 1 | 1 2 1 | 121 | 1 1 | 1 1s | group size | group class* | group lesson* |
        group session* | groups | in a group | not group | big group* | small group* | group of |
        class size* | size of class* | size of the class* | size of the group* | how many kids |
        how many children | how many students | how many pupils | how many in | how many people |
        how many others | how big | kids per | students per | per class | per teacher | teacher ratio |
        ratio | small class* | big class* | large class* | crowded | individual lesson* |
        personal attention | lost in the crowd | get lost in a | screen time | screen* | hybrid |
        classroom based | classroom or | private lesson* | private session* | lesson format | format |
        worksheet* | lesson length | how long is each | how long are the | length of lesson* |
        length of class* | too long for | mixed ages | mixed age | mixed abilit* | boarding | intensive |
        self paced | laptop | webcam | eyes | eyesight |
        max 4 | max 5 | max 6 | max 8 | max kids | kids per group | children per group | students per group |
        pupils per group | people per group | people in each | people in a | people in the class |
        people in the group | per group | per session how many | how many per | how many are in |
        how many would be | how many will be | how many there | how large | how small | how full are |
        how busy are the | numbers in | numbers are | class of | classes of | groups of | group too |
        group is too | groups too | groups are too | class too | classes too | class is too | classes are too |
        too many in | too many kids | too many people | too many students | too many per | too crowded |
        overcrowded | packed in | one on one only | one to one only | only one to one | one to one or |
        one to one instead | one on one instead | one to one sessions | one to one lessons | one to one tuition |
        private tuition | private lessons | private one | private only | individual tuition |
        individual sessions | individual support | one teacher | attention in a group | attention each |
        attention per | enough attention | get any attention | get overlooked | overlooked | gets forgotten |
        lost in a big | in a group or | group or one |
        group or private | groups or private | group only | only groups | only group | face to face only |
        face to face or | in person or | online or in | online or face | online only | all online | fully online |
        completely online | purely online | entirely online | any online | do online | done online |
        study online | learn online | learning online | online lessons | online classes | online class |
        online sessions | online version | online option | online course | onlines | doesnt like online |
        hates online | hate online | hates zoom | hate zoom | sick of zoom | zoom fatigue | on teams | via teams |
        live or | live lessons | live classes | live sessions | live only | recorded lessons | recorded videos |
        recorded sessions | just videos | only videos | videos only | video based | watch videos |
        watching videos | watch back | catch up recordings | recordings available | get recordings | screen all |
        screen again | more screen | too much screen | looking at a screen | looking at screens |
        in front of a screen | in front of screens | behind a computer | eye strain | bad for his eyes |
        bad for her eyes | bad for the eyes | hands on or | practical or | practical bits | practical part |
        practical side | practice time | how much practical | all theory | just theory | too much theory |
        mostly theory | lesson plan | lesson plans | lesson style | teaching style | teaching method* |
        teaching approach | method | methods | what method | what approach | montessori method | textbooks |
        workbook* | books used | which books | materials used | what materials | own laptop | own equipment |
        own instrument | equipment provided | equipment needed | kit provided | bring her own | bring his own |
        bring our own | bring their own | need a laptop | need a computer | need an instrument |
        how long are lessons | how long are sessions | how long are classes | how long is a lesson |
        how long is a session | how long is a class | how long is the course | how many lessons a |
        how many sessions a | how often | times a week | twice a week or | once a week or | 2 hours too |
        an hour too | mixed ability | mixed abilities | ages in | age range | age group* | older kids in |
        younger kids in | bigger kids | adults only | boys and girls | girls only | boys only | women only |
        ladies only
        """
    ),
]

TOPICS = [
    *zh(
        """
        对几个娃 对几个 几个娃 带几个 一个老师对 一个老师带 师生比 1对 一拖 十几个 二十几个 二三十
        三十多个 四五十 几十个 几十号 多少号 坐得下 挤不挤 人头 小班吗 大班吗 是小班 是大班 人多吗
        人多嘴杂 吵不吵 顾得过来 顾得上 管得过来 轮得到 轮不到 轮得上 开口机会 发言 发言机会 面对面 当面教
        当面 真人 真人吗 录像课 录好的 录像补看 补看 重看 反复看 重复看 有录像 有录播 看录像 线上效果
        网上效果 隔空 隔网 卡顿 网不好 网速 没电脑 没网 设备 要什么设备 耳机 摄像 开不开摄像 手机能上
        手机上 平板上 电视上 投屏 伤眼睛 眼睛受不 度数涨 近视加 老师看不见 看不见孩子 管不到 盯得住 纸质
        教具 实验 做实验 实操 户外 外出 动手课 写字 笔记 默写 考试多不 测验 小测 练习量 量大不 一次多长
        一次几个 一次几小时 两小时 一个半小时一节 四十分钟一节 九十分钟 太长 太短 短了 长了 连上 连堂
        坐俩小时 中间休息 休息几次 管饭 午饭 吃饭 食堂 午睡 托管 接管 住的 宿舍 几人间 形式 方式 班级 上课
        课时
        """
    ),
    *en(
        """
        one teacher to | teacher to | how many to | to one | per tutor | pupils per | max | maximum |
        capped | cap on | cap of | limit on | squeezed in | squashed | sardines | rowdy | loud | chaos |
        chaotic | noisy class | full room | real room | a real room | real classroom | real person |
        real people | human | actual teacher | proper classroom | bricks | over the internet | internet |
        wifi | wi fi | connection | lag | laggy | broadband | no computer | no laptop | device |
        chromebook | headset | camera on | cameras | mute | muted | screen glare | blue light | glasses |
        headaches | headache | squint | on a screen | behind a screen | through the screen |
        off a screen |
        on the computer | on computer | computer based | app based | an online thing | online thing |
        webinar* | lecture style | lectures | seminar | workshop style | project based | projects | lab |
        labs | experiments | outdoors | field | excursions | textbook based | paper based | printed |
        physical books | materials provided | worksheets or | lots of writing | tests every |
        weekly test |
        assessed | grading | certificate at | two hours is | an hour is too | hour long | 90 minutes is |
        45 minutes is | too short | breaks | break in | snack | lunch provided | lunch | sleepover |
        dorm* |
        lodging | residential | stay over | day camp | parents sit in | parents watch | sit in the room |
        watch the lesson | observe | group | class | classroom | session | lesson
        """
    ),
]

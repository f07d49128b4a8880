"""The words of topics about learning: results, the learner, the lessons and the teachers."""

from models.scoring.lexicon.table import Table, chinese, english
from models.scoring.lexicon.topic import Topic

LEARNING: dict[Topic, Table] = {
    Topic.RESULTS: Table(
        zh=chinese(
            "雅思|托福|考试|[一二三]模|期[中末]|自考|考研|专升本|省考|国考|公务员|四级|六级|高三",
            "初三|分数|有没有用|没用|有救|白学|学了没|挂了|挂科|考不过|上不了|考得上|保证书|字据",
            "保票|一本线|得奖|拿奖|奖状|竞赛|提分|涨分|成绩|效果|见效|有用|管用|提高|提升|进步|考上",
            "考过|考到|考得|通过率|过级|及格|排名|名次|前[十百三五]|升学|中考|高考|录取|重点|一中",
            r"状元|满分|上岸|达标|保过|保分|打包票|担保|\d+分(?!钟)|提了|涨了|就业|找工作|找不到工作",
            "拿证|结业|出来能|学会|学得会|学不会|学得怎么样|985|211|本科|二本|一本|大学",
        ),
        en=english(
            r"rank\w*|flunk\w*|resit\w*|retak\w*|med school|grammar|finals|entry|the test",
            r"driving test|theory|distinction|scholarship|prize\w*|medals?|trophy|place at|oxford",
            "mocks?|boards?|results?|grades?|marks?|scores?|scored|improve[sd]?|improvement",
            r"progress|pass(?:es|ed|ing)?|fail(?:s|ed|ing)?|exams?|11\+|11 plus|gcses?|a.?levels?",
            "ielts|toefl|sats?|work(?:s|ed)? for|does it work|actually work|outcomes?|success",
            "get(?:s|ting)? in(?:to)?|got in(?:to)?|university|uni|admission|ranking|top set",
            r"level \d|grade \d|(?:an?|the) [a-c9](?:\*|\+)?|from (?:an? )?[\da-f]\S* to",
            r"\d\d to \d\d|went (?:up )?from|jobs?|employment|career|certificate at the end|9s",
            "make a difference|difference (?:will|does)",
        ),
    ),
    Topic.ABILITY: Table(
        zh=chinese(
            "整(?:不|得)?(?:整得)?(?:明白|来)|学(?:得|不)(?:来|明白|懂)|脑瓜|笨手|手脚",
            "怕生|不敢说|不敢上台|开口|胆小|结巴|口吃|社恐|怯场|听障|多动|自闭|基础|底子|跟不上",
            "跟得上|跟上|听不懂|听得懂|零基础|太难|难不难|学得会|学不会|笨|脑子|拖后腿|落后|差生",
            "补不|偏科|薄弱|反应慢|内向|不敢开口|分层|入门|起点|程度|水平|掉队|插班|进度|消化|吃力",
            "晚不晚|来不及|来得及",
        ),
        en=english(
            r"stammer\w*|stutter\w*|shy|confiden\w+|freez\w+|clever|bright|smart|thick|stupid",
            "eas(?:y|ier)|keep(?:ing)? up|kept up|fall(?:ing|s)? behind|fell behind|left behind",
            "behind|too (?:hard|difficult|advanced|weak|slow|far behind)|beginners?|from scratch",
            r"struggl\w+|basics|foundations?|catch(?:ing)? up|ability|level|levels|weak(?:est|er)?",
            r"slow|dyslexi\w+|dyscalculia|adhd|autis\w+|sen|special needs|cope|coping",
            "out of (?:his|her) depth|lost in|over (?:his|her) head|gaps?|too late to|pace",
        ),
    ),
    Topic.MOTIVATION: Table(
        zh=chinese(
            "不爱学|不想学|不愿|厌学|坐不住|注意力|专注|走神|分心|贪玩|打游戏|玩手机|没兴趣|兴趣",
            "坚持|三分钟热度|自觉|拖拉|拖延|磨蹭|叛逆|抵触|排斥|逼|不肯|懒|动力|主动|积极|无聊|枯燥",
            "调皮|犟|半途而废|没耐心|爱学|学习习惯|磨洋工|写满",
        ),
        en=english(
            r"motivat\w+|bored?|boring|lazy|concentrat\w+|focus\w*|attention|sit still|fidget\w*",
            "interest(?:ed)?|give(?:s|ing)? up|gave up|stick(?:s|ing)? (?:with|to|at) it|stick with",
            r"hates?|hated|refus\w+|won't (?:do|sit|come|want)|doesn't want|didn't want|reluctant",
            r"drive|effort|engag\w+|distract\w+|gaming|lose interest|enjoy\w*|fun|games|dragged",
            r"moan\w*|sulk\w*|can't be bothered|zones? out|daydream\w*",
        ),
    ),
    Topic.HOMEWORK: Table(
        zh=chinese(
            "作业|负担|题海|刷题|做卷子|太累|减负|熬夜|睡眠|写到|压力大|压力太|学业重|机械|死记硬背",
            "讲练",
        ),
        en=english(
            r"homework|workload|too much work|worksheets?|overload\w*|burn.?out|burnt out|pressure",
            r"tired|stress\w*|drill\w*|extra work|rote|exhaust\w*|knackered|too much on",
        ),
    ),
    Topic.CONTENT: Table(
        zh=chinese(
            "教什么|学什么|学啥|教啥|课程|大纲|内容|教学|同步|奥数|方法|怎么教|怎么上|上课形式|方式",
            "刷题|套卷|版本|考纲|体系|超纲|讲练|衔接|真题|纲要|学校的?进度|重复",
        ),
        en=english(
            "syllabus|curriculum|cover(?:s|ed|ing)?|content",
            "what (?:do|will|would) (?:they|she|he|we|you) (?:learn|do|teach|cover)|exam board|aqa",
            "edexcel|ocr|method|approach|teach (?:it|them|to)|topics?|structure[d]?|past papers?",
            "worksheets?|talking|lesson plans?|what happens in|course|specification|spec",
            "scheme of work",
        ),
    ),
    Topic.LANGUAGE: Table(
        zh=chinese(
            "全英|英文授课|口语|听力|中文|普通话|粤语|双语|母语|词汇|发音|语法|说英语|英语授课|翻译",
        ),
        en=english(
            r"english|bilingual|mandarin|cantonese|esl|eal|translat\w*|second language|speaks?",
            r"vocab\w*|pronunciation|welsh|urdu|polish|arabic|taught in",
        ),
    ),
    Topic.AGE: Table(
        zh=chinese(
            "(?:五|六|七|八)十(?:来)?(?:岁|了|的人)|老了|老年|上(?:了)?(?:岁数|年纪)|年纪(?:大|小)|腿脚",
            r"年龄|几岁|多大|太小|太大|岁数|年纪|大了|小了点|跨年级|混龄|\d岁|岁",
        ),
        en=english(
            "(?:long|far gone) in the tooth|over (?:fifty|sixty|forty|thirty)",
            "in (?:his|her|their|my) (?:teens|twenties|thirties|forties|fifties|sixties)|pensioners?",
            r"he's \d\d|she's \d\d|i'm \d\d|guy's \d\d",
            "too (?:young|old|small|little)|age|ages|aged|year olds?|how old|old enough|mixed.age",
            r"year (?:group|\d+)|older (?:kids|ones|students|learners)|younger|adults?|grown.?ups?",
            r"at (?:my|his|her) age|retired|\d+.year.old",
        ),
    ),
    Topic.LENGTH: Table(
        zh=chinese(
            "多久|多长|学多久|几个月|几节|课时|一节课|时长|太长|太短|周期|几年|几次课|多少节",
            "坐得?(?:住|俩|两)|休息|多少次|学满|一期",
        ),
        en=english(
            r"how long|lengths?|too long|long lessons?|lessons? (?:are|is) \d+|minutes?|mins|hours?",
            "how many (?:lessons|weeks|sessions|hours|months)|weeks|months|duration|breaks?",
            "how soon|how quickly|takes",
        ),
    ),
    Topic.TEACHER: Table(
        zh=chinese(
            "老师|师资|教师|教龄|学历|资历|资格证|教师证|外教|名师|毕业于|师范|教研|班主任|换人",
            "口音|大学生兼职|兼职|讲师|教练|主讲|带班|凶不凶|严不严",
        ),
        en=english(
            "teachers?|tutors?|instructors?|coach(?:es)?|qualified|qualifications?|degree",
            "experience[d]?|native speakers?|accent|trainers?|staff|lecturers?",
            r"who(?:'s| is| will be)? teach\w*|dbs|turnover|taught|teaching|pgce|cv",
            "students? teaching",
        ),
    ),
    Topic.FEEDBACK: Table(
        zh=chinese(
            "反馈|汇报|家长会|课堂情况|怎么知道|看得到|跟进|月报|周报|学情|沟通|群里",
        ),
        en=english(
            "feedback|reports?|updates?|parents' evening|how (?:will|would|do|can) (?:i|we) know",
            r"keep (?:me|us|her|him) (?:posted|informed)|track\w*|check.?ins?|kept in the loop",
        ),
    ),
    Topic.COMPARISON: Table(
        zh=chinese(
            "隔壁|别家|区别|不一样|差别|对比|比较|比起|别的机构|另一家|其他机构|同行|新东方|学而思",
            "猿辅导|作业帮|哪家|哪个好|跟.{1,6}比|优势|凭什么|为啥选|为什么选|那家|对面",
        ),
        en=english(
            r"differ\w*|compar\w*|versus|vs|better than|competitors?|kumon",
            "other (?:centre|center|place|school|agency|tutor|one)s?|next door|down the road",
            "why (?:you|us|choose)|stand out|over the|than (?:the|you|us|them)",
            "another (?:centre|center|place|agency)|online apps?|youtube|free (?:videos?|apps?)",
            "chatgpt|duolingo|what makes you",
        ),
    ),
}

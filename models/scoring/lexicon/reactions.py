"""How a note tells that the prospect took the answer, or did not."""

from models.scoring.lexicon.table import Table, chinese, english

ACCEPTS = Table(
    zh=chinese(
        "没啥(?:可)?(?:愁|怕|说)的|眼见为实",
        "没麻达|美得很|嫽|中,|^中$|有底气|无妨|(?:已|再)?无(?:疑问|顾虑|异议)|疑虑消除|理解并认可|亮清",
        "没得问题|那没啥好说",
        "不操[^,]{0,3}心|哈哈笑|那我就不|晓得了|放心晒|不使再问|得啦|就这(?:儿|里)(?:了|吧)|不计较|行嘞",
        "成嘞|妥嘞|没二话|信得过|放一百个心",
        "没事体|冇(?:问题|意见|所谓|嘢)|(?:够|蛮|几)(?:实在|清爽|好|灵光)|清爽|噶么好|得(?:啦|嘅|咗)$",
        "好嘅|好咧|要得|巴适|安逸|中嘞|妥妥|成(?:了|啊|吧)?$|OK(?:啦|呀|了)?|ok(?:啦|呀|了|的)",
        "(?:有(?:您|你|侬)|就冲)(?:这|这句)?话|不(?:寻思|惦记|琢磨|打鼓|膈应)了",
        "心(?:里)?(?:头)?(?:定|落|踏)|大大的?赞|点赞",
        "没(?:啥|什么|有)?(?:负担|压力|包袱|后顾之忧)了?|松了?眉头",
        "不(?:算)?(?:贵|亏|远|累|吃亏)(?:$|[,.。!])|像话|没事儿?了?(?:$|[,.。!])|有门",
        "^(?:她|他)?说?那得$|明白$|稳妥|释怀|一目了然|谢天谢地|阿弥陀佛|放(?:下)?(?:了)?心|安心",
        "踏实|(?:心里|心中|这下|算是|也|就)?有(?:底|数|谱)了?|满意|认可",
        "(?:能|可以|也|都|表示)接受|接受了|(?<!没)点了?头|连连点头|明白了|懂了|清楚了|听懂了",
        "了解了|没(?:有|啥|什么)?(?:疑问|顾虑|意见|问题|啥问题|担心|话说|异议|二话|别的问题)了?",
        "不(?:再)?(?:担心|纠结|犹豫|怕|愁|问|追问|嫌|打鼓|慌|嘀咕|操心|发怵|揪心|焦虑|计较|"
        "在意|犯愁|发愁|犯嘀咕|发慌|提)(?:了|喽|啦|咯|$)",
        "不算(?:个)?事|(?:这|那)?(?:事|篇|页)(?:儿)?(?:就)?(?:翻篇|过去了|搁肚里)|翻篇|够了",
        "认了|就认|(?:就)?冲(?:你|您)这|嘴(?:都)?合不拢|乐(?:了|坏|开|呵|得|滋)",
        "(?:行|好|对|成|中|是)(?:行|好|对|成|是)(?:行|好|对|成|是)?|得嘞|得,|妥了|没毛病",
        "有你这(?:句)?话|有您这|那不成问题|不成问题|靠谱|服气",
        "长(?:长)?(?:出|舒|吁)(?:了)?(?:一)?口气|(?:心里)?(?:舒坦|舒服|敞亮|亮堂|熨帖|痛快)",
        "值(?:了|当|这个)",
        "(?:愁|怕|顾虑|担心)(?:的)?(?:劲|事)?(?:儿)?(?:全|都|也|就)?(?:没了|消了|解了)|巴掌",
        "拍(?:了)?(?:下)?(?:大腿|桌子|手)|握(?:了)?(?:着)?(?:我)?手|打消",
        "消(?:除|了)(?:了)?(?:顾虑|疑虑)|疑虑(?:全|都|也)?(?:没|消)",
        "顾虑(?:全|都|也)?(?:没|消|解)|释然|(?:松|舒|呼|出)了?(?:一)?(?:大)?口气",
        "信(?:你|了|咱|我|得过)|服(?:气|了)|同意|认同|赞同|爽快|痛快",
        "(?:就)?敢(?:报|交|来|签)了?|太好了|那太好|眉开眼笑|眉飞色舞|喜笑颜开|错怪",
        "误会(?:了|咱|我)|过关|挺(?:像样|讲究)|够用|敢情好|差不多|没事(?:儿)?了|没啥了|得了$",
        "收回(?:刚才)?|我也?来$|妥当|周到|贴心|用心|稳当|可心|入(?:了)?(?:她|他)的(?:眼|心)",
        "红着眼|眼圈|心(?:里)?(?:热|暖|定)|彻底|给(?:我|您)(?:点)?赞",
        "说到(?:我|她|他)?心(?:里|坎)|问题不大|那我也(?:行|可以|能|试)|好多了|哈哈大笑|想通",
        "想开|听进去|松口|动心|心动",
        "(?:眉头|脸色|表情|脸)(?:也|一下|就)?(?:舒展|松|缓|好看|放晴|亮)",
        "石头(?:总算|终于|也|算是)?落(?:了)?(?:地|下)|定心|宽心",
        "(?:那|这)(?:就|还|倒|样|么)?(?:行|好|可以|成|中|合适|稳妥|值|对)(?:了|的|啊|呀|嘛|$|[,.。!])",
        "(?:^|说|道|:)(?:行|成|中|好|可以|妥|没毛病|得嘞|好嘞|好的|对|在理)(?:$|[,.。!]|了|的|啊|呀|嘞|吧|那|就)",
        "有道理|在理|合理|划算|(?:很|挺|真|还真|觉得|这钱|确实|也)值",
        "(?:觉得|说|感觉)?(?:挺|很|蛮|还|真)(?:好|靠谱|合适|实在|清楚|专业|不错)|靠谱多了",
        "(?:当场|立马|马上|直接|当即|立刻|果断|二话不说)(?:就)?(?:报|交|定|签|付|下单|刷卡|转账|拍板|掏)",
        "乐(?:了|开花|呵)|笑(?:开|了|着说|逐颜开|眯眯|出)|眼睛(?:都|一下)?亮|拍板",
        "竖(?:起)?(?:大)?拇指|心服|解(?:开|了)(?:心结|惑|疑)|疙瘩(?:解|没)|通了|豁然|茅塞",
        "说通了|听劝|放宽|高兴|开心|欣慰|喜出望外|连声(?:说)?(?:好|谢)|连说|谢谢|感谢",
        "就(?:冲|凭|要)(?:这|你)|(?:被)?说服|解决了|问题(?:也|都|算)?(?:解决|没了)|愿意",
        "就这么(?:定|办|着)|定下来|听你的|听您的|省心|没再(?:问|提|说|纠结)|吃了?定心丸",
        "悬着的心|答应得",
    ),
    en=english(
        "(?:can't|couldn't) say fairer|not (?:scary|bad|so bad|that bad) at all",
        "(?:now )?i'm (?:okay|ok|comfortable)(?: already)?|heart at ease|can can|no more worry",
        "good enough for me|finally (?:somebody|someone) honest|well shoot|ehen",
        "aye,? that|that'll (?:do|suit)|beauty|no worries then|sick|sound|mint|class|lush|belter|braw",
        "ace|reyt good|proper good|bonzer|sweet as|she'll be right|stoked|rapt|made up|over the moon",
        "all (?:i|she|he) needed",
        "satisfactory|acceptable|sufficed?|suffices|adequate|content|am convinced",
        "became (?:relaxed|calm|happy|comfortable)",
        "(?:ok|okay|alright|aight|bet|fair|cool|safe|sweet|calm|sound|grand|champion|reet)(?: ok| okay| then| cool| darling| love| pal| mate| fam| bruv)+",
        "i'm happy|put at ease|ease her|that's sorted me|fully (?:satisfied|convinced)|no longer",
        "gratified|expressed (?:satisfaction|relief|gratitude)|professed",
        "(?:she|he|mum|dad)'s in$|appreciated|feels? human|much more comfortable",
        "pleased (?:her|him|them)|that (?:suited|pleased|cheered|calmed|reassured)",
        "crack(?:ed|s) up|you win|all fine|fine now|thank (?:god|goodness|heavens|the lord)",
        "no bother|no worries|real deal|music to (?:her|my|his) ears",
        "(?:problem|issue|worry|fear|gripe) (?:gone|solved|sorted|over)|take it back",
        "count (?:me|us|her|him|them) in|can breathe|breathe (?:again|easy)",
        "changes (?:things|everything)|amazed|(?:you|that)'ll do|patted|takes it back|giggled",
        "chuckled|jaw dropped|i take it|shoulders (?:came|went|dropped)|that'll do(?: me)?",
        "do nicely|do for (?:me|us)|hadn't thought of (?:it|that)|good point|you're right",
        "point taken|hats off|can't argue|no argument|not a problem|eased|melted",
        "reliev(?:ed|ing)|relief|reassur(?:ed|ing)|satisfied|convinced|on board",
        "(?:makes|made|making) (?:total |perfect |complete )?sense|fair (?:enough|play)",
        "fair(?: dos)?",
        "that(?:'s| is|'ll| will|'d|'ll) (?:fine|good|great|perfect|a relief|better|all (?:i|"
        "she|he)|lovely|brilliant|what (?:i|she|he)|do|ideal|fair|reasonable|enough|"
        "reassuring|helpful|clear|sorted|do it|suit|doable|me sold|fair enough|settled|work)",
        "(?:that|this|it) (?:works|helps|helped|helped a lot|did it|does it|did the trick|"
        "does the trick|sold|settled|settles|calmed|clinched|swung)",
        "works for (?:her|him|them|me|us)|good enough|can live with",
        "happy (?:with|enough|about|to|now|again|as larry|days|at that|she|he|they)?|happier",
        "relaxed|grinning|over the moon|worr(?:y|ies) (?:gone|over|done|sorted|off)",
        "(?:nerves|doubts?|fears?|concerns?|worr(?:y|ies)) (?:are |is |all |were |"
        "was )?(?:gone|vanished|melted|over|dealt with|parked|eased|put to bed)",
        r"(?:not|isn't|no longer|wasn't|ain't) (?:an? |\w+ )?(?:bothered|worried|fussed|"
        "scared|concerned|issue|problem|worry) ?(?:about (?:that|it) )?(?:any ?more|now)",
        "no (?:issue|problem|objection|qualms|drama)s? (?:now|any ?more|at all|then)",
        "liked? the sound of|that's me (?:satisfied|sold|sorted|happy|done|convinced)|grand",
        "it's fine|fine then|fine,|fine by me|easy on|respected that|no more doubts|chuffed",
        "sold on|fair dos|spot on|bang on|smashing|champion|magic|ace|cracking|belting|blinding",
        "sweet|good stuff|good to know|nice one|perfect|wonderful|fantastic|great|excellent|fab",
        "marvellous|superb|right as rain|over it|at peace|put to bed",
        "nothing (?:left |else )?(?:bugging|bothering|worrying|to ask)",
        "asked nothing (?:else|more)|that was all|won (?:me|us) over|persuaded|swung it|swayed",
        "tickled|bowled over|high.fived|clapped|punched the air|cheered up",
        "you've (?:got|convinced|sold) (?:me|us)|happy days|breathed(?: out| again)?|exhaled",
        "sigh(?:ed)? (?:of relief|with relief)|phew|weight off|load off|smil(?:ed|es|ing)",
        "beam(?:ed|ing)|grinn(?:ed|ing)|nodd(?:ed|ing)|thrilled|delighted|pleased",
        "loved (?:it|that|this|the)|loves? (?:it|that)|lovely|brilliant|ideal|sorted|settled",
        "mind at (?:rest|ease)|at ease",
        "no (?:more|further|other) (?:questions?|worries|concerns?|qualms|objections?)",
        "that answer(?:s|ed)",
        "answered (?:it|that|her question|his question|my question|everything)|got it|cheered",
        "calm(?:er|ed)(?: down| right)?|comfortable|agreed|accepted|bought (?:it|that|into)",
        "took (?:it|that|my word|the point)",
        "(?:fine|ok|okay|cool|good|happy|content|alright|comfy) (?:by|with) (?:it|that|this|her|him|them|me)",
        "(?:she's|he's|they're|i'm|she was|he was|mum's|dad's|now) (?:fine|good|cool|ok|okay|"
        "sold|happy|sorted|reassured|content|all in|satisfied)(?: now| with| then)?",
        "can sleep|sleep (?:at night|tonight|now|easy|easier|better)|hugged",
        "sounds? (?:good|fair|right|reasonable|great|perfect|sensible|ideal|doable|like a plan|lovely|brilliant)",
        "won (?:her|him|them) (?:over|round)|came (?:round|around)|is sold|was sold|were sold",
        "sold!?$|all good|no longer (?:worried|scared|bothered|an issue)",
        "not worried (?:any ?more|now)|stopped worrying",
        "reckons? (?:that's|it's) (?:fair|good|worth|fine|ok)|worth it|impressed|no-brainer",
        "done deal|count (?:me|us) in|i'm in|we're in|where do (?:i|we) sign",
        "sign (?:me|us|him|her) up|signed (?:up|there|on the spot|straight)|took the form",
        "paid (?:there|on the spot|the deposit)|thumbs up|trust(?:s)? (?:you|us|that|me)",
        "understood|gets it|cleared (?:it|that) up|clears (?:it|that) up|that'll do|glad",
        "thank(?:s|ed|ful)|grateful|she could do that|put her off no|much better",
        r"(?:feel(?:s|ing)?|felt|feeling) (?:\w+ )?(?:better|easier|happier|calmer|safer|lighter)",
        "lit up|perked up|brightened|softened|visibly|shoulders dropped|big smile|all smiles",
        "smiles?|ok(?:ay)? (?:good|great|then|cool|fine|perfect|lovely)|bargain|deal!?$",
    ),
)
REJECTS = Table(
    zh=chinese(
        "(?:还要|还得|要|想|得|先)(?:再)?(?:去)?(?:别家)?(?:看看|转转|比比|问问|谂|諗)|谂(?:下|过|吓)|諗",
        "面孔不|冇(?:表态|出声|应)|唔(?:信|制|肯|放心|满意|太)|勿(?:相信|放心|满意|大)|莫得(?:表态)?",
        "货比|冇下文",
        "没(?:有)?(?:完全)?(?:表态|吭声|接话|说话|松口|点头|回(?:应|复|话|我)|说(?:行|好|啥|"
        "什么|话|满意|认)|反应|答应|太?(?:放心|满意|同意|认可|听进去|打消|被说服|明白|听懂|"
        "信))",
        "不置可否",
        "(?:再|还要|要|得|说|先)(?:回(?:家|去))?(?:再)?(?:考虑|想想|看看|比比|比较|对比|琢磨|掂量|斟酌|合计)",
        "考虑(?:考虑|一下|下)|犹豫|(?:回去|回家|跟|和|与|要)[^,]{0,6}商量|半信半疑|将信将疑",
        "不(?:太)?(?:信|买账|满意|放心|认|认可|接受|同意|乐意|踏实|认同|服|甘心|以为然|高兴|痛快)",
        "沉默|摇(?:了)?(?:摇)?头|皱(?:着|了)?眉",
        "还是(?:觉得|嫌|担心|不|没|怕|那句|犹豫|有点|说|纠结|摇|愁|想)|依旧|依然",
        "仍(?:然|旧|是)?|撇嘴|敷衍|呵呵|听听(?:而已|就|罢)|未必|存疑|哦了?(?:一)?声",
        r"(?:^|说|就|回了?)(?:个|句)?[\"]?(?:哦|噢|嗯)(?:$|[,.。!\"]|了)|嗯了|没下文",
        "没再(?:回|来|理)|已读|不回|没信儿|脸色(?:不|难|沉|变)|叹(?:了)?(?:口)?气",
        "一脸(?:不|怀疑|疑)|没(?:完全|全)|才(?:能)?(?:放心|安心|踏实|信)",
        "(?:看|试|听|等)(?:完|了|过)?(?:再|才)(?:说|定|决定|知道)|再说(?!细|具体|一遍|详)吧?|说(?:是)?再说|不见得",
        "勉强|嘴上|客气|客套|不咸不淡|打哈哈|(?:眼神|表情|语气)(?:还|有点|不|淡|冷)|不好说",
        "不(?:知道|确定|清楚|晓得)(?:她|他|家长)?(?:听|满意|信|认|懂|买|是不是|有没有|到底)",
        "看不出|不表态|没反应|白费|没用|不吃这套|没聊拢|没谈拢|没谈成|聊崩|不欢而散|生气|不耐烦",
        "打断|没听进|没当真|嘟囔|念叨着|另说|没解决|心里(?:还是)?没(?:底|谱)|冷淡|不冷不热",
        "先不急|不急|不着急|哼|寻思|没吭|撇|不大(?:乐意|高兴|信|满意|放心|痛快)|没打动|没买账",
        "存着疑|持保留|嘴硬|黑着?脸|拉(?:着)?脸|没吱声|不吱声|闷着|冷笑|翻(?:了)?(?:个)?白眼",
        "面无表情|没听(?:懂|明白)|一头雾水|没兴趣|不感兴趣",
    ),
    en=english(
        r"not (?:wholly|altogether|yet|best) (?:\w+)",
        r"remain(?:s|ed) (?:\w+ )?(?:unconvinced|doubtful|unpersuaded|sceptical|hesitant|undecided)",
        "reserved (?:judgement|judgment|her|his)|discuss with|consult|ponder",
        "consider(?:ing)? (?:it|the matter|further)|give it thought|noncommittal|not persuaded|nah",
        "allow it|peng|long ting",
        "(?:not|isn't|wasn't|aren't|weren't|n't|never|hardly|far from|less than|nowhere near|"
        "un) ?(?:entirely |fully |totally |really |quite |too |very |so |all that |exactly |"
        "completely |that |at all )?(?:convinced|happy|satisfied|reassured|sure|sold|buying|"
        "impressed|keen|having it|pleased|comfortable|relieved|persuaded|swayed|fussed|"
        "thrilled|nodding|smiling|good enough|budging|answered|settled)",
        "unconvinced|unimpressed|unmoved",
        "still (?:not|worried|unsure|thinks?|thought|hesitant|hesitating|sceptical|skeptical|"
        "doubtful|nervous|torn|reckons?|says?|scared|anxious|on the fence|undecided|wary|too|"
        "looked|seemed|sounded|a bit|feels?|frowning|dubious|umming|wasn't|isn't|didn't|"
        r"concerned|wobbl\w+|unhappy|wants? (?:proof|to)|prefers?)",
        "hmm+|mm+|we'll see",
        "(?:will|she'll|he'll|they'll|wants? to|wanted to|needs? to|has to|going to|"
        "said she'd|said he'd|to|have a|let me|i'll|let's) (?:have a )?think",
        "thinking about it|sleep on it|mull(?:ing)?|talk (?:it over|to (?:her|his|the) )",
        "run it (?:by|past)|check with (?:her|his|the) (?:husband|wife|partner|mum|dad|other)",
        "(?:didn't|did not|doesn't|don't|couldn't|wouldn't|won't) (?:say|look|seem|sound|buy|"
        "believe|react|nod|answer|respond|comment|trust|agree|accept|budge|bite|take|help|"
        "like|commit|convince|land|wash|smile|show|go down)",
        "no (?:reaction|response|comment|answer|decision|sign|word|joy|verdict|idea if|clue if)",
        r"shrug(?:ged|s)?|non.?committal|silent|not having it|grumbl\w+|grunt\w*|huff\w*|hm",
        r"probably|harrumph\w*|not there yet|jury's out|has (?:her|his) doubts",
        "took some convincing|took it under|needs convincing|needs time|silence|went quiet",
        r"quiet|blank|polite(?:ly)?|right\W* (?:she|he) said|whatever|dubious|eyebrow",
        "(?:believe|see) it when|not what i asked|frown(?:ed|ing|s)?|sigh(?:ed|s)?(?! of| with)",
        r"grimac\w+|pulled a face|made a face|rolled (?:her|his) eyes|shook (?:her|his) head",
        "shaking (?:her|his)|wasn't having|won't budge|unclear|can't tell|couldn't tell",
        "hard to (?:tell|read|say)|no clue|poker face|maybe|perhaps|doubt(?:s|ful|ed)|sceptical",
        r"skeptical|unsure|hesita\w+|wary",
        "too (?:dear|expensive|pricey|far|much) (?:still|anyway|even)|changed the subject",
        r"stormed|annoyed|cross|irritated|tutt?(?:ed|ing)|scoff\w*|snort\w*|ghosted|no reply",
        "not replied|if (?:it|that|he|she|we|you)|only if|as long as|until|unless",
        r"once (?:she|he|i|they)('s)?|bit vague|mumbled|could be|ish|half.?hearted\w*|lukewarm",
        "meh|on the fence|in two minds|go(?:ing)? away|scrolling|looking at (?:her|his) phone",
        r"typing|seen it|left on read|one word|ok\.?$|okay\.?$|just said ok|\"ok\"|k\.$",
    ),
)
# Names of feelings that the rep only wishes for, or asks of the prospect.
UNREAL = Table(
    zh=chinese(
        "(?:让|叫|请|劝|使|想让|要让|为了让|好让)(?:她|他|您|你|家长|妈妈|爸爸)?(?:们)?(?:就|"
        "尽管|完全|先|一百个)?(?:放(?:下)?心|安心|踏实)",
        "(?:您|你)(?:就|尽管|完全|只管)?放(?:一百个)?心|放心(?:吧|好了|大胆|交给)",
        "(?:才|就能|就会|才能|才会|怎么|能否|能不能|不能|没法|难以)(?:放心|安心|接受|满意|踏实)",
        "说好|希望|但愿|要是|如果|除非|假如|(?:问|想知道)[^,]{0,4}(?:满意|放心)|满意度|满意就",
        "不满意(?:就|可|能)?",
    ),
    en=english(
        "to be fair",
        "(?:hope|hoping|hopefully|hoped|wish|trying to|tried to|to|would be|should be|if|"
        "might be|must be|will be) (?:she |he |they |it |that |make |keep |get )*(?:is |was |"
        "were |are |'s |her |him )*(?:happy|reassured?|relaxed|satisfied|settle|relieved|"
        "convinced?|calm|pleased|reassuring|sold|satisfy)",
        "satisfaction|be happy if|happy to (?:answer|help|send|chat|talk|show|call|wait|refund)",
        "(?:be|stay|keep) calm|satisfied or|not satisfied",
        "glad (?:you|she|he) (?:asked|called|came|rang)|thanks for|thanked (?:her|him|them)",
        "nice (?:chat|lady|family)",
        "lovely (?:lady|family|chat|mum|dad|woman|guy|man|couple|bloke|weather|kid)",
        "perfect (?:score|marks?|attendance|english|timing)",
        "brilliant (?:teacher|results?|kid|tutor)",
        "happy (?:kids|children|parents|families|customers|birthday)",
        "great (?:results?|teacher|tutor|team|reviews|school|centre|chat)",
        "excellent (?:results?|teacher)|grand (?:total|a)|sweet kid|fine (?:motor|art|print)",
        "ace (?:it|the)|cracking (?:results|teacher)|will be fine|it'll be fine|she'll be fine",
        "he'll be fine|got it from|fair few|fair (?:bit|amount|way)|don't worry",
    ),
)

# A worry said to be over: it cannot be read as a worry, nor as a refusal.
RELIEVED = Table(
    zh=chinese(
        "不(?!来|要|报|考虑|学|行|说|想|去|聊|用|买|看|谈|约|需|理|接|回|干|打|试|交|签|定|"
        "订|教|见|上|参加|联系|加|给|了|是|知道|得|能|会|在|够|同意|满意|信|"
        r"相信)[\u4e00-\u9fff]{1,3}(?:了|喽|啦|咯)(?:$|[,.。!])",
        "不(?:再)?(?:担心|纠结|犹豫|怕|愁|追问|嫌|打鼓|慌|嘀咕|操心|发怵|揪心|焦虑|计较|犯愁|"
        "发愁|犯嘀咕|发慌)(?:了|喽|啦|咯|$)",
        "没(?:有|啥|什么)?(?:别的)?(?:疑问|顾虑|意见|担心|异议)了",
        "(?:疑虑|顾虑|疑问|担心)(?:全|都|也|就)?(?:没了|消了|打消|解了)",
        "打消了?(?:疑虑|顾虑|疑问|担心)",
    ),
    en=english(
        "(?:problem|issue) (?:gone|solved|sorted)",
        "(?:nerves|doubts?|fears?|concerns?|worr(?:y|ies)) (?:are |is |all |were |"
        "was )?(?:gone|vanished|melted|over|dealt with|parked|eased|put to bed)",
        r"(?:not|isn't|no longer|wasn't|ain't) (?:an? |\w+ )?(?:bothered|worried|fussed|"
        "scared|concerned|issue|problem|worry) ?(?:about (?:that|it) )?(?:any ?more|now)",
        "no (?:more|further|other) (?:doubts?|worr(?:y|ies)|concerns?|qualms|objections?|questions?)",
        "no (?:issue|problem|objection)s? (?:now|any ?more)|stopped (?:worrying|fretting)",
        "put (?:her|his|their|my) mind at (?:rest|ease)",
        "nothing (?:left )?(?:bugging|bothering|worrying)",
    ),
)
# A yes that may be to a date alone.
AGREES = Table(
    zh=chinese(
        "同意|答应|(?:说|回|道)?(?:好|行|成|可以|没问题)(?:的|了|啊|嘞)?$",
    ),
    en=english(
        "agreed|accepted|said (?:yes|ok|okay|fine|sure)|works for (?:her|him|them)",
        "(?:that|it) works|perfect|great|happy to",
    ),
)

"""Chinese ways of naming a prospect: surname and title, child and relation, handle, full name."""

import re
from string import ascii_uppercase

from models.reading.names import Name
from models.reading.pattern import Pattern
from models.reading.words.chinese_people import (
    COMMON,
    KIN,
    NO_NAME,
    NOT_NAME_HEAD,
    STAFF,
    SURNAMES,
    SURNAMES_TWO,
    TITLE,
    UNKNOWN,
    WITHIN,
    WORDLIKE,
)

_STARTS = r"(?:(?<=^)|(?<=[\n。！!，,；;：:\s/|【】\])）]))"
_ENDS = r"(?=[，,、：:\s（(/｜|。]|$)"
_DOES = (
    r"聊|谈|打|来|问|说|电话|微信|想|通|加|担|觉|咨询|今|刚|在|嫌|怕|的电话|交|付|已|对|就|愁|纠"
    r"|这|又|也|那|全|定|讲|话|攞"
    r"|住|替|给|开|是|要|从|一听|听|看|老|同|先|把|既|答|表示"
)
_MET = r"(?:跟|和|与|同|给|联系了?|接待了?|约见了?|回访了?|打给|见了?|约了?|接到|客户|遇到|碰到)"
_FIRST_OF_TITLES = f"[{''.join(sorted({title[0] for title in f'{TITLE}|{KIN}'.split('|') if title[0].isalpha()}))}]"
_FIRST_OF_KIN = f"[{''.join(sorted({kin[0] for kin in KIN.split('|')}))}]"
_SURNAME = rf"(?:{SURNAMES_TWO}|[{SURNAMES}])"
_TITLED = Pattern(
    rf"(?P<name>(?:(?:{SURNAMES_TWO})|(?P<sur>[老小]?[{SURNAMES}]))(?P<given>[\u4e00-\u9fff]{{0,2}}?)"
    rf"(?={_FIRST_OF_TITLES})(?P<title>{TITLE}|{KIN}))(?!们|[远贵晚早难多少忙小慢]|介绍|推荐|转介绍|转来|老师)"
)
_TITLE_CUE = Pattern(f"[{''.join(sorted(set(TITLE + KIN) - set('|(?!)')))}]")
_TITLE_REACH = 6
_FOREIGN_TITLED = Pattern(
    rf"{_STARTS}(?P<name>(?!老|小|女|男|这|有|一|两|几)(?:[\u4e00-\u9fff]{{1,3}}?"
    rf"|[A-Z][A-Za-z]{{1,14}}) ?(?:先生|女士|小姐|太太|同学|博士|婆婆|老师傅))"
)
_CHILD = Pattern(
    rf"(?P<name>(?P<child>[\u4e00-\u9fff]{{1,4}}?|[A-Za-z]{{2,12}}\s?)(?:同学|小朋友)?(?:[他她]"
    rf"|的|家)?(?={_FIRST_OF_KIN})(?P<kin>{KIN}))(?!们|华|伦布)"
)
_KIN_CUE = Pattern(f"[{''.join(sorted(set(KIN) - {'|'}))}]")
_CHILD_REACH = 18
_LEAD_IN = Pattern(
    r"^.*(?:跟|和|与|给|是|的|位|个|叫|接到|接待了?|刚才?|今天|联系了?|约了?|见了?|打给|客户|遇到"
    r"|碰到|碰见|回访)(?=.)"
)
_TEACHER = Pattern(
    rf"(?:{_STARTS}|{_MET})(?P<name>{_SURNAME}老师)(?=[（(][^）)]{{0,16}}(?:家长|客户|不是我们|自己|想给|想学|小学|中学|高中|初中|幼儿园|大学"
    rf"|公立|退休)|人家自己|自己就?是|是(?:小学|中学|初中|高中|幼儿园|大学|公立|退休)|，?(?:自己也?是|本身是)(?:小学|中学|初中|高中|幼儿园|大学|公立)"
    rf"|，?想(?:给|让)(?:自己|自家|她|他)?(?:孩子|女儿|儿子|娃))"
)
_HANDLE = Pattern(
    r"(?:网名|昵称|微信名|抖音名?|小红书|头像|备注名?|叫|ID|名叫|群里的?)(?:叫|是|为|:|：)?\s?[\"“「'‘《]?"
    r"(?P<name>[\u4e00-\u9fffA-Za-z0-9_~·.\-]{2,12}?)[\"”」'’》]?(?=的|，|,|。|\s|：|:|来|问"
    r"|聊|$|[\"”」'’》])"
)
_QUOTED_HANDLE = Pattern(
    r"(?:网名|昵称|微信名|叫|网友|粉丝|ID|账号|号主)(?:叫|是)?[\"“「'‘《](?P<name>[^\"”」'’》\n]{2,16})[\"”」'’》]"
)
_LABELLED = Pattern(
    r"(?:^|[\n，。;；,\s/])(?:\[|【)?(?:客户|家长|姓名|客户姓名|客户名|称呼|咨询人|学员|意向客户"
    r"|联系人|对象)(?:姓名|名称|名字|名)?"
    r"(?:\]|】)?\s?[:：\]】]\s?(?P<name>[^\n，,。;；/|（(\[【]{1,20}?)(?=\s*(?:[\n，,。;；/|（(\[【]|$)|\s+[\u4e00-\u9fff])"
)
_FULL = Pattern(
    rf"(?:(?<=^)|(?<=[\n。！!]))(?:今天|刚刚?|刚才|上午|下午|中午|晚上|早上|今早)?{_MET}?\s?"
    rf"(?P<name>{_SURNAME}[\u4e00-\u9fff]{{1,2}})(?={_DOES}|[，,、：:\s（(/]|$)"
)
_WITH = Pattern(
    rf"(?:{_MET}|叫|家长|找)(?P<name>{_SURNAME}[\u4e00-\u9fff]{{1,2}}?)"
    r"(?=聊|谈|打|讲|通|说|面|视频|语音|沟通|见|的电话|来电|[，,：:\s（(/]|$)"
)
_ROLE = r"(?:大学生|研究生|学生党?|考研党|应届生|毕业生|宝妈|宝爸|全职妈妈|上班族|白领|程序员|护士|司机|会计|邻居|网友|粉丝|学员)"
_NICK_STOP = (
    r"(?!小孩|小朋|小姑|小伙|小学|小班|小哥|小姐|小妹|小时|小红|小白|小程|小区|小心|小声|小课"
    r"|小组|小幅|老客|老师|老太|老板|老公|老婆|老爷|老大|老家|老学"
    r"|老生|老人|老头|老是|老说|老问|老在|老想|老觉|老样|老早|老外|老年|阿姨|阿婆|大姐)"
)
_NICK = Pattern(
    rf"(?:{_STARTS}|{_MET}|的|有个|陈老师：|问：|{_ROLE}){_NICK_STOP}(?P<name>(?:[小老阿][\u4e00-\u9fff]"
    rf"|阿[A-Z][a-z]{{1,8}}"
    rf"|(?![孩小儿妻日房嗓妹嫂样胖瘦个点本路位车桌法圈面里包院])[\u4e00-\u9fff]子(?!琪)))"
    rf"(?={_DOES}|[，,：:\s（(/｜|五一二三四]|$)"
)
_START = Pattern(
    r"^(?:[A-Za-z\u4e00-\u9fff]{1,5}(?:私信|来|转|加)来的\s)?(?P<name>[\u4e00-\u9fffA-Za-z0-9_]{2,7})"
    r"(?=[(（]?(?:小红书|抖音|微信|网名|网友|昵称|B站|微博|快手|视频号|粉丝|客户|家长|考研|成人|在职)"
    r"|\s(?:问|嫌|怕|想|担心|纠结|说|就|愁|来|看|在|住|觉得|犹豫|聊|打|要|咨询|录播|孩子|女儿"
    r"|儿子|娃|大[一二三四]|电话|微信|付|交|全款|定金))"
)
_ABROAD = Pattern(
    r"^(?P<name>[\u4e00-\u9fff]{2,4}?)(?=问|想|嫌|怕|担心|觉得|住|要|开美|替)"
    r"|(?:^|[，。,\s])(?P<name2>[\u4e00-\u9fff]{2,3})(?=（|\((?!.{0,3}分))"
)
_LATIN = Pattern(
    rf"{_MET}\s?(?P<name>[A-Z][A-Za-z]{{1,14}}(?: [A-Z][a-z]{{1,14}})?)(?=\s?(?:聊|谈|打|讲|通|说"
    rf"|面|视频|语音|沟通|见|的|[，,：:（(]))"
    r"|^(?P<name2>[A-Z][a-z]{1,14}(?: [A-Z][a-z]{1,14}|[\u4e00-\u9fff])?)(?=\s?(?:[，,：:]|聊|问"
    r"|来|打|住|说|想|担|嫌|怕|[\u4e00-\u9fff]))"
)
_REFERRED = Pattern(
    r"^(?:介绍|推荐|转介|转来|带来|转过来|拉来|分给|派|交接|给的|给我的|转给|也在|的朋友|的同事"
    r"|的同学|的闺蜜|那边介绍|转的|今天接待)"
)
_IS_STAFF = Pattern(rf"(?:{STAFF})$")
_OTHERS = Pattern(r"(?:别家|隔壁|认识|介绍人|通过|由|孩子|老公|老婆|班主任)$")
_CHILD_CALLED = Pattern(r"(?:孩子|女儿|儿子|闺女|娃|宝宝?|小孩|孙子|孙女|学生|老师|校区|机构)(?:名字|小名|大名)?$")
_SOMEBODY = Pattern(r"[一几]个|位$")
_ANYBODY = Pattern(r"[一有这那几了来到]个|[一这那了]位|某|岁")
_GRADE = Pattern(r"(?:.*[的是])?(?:[高初大小研][一二三四五六]|.*年级.*|.*班|.*(?:介绍|推荐|转|学生|新生|学员).*)")
_GENERIC = Pattern(rf"(?:{KIN})+|[小大老阿嬢][姐哥弟妹嬢]?|.*[兵生员工人男女]小?")
_COMMON_HEADS = Pattern(rf"(?:{NOT_NAME_HEAD})+|[，。、].*")
_COMMON_HEAD = Pattern(rf"(?:{NOT_NAME_HEAD})")
_NO_NAME = Pattern(NO_NAME)
_NO_HANDLE = Pattern(
    r"大学生|学生|来的|了个|来个|试过|试听|课|孩子|家长|客户|有人|有个|一个|一位|之前|刚才|今天"
    r"|昨天|上周|本来|没|咨询|打了|聊了"
    r"|这个|那个|报名|全款|定金|微信|电话|好$|^[她他我你这那]|^(?:孩子|女儿|儿子|外|表)|[说问嫌怕]"
)
_UNKNOWN = Pattern(UNKNOWN, re.I)
_LAST = "的了们在是说问聊来打又也都"


def _in_word(text: str, start: int, name: str) -> bool:
    """Tell whether the supposed surname is really part of a word: 高中同学, 时间…"""
    return name[:2] in COMMON or text[max(0, start - 1) : start + 1] in WITHIN


def _others(text: str, start: int, end: int) -> bool:
    """Tell whether a name is that of a colleague or of one who only referred the prospect."""
    after = text[end : end + 5]
    return bool(_IS_STAFF.search(text[max(0, start - 6) : start]) or after.startswith("老师") or _REFERRED.match(after))


def _titled(text: str) -> list[Name]:
    names = []
    for found in _TITLED.near(_TITLE_CUE, text, _TITLE_REACH):
        given, title, surname = found["given"], found["title"], (found["sur"] or "")[-1:]
        name, start = found["name"], found.start()
        if given and (given[0] in "的是说问跟和了在就还" or surname + given in COMMON):
            continue
        if (text[max(0, start - 1) : start] == name[0] and not given) or _in_word(text, start, name):
            continue
        if len(given) == 2 and given[0] == given[1]:
            name, start = given + title, found.end() - len(title) - 2
        elif given and surname in WORDLIKE and given[-1] in SURNAMES:
            name, start = given[-1] + title, found.end() - len(title) - 1
        before = text[max(0, start - 6) : start]
        score = 10 - start // 40 + (1 if start == 0 else 0)
        score -= 2 if _SOMEBODY.search(before[-4:]) and len(name) > 3 else 0
        score -= 8 if _others(text, start, found.end()) else 0
        score -= 4 if _OTHERS.search(before) else 0
        names.append(Name(score, start, name))
    return names


def _is_child(text: str, start: int, child: str, place: int) -> bool:
    """Tell whether what stands before a relation is a child's name and no common word."""
    known = child[:1] in SURNAMES + "小阿"
    if not child or _GENERIC.fullmatch(child) or _GRADE.fullmatch(child) or "的" in child:
        return False
    if _ANYBODY.search(text[max(0, place - 3) : start + len(child)]) and not known:
        return False
    if _COMMON_HEADS.fullmatch(child):
        return False
    return not (_COMMON_HEAD.match(child) and len(child) > 1 and child[0] not in "小大阿老" + SURNAMES)


def _children(text: str) -> list[Name]:
    names = []
    for found in _CHILD.near(_KIN_CUE, text, _CHILD_REACH):
        child = found["child"].strip()
        start = found.start()
        trimmed = _LEAD_IN.sub("", child)
        start, child = start + len(child) - len(trimmed), trimmed
        doubled = len(child) == 2 and child[0] == child[1] and child[0] not in "爸妈爷奶姐哥弟妹叔姑舅嬢"
        if not doubled and not _is_child(text, start, child, found.start()):
            continue
        begins = start == 0 or text[start - 1] in "\n。！!，,；; /"
        score = 9 - start // 40 + (3 if begins and start == 0 and len(child) > 1 else 0)
        score -= 3 if found["kin"] in {"老公", "老婆", "爱人"} else 0
        score -= 8 if _others(text, start, found.end()) else 0
        names.append(Name(score, start, text[start : found.end()]))
    return names


_OTHER_WAYS = (
    (_LABELLED, 14, ":：]】"),
    (_QUOTED_HANDLE, 12, "\"“「'‘《"),
    (_TEACHER, 12, "师"),
    (_FULL, 8, ""),
    (_FOREIGN_TITLED, 8, "生士姐太学博婆师"),
    (_WITH, 7, ""),
    (_HANDLE, 7, ""),
    (_LATIN, 7, ascii_uppercase),
    (_NICK, 6, "小老阿子"),
    (_START, 4, ""),
    (_ABROAD, 4, ""),
)
"""Each with its score, and characters one of which it can't do without."""


def chinese_names(text: str) -> list[Name]:
    """Return the candidates in a text, unsorted; those that can't be the best may be missing."""
    names = [*_titled(text), *_children(text)]
    chars = set(text)
    best = max((name.score for name in names if not name.text[:1].isascii()), default=0)
    for pattern, score, needed in _OTHER_WAYS:
        if score < best or (needed and chars.isdisjoint(needed)):
            continue
        for found in pattern.finditer(text):
            group = found.lastgroup or "name"
            name, place = found[group].strip(), found.start(group)
            if not name or _UNKNOWN.match(name) or _in_word(text, place, name):
                continue
            if pattern is _HANDLE and _CHILD_CALLED.search(text, max(0, found.start() - 4), found.start()):
                continue
            if pattern is not _TEACHER and _others(text, place, place + len(name)):
                continue
            sure = pattern in (_LABELLED, _QUOTED_HANDLE, _TEACHER, _NICK)
            plain = name[:-2].strip() if pattern is _FOREIGN_TITLED else name
            refused = _NO_HANDLE if pattern is _START else _NO_NAME
            if not sure and plain != "那" and (refused.search(plain) or plain[-1:] in _LAST or name in COMMON):
                continue
            names.append(Name(score - place // 40, place, name))
    return names

"""Whether the prospect left a way to be reached, and which (product.md §3: contact)."""

import re

from models.reading.clauses import Clause, Message
from models.reading.contacts import FoundContact
from models.reading.pattern import Pattern

_THING_ZH = (
    r"(?:企业微信|企微|个人微信|电话|手机|号码|微信|联系方式|联络方式|邮箱|vx|wx|v信|绿泡泡|手机号"
    r"|微信号|名片|好友"
    r"|方式|qq)"
)
_LEFT_ZH = Pattern(
    rf"(?:留|加|要到|拿到|给|扫|互加|通过|存|交换|互换|换|记|登记|填|推)(?:了|上了?|到了?|过"
    rf"|好了?|完|下了?|来了?)?(?:一个|个|她的?|他的?|对方的?|我|家长的?|下|彼此|一下)*{_THING_ZH}"
    rf"|{_THING_ZH}(?:都|也|已经?|刚|当场|顺手|互相|给我|倒是|倒|还是|算是|总算|最后)*(?:留|加|要到|拿到|给|扫|互加|通过|有"
    rf"|存|换|发|记)(?:了|上了?|到了?|好了?|过了?|下了?|我了)"
    r"|加上了|已加|互加了|扫了?(?:我的?)?(?:码|二维码)(?!付|交|支付|[^，。]{0,2}闲|\\d)|扫的(?:她"
    r"|他)|刚加的|(?:成功|顺利)(?:加|添加)|(?:微信|vx|wx|v"
    r"|v信)\s?(?:也|都|已经?|互相?|彼此)*\s?(?:添加|互加|加好|加✅|ok|✅|done|搞定)|(?:微信"
    r"|好友)[^，。,]{0,2}互加|互加(?:了)?(?:微信|好友|✅|$)|(?:也|已|就|互|还|都|顺手"
    r"|当场)加了?(?:微|v)(?![\u4e00-\u9fff])|加了?(?:个|下)?(?:微|v)$|v已加|加v了?|加了v"
    r"|好友(?:已)?通过|通过(?:了)?(?:好友|验证)|留了联系|(?:加|进)了?(?:咨询|家长|体验)?群(?!发)"
    r"|添加成功|加好友了|加了好友|联系方式(?:也|都|已)?(?:留|有|给)"
)
_NOT_LEFT_ZH = Pattern(
    rf"(?:没|未|不|拒|拒绝|没有|不肯|不愿意?|不想|不让|死活不|没能|没来得及|没顾上|忘了?|忘记"
    rf"|不方便|不给|没给|没肯|不太想)(?:有|给|肯|愿意?|想|让|能|来得及|顾上|记得|再|好意思|敢|问"
    rf"|先)*(?:留|加|要到|要|拿到|给|扫|通过|存|换|透露|记)(?:下|我|上|成|到|她|他|过|个|任何"
    rf"|自己)*(?:的)?{_THING_ZH}"
    rf"|{_THING_ZH}(?:也|都|又|还|号|什么的|啥的|之类)*(?:没|未|不|拒|忘)(?:有|肯|给|愿意?|想|让"
    rf"|能|来得及|要|再|好意思)*(?:留|加|要到|要|拿到|给|扫|通过|存|成|上|同意|下|到|记)?"
    rf"|(?:没|无|没有|未留|未加)(?:任何|啥|什么)?{_THING_ZH}|(?:没|不肯|不愿意?|拒绝)(?:再)?(?:留"
    rf"|加上|加)(?=$|[，。,;；！!\s]|下)|没要到|没加上|没加成|加不上|没通过|还没通过|未通过"
    rf"|不加我|没留下|没留任何|啥也没留|什么都没留|什么也没留|啥都没留|不留联系"
    rf"|{_THING_ZH}(?:一?个)?(?:也|都)?没"
)
_HERS_NOT = Pattern(
    r"(?:联系方式|联络方式|号码?|电话|微信)[^，。,]{0,3}(?:没有的|死活不|拒绝|未留|空着|没填)"
    r"|死活不给|didn(?:ae|a) (?:take|leave|gie|get)"
    r"|never (?:gave|gied|left)\b|gave none|refusing to (?:share|give|leave)|box(?:es)? blank"
    r"|preferred not to give|"
    r"(?:她|他|对方|家长|人家)(?:们|自己|本人)*的?(?:号码?|电话|手机|微信)?(?:也|却|倒|就|又"
    r"|还)*(?:没|不肯|不愿|不|拒绝?)(?:有|肯|愿意?|想|让)*(?:给|留|报|让|加)|(?:人家|对方|她"
    r"|他)没(?:给|让|留|同意)|不肯(?:报|说|给)|互相没|没互加|没(?:扫|加|留)(?!意|神|心|学|班|课"
    r"|人接|作业)|一样没留|(?:did|does|would|wo|could)n'?t (?:leave|give|share) (?:me )?(?:hers"
    r"|his|theirs|any|one|it|anything)|(?:he|she|they) (?:refused|declined|said no)(?! to (?:pay"
    r"|sign|come|book|budge))|kept (?:her|his|their) (?:number|details|contact)|contact: "
    r"?(?:declined|none|no|refused|not)|number: ?(?:declined|none|no|refused)|no (?:phone|email"
    r"|wechat|number)"
)
_UNANSWERED = Pattern(r"没人接|没接|没打通|打不通|无人接|不接|没响|关机|占线|没电|voicemail|no answer|didn't pick")
_REP_GAVE_ZH = Pattern(
    rf"(?:我)?(?:把|将)我(?:的|们)?.{{0,6}}{_THING_ZH}.{{0,3}}(?:给|留|发|推)|(?:给|留|递|塞|发"
    rf"|推)了?(?:她|他|对方|家长|客户|人家)?(?:一?张)?(?:我|我们)的?{_THING_ZH}"
    rf"|我的?{_THING_ZH}(?:也)?(?:给|留|发|推)了?|(?:给|递|留)了?(?:她|他"
    rf"|对方)?一?张?(?:我的)?名片|留了我的|给了我的"
)
_HAD_ZH = Pattern(
    rf"(?:前天|昨天|上周|上次|之前|以前|早前|前几天|上个?月)[^，。]{{0,4}}(?:加|留)(?:过|了|的)?(?:我)?{_THING_ZH}|(?:之前|早就|以前|上次|原来|本来|老早|早已)(?:就|已经?)?(?:加|有|留"
    rf"|存).{{0,5}}{_THING_ZH}?|{_THING_ZH}.{{0,2}}(?:之前|早就|以前|上次)(?:就|已经?)?(?:加|有"
    rf"|留)"
)
_THING_EN = (
    r"(?:phone|mobile|cell|numbers?|no\.?|nr|digits|wechat|weixin|vx|whatsapp|e-?mails?(?: "
    r"address)?|contacts?|contact (?:details?|info|information|number|no)|details|info|tel"
    r"|telephone|card|email id|mail id|handle|line|id)"
)
_LEFT_EN = Pattern(
    rf"\b(?:left|gave(?: me| us)?|got|took(?: down)?|have|has|shared|swapped|exchanged|traded"
    rf"|added|add|provided|noted|collected|sent(?: me| us)?|dropped|grabbed|passed(?: me| on)?"
    rf"|wrote down|jotted down|scanned|connected|linked up|saved|obtained|handed over|texted me"
    rf"|supplied|confirmed)\b(?: (?:me|us|with))?(?: (?:her|his|their|a|the|both|my|our|each "
    rf"other|each other's|\w+'s))*(?: (?:own|new|direct|personal|work|mobile|cell|phone|contact"
    rf"|wechat|whatsapp|email))* {_THING_EN}\b"
    rf"|\b(?:added|connected|friended|hooked up|are now connected|scanned)(?: (?:her|him|them|me"
    rf"|us|each other|up))* (?:on|via|thru|through|over) (?:wechat|wc|whatsapp|weixin|wx|vx|wa"
    rf"|line)\b"
    rf"|\b(?:{_THING_EN}) (?:is |was |now |already |has been |duly )?(?:added|exchanged|swapped"
    rf"|left|given|taken|noted|saved|shared|collected|scanned|obtained|connected|provided|on "
    rf"file now)\b|\bon (?:wechat|whatsapp) now\b|\bwechat(?:ed)?[ :]?(?:added|done|connected|✅)"
    rf"|\bscanned (?:my|our|the) (?:qr|code|wechat)|\baccepted my (?:friend )?(?:request|wechat)"
    rf"|\badded me (?:back )?(?:on|as)"
)
_NOT_LEFT_EN = Pattern(
    rf"\b(?:no|without|zero|didn'?t|did not|don'?t|w(?:oul|u)dn'?t|cudn'?t|would not|won'?t|will "
    rf"not|refused?|refuses|declined|never|forgot|haven'?t|hasn'?t|couldn'?t|not|reluctant"
    rf"|unwilling|failed|nor|neither|doesn'?t|wasn'?t|isn'?t)\b(?: (?:to|want|willing|keen|happy"
    rf"|comfortable|have|had|yet|even|get|got|leave|leaving|left|give|gave|giving|share|sharing"
    rf"|swap|exchange|add|adding|provide|take|ask for|asking for|catch|grab|hand over|collect|me"
    rf"|us|out|any|a|an|her|his|their|the|for|of|my|own|contact|phone|mobile|wechat|number|or"
    rf"|cell|ask|part with|with|in|way|that|forward|manage))* {_THING_EN}\b"
    rf"|\bno (?:contact|number|no\.|phone|email|wechat|details|way to reach|way of contacting"
    rf"|contact info)|\b(?:kept|keeping) (?:her|his|their) (?:number|contact|details)"
    rf"|\b(?:{_THING_EN}) (?:not|wasn't|weren't|never|isn't) (?:left|given|shared|taken|provided"
    rf"|exchanged|added)|\bnothing (?:left to (?:reach|call)|to reach)|\bdidn'?t (?:leave|give) "
    rf"(?:me |us )?(?:any|a) |\bwouldn'?t (?:leave|give|share) (?:me |us )?(?:any|a|her|his|their"
    rf"|it|one)\b|\b(?:wechat|friend) request (?:is )?(?:not accepted|pending|ignored|unanswered)"
    rf"|\bhung up before i (?:could )?(?:got|get|ask)"
)
_REP_GAVE_EN = Pattern(
    r"\b(?:left|gave|handed|sent|texted|passed|shared|offered)\b(?: (?:her|him|them|it"
    r"|over))*(?: with)? (?:my|our|mine|the (?:office|centre|center|school|front desk"
    r"|reception))\b|\b(?:took|has|have|got|kept|scanned)(?: (?:down|away))? (?:my|our) |\bgave "
    r"(?:her|him|them) a (?:business )?card\b"
)
_HAD_EN = Pattern(r"\b(?:already|previously|still) (?:have|had|got|on)\b|\balready (?:in|on) (?:my|our|file)")
_THEIRS_EN = Pattern(r"\b(?:her|his|their|hers|theirs|she|he|they)\b[^.;]{0,24}(?:left|gave|number|email|wechat)", re.I)


_PLANNED = Pattern(
    r"(?:要|想|让我|提出|请(?:她|他)?|明天|下次|回头|待会|到时|再|等会|晚点|准备|想|能不能"
    r"|可以)[^，]{0,3}(?:加|留)|\b(?:will|later|to|next time|could) (?:add|leave|give|send|swap"
    r"|get|exchange)\b"
)


def _said(clause: Clause, latin: bool) -> bool | None:
    """Return what a clause says of a contact left by the prospect; what the rep gave away says nothing.

    `latin` tells whether any English word stands in the message.
    """
    low = clause.low
    chinese = not low.isascii()
    if not _ABOUT_CONTACT.search(low) and not _MAY_TELL.search(low):
        return None
    if _UNANSWERED.search(low):
        return None
    if (chinese and _NOT_LEFT_ZH.search(low)) or (latin and _NOT_LEFT_EN.search(low)):
        return False
    if (chinese and (_REP_GAVE_ZH.search(low) or _HAD_ZH.search(low))) or (
        latin and (_REP_GAVE_EN.search(low) or _HAD_EN.search(low))
    ):
        return None
    if not clause.asks and ((chinese and _LEFT_ZH.search(low)) or (latin and _LEFT_EN.search(low))):
        return None if _PLANNED.search(low) else True
    return None


_MAY_TELL = Pattern(
    r"加|码|群|扫|通过|互|v|wech|added|connect|friend|scan|accept|left|gave|leave|give|hung up"
    r"|reach"
)
_ABOUT_CONTACT = Pattern(rf"{_THING_ZH}|号码|手机号|我的号|[她他]的号|(?<!\\d)号没|码|加微|加v|留|{_THING_EN}|\bcard\b")


def read_contact(message: Message, contacts: list[FoundContact]) -> tuple[bool | None, FoundContact | None]:
    """Return whether a contact was left in this talk, and the first of the prospect's own that stands in the text."""
    theirs = next((contact for contact in contacts if contact.likely and not contact.own), None)
    if theirs is not None:
        return True, theirs
    yes = no = False
    before = ""
    refusing = message.where(_HERS_NOT)
    for index, clause in enumerate(message.clauses):
        said = _said(clause, message.latin)
        if said is None and index in refusing and _ABOUT_CONTACT.search(before + clause.low):
            said = False
        before = clause.low
        yes, no = yes or said is True, no or said is False
    if yes:
        return True, None
    return (False, None) if no else (None, None)

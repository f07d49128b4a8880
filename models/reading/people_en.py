"""English ways of naming a prospect: title and name, child and relation, full name, first name, handle."""

import re

from models.reading.names import Name
from models.reading.pattern import Pattern

_EN_TITLE = (
    r"(?:mrs|mr|ms|miss|dr|mdm|madam|madame|prof|professor|sir|auntie|aunty|aunt|uncle|mama|papa"
    r"|grandma|grandpa|nana|granny|nanna|sister|brother|bro|rev|pastor|captain|capt|coach|chief"
    r"|nurse|hajia|alhaji|chef"
    r"|officer|big|old|wee|popo|makcik|pakcik|kak|cik)"
)
_EN_KIN = (
    r"(?:mums?|moms?|mothers?|dads?|fathers?|daddy|mummy|mommy|mama|papa|ma|pa|parents?|gran|granny"
    r"|grandma|grandmother|grandad|granddad|grandpa|grandfather|nan|nana|nanny|aunt|auntie|aunty"
    r"|uncle|sister|brother|step-?mum|step-?mom|step-?dad|guardian|carer|wife|husband|folks|cousin"
    r"|granda|old man|old lady|missus|popo|appa|amma|abuela|abuelo|oma|opa|nonna|nonno|yaya|au pair)"
)
_CAP = r"[A-Z](?:[A-Za-z]*[a-z]|(?='))(?:(?!'s\b)['\-][A-Z]?[a-z]+)*"
_EN_TITLED = Pattern(
    rf"\b(?P<name>(?:(?i:mr|mrs|dr)\.? (?:and|&) )?(?i:{_EN_TITLE})\b(?:(?<=mr)\.|(?<=ms)\."
    rf"|(?<=mrs)\.|(?<=dr)\.|(?<=st)\.|(?<=mdm)\.|(?<=prof)\.|(?<=rev)\.|(?<=Mr)\.|(?<=Ms)\."
    rf"|(?<=Mrs)\.|(?<=Dr)\.|(?<=Mdm)\.|(?<=Prof)\.)?[ ]?(?P<last>(?:(?:van|von|der|den|de|da|di|del|della|bin|al|el|ter?n?) ){{0,2}}{_CAP}(?:[ "
    rf"\-]{_CAP})?|[\u4e00-\u9fff]{{1,3}}))"
)
_EN_TITLED_LOW = Pattern(
    r"\b(?P<name>(?:mrs|mr|ms|miss|dr|mdm|auntie|aunty|uncle)\.? "
    r"(?P<last>(?![a-z]+ing\b)[a-z](?:[a-z\-]|'(?!s\b))+))",
    re.I,
)
_EN_CHILD = Pattern(
    rf"(?P<name>\b(?P<child>[A-Za-z][a-z]+(?:[ \-][A-Z][a-z]+)?)(?:'s?"
    rf"|s(?='))\s(?P<kin>{_EN_KIN}))\b(?!')",
    re.I,
)
_EN_REVERSED = Pattern(
    r"\b(?P<name>(?i:mum|mom|mother|dad|father|gran|grandma|aunt|uncle|parent|husband|wife|guardian)s? (?:of|to) "
    r"(?P<child>[A-Z][a-z]+(?: [A-Z][a-z]+)?))\b"
)
_EN_FULL = Pattern(
    rf"\b(?P<first>{_CAP}|[A-Z]\.) (?P<last>(?:(?:de|van|von|al|bin|O'|Mc|Mac|el|da|di|le)[ ]?)?{_CAP}"
    rf"|[A-Z]\.|[A-Z]\b)"
)
_CUED_NAME = (
    rf"(?P<name>{_CAP}(?: (?:ji|sir|madam|bhai|didi|san|uncle|aunty|auntie)\b)?)(?! (?:an?|the)\b)\b"
    rf"(?!'s? (?i:{_EN_KIN})\b)"
)
_EN_CUED = Pattern(
    rf"(?:\b(?i:with|w/|wi|voicemail for|message for|spoke to|talked to|talking to|chat to"
    rf"|chatted to|speaking to|call from|heard from|called|rang|met|phoned|spoke|saw|rung|ringing"
    rf"|name is|name was|name's|by the name of|goes by"
    rf"|named|client|prospect|customer|lead|parent|caller|contact|name|texted|emailed"
    rf"|seeing|call w/|chatted|mum|mom|dad)[:\-]?\s){_CUED_NAME}"
)
_EN_BEGINS = Pattern(rf"(?:^|\n)\W{{0,3}}{_CUED_NAME}")
_EN_LOWER = Pattern(
    r"\b(?:spoke (?:to|with|w/)|talked (?:to|with|w/)|chatted (?:to|with|w/)|call(?:ed)? (?:with"
    r"|w/|from)?|chat (?:with|w/)|met (?:with )?|rang|phoned|convo (?:with|w/)|mins? (?:with|w/)"
    r"|hour (?:with|w/)) ?(?P<name>[a-z]{3,12})\b(?!'s)"
)
_VERB = (
    r"(?:wants?|wanted|asked|asks|says|said|is|was|has|had|does|did|thinks|thought|reckons|lives"
    r"|works|came|worried|needs|would"
    r"|will|keeps|hates|loves|likes|rang|called|popped|dropped|heard|felt|never|doesn't|didn't|can't"
    r"|dey|goes|told|worries|from|kept|enquired|telephoned|paid|signed)"
)
_EN_ALONE = Pattern(
    rf"(?:^|[.!?:\n] )(?P<subject>(?:[A-Z]\.){{2,3}}|{_CAP})(?= ?\(| {_VERB}\b)"
    rf"|^(?P<begin>[a-z]{{3,12}})(?= \()|"
    rf"(?:^|[.,;!?\n(] ?)(?P<name>{_CAP})(?=[.,;!?\n)]|$)|^(?P<low>[a-z]{{3,12}})(?=[,:] )"
    rf"|\b(?:called|named|name(?:'s| is| was)|by the name of|goes by|calls herself|calls himself) (?P<called>{_CAP})\b"
    rf"|\b(?:gave|told|showed|offered|gave|sent|rang|texted|emailed) (?P<given>{_CAP})\b"
)
_UNKNOWN = Pattern(r"(?:unknown|none|n/?a|not given|no name|-)", re.I)
_EN_LABELLED = Pattern(
    r"(?:^|[\n,;|])\s?(?:client|customer|name|prospect|lead|parent|contact name"
    r"|who)\s?[:=]\s?(?P<name>[^\n,;|/(\-]{2,40}?)(?=\s*(?:[\n,;|/(\-]|\. |\.?$))",
    re.I,
)
_EN_HANDLE = Pattern(
    r"(?<![\w.])(?P<name>@[A-Za-z][\w.]{2,29})(?!\.[a-z]{2,3}\b)|\b(?:user ?name|handle|screen "
    r"name|goes by|calls (?:her|him)self|ig|insta|instagram)\b\s?(?:is"
    r"|:)?\s?[\"']?(?P<name2>[A-Za-z][\w.]{2,29})",
    re.I,
)
_EN_STAFF = Pattern(
    r"(?:colleague|teacher|tutor|coach|instructor|manager|boss|teammate|coworker|co-worker"
    r"|receptionist|principal|head|our|referred by|referral from|friend of|thanks to|recommended "
    r"by|intro(?:duced)? by|via|passed (?:on )?(?:by|from)|handed over by|son|daughter|kid|child"
    r"|boy|girl|student|sister|brother|husband|wife|friend|with the|meet|transferred by|from "
    r"reception|sent by|sent over by|cc|asked)\s(?:called |named |is )?$",
    re.I,
)
_EN_STAFF_AFTER = Pattern(
    r"^(?:'s? (?:class|lesson|course|group|referral|friend|desk|bio|team|colleague|session"
    r"|profile|cv)| \(?(?:our|the) (?:tutor|teacher|coach|receptionist|manager|admin)|,? (?:our"
    r"|my) (?:tutor|teacher|manager|colleague)| (?:at|on|from|in) (?:the |our )?(?:front desk|reception|office|marketing|sales)"
    r"| (?:teaches|tutors|referred|from admin|from "
    r"reception|passed|introduced|sent me))",
    re.I,
)
_NOT_NAMES = frozenset(
    "the a an i he she they it we you my our his her their this that there and but so for no not "
    "yes ok okay call called calls spoke talked chat chatted met meet"
    " walk walked rang ring phone phoned had has got good great nice new old long short quick "
    "quickly first second third last next today tomorrow yesterday morning afternoon evening "
    "tonight"
    " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur "
    "thurs fri sat sun jan feb mar apr may jun jul aug sep sept oct nov dec january february "
    "march april june july august"
    " september october november december math maths english science physics chemistry biology "
    "python java scratch ielts toefl gcse gcses sat act gre gmat duolingo igcse ib alevel "
    "chinese french spanish german coding"
    " kumon mathnasium explore tutor tutors tutoring teacher coach class classes group lesson "
    "lessons trial deposit paid full price fee fees left wants want wanted asked asking ask asks "
    "says said say told worried"
    " worry concern concerned mum mom mother dad father parent parents gran grandma lady man "
    "woman guy gentleman someone somebody kid kids child son daughter boy girl student client "
    "customer prospect name number email wechat whatsapp zoom"
    " google facebook instagram still just only about after before when while if then also very "
    "really super quite interested keen happy not-interested nothing never none min mins minutes "
    "minute hour hours half quarter couple"
    " left-handed cold warm hot walk-in walkin inbound outbound follow followup update log note "
    "notes summary result outcome stage amount concern lead leads enquiry inquiry visit visited "
    "booked booking back back-to-back will would could should can"
    " cant wont didnt dont doesnt isnt wasnt signed sign signing money cash card bank transfer "
    "year grade level beginner intermediate advanced summer winter spring autumn holiday "
    "half-term christmas easter thanksgiving"
    " school centre center office room online offline zoom teams skype saturday's sunday's both "
    "either neither one two three four five six seven eight nine ten hi hello hey thanks thank "
    "please sorry lol haha wow yay yes yep nope nah sure maybe"
    " london manchester birmingham leeds beijing shanghai singapore delhi mumbai bangalore york "
    "reading oxford cambridge brooklyn boston chicago dubai uk us usa china india everything "
    "anything price-wise big main biggest only turns turned showed"
    " sent gave offered explained quoted added picked came coming comes come went going goes "
    "stopped dropped dropping popped popping ended started tried trying loved liked loves likes "
    "hates hated refuses refused compared comparing keeps kept thinks thought wondered wondering"
    " again once twice plus minus per via with without from into onto over under up down in on "
    "at by of to as is are was were be been being do does did done where what who why how which "
    "whose whom another other others same different"
    " reception front desk refund policy contract license licence trustpilot ofsted dbs covid "
    "exam exams mock mocks test tests result results score scores marks mark grades report "
    "reports homework motivation attention schedule location teachers trust comparison format"
    " voicemail voice mail text texts texted texting email emails message messages messaged dm "
    "vm ps fyi btw asap tbc tbd na busy driving unsure undecided definitely def prob probably "
    "potential hopefully unfortunately sadly finally eventually basically actually honestly "
    "apparently"
    " more most less least much many lots loads bit little few some any all every each whole "
    "entire early late later soon now then here there somewhere anywhere nowhere always usually "
    "often sometimes rarely hardly almost nearly exactly roughly around approx approximately"
    " mandarin cantonese hindi arabic piano guitar violin ballet swim swimming football soccer "
    "tennis chess robotics art dance drama music karate taekwondo gymnastics"
    " dropped landline mobile cell tel fax address brochure leaflet flyer website site app ad "
    "advert deal discount offer package plan plans instalment installment instalments "
    "installments balance payment payments invoice receipt"
    " us candidate applicant caller visitor enquirer referral sold sale closed win won boom yay "
    "bingo warm hot cold pending trial big win lets heads wee aye och young woman copies dead "
    "deal spent quick lovely nope dead candidate's auntie uncle them him her me myself himself "
    "herself themselves people family families guys folks team course courses programme program "
    "bootcamp workshop camp academy college uni university primary secondary junior senior "
    "nursery reception".split()
)


def _is_word(name: str) -> bool:
    return name.lower().strip(".") in _NOT_NAMES


def _en_judge(text: str, start: int, end: int, score: int) -> int:
    before, after = text[max(0, start - 28) : start], text[end : end + 24]
    if _EN_STAFF.search(before):
        score -= 8
    if _EN_STAFF_AFTER.match(after):
        score -= 8
    return score - start // 60


def _en_titled(text: str) -> list[Name]:
    names = []
    for pattern in (_EN_TITLED, _EN_TITLED_LOW):
        for found in pattern.finditer(text):
            first, *rest = re.split(r"[ ]", found["last"])
            if _is_word(first):
                continue
            name = found["name"]
            if rest and _is_word(rest[0]):
                name = name[: len(name) - len(found["last"]) + len(first)]
            names.append(Name(_en_judge(text, found.start(), found.start() + len(name), 12), found.start(), name))
    return names


def _en_children(text: str) -> list[Name]:
    names = []
    for found in _EN_CHILD.finditer(text) if "'" in text else ():
        child, start = found["child"], found.start()
        parts = child.split(" ")
        if len(parts) == 2 and _is_word(parts[0]):
            start += len(parts[0]) + 1
            child = parts[1]
        if (
            child.lower() in {"caller", "client", "customer", "prospect", "student"}
            or _is_word(child)
            or child.lower()
            in {
                "kid",
                "child",
                "boy",
                "girl",
                "twin",
                "triplet",
                "twins",
                "triplets",
                "it",
                "that",
                "let",
                "who",
                "there",
                "what",
            }
        ):
            continue
        score = 12
        if found["kin"].lower() in {"wife", "husband", "brother", "sister"}:
            score = 9
        names.append(Name(_en_judge(text, start, found.end(), score), start, text[start : found.end()]))
    for found in _EN_REVERSED.finditer(text):
        names.append(Name(_en_judge(text, found.start(), found.end(), 11), found.start(), found["name"]))
    return names


def _en_full(text: str) -> list[Name]:
    """Two words with capitals; after a role at the very start ("Candidate Gurpreet"), the second alone."""
    names = []
    for found in _EN_FULL.finditer(text):
        first, last = found["first"], found["last"]
        if _is_word(first) or _is_word(last) or _IS_TITLE.match(first):
            if (
                found.start() < 4
                and _is_word(first)
                and len(last) > 2
                and not (_is_word(last) or _IS_TITLE.match(last))
            ):
                names.append(Name(5, found.start("last"), last))
            continue
        if _HAS_KIN.match(text, found.end()):
            continue
        score = 9 if _CUED_BEFORE.search(text[max(0, found.start() - 14) : found.start()]) else 7
        score = 13 if found.start() < 4 else score
        names.append(Name(_en_judge(text, found.start(), found.end(), score), found.start(), found[0]))
    return names


_BEST_SINGLE = 8
"""What one word alone can score, unless a bracket beside it says whose parent it is."""


def _en_single(text: str) -> list[Name]:
    """One word in a place where a name stands; in lower case only after "spoke to" and its like."""
    names = []
    for pattern, score in ((_EN_BEGINS, 6), (_EN_CUED, 6), (_EN_ALONE, 5), (_EN_LOWER, 4), (_EN_HANDLE, 5)):
        for found in pattern.finditer(text):
            group = found.lastgroup or "name"
            name, start, end = found[group], found.start(group), found.end(group)
            if pattern is not _EN_HANDLE and (_is_word(name) or _IS_TITLE.match(name) or _IS_KIN.match(name)):
                continue
            better = (
                14
                if pattern in (_EN_BEGINS, _EN_CUED) and _PARENT_OF.match(text, end)
                else 8
                if group == "subject"
                else score
            )
            names.append(Name(_en_judge(text, start, end, better), start, name))
    return names


_IS_TITLE = Pattern(rf"{_EN_TITLE}\Z", re.I)
_IS_KIN = Pattern(rf"{_EN_KIN}\Z", re.I)
_HAS_KIN = Pattern(rf"'s? {_EN_KIN}\b", re.I)
_PARENT_OF = Pattern(rf"(?: [A-Z][a-z]+)? ?\((?:[A-Z][a-z]+'s? )?{_EN_KIN}\b", re.I)
_CUED_BEFORE = Pattern(
    r"\b(?:with|w/|to|from|called|rang|met|phoned|saw|client|prospect|customer)[: ]\s?$|[\n]\W*$", re.I
)


def english_names(text: str) -> list[Name]:
    """Return the candidates in a text, unsorted; those that can't be the best may be missing."""
    names = [*_en_titled(text), *_en_children(text), *_en_full(text)]
    best = max((name.score for name in names), default=0)
    if best <= _BEST_SINGLE or "(" in text:
        names += _en_single(text)
    if ":" in text or "=" in text:
        for found in _EN_LABELLED.finditer(text):
            if not _UNKNOWN.match(found["name"].strip()):
                names.append(Name(14, found.start("name"), found["name"].strip()))
    return names

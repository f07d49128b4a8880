"""What the reader understands, in the words of those who type (product.md §3)."""

import json
from datetime import date, time
from decimal import Decimal

import pytest

from models.reading import (
    Concern,
    ContactKind,
    Reading,
    Stage,
    find_contacts,
    mask,
    mask_contacts,
    read,
    read_lines,
)

TUESDAY = date(2026, 11, 24)


def reading(text: str) -> Reading:
    return read(text, TUESDAY)


def test_a_whole_message_is_read() -> None:
    got = reading("跟张三妈妈聊了15分钟，留了电话13800001234，担心数学成绩，用了分层教学案例，周六试听")
    assert got == Reading(
        customer="张三妈妈",
        minutes=15,
        contact=True,
        contact_value="13800001234",
        contact_kind=ContactKind.PHONE,
        stage=Stage.INTERESTED,
        concern=Concern.RESULTS,
        follow_up=date(2026, 11, 28),
        talk_track="用了分层教学案例",
    )


def test_a_message_typed_without_chinese_punctuation_is_read_the_same() -> None:
    comma = "跟张三妈妈聊了15分钟,留了电话13800008000,担心数学成绩,用了分层教学案例,周六试听"
    assert reading(comma) == reading(comma.replace(",", "，"))
    assert reading(comma).talk_track == "用了分层教学案例"
    assert reading(comma).stage is Stage.INTERESTED


def test_labels_are_plain_values() -> None:
    labels = reading("Mrs. Banerjee paid in full $499.50, trial Saturday").as_labels()
    assert labels["amount"] == 499.5
    assert labels["follow_up"] == "2026-11-28"
    assert labels["stage"] == "paid"
    assert isinstance(reading("全款两千到账").as_labels()["amount"], int)


@pytest.mark.parametrize(
    ("text", "customer"),
    [
        ("跟罗哥聊了10分钟", "罗哥"),
        ("豆豆妈，聊了10分钟", "豆豆妈"),
        ("周先生（教务小林转来的）聊了一刻钟", "周先生"),
        ("老客户转介绍的冯女士，20分钟", "冯女士"),
        ("客户：吴女士\n时长：20分钟", "吴女士"),
        ("spoke with Mrs. Banerjee for 20 mins", "Mrs. Banerjee"),
        ("Hannah's dad, 10 min", "Hannah's dad"),
        ("Call w/ Fatima (Layla's mum), 18m", "Fatima"),
        ("Linda Gray called 3.10 to 3.35", "Linda Gray"),
        ("Linda met our tutor Mr Grant", "Linda"),
        ("来了个家长没说姓啥，聊了十五分钟", None),
        ("spoke to a dad for 10 mins, didn't catch a name", None),
        ("5 min chat, he was driving", None),
    ],
)
def test_the_prospect_is_named_as_written(text: str, customer: str | None) -> None:
    assert reading(text).customer == customer


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("聊了半小时", 30),
        ("聊了一刻钟", 15),
        ("聊了三刻钟", 45),
        ("聊了一个半小时", 90),
        ("聊了40来分钟", 40),
        ("聊了快一个小时", 60),
        ("时长：一小时十分", 70),
        ("一小时差五分，聊完了", 55),
        ("聊了２５分钟", 25),
        ("10:05-10:30 跟徐姐面谈", 25),
        ("今天下午2点到2点40 跟徐姐面谈", 40),
        ("an hour and a half with Priya", 90),
        ("quarter of an hour w/ Grace", 15),
        ("Spoke 1h05", 65),
        ("20m call", 20),
        ("Linda called 3.10 to 3.35", 25),
        ("孩子10岁三年级，考了60分", None),
        ("过来要坐40分钟地铁", None),
        ("上课10分钟就走神", None),
        ("晚上7点半的课赶不上", None),
        ("45 min drive each way", None),
    ],
)
def test_minutes_are_those_of_the_talk(text: str, minutes: int | None) -> None:
    assert reading(text).minutes == minutes


def test_a_talk_told_by_the_clock_has_a_beginning() -> None:
    assert reading("10:05-10:30 跟徐姐面谈").started_at == time(10, 5)
    assert reading("今天下午2点到2点40 跟徐姐面谈").started_at == time(14, 0)
    assert reading("聊了半小时").started_at is None


@pytest.mark.parametrize(
    ("text", "contact", "value", "kind"),
    [
        ("电话138-0000-1234", True, "13800001234", ContactKind.PHONE),
        ("电话１３９００００５６７８", True, "13900005678", ContactKind.PHONE),
        ("Left 07700 900123.", True, "07700900123", ContactKind.PHONE),
        ("Cell (415) 555-0134", True, "4155550134", ContactKind.PHONE),
        ("vx：xiaoyu_mama88，聊了20min", True, "xiaoyu_mama88", ContactKind.WECHAT),
        ("pedro_dev on wechat", True, "pedro_dev", ContactKind.WECHAT),
        ("email Priya.Nair@Example.com", True, "priya.nair@example.com", ContactKind.EMAIL),
        ("微信加上了", True, None, None),
        ("we swapped numbers", True, None, None),
        ("没留联系方式", False, None, None),
        ("wouldn't leave his number", False, None, None),
        ("我把我号码13900000001给她了，她自己的没留", False, None, None),
        ("gave Fiona my card (my cell 917-555-0163), she didn't leave hers", False, None, None),
        ("全款到账", None, None, None),
        ("打了三遍没人接", None, None, None),
    ],
)
def test_a_contact_is_the_prospects_own(
    text: str, contact: bool | None, value: str | None, kind: ContactKind | None
) -> None:
    got = reading(text)
    assert (got.contact, got.contact_value, got.contact_kind) == (contact, value, kind)


@pytest.mark.parametrize(
    ("text", "stage", "amount"),
    [
        ("全款交齐4580", Stage.PAID, Decimal(4580)),
        ("全款一万六千八到账", Stage.PAID, Decimal(16800)),
        ("转账2.6万，全款", Stage.PAID, Decimal(26000)),
        ("paid in full $499.50", Stage.PAID, Decimal("499.50")),
        ("交了定金500，尾款周六来补", Stage.DEPOSIT, Decimal(500)),
        ("Put down a $200 deposit", Stage.DEPOSIT, Decimal(200)),
        ("问了价格，报的3980，还没交钱", Stage.NONE, None),
        ("明天来交全款", Stage.INTERESTED, None),
        ("coming in tomorrow to pay, nothing paid so far", Stage.INTERESTED, None),
        ("答应来试听，时间没定", Stage.INTERESTED, None),
        ("Said she's def interested", Stage.INTERESTED, None),
        ("报不报没说", Stage.NONE, None),
        ("没聊出兴趣", Stage.NONE, None),
        ("I'll try her again on Friday", Stage.NONE, None),
        ("对价格很感兴趣", Stage.NONE, None),
    ],
)
def test_the_stage_is_what_happened_not_what_is_planned(text: str, stage: Stage, amount: Decimal | None) -> None:
    got = reading(text)
    assert (got.stage, got.amount) == (stage, amount)


@pytest.mark.parametrize(
    ("text", "concern"),
    [
        ("嫌学费贵，能不能打折", Concern.PRICE),
        ("问多久能提到90分", Concern.RESULTS),
        ("担心孩子跟不上", Concern.ABILITY),
        ("孩子自己死活不想学，我劝了也没用", Concern.MOTIVATION),
        ("问周末有没有班，平时要加班", Concern.SCHEDULE),
        ("嫌远，过来要坐40分钟地铁", Concern.LOCATION),
        ("问会不会中途换老师", Concern.TEACHER),
        ("担心机构跑路", Concern.TRUST),
        ("问跟新东方有啥区别", Concern.COMPARISON),
        ("问一个班几个小朋友", Concern.FORMAT),
        ("问不想上了能退多少", Concern.REFUND),
        ("鍾小姐問堂數用唔晒可唔可以退錢", Concern.REFUND),
        ("asked how much it costs per term", Concern.PRICE),
        ("wants to know how fast grades go up", Concern.RESULTS),
        ("worried he can't keep up with the group", Concern.ABILITY),
        ("Are we licensed / will we be around next year?", Concern.TRUST),
        ("Wants 1-on-1 not group", Concern.FORMAT),
        ("问了价格，不过主要担心孩子跟不上", Concern.ABILITY),
        ("没提啥顾虑，加了微信", None),
        ("no worries raised", None),
        ("5 min chat, nothing to report", None),
    ],
)
def test_the_concern_is_the_one_that_the_talk_turned_on(text: str, concern: Concern | None) -> None:
    assert reading(text).concern == concern


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("担心跟不上，讲完课程体系她放心了", True),
        ("嫌远，我说有班车到小区，她说那就没问题了", True),
        ("怕没效果，给她看了案例，她说这样就没顾虑了", True),
        ("嫌远，我说有校车接送他还是觉得不方便", False),
        ("问退费怎么算，我一时没答清楚", False),
        ("担心跑路，看了执照还是不信，约了周六试听", False),
        ("嫌贵，我说可以分期，她听了没表态", None),
        ("怕跟不上，我说有预备班，她说考虑考虑", None),
        ("worried about the fees, offered 3 instalments, she was happy with that", True),
        ("asked if we're licensed, showed the license, still not sure about us", False),
        ("wants to know how fast grades go up. I couldn't give him a straight answer", False),
        ("约了周六试听", None),
    ],
)
def test_an_answer_is_accepted_when_the_prospect_is_said_to_accept_it(text: str, resolved: bool | None) -> None:
    assert reading(text).resolved is resolved


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("明天来签合同", "2026-11-25"),
        ("大后天再打给她", "2026-11-27"),
        ("约了周六试听", "2026-11-28"),
        ("约了下周一来看校区", "2026-11-30"),
        ("下下周一来看看", "2026-12-07"),
        ("约这周日下午过来试听", "2026-11-29"),
        ("12月3号来试听", "2026-12-03"),
        ("約咗後天過來簽約", "2026-11-26"),
        ("coming back next Tuesday to sign", "2026-12-01"),
        ("trial a week on Saturday", "2026-12-05"),
        ("coming to see the centre Dec 3", "2026-12-03"),
        ("back on 2 Dec for the rest", "2026-12-02"),
        ("I'll try her again on Friday", "2026-11-27"),
        ("过几天再联系", None),
        ("年后再说", None),
        ("will follow up", None),
        ("上周六来试听过", None),
        ("周三周五孩子有围棋课", None),
        ("Tues/Thurs clash with swimming", None),
    ],
)
def test_a_follow_up_is_the_next_meeting(text: str, day: str | None) -> None:
    assert reading(text).as_labels()["follow_up"] == day


def test_a_date_is_counted_from_the_day_of_writing() -> None:
    assert read("约了下周一来看校区", date(2026, 12, 31)).follow_up == date(2027, 1, 4)
    assert read("1月5号来试听", date(2026, 12, 31)).follow_up == date(2027, 1, 5)


def test_the_reps_own_answer_is_cut_out_in_its_own_words() -> None:
    text = "担心跑路，我说我们开了十年，把营业执照给她看了，她踏实了"
    assert reading(text).talk_track == "我说我们开了十年，把营业执照给她看了"
    assert reading("约了周六试听").talk_track is None


def test_every_contact_is_found_and_the_reps_own_is_known() -> None:
    text = "我的号码是13900000001，她的微信 lele_papa，邮箱 A@B.co"
    assert [(found.kind, found.value, found.own) for found in find_contacts(text)] == [
        (ContactKind.PHONE, "13900000001", True),
        (ContactKind.WECHAT, "lele_papa", False),
        (ContactKind.EMAIL, "a@b.co", False),
    ]


def test_masking_keeps_the_words_and_a_bit_of_each_contact() -> None:
    assert mask_contacts("电话138 0000 8000，聊了25分钟") == "电话138****8000，聊了25分钟"
    assert mask_contacts("vx lele_papa，约了周六") == "vx le****pa，约了周六"
    assert mask_contacts("mail priya@example.com") == "mail pr****@example.com"
    assert mask(ContactKind.PHONE, "13800008000") == "138****8000"


def test_times_dates_and_prices_are_not_masked() -> None:
    text = "10:05-10:30，2026-11-28 10:00来，报价12800，$1,480"
    assert mask_contacts(text) == text


def test_each_line_in_has_one_line_out() -> None:
    lines = [
        json.dumps({"id": "a", "text": "聊了15分钟"}).encode(),
        b"not json",
        b"[1, 2]",
        b'{"id": 7}',
        b'{"id": "b", "text": 5}',
        b'\xff{"id": "c"}',
        b"",
    ]
    answers = list(read_lines(lines, TUESDAY))
    assert [answer["id"] for answer in answers] == ["a", None, None, 7, "b", None, None]
    assert answers[0]["minutes"] == 15
    assert "error" not in answers[0]
    for answer in answers[1:]:
        assert answer["error"].endswith(".")
        assert answer["stage"] == "none"
        assert answer["customer"] is None

"""Cut a note into clauses, each an exact part of the note."""

import re
from dataclasses import dataclass

READ_AT_MOST = 4_000  # characters; a note is a few lines, the rest of a pasted novel is not read

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FOLD = _FULL_WIDTH | {
    ord(char): target
    for chars, target in (
        ("“”„「」『』《》", '"'),
        ("‘’`´", "'"),
        ("。", "。"),
        ("—–―", "-"),
        ("　\u00a0\t", " "),
    )
    for char in chars
}

# Where one clause ends. A full stop, colon or comma between digits belongs to a number or a time of day.
_MARK = (
    r"[。!?;…\n\r~]+|[,](?!\d{3})|(?<!\d)(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\bdr)(?<!\bre)[.:](?!\w)|(?<=\d)\.(?=\s|$)|(?<=\d):(?!\d)|(?<=[^\x00-\x7f])[.:]"
    r"| -+ |--+|->|→| [|/] |[()]|(?<=[\u4e00-\u9fff])/|/(?=[\u4e00-\u9fff])|[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]+"
)
_HAN = r"[\u4e00-\u9fff]"
# Where the note passes from one person to the next without a mark.
_ZH_TURN = (
    rf"(?<={_HAN}) +(?={_HAN})"
    r"|(?<=[^\s跟和对给向让叫被替帮听等请问诉为把由要逼求带陪领劝回答])"
    r"(?=(?:我|她|他|妈妈|爸爸|家长|对方)(?:说|问|就|给|回|答|讲|听|跟|还|又|才|也|点|笑|觉|表|直|马|当|立|这|倒|居|竟|死|愣|没))"
    rf"|(?<={_HAN})(?=但是?(?!愿)|可是|结果|然后|后来|接着)"
)
_EN_TURN = (
    r"\s+(?=(?:but|though|yet|then|however|until)\s)"
    r"|\s+(?=(?:and|&|so|which|because|cos|while)\s+(?:she|he|they|i|mum|mom|dad|her|his|said|told|booked|"
    r"showed|sent|gave|asked)\b)"
    r"|(?<!what)(?<!that)(?<!when)(?<!how)(?<!as)(?<!thing)(?<!because)\s+(?=(?:i|she|he)\s+(?:said|told|asked|showed|sent|replied|explained|nodded|says)\b)"
)
_CUT = re.compile(f"(?:{_MARK})|{_ZH_TURN}|{_EN_TURN}")
# Single quotation marks, told from apostrophes by what stands around them.
_SINGLE_QUOTES = re.compile(r"(?:^|(?<=[\s(:]))'(?=\S)(?:[^'\n]|(?<=\w)'(?=\w)){1,300}'(?=[\s.,!?;)]|$)")
# An emoji before a space closes a sentence, within a line it is a comma; a slash is a terse writer's full stop.
_CLOSES_SENTENCE = re.compile(r"[。!?…\n\r;./|]|[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the note. `text` is folded, `start` and `end` count characters of the note itself."""

    start: int
    end: int
    text: str
    closing: str
    sentence: int
    quote: int

    @property
    def quoted(self) -> bool:
        """Whether the clause stands in quotation marks; `quote` numbers them, 0 outside."""
        return self.quote > 0

    @property
    def announces(self) -> bool:
        """Whether a colon or a dash closes the clause: what it speaks of follows."""
        return self.closing.strip() in {":", "-", "--"}

    @property
    def asks(self) -> bool:
        """Whether a question mark or a question's last word closes the clause."""
        return "?" in self.closing or self.text.endswith("吗")


def fold(note: str) -> str:
    """The note in lower case and half width, character for character (the length stays)."""
    wide = note.translate(_FOLD)
    lower = wide.lower()
    if len(lower) == len(note):
        return lower
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in wide)


def split(note: str) -> list[Clause]:
    """The clauses of a note in their order; blank ones are left out."""
    text = _SINGLE_QUOTES.sub(lambda found: f'"{found.group()[1:-1]}"', fold(note[:READ_AT_MOST]))
    clauses: list[Clause] = []
    sentence, marks, start = 0, 0, 0
    cuts = [(cut.start(), cut.end()) for cut in _CUT.finditer(text)] + [(len(text), len(text))]
    for at, after in cuts:
        for begin, end in _between_quotes(text, start, at):
            marks += text[begin - 1 : begin] == '"' if begin > start else 0
            piece = text[begin:end]
            if core := piece.strip(" '-"):
                first = begin + piece.index(core)
                closing = "" if text[end:at].strip(' "') else text[at:after]
                quote = marks // 2 + 1 if marks % 2 else 0
                clauses.append(Clause(first, first + len(core), core, closing, sentence, quote))
        if _CLOSES_SENTENCE.search(text, at, after + 1):
            sentence += 1
        if "\n" in text[at:after]:
            marks += marks % 2
        start = after
    return clauses


def _between_quotes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between quotation marks; every one but the first begins right after a mark."""
    stretches = []
    begin = start
    while (mark := text.find('"', begin, end)) >= 0:
        stretches.append((begin, mark))
        begin = mark + 1
    stretches.append((begin, end))
    return stretches

"""A customer's name where others see it: enough for a colleague who knows them, nothing for anybody else."""

import re

_ROLES = "妈妈 爸爸 母亲 父亲 家长 奶奶 爷爷 外婆 外公 姥姥 姥爷 阿姨 叔叔 同学 女士 先生 老师 太太 小姐".split()
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003134f]")


def shortened(name: str) -> str:
    """A name cut to its beginning: "张三妈妈" becomes "张*妈妈", "Emily Chen" becomes "Emily C."; "" stays so."""
    name = " ".join(name.split())
    if not name:
        return ""
    if _HAN.match(name):
        return f"{name[0]}*{_role_in(name)}"
    first, *more = name.split(" ")
    return f"{first} {more[-1][0].upper()}." if more else f"{first[0].upper()}."


def hide_name(text: str, name: str) -> str:
    """A text in which a customer's full name stands shortened, however it is spelt, and with or without their role."""
    for whole in (name, name.removesuffix(_role_in(name))):
        if len(whole) > 1:
            text = shortened(whole).join(re.split(re.escape(whole), text, flags=re.IGNORECASE))
    return text


def _role_in(name: str) -> str:
    return next((role for role in _ROLES if name.endswith(role) and len(name) > len(role)), "")

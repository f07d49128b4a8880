"""Time zones by the names that people type for them."""

from functools import cache
from zoneinfo import available_timezones

from models.errors import Refusal

BY_EVERYDAY_NAME = {"beijing": "Asia/Shanghai", "北京": "Asia/Shanghai", "上海": "Asia/Shanghai"}
"""China's zone is named after Shanghai, and few type it so."""


def zone_named(typed: str) -> str:
    """The IANA name of a zone typed in full or by its city, in any case.

    Raises:
        Refusal: `bad_time_zone`.
    """
    wanted = "_".join(typed.split()).casefold()
    found = BY_EVERYDAY_NAME.get(wanted) or _zones().get(wanted)
    if found is None:
        raise Refusal("bad_time_zone", zone=typed[:64])
    return found


@cache
def _zones() -> dict[str, str]:
    names = sorted(available_timezones(), key=lambda name: (name.count("/") != 1, name))
    by_city = {name.rpartition("/")[2].casefold(): name for name in reversed(names) if "/" in name}
    return {name.casefold(): name for name in names} | by_city

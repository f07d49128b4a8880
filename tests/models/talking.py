"""Talks of a scene's reps, made by the use case itself."""

import zlib
from datetime import timedelta
from typing import Any

from models import consultations
from models.consultations import Consultation
from models.roles import standing_of
from models.talks import Talk
from models.vocabulary import Concern, ContactKind, Stage
from tests.scene import Scene, T


def talk(scene: Scene, customer: str | None, days_ago: int, *, user: str = "UREP", **told: Any) -> Consultation:
    """A talk so many days before the scene's Tuesday, of 20 minutes, with a contact that belongs to the name."""
    then = T(days=-days_ago)
    contact = told.pop("contact", f"wx_{zlib.crc32(customer.encode()):08x}" if customer else None)
    follow_up = told.pop("follow_up", None)
    with scene.session() as session:
        person = scene.person(session, user)
        seat = standing_of(session, person, scene.now).rep
        made = Talk(
            day=then.date(),
            customer=customer,
            minutes=told.pop("minutes", 20),
            contact=contact is not None,
            contact_kind=ContactKind.WECHAT if contact else None,
            contact_value=contact,
            stage=Stage(told.pop("stage", "none")),
            concern=Concern(told.pop("concern")) if told.get("concern") else told.pop("concern", None),
            follow_up=T().date() + timedelta(days=follow_up) if follow_up is not None else None,
            **told,
        )
        return consultations.add(session, seat, made, then)

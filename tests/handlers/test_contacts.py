"""Contacts: one customer each, however many write it at once, and gone when it is said that there was none."""

import threading
from typing import Any

import pytest
from sqlmodel import select

from handlers import consultation, log
from models.customers import Contact, Customer
from tests.scene import Scene, T

PHONE = "13900000001"


def form(**given: Any) -> dict[str, Any]:
    """A filled form, with what is given over it."""
    return {"customer": "王女士", "minutes": "20", "stage": "none", **given}


def stored(scene: Scene, table: type[Any]) -> list[Any]:
    """All rows of a table."""
    with scene.database.reading() as session:
        return list(session.exec(select(table).order_by(table.id)))


@pytest.mark.parametrize(("other", "name"), [("UREP2", "王女士"), ("UREP", "王女士"), ("UREP2", None)])
def test_the_same_new_phone_saved_twice_at_once_is_one_customer(scene: Scene, other: str, name: str | None) -> None:
    failed: list[BaseException] = []

    def save() -> None:
        try:
            scene.do(log.submit, other, fields=form(customer="王姐", contact=PHONE))
        except BaseException as error:
            failed.append(error)
            raise

    second = threading.Thread(target=save)
    with scene.session() as session:
        log.submit(scene.event(session, "UREP", fields=form(customer=name, contact=PHONE)), session)
        second.start()
        second.join(0.5)
        assert second.is_alive(), "the second waits for the first"
    second.join()
    assert failed == []
    [customer] = stored(scene, Customer)
    assert [contact.customer_id for contact in stored(scene, Contact)] == [customer.id]
    assert customer.name == (name or "王姐")
    talks = scene.consultations() if other == "UREP" else [*scene.consultations(), *scene.consultations(other)]
    assert [one.customer_id for one in talks] == [customer.id] * 2
    assert [one.is_follow_up for one in talks] == [False, True]
    assert sum(one.counted for one in talks) == (1 if other == "UREP" else 2)


def test_many_at_once_make_one_customer_too(scene: Scene) -> None:
    ready = threading.Barrier(4)

    def save(user: str) -> None:
        ready.wait()
        scene.do(log.submit, user, fields=form(contact=PHONE))

    threads = [threading.Thread(target=save, args=[user]) for user in ("UREP", "UREP2") * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(stored(scene, Customer)) == len(stored(scene, Contact)) == 1


def test_a_contact_that_was_not_left_after_all_is_forgotten(scene: Scene) -> None:
    receipt = scene.do(log.submit, fields=form(contact=PHONE)).data
    opened = scene.do(consultation.edit, value=receipt["consultation"])
    assert (opened.data["contact_known"], opened.data["left"]) == (False, "yes")
    edited = scene.do(consultation.submit, fields=form(left="no"), meta=opened.meta).data
    assert edited["why_not"] == "unreachable"
    assert stored(scene, Contact) == []


def test_an_edit_that_leaves_the_answer_keeps_the_contact(scene: Scene) -> None:
    receipt = scene.do(log.submit, fields=form(contact=PHONE)).data
    opened = scene.do(consultation.edit, value=receipt["consultation"])
    edited = scene.do(consultation.submit, fields=form(left="yes", minutes="30"), meta=opened.meta).data
    assert edited["valid"] is True
    assert len(stored(scene, Contact)) == 1


def test_a_contact_that_another_talk_left_stays(scene: Scene) -> None:
    scene.do(log.submit, fields=form(contact=PHONE))
    scene.now = T(24)
    second = scene.do(log.submit, fields=form(contact=PHONE)).data
    opened = scene.do(consultation.edit, value=second["consultation"])
    edited = scene.do(consultation.submit, fields=form(left="no"), meta=opened.meta).data
    assert edited["valid"] is True
    assert len(stored(scene, Contact)) == 1

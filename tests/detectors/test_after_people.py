"""People after the tagger: joined names, certain forms, and what is nobody's name."""

from __future__ import annotations

import pytest

from privkit import Shield, detectors

NAMES = detectors.names(entities=["PERSON"])


def people(text: str) -> list[str]:
    return [text[span.start : span.end] for span in NAMES(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hier Frau Dr. Schäfer-Lindner, Kundennr. KD-99812", ["Schäfer-Lindner"]),
        ("Müller, Kundennr. 99812", ["Müller"]),
        ("Smith, John, phone 212-555-0147", ["Smith, John"]),
        ("many thanks! may I send it back?", []),
        ("thanks! Will you send it back?", []),
        ("thanks Will! you sent it back", ["Will"]),
        ("It smells odd. Hello, just a quick question", []),
        ('Date: Mon, 3 Aug 2026\nFrom: "Karin Holm" <help@example.se>', ["Karin Holm"]),
    ],
)
def test_titles_labels_and_quotes_are_no_part_of_a_name(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my name is xolani", ["xolani"]),
        ("My name is Priya Raman. priya is waiting", ["Priya Raman", "priya"]),
        ("my name's Kwabena Osei and I need a refund", ["Kwabena Osei"]),
        ("Hallo, ich heiße Wiebke Janssen und brauche Hilfe", ["Wiebke Janssen"]),
        ("je m'appelle Amandine Leroy", ["Amandine Leroy"]),
        ("me llamo Itziar Echeverría", ["Itziar Echeverría"]),
        ("mi chiamo Concetta Lo Presti", ["Concetta Lo Presti"]),
        ("meu nome é Thayná Siqueira", ["Thayná Siqueira"]),
        ("mijn naam is Joost van der Berg", ["Joost van der Berg"]),
        ("jag heter Åsa Lindqvist", ["Åsa Lindqvist"]),
        ("nazywam się Zbigniew Wójcik", ["Zbigniew Wójcik"]),
        ("mon nom de jeune fille est Lefèvre", ["Lefèvre"]),
        ("apellido de soltera Ruiz", ["Ruiz"]),
        ("née Lefèvre", ["Lefèvre"]),
        ("my nephew, who's called Rafferty, is 9", ["Rafferty"]),
        ("the driver called twice", []),
        ("a man called about the fridge", []),
        ("née en 1980", []),
        # Words that the tagger takes for a company's, or that are words in another language.
        ("My name is Coruna Marrowbank.", ["Coruna Marrowbank"]),
        ("My name is Selon Fallowrise.", ["Selon Fallowrise"]),
        ("the account name is Acme Ltd", []),
        ("the name is Please Wait", []),
        ("my name is on the order", []),
        ("my name is misspelled on the label", []),
        ("the name is wrong", []),
    ],
)
def test_what_follows_my_name_is_counts_in_any_case(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Where is my kettle?\n\nRegards,\nSam", ["Sam"]),
        ("It broke.\nBest regards,\nOluwaseun Adeyemi", ["Oluwaseun Adeyemi"]),
        ("still waiting\nthanks, priya", ["priya"]),
        ("Mit freundlichen Grüßen\nHannelore Krüger", ["Hannelore Krüger"]),
        ("Cordialement,\nBenoît Lefèvre", ["Benoît Lefèvre"]),
        ("Un saludo,\nMaite", ["Maite"]),
        ("Distinti saluti\nGianluca Ferri", ["Gianluca Ferri"]),
        ("thanks, again", []),
        ("thanks, team", []),
        ("Regards,\nCustomer Service", []),
        ("Dear Mr. Okafor, we have shipped it", ["Okafor"]),
        ("Dear Sir or Madam,", []),
        ("Hi Team,\nplease help", []),
        ("Hi there, is it in stock?", []),
        ("Hello Priya Raman, your parcel is here", ["Priya Raman"]),
        ("Name: Jo March\nOrder: 12", ["Jo March"]),
        ("Nom : Lefèvre\nPrénom : Benoît", ["Lefèvre", "Benoît"]),
        ("product name: kettle", []),
        ("Jane Doe <jane@x.org> wrote", ["Jane Doe"]),
        ("Frau Krüger hat angerufen", ["Krüger"]),
        ("Please ask Mevrouw De Vries", ["De Vries"]),
    ],
)
def test_greetings_signatures_labels_and_titles(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Samuel L. Jackson and Vincent van Gogh", ["Samuel L. Jackson", "Vincent van Gogh"]),
        ("The parcel is for Ursula von der Leyen.", ["Ursula von der Leyen"]),
        ("I spoke to Martin Luther King Jr. yesterday", ["Martin Luther King Jr."]),
        ("Will Smith came. will it arrive?", ["Will Smith"]),
        ("I am happy, this is urgent, thanks for the help", []),
        ("Hello, please send the invoice. Will it arrive in May?", []),
        ("", []),
    ],
)
def test_names_are_joined_to_their_whole_extent(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Will ordered two lamps", ["Will"]),
        ("Grace wants a refund, Mark said", ["Grace", "Mark"]),
        ("when Drew called about it", ["Drew"]),
        ("Jan de Vries heeft een lamp besteld", ["Jan de Vries"]),
        ("Amazon said no", []),
        ("Nobody ordered it", []),
        ("Customer called twice", []),
    ],
)
def test_who_does_what_only_people_do_is_one(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gwendoline fairbrass, 01/12/1949", ["gwendoline fairbrass"]),
        ("Wojciech Lis 1991-08-23", ["Wojciech Lis"]),
        ("here it is\nyolanda etxeberria 449-912", ["yolanda etxeberria"]),
        ("Order number 555-123", []),
        ("update version 3.11.2", []),
        ("Invoice total 12.50", []),
    ],
)
def test_a_name_and_a_number_on_a_line(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smith, John - ticket raised 3 days ago", ["Smith, John"]),
        ("Customer: Kowalski, Anna M. called", ["Kowalski, Anna M."]),
        ("smith, john - ticket raised", ["smith, john"]),
        ("Milk, Butter and eggs", []),
        ("Jones, please look at it", ["Jones"]),
        ("Smith, Will you come?", ["Smith"]),
        ("talk to abdul or fatima.", ["abdul", "fatima"]),
        ("talk to abdul or the manager", ["abdul"]),
    ],
)
def test_surnames_before_first_names_and_names_beside_names(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize("text", ["Mrs Nkosi's machine", "Dr. O'Brien’s clinic", "Mrs. Smith's Dyson broke"])
def test_a_name_behind_a_title_ends_before_what_it_owns(text: str) -> None:
    names = [text[span.start : span.end] for span in Shield().detect(text) if span.entity_type == "PERSON"]
    assert names in (["Nkosi"], ["O'Brien"], ["Smith"])

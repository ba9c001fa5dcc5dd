"""What is called after a person and is none: works, houses, theories, animals, storms; and who comes from a country."""

from __future__ import annotations

import re

from privkit.detectors._after._people import TITLES
from privkit.detectors._after._row import Lexicon, Row, word_set
from privkit.detectors._after._things import is_thing
from privkit.text._lazy import lazy

__all__ = ["is_acronym", "is_called_after"]

_REACH = 48
_ANIMALS = (
    r"cat|dog|puppy|pup|kitten|hamster|rabbit|bunny|parrot|budgie|canary|horse|pony|goldfish|guinea pig|tortoise|turtle|lizard|"
    r"gecko|ferret|cockatiel|labrador|poodle|beagle|terrier"
)
_MACHINES = (
    r"vacuum|car|van|boat|ship|printer|server|router|robot|laptop|bike|plant|doll|teddy|avatar|chatbot|bot"
)
_HOUSES = (
    r"restaurant|hotel|hostel|motel|inn|caf[eé]|bistro|pub|bar|salon|apartments?|apartment complex|property|venue|"
    r"theat(?:er|re)|"
    r"shop|store|brand|company|band|festival|airline|bakery|diner|spa|museum|event"
)
_WORKS = r"movie|film|novel|song|album|track|musical|opera|tv show|tv series|podcast|video ?game|board game|playlist|soundtrack"
# What stands before it tells: "the movie Annabelle", "my dog Rex", "a place called Celia's".
_BEFORE = re.compile(
    rf"(?<!\w)(?:(?:{_WORKS}|(?:the|this|a) (?:book|show|series|game|poster|painting))s?(?: is| was)?(?: called| named|"
    rf" titled)?"
    rf"|(?:{_ANIMALS})(?: is| was)?(?: called| named|,)?|(?:{_HOUSES}|{_MACHINES}|place)(?: is| was)?,? (?:called|named)"
    rf"|named (?:my|our|the) (?:\w+ )?(?:{_MACHINES}|{_ANIMALS})|gospel of|gospel according to|epistle of|hurricane|"
    rf"cyclone|typhoon|tropical storm|gr(?:ü|ue)(?:ß|ss)"
    r"|(?:table|reservation)s? (?:\w+ ){0,5}?at|reserve at"
    r")[ :]{1,2}[\"'“‘]?(?:the )?\Z",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"(?:[ ](?:movie|film|dvd|blu-ray|vinyl|soundtrack|poster|puzzle|tote|mug|hoodie|"
    rf"t-shirt|box set|lego|figurine|costume|toys?|plush|brand|merch|biography|trilogy|saga)s?(?!\w)"
    r"|[ ](?:cream|batter(?:y|ie)|tyre|tire|jeans|boot|perfume|cologne|polo|biscuit|cracker|sneaker|trainer|charger|cable|"
    r"drill|"
    r"kettle|dishwasher|fridge|toaster|blender|fryer|shampoo|deodorant|chocolate|cereal|coffee pod|screwdriver)s?(?!\w)"
    r"|(?:['’]s)?[ ](?:(?:first|second|third) law|algorithm|theorem|transform|distribution|noise|filter|equation|matrix|law|"
    r"formula|lemma|conjecture|"
    r"paradox|inequality|constant|syndrome|disease|expansion|series|reflection|rotation|elimination|shuffle|coefficient|"
    r"criterion|estimator|polynomial)s?(?!\w)"
    rf"|[ ]the (?:{_ANIMALS})(?!\w)|,? (?:is )?(?:my|our) (?:\w+ )?(?:{_ANIMALS})(?!\w)"
    r"|,? (?:(?:which|that) is |is )(?:also )?(?:such an?|an?|the|my|our) (?:[\w-]+ ){0,3}?(?:restaurant|hotel|property|"
    r"apartment|complex|movie|film|novel|sitcom|musical|anime|album|band|song|salon|museum|park|cafe|bar|hostel|place)(?!\w)"
    r"(?![ ](?:manager|owner|staff|tender|keeper|director|star|writer|club|ranger|singer|maker|guy|lady|man|woman|girl|teacher|"
    r"critic|buff|producer|editor|nerd|lover|fan|partner|mate|member|photographer|designer|player)(?!\w))"
    r"|,? (?:(?:which |it )?is )?(?:(?:moderately|cheaply|reasonably) priced|(?:in)?expensive|rated \d|unisex)(?!\w)"
    r"|,? (?:has|have|with|serves?|offers?) (?:live music|outdoor seating|alcohol|a rating|\d stars|\d(?:\.\d)? stars|"
    r"vegetarian|vegan)(?!\w)"
    r"|[ ](?:scale|doctrine|administration|winds)(?!\w)"
    r"|[ ](?:shares|stock)(?: price)?[ ](?:fell|rose|dropped|jumped|is|are|went|hit|closed)(?!\w)"
    r"|[ ]Steak ?house|['’]s (?:closed|closes|opens|is open|is closed|menu|drive[ -]?thr(?:u|ough)|app|vouchers?|"
    r"burgers?|fries|pizzas?)(?!\w)"
    r")",
    re.IGNORECASE,
)
_LOCATED = re.compile(r",? (?:which )?(?:is )?located (?:at|in|on)(?!\w)", re.IGNORECASE)
_BUSINESS = word_set(
    "restaurant ristorante cafe café bistro grill grillhouse bar pub tavern pizza pizzeria diner bakery hotel inn hostel",
    "suites apartment apartments residences villas salon barber spa clinic dental dentistry furniture motors bank insurance",
    "airlines airways theatre theater stadium arena symphony cuisine steakhouse sushi supermarket pharmacy store shop foods",
    "energy outfitters surgery museum university college hospital airport foundation inc llc ltd gmbh corp plc logistics",
    "kitchen factory steakhouse brewery brewing taproom ramen taqueria cantina trattoria osteria brasserie creamery",
    "deli eatery smokehouse",
    "roadhouse cellars winery vineyards coliseum pavilion auditorium ballroom amphitheater amphitheatre",
    "telecom mobile broadband electronics boutique jewelers jewellers studios records pictures",
)
_HOUSES_BEHIND = word_set(
    "apartments apartment residences villas suites condos condominiums lofts hotel hostel motel inn resort restaurant",
    "ristorante bistro",
    "grill tavern diner pizzeria bakery steakhouse cuisine aparthotel",
)
_HOUSES_FIRST = word_set("hotel hôtel restaurant ristorante aparthotel hostel ristorante trattoria osteria")
_HOUSES_SMALL = re.compile(
    r"(?:['’]s)?[ ](?:[^\W\d_]+[ ])?(?:restaurant|ristorante|hotel|inn|hostel|pizza|pizzeria|furniture|theat(?:re|er)|"
    r"grill|kitchen|bistro|"
    r"steak ?house|bakery|diner|tavern|cafe|café|apartments|suites|winery|brewery)(?!\w)"
)
_HOUSE_BEFORE = re.compile(
    r"(?<!\w)(?:Restaurant|Ristorante|Trattoria|Osteria|Hotel|Hôtel|Aparthotel|Hostel)[ ]\Z"
)
_HOUSE_REACH = 12
_HOUSE_NEXT = lazy(r"(?:[ ](?:senior|luxury|garden))?[ ](?P<word>[^\W\d_]{3,14})(?!\w)", re.IGNORECASE)
# Where somebody is, or something goes, a house is a place.
_AT_HOME = lazy(
    r"(?<!\w)(?:liv(?:e|es|ed|ing)|stay(?:s|ed|ing)?|mov(?:e|ed|ing)|send|sent|deliver(?:ed)?|ship(?:ped)?|address|home|"
    r"ride|cab|taxi|pick|"
    r"drop|go|going|from|to|take me)(?!\w)[^.!?]{0,30}\Z",
    re.IGNORECASE,
)
_BUSINESS_FIRST = word_set(
    "banco banca banque bank banku hotel hôtel maison restaurant ristorante café cafe aparthotel chez"
)
_BUSINESS_BEHIND = re.compile(r"(?:['’]s)?[ ](?P<word>[^\W\d_a-zß-öø-ÿ][^\W\d_]+)(?!\w)")
_THEIRS = lazy(r"['’]s(?!\w)")
_DISEASES = word_set("alzheimer parkinson crohn hodgkin asperger tourette huntington")
_SMALL = word_set(
    "valid conn visa peer loan theta zeta beta tilde nil sine ion emit"
)  # in capitals they may be names
# What papers and numbers are called, by people and by the placeholders that stand for them: "UK Taxpayer Reference".
_PAPER = re.compile(
    r"[ ](?:Taxpayer|Vehicle Reg|Passport|National (?:Insurance|ID)|Driving|Driver|Tax (?:Number|ID)|Social Security|"
    r"Health Insurance|Identity|Number|Postcode|Voter|Fiscal Code)"
)
_FAMILY = lazy(
    r"['’]?s?[ ](?:family|household|residence|wedding|party|kids|children|couple|sisters|brothers|twins)(?!\w)"
)
_THE = lazy(r"(?<!\w)(?:the|these|those|any)[ ]\Z", re.IGNORECASE)
# Countries whose names are also a food and a ware: "turkey sandwich", "china plates".
_WARES = {
    "turkey": (
        "sandwich breast burger dinner sausage bacon mince meatballs wrap salad soup roast stuffing gravy jerky"
    ),
    "china": "plate plates cup cups dish dishes teapot cabinet doll bowl bowls mug vase tea saucer saucers clay",
}
_WARES_BEHIND = {
    country: lazy(rf"[ ](?:{'|'.join(wares.split())})(?!\w)", re.IGNORECASE)
    for country, wares in _WARES.items()
}
_INTO = lazy(r"(?:(?<!\w)(?:in|near|nearby|to|from|for|at|around)|,)[ ]\Z", re.IGNORECASE)
_INTO_REACH = 10
_ACRONYMS = word_set(
    "XS XL XXL XXS AI ML IT PC TV OS UI UX QA HR API CPU GPU RAM USB PDF CSV XML SQL CSS PHP AWS GCP IDE CLI SDK VPN",
    "DNS LAN PM EUR USD",
    "GBP CBC BBC CNN HBO NBA NFL NHL MLB FIFA UEFA F1",
)
_SEASONS = word_set("spring summer autumn winter")
# The two letters of American, Canadian and Australian states and of some countries, and what people call cities.
_CODES = word_set(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA",
    "RI SC SD TN TX UT",
    "VT VA WA WV WI WY DC PR AB BC MB NB NL NS NT NU ON PE QC SK YT NSW VIC QLD TAS ACT SA UK USA US UAE EU EUA EEUU",
    "GB NZ NYC SF LA ATX",
    "PDX SFO LAX JFK LHR CDG ORD ATL DFW SEA BOS MUC FRA AMS YYZ PH HK KL PNG RSA DRC KSA GER AUS CAN IRL ESP ITA FRA",
    "POL SWE NOR DEN FIN",
    "CH AT BE IE IT ES PT DK SE PL CZ RJ SP MG RS BA DF GO ES PE CE",
)
_FROM = lazy(r"(?<!\w)(?:am|['’]m|im|is|are|was|were|an?)[ ]\Z", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_ARTICLES = frozenset(("a", "an", "the"))
_LONGEST_ACRONYM = 5
_FROM_COUNTRIES = ("ian", "ean", "ese")


_ADDRESSED = frozenset(("ma'am", "ma’am", "maam"))
# What taxes, papers and codes are called, and people: capitals tell them apart.
_ABBREVIATIONS = word_set("CEP CUIT DNI EAN IVA NIE PIX PUK RIB SIN VIN")
_TITLE_AT_END = lazy(rf"(?<!\w)(?:{TITLES})\.?[ ]\Z", re.IGNORECASE)
_OF_TAXES = lazy(
    r"(?:(?<!\w)(?:con|sin|m[áa]s|pi[ùu]|senza|sem|com|mais|partita)[ ]|[+%][ ]?)\Z", re.IGNORECASE
)


def is_called_after(text: str, begin: int, end: int, row: Row, lexicon: Lexicon) -> bool:
    """Say whether what stands around a person, or the form, tells that no person is meant."""
    if row.entity_type in ("PERSON", "LOCATION") and _PAPER.match(text, row.end, end):
        return True
    if row.entity_type == "LOCATION":
        return (
            _is_code_of_no_place(text, begin, row)
            or _is_ware(text, row, end)
            or is_thing(text, begin, end, row, lexicon)
            or (
                _is_house(text, row, end)
                and not _AT_HOME.search(text, max(begin, row.start - _REACH), row.start)
            )
        )
    if row.entity_type != "PERSON":
        return False
    since, until = max(begin, row.start - _REACH), min(end, row.end + _REACH)
    if _BEFORE.search(text, since, row.start) or _BEHIND.match(text, row.end, until):
        return True
    return (
        _is_business(text, row, until, lexicon)
        or _is_common(text, row, since, lexicon)
        or is_thing(text, begin, end, row, lexicon)
        or is_acronym(text, begin, end, row, lexicon)
    )


def is_acronym(text: str, begin: int, end: int, row: Row, lexicon: Lexicon) -> bool:
    """Say whether nothing of it is a listed name, and it is "XML-RPC" in a text that is not all capitals, or "an ad-hoc"."""
    words = _LETTERS.findall(text, row.start, row.end)
    if len(words) == 1 and _is_abbreviation(text, begin, row, words[0]):
        return True
    article = len(words) > 1 and words[0].lower() in _ARTICLES
    if not words or any(map(lexicon.has_name, words[article:])):
        return False
    if article:
        return True
    short = all(word.isupper() and 1 < len(word) <= _LONGEST_ACRONYM for word in words)
    return short and not text[begin:end].isupper()


def _is_abbreviation(text: str, begin: int, row: Row, word: str) -> bool:
    """Say whether a name is what taxes, papers and codes are called, too, and stands as those do."""
    if word.isupper() and word in _ABBREVIATIONS:
        return _TITLE_AT_END.search(text, max(begin, row.start - _REACH), row.start) is None
    return (
        word.lower() == "iva"
        and _OF_TAXES.search(text, max(begin, row.start - _REACH), row.start) is not None
    )


def _is_code_of_no_place(text: str, begin: int, row: Row) -> bool:
    """Say whether it is two or three letters that are no state's or country's, or a season."""
    value = text[row.start : row.end]
    if value.lower() in _SEASONS:
        return text[row.end : row.end + 1] != ","
    if len(value) > 3 or not value.isalpha() or not value.isascii():
        return False
    if value.islower() and text[row.end : row.end + 1] == "-":
        return True  # "wi-fi"
    if (
        value.isupper()
        and not text.isupper()
        and _INTO.search(text, max(begin, row.start - _INTO_REACH), row.start)
    ):
        return value in _ACRONYMS
    return value.upper() not in _CODES or value in ("ID", "id")


def _is_ware(text: str, row: Row, end: int) -> bool:
    words = text[row.start : row.end].lower().split()
    behind = _WARES_BEHIND.get(words[0]) if words else None
    return behind is not None and behind.match(text, row.start + len(words[0]), end) is not None


def _is_house(text: str, row: Row, end: int) -> bool:
    """Say whether a place found is a house to let, a hotel or a restaurant: "Cypress Point Villas", "Restaurant Chungdam"."""
    words = text[row.start : row.end].lower().split()
    if not words or row.end - row.start < 4:
        return False
    behind = _HOUSE_NEXT.match(text, row.end, end)
    if behind and behind["word"].lower() in _HOUSES_BEHIND and words[-1] not in ("the", "an", "a"):
        return behind["word"][0].isupper() == text[row.start].isupper()
    if _HOUSE_BEFORE.search(text, max(0, row.start - _HOUSE_REACH), row.start):
        return True
    if len(words) < 2:
        return False
    return words[-1] in _HOUSES_BEHIND or words[0] in _HOUSES_FIRST or words[-2:] == ["apartment", "homes"]


def _is_business(text: str, row: Row, until: int, lexicon: Lexicon) -> bool:
    """Say whether a business is named: "Ashley Furniture", "Nick's Pizza", "Banco Norte"."""
    behind = _BUSINESS_BEHIND.match(text, row.end, until)
    if behind and behind["word"].lower() in _BUSINESS and not behind["word"].isupper():
        return True
    if _HOUSE_BEFORE.search(text, max(0, row.start - _HOUSE_REACH), row.start):
        return True
    if _HOUSES_SMALL.match(text, row.end, until) and text.islower():
        return True
    words = text[row.start : row.end].split()
    if len(words) < 2:
        return False
    last = words[-1]
    if last.lower() in _BUSINESS and not lexicon.is_surname(last):
        return True
    return words[0].lower() in _BUSINESS_FIRST and not lexicon.is_given(words[0])


def _is_common(text: str, row: Row, since: int, lexicon: Lexicon) -> bool:
    """Say whether it is a disease, a unit, or a word for people of a country."""
    value = text[row.start : row.end]
    word = value.lower()
    if (word in _SMALL and value.islower()) or word in _ADDRESSED:
        return True
    if word in _DISEASES and _THEIRS.match(text, row.end):
        return True
    if _LOCATED.match(text, row.end) and not any(map(lexicon.is_given, value.split())):
        return True
    if word.isalpha() and not lexicon.has_name(word) and _THE.search(text, since, row.start):
        return _FAMILY.match(text, row.end) is None  # "the Okonjo family"
    country = word.endswith(_FROM_COUNTRIES) and word.isalpha() and not lexicon.has_name(word)
    return country and _FROM.search(text, since, row.start) is not None

"""Brands, works, figures, programs and teams whose names have the form of people's or places', and what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from privkit.detectors._after._brands import MAKES, NOBODY, PHRASES, WORDS
from privkit.detectors._after._row import Lexicon, Row, word_set
from privkit.detectors._after._virtues import is_said_of_none
from privkit.detectors._after._wares import WARES
from privkit.text._lazy import lazy

__all__ = ["is_thing"]


_LONGEST = max(map(len, PHRASES))
# What is sold by such names, where no "'s" stands between: "Tommy socks", "Tiffany style lamp".
_WARES = (
    r"socks?|scarves|dresses|costumes?|posters?|shirt|t-shirt|tee|jumper|sweater|hoodie|jacket|coat|blouse|skirt|trousers|pants|shorts|leggings|boxers|"
    r"underwear|bra|"
    r"sandals|slippers|loafers|heels|sunglasses|handbag|tote|wallet|scarf|beanie|necklace|earrings|bracelet|"
    r"watch strap|scent|eau de|"
    r"aftershave|lotion|moisturi[sz]er|conditioner|toothbrush|razor|mascara|lipstick|foundation brush|price match|"
    r"gift (?:card|set|box)|"
    r"gift voucher|loyalty card|rice|sauce|ketchup|mustard|crisps|cookies?|cakes?|ice cream|yogh?urt|cheese|doughnuts?|"
    r"donuts?|burgers?|"
    r"fries|whiskey|whisky|vodka|gin|rum|bourbon|lager|ale|style|edition|collection|range|sofa|armchair|bookcase|shelf|"
    r"wardrobe|mattress|"
    r"bags?|biscuits?|crackers?|dresser|bookcase|duvet|pillow|lamp|lampshade|rug|curtains|saucepan|frying pan|casserole|"
    r"teapot|mower|strimmer|hoover|vacuum|sander|saw|alternator|"
    r"brake pads|floor mats|wipers|dealership|lease|boot liner|smartwatch|headphones|earbuds|earphones|speaker|"
    r"soundbar|keyboard|monitor|"
    r"filters?|spare parts|"
    r"dreamhouse|playset|colou?ring book|pyjamas|pajamas|lunch ?box|backpack|dashboard|plugin|sdk|api|pipeline|cluster|pod|"
    r"build"
)
# What people watch and read.
_WATCHED = lazy(
    r"(?<!\w)(?:(?:re|binge-?)?watch(?:ed|ing)|(?:just|been|anyone|anybody|you|ever) (?:read|reading)|halfway through|"
    r"(?:finished|started) (?:watching|reading))(?!\w)"
    r"(?![^.!?]{0,40}\b(?:with|while|when|because|as|who|that|from|to|by|for|about|if|what)\b)[^.!?]{0,40}\Z",
    re.IGNORECASE,
)
_NOTHING_DONE = re.compile(
    r"[ ]?(?:\Z|[,.!?;&]|(?:and|or|on|last|yesterday|tonight|again|this|for|back|yet|all|in|lately|recently)(?!\w))"
)
_FAR = 56
_SOLD = re.compile(rf"[ ](?:{_WARES})(?!\w)", re.IGNORECASE)
# What is said of firms and of what they make: "Philip Morris shares", "better than John Lewis".
_TRADED = lazy(
    r"(?:['’]s)?[ ](?:products?|parts|shares?|stocks?|prices?|price[ ]?match(?:es|ing)?|stores?|outlets?|website|catalogue|"
    r"models?|"
    r"tractors?|guitars?|amps?|reps?|movies?|films?|books?|novels?|songs?|quotes?|costumes?|tickets?|cereal|bottles?|"
    r"(?:and|&) co(?:ke|la)|on (?:the rocks|sale|vinyl))(?!\w)",
    re.IGNORECASE,
)
_COMPARED = lazy(
    r"(?<!\w)(?:than|pour me|drink(?:ing)?|drank|bottles? of|glass of|fan of|listen(?:ing)? to|book by|song by|like)[ ]\Z",
    re.IGNORECASE,
)
# What is made as in a place: "Boston cream doughnut", "New York cheesecake", "Oxford shirt".
_MADE = lazy(
    r"(?:[ -]style)?[ ](?:cream|cheesecakes?|steak|fries|dressing|rolls?|pudding|tarts?|buns?|wings|sauce|cheese|"
    r"coffee beans|roast|mule|cheesesteaks?|iced tea|sour|sling|rarebit|terrier|shepherd|"
    r"fog|latte|espresso|press|toast|stew|delight|yogh?urt|salad|burgers?|sausages?|ham|nuts?|hats?|shirts?|shorts|boots?|"
    r"knit|knot|rug|"
    r"sweater|cashmere|porcelain|doughnuts?|donuts?|pizza|oranges?|apples?|cherries|peaches|potatoes|wines?|whisky|"
    r"tea towel|bbq|barbecue|spices?|curry|noodles|oven|mustard|lace|style|belly|lemonade)(?!\w)",
    re.IGNORECASE,
)
_TEAM_BEHIND = lazy(
    r"[ ](?:fc|united|rovers|wanderers|hotspur|albion|lakers|warriors|giants|bulls|celtics|red sox|yankees|cubs|"
    r"dodgers|shirt|jersey|kit|"
    r"(?:won|lost|beat|drew|scored|conceded|equali[sz]ed|qualified)(?=[ ]?(?:[,.!?]|\Z)|[ ](?:the|a|to|against|again|"
    r"\d|away|at))|"
    r"symphony|marathon|bitcoin|dynamo)(?!\w)|[ ](?:vs?\.?|versus)[ ]",
    re.IGNORECASE,
)
_TEAM_BEFORE = lazy(r"(?<!\w)(?:vs?\.?|versus)[ ]\Z", re.IGNORECASE)
# "My Dyson", "your Miele": nobody's name, unless a first name stands there.
_OWNED = lazy(r"(?<!\w)(?:my|our|your)[ ]\Z", re.IGNORECASE)
_OWNED_INSIDE = re.compile(r"(?:my|our|your)[ ](?=\S+\Z)", re.IGNORECASE)
# What stands before a thing that is called as people are: "the Paul Smith scarf", "at John Lewis", "watching Harry Potter".
_THING_BEFORE = lazy(
    r"(?<!\w)(?:an?|the|my|your|our|this|these|those|some|any|new|in|at|wearing|play(?:ing)?|watch(?:ed|ing)?|reading)[ ]"
    r"(?:(?:new|old|last|next|latest|whole)[ ]|pair of[ ])?\Z",
    re.IGNORECASE,
)
_GIVEN_TO = lazy(
    r"(?<!\w)(?:b(?:ought|uy)|g[eo]t|gave|give|gift(?:ed)?|sen[dt]|show(?:ed)?|order(?:ed)?|made|bak(?:e|ed)|owe[ds]?)[ ]\Z",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?<!\w)(?:mr|mrs|ms|mx|miss|dr|prof|herrn?|frau|mme|sr|sra)\.?[ ]\Z", re.IGNORECASE)
_SEASONS = word_set("autumn summer spring winter april may june august mai mei avril aprile abril juli")
_SEASON_BEHIND = lazy(
    r"[ ](?:is (?:my|the|our) (?:favou?rite|best|worst|busiest)|sale|season|collection|term|break|holidays?|weather|"
    r"camp|vibes)(?!\w)",
    re.IGNORECASE,
)
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_SEASON_BEFORE = lazy(
    r"(?<!\w)(?:(?:in|between|since|until|till|during|last|next|this|early|late|mid|every)[ ]"
    rf"(?:{_MONTH}[ ](?:and|or|to|through)[ ])?|from[ ]{_MONTH}[ ](?:to|until|till|through)[ ]|"
    r"(?:seit|ab|bis|im|anfang|ende|mitte|sinds|vanaf|depuis|dès|fin|début|desde|hasta|siden|sedan)[ ])\Z",
    re.IGNORECASE,
)
_SEASON_FAR = 32
_MAY_OF_POLISH = "maja"  # "od maja", but "do Mai" and "dla Mai" are said of somebody
_BEFORE_MAY = lazy(r"(?<!\w)(?:od|do|w|na|z|\d{1,2}\.?)[ ]\Z", re.IGNORECASE)
_MONTH_BEHIND = lazy(r"[ ](?:\d{1,4}|(?:last|this|next)[ ]year)(?!\w)", re.IGNORECASE)
_PLACED = lazy(r"(?<!\w)(?:in|near|to|from|at|around|for|via|through|into|leaving)[ ]\Z", re.IGNORECASE)
_PLAYED = lazy(
    r"(?<= )(?:quarterbacks?|pitchers?|strikers?|goalkeepers?|goalies?|playoffs?|penalty|penalties|midfielders?|"
    r"touchdowns?|innings|offside|semi-?finals?|quarter-?finals?|relegated|relegation|top of the (?:table|league)|own goal|"
    r"home game|away game|winning streak|losing streak|level on points)(?!\w)",
    re.IGNORECASE,
)
_ASKED = lazy(
    r"[ ]?(?:,[ ]?(?:turn|play|set|stop|what|add|open|call)|app|skill|device|speaker)(?!\w)"
    r"|[ ](?:for the (?:weather|news|time)|to (?:play|set|turn|dim|stop playing))(?!\w)"
    r"|[ ](?:keeps?|does(?:n['’]?t| not)|can(?:['’]?t|not| not)|won['’]?t|didn['’]?t|stopped|never)[ ](?:understand(?:s|"
    r"ing)? (?:me|my accent)|"
    r"recogni[sz](?:e|ing) my voice|hear(?:ing)? me|respond(?:s|ing)?|play(?:s|ing)?|turn(?:s|ing)? (?:on|off)|ordering)(?!\w)",
    re.IGNORECASE,
)
_ASK = lazy(r"(?<!\w)(?:hey|does|use|using|via|with|through)[ ]\Z", re.IGNORECASE)
_ASSISTANTS = ("alexa", "siri")  # and first names
_REACH = 16
_WORD = re.compile(r"[^\W_][\w'’.&-]*")


def _by_first(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        found.setdefault(phrase.split(" ")[0], []).append(phrase)
    return {first: tuple(sorted(each, key=len, reverse=True)) for first, each in found.items()}


_BY_FIRST = _by_first(PHRASES)
_ONE_WORD = WORDS | WARES


def is_thing(text: str, begin: int, end: int, row: Row, lexicon: Lexicon) -> bool:
    """Say whether a person or place found is a brand, a work, a program, a dish or a team."""
    since = max(begin, row.start - _REACH)
    if _is_listed(text, since, end, row, lexicon):
        return True
    if _is_of_town(text, since, row, end, lexicon):
        return True
    if row.entity_type == "LOCATION":
        return _is_of_a_place(text, row, end) or _TEAM_BEFORE.search(text, since, row.start) is not None
    if _TITLE.search(text, since, row.start):
        return False
    return (
        _is_brand(text, row, lexicon)
        or _is_watched(text, begin, row, end)
        or _is_ware(text, since, row, end, lexicon)
        or _is_owned(text, since, row, lexicon)
        or _is_season(text, begin, row, end)
        or _is_assistant(text, since, row, end)
        or is_said_of_none(text, since, row, end)
    )


def _is_listed(text: str, since: int, end: int, row: Row, lexicon: Lexicon) -> bool:
    """Say whether a listed name covers it, begins it, or stands in it, or is all of it."""
    value = text[row.start : row.end].lower().replace("’", "'").rstrip(".")
    bare = value.removesuffix("'s")
    if value in _ONE_WORD or bare in _ONE_WORD or _owns(text, value, row, end):
        if row.entity_type == "PERSON" and bare not in WARES and lexicon.is_given(value):
            return _THING_BEFORE.search(text, since, row.start) is not None
        return _TITLE.search(text, since, row.start) is None
    stretch = text[since : min(end, row.end + _LONGEST)].lower().replace("’", "'")
    if len(stretch) != min(end, row.end + _LONGEST) - since:
        return False
    for word in _WORD.finditer(stretch):
        at = word.start() + since
        if at >= row.end:
            break
        first = word.group()
        phrases = _BY_FIRST.get(first) or _BY_FIRST.get(first.rstrip("."), ())
        for phrase in phrases:
            stop = at + len(phrase)
            if not stretch.startswith(phrase, word.start()) or text[stop : stop + 1].isalnum():
                continue
            if at <= row.start < stop or (at > row.start and not _named_before(text, row, at, lexicon)):
                return not _may_be_somebody(text, phrase, at, end, lexicon)
    return False


def _may_be_somebody(text: str, phrase: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether people are called so too, and nothing beside it says that it is the thing: to hide it is the safer way."""
    first, *others = phrase.split(" ")
    if (
        phrase in NOBODY
        or "and" in others
        or not (others and lexicon.is_given(first) and lexicon.has_surname(others[-1]))
    ):
        return False
    stop = at + len(phrase)
    if _TRADED.match(text, stop, end) or _COMPARED.search(text, max(0, at - _REACH), at):
        return False
    return not (_SOLD.match(text, stop, end) or _THING_BEFORE.search(text, max(0, at - _REACH), at))


def _is_ware(text: str, since: int, row: Row, end: int, lexicon: Lexicon) -> bool:
    """Say whether what is sold stands behind it: "Tommy socks"; but "I bought Anna socks" names her."""
    if _SOLD.match(text, row.end, end) is None:
        return False
    return not lexicon.is_given(text[row.start : row.end]) or not _GIVEN_TO.search(text, since, row.start)


def _is_watched(text: str, begin: int, row: Row, end: int) -> bool:
    """Say whether it is one of the works that somebody watched or read: "I watched Rocky and Carrie last night"."""
    if not _NOTHING_DONE.match(text, row.end, end):
        return False
    return _WATCHED.search(text, max(begin, row.start - _FAR), row.start) is not None


def _is_brand(text: str, row: Row, lexicon: Lexicon) -> bool:
    """Say whether a make of cars begins it, or what is sold ends it: "Chevrolet Malibu", "graham crackers"."""
    first, *others = text[row.start : row.end].split()
    if not others:
        return False
    if first.lower() in MAKES:
        return True
    return _SOLD.fullmatch(f" {others[-1]}") is not None and not lexicon.has_surname(others[-1])


def _named_before(text: str, row: Row, at: int, lexicon: Lexicon) -> bool:
    """Say whether a first name of the finding stands before its listed part: "Vincent van Gogh"."""
    before = text[row.start : at].split()
    return bool(before) and lexicon.is_given(before[-1])


def _owns(text: str, value: str, row: Row, end: int) -> bool:
    """Say whether a listed name ends in "'s" right behind it: "Reese's"."""
    behind = text[row.end : min(end, row.end + 2)].replace("’", "'").lower()
    return behind == "'s" and f"{value}'s" in WORDS


def _is_of_a_place(text: str, row: Row, end: int) -> bool:
    """Say whether a dish, a garment or a team is called after a place."""
    if row.end - row.start < 3 or not text[row.start : row.end].replace(" ", "").isalpha():
        return False
    return _MADE.match(text, row.end, end) is not None or _TEAM_BEHIND.match(text, row.end, end) is not None


def _is_of_town(text: str, since: int, row: Row, end: int, lexicon: Lexicon) -> bool:
    """Say whether it is a make's model, a dish or a team that has a town's name: "Porsche Cayenne", "Chelsea buns"."""
    value = text[row.start : row.end]
    if not value.replace(" ", "").isalpha():
        return False
    before = text[since : row.start].rstrip(" ").rpartition(" ")[2]
    if before.lower() in MAKES:
        return not lexicon.is_given(before) or row.entity_type == "LOCATION"
    first, _, last = value.rpartition(" ")
    if first and row.entity_type == "LOCATION" and _MADE.fullmatch(f" {last}"):
        return True
    if first or not lexicon.is_town(value):
        return False
    if row.entity_type == "PERSON" and not lexicon.is_given(value) and _MADE.match(text, row.end, end):
        return True
    if _PLACED.search(text, since, row.start):
        return False
    return _PLAYED.search(text, row.end, min(end, row.end + _FAR)) is not None


def _is_owned(text: str, since: int, row: Row, lexicon: Lexicon) -> bool:
    """Say whether one word that is no first name has "my" before it, or in it: "My Dyson"."""
    inside = _OWNED_INSIDE.match(text, row.start, row.end)
    start = inside.end() if inside else row.start
    value = text[start : row.end]
    if not value.isalpha() or lexicon.bits(value) & 3:
        return False
    return inside is not None or _OWNED.search(text, since, row.start) is not None


def _is_season(text: str, begin: int, row: Row, end: int) -> bool:
    """Say whether a season or a month is one: "in May and June", "April is our busiest"."""
    value = text[row.start : row.end].lower()
    if value == _MAY_OF_POLISH:
        return _BEFORE_MAY.search(text, max(begin, row.start - _SEASON_FAR), row.start) is not None
    if value not in _SEASONS or text[row.end : row.end + 1] in ("'", "’"):
        return False
    return any(form.match(text, row.end, end) for form in (_SEASON_BEHIND, _MONTH_BEHIND)) or (
        _SEASON_BEFORE.search(text, max(begin, row.start - _SEASON_FAR), row.start) is not None
    )


def _is_assistant(text: str, since: int, row: Row, end: int) -> bool:
    """Say whether the voice of a loudspeaker is spoken to: "Hey Alexa", "Alexa, play"."""
    if text[row.start : row.end].lower() not in _ASSISTANTS:
        return False
    return _ASKED.match(text, row.end, end) is not None or _ASK.search(text, since, row.start) is not None

"""Brands, works, figures, programs and teams whose names have the form of people's or places', and what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from privkit.detectors._after._row import Lexicon, Row, word_set
from privkit.text._lazy import lazy

__all__ = ["is_thing"]


def _parted(*lines: str) -> list[str]:
    """Return the names of some lines, in which bars part them."""
    return "|".join(lines).split("|")


# Names of several words.
_PHRASES = _parted(
    # What is worn.
    "ralph lauren|hugo boss|calvin klein|tommy hilfiger|michael kors|jimmy choo|karl lagerfeld|christian dior",
    "yves saint laurent|yves rocher|marc jacobs|louis vuitton|coco chanel|giorgio armani|emporio armani|jack wolfskin",
    "pierre cardin|dolce & gabbana|dolce and gabbana|dolce gabbana|max mara|miu miu|ray ban|ray-ban|dr martens|dr. martens",
    "doc martens|jack & jones|jack and jones|jack wills|karen millen|kate spade|tory burch|vera bradley|vera wang",
    "stella mccartney|alexander mcqueen|vivienne westwood|paul smith|fred perry|ted baker|laura ashley|paul frank",
    "levi strauss|helly hansen|eddie bauer|brooks brothers|perry ellis|oscar de la renta|ermenegildo zegna",
    "salvatore ferragamo|roberto cavalli|tiffany & co|tiffany and co|daniel wellington|patek philippe|tag heuer",
    "audemars piguet|maurice lacroix|tom tailor|marc o'polo|gerry weber|betty barclay|hunkemöller|air jordan|stan smith",
    "chuck taylor|converse all star|victoria's secret|victorias secret",
    # Scents and soaps.
    "estee lauder|estée lauder|bobbi brown|charlotte tilbury|helena rubinstein|mary kay|tom ford|jo malone|paco rabanne",
    "carolina herrera|nina ricci|issey miyake|jean paul gaultier|thierry mugler|elizabeth arden|acqua di parma",
    "johnson's baby|johnson & johnson|johnson and johnson|burt's bees|dr. bronner's|dr bronner's|dr hauschka|dr. hauschka",
    # Food and drink.
    "ben & jerry's|ben and jerry's|ben & jerry|uncle ben's|uncle bens|uncle ben|aunt jemima|betty crocker|dr pepper",
    "dr. pepper|dr oetker|dr. oetker|jack daniel's|jack daniels|jim beam|johnnie walker|captain morgan|jose cuervo",
    "bloody mary|shirley temple|tom collins|earl grey|lady grey|granny smith|pink lady|caesar salad|caesar dressing",
    "caesar wrap|victoria sponge|eggs benedict|beef wellington|ferrero rocher|samuel adams|sam adams|stella artois",
    "veuve clicquot|dom perignon|dom pérignon|san pellegrino|sloppy joe|sloppy joes|general tso|monterey jack|colby jack",
    "pepper jack|newman's own|amy's kitchen|orville redenbacher|tim tam|sara lee|marie callender's|mrs fields|mr kipling",
    "famous amos|arnold palmer|roy rogers",
    # Shops and restaurants.
    "trader joe's|trader joes|papa john's|papa johns|jimmy john's|jimmy johns|carl's jr|tim hortons|john lewis",
    "harvey nichols|marks and spencer|marks & spencer|marks spencer|sam's club|dick's sporting goods|barnes and noble",
    "barnes & noble|leroy merlin|albert heijn|peek & cloppenburg|whole foods|bed bath & beyond|max burgers|pret a manger",
    "joe & the juice",
    # Banks, firms, makers.
    "wells fargo|morgan stanley|jp morgan|j.p. morgan|charles schwab|merrill lynch|ernst & young|ernst and young",
    "ernst young|goldman sachs|raymond james|edward jones|baker mckenzie|procter & gamble|procter and gamble|smith & wesson",
    "simon & schuster|thomson reuters|dow jones|lockheed martin|rolls royce|rolls-royce|black & decker|black and decker",
    "russell hobbs|george foreman|morphy richards|henry hoover|bang & olufsen|bang and olufsen|bang olufsen|harman kardon",
    "bowers & wilkins|les paul|fisher price|fisher-price|john deere|massey ferguson|aston martin|alfa romeo|alfa giulia",
    "harley davidson|harley-davidson|mr coffee|mr. coffee|mrs butterworth|mercedes benz|mercedes-benz|land rover",
    "range rover|royal enfield|virgin atlantic|fannie mae|freddie mac|sallie mae|travis ci|ruby on rails|chat gpt|hey siri",
    "watson studio|dolly zoom|windows hello|raspberry pi|cherry mx",
    # Works and figures.
    "jane eyre|anna karenina|harry potter|john wick|mary poppins|forrest gump|jack reacher|sherlock holmes|hercule poirot",
    "james bond|indiana jones|lara croft|darth vader|luke skywalker|han solo|peter pan|peppa pig|mickey mouse|minnie mouse",
    "donald duck|winnie the pooh|winnie pooh|bugs bunny|scooby doo|super mario|mario kart|mario party|robin hood",
    "romeo and juliet|romeo & juliet|romeo juliet|huckleberry finn|tom sawyer|oliver twist|moby dick|dorian gray",
    "don quixote|robinson crusoe|alice in wonderland|santa claus|father christmas|mona lisa|ted lasso|captain america",
    "captain marvel|iron man|black widow|wonder woman|citizen kane|blade runner|jason bourne|jack ryan|mad max|max payne",
    "tony stark|bruce wayne|peter parker|clark kent|doctor who|dr who|doctor strange|grey's anatomy|greys anatomy",
    "gilmore girls|ally mcbeal|walter white|jon snow|princess leia|princess peach|thomas the tank engine|bob the builder",
    "dora the explorer|hello kitty|hey jude|billie jean|eleanor rigby|sweet caroline|come on eileen|barbie doll",
    "barbie dreamhouse|jekyll and hyde|tom and jerry|tom & jerry|lilo and stitch|lilo & stitch|wallace and gromit",
    "bonnie and clyde|thelma and louise|bert and ernie|hansel and gretel|dolly the sheep|pride and prejudice|emily in paris",
    "bridget jones|benjamin button|inspector morse|father ted|miss marple|van gogh|da vinci|jesus christ|julius caesar",
    "jeanne d'arc|joan of arc|st patrick's|st. patrick's|saint patrick's|st nicholas|st. nicholas|lazy susan|jack russell",
    "saint bernard|st bernard|king charles spaniel|gordon setter",
    # Teams.
    "paris saint-germain|paris saint germain|real madrid|bayern munich|bayern münchen|borussia dortmund|inter milan",
    "ac milan|boca juniors|river plate|austin fc|aston villa|nottingham forest|crystal palace|leeds united|newcastle united",
    "west ham",
)
# Names of one word which few people have, or none.
_WORDS = word_set(
    "c.f. c.f p.i. cortana bixby jira maven gradle ansible terraform vagrant kafka redis lua django",
    "jupyter buildkite",
    "grafana prometheus kibana hadoop airflow tailwind svelte vite webpack babel selenium figma canva trello asana",
    "zendesk hubspot",
    "salesforce mailchimp calendly klarna revolut venmo zelle shazam paypal adyen shopify magento spotify netflix hulu deezer",
    "duolingo strava peloton tinder bumble whatsapp chatgpt gemini copilot kubernetes docker podman fedora debian ubuntu pixar",
    "ryanair easyjet lufthansa vueling coldplay radiohead metallica nirvana starbucks mcdonald's mcdonalds",
    "kohl's sainsbury's sainsburys lowe's domino's dunkin applebee's arby's chili's nando's nandos popeyes greggs",
    "primark uniqlo aldi lidl rewe edeka kaufland carrefour migros tesco walmart costco walgreens ikea zalando wayfair sephora",
    "reese's kellogg's kelloggs hershey's heinz nutella oreo lavazza nespresso levi's levis wrangler timberland",
    "dyson miele bosch siemens braun makita dewalt kärcher karcher kitchenaid tefal electrolux philips lenovo huawei",
    "xiaomi garmin",
    "fitbit sonos sennheiser nikon tesla audi skoda škoda renault peugeot citroën citroen lamborghini maserati porsche toyota",
    "hyundai chevy harley zelda gandalf voldemort hermione dumbledore yoda godzilla pikachu dracula frankenstein hamlet macbeth",
    "othello celsius fahrenheit gram-schmidt gauss euler euclid fourier laplace bayes dijkstra bernoulli poisson",
    "mersenne fibonacci",
    "markov hamming levenshtein levenberg-marquardt cholesky householder spongebob barbie oppenheimer batman superman deadpool",
    "sherlock bridgerton bluey pokemon pokémon minecraft fortnite roblox mozart beethoven chopin tchaikovsky vivaldi einstein",
    "shakespeare picasso rembrandt michelangelo socrates plato aristotle confucius buddha napoleon cleopatra rapunzel cinderella",
    "gcc cygwin mingw clang llvm javascript typescript runtime serverless codespell werkzeug pylint mypy pytest numpy",
    "scipy valid hence freely",
    "juventus lakers celtics yankees dodgers brewers",
    # Colours behind a preposition: "in Grau".
    "grau rot blau grün schwarz weiß braun gelb lila noir blanc gris rouge bleu vert negro blanco rojo azul verde nero",
    "bianco rosso",
    "zwart grijs preto branco vermelho svart vit grå czarny biały",
)
_FIRMS = frozenset(["wells fargo", "morgan stanley", "aston martin", "alfa romeo", "morphy richards"])
_LONGEST = max(map(len, _PHRASES))
# What is sold by such names, where no "'s" stands between: "Tommy socks", "Tiffany style lamp".
_WARES = (
    r"socks?|shirt|t-shirt|tee|jumper|sweater|hoodie|jacket|coat|blouse|skirt|trousers|pants|shorts|leggings|boxers|underwear|bra|"
    r"sandals|slippers|loafers|heels|sunglasses|handbag|tote|wallet|scarf|beanie|necklace|earrings|bracelet|"
    r"watch strap|scent|eau de|"
    r"aftershave|lotion|moisturi[sz]er|conditioner|toothbrush|razor|mascara|lipstick|foundation brush|price match|"
    r"gift (?:card|set|box)|"
    r"gift voucher|loyalty card|rice|sauce|ketchup|mustard|crisps|cookies?|cakes?|ice cream|yogh?urt|cheese|doughnuts?|"
    r"donuts?|burgers?|"
    r"fries|whiskey|whisky|vodka|gin|rum|bourbon|lager|ale|style|edition|collection|range|sofa|armchair|bookcase|shelf|wardrobe|mattress|"
    r"biscuits?|crackers?|dresser|bookcase|duvet|pillow|lamp|lampshade|rug|curtains|saucepan|frying pan|casserole|"
    r"teapot|mower|strimmer|hoover|vacuum|sander|saw|alternator|"
    r"brake pads|floor mats|wipers|dealership|lease|boot liner|smartwatch|headphones|earbuds|earphones|speaker|"
    r"soundbar|keyboard|monitor|"
    r"dreamhouse|playset|colou?ring book|pyjamas|pajamas|lunch ?box|backpack|dashboard|plugin|sdk|api|pipeline|cluster|pod|build"
)
_MAKES = word_set(
    "chevrolet chevy toyota honda nissan hyundai kia mazda subaru mitsubishi volkswagen vw audi bmw peugeot renault",
    "citroen citroën fiat",
    "skoda škoda volvo porsche lexus acura infiniti jeep dodge chrysler buick cadillac pontiac opel vauxhall dacia suzuki tesla",
)
# What people watch and read.
_WATCHED = lazy(
    r"(?<!\w)(?:(?:re|binge-?)?watch(?:ed|ing)|(?:just|been) (?:read|reading)|(?:finished|started) (?:watching|reading))(?!\w)"
    r"(?![^.!?]{0,40}\b(?:with|while|when|because|as|who|that)\b)[^.!?]{0,40}\Z",
    re.IGNORECASE,
)
_NOTHING_DONE = re.compile(
    r"[ ]?(?:\Z|[,.!?;&]|(?:and|or|on|last|yesterday|tonight|again|this|for|back|yet|all|in)(?!\w))"
)
_FAR = 56
_SOLD = re.compile(rf"[ ](?:{_WARES})(?!\w)", re.IGNORECASE)
# What is made as in a place: "Boston cream doughnut", "New York cheesecake", "Oxford shirt".
_MADE = lazy(
    r"(?:[ -]style)?[ ](?:cream|cheesecakes?|steak|fries|dressing|rolls?|pudding|tarts?|buns?|wings|sauce|cheese|"
    r"coffee beans|roast|"
    r"fog|latte|espresso|press|toast|stew|delight|yogh?urt|salad|burgers?|sausages?|ham|nuts?|hats?|shirts?|shorts|boots?|knit|knot|rug|"
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
_SEASONS = word_set("autumn summer spring winter april may june august")
_SEASON_BEHIND = lazy(
    r"[ ](?:is (?:my|the|our) (?:favou?rite|best|worst|busiest)|sale|season|collection|term|break|holidays?|weather|"
    r"camp|vibes)(?!\w)",
    re.IGNORECASE,
)
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_SEASON_BEFORE = lazy(
    rf"(?<!\w)(?:in|between|since|until|till|during|last|next|this|early|late|mid|every)[ ]"
    rf"(?:{_MONTH}[ ](?:and|or|to|through)[ ])?\Z",
    re.IGNORECASE,
)
_SEASON_FAR = 32
_MONTH_BEHIND = lazy(r"[ ](?:\d{1,4}|(?:last|this|next)[ ]year)(?!\w)", re.IGNORECASE)
_ASKED = lazy(
    r"[ ]?(?:,[ ]?(?:turn|play|set|stop|what|add|open|call)|app|skill|device|speaker)(?!\w)", re.IGNORECASE
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


_BY_FIRST = _by_first(_PHRASES)


def is_thing(text: str, begin: int, end: int, row: Row, lexicon: Lexicon) -> bool:
    """Say whether a person or place found is a brand, a work, a program, a dish or a team."""
    since = max(begin, row.start - _REACH)
    if _is_listed(text, since, end, row, lexicon):
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
    )


def _is_listed(text: str, since: int, end: int, row: Row, lexicon: Lexicon) -> bool:
    """Say whether a listed name covers it, begins it, or stands in it, or is all of it."""
    value = text[row.start : row.end].lower().replace("’", "'").rstrip(".")
    if value in _WORDS or value.removesuffix("'s") in _WORDS or _owns(text, value, row, end):
        if row.entity_type == "PERSON" and lexicon.is_given(value):
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
        phrase in _FIRMS
        or "and" in others
        or not (others and lexicon.is_given(first) and lexicon.has_surname(others[-1]))
    ):
        return False
    stop = at + len(phrase)
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
    if first.lower() in _MAKES:
        return True
    return _SOLD.fullmatch(f" {others[-1]}") is not None and not lexicon.has_surname(others[-1])


def _named_before(text: str, row: Row, at: int, lexicon: Lexicon) -> bool:
    """Say whether a first name of the finding stands before its listed part: "Vincent van Gogh"."""
    before = text[row.start : at].split()
    return bool(before) and lexicon.is_given(before[-1])


def _owns(text: str, value: str, row: Row, end: int) -> bool:
    """Say whether a listed name ends in "'s" right behind it: "Reese's"."""
    behind = text[row.end : min(end, row.end + 2)].replace("’", "'").lower()
    return behind == "'s" and f"{value}'s" in _WORDS


def _is_of_a_place(text: str, row: Row, end: int) -> bool:
    """Say whether a dish, a garment or a team is called after a place."""
    if row.end - row.start < 3 or not text[row.start : row.end].replace(" ", "").isalpha():
        return False
    return _MADE.match(text, row.end, end) is not None or _TEAM_BEHIND.match(text, row.end, end) is not None


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
    if text[row.start : row.end].lower() not in _SEASONS or text[row.end : row.end + 1] in ("'", "’"):
        return False
    return any(form.match(text, row.end, end) for form in (_SEASON_BEHIND, _MONTH_BEHIND)) or (
        _SEASON_BEFORE.search(text, max(begin, row.start - _SEASON_FAR), row.start) is not None
    )


def _is_assistant(text: str, since: int, row: Row, end: int) -> bool:
    """Say whether the voice of a loudspeaker is spoken to: "Hey Alexa", "Alexa, play"."""
    if text[row.start : row.end].lower() not in _ASSISTANTS:
        return False
    return _ASKED.match(text, row.end, end) is not None or _ASK.search(text, since, row.start) is not None

# ruff: noqa: E501, SIM905 (tables of words)
"""Words that are names elsewhere, read as what they are: flowers, verbs, dishes, cities that became things."""

from __future__ import annotations

from random import Random

__all__ = ["sentence"]

# Words by kind, and the nouns that follow them.
_THINGS = (
    ("Lily Rose Ivy Daisy Iris Violet Jasmine Heather Holly Poppy Fern Olive Hazel Laurel Myrtle Flora Marigold Willow Dahlia",
     "seeds petals leaves plants garden pattern scent oil soap tea print branches flowers seedlings bouquet colour shade candle wreath"),
    ("Basil Ginger Pepper Sage Rosemary Saffron Angelica Coco Candy Cherry Berry Plum Clementine Olive Honey Brandy Sherry",
     "leaves powder jar sauce syrup biscuits bread oil plant seeds cocktail filling flavour dressing tea soup cake"),
    ("Ruby Pearl Amber Jade Crystal Opal Gemma Jewel Sterling Goldie Silver Flint Stone Clay Sandy Rocky Dusty Rusty Stormy Misty",
     "earrings beads necklace light glass vase ring tiles floor weather surface paths hinges nails morning road button stones coating"),
    ("Robin Jay Martin Wren Drake Falcon Wolf Buck Bunny Kitty Tiger Colt Fox Bear Lion Hawk Swift Finch Crane",
     "nest eggs feathers food costume sounds print plush ears box tracks season poster puzzle"),
    ("Cliff Glen Dale Brook Forrest Heath Ridge Marsh Lake Hill Banks Woods Fields Rivers Rhodes Meadow Sierra Shelby Coral Bay",
     "views path edge trail tour road photos climbing map house bridge level water fishing"),
    ("June April May August Summer Autumn Dawn Eve Noel Easter Winter Sunday Tuesday Spring",
     "sales holidays invoice deadline weather heat break leaves schedule release payment statement update forecast colours dress dinner brunch menu"),
    ("Carol Melody Harmony Aria Viola Piper Reed Harper Gene Dean Earl Duke King Prince Baron Bishop Abbott Pope Major Judge Marshall Page Knight Squire",
     "book concert strings lessons music bank office list title grey crown pattern line robes notes meeting ruling"),
    ("Mason Carter Parker Baker Cook Cooper Tyler Taylor Hunter Fisher Archer Miller Potter Porter Tanner Weaver Sawyer Turner Gardener Butler Chandler Barber Carpenter Smith Shepherd Fletcher",
     "jars tools shop work boots apron class lamp jacket knife brush bag skills union job hat chair pie"),
    ("Grace Faith Hope Joy Charity Patience Prudence Constance Mercy Felicity Verity Destiny Trinity Liberty Serenity Victor Rich Frank Ernest Earnest Young Long Short Brown White Black Green Gray Small Strong Sharp Christian Norm Max Sunny Guy Chip Art Ray Mike Jack Bob Rod Pat Dot Bill Mark Nick Chuck Dick Peter Drew Lance Pierce Skip Hank Matt Wes Foster Grant Chase Ward Chance Ace Royal Sky Star Angel Dolly Penny Polly Molly Jimmy Jenny Teddy Tommy Johnny Barbie Ken Hugo Oscar Emmy Tony Nova Luna Stella Aurora Phoenix Atlas Ajax Apollo Troy Delta Alexa Siri Cortana",
     "notes reply stand paper supplies plug cable holder marks point value mode settings limit card set party box dispenser bonus pay pattern finish wall wire screen stamp fund money race file name award bar project app gene style version drive engine server feature"),
    ("China Turkey Brazil Panama Bologna Cologne Jersey Cayenne Manila Java Reading Bath Nice Mobile Orange Buffalo Champagne Bordeaux Bermuda Cheddar Parma Dijon Nantes Berlin Vienna Paris Jordan Georgia Hamburg Frankfurt Denmark Guinea Cuba Wales Chester Sandwich Cork Split Lima Bergen Rome Angora Kashmir Havana Boston Austin Dallas Cleveland Houston Lincoln Sydney Chelsea Kent Lancaster Oxford Cambridge York Windsor Plymouth Phoenix Florence Savannah Charlotte Madison Dakota Virginia Carolina Savoy Burgundy Tuscan Swiss Dutch Danish French Irish Greek Polish German Spanish",
     "cups nuts hat spray fabric pepper envelope code lamp towel weather app juice wings glasses shorts cheese ham mustard sauce sausage blouse shoes font pastry salad fries toast knot knife boots shirt jacket red rice beans roast fever stew cabbage butter door loafers wool serif"),
)  # fmt: skip

# Words that begin a request, and what is to be done.
_DEEDS = (
    ("Mark Chase Grant Pierce Skip Rob Sue Drew Bill Wade Chuck Pat Peter Hope Will May Ward Rush Trace Brad Page Sam Dot Nick Rip Rush Hunt Cash Grab Lance Frank Faith Reed Gore Ray Carry Tag Jack Bob Josh Cope Tally",
     "the box below|it as done|your seat|the map twice|the ticket as closed|this as urgent|a copy of the form|me for the rest|the screen of its film|across the stream|off by spring|up the invoice|access to the folder|off the spam|in the coupon|up the price|along the edge|every parcel|a hole in the paper|the dough dry|us for one month|around the corner|over the lines"),
)  # fmt: skip

_TAILS = (
    "is broken|are missing|arrived damaged|smells nice|do not fit|is out of stock|were late|was fine|is too small|are sold out|looks great|needs to be cleaned|please|or something like it|should be in the shop|came today|is what i want|for my kitchen, right?|would be nice|works well|was on the news|is closed|helps a lot|cost too much|and nothing else|is my favourite|do not work|is enough|two of them|last night|again|on page two|"
    "in blue, if possible|is there any?|with free delivery|went up in price"
).split("|")
_LEADS = (
    "i bought|we need|do you sell|where are the|the|my|no more|some|more|a set of|i am looking for|two|is this the|how much is the|new|i like".split("|")
)  # fmt: skip
_PREDICATES = "is what the label says|is all i need|of the matter is|or not, it works|as in the plant, not a person|is just a word|is the colour of the door|is the code name|and patience, that is all|is not enough".split(
    "|"
)

_ELSEWHERE = (
    "Rosa chicle|Blanca y negra, las dos|Luz verde para el envío|Sol y playa|Mercedes benz gris|Mar y montaña|Paz y tranquilidad|Pilar de cemento|Victoria fácil|Consuelo de tontos|Cruz roja|Dolores de cabeza|Alba o tarde|Estrella de navidad|"
    "Ernst des Lebens|Rosen sind schön|Frank und frei gesagt|Rose oder Tulpe|Klein aber fein|Lang ersehnt|Jung und alt|Gross und klein|Wolf im Schafspelz|Sommer wie Winter|Stein auf Stein|Mark und Pfennig|Kaiser Schmarrn|Engel und Sterne|Vogel flieg|Heide und Moor|Falke oder Adler|Kaiser und König|"
    "Pierre précieuse|Rose des vents|Claire et nette|Blanche neige|Olivier en pot|Marin d'eau douce|Noël approche|Constant dans l'effort|Prune et cerise|Violette de Parme|Marguerite fanée|Colombe de la paix|Franc et direct|Petit ou grand|Rosa e fiori|Bianca come la neve|Gioia e dolore|Chiara e limpida|Stella di natale|Marina piccola|Serena e calma|Viola o giallo|"
    "Roos of tulp|Bloem en blad|Vos en haas|Wit of zwart|De jonge is kapot|Sterre en maan|Iris in bloei|Róża czy tulipan|Kot i pies|Wilk w lesie|Jasna sprawa|Malina z ogrodu|Björk och ek|Sten på sten|Liten eller stor|Bo i stan|Ros eller tulpan|Stjerne og måne|Sol og regn|Bjørn i skogen|Rosa eller blå|Rosa claro ou azul|Branca como a neve|Vitória fácil|Luz acesa|Cruz vermelha|Pedra e cal|Flor do campo|Lobo mau|Neves no inverno"
).split("|")  # fmt: skip


def sentence(chance: Random) -> str:
    """Return a sentence without a name in which a word stands that is one elsewhere."""
    draw, pick = chance.random(), chance.choice
    if draw < 0.12:
        return pick(_ELSEWHERE)
    if draw < 0.34:
        words, deeds = pick(_DEEDS)
        return f"{pick(words.split())} {pick(deeds.split('|'))}" + pick(("", "", " please", ", thanks"))
    words, nouns = pick(_THINGS)
    word, noun, tail = pick(words.split()), pick(nouns.split()), pick(_TAILS)
    if draw < 0.42:
        return f"{word} {pick(_PREDICATES)}"
    if draw < 0.60:
        return f"{pick(_LEADS)} {word if chance.random() < 0.5 else word.lower()} {noun} {tail}"
    if draw < 0.68:
        return f"{word} {noun}, {pick(words.split()).lower()} {pick(nouns.split())} and {pick(nouns.split())}"
    return f"{word} {noun} {tail}"

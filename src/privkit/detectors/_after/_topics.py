"""First names that are plants, planets, gods, colours, dishes or programs as well, in a text that speaks of such things."""

from __future__ import annotations

import re
from typing import NamedTuple

from privkit.detectors._after._row import Lexicon, Row, word_set
from privkit.text._lazy import lazy

__all__ = ["without_topics"]


class _Topic(NamedTuple):
    names: frozenset[str]
    told_by: frozenset[str]  # one of these in the segment tells that it is spoken of


_TOPICS = (
    _Topic(  # the kitchen
        word_set(
            "basil rosemary ginger sage olive cayenne cherry clementine pepper saffron cinnamon juniper rocket brie gouda",
            "colby",
            "cheddar parma roma romano margherita margarita diavola capricciosa marsala madeira benedict caesar cobb anise",
            "fennel",
            "angelica marjoram melba suzette alfredo chantilly lasagna hazel honey candy manhattan paloma daiquiri rosa chai",
            "kasha kiwi mango mandarin beaufort comté manchego valencia jasmine chester edam emmental",
        ),
        word_set(
            "oregano thyme parsley coriander cilantro garlic onion onions recipe recipes simmer bake baked oven dough pizza",
            "pizzas",
            "mozzarella sauce salad soup chop chopped butter spice spices herb herbs cheese cheeses fridge roasted roast",
            "grilled",
            "stir stirred vodka gin cocktail cocktails syrup vinegar ripe brunch toppings crust pasta risotto fritters",
            "marinade tea",
            "beef pork lamb chicken flour teas tagliatelle spaghetti fromage fromages queso käse formaggio ham salami",
            "basilico origano rosmarino olives mushrooms pepperoni prosciutto capers anchovies basil vegan crispy slice",
        ),
    ),
    _Topic(  # the garden
        word_set(
            "jasmine iris daisy heather ivy lily rose roses veronica violet poppy holly basil rosemary olive hazel fern clover",
            "dahlia camellia magnolia azalea zinnia myrtle laurel aster bryony primrose petunia hyacinth marguerite iolanthe",
            "willow rowan juniper sage hyssop angelica erica rue linden narcissus lavender marigold hortensia begonia",
        ),
        word_set(
            "planting plants pot pots soil garden border flower flowers flowering bloom blooms blooming bulbs seeds prune",
            "pruned",
            "pruning hedge shrub shrubs bees pollinators greenhouse compost vase germinate weeds lawn perennials cuttings",
            "fertilizer fertiliser mulch herb herbs butterflies aphids berries poisonous edible",
        ),
    ),
    _Topic(  # the sky
        word_set(
            "mercury venus mars jupiter saturn apollo artemis luna orion titan callisto rhea dione phoebe juno ceres",
            "neptune uranus",
            "pluto cassini galileo hubble kepler andromeda lyra vega polaris phobos ganymede triton miranda ariel umbriel",
            "moons",
        ),
        word_set(
            "planet planets moon moons orbit orbits telescope nasa astronomy lander rover eclipse solar crater constellation",
            "asteroid asteroids comet spacecraft galaxy nebula stargazing equinox astronauts sky",
        ),
    ),
    _Topic(  # the gods
        word_set(
            "athena zeus hermes apollo artemis hera ares aphrodite poseidon hades persephone demeter dionysus odin thor",
            "loki freya",
            "freyja frigg balder shiva vishnu ganesha krishna lakshmi kali isis osiris anubis venus diana juno minerva mars",
            "mercury",
            "jupiter hector achilles helen odysseus perseus medusa pandora hestia eros selene gaia cronus rhea iris parvati",
            "hanuman",
            "rama sita durga brahma saraswati indra agni",
        ),
        word_set(
            "god gods goddess goddesses deity deities myth myths mythology zeus vishnu odin poseidon aphrodite osiris olympus",
            "valhalla ragnarok ramayana mahabharata pantheon demigod demigods carvings underworld odyssey iliad",
        ),
    ),
    _Topic(  # colours and stones
        word_set(
            "ruby amber jade coral olive violet scarlet burgundy sienna rose ginger hazel ebony crystal pearl opal topaz",
            "garnet",
            "emerald sapphire turquoise dusty rusty indigo rosa lila clara viola oliva heather jasper beryl goldie",
        ),
        word_set(
            "colour colours color colors shade shades navy khaki teal charcoal beige graphite maroon tan lilac magenta",
            "ochre umber",
            "taupe palette dye bridesmaid swatch swatches necklace earrings bracelet gemstone gemstones azul verde negro",
            "branco preto",
            "cor cores couleur farbe farben rosado hoodie tones",
        ),
    ),
    _Topic(  # birds
        word_set(
            "robin wren martin jay phoebe kite swift finch heron starling kestrel merlin raven lark teal linnet"
        ),
        word_set(
            "sparrow sparrows feeder feeders birdseed birdbath blackbird blackbirds goldfinch bluetit bluetits nestbox birdsong"
        ),
    ),
    _Topic(  # browsers
        word_set("safari opera brave vivaldi edge"),
        word_set("chrome firefox chromium browser browsers incognito cookies webkit adblock"),
    ),
    _Topic(  # games
        word_set(
            "mario luigi peach zelda kirby yoshi wario sonic tails samus lara ellie joel kratos aloy tifa aerith",
            "sephiroth geralt ciri triss yennefer ryu guile cammy leon cortana",
            "ezio snake dante nero bayonetta kazuya jin jett phoenix reyna raze hanzo",
            "genji tracer ashe lux jinx ahri annie garen darius leona morgana celeste hades zagreus melinoe",
        ),
        word_set(
            "xbox playstation ps4 ps5 nintendo gamer gamers gaming dlc skin skins outfit outfits guild quest quests boss",
            "bosses speedrun multiplayer respawn loadout xp esports emote emotes fortnite minecraft zelda pokemon kart",
            "gameplay playthrough cutscene cutscenes cheats joystick joycon joycons console consoles mansion underrated",
        ),
    ),
    _Topic(  # programs
        word_set(
            "julia ada pascal travis jenkins athena apollo hermes jasmine ruby crystal elm maven claude gemini watson bard",
            "cody devin",
            "bazel kotlin gradle phoenix nova jade hudson dart cassandra neo delphi cypher argo helm istio eliza cobol",
            "haskell flask",
            "sinatra puma celery joomla keras theano darwin selenium sentry gatsby astro bun ollama llama mistral grok",
            "cursor ember",
            "aurora redshift lambda bamboo concourse stan iris titan chef puppet salt vagrant mojo roslyn zed",
        ),
        word_set(
            "python javascript typescript java rust golang php perl kotlin scala clojure compiler compile compiles repo",
            "repository",
            "kubernetes docker jenkins gradle bazel jest pytest junit ci github gitlab queries query sql database databases",
            "framework frameworks middleware plugin npm webpack react vue graphql apis sdk runtime linter unittest unit-tests",
            "algebra libraries dataframe numpy pandas tensorflow pytorch gpu gpus llm llms chatbot chatbots prompt prompts",
            "copilot",
            "chatgpt gemini tokens benchmark benchmarks aws azure backend frontend refactor regex syntax codebase dependency",
            "dependencies yaml json microservices",
        ),
    ),
)
_NAMES = frozenset().union(*(topic.names for topic in _TOPICS))
# What stands right before a person all the same: who is greeted, asked, meant; and right behind: what only people do or have.
_PERSON_BEFORE = lazy(
    r"(?:(?<!\w)(?:hi|hiya|hey|hello|dear|hallo|hola|ciao|salut|bonjour|thanks|thank you|thx|cheers|regards|sorry|this is|"
    r"here is|"
    r"it['’]?s|i['’]?m|i am|name is|names?|called|ask|asked|tell|told|call|met|know|said|says|from|for|to|by|against|via|"
    r"can|could|will|would|did|should|may|let|has|does|if|because|that|when|"
    r"(?:work|talk|spoke|speak|chat|deal|live|stay|meet|go|went|am|is|was|are)(?:ing|ed|s|ted|ting)? with|"
    r"mr|mrs|ms|miss|dr|mme|frau|herr|señora?|senhora?|aunt|auntie|uncle|(?:my|our|his|her|your) [a-z]+|"
    r"agent|ich bin|soy|je suis|sono|sou|ik ben)[.,:]?|[,@(–-])[ ]?\Z",
    re.IGNORECASE,
)
_ACTS = (
    r"said|says|told|bought|got|sent|gave|wants|will|would|can|could|has|had|came|went|took|thinks|loves|likes|hates|from|"
    r"here|paid|"
    r"made|makes|did|does|knows|works|grows|eats|sells|waters|drinks|lost|left|broke|owns|lives|brings|brought|writes|wrote|"
    r"read|"
    r"reads|gets|gives|helps|uses|buys|takes|plans|hopes|prefers|enjoys|teaches|cooks|bakes|plays|visits|calls|forgot|knew|saw|"
    r"thought|felt|found|put|cut|set|spoke|sold|taught|chose|picks|asks|tells|sends|orders|review|maintain|(?:runs|"
    r"keeps)[ ](?:the|a|my|our)"
)
_PERSON_BEHIND = lazy(
    r"(?i:['’]s[ ](?!(?:head|hammer|rings?|moons?|orbit|atmosphere|surface|gravity)(?!\w))"
    r"|,[ ](?:who|you|your|can|could|please|my|our|thanks|what|the|I|i|we|it|this|that|there|is|are|\d)(?!\w)"
    r"|[ ](?:and|or)[ ]I(?!\w)|[ ](?:and|&)[ ](?:my|his|her)(?!\w)"
    r"|[ ](?:(?:never|always|just|also|already|finally|really|still|now|only)[ ])?"
    r"(?!(?:died|wilted|dried|failed|crashed|stopped|timed|turned|looked|needed|based|speed|seed|weed|feed)(?!\w))"
    rf"(?:[a-z]{{2,12}}ed|{_ACTS}|(?:is|was|does|did|has|ca|wo|could|would|are)(?:n['’]?t|[ ]not)|"
    r"is (?:my|our|your|the|his|her|on|at|asking|waiting|away|out|off|in|here)|was (?:so|very|asking|told|here))(?!\w))"
    r"|[ ](?:is|was)[ ](?!an?(?!\w)|the(?!\w)|[a-z]+(?:er|ing|ous|ible|able)(?!\w)|(?:written|open|closed|bright|visible|dead|"
    r"full|up|down|"
    r"best|good|great|also|more|less|called|named|native|not|too|so|my)(?!\w))[a-z]"
    r"|[ ](?:home|here|there|around|available|free|at (?:the|home|work|reception)|want|need|love|like|have)(?!\w)"
    r"|[ ]?\(|[ ][A-ZÀ-Þ](?:\.|[a-zß-öø-ÿ])",
)
# Of these all but what is said and bought is told as of anything.
_HEAVENLY = word_set(
    "mercury mars jupiter saturn neptune uranus pluto venus moons titan zeus hermes poseidon hades vishnu ganesha brahma shiva",
    "aphrodite persephone odin thor",
)
_DOES = lazy(
    r",?[ ](?:said|says|told|asked|ordered|bought|called|sent|paid|wants|works|lives|emailed|here|you|please)(?!\w)",
    re.IGNORECASE,
)
_AND = lazy(r",?[ ](?:and|&|or|und|et|y|e|og|och|en|i)[ ]|,[ ]")
_REACH = 24


def without_topics(
    text: str, begin: int, end: int, words: frozenset[str], rows: list[Row], lexicon: Lexicon
) -> list[Row]:
    """Return the rows without those that are a thing of what the text speaks of, and beside which nothing says a person.

    ``words`` are those of the segment in small letters.
    """
    if not rows or _NAMES.isdisjoint(words):
        return rows
    names: set[str] = set()
    for topic in _TOPICS:
        named = topic.names & words
        # "Zeus" tells the gods beside "Athena", but nothing by itself.
        if named and topic.told_by & words - (named if len(named) == 1 else frozenset()):
            names |= named
    if not names:
        return rows
    people = [not _is_of_topic(text, begin, end, row, names, lexicon) for row in rows]
    return [row for at, row in enumerate(rows) if people[at] or _is_with_people(text, rows, people, at)]


def _is_with_people(text: str, rows: list[Row], people: list[bool], at: int) -> bool:
    """Say whether an "and" or a comma ties a row to a person: "Ingrid and Jade"."""
    for first, second, other in ((at - 1, at, at - 1), (at, at + 1, at + 1)):
        if first < 0 or second == len(rows) or not people[other] or rows[other].entity_type != "PERSON":
            continue
        if _AND.fullmatch(text, rows[first].end, rows[second].start):
            return True
    return False


def _is_of_topic(text: str, begin: int, end: int, row: Row, names: set[str], lexicon: Lexicon) -> bool:
    value = text[row.start : row.end]
    if not value.replace(" ", "").isalpha():
        return False
    first, *others = value.lower().split()
    if first.strip("'’") not in names:
        return False
    if any(word not in names and (lexicon.has_name(word) or not lexicon.ordinary(word)) for word in others):
        return False
    behind = _DOES if first in _HEAVENLY else _PERSON_BEHIND
    if behind.match(text, row.end, end):
        return False
    return _PERSON_BEFORE.search(text, max(begin, row.start - _REACH), row.start) is None

# ruff: noqa: E501, SIM905 (tables of words and lines)
"""More of what machines write and lists hold: tables, measures, recipes, results, comments, notices, descriptions of packages.

A line is drawn from a table and its small slots are filled here: ``<w>`` a word of programs, ``<o>`` an ordinary word, ``<i>`` an
identifier, ``<n>`` a number, ``<d>`` a decimal, ``<x>`` hexadecimal digits, ``<t>`` a time, ``<u>`` a unit, ``<g>`` goods,
``<e>`` an ingredient, ``<U>`` capitals, ``<S>`` a row of signs. ``{N}`` and the like are left for ``chat``.
"""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING

from tools.tagger._chat_code import _WORDS as PROGRAM_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["GOODS", "TEAMS", "Machines"]

GOODS = (
    "lamp sofa shelf carpet curtain kettle toaster mixer pan knife fork spoon plate bowl cup mug jug tray towel sheet pillow quilt "
    "rug clock mirror frame vase candle basket bucket broom mop hose rake spade shovel hammer saw drill screwdriver wrench pliers "
    "ladder paint brush roller tape glue nail screw bolt hinge lock key chain rope bag suitcase wallet belt hat cap scarf glove "
    "sock shoe boot sandal shirt blouse skirt dress jacket coat sweater jeans shorts trousers pyjamas watch ring necklace bracelet "
    "earring phone tablet laptop monitor keyboard mouse cable charger adapter battery printer scanner router modem speaker headphones "
    "camera tripod lens drone console controller game puzzle doll ball bat racket bike helmet tent stove torch compass map bottle "
    "flask cooler grill chair table desk bed mattress wardrobe drawer cabinet bench stool cushion blanket freezer fridge oven "
    "dishwasher washer dryer iron vacuum fan heater filter hose pump valve tap sink shower tile plank board panel brick soap shampoo"
).split()
_INGREDIENTS = (
    "flour sugar butter milk cream eggs rice pasta noodles beans lentils chickpeas oats bread yeast salt pepper paprika cumin turmeric "
    "cinnamon nutmeg vanilla ginger garlic onions shallots leeks carrots celery potatoes tomatoes peppers spinach kale cabbage peas corn "
    "mushrooms courgettes aubergine pumpkin lemon lime oranges apples pears plums cherries raisins almonds walnuts hazelnuts honey syrup "
    "cocoa chocolate coffee tea vinegar mustard oil olives capers basil parsley thyme rosemary sage mint dill coriander chives yoghurt "
    "cheese bacon ham beef pork lamb chicken turkey salmon tuna cod prawns stock water wine gelatine baking-powder cornflour semolina tofu"
).split()
_UNITS = (
    "g kg mg ml l cl tsp tbsp cups cup oz lb pcs mm cm m km in ft MB GB kB TB ms s min h W kW V A mA Hz MHz GHz dB lux bar psi rpm "
    "C F K % px pt em rows bytes items hits pages kcal kJ l/min km/h Mbit/s"
).split()
TEAMS = "Rovers United City Wanderers Athletic Rangers Albion Town Harriers Tigers Eagles Sharks Lions Bears Wolves Falcons Kings Giants Saints Stars Jets Hawks Raiders Royals Dragons Panthers FC SC AC RC Juniors Sporting Dynamo Union Hotspur Villa Orient Argyle Palace".split()
_SIDES = "North South East West Northern Southern Eastern Western Central Upper Lower Old New Great Little Royal Inter Real Red Blue White Black Golden First Young".split()
_LEVELS = "INFO WARN WARNING ERROR DEBUG TRACE FATAL NOTICE CRITICAL info warn error debug".split()
_FUNCTION_WORDS = (
    "the a this that each every any all no its their one of in to for from by with without on at as if when while until into over "
    "and or but not is are was were be been can may must should will has have does only also then"
).split()

_KINDS: dict[str, str] = {
    "log": """
<t> <L> [<w>-<n>] took <n> ms, <n> rows|<t> <L> <w>.<w> - <o> <o> (<n> of <n>)|<t> <w>[<n>]: <o> <x> done status=<n> bytes=<n> duration=<d>|[<n>.<n>] <w>: trace=<x> span=<x> queue=<n>|<t> host<n> <w>: <o> <f> <o> <o> (code <n>)
<w>: [<d>] eth<n>: 0x<x> irq <n> mem <n>K|GC pause <d>ms heap <n>M-><n>M(<n>M)|at <w>.<w>(<w>.py:<n>) offset <n> checksum <x>|<t> | <L> | <w> | <o> <o> <f> <o>|<L> <t> <w>:<n> <o>=<n> <o>=<d> <o>=<w>|<n>.<n>.<n>.<n> - - [<t>] "GET /<w>/<o> HTTP/1.1" <n> <n>
<t> <w> worker <n> picked job <x> (<o>) after <d> s|<t> <L> retry <n>/<n> in <d> s: <o> <o>|pid <n> tid <n> cpu <d>% rss <n>kB fds <n>|<w> <n>% |<S>| <n>/<n> [<n>:<n><<n>:<n>, <d>it/s]|step <n> loss <d> acc <d> lr <d>|epoch <n>/<n> - <n>s - <o>: <d>|ok <n> - <o> <o> <f> <o>|not ok <n> - <o> <f> <o> # TODO <o>
""",
    "metrics": """
sensor-<x> <n> <d> <d> <n> <n> <n>|<w>-<x>,temp=<d>,volt=<d>,rssi=-<n> <n>|<t> <w>-<x> RX <h> <h> <h> <h> <h> <h> <h> <h> crc <x>|{"dev": "<w>-<x>", "ts": <n>, "<o>": <d>, "raw": "<x>"}|<h> <h> <h> <h> <h> <h> <h> <h>  <h> <h> <h> <h> <h> <h> <h> <h>|<x>: <h><h> <h><h> <h><h> <h><h> |<o>_total{<w>="<w>"} <n>|<w>.<w>.<o>:<n>|c
node<n>: <d> <u>, <d> <u>, <n> <u>|<o> <n> <n> <n> <n> <d>|<w> <d> <u> (min <d>, max <d>, avg <d>)|T=<d>C H=<n>% P=<d>hPa|<n> <n> <n> <n> <n> <n>|<d> <d> <d> <d>|ch<n> <n> <u> gain <d> dB|x=<d> y=<d> z=<d>|<h>:<h>:<h>:<h> -> <h>:<h>:<h>:<h> len <n>
""",
    "recipe": """
- <n> <u> <e>|- <n>-<n> tbsp <e>|- <n> 1/2 cups <e>|<n> <u> <e>, chopped|<n> <e>|<n> <n>/<n> <u> <e>|a pinch of <e>|<e> to taste|* <d> kg <e>|<E> and <e> bake, serves <n>|<E> <e> soup|<E> with <e> and <e>|Mix the <e> with the <e> for <n> to <n> minutes.|Preheat the oven to <n> C (<n> F, gas mark <n>).|Bake <n> min, turn after <n>.
Per portion: <n> kcal, <n> g fat, <n> g <e>.|Stir in the <e>, then add <n> <u> <e>.|Melt the <e> and fold in the <e>.|Chop the <e> finely.|Serve with <e>.|Leave to rest for <n> min.|Season with <e> and <e>.|Ingredients for <n>:|<E>: <n> <u>|<n> <u> <e> / <n> <u> <e>|Drain the <e>, keep <n> <u> of the water.|1. Boil the <e>. 2. Fry the <e>.|Total time <n> min
""",
    "sports": """
[T] <n>:<n> [T]|[T] <n> - <n> [T] (att. <n>)|[T] beat [T] <n>-<n> <n>-<n> <n>-<n>|<n>. [T] <n> <n> <n> <n> <n>-<n> <n>|[T]: <n>:<n>.<n>, split <d>, lane <n>|Q<n> <n> <n> <n> <n> total <n>-<n>|[T] vs [T]|[T] v [T], kick-off <n>:<n>|HT <n>-<n>, FT <n>-<n>|[T] won <n>-<n> on penalties|[T] lost to [T]|<n>' goal, <n>' yellow card|P <n> W <n> D <n> L <n> Pts <n>
heat <n>, lane <n>: <d>|set <n>: <n>-<n>|round <n>, [T] at [T]|lap <n> of <n> <n>:<d>|[T] <n> pts, <n> reb, <n> ast|leg <n>: <d> km in <n>:<n>:<n>|<n> overs, <n> for <n>|table: [T] <n>, [T] <n>, [T] <n>|The [T] are top of the table.|What was the score of [T] against [T]?
""",
    "prices": """
<g> <g>  <U>-<n>  $<d>  -<n>%|<g>: €<d> instead of €<d>, <n> left|<n> x <g> at $<d> = $<d> incl. <n> % VAT|Art. <n> <g> <n>x<n>x<n> mm <d> EUR|Item <n> <o> <g> <d> <u>|SKU <U><n> <G>, <o>, pack of <n>|<G> <o> <n> <u>|Pos. <n> <G> <d>|<n> <G> <d> <d>|Subtotal <d>|VAT <n>% <d>|TOTAL <d> EUR|<G>;<n>;<d>;<o>|<G> | <n> | <d>|Qty <n> <g> @ <d>|<g> <n>% off
size <U>, colour <o>, <n> in stock|<U><n>/<n> <g> <o> <d> EUR|MRP Rs. <n> <g>|<G> <G> <n> in <n>|<G>, <o> <g>, <n> pcs, <d> zł|<g> <g> <d> €|from <d> to <d> per <u>|Cash <d> Change <d>|Discount -<d>|Rate <d>|<G> (<o>) <n> <u> x <n>|No. <n>: <g> with <g>|<g>/<g>/<g>|<G>, <G> and <G> sets
""",
    "table": """
<o>,<o>,<o>,<o>,<o>|<n>,<n>,<d>,<n>,<x>|<o>;<o>;<o>;<o>|<n>;<d>;<n>;<n>|<o>\t<o>\t<o>|<n>\t<d>\t<n>|<n> | <n> | <d> | <o>|<o> | <o> | <o> | <o>|<n>,<o>,<n>,<o>|"<o>","<o>",<n>|<o>  <n>  <n>  <d>|<O> <O> <O> <O>|<n>  <o> <o>|<o> <d> <d> <d>|Total <n> <n> <n>|<n> # <o> <n>|<w>,<w>,sha256=<x>,<n>|<w>/<w>.py,sha256=<x>,<n>|<w>/__pycache__/<w>.cpython-<n>.pyc,,|<U>\t<n>|<o>: <n> (<d>%)
""",
    "capitals": """
<U>|<U>\n<U>\n<U>\n<U>\n<U>|<OU>\n<OU>\n<OU>\n<OU>|<U><n>|<OU>_<OU> = <n>|<OU> <OU> <OU>|'\\u<x>'   # 0x<h> -> <U> LETTER <OU> <OU>|0x<h> <OU> <OU> SIGN|<OU> <OU> WITH <OU> ABOVE|#define <OU>_<OU> 0x<h>|<U> <U> <U> <n>|NOTE: <OU> <OU> <f> <OU>|WARNING: <o> <f> <o>|XN--<U>|<OU> SECTION <n>|<OU>: <OU>|<OU>-<OU>
IN NO CASE SHALL <f> <OU> <f> <OU>|THE <OU> IS PROVIDED <f> <OU>|EXCEPT <f> <OU> <f> <OU> <OU>|ANY <OU> <OU> <f> <OU>|<U>. <O> <o>|TABLE <n>. <OU> <f> <OU>
""",
    "prose": """
# <O> <f> <w> <f> <o> <w>.|# <o> <f> <o> <o>|    # <O> <w> <o>, <f> <w>|Return the <w> of the <w>.|Returns <f> <w> <o> if <f> <w> is <o>.|:param <w>: the <o> <w>|:returns: <o> path tied to the <w>|@param <w> the <w> <f> <o>|Raises <C>Error if the <w> is <o>.|<O> the <w> <f> <o>, e.g. '<w>'|This <w> is <o> by <C>.|<C> is not available on <o> platforms.|Use <C> instead of <C> for <o> <w>.
The <w> <f> <o> <w> <f> <o>.|<O> <o> <f> <w> <f> <o> <w>.|These are missing from <C>|Copied from <w>.|<O> the <i> field at the <o> <f> the <w>|Note that the <w>'s <o> <f> <o>.|see <C>.<i>() for more <o>|XXX: <o> <f> <w>?|FIXME <o> <w>|TODO: <o> <f> <w> <f> <o>|# <S> <O> <o> <S>|#<S>|/<S>|* <O> <f> <o> <w>|- <O> <f> <w>: <o> <o>|<n>. <O> the <w> <f> <o>.|<O> <w>, <o> <w> and <o> <w>|Fix <o> <f> <w> (#<n>)
Deprecated since version <n>.<n>: <o> <f> <C>.|New in <n>.<n>: the <w> <o>|big-endian <w>, little-endian <w>|binary <w> <f> <o>|Changed <o> <w> <f> <o> <w>.|<C> requires <C> <n>.<n> or later|Load <C> - this should work <o>|on Unix, Windows and Linux|OS X <w>|in Python <n>.<n>|Thanks to {N} for the <o>.|Written by {N}.|Contributed by {N} <{E}>|Original by {N}, <o> by {N}
The <o> of the <o> <f> <o>.|<O> <o> <f> the <o> <o>, <f> <o> <f> <o>.|It is <o> to <o> <f> <o> <f> a <o> <o>.|<O> <f> <o> <f> <o> <o>|Please <o> the <o> <f> <o> before you <o>.|Each <o> <f> <o> is <o>.|<o> <o> <f> <o>|<O> <o>, <o> <f> <o>|A <o> <o> <f> <o> <o>|My <g> is <o> and the <g> <f> <o>|is the <o> <g> <o>|the <g> and the <g> are <o>
""",
    "notice": """
Copyright (c) <n> {N}|Copyright <n>-<n> {O}|Copyright (C) <n> {N} <{E}>|(c) <n> the <w> authors|All rights reserved.|Licensed under the <C> License, version <n>.<n>|Permission is given to <o> <f> <o> this <o>|You may <o> the <o> <f> this License|The License <f> the <o> <o>|"<O>" means any <o> <f> <o>|Each Contributor <f> <o>|<n>. Grant <f> <o> <O>.|(<n>) the <o> <f> the <o> Work|This <o> is <o> <f> any warranty
Name: <w>|Version: <n>.<n>.<n>|Summary: <O> <o> <f> <w>|Author: {N}|Author-email: {N} <{E}>|Maintainer: {N}|License: <C>|Requires-Dist: <w> >=<n>.<n>|Requires-Python: >=3.<n>|Classifier: Topic :: <O> :: <O> <O>|Classifier: Programming Language :: <C>|Keywords: <w>,<w>,<o>|Provides-Extra: <w>|Home-page: https://<w>.example/<w>|Platform: <o>|Metadata-Version: <n>.<n>
* <C> <n>.<n> (<n>-<n>-<n>)|- <O> <w> <f> <w> by {N} in #<n>|- <i>: <o> <f> <w>|{N}, {N} and {N}|  * {N} (<o> <w>)|Released <n>-<n>-<n>|ISO/IEC <n>-<n>: <O> <o>|RFC <n>, section <n>.<n>|Mod <n>, <n>, Mod <n>, <n>|<O> <O> (<U>), <O> <o>|* <U> (<O> <o> <f> <O>)|Usage: <w> [--<o>] [-<w> <OU>] <w>|  --<o> <OU>  <o> <f> <o> (default: <n>)|  -<w>, --<o>   <o> the <w>
""",
    "data": """
"<o>": "<g>",|"category": "<g>", "<o>": <n>|{"id": <n>, "<w>": "<o>", "<o>": <d>, "<o>": null}|"<w>": ["<o>", "<g>", "<o>"],|<o>: <g>|<w>.<w> = <o>|<o> = "<g> <g>"|- <o>: <n>|  <w>: '<o>'|<<w> <w>="<o>"><O> <o></<w>>|<li><O> <o></li>|<td><n></td><td><g></td>|<w>{<w>:<n>px;<w>:<d>em}|!function(<w>,<w>){return <w>.<w>(<w>)}|var <w>=<w>[<n>],<w>="<o>";|case"<o>":<w>=<n>;break;|.<w>-<o>:<w>{<w>:#<x>}
"<o>":"<O>","<o>":"<o> <f> <o>"|<i>=<o>|<w>: <<w>, <C>>|<C>[<C>, <C>]|def __init__(self, <w>: <C>[<C>], <i>: <C> = <n>)|self.<w> = <w>.<w>.<w>|if <w> without <w>|"must not <o> <w> without <w>"|<i> - <i> + <i>|raise <C>("<o> <f> <w>")|<w> = {"a": "<w>", "b": "<w>"}|<w>(<i>, <w>, <i>)|return "<o> <f> %s" % <w>|[<o>] <o> = <n>|<x>  <w>/<o>.txt|"bom-ref": "pkg:<w>/<w>@<n>.<n>"
""",
    "git": """
commit <x>|Date:   <t> +0<n>00|    <o> <w> for the <g> page (#<n>)|    <w>: <o> the <o> <f> <w>|    simplify <w> <f> <w>| <w>.py | <n> <S>| index <x>..<x> 100644| @@ -<n>,<n> +<n>,<n> @@|Author: {N} <{E}>|Merge branch '<o>' into <w>|<x> <o> <w> and <o>|Reverts <x>|- <o> <w> (<x>)|+    <i> = <w>(<w>)|rename <w>/{<o> => <o>} (<n>%)| <n> files changed, <n> insertions(+)|bump <w> from <n>.<n> to <n>.<n>|refactor <w>, speed up <w>|Co-authored-by: {N} <{E}>
""",
}
_PLACEHOLDER = re.compile(r"<([a-zA-Z]{1,2})>|\[T\]")


def _lines(block: str) -> list[str]:
    return [line for line in re.split(r"\||\n", block.replace("| |", "¦ ¦")) if line.strip()]


_TABLE = {kind: [line.replace("\\n", "\n").replace("¦", "|") for line in _lines(block)] for kind, block in _KINDS.items()}  # fmt: skip
_WEIGHTED = "log metrics recipe sports prices table capitals prose prose prose notice data data git".split()


class Machines:
    """Draws lists and machines' lines.

    Args:
        chance: the only source of chance.
        ordinary: ordinary words in small letters.
    """

    def __init__(self, chance: Random, ordinary: Sequence[str]) -> None:
        self._chance = chance
        self._ordinary = ordinary
        self._plain = False
        pick = chance.choice
        self._makers: dict[str, Callable[[], str]] = {
            "w": self._word, "o": lambda: pick(ordinary), "O": lambda: pick(ordinary).title(), "g": lambda: pick(GOODS),
            "G": lambda: pick(GOODS).title(), "e": lambda: pick(_INGREDIENTS), "E": lambda: pick(_INGREDIENTS).title(),
            "u": lambda: pick(_UNITS), "L": lambda: pick(_LEVELS), "f": lambda: pick(_FUNCTION_WORDS), "n": self._number,
            "d": lambda: f"{chance.random() * 10 ** chance.randrange(5):.{chance.randint(1, 4)}f}", "x": self._hex,
            "h": lambda: f"{chance.randrange(256):02x}", "i": self._identifier, "C": self._camel, "t": self._time,
            "U": lambda: "".join(pick("ABCDEFGHIKLMNOPRSTUVWXYZ") for _ in range(chance.randint(1, 5))),
            "OU": lambda: pick(ordinary).upper(), "S": lambda: pick("-=+*#~_") * chance.randint(2, 70),
        }  # fmt: skip

    def block(self) -> str:
        """Return some lines of one kind, with the slots of people still to be filled."""
        kind = self._chance.choice(_WEIGHTED)
        table, self._plain = _TABLE[kind], kind in ("prose", "notice")
        few = table if self._chance.random() < 0.5 else self._chance.sample(table, 3)
        count = self._chance.choice((1, 1, 2, 3, 5, 8))
        return "\n".join(_PLACEHOLDER.sub(self._fill, self._chance.choice(few)) for _ in range(count))

    def _fill(self, slot: re.Match[str]) -> str:
        if not slot[1]:
            return self._team()
        return self._makers[slot[1]]() if slot[1] in self._makers else slot[0]

    def _team(self) -> str:
        pick = self._chance.choice
        return f"{pick(_SIDES)} {pick(TEAMS)}" if self._chance.random() < 0.6 else "{Z}"

    def _word(self) -> str:
        pick, draw = self._chance.choice, self._chance.random()
        word, other = pick(PROGRAM_WORDS), pick(PROGRAM_WORDS)
        if draw < 0.6 or (
            self._plain and draw > 0.84
        ):  # where nothing tells code, a strange word may be a name
            return word
        if draw < 0.75:
            return pick(self._ordinary)
        if draw < 0.9:  # "zipfile", "maxlines", "subwidget"
            return (
                pick(
                    (
                        "sub",
                        "max",
                        "min",
                        "pre",
                        "post",
                        "un",
                        "re",
                        "multi",
                        "sys",
                        "py",
                        "tk",
                        "x",
                        word,
                        word,
                    )
                )
                + other
            )
        return word[: self._chance.randint(2, 5)] + other[: self._chance.randint(1, 4)]

    def _identifier(self) -> str:
        one, two = self._word(), self._word()
        return self._chance.choice(
            (f"{one}_{two}", one + two.title(), f"_{one}", f"{one}_{two}_{self._word()}", f"__{one}__")
        )

    def _camel(self) -> str:
        return self._chance.choice(
            (self._word().title(), self._word().title() + self._word().title(), self._word().upper())
        )

    def _number(self) -> str:
        return str(self._chance.randrange(10 ** self._chance.choice((1, 1, 2, 2, 3, 4, 6, 10))))

    def _hex(self) -> str:
        return f"{self._chance.getrandbits(160):040x}"[: self._chance.choice((2, 4, 6, 8, 16, 32, 40))]

    def _time(self) -> str:
        c = self._chance
        day = f"20{c.randint(10, 27)}-{c.randint(1, 12):02}-{c.randint(1, 28):02}"
        clock = f"{c.randint(0, 23):02}:{c.randint(0, 59):02}:{c.randint(0, 59):02}"
        return c.choice(
            (
                f"{day} {clock},{c.randint(0, 999):03}",
                f"{day}T{clock}Z",
                clock,
                f"{day} {clock}",
                f"{day[2:4]}/{day[5:7]} {clock}",
            )
        )

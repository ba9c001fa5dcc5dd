# ruff: noqa: E501, SIM905 (tables of words and sentences)
"""Things called after people and places, and words that only look like names: product lines, software, dishes, months, languages.

``{J}`` is any name of a person or place and stands for no one, ``<g>`` a noun, ``<s>`` software, ``<d>`` a dish, ``<p>`` a thing called
after somebody, ``<l>`` a people's adjective, ``<m>`` a month, ``<a>`` an adjective, ``<c>`` a colour.
"""

from __future__ import annotations

import re
from random import Random

from tools.tagger._chat_machines import GOODS

__all__ = ["sentence"]

_SOFTWARE = (
    "Safari Chrome Firefox Edge Opera Brave Vivaldi Excel Word Outlook Teams Slack Zoom Jira Trello Notion Asana Figma Jenkins Maven Gradle "
    "Docker Podman Ansible Terraform Vagrant Redis Postgres Mongo Kafka Spark Hadoop Cassandra Django Flask Rails Ruby Python Java Swift "
    "Kotlin Rust Node React Angular Svelte Bootstrap Tailwind Grafana Prometheus Nginx Apache Tomcat Ubuntu Debian Fedora Alpine Windows "
    "Linux Android Alexa Siri Cortana Bixby Gemini Claude Copilot Watson Sage Magento Shopify Stripe Klarna Wordpress Drupal Joomla Oracle "
    "Selenium Cypress Playwright Julia Pascal Ada Haskell Perl Lua Scala Elm Dart Flutter Xcode Eclipse Pandas Keras Celery Travis Bamboo"
).split()
_DISHES = (
    "Margherita|Caesar salad|Earl Grey|Bloody Mary|Tom Collins|Shirley Temple|Waldorf salad|Cobb salad|eggs Benedict|beef Wellington|"
    "Carbonara|Quattro Stagioni|Bolognese|Peking duck|Bombay mix|Vienna sausage|Granny Smith|Darjeeling|Assam tea|Irish coffee|Turkish coffee|"
    "French fries|Greek salad|Russian salad|Danish pastry|Swiss roll|English muffin|Cornish pasty|Yorkshire pudding|Bakewell tart|Eton mess|"
    "Black Forest cake|Brussels sprouts|Lima beans|Jerusalem artichoke|Savoy cabbage|Dijon mustard|Worcester sauce|Parma ham|Stilton|Gouda|"
    "Camembert|Margarita|Martini|Manhattan|Cosmopolitan|Long Island iced tea|pina colada|crème brûlée|tarte Tatin|Sachertorte|Battenberg|Pavlova"
).split("|")
_EPONYMS = (
    "Allen key|Bunsen burner|Petri dish|Venn diagram|Gantt chart|Monte Carlo run|Fourier transform|Kalman filter|Bayes factor|Markov chain|"
    "Turing test|Boolean flag|Pareto rule|Braille label|Morse code|Geiger counter|diesel pump|Doppler effect|Newton step|Hamming distance|"
    "Levenshtein distance|Huffman code|Cartesian grid|Euclidean norm|Pascal triangle|Cronbach alpha|Lambert projection|Mercator map|Rorschach print|"
    "Windsor knot|Chesterfield sofa|Davenport desk|Adirondack chair|Chippendale table|Bowie knife|Stetson hat|Wellington boots|Raglan sleeve|"
    "Cardigan|Jodhpurs|Mackintosh|Derby shoes|Stradivari copy|Wurlitzer|Zeppelin model|Ferris wheel|Jacuzzi|Frisbee|Rubik cube|Lazy Susan|"
    "Christmas tree|Easter basket|Valentine card|Halloween mask|Santa suit|Jack Russell bed|Saint Bernard collar|Victoria plum|Maria biscuit"
).split("|")
_PEOPLES = "Chinese Japanese Korean Indian Turkish Greek Italian Spanish Portuguese French German Dutch Belgian Swiss Austrian Polish Czech Hungarian Danish Swedish Norwegian Finnish Russian Irish Scottish Welsh English British American Mexican Brazilian Moroccan Persian Thai Arabic Latin Nordic Baltic Alpine African Asian European".split()
_MONTHS = "January February March April May June July August September October November December Monday Tuesday Friday Sunday Christmas Easter Ramadan Diwali Hanukkah Ascension Epiphany Advent Lent Carnival Halloween Thanksgiving".split()
_ADJECTIVES = "washable dimmable waterproof heavy loud sharp thin sturdy soft rough foldable wireless compatible refundable assembled sold_out discontinued cheaper larger smaller narrower taller lighter darker warmer softer quieter nicer easier better available in_stock on_offer back_soon".split()
_COLOURS = "black white grey silver gold rose_gold copper bronze ivory cream beige sand camel tan brown walnut oak cherry mahogany teak pine red scarlet crimson ruby coral pink fuchsia lilac lavender violet purple indigo navy blue azure teal turquoise mint sage olive emerald jade green lime lemon mustard amber orange peach apricot".split()
_SENTENCES = """
the {J} <g> wobbles|is the {J} <g> <a>|is the {J} <g> <a>?|do you still have the {J} <g> in <c>|the {J} <g> is not <a>|i ordered the {J} <g> in <c> and got <c>|two {J} <g>s, please|a {J} <g> and a <g>|i think the {J} <g> is a bit <a>
does the {J} <g> come assembled|does the {J} <g> come with a <g>|my {J} <g> broke after a week|the legs of the {J} <g> are <a>|any news about the {J} <g>|the new {J} <g> collection|{J} <g> with <c> <g>|{J} <g>, <c>, size <n>|the {J} range is <a>|the {J} edition of the game
{J} <g> or {J} <g>, which is <a>|which <g> is <a>, the {J} or the {J}|the {J} is <a> than the {J}|is the {J} one <a>|the <c> {J} <g> has a scratch|one {J} <g> less|the cover of the {J} <g>|{J} <g> arrived damaged|can i swap the {J} <g> for the {J}|your {J} <g> looks great|the {J} style <g>
<s> says the certificate expired|<s> shows a blank page|it works in <s>, in <s> it does not|the <s> step hangs|our <s> job fails since the upgrade|we use <s> for the cache and <s> for the rest|the <s> client is slow|<s> opens the wrong page|does it work with <s>|does it work with <s> and <s>
the <s> plugin is <a>|<s> <n>.<n> or <s> <n>|since the last <s> update|how do i change the font in <s>|the <s> app crashes|<s> and <s> are down|no problem in <s>|the export from <s> is broken|is there a <s> version|i run it on <s>|with <s> it takes <n> seconds|the <s> build is red|<s> asks for a token
one <d> without <g>, please|a <d> and a coke|the <d> was cold|i asked for <d> and got soup|two <d>, one <d>|is there fish in the <d>|the <d> does not say so|do you do a vegan <d>|<d> with extra sauce|no <d> today|the <d> mix was out of date|<d>, <d> and a water
is the <p> included|the <p> is bent|we need a <p> for that|try a <p> first|how long is the <p>|the <p> blocks the door|a <p> of five is enough|my <p> does not fit|<p> or <p>|the <p> in <c>|a <p> for the lab|do you sell a <p>
is <m> still the target|<m> was our best month so far|<m> is looking slow|the <m> figures are up|due in <m>, right after <m>|from <m> to <m>|closed on <m>|<m> at ten|by <m> at the latest|not before <m>|what about <m>|see you in <m>|every <m> the same|<m> works for me
the <l> version of the manual|do you sell <l> <g>s|the manual is in <l>|only in <l>|i speak <l> and <l>|<l> letters do not show|a <l> <g> and a <l> <g>|<l> or <l>|is there a <l> label|the <l> keyboard|<l> food for two|in <l>, please|the <l> text is wrong
<c> or <c>, which one is back first|is it <c> or <c>|the <c> one looks pink|the <c> finish|more <c> than <c>|do you have it in <c>|<c> <g>, <c> <g>|the <g> is <a>, the <g> is not|is this <g> <a> than the other|it is <a> and <a>|much <a> than before|<a>, <a> and <a>|that is <a>
the <g> and the <g> are fine|how do i clean a <g>|where is the <g> of the <g>|<g>, <g> and <g>|i need a <g> for my <g>|the <g> broke|which <g> fits a <c> <g>|a <g> is missing|put the <g> under the <g>|half of the <g>s were <a>|the <g> smells of <g>|no <g>, no <g>|it is getting <a> outside|what a <a> day
""".strip().replace("\n", "|").split("|")  # fmt: skip
_SLOT = re.compile(r"<([a-z])>")


def sentence(chance: Random) -> str:
    """Return a sentence in which nobody and no place is spoken of."""
    pick = chance.choice
    pools = {
        "g": GOODS, "s": _SOFTWARE, "d": _DISHES, "p": _EPONYMS, "l": _PEOPLES, "m": _MONTHS, "a": _ADJECTIVES, "c": _COLOURS,
        "n": [str(chance.randint(1, 60))],
    }  # fmt: skip
    return _SLOT.sub(lambda slot: pick(pools[slot[1]]).replace("_", " "), pick(_SENTENCES))

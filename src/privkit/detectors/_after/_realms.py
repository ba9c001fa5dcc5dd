"""Countries and regions of more than one word in languages of which the lists have single words only."""

from __future__ import annotations

from collections.abc import Iterator

from privkit.detectors._tagger._words import fold

__all__ = ["REALM_WORDS", "realms"]

_REALMS = """
estados unidos|reino unido|países bajos|corea del sur|corea del norte|nueva zelanda|nueva york|arabia saudita|arabia saudí
república dominicana|república checa|costa de marfil|emiratos árabes unidos|nuevo méxico|carolina del norte|carolina del sur
islas canarias|islas baleares|gran bretaña|irlanda del norte|ciudad de méxico|países baixos|coreia do sul|coreia do norte
nova zelândia|nova iorque|nova york|arábia saudita|república tcheca|costa do marfim|emirados árabes unidos|cabo verde
são tomé e príncipe|timor leste|timor-leste|guiné-bissau|grã-bretanha|ilhas canárias|áfrica do sul|rio grande do sul
rio grande do norte|mato grosso do sul|mato grosso|minas gerais|distrito federal
états-unis|royaume-uni|pays-bas|corée du sud|corée du nord|nouvelle-zélande|arabie saoudite|république dominicaine
république tchèque|côte d'ivoire|côte d’ivoire|émirats arabes unis|afrique du sud|grande-bretagne|irlande du nord|îles canaries
nouvelle-calédonie|burkina faso|sierra leone|stati uniti|regno unito|paesi bassi|corea del sud|corea del nord|nuova zelanda
repubblica dominicana|repubblica ceca|costa d'avorio|costa d’avorio|emirati arabi uniti|gran bretagna|irlanda del nord
isole canarie|vereinigte staaten|vereinigten staaten|vereinigtes königreich|vereinigten königreich|saudi-arabien
dominikanische republik|dominikanischen republik|tschechische republik|tschechischen republik|vereinigte arabische emirate
vereinigten arabischen emiraten|nordrhein-westfalen|rheinland-pfalz|sachsen-anhalt|baden-württemberg|mecklenburg-vorpommern
schleswig-holstein|verenigde staten|verenigd koninkrijk|nieuw-zeeland|saoedi-arabië|zuid-korea|noord-korea|zuid-afrika
dominicaanse republiek|verenigde arabische emiraten|groot-brittannië|noord-ierland|noord-holland|zuid-holland|noord-brabant
stany zjednoczone|stanach zjednoczonych|stanów zjednoczonych|wielka brytania|wielkiej brytanii|wielką brytanię
korea południowa|korei południowej|nowa zelandia|nowej zelandii|arabia saudyjska|arabii saudyjskiej
republika południowej afryki|republice południowej afryki|nowy jork|nowym jorku|nowego jorku|förenta staterna|forenede stater
förenade arabemiraten|costa rica|sri lanka|puerto rico|el salvador|saudi arabia|hong kong
"""
_EACH = [realm for line in _REALMS.split("\n") for realm in line.split("|") if realm]
_BY_WORD: dict[str, list[str]] = {}
for _realm in _EACH:
    for _spelt in dict.fromkeys((_realm, fold(_realm))):
        # The last word: fewer of these are words of every day than of the first ones.
        _BY_WORD.setdefault(_spelt.replace("-", " ").split()[-1], []).append(_spelt)
REALM_WORDS = frozenset(_BY_WORD)


def realms(lowered: str, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield where such a name stands in a text in small letters, of which ``words`` are the words."""
    for word in REALM_WORDS & words:
        for realm in _BY_WORD[word]:
            at = lowered.find(realm)
            while at >= 0:
                yield at, at + len(realm)
                at = lowered.find(realm, at + len(realm))

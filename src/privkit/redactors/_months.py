"""The names of months as dates have them, by language: known in any case and without accents, written as they were."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

__all__ = ["month", "month_like"]

# Of each language the whole names and the short ones, which some of them have; "=" is what all Finnish ones end in.
_ROWS = """
en January February March April May June July August September October November December
en Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
en Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec
de Januar Februar März April Mai Juni Juli August September Oktober November Dezember
de Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez
de Jänner Feber März April Mai Juni Juli August September Oktober November Dezember
de Januar Februar Maerz April Mai Juni Juli August September Oktober November Dezember
fr janvier février mars avril mai juin juillet août septembre octobre novembre décembre
fr janv févr mars avr mai juin juil août sept oct nov déc
es enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
es ene feb mar abr may jun jul ago sep oct nov dic
it gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
it gen feb mar apr mag giu lug ago set ott nov dic
pt janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
pt jan fev mar abr mai jun jul ago set out nov dez
nl januari februari maart april mei juni juli augustus september oktober november december
nl jan feb mrt apr mei jun jul aug sep okt nov dec
da januar februar marts april maj juni juli august september oktober november december
no januar februar mars april mai juni juli august september oktober november desember
sv januari februari mars april maj juni juli augusti september oktober november december
fi tammi= helmi= maalis= huhti= touko= kesä= heinä= elo= syys= loka= marras= joulu=
pl stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
cs ledna února března dubna května června července srpna září října listopadu prosince
sk januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra
hu január február március április május június július augusztus szeptember október november december
ro ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
tr Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık
ru января февраля марта апреля мая июня июля августа сентября октября ноября декабря
uk січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
bg януари февруари март април май юни юли август септември октомври ноември декември
el Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου
"""
_DOTTED = frozenset(
    ["cs", "da", "de", "fi", "hu", "no", "sk"]
)  # write "5. mars", where others write "5 mars"
_WITH_OF = frozenset(["es", "pt"])  # write "5 de marzo", where Italian writes "5 marzo"
Row = tuple[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def _rows() -> list[Row]:
    rows = [row.replace("=", "kuuta").split() for row in _ROWS.strip().split("\n")]
    return [(language, tuple(names)) for language, *names in rows]


@lru_cache(maxsize=1)
def _known() -> dict[str, list[tuple[Row, int]]]:
    """Return where each name stands, of those without accents too."""
    known: dict[str, list[tuple[Row, int]]] = {}
    for row in _rows():
        for place, name in enumerate(row[1]):
            for form in {name.casefold(), _plain(name)}:
                known.setdefault(form, []).append((row, place))
    return known


def _plain(name: str) -> str:
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join([sign for sign in apart if not unicodedata.combining(sign)]).replace("ı", "i")


def month(name: str, *, dotted: bool = False, of: bool = False) -> tuple[tuple[str, ...], int] | None:
    """Return the twelve names a name is one of and its place among them: of languages that have it, the likeliest.

    Args:
        name: as it was written.
        dotted: whether a full stop stands behind the day, which not all languages have.
        of: whether "de" or the like stands between day and month.
    """
    found = _known().get(name.casefold()) or _known().get(_plain(name), [])
    if not found:
        return None

    def unlikely(each: tuple[Row, int]) -> tuple[bool, bool, bool]:
        (language, names), place = each
        return dotted and language not in _DOTTED, of is not (language in _WITH_OF), names[place] != name

    (_, names), place = min(found, key=unlikely)
    return names, place


def month_like(name: str, names: tuple[str, ...], place: int) -> str:
    """Return another month of the same twelve, in the case of the name it replaces."""
    new = names[place]
    if name.isupper():
        return new.upper()
    return new.lower() if name.islower() else new.capitalize()

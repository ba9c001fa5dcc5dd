"""Short and pet forms of first names, which registers do not have; folded, and none an ordinary word where it is used."""

from __future__ import annotations

__all__ = ["SHORT_NAMES"]

_POLISH_EK = (
    "wiesiek zenek heniek rysiek grzesiek franek antek janek zbyszek mietek czesiek jozek romek olek maciek piotrek slawek",
    "mirek jarek przemek wlodek edek gienek tadek kajtek felek gutek jasiek bronek zdzisiek wladek wiktorek rafalek",
    "kacperek",
)
_OTHERS = (
    # Polish.
    "kazik basia ania jola marysia krysia danusia halinka jadzia tereska grazynka bozenka lidka renia beatka ewcia malgosia",
    "zuzka zuza hanka jolka goska baska aska ewka manka bodzio zdzich zbychu stefcia tadzio jozia frania renatka dorotka",
    "iwonka justynka agusia martusia karolcia natalka",
    # Czech, Slovak, Hungarian, Romanian.
    "honza jirka vasek franta jenda martinek maruska terka kacka janca katka pisti jozsi zoli zsuzsi erzsi juci bozsi fanel",
    "lenuta costica fanica",
    # Spanish, Catalan, Portuguese.
    "paquita paquito manoli conchi juanjo josema juanma beto carlitos miguelito luisito pedrito sergi meritxell carmencita",
    "maripili arantxa bia tiao cida tonho zeca juca nanda toninho toninha zezinho zezinha zequinha chiquinho neide dirce",
    "cidinha zefa tuca guga carlinhos marquinhos paulinho luizinho pedrinho joaozinho fernandinha renatinha leninha aninha",
    "mariazinha dudinha",
    # Italian, French.
    "pippo titti peppe peppino peppina peppiniello nunzia pinuccia mimmo mimma giusy giannino giannina gigino luigino",
    "totuccio tanino nuccio nuccia gege dede mimile",
    # Dutch, German.
    "sjaak joop kees jaap truus bep toos jantje pietje marietje bertje rinus sjors sjaan neeltje grietje ineke nelleke",
    "jopie keesje wimpie leentje bartje daantje fientje schorsch hansi gitti vroni zenzi lisl loisl wastl franzl poldi",
    "ferdl gustl girgl annerl fritzi kalli manni gunni matze biggi ulli jupp fiete hinnerk vreni kobi heiri beatli",
    # Nordic, Greek, Turkish.
    "vibeke kicki giannis kostas giorgos nikos dimitris vangelis thanasis tasos spyros voula soula roula toula litsa aysun",
    "cemo",
    # Russian and Ukrainian in Latin letters.
    "vova lyosha seryozha nastya ksyusha vasya borya valya galya lyuba nadya ilyusha",
    # English.
    "kev trev shaz gavo robbo davo johnno stevo macca jonno simmo thommo shazza kazza bazza dazza gazza wazza tezza jezza",
    "nige steph debs babs jacqui",
)


def _cases(names: str) -> str:
    """Return Polish names in -ek with their oblique cases: "Zenka", "Zenkowi", "Zenkiem"."""
    stems = [name.removesuffix("ek") for name in names.split()]
    return " ".join(f"{stem}{end}" for stem in stems for end in ("ek", "ka", "kowi", "kiem"))


SHORT_NAMES = frozenset(" ".join([_cases(" ".join(_POLISH_EK)), *_OTHERS]).split())

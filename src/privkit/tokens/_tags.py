"""The three letters at the end of a token: a consonant, a vowel, a consonant, and no word of a language."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterator

__all__ = ["TAGS", "Drawn", "tags"]

_CONSONANTS = "bcdfghjklmnpqrstvwxyz"
# Words of English and of its neighbours, short first names, and what reads as rude: a model may write a space for
# an underscore, and then only this list keeps "page 1 can" from looking like a token.
_WORDS = """
bad bag bah bam ban bar bas bat bay bed beg bel ben ber bes bet bid big bin bis bit bob bod bog bon bot bow box boy bub bud
bug bum bun bur bus but buy bux cab cad cal cam can cap car cas cat caw cel cod cog col com con cop cor cos cot cow cox coy
cub cud cuk cul cum cun cup cur cut dab dad dag dal dam dan dar das dat day deb def del dem den der des det dev dew dic did
dig dik dim din dip dir dis dit div dix doc dog dom don dos dot dow dox dub dud dug duh dun dup dur dux fab fad fag fan far
fas fat fax fed fel fem fen fer fes few fez fib fig fil fin fir fit fix fob fog fon for fox fuc fuk fun fuq fur fut fux gab
gad gag gal gam gap gar gas gat gay gel gem gen ger get gig gil gin git gob god gol got gum gun gus gut guy guz had hag haj
ham hal han hap has hat haw hay hem hen her het hew hex hey hez hid him hin hip his hit hiv hob hoc hod hog hoh hol hom hop
hos hot how hox hub hug huh hum hun hur hut jab jac jag jam jan jap jar jaw jay jen jet jew jib jig jim jin jis jiz job joc
jog jon jot jow joy jug jul jun jus jut kab kat kay keg kem ken kep ker key kid kik kim kin kip kir kit kob koc kok kom kon
kop kot kuk kum kun kur kus kut lab lac lad lag lah lam lap las lat law lax lay led leg lei lek les let lev lew lex ley lib
lid lin lip lis lit liz lob log lop los lot low lox lug lui lum lur lux luz mac mad mag mai mal man map mar mas mat maw max
may med meg mel men mes met mew mex mic mid mig mij mil min mir mis mit mix mob mod mol mom mon mop mor mos mot mow mud mug
mum mun mus mut nab nag nah nam nan nap nar nas nat nav naw nay nef neg nel nen ner nes net new nib nig nil nim nin nip nis
nit nix nob nod nog nom non nor nos not now nub nul nun nur nus nut pac pad pah pak pal pam pan pap par pas pat pav paw pax
pay paz pec peg pen pep per pes pet pew pic pig pin pip pis pit pix piz pod pol pom pop por pos pot pow pox pub pug pun pup
pur pus put qat qis qua rad rag rah ram ran rap rar ras rat raw ray raz reb rec red ref reg rem rep res ret rev rew rex rez
rib rid rig rim rip ris rob roc rod roh rok rom ron ros rot row roy rub rud rug rum run rut ruz sab sac sad sag sal sam san
sap sar sas sat saw sax say sec sed seg sel sem sen sep ser ses set sew sex sez sib sic sid sig sim sin sip sir sis sit six
sob sod sog soh sol som son sop sos sot sow sox soy sub suc sud suk sul sum sun sup sur sus sux tab tad tag tal tam tan tap
tar tas tat taw tax ted teg tek tel tem ten ter tes tet tex tic til tim tin tip tir tis tit tod tog tom ton top tor tos tot
tow toy toz tub tug tum tun tup tur tus tut tux vac vad vag val van var vas vat vel ven ver ves vet vex vic vid vie vig vil
vim vin vis vol vom von vor vos vow vox vul vur wad wag wah wal wan wap war was wat wax way web wed weg wel wen wer wet wez
wig wij win wir wis wit wiz wog wok won wop wor wos wot wow wox wud wux yah yak yam yan yap yar yas yaw yay yen yep yes yet
yew yin yip yob yok yom yon yor yum yup zac zag zak zal zap zax zed zek zen zep zes zet zig zij zin zip zit zog zon zub zuk
zum zur zus zut
"""
TAGS: tuple[str, ...] = tuple(
    sorted({a + b + c for a in _CONSONANTS for b in "aeiou" for c in _CONSONANTS}.difference(_WORDS.split()))
)


def tags(secret: bytes, entity_type: str, number: int) -> Iterator[str]:
    """Yield the tags for an entity's tokens, the first choice first; whoever lacks the secret cannot tell them.

    Drawn by HMAC-SHA-256 (RFC 2104) from the secret, so that a conversation taken up again gives the same ones.
    """
    for turn in range(64 * len(TAGS)):
        message = f"{entity_type}\0{number}\0{turn}".encode()
        digest = hmac.digest(secret, message, "sha256")
        yield TAGS[int.from_bytes(digest[:8], "big") % len(TAGS)]


class Drawn:
    """The tags of one entity in the order of ``tags``, each once; none is drawn again for the next way to write it.

    Args:
        secret: what they are drawn from.
        choices: what ``tags`` gives for it.
    """

    __slots__ = ("_begin", "_known", "_rest", "_tags", "secret")

    def __init__(self, secret: bytes, choices: Iterator[str]) -> None:
        self.secret = secret
        self._rest = choices
        self._tags: list[str] = []
        self._known: set[str] = set()
        self._begin = 0  # those before are given out

    def free(self, given: Callable[[str], bool], avoided: Callable[[str], bool]) -> str | None:
        """Return the first tag that is not given out and not to be avoided now; ``None`` if there is none left."""
        at = self._begin
        while at < len(self._tags) or self._more():
            tag = self._tags[at]
            if given(tag):
                self._begin += at == self._begin
            elif not avoided(tag):
                return tag
            at += 1
        return None

    def again(self) -> None:
        """Look at all of them again, as some that were given out may be free."""
        self._begin = 0

    def _more(self) -> bool:
        """Draw one that was not drawn yet; say whether there was one."""
        new = None
        if len(self._tags) < len(TAGS):
            new = next((tag for tag in self._rest if tag not in self._known), None)
        if new is not None:
            self._known.add(new)
            self._tags.append(new)
        return new is not None

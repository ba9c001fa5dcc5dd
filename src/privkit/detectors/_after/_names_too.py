"""Names and places that the tagger's lists have not, or also as something else, though few write them for anything else."""

from __future__ import annotations

__all__ = ["GIVEN_TOO", "PLACES_TOO", "SURNAMES_TOO"]


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


GIVEN_TOO = _words(
    # The Pacific.
    "apisai atarangi epeli fa'afetai filipo hinemoa hinewai ioane iolana iosefo kahurangi kaimana kalani kanoa kawika kealani",
    "keahi kekoa keola keoni kimo lealofi leilani leimomi litia lokelani losa mahealani makoa malakai mereana mereseini",
    "mosese nalani noelani pualani rewi sakiusa salote sefina sefo semisi siosaia siosifa sione sitiveni tamahine tamati tane",
    "taniela tangata tavita tevita tipene uaine vaea viliami wiremu",
    # Korea, Vietnam, China: what the syllables alone do not tell.
    "dongwook eunbi hyunjin jaehyun jimin jungkook kyungsoo minho minseo soojin sujin taehyung yejin yeonjun yoona jihye",
    "nayeon khoi nguyet nhat oanh phuoc quoc quyen quynh thinh thuong thuy trinh tuyet uyen",
    # Spain, its languages, Latin America.
    "ainhoa anxo asier brais edurne encarni eneko garazi gorka idoia iker inma itziar josune koldo maricarmen marisol montse",
    "nerea oriol uxia xabi xoan guadalupe ignacio alejo jair paco nayeli yaretzi ubirajara thayna mariagrazia piergiorgio",
    # Slavic and Baltic.
    "alyosha andriy andrejs bohdana grisha katya kasia gosia kolya krzysiek krzysztof lyuda masha mykhailo olya petya staszek",
    "sveta svitlana tomek uldis vladimir wojtek zhenya zosia misha irine",
    # Africa.
    "bereket cuong dawit ebuka folasade hiwot kaarel kehinde kgosi kipchoge lwazi mulugeta mungai mwende ngozi nkechi",
    "nothando olumide taiwo tebogo thabani tsegaye yonas zawadi lerato abdurahmon",
    # South Asia, the Near East, Turkey.
    "aishwarya asha ayush burcu cansu emre farhunnisa farzana gurpreet heba ibrahim kaashif kaveh khalil manpreet rekha",
    "ruksana shaurya sukhwinder sumaiya yussuf zeeshan",
    # Everywhere else.
    "alfie birgit caspian chayo daxton deandre emmy gabe giampiero hugues iago jannis jaylon jonah josphine kiara kierra",
    "kristi lennarth llewelyn lorraine ludovicus mairi manuella manuelle mariann marinka sheyla tormod tyrone violette",
    "geraldine roswita annetta",
)
SURNAMES_TOO = _words(
    "aumua bainimarama faleolo fakatava faumuina fifita folau havili kahananui kalama kamaka kealoha kekauoha kereama latu",
    "laulala lealaiauloto leota lolohea mafi malielegaoi moala naulivou ngata ngatai parata piutau pomare qarase radrodro",
    "rangihuna ruawhare sapolu seiuli seumanu tamasese tamihana taufa taumoepeau tauiliili tuala tuilagi tuimaualuga",
    "tuipulotu tuisova tupou tupuola tuungafasi vainikolo vakatawa vunipola waititi waqa",
)
# Countries, regions and cities as other languages call them, folded.
PLACES_TOO = _words(
    "aarhus agypten alentejo algarve algerie andalousie atenas athen athenes australien basilea baviera baviere bornholm",
    "bosnien breslau brussel bruxelas bruxelles bulgarie bulgarien chine cina copenaghen copenhague coreia cracovia croacia",
    "czechy danimarca danzig denemarken dublino edimbourg edimburgo egipto egitto escocia eslovenia eua finlande finlandia",
    "florenz frankrig geneve genf giappone ginevra goteborg gotland graekenland grece grekland griechenland griekenland",
    "helsingfors hongarije hongrie hungria ierland indien irlandia jacarta japao japon jylland kairo kanada katalonien kijow",
    "kobenhavn kopenhagen krakau kroatien kyjiv letonia lisboa lituania litwa lolland londen londra londres lwow maroc",
    "marocco marokko marrocos marruecos marsella mexiko mexique mocambique moscovo moskau moskva munchen munique neapel",
    "noorwegen normandia noruega norvege norvegia norwegia nurnberg osterrike osteuropa ostrig parigi parijs paryz peking",
    "pequim pernambuco prag romenia roumanie rumaenien rumania rumanien rusia rusland russie russland ryssland schotland",
    "scozia seville sicilia sizilien skottland slowacja slowakei slowenien storbritannien sudafrika suiza sydkorea szkocja",
    "szwecja tjekkiet tokio toquio toscana toskana tschechien tunesien tunisie turchia turkei turkiet turkije turquia turquie",
    "tyrkiet ucrania ukraina ungarn ungern ungheria varsovia venedig viena warschau warszawa zurigo zweden",
)

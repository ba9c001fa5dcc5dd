"""Names and places that the tagger's lists have not, or also as something else, though few write them for anything else."""

from __future__ import annotations

from privkit.detectors._after._given_world import GIVEN_WORLD
from privkit.detectors._after._short_names import SHORT_NAMES
from privkit.detectors._after._surnames_world import SURNAMES_WORLD
from privkit.detectors._after._towns_world import TOWNS_WORLD

__all__ = [
    "BEGINNINGS_TOO",
    "FIRST_NAMES",
    "GIVEN_TOO",
    "IN_ANY_CASE",
    "PLACES_TOO",
    "SURNAMES_TOO",
    "TOWNS_TOO",
]


def _words(*lines: str, besides: frozenset[str] = frozenset()) -> frozenset[str]:
    return besides.union(" ".join(lines).split())


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
    besides=SHORT_NAMES | GIVEN_WORLD,
)
SURNAMES_TOO = _words(
    "aumua bainimarama faleolo fakatava faumuina fifita folau havili kahananui kalama kamaka kealoha kekauoha kereama latu",
    "laulala lealaiauloto leota lolohea mafi malielegaoi moala naulivou ngata ngatai parata piutau pomare qarase radrodro",
    "rangihuna ruawhare sapolu seiuli seumanu tamasese tamihana taufa taumoepeau tauiliili tuala tuilagi tuimaualuga",
    "tuipulotu tuisova tupou tupuola tuungafasi vainikolo vakatawa vunipola waititi waqa",
    besides=SURNAMES_WORLD,
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
    "argentina china cuba espana france francia india kenya indien japan mexico morocco polen wales",
    "tyrkiet ucrania ukraina ungarn ungern ungheria varsovia venedig viena warschau warszawa zurigo zweden",
    besides=TOWNS_WORLD,
)
FIRST_NAMES = _words(
    "alice allen andre andrew antonio bill billy bob bobby bonnie carlos claire dan deanna deborah don donna emma fernando",
    "francisco frank glen jacqueline james jared jay jenny jorge jose joseph juan kristen luis manuel maria martin michael",
    "miguel mike norma pedro rafael ray rosa rosemary sam sarah sean sue ted timothy tom tony antoinette bjorn cristiano",
    "darin eddy felipe francois grazia ibrahim jen massimo mickey nick pierre pietro rob rudy vinny abdul abdullah agnes",
    "alexandra alexandria alicia ann anson antony beverley beverly brandon brent bryan claudio david dudley edmond elisabeth",
    "elizabeth enid eugene eusebio farah fatih frederick gary george gilbert gustav hassan helena henrietta isabela ismail",
    "jaroslaw jeremie kendall kerry kyle larisa leo leon leslie leticia lola lorena lucero lynn marian mariana mariano marion",
    "mary maxwell miranda myra nancy nelson nigel nikki norman patti quincy rafaela ramon shirley silvan stanley teresa tracy",
    "tyler vernon vladimir wayne werner wesley yuki pilar trang vinh bertha estelle lucas marcus ben amanda adam oscar hugo",
    "felix max victor oliver simon daniel kevin brian ellie jamie jim jimmy joe joey jon kate kathy kelly ken kim larry laura",
    "lisa liz louis louise luke matt megan mel molly nicole noah owen paul peter phil rachel rebecca richard roger ryan",
    "samantha sandra scott seth sophie stephen steve stuart susan tim tina todd tommy vanessa vicky vince wendy zoe abby amy",
    "andy anna anne annie barbara becky beth betty brenda carl carla cathy charlie chloe chris christina cindy connie craig",
    "curtis cynthia darren dave debbie dennis diana diane donald doris doug duncan ed eddie edward elaine eli ellen emily",
    "eric erica erik ethan eva evan evelyn fiona fred gavin geoff gloria gordon graham greg hannah harriet harry heidi helen",
    "henry herman howard ian irene isaac isabel jake janet janice jason jeff jennifer jeremy jerry jesse jessica jill joan",
    "joanna joel johnny jonathan josh joyce judith julie justin karen karl keith kenneth kurt leah lee lewis lily linda lucy",
    "lydia maggie malcolm marc margaret marie mario marilyn marjorie martha mathew matthew maureen melanie melissa michelle",
    "mitch monica mohammed muhammad natalie nathan neil nicholas nina nora pam pamela patricia patrick paula pauline perry",
    "philip phyllis rachael ralph raymond rhonda ricky rita robert roberta rodney ron ronald rosie ruth sally sharon sheila",
    "sid silvia stephanie stacy suzanne sylvia tamara tara terry thomas toby tracey trevor valerie veronica vincent vivian",
    "walter winnie yvonne zach john joel",
)
"""Those that are first names in a text that has small letters besides, whatever else the lists say; folded."""

TOWNS_TOO = _words(
    "alexandria alice allen anson antonio brandon carlos dudley francisco george james jose juan kendall leon leslie lucas",
    "luis martin nelson norman pedro rafael ramon rosa rosemary stanley tracy tyler vernon victor wayne wesley maxwell lee",
    "howard lewis douglas gordon hugo",
)
"""Those of them that stand for a place behind "in" and the like."""
BEGINNINGS_TOO = _words(
    "andre ben bill bob bonnie dan don ed eli emma frank gary glen gloria grazia harry jake jay jen jenny jimmy josh ken",
    "kelly kim",
    "larry lee leo leon lewis lily lola luke marc marie mario mary matt max mel mike molly monica ned nick nina norma nova",
    "perry phil pierre pietro pilar ray rita rob rosa rosemary ruth sally sam sandra scott seth sid stella sue sylvia tamara",
    "tara ted terry tina tom tony victor walter wendy alma alicia amanda eva joan myra penny rudy ron marina leslie tracy",
    "stacy jill jack",
)
"""Those of them that begin a sentence as a word, too."""
IN_ANY_CASE = frozenset(name for name in FIRST_NAMES - BEGINNINGS_TOO if len(name) > 3)
"""Those of them that few write in small letters for anything else."""

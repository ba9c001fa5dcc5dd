"""Surnames of the world that the tagger's lists have not: folded."""

from __future__ import annotations

__all__ = ["SURNAMES_WORLD"]

_LINES = (
    "achterberg adeniran ahmadzai aiyar akerstrom alemu allardyce alonge ananthan anderssen andreou arapoglou arbuthnot",
    "arkwright astley atef attah avramidis ayeni azarian baars babington banerji barraclough bartkowiak barzani bastos",
    "battersby berendsen berisha berkhout bielak bielska birtwistle bjornstad blagojevic blenkinsop bogh bohme boonstra",
    "boothroyd botha bourdais bouwman boyko braam bracegirdle bramwell brereton brockbank caillaud carvalhal cavalli",
    "chakravarty charalambous chavda chipungu cholmondeley citak cizek clutterbuck colquhoun coudert croze cuschieri dagher",
    "dalgaard debono delacroix dellarocca dewhurst diarrasouba dimbleby dobrev doornbos dubbeldam duggal edozien egbe eijk",
    "elzinga etxebarria etxeberria fairclough faiz falzon fanshawe farooqi farooqui farrugia fassbinder fernandopulle",
    "ferwerda fjeld fothergill gadhavi gaikwad galea garside gauci gholami gikas gjoka gopalan gorringe goudet govender",
    "grech greenslade grishin groeneveld guerrini guleria haanstra haarstad hadjiyiannis hagelund hagenaars hainsworth",
    "hajdari hammersley hansraj harmsen heatherington higginbottom hinchcliffe hladik hlavacek hofstra hohmann hoti houtman",
    "hovland huszar hyseni ibeh ibrahimi igbokwe ismailov iturralde jaiswal jamwal jancik janjua jawara jebali jelassi",
    "jongbloed jourdain kalra kalu kamble kamphuis kateb kellaway kelmendi kirubakaran kleijn kloosterman koenen kooistra",
    "koopmans kostova kotak krasniqi kravchuk kravtsov kruijff kucuk kushwaha kuznetsova kvam kyriakou lachaux laryea",
    "leenders lekka leshi lokhande lukaszewski lyttelton maassen macallister maccallum mackintosh maclaren mahato",
    "mainwaring majumder mamdani manandhar marangoz marchbanks markussen marwah mascarenhas masood matata matshikiza",
    "mazzoni meulenbelt micallef micklethwaite mohapatra mollah momin morozova mulaj musah mwamba neupane ngoma nhamo",
    "nimbalkar noordhof noori normington noronha northcott novruzov nyambe nyarko oakeshott oberhuber ogundipe okeowo",
    "okwuosa ollerenshaw oosterhuis openshaw ormerod osuji ottaway oxenham oztoprak palfrey panayiotou pargeter parvizi",
    "patankar pawar pendlebury penhaligon phadke philippou pickersgill pietersen popova postlethwaite psaila qasemi",
    "raaijmakers rajaratnam rathod raut ravenscroft ravindran raychaudhuri redgrave reijnders reitsma renganathan rijnders",
    "ronaldson rosewarne rowbotham ruddock sakellaridis sangma satterthwaite schreuder schuurman sciberras sedighi semenova",
    "shackleton shaikh shamsi shastri shrivastava sijtsma sikka simha sirotin skaar skaria slagter smilovic snijders soumah",
    "spaans spiteri steenstra stepanenko suleimani suleman swinburne szczesny tattersall teklu tendulkar thackeray",
    "theophanous thirunavukkarasu thistlethwaite thomaidis thondaman thorndike thorstensen threlfall thwaites tichelaar",
    "trelawney trengove trescothick tshwete tuinstra twagiramungu udoh uzun vaghela vaishnav vasilyev vasilyeva vassiliou",
    "vermeer verschuren versteeg vlieger vogels volkova voskuijl vreugdenhil wagenaar whitcombe wigglesworth wijnen",
    "wilberforce winstanley winterbottom wolstenholme wrigglesworth wycherley xerri xhaka yaghoubi yegorov yousefi",
    "zachariou zambelli zambon zammit zapatero zelenka zidar zuidema zuma",
)
SURNAMES_WORLD = frozenset(" ".join(_LINES).split())

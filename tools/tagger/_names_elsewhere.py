# ruff: noqa: SIM905 (tables of words)
"""Names of people that the shipped lists have too few of, by where they come from; folded, and no words of everyday elsewhere.

They are common names, written down here from what is generally known."""

from __future__ import annotations

__all__ = ["GIVEN_NAMES", "SURNAMES"]

_BY_ORIGIN = {
    "Ethiopia, Eritrea, Somalia": """
alemayehu berhanu birtukan dawit fikru getachew hirut kebede lemlem mekdes meseret mesfin mulugeta senait tariku tekle tsehay
wondwossen worku yared yohannes zewdu zerihun eyob natnael hiwot tewodros abeba addisu adanech amsale asfaw ashenafi assefa
ayele azeb bereket beyene biniam biruk dagim daniat debebe derartu ejigayehu endalkachew ephrem ermias etenesh feven fetlework
fitsum frehiwot gebremedhin genzebe henok kalkidan kidist kenenisa letesenbet luladay mahlet medhanit melaku meron mesele
mihret mikias misrak nardos nigist rediet samrawit seble sisay sintayehu sosena tamrat temesgen teshome tewabech tilahun
tirunesh tsegaye tsion wubit yeshi yeshimebet yodit yonas zelalem zenebech cabdi faduma fowsia hibaaq hodan ifrah khadra sagal
shukri warsame abdinasir abdiqani abdirashid abdisalan abdiwahab abshir anab barkhad cawo deeqa fadumo filsan guled hoodo
istahil kaltuun kinsi leylo maryan najma nuradin raage saado sharmarke shamso siham sucaad ubax xaawo yahye zamzam
""",
    "Persian, Kurdish, Afghan": """
berivan bijan ciwan ferhad jiyan narin nazdar newroz rojin rojda rojhat serdar serhat shilan sherko siamand siyabend zilan
zozan avesta awat bejan bawer beritan ciya delal dilovan diyar ezda gulistan hejar hesen hozan khanzad nergiz ronahi rezan
ruken sakine servan sipan sozdar siyar viyan xezal zerya afsaneh anahita ardeshir azadeh bahar behnaz esfandiar faramarz
farideh farnaz farshid farzad forough ghazal hooman hossein javad kianoush mahtab mandana manijeh mehran mohsen mojgan nahid
narges navid niloofar omid payam pouya sahar sanaz sepideh shahram shaparak siavash simin soheila tahereh yasaman zohreh
ahmadshah hamida nargis zabihullah zarmina abolfazl afshin alireza amirhossein arezoo asal ashkan atefeh azita bahareh bahman
behnam behrang danesh delaram ebrahim elaheh elnaz erfan esmaeil faezeh fardin fariba fariborz fatemeh firouz firouzeh ghasem
gholam gisoo golshan hamideh hengameh hesam iraj kamand kambiz keyvan khosro koorosh kourosh maedeh mahdieh mahin mahvash
maliheh mansoureh marzieh masoumeh mastaneh mehrdad mehrnaz mehrnoosh melika milad mohammadreza morteza morvarid motahareh
nastaran nazanin negar negin nooshin nosrat nushin pantea parinaz parastoo parvaneh payman pedram pegah peyman pooya puneh
ramin rasoul reyhaneh rostam rouzbeh sadegh saghar samaneh saghi setareh shadi shahla shahrokh shahrzad shayan sheida shideh
shiva shohreh shokoufeh siamak sogand sohrab somayeh sorour taraneh toomaj yalda yashar
""",
    "Armenia and Georgia": """
avtandil davit gocha irakli kakha ketevan khatuna lasha mamuka natia nugzar otar rusudan sopho tengiz tinatin vakhtang zurab
aleko amiran anzor badri besik bidzina chabuka daredjan elguja givi guram gvantsa imeda iosebi jumber ketato kakhaber levani
malkhaz merab mikheil mzia nanuka nestan ninutsa nodar paata ramaz revaz shalva shorena tamaz teimuraz tsotne vazha zviad
anahit aram arsen artak ashot astghik gagik garik gayane gevorg grigor hakob hasmik hayk hovhannes hrant lilit lusine mher
mkrtich nairi narek narine ruzanna samvel sargis siranush tatevik tigran vahan vahe varduhi vardan zaruhi aghasi alvard anush
arayik arevik argishti armenuhi arpine arpi arshavir artashes artavazd aspram avetis azat azniv babken bagrat edik gaiane
gurgen hamazasp hayrapet heghine hripsime ishkhan jivan knarik koryun lernik lianna lyudvik manuk manvel melsik mesrop mihran
mushegh norayr nvard ofelya paruyr raffi rafayel razmik sahak sarkis satenik serob shahen shogher shushan sirarpi smbat
spartak taguhi takuhi tatul vachagan vazgen vrej yeghishe yervand yeva zaven zhirayr
""",
    "Central Asia": """
aigul ainur aizhan alikhan alisher asel askar azamat bakhtiyar bekzat botagoz daniyar dilshod dinara erlan gulnora kairat
meruert nargiza nigora nodira saltanat shavkat sherzod temur ulugbek yerlan zhanna ziyoda abai adilet aiday aidar aiperi
aisulu aiym aktan altynai anara ardak assem aybek bakyt bermet begimai beksultan bolat cholpon dauren dilbar elnura ermek
farkhod firuza galiya gauhar gulbahor gulchehra gulzhan ikrom iroda islambek javlon jyldyz kanat kanykei karlygash khurshid
lutfiya mavluda meerim mirzo muhabbat muzaffar nazgul nazira nodirbek nurbek nurgul nurzhan orzu oybek parvina perizat rahima
ravshan sabohat samat saodat sayora shahlo shahrizoda shoira sitora suhrob sunnat talgat tolkun tursunbek yulduz zulfiya
zukhra
""",
    "South-East Asia": """
apinya arthit boonmee chaiwat chanida chatchai chompoo duangjai kittisak kritsada narong nattaya pakorn pimchanok pornthip
prasert preecha rattana sirikit somsak suchada supaporn surachai suwit tanawat thanakorn wanida wichai wirat yingluck achara
adisak amphai anucha aroon atchara benjawan boonsri bundit busaba chaiyo chalerm chanchai chanthana chayan chuchart ekachai
issara jaidee jintana jirapat jirawan kamol kamonwan kanchana kannika ketsara khomsan klahan komsan kritsana kulap kwanjai
laddawan lawan mongkut montri nantana naruemon nipaporn nisachon nitaya niwat nopparat nualanong orathai panida parichat
patcharee patchara peerapat phaibun phakphum pichit piyanut piyarat pongsak pranee prapai praphan prayuth prayut pridi
punyaporn rachanee ratana rungnapa saengdao sakda samorn sangwan sasithorn sawat sirichai sirilak siwaporn sombat sombun
somboon somjai somkid somphong somporn sompong sudarat sukanya sumalee supachai suphansa suphatra surasak suthep tawee thaksin
thanaporn theerapong thongchai vichai wanchai wandee waraporn wattana weerachai wimon wipada yaowapa yupa bopha borey chanthou
chenda kosal phalla pisey rithy sokha sopheap sophea sovann sreymom veasna khin kyaw myint nilar thiha bounmy khamla
phonesavanh somphone vilay arnel bayani dalisay jejomar jovelyn ligaya luningning luzviminda maricris marites maylene rizalina
rodel aminah asep azura endang fadli faizal fitri haryati kartini ketut megawati mohd retno rizky rohani sukarno susilo yanti
zulkifli
""",
    "Southern India, Sri Lanka, Nepal": """
aarthi anitha aravind balaji chitra ilango jayanthi karthika kavitha keerthana kumaran lalitha madhavan malathi manikandan
meenakshi murali murugan nirmala parvathi revathi saravanan saraswathi selvam senthil shanthi sivakumar sridevi suganya
thamizh vasantha vignesh vijaya anura asanka chamari chandrika dilani dilshan gamini hasini ishara kasun kumari lahiru lasith
malini mahela nadeesha nishantha nuwan piyumi priyantha ruwan sachini sanath tharindu thilini upul wasantha bishal bikash
kabita laxmi manisha sabita santosh srijana abinaya achyut aishwarya akila ambika ammu ananthi anbarasan anupama arjunan
arulmozhi ashwini asokan athira ayyappan bhaskar bhavana bhuvaneswari chandrasekar chellammal chinnamma damodaran dhanalakshmi
dhanush dharani elangovan ezhil gokul gomathi govindan gowri hemalatha ishwarya iyyappan jagadeesh jagan jayalakshmi jeeva
kalaivani kamalakannan kanmani karpagam karuppan karuppiah kathir kiruthika kokila krishnamoorthy kumudha kuppusamy lekshmi
logesh loganathan madhan mahalakshmi manjula maragatham mariappan mathivanan muthu muthulakshmi nandhini nithya palaniappan
pandian pavithra periyasamy poornima pramila prashanth pugazh raghu rajalakshmi rajasekar rajeshwari ramya ranjani renuka
rukmini sangeetha santhosh sarala sasikala sathish sathya selvaraj shobana sowmya sreedevi sreeja sreekumar subha sudhakar
sugumar sujatha sumathi sundari thenmozhi thangam thirumal udhaya vanitha varadharajan vasanthi vasuki velu venkata vetri viji
vimala vinitha vinod yogesh anjaneyulu chiranjeevi harikrishna jagadish koteswara nageswara padmavathi raghuram rambabu
ravikumar sailaja satyanarayana sirisha srilatha sunitha swarna varalakshmi
""",
    "Bengal": """
abir anirban arnab arpita bidyut bijoy bipasha chandan debashis debjani dipankar durjoy farhana indrani jahanara kakoli
kaushik madhumita mousumi nazmul papiya prosenjit rabindranath rashed rituparna rumana sabuj sharmin shubho soumya sudipta
sumaiya swapan tahmina tanjila tanvir ujjwal ahana aloka aloke anik anindita anisur anwara aparajita arijit arindam aroop
arundhati ashik ashim atanu avijit bappi barnali basanti bhaswati biswajit bratati chaitali debabrata debasmita debolina
dilruba ferdous ferdousi golam habibur hasina hasib imrul jannatul jayanta jhuma kanika kanchan khaleda koushik kuheli mahmuda
malabika masud mehedi mithun mizanur moitreyee moumita mridul mukul nabanita nafisa nandita nazrul nilanjan nirupam nusrat
palash parveen pinaki piyali poulami prabir pradip pranab pratima priyanka purnima rakibul ranajit rezaul ripon rokeya rubel
sabyasachi sanchita sandip sanjida saswati satyajit shahidul shakib shampa shantanu sharmila shefali shibani shilpi shirina
shyamal sirajul snigdha sohel somnath sourav sucharita suchitra sujan sukanta sukumar sultana sunanda supriya surajit sushmita
sutapa syeda tamim tanushree tarikul tuhin ziaur
""",
    "Northern India": """
aakash amarjit baldev balwinder bhupinder charanjit daljit davinder gagandeep gurdeep gurmeet gurpreet harbhajan hardeep
harjit harleen inderjit jagjit jaswinder jatinder kirandeep kulwinder lovepreet mandeep manjit manmohan navdeep navjot
paramjit parminder prabhjot rajinder rajveer ranjit ravinder rupinder satnam satwinder shubham sukhdeep sukhjit sukhpreet
surinder tejinder upinder varinder yashpal aanchal abhay abhijit ajit akhil amandeep amarjeet aniket ankur anshul anupam
anuradha archana ashish ashutosh asmita atul avinash avneet babita baljeet baljinder bharat bharti bhupesh bindu bipin chhavi
deepali devendra dhananjay divyansh geeta govind gurbachan gurinder gurjeet gurmukh gurnam gursharan gurvinder harjinder
harkirat harmeet harmanpreet harsha harshad harshita hemlata himanshu jagdeep jagmohan jasbir jaskaran jaskirat jasleen
jasmeet jaspal jasvir jayant jayesh jignesh jitendra kalpana kamaljeet kapil karanveer kartik ketan khushboo khushi kirpal
kirti krunal kuldeep kumkum lakhvir lalit laxman madhu mahinder malkit mamta manav maninder manpreet mayank mayur mehul milind
mohinder mohit mridula namrata narendra naresh narinder navin navneet neelam neetu nilesh nimisha niraj nirav nishant
omprakash pankaj pardeep parul payal piyush prabhat prachi pradeep pragati prakriti pramod prateek pratibha pratik praveen
priti puneet pushpa rachna rajat rajeev rajkumar rajni rajpal ramandeep randeep ravindra richa riddhi rishabh ritesh ritika
roopa ruchi rupali rupesh sakshi sameer sandhya sangita sanjeev sapna sarabjit sarbjit satyam saurabh savita shailesh sharad
sheetal shikha shilpa shivam shobha shraddha shweta smita smriti sohan somya sonal sourabh srishti sudhir sukhwinder sunaina
suraj surjit sushant sushil sushma swapnil trilok tushar uday udit umesh upasana urmila vaibhav vaishali vandana veena vibha
vikrant vimal vipin vipul virender vishnu yashika yogita
""",
    "Pakistan": """
abida adeel afshan ahsan amna anum arshad atif azhar bushra faiza farooq fariha ghazala iqra javed junaid komal maham mehwish
muneeb nawaz rizwan rukhsana saima shabana shazia sohail sumaira uzma wajid waqar zubair abrar afzal ahmer ahtisham aiman
ammar anila aqeel aqsa areeba asghar ashfaq ashraf aslam attiya basit beenish benazir dawood fahmida faheem fakhar farukh
farzana fawad fazal firdous hammad haroon hassaan ijaz imtiaz inayat ismat jawad kanwal karamat kausar khalida khawar khurram
laiba liaqat mahnoor mansoor maqbool maqsood mehnaz mehreen misbah mubashir mudassar mukhtar munir murtaza musarrat mushtaq
nabeela naveed nazia nazish nighat nosheen pervez qaiser quratulain rahila rehana rehman riaz riffat rukhsar saeeda sadaf
safdar saqib sardar sarfraz shabbir shafiq shagufta shahbaz shahida shahnaz shahzad shakeel sheraz shoaib shumaila sibghat
sikandar sobia sohaib sumbal tanzeela taqi tasneem taufeeq tayyab tayyaba tehmina urooj waleed waseem yaqoob yousaf zahida
zakia zeenat zeeshan zohaib zulfiqar zunaira
""",
    "Hebrew": """
assaf avraham ayelet dafna danit dror dvora efrat ehud eitan eyal gilad idan idit inbal itai itzik lior maayan meirav naama
nadav naftali nitzan ofra orit osnat ronen ronit shai shimon shlomo shmuel sigal smadar tzipi tzvi yaniv yariv yitzhak yoav
yossi yuval zeev zehava aharon amichai amnon arnon ashira ataliah avia avigail avihai avishai avital aviva azriel baruch
batsheva batya bnaya carmit chagit chani chava doron einat elazar elchanan eliav elisheva eliyahu elyashiv emuna eviatar galia
galya gavriel gershon geula gitit hadar hagai hanoch harel ilanit itamar ittai karmit kinneret kobi liora liron livnat maor
margalit matityahu menashe nachman nachum nahum nechama netanel nissim nitza nurit oded ohad ophir ortal pazit perach peretz
pesach pinchas pnina ravid reuven rinat rotem sapir sarit shabtai shachar shahar shaked shalev shalom sharit shaya sheli
shiran shiri shlomit shmulik shoshi shulamit sigalit simcha tamir tehila tomer tsafrir tsvi tzachi tzafrir tzila tzion tzipora
tziporah tzivia varda yaara yafit yakov yarden yaron yechezkel yechiel yedidya yehonatan yehoshua yehudit yerachmiel yigal
yirmiyahu yiftach yishai yisrael yitzchak yochanan yonah yoram yotam zalman zohar
""",
    "Elsewhere in Europe": """
achilleas aggelos alkis angeliki antonis aspasia charalambos dimitra dimitris eirini eleftheria fotini fotis giannis giorgos
grigoris ioanna konstantina kostas kyriakos lefteris manolis marios michalis myrto nikos odysseas panagiota panagiotis pavlos
polyxeni sotiris spyros stamatis stavroula stelios thanasis themis vangelis vasilis albana bardhyl dritan drite elira flutura
gezim majlinda qendrim shkelqim valbona vjosa xhevdet ylli birute daiva gintaras jurate nijole rimantas virginija zydrunas
aare aivo erki heiki helve kalev kersti kulli maarika urve veiko viive soile urpo
""",
    "Slavic": """
blagoj borislav desislava dimitar elitsa hristo ivaylo krasimir ognjen srdan stanimir tihomir tsvetan velimir vladan afanasy
agafya alyona anatoly andriy anfisa anzhela arkady arseny artyom borya danila demyan dmytro dusya efim elizaveta emelyan
evdokia evgeny fyodor gennady gleb grigory halyna hryhoriy ignat khrystyna klavdia kostya larysa lenya lesya lidiya liliya
lyubov lyudmila lyosha matvei mitya myroslava nadiya nastya oleh oleksandra oleksiy olesya olha orest ostap prokhor rodion
roksolana ruslana semyon serafima serhiy seryozha snezhana sofiya solomiya svyatoslav taisia timofey tolya ulyana ustym vadym
valeriy vasilisa vasily vasya viktoriya vitaliy vitaly vitya volodya vova vsevolod vyacheslav yaroslava yegor yevgeny yuliya
yura yuriy zakhar zhenya zinaida zoya
""",
    "Irish, Scottish, Welsh": """
alasdair cerys delyth eirlys elowen emyr ffion geraint gerallt gruffydd gwenllian gwilym heulwen hywel iestyn ieuan keir
lleucu llinos llyr lowri mared meinir mhairi morag morwenna owain rhodri ruaridh tegwen tomos tudur aeron alaw aled alun
aneirin aneurin arwel arwen awel bedwyr betrys betsan blodwen branwen brychan cadan caradog cefin ceinwen ceinwyn celyn cenydd
crisial cynan delwyn derfel deryn dilwyn drystan eiddwen eifion eirian eirwen eluned elfed elliw emlyn endaf enfys eryl esyllt
fflur gerwyn glesni glyn gronw gweneth gwenno gwerfyl gwion gwladys gwydion gwyneira gwynfor gwynne hafwen heledd ifan ifor
illtyd islwyn ithel leusa llewelyn lleu llywelyn luned macsen madog marged medwyn meilyr meirion menna mererid meredydd meurig
mihangel mirain myfanwy nerys ogwen olwyn osian rhiannedd rhisiart rhydian siriol taliesin tegid tesni trefor tryfan aoibhe
ardal beibhinn bridin caoilinn cathan ciannait cuan daithi donall dubhaltach eabha eibhlin feidhelm felim fiadh fionnan
fionnbharr fionnghuala gobnait iarlaith iseult labhaoise laoighseach lasairfhiona liadan luiseach muireall muirne padhraic
proinsias raicheal realtin riona ruadhan sadhbh saorla seoirse seadna siomha siun sorley toirealach uilliam uinseann ailean
ailig ailsa aonghas artair beathag cailean coinneach dougal dughall eachann eubh eoghann fionnghal fionnlagh fearchar
gilleasbuig iseabail jamesina kirsteen lileas mairi marsaili muireach murdina murdo oighrig raghnall raonaid ruairidh seonag
seonaid seoras seumas shonagh sileas struan torquil uilleam uisdean
""",
    "Nigeria": """
adaobi adebola adeola aderonke adesola akinola amaka ayotunde azuka balarabe bolanle chibueze chidiebere chimamanda chinonso
ebube ejike enitan folarin funmilayo garba gbenga ikechukwu ireti iyabo jumoke kayode kunle lanre lawal lekan mosun nkem nkiru
nnenna obioma odunayo oladele olayinka olumide olusegun onyeka opeyemi oyin rotimi rukayat tochukwu tolu udoka ugochukwu
yakubu yemi adanna adannaya adaora ademola adetola adewunmi ahunna akachi akintunde akpofure amadi aminat anuli anuoluwapo
ayobami ayokunle ayomide azubuike babagana bankole bisi bisola busola chetachi chiagozie chibuike chibuzor chichi chidera
chiemeka chikaodili chikere chikezie chima chimaobi chimezie chinaza chinenye chinwendu chisom chizaram chizoma chukwuma dapo
dayo demola ebelechukwu ebere eberechukwu edidiong efosa egbuna ejiro ekaette ekong enobong erinma esosa ezinne ezinwa fadeke
faramade feyisayo fisayo foluke folasade gbemisola ginika gozie hassana hussaini idara idowu ifedayo ifeoluwa ifeyinwa ijeoma
ikechi imoh inemesit isioma itohan iyanuoluwa jadesola jibola jubril kachi kambili kamsi kehinde kenechukwu kosiso kunbi
lamidi laraba lolade mfon muhammadu murtala nafisat ndubuisi nengi nkechinyere nkemdilim nkoyo nneoma nnenne nwakaego nwando
obafemi obiageli obiora obiageri odunola oghenekaro oghenetega ogonna okorie oladipo olamilekan olasunkanmi olatunde olatunji
olayemi olukayode oluremi olusola oluwadamilola oluwatosin omoniyi onome onyebuchi onyekachi onyinyechi oreoluwa osagie osaze
osita otobong oyebanji oyinkansola oyindamola rafiu rahama rashidat rukevwe salamatu saminu sanusi sikiru solape somto
sunkanmi taiwo tamuno tamunotonye tejumola temilade temiloluwa teniola tinuke tiwa tobechukwu tobenna tolani tomiwa toyin
toyosi ubong uchechukwu uduak ufuoma ugochi ugonna ukamaka umaru utibe uzoamaka wunmi yahaya yinka yusufu zulaihat
""",
    "Western, Eastern and Southern Africa": """
ekua kobina korkor maame selorm yoofi fatmata isatu kadiatu momodu furaha jabali mwajuma mwanaisha shamim tumaini zuhura
babirye namukasa nalubega ssali wasswa uwase uwimana mugisha ineza keza ishimwe bheki dineo fikile itumeleng karabo katlego
keabetswe khanyi kgomotso lesedi lwazi mbali mpho nkosana nompumelelo ntombi phindile puleng refilwe senzo sindisiwe siphiwe
sizwe sphamandla tebogo thabang thabiso thembi thokozani thulani tshepo tshegofatso tumelo unathi xolani chipo chiedza kudzai
munashe nyasha ruvimbo rutendo shamiso tafadzwa takudzwa tapiwa tatenda tinashe tsitsi vimbai zvikomborero mutale mwansa
chilufya bwalya amogelang asanda athandwe ayabonga babalwa banele bathabile boipelo boitumelo bonginkosi bongiwe bonolo
buhlebuyeza celimpilo duduzile dumazile gcobisa goitsemang hlengiwe hlumelo innocentia jabu kamogelo kealeboga kelebogile
khumo koketso kutlwano kwanele lebogang lehlohonolo letlhogonolo lihle lindani lindokuhle lindelani makhosi malusi mandisa
mapule matshepo melokuhle menzi mokgadi moleboheng mondli motlalepula mpumelelo musawenkosi mvelo mzwandile ndabezinhle
nelisiwe nkosazana nkosinathi nokubonga nolwazi noluthando nombulelo nomfundo nompilo nomvuyo nontobeko nonzwakazi nozipho
ntando ntokozo ntombifuthi ntombizodwa omphile oratile philani phumeza phumla phumlani phumzile qiniso rethabile rorisang
samkelo samukelisiwe sanele sbusiso senamile sethu sfiso sihle sinazo sinethemba siyamthanda siyanda sizakele skhumbuzo
slindile smangele snenhlanhla solomzi sthembile sthembiso tankiso thami thamsanqa thandolwethu thato thembalethu thembelihle
thembinkosi thobeka thoko thuli thulile tiisetso tlotlo tsepo tshiamo tshifhiwa vuyani vuyisile vuyo vuyokazi wandile wandisa
xola xolile yanga yonela zandile zibusiso zimasa ziyanda zoleka zukiswa anesu anotida chenai chengetai edmore farirai fungai
garikai gamuchirai isheanesu kundai kuziva lovemore makanaka makomborero mudiwa mufaro munyaradzi munodawafa netsai
ngonidzashe nokutenda panashe rufaro rumbidzai ropafadzo rukudzo sekai shingai shorai simbarashe tadiwa tadiwanashe tanatswa
tapfuma tariro tawananyasha tendekai tichaona tinotenda tonderai trymore vengai wadzanai yeukai zivai alinafe chikondi
chimwemwe chisomo dalitso kondwani limbani madalitso mphatso mayamiko pemphero takondwa tamandani thokozire tiwonge wezi
yankho zikomo kasonde lubasi lukundo mapalo mubanga mulenga musonda mwila mwape nchimunya mutinta choolwe acen aketch lokiru
lonyangapuo moragwa oduya syokau wacera
""",
    "Arabic": """
abdelrahman abdulaziz asmaa ebtisam fadwa fawzi fouad ghassan hadeel haidar haitham hamad hazem hisham hossam lubna majed
mazen mohannad muhannad munther nizar othman rafik sabrine samia sawsan shaima sherif suhail tamer tarek wael wafaa
""",
    "Turkish": """
asli aytac batuhan belgin berkay birol bugra burcu bulent cemile ceyda cagla cigdem didem dilek doruk duygu emrah erdem erhan
esin evren feride ferit figen furkan gamze gonca gozde gulcan gulizar gulsah hayriye ilayda ilker irem kerem kubra levent
melike meltem necla neslihan nilay nilgun oguz ozcan pelin serap sevda sinem sebnem serife tuncay ufuk yeliz yesim zerrin
alican alper alperen altan asuman atakan atilla ayca aytekin belma berfin berrak beyza bilgehan binnur burcin burhan cansu
caner celil cengizhan cenk cevdet ceylan cinar defne ecem ercument ersin ertugrul esat eslem eylul eyup ezgi fehmi feray ferda
ferhunde feyza fikret fulya gulfem gurkan hazal hediye hilmi hurrem ilgin kadriye kayra kemalettin kivanc korhan kursat
makbule manolya mehtap memduh mihriban mirac muammer muhsin mukadder mukremin muge mujgan munevver murvet muzeyyen naciye
nadire nazan nazife necdet necmi nejat nergis nesibe nevzat nezihe nihat nurdan nuriye nursel oguzhan oktay olcay orkun ozan
oyku ozden ozkan oznur pakize perihan pervin poyraz rafet raziye rukiye ruya rustu sabiha safiye saliha saadet satilmis savas
sedef selda semih semiha senem serenay sevilay seyfi seyit simge sahika seyma sukran tahsin taner taylan tayfun tevfik toprak
tugrul utku ulku vahit veysel vildan vural yagiz yagmur yakup yaprak yaren yekta yener yildiray yonca zafer zekeriya zeliha
zuhal zulfiye
""",
    "China, Vietnam": """
bich cuong diem nhan oanh thinh aiguo guang weiwei xiaoyan yuting
""",
    "Korea": """
byung gyeong haeun hayoon heejin hwan jaewon jimin jinwoo jiyeon jongsu jiho minseo miyoung sangwoo seojun seung seunghyun
sohee sooyoung sora subin sumin sunghoon woojin yeji yejun yoonah areum beom bomi byungho changmin chanwoo chaewon chaeyoung
dabin dahye dahyun daehyun danbi dohyun dokyung dongha dongjun dongmin dongwon eunbyul eunha eunhye eunjin eunjung eunkyung
eunmi eunseo eunsook eunwoo gaeul gayoung gunwoo gyuri haerin hajun hanbin hansol haneul heechul heejun heeseung heesoo heewon
hongjoong hoseok hyejeong hyemi hyemin hyerin hyewon hyeyoung hyojin hyori hyungmin hyunjae hyunjung hyunseok hyunsik hyunsuk
hyunsoo iseul jaeho jaemin jaesung jaewook jangmi jeonghan jeongyeon jieun jihae jihee jihye jihyun jimyung jinah jinho jinhee
jinju jinkyung jinseok jinsoo jinyoung jisu jisung jiwon jiyoo jiyoung jongho jonghyun jongin jongmin joohyun joowon jooyeon
junghee junghoon junghwa jungmin jungsoo junhyuk junseo junsu junyoung kangmin kihyun kiyong kwangsoo kyungho kyunghee kyungja
kyungmi kyuhyun kyungmin mijin mikyung minah mingyu minhyuk minhee minkyu minkyung minsoo minsung minwoo minyoung misook
mooyoung myungja myunghee naeun sanghoon sangmin sangho sanha seohyun seoyoon seolhyun seonghwa seongmin seongwoo seungjae
seungjun seungmin seungwoo seungyoun siwoo siwon sohyun sojung somin sooah soobin soohyun soojung sookja soomin soonja soyoung
suhyun sujeong sukhee sungjae sungjin sungsoo sungwoo sunhee sunmi sunyoung suyeon taeho taemin taewoo wonho woosung yeeun
yeonhee yeonjun yerin yerim yeseul yewon yongho yongsoo yoojin yoonji yoonseo youngho younghee youngja youngjae youngmi
youngmin youngsoo yujin yunho yunseo
""",
    "Japan": """
akane akari akihiko akio atsuko ayaka daichi daisuke eiji eiko eriko fumio haruki hideaki hinata hiroaki hiroki hiromi
hiroyuki hisashi honoka itsuki junichi kaoru kazuhiko keiichi keisuke koichi mamoru masahiro masami masaru masashi mayu miho
minako misaki mitsuru miyuki mizuki motoko natsuki natsumi nobuo nobuyuki ryota satoko satoru sayaka shigeru shinji shinya
shizuka shuichi tadashi takahiro takao takashi takumi takuya tatsuya tetsuo tetsuya tomomi toru tsutomu wakana yasuo yasushi
yuichi yuka yukari yumi yusuke yutaka akihiro akimi akito arata asami ayame ayane ayano ayuko azumi chiaki chiharu chihiro
chikako chinatsu chisato chizuko daigo eijiro eisuke eita emika emiri fumie fumihiko fumiya fuyumi futoshi hajime hanae haru
harue haruhi harumi haruno haruyo hatsue hayate hayato hidemi hideto hidetoshi hideyuki hiro hirofumi hirokazu hiromitsu
hiroto hirotaka hisae hisao hitomi hitoshi ichika ichiro ikuko ikumi isao itsuko iwao junya kaede kaho kaito kanako kanami
kanae kaneko kasumi katsuhiko katsumi katsuo katsuya kazue kazuhiro kazumi kazunori kazuto kazuyo kazuyuki keigo keiji kengo
kenjiro kenichiro kentaro kiichi kikue kiku kinuko kiyomi kohei kokona kosuke kotaro kouhei koyuki kunihiko kunio machiko
madoka maho maiko makiko manami masae masahide masahiko masanobu masanori masatoshi masayo masayoshi masayuki masumi mayuko
meiko mieko mihoko mikio mikiko mikoto mirai misako misato mitsuhiro mitsuo mitsuki miwako miyabi miyo mizue momoe momoka
motoharu motoki mutsumi nagisa nagako nahoko namiko naoya naoyuki narumi natsuko natsume nobuhiro nobuki noboru nodoka nozomi
nozomu reika reiji rikako riko rikuto rintaro ritsuko rumiko ryoichi ryoji ryoko ryuichi ryuji ryunosuke sachie sadako saeko
sakiko saori satsuki sawako seiichi seiji senri setsuo shichiro shigeki shigeko shigeo shigeyuki shiho shinako shingo shinichi
shinichiro shinobu shinnosuke shintaro shiori shiro shizuo shogo shoichi shoko shoma shunsuke shuhei shuji soichiro sosuke
suguru sumie sumire susumu suzue suzume tadao tadahiro taeko taiki taishi taiyo takaaki takae takafumi takahide takanori
takara takato takayuki taketo takuro takuto tamaki tamami tamao tamotsu tatsuki tatsuro teiko teruko teruo teruyuki tetsu
tetsuji tetsuro tohru tokiko tokuko tomio tomoaki tomoe tomohiko tomohiro tomoka tomokazu tomoki tomoyo tomoyuki toshi
toshiaki toshie toshihiko toshihiro toshiki toshiro toshiyuki tsukasa tsuneo tsuyoshi umeko wataru yasuhiko yasuhisa yasuyo
yasuyuki yayoi yohei yoji yoshiaki yoshihiko yoshihiro yoshikazu yoshimi yoshinori yoshito yoshiyuki yuiko yuina yuito yuji
yukie yukihiro yukina yukino yukio yumeko yurie yurika yurina yuuka yuya yuzuki yuzuru
""",
    "Dutch, Flemish, Frisian": """
arjen arnoud douwe eefje elske frouke gerben greetje hanneke ineke jaap janneke jetske jurriaan leendert machteld marije
marloes menno rianne rinus rutger sjaak tjeerd toos truus wendelien wietske willemijn aafke aagje aart annemiek arien baukje
bertus betsie boudewijn bouke cees corien daniek dieuwertje dinie doortje durk eelco eelke feike femmie fieke foppe fokke
frederieke frederiek froukje geertje geertruida gerdien gertjan gerrie gijsbert grietje harmen heintje hielke huibert ietje
jacco jaimy jannes jantje jantine jentje jikke jildou jitske jonneke joop jorrit josefien josien jorien jouke joukje julianus
klaartje klaske krijn leontien lidewij lieneke liesje lieuwe lonneke lourens luitzen madelon marjolein meindert minke moniek
nelleke okke onno patries pascalle pietje quirijn reinier reinout remco reinder riekje rietje riemke rindert robbert roderik
roelof roelie rogier servaas siebren sientje sietse sietske sjef sjors sjoukje steffie sytse sytske teake teuntje tiemen
tjalling tjitske trijntje wieke wijnand willemien wobbe wubbo ymkje yorick ytsje zwaantje
""",
    "Brazil": """
aderbal adriele ailton aldenora amarildo andressa arlindo arlete camile celio claudete cleber cleide cleiton cleonice
clodoaldo creuza cristiane dalva deivid denilson deusdete dilma dirce djalma edilene edinho edineia edmilson ednaldo edvaldo
elenice eliete elisangela elizete eronildes evaldo evandro franciele gabriely geovana gildete givanildo gleice graziela inacio
iracema iraci irineu ismenia ivete ivonete izabel jacira janaina joelma jocelia josimar jucelia jucileide juraci laercio
lindalva lindomar lourival lucelia luciene lucileide lucinete maicon manoel marinalva marinete marli mayara moacir neide nelci
neusa nilton nilza nivaldo odair odete osmar poliana raimunda regiane reginaldo rildo rivaldo roberval rogerio romario
rosangela roseli rosenilda rosilene rosimeire rosineide shirlei sidnei silvania suelen sueli talita tatiane terezinha
ubirajara valdeci valdete valdir valdirene valmir vanderlei waldir walmir wanderson zenaide zilda zuleica zulmira
""",
}
GIVEN_NAMES: tuple[str, ...] = tuple(" ".join(_BY_ORIGIN.values()).split())
SURNAMES: tuple[str, ...] = tuple(
    """
abrahamyan aghajanyan aleksanyan arakelyan asatryan avagyan avetisyan baghdasaryan davtyan gasparyan gevorgyan grigoryan
hakobyan harutyunyan hovhannisyan hovsepian karapetyan khachatryan kocharyan manukyan margaryan martirosyan melikyan minasyan
mkhitaryan mkrtchyan movsisyan muradyan nazaryan petrosyan poghosyan sahakyan sargsyan simonyan stepanyan torosyan vardanyan
yeghiazaryan zakaryan abashidze beridze chikovani dolidze gelashvili gogoladze iashvili japaridze jokhadze kapanadze khachidze
kipiani kobakhidze kvaratskhelia lomidze maisuradze margvelashvili mchedlishvili nozadze rukhadze saakashvili shengelia
tsiklauri tskhadadze zhvania akbari amini asadi bagheri ghasemi ghorbani heidari kamali karami khosravi mirzaei najafi nikzad
norouzi pahlavi rajabi ramezani rostami salehi shahbazi sharifi tabatabaei taheri zamani akbulut aktas bozkurt cakir ciftci
demirci ergin eroglu gundogdu gursoy karakaya kutlu sonmez tunc ucar uysal abadi abboud aboud ajami alawi alami asaad ashkar
azzam bennani berrada bishara boutros chahine dabbagh diab elsayed fayed hammoud hosny kassab maalouf mikati naguib nasrallah
shami sleiman tamimi abramovich aharoni azoulay barkat bitton dahan dayan elbaz gabay hadad hazan ohana ohayon peled sabag
sasson shapira sharabi suissa vaknin weizman yadin agnihotri awasthi bajpai chaturvedi dwivedi jindal khandelwal mathur
mehrotra oberoi ojha prajapati rawat saluja sawant shekhawat tyagi bagchi bandyopadhyay barua bhattacharjee bhowmik
chattopadhyay haldar khatun lahiri mondal nandi pramanik sanyal sikdar talukdar uddin annamalai chandrasekaran chandrasekhar
chettiar gopalakrishnan kamath karthikeyan kumaraswamy kuppuswamy mudaliar muthuswamy nambiar raghunathan rajaram rangarajan
sivaraman sundararajan thangaraj vaidyanathan abeysekera amarasinghe bandara cooray dissanayake ekanayake fonseka gamage
gunaratne gunasekara herath hettiarachchi jayasinghe jayasuriya karunaratne kumarasinghe liyanage mendis munasinghe pathirana
rajapaksa ranasinghe ranatunga ratnayake samaraweera senanayake sirisena somaratne tennakoon weerasinghe wickramasinghe
wijesinghe adhikari bhattarai dahal ghimire khadka koirala maharjan poudel regmi sapkota bunnag charoensuk intharasombat
kaewkamnerd phongphaew phromma prasertsri rattanakul saengthong srisuk suwannarat thongdee wongsakul wongsuwan yodsanan chhay
chhim nhem catacutan dimaculangan dimagiba gatdula guevarra lacson macapagal magbanua mangahas pacquiao panganiban policarpio
punzalan quiambao sumulong handoko hartono hermawan mahathir mulyadi pranoto purnomo simatupang sudirman suryadi sutanto utomo
wicaksono widjaja yulianto yusof akiyama asano hirata hoshino igarashi iwasaki kinoshita kojima kudo maruyama matsuo
matsushita mizuno morimoto nishikawa noguchi nomura otsuka sugawara sugimoto sugiyama takagi takeda taniguchi byun gwak
adelaja adesina agbaje aguiyi akinyemi akpan babangida dangote danladi effiong ezekwesili fashola fawehinmi iheanacho ikpeba
iwobi jideofor maduka mbah odukoya ogunbanjo okezie okocha okonjo okoye oliseh onuoha onwudiwe osinbajo tinubu ugwu umeh
kibaki mnangagwa tsvangirai chikwanda phiri tembo makhubela molefe motsepe naidoo radebe ramaphosa zwane demissie mengistu
museveni kagame nkurunziza habimana adjei ansah baidoo frimpong kufuor quansah tetteh cissokho dembele diaby diakite diatta
dieng doumbia gueye kante konate mbaye mbengue ndoye niang ouattara ouedraogo samb sangare senghor sidibe sissoko sylla thiam
alexopoulos anagnostou anastasiou angelopoulos antoniou apostolou athanasiou christodoulou christou dimitriou dimopoulos
economou fotopoulos georgiadis georgiou giannakopoulos giannopoulos ioannidis ioannou kapsalis karagiannis karamanlis katsaros
konstantinidis konstantinou kostopoulos kyriakopoulos lambropoulos markou mavros michailidis mitsotakis nikolaidis
nikolopoulos oikonomou panagopoulos papadakis papadimitriou papadopoulou papageorgiou papaioannou papandreou paraskevopoulos
pavlidis petridis petropoulos samaras sideris stavrou stefanidis theodorou triantafyllou tsakalidis tsipras vasileiou vlahos
zacharopoulos borisov davydov dimitrov dordevic georgiev ivanova karaivanov kolarov kovalchuk lazarov marinov mihajlovic
mitrovic morozov nedved petkovic savic stankovic stojanovic todorovic tymoshenko vasic yanukovych zakharov zaytsev zelenskyy
zhuk rhydderch trevelyan wogan althaus buttner hammerschmidt kellermann muhlbauer rosch schone stenzel worner prigent ribiere
costantini angelis fumagalli milani piras valentini zanetti bortolotti franchi locatelli pozzi zanella stachowiak bjerregaard
haaland helgesen johannesen justesen lovas magnussen nikolajsen skaarup vinther ytterdal aalbers boersma bruijn dijk heijden
kooij leeuwen meulen nijhuis ruiter vliet vries zijlstra alencar bittencourt coutinho damasceno meireles menezes queiroz
saraiva adamidis alexandrou alexiou andreadis androutsos antonopoulos apostolidis arvanitis asimakopoulos athanasopoulos bakas
balaskas chatzis chatzidakis christodoulakis christofi christopoulos daskalakis demetriou diamantis diamantopoulos
dimitrakopoulos dimitriadis doukas drakos efthymiou eleftheriou evangelou fotiadis fotiou fragkos galanis gavras
georgakopoulos georgopoulos giannakis giannoulis gkikas gouras grammenos grigoriadis hadjis ioannidou kalogeropoulos
kanellopoulos karagiannidis karagiorgos karakostas karalis karamitros karapanos karras kasidiaris katsanis kazantzakis kefalas
kokkinos kolokotronis komninos konstantopoulos kotsis kouris kourtis koutras kritikos lazaridis lazarou leontaris liakopoulos
lymperopoulos makropoulos manousakis marinakis mavridis metaxas michalopoulos mitropoulos moraitis moustakas nikolaou
nikolakopoulos palaiologos panagiotopoulos panagos pantazis papachristou papaconstantinou papadimas papagiannis
papakonstantinou papalexiou papanikolaou papantoniou papastergiou papathanasiou papavasileiou paschalidis patsis perakis
petrakis petrou polychronopoulos psaltis raptis rigas roussos sakellariou savvidis siganos simitis sotiriou spanos spyropoulos
stamatopoulos stathopoulos stefanou stylianou tasiopoulos theodorakis theodoridis theodoropoulos tsagaris tsiolkas tzanakis
tzavaras varoufakis vasilakis vasilopoulos venizelos vlachos vogiatzis voulgaris xanthopoulos xenakis zafeiris zafiropoulos
zervas zisis adamyan aivazian akopyan alaverdyan amiryan antonyan ashotyan atabekyan ayvazyan azaryan babayan badalyan
baghramyan barseghyan boyajian danielyan galstyan ghazaryan gevorkian gulbenkian hambardzumyan harutyunian hayrapetyan
ispiryan kardashian kazaryan keshishian khachikyan khudaverdyan kirakosyan kostanyan manasyan markosyan matevosyan meliksetyan
melkonyan mikaelyan mirzoyan mnatsakanyan nalbandyan nersisyan ohanyan pashinyan papazyan safaryan sarafyan sarkissian
sedrakyan shahinyan sirunyan tadevosyan terzian tovmasyan tumanyan vasilyan voskanyan yesayan yeritsyan zohrabyan mammadov
mammadova hasanova guliyev guliyeva ismayilov rzayev safarov aghayev jafarov asanidze bakradze bregvadze chkheidze
chkhartishvili dzhugashvili eristavi gabunia gamkrelidze gelovani gigauri gurgenidze javakhishvili kalandadze kemertelidze
ketsbaia khutsishvili kiknadze kvirikashvili lobzhanidze machavariani makharadze mamardashvili managadze melikishvili menabde
mikeladze mtskheta nakashidze natroshvili nikolaishvili okruashvili papava paichadze ramishvili rusadze sharashidze
shevardnadze svanidze tabidze tavadze tsereteli tsiskaridze turashvili zurabishvili abdullayev abdurakhmanov akhmedov alimov
atambayev aytmatov azimov bakiyev bekmambetov berdimuhamedov dzhumabayev ergashev isakov jumayev kenzhebekov khamidov
kholmatov khudoyberdiyev kurbanov mamatov mirziyoyev musayev niyazov nurmagomedov nurmatov rakhimov rakhmonov rashidov
rustamov sadykov sattarov sharipov tashkentov tokayev toktogulov tulaganov turgunov usmanov uzakov valikhanov yuldashev
zhakupov zhaparov zhunusov adiguzel akdogan akgul akkaya akpinar akyol akyuz albayrak altintas altun arikan aydemir aydogan
babacan bahceli balci basaran basar bayraktar baysal bektas bicer bozdag canpolat cakmak caliskan cavusoglu celebi colak
davutoglu demirbas demirtas dundar eksi erbas erbakan erdinc ersoy erturk gokmen gorgulu gungor gurbuz guven hatipoglu inan
ipek kabaoglu karabulut karaduman karagoz karahan karakus karayilan kayaalp keles kepenek kilicdaroglu kilinc kirmizi kocyigit
korkut koksal kurnaz kurtulus oner onal ozbek ozcelik ozer ozmen oztopal pekcan pehlivan pamuk saglam sarikaya seckin sahbaz
senturk sucin sumer sungur tasci tasdemir tekeli topcu tuncer ucak ulusoy ural uygur yalcinkaya abdelkarim abdelrahim
abdulkarim abdulrahim abdulrazak aboulela adnani albaz aldosari alfayed alghamdi alharbi alhashimi almutairi alnasser alotaibi
alqahtani alsaadi alshehri alzahrani atwan awwad ayari azouz barghouti bekkali benchekroun benjelloun benkirane berri bishr
bouazizi bouteflika chaabi chebbi chraibi darwich elalaoui elbaradei elfassi elgamal elghazaly elhadi elkhatib elmasry
elmoutawakel elnaggar elshazly fadlallah fakhoury fathi fathy fikry gaddafi gemayel ghannouchi ghandour ghosn guessous hachem
haddadi hamadeh hanania hasnaoui hegazy helmy hilali houri husseini idrissi ismaili jadallah jarrah jazairi jbara jumblatt
kabbani kanafani karoui khaddam khalaf khalidi khatami khayat lahoud laroui maatouk mahjoub mardini marzouki mernissi mezouar
mouawad moubarak mouhtar mrabet mroue mubarak nabulsi naccache nakhle nassif nuaimi othmani qabbani qaddoura qasimi rached
radwan rachidi rashwan rifai saadawi safadi salameh samaha sanhouri sarraj sawiris sebti sfeir shadid shafik shakir shalabi
shammari sharaoui shawki shehadeh sidqi skaf srour tabbara talabani talhouni tantawi tarabulsi tlass tlili toukan tueni wahbi
yacoub yaghi yamani zeidan zeitoun zewail zniber zoubi abdollahi afshar afshari aghaei akhavan alavi amiri arjmand asgari
ashrafi atashi azari azimi badiei bahrami bakhtiari baniasadi barzegar behbahani behrouzi beheshti bozorgi daneshvar darvishi
davoodi dehghan dehghani delavari ebadi eftekhari emami esfandiari eskandari farhadi farrokhzad fazeli fereydouni firouzi
foroughi ghaderi ghaffari ghahremani ghanbari gharibi ghazanfari golzar habibian haghighi hajizadeh hatami hedayat hejazi
hemmati iravani jahangiri jalali jamshidi kalantari kamrani karbaschi karzai kashani kavoosi kermani keshavarz khalili
khamenei khani khomeini kiani kiarostami maleki manouchehri maroufi massoud mehrabi minaei mirkarimi moghaddam moghadam
mohajerani mohseni montazeri mortazavi mosaddegh naderi naghavi nasiri nikpour nourbakhsh omidi panahi pourmohammadi qajar
rafsanjani raisi razavi rouhani saberi sabeti saeedi safavi sajadi samadi sattari sepehri seyedi shahidi shahriari shajarian
shamloo shariati shayegan sheikhi sobhani soleimani talebi tavakoli tavallali torabi vahidi vakili velayati yazdani yazdi
zahedi zarei hekmatyar noorzai stanekzai yusufzai abargil abutbul agassi akunis almog alfasi amsalem ashkenazi atias avidan
avneri ayalon azulai barzilai bechor gurion haim benayoun benjamini berkovich biran buchbut buskila carmeli chazan dagan
danino dotan elbar elgrably elimelech elkayam eshkol galili gavrieli gilboa ginat goren hacohen halevi hassid hayun herzl
hillel itzhaki kadosh kahana kahlon kaminka kfir lahav lavie maimon margolin mazuz meridor meshulam moyal netanyahu
olmert porat rabinovich rahamim raviv regev saadon sabbah shaham sharett shitrit shmueli shoham sivan soroka swissa tzadok
yaakobi yaalon yarkoni yerushalmi yifrach yogev zadok zandberg zilberman abeyratne amarasekara ariyaratne athukorala
attanayake balasuriya basnayake chandrasena dharmasena edirisinghe embuldeniya gunathilaka gunatilleke hapuarachchi hasaranga
illangasekara jayakody jayaratne jayatilleke jayaweera kariyawasam karunanayake kodikara kulatunga kumarage kuruppu lokuge
madushanka mapalagama marasinghe muralitharan nanayakkara navaratne obeyesekere panabokke premadasa premaratne rajakaruna
ranawaka ranaweera rathnayake sangakkara seneviratne siriwardena sivakumaran subasinghe thilakaratne tillakaratne tissera
vithanage weerakoon weeraratne weerasekara wickremesinghe wijeratne wijesekera wijetunga yapa aryal bhusal chapagain devkota
dhakal dhungana gyawali kandel kafle khanal khatiwada lamichhane limbu mainali panta paudel pokharel rijal rimal subedi
timilsina upreti adiga ambedkar anantharaman appadurai arumugam ayyar balachandran barot bhagwat bhushan birla chinnaswamy
dandekar dhanapalan dharmaraj doraiswamy easwaran gadkari ganapathy gavaskar ghatak gopinath govindarajan govindaraju
hariharan jagannathan jayakumar jayaram kalyanasundaram karunanidhi kejriwal kodandaraman krishnaswamy lakshmanan mahalingam
malhan manickam manohar marimuthu meenakshisundaram murugesan muthukrishnan namboodiri panicker panigrahi paramasivam
parthasarathy patnaik perumal ponnusamy poojary prasanna rajamani rajendran ramalingam ramamurthy ramanujam ravichandran
sadasivan sahoo samuthirakani santhanam satpathy senthilkumar sethuraman shanmugam shanmugasundaram sivasubramanian
somasundaram soundararajan sridharan srikanth subbarao subramanyam sundaresan tagore tamilselvan thambi thyagarajan
unnikrishnan varadarajan vasudevan veeraswamy velusamy venkatachalam vijayakumar vijayan warrier yesudas aromdee boonsong
chaisuk chaiyaporn chantara charoenphol chinnawat chuenchom duangjan inthanon jantarat kaewsai kamolrat khamsing kongsawat
maneerat nakornthap namwong nimmanhaemin panyarachun phanomyong pibulsongkram pongpanich pramoj promsri punyarat raksaksri
ratchadamnoen rattanaporn ruangrong saelim saelee saengchai santisuk sawangdee sirivadhanabhakdi somjit sornchai srivaddhana
suksawat suwannaphum tangtrongjai thanakit thepsiri tongkam ubolratana vejjajiva wattanasin wichaidit yoovidhya alamsyah
ardiansyah arifin basuki darmawan dewantara effendi fauzi firdaus ginting gultom harahap hasibuan hutabarat indrawan
krisnawati lubis lukito manurung munandar panggabean panjaitan pasaribu rachman rahardjo rangkuti riyadi rusdi sahputra
setiabudi setyawan siahaan sianturi simanungkalit simorangkir sinambela soekarno soeharto subagyo sudrajat sugiarto suhendra
sukarnoputri sulistyo sumarno supardi suprapto suwandi syahputra syarif tambunan tarigan triyono wahyudi wardhana wijayanto
winata yudhoyono abiog agbayani amorsolo banaag bangayan batungbakal baylon cayabyab cojuangco dacudao dimayuga duterte
gatchalian guingona katigbak lacsamana lagman lumibao macaspac malvar manansala mangubat manlapig maranan masangkay nakpil
ongpin osmena panlilio pasimio poblador robredo sumagui tayag tiongson umali yulo abdulsalami achike adelabu adenuga adeosun
adeoye aderinto adewumi adeyinka ajibade akinbode akinfenwa akinrinade akintola akinwande alakija amaechi ameobi aniebo anene
animashaun anozie anunoby anyaoku anyim aregbesola atanda atiku babalola badmus bamgbose bayero bolaji chiejina chigbo
chinwuba daramola dikko durojaiye ebosele ebuehi edozie ekwensi elumelu emefiele emenike enahoro enwezor ezeh ezenwa fagbemi
falana falola famuyiwa fayemi gbadamosi giwa gowon igbinedion ighalo iheme ikande ikpe imoke inyang itodo iweala jakande
kwankwaso ladipo lawani mbadiwe mbakwe nduka ndukwe nnadi nnaji nwabueze nwafor nwagbara nwaka nwankwo nweke nwobodo nwokolo
nzeogwu obaseki obasi obiakpani odegbami odinaka odubajo oduduwa odumegwu ofili ogbeche ogbu ogundele ogunmola ogunsanya
ogunyemi ogwumike okereafor okigbo okpara okoduwa okon okonedo okoronkwo okosun okowa oladapo oladunni olajide olajuwon olisa
olorunfemi olowokandi omeruo onazi onuachu onyali onyeama onyewu opara oparaugo oruma oshoala osimhen osundare otedola oyedepo
oyewole saraki shagari shekau shonekan soludo sotomi tijani ubah ukeje ukpong umahi usifo uwaifo uzodinma zikora adoyo ahidjo
ekuru gakuru hinga imbuga kabogo kabuga kaggia kalonzo kamotho kaparo karua kathurima kebaso keino kibicho koinange lekishon
matiba menya michuki mudavadi muite nabwera ngilu ntimama nyachae nyagah nyerere obura oburu ogot ongwae oparanya tergat
wetangula amanuel asrat belay berhane dagne degu dejene eshetu fikre gebreselassie gebremariam gebreyesus ghebreyesus
haileselassie hailu kidane legesse mekonnen negash negussie regassa selassie shiferaw woldemariam woldu zenawi zewde cele
chabalala cwele dhlomo kekana kgatla lekota letsoalo mabena mabunda madisha makgoba makwarela malatji maluleke maphosa mapisa
matlala mbalula mbele mkhwanazi modise mofokeng mogale mogoeng mohlala mokgatla mokgosi mokone molapo moloi montsho moroka
mosala mosimane mothibi motlanthe motaung mtsweni nhlapo nkuna phosa ramokgopa sekgobela seroke shilubana sigcau sisulu
skosana sobukwe tlou yengeni zondi zondo chigumba chihuri chikerema chimedza chinamasa chirwa chitepo chiwenga gumbo kanengoni
katsande machingura madzimure makoni mandaza manyika mapfumo marange masiyiwa mlilo mujuru mutasa muzenda muzorewa mangwende
shumba zvobgo chiluba kapwepwe kaunda mwale mwanawasa nkhoma sichinga simukonda zimba hichilema chakwera chilima gondwe
kachale kamuzu mutharika muluzi nyirenda msowoya nyasulu abdulai acquah afriyie agbeko agbenyega aidoo akrofi akuffo amankwah
amissah boasiako anyidoho appau arhin avoka ayew ayensu bediako bekoe buabeng dadzie dankwah darkwah dogbe gbeho kotey kwakye
lartey mintah muntari nartey nettey nortey nuamah nunoo odoi otchere partey pappoe sackey seidu sekyi tagoe wiredu yankah
zakari aidara bakayoko bathily diabate diagne diakhate doucoure gbagbo issoufou kouadio kouassi kouyate maiga mbow mbodj ndao
ngom sawadogo sanogo tandja tidiane yattara bangura kargbo jalloh ceesay jammeh njie sanneh sirleaf mbia biya atangana essomba
fotso kamga mballa nguema njoya obiang tchoumi mbuyi mobutu mukendi ngoy tshisekedi tshibangu ilunga kalala kabongo bemba
malonga sassou nguesso aizawa akagi akimoto amano anzai aoyama chikamatsu daimon ebihara egawa eguchi enomoto fujikawa
fujimori fujino fukumoto furuta hagiwara haneda hatanaka hatori hattori hayakawa hayami hiraoka hirose hisamoto horie
horiguchi horiuchi hosoda hosokawa iijima imamura inaba inagaki inamura inoki isobe isono itagaki kadowaki kageyama kaji
kamada kamei kamiya kanai kasahara kashiwagi katagiri katayama katsura kawabata kawada kawahara kawai kawashima kishimoto
kitagawa kitamura kitano koike koizumi komori konishi konno kosaka koyama kurokawa kurosawa kusunoki kuwabara makino masuko
matsukawa matsunaga matsuoka matsuura mitani miyahara miyaji miyake miyata mizutani mochizuki momoi morikawa motoyama muraoka
nagasawa nagase nagashima naito nakahara nakai nakamori nakanishi nakao negishi nemoto nishiyama nishizawa nozaki obata ogino
oguri ohashi ohta okabe okamura okano okuda okumura okuyama omori onishi oshima ozaki ozawa saeki sakaguchi sakuma sakuraba
sanada sasagawa satake sawada sekiguchi senda shigeta shiina shimamura shimura shinohara shinozaki shiraishi sonoda sugano
sugita sunada tabata tachibana taguchi takabe takase takemoto takemura takenaka takeshita taketa takigawa tamaru tanimoto
tashiro teraoka terada teshima tsubaki tsuchiya tsuda tsuji tsukada tsukamoto tsunoda tsuruta uchiyama uehara uematsu uemura
umeda umehara umezawa wakabayashi watabe yamagishi yamakawa yamamura yamanaka yamane yamaoka yamashiro yanagi yanagida yano
yasuda yasui yoshii yoshimoto yoshimura yoshino yuasa yukawa akulov anisimov antipov arkhipov bazhenov belyaev bezrukov
biryukov bobrov bondarchuk borisenko bykov cherkasov chernyshev demidov denisov didenko dovzhenko dudarenko efimov ermakov
fadeev gerasimov gorbachev goncharenko goncharov hrytsenko ignatov ilyin isaev ivanchenko kalashnikov kasparov khokhlov
kirilenko kiselev klymenko kolesnikov kondratiev koshel krylov kryvenko kudryavtsev kuzmenko lavrov litvinenko lukyanenko
lukashenko lytvyn malinin martynenko matveev melnikov mykhailenko nazarenko nechaev onopko onyshchenko osipov ostapenko
panasenko panchenko pavlyuk polyakov ponomarenko ponomarev popovych potapov prokhorov prykhodko rodionov romanenko rudenko
ryabov rybakov samsonov savelyev semenchenko sergeev shapovalov sharapova shcherbakov shevchuk sidorenko simonov solovyov
sukhov svetlov symonenko tarasov terentyev tikhonov timofeev tkachuk tretyakov vasilenko vlasov vlasenko voloshyn vorobyov
yakovenko yakovlev yashin yefimov yermolenko yurchenko yushchenko zaluzhny zhdanov zhukov zhuravlev zinchenko zubkov adomaitis
balciunas grigaitis jonaitis kazlauskiene lukosevicius petraitis rimkus sabonis vaitkus jansons ozols ozolins petersons
kaljulaid bajic boskovic bozovic brkic bulatovic dokic duric durdevic gajic glisic grujic jaksic jevtic jokic kostic lazic
loncar mandic milenkovic milic milinkovic milosevic mitic mladenovic novakovic ostojic pantic pejic rakic ristic sekulic
spasic stamenkovic stevanovic tadic tosic trajkovic vucic vujic zoric zlatanov angelov asenov atanasov bojkov chavdarov danev
dimov doychev filipov ganchev gospodinov grigorov iliev kirilov kostov kovachev krastev mihaylov milanov mladenov nedelchev
nikolov penchev penev petkov radev rusev simeonov spasov stanchev stefanov stoichkov terziev tonchev tsonev tsvetanov vasilev
velikov yanev yordanov zhelev zhivkov krejci kubat nosek reznicek vondracek
""".split()
)

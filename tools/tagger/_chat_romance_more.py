"""More sentences in Portuguese, Italian, Spanish and French, written for this project; slots as in ``_chat_texts``."""

from __future__ import annotations

PT_NAMED = """
quero trocar a titularidade da luz de {N} para {N}
bom dia, fala {F}, do apartamento de baixo, a água tá pingando aqui de novo
Reserva um quarto duplo em {B} para a noite de 14 de agosto
procura voos baratos de {B} para {B} em setembro
toca aquela da {N} que dava na novela
põe um lembrete: ligar à {F} às cinco
lembra-me de comprar pilhas quando passar em {B}
que tempo faz em {B}, e em {B}?
quantos quilómetros são de {B} a {B} pela nacional?
O rio [[LOCATION Sado]] nasce na serra e desagua perto de {B}
Nasci no [[LOCATION Alentejo]], cresci em [[LOCATION França]] e agora ando por {B}
minha vó veio da [[LOCATION Bahia]] num caminhão, com seis filhos e uma máquina de costura
vou passar o carnaval no [[LOCATION Espírito Santo]], alguém recomenda pousada?
As chuvas no [[LOCATION Rio Grande do Sul]] atrasaram as entregas de {B} e {B}
{B} é um município brasileiro do estado do [[LOCATION Maranhão]]
{B} é uma freguesia portuguesa com 12,4 km² de área e 830 habitantes
{N} foi um pintor e gravador nascido em {B}, filho de um marceneiro e de uma costureira
{N} (nascida em 3 de maio de 1951) é uma jurista e professora aposentada
Em 1923 a família mudou-se para {B}, onde {L} abriu a primeira tipografia da vila
O edifício foi desenhado por {N} e inaugurado em 1934
A {O} anunciou esta terça-feira o despedimento de 120 trabalhadores na fábrica de {B}
O presidente da {O}, {N}, disse que não comenta rumores
Segundo a polícia, o condutor, {N}, de 43 anos, seguia de {B} para {B} quando perdeu o controle
{L} marcou aos 12 minutos, {L} empatou antes do intervalo e {L} falhou um penálti
O técnico {N} deixou o {Z} depois de três derrotas seguidas
{Z} vence fora e sobe ao quarto lugar
{B}, 9 de março: a câmara aprovou o orçamento com os votos contra de {N}
a {F} do RH disse uma coisa, o {F} da folha disse outra, eu faço o quê?
manda pra {F} copiar {F} e tirar o {L} da cadeia de e-mails
ata da reunião: presentes {N}, {N} e {N}; ausente {N}
Ligação 10:42 - sra. {L} quer saber do reembolso, retornar no {H}
Ligação 11:05 - {N}, {B}, diz que o boleto veio errado
cliente {L} ligou brava, pediu gerente
Encaminhado por {F} {L} às 18:22
Cc: {N}; {N}\\nAssunto: vistoria do dia 12
De: {N}\\nPara: {N}\\nAssunto: chaves
Prezada {F}, segue em anexo o contrato assinado por {L}
Cara {F},\\nnão consegui abrir o ficheiro. Podes reenviar?\\nAbraço,\\n{F}
Exmo. Sr. {L}, acusamos a receção da sua reclamação
Paciente: {N}\\nConvênio: {O}\\nQueixa: tontura ao levantar
o exame da {F} ficou pronto, o da {F} ainda não
quem operou foi a doutora {N}, no hospital de {B}
A paciente, {N}, refere dor há quinze dias, mora só e vem de {B} de ônibus
Locatário: {N}\\nImóvel: {A}\\nVencimento: todo dia 5
A senhoria, {N}, não devolve a caução e diz que o problema é da {O}
hóspede {L}, quarto 214, check-out tardio
os {L} do 3.º esquerdo fazem barulho até às duas
a turma da professora {F} vai ao museu na quinta
{F} esqueceu a lancheira, {F} leva pra ele?
Autorizo {N}, tio da criança, a buscar {F} na escola
levei um hs do {F} que nem vi de onde
bora ranked? falta o {F} e o [[PERSON Vitinho]]
o [[PERSON Bira]] e a [[PERSON Lurdinha]] casam em outubro, lá em {B}
[[PERSON Nando]], [[PERSON Guto]] e eu dividimos a conta
cê viu a [[PERSON Tata]]? ela ficou de passar aqui
fui na {O} trocar o {X} e a moça, {F} acho, nem olhou na minha cara
Cinco estrelas para {F}, que atendeu com paciência de santo
Lugar lindo, mas o dono, seu {L}, é um grosso
Comprei na {O} de {B}, funcionou dois dias
gente, a {O} faliu mesmo ou é boato?
trabalhei na {O} de 2011 a 2016 e depois na {O}, sempre como soldador
Fornecedor: {O}\\nContato: {N}\\nCidade: {B}
O processo opõe {N} à {O}
Testemunhas: {N} e {N}, ambas residentes em {B}
A ré, {N}, alega que nunca esteve em {B}
me manda o pix da {F}
pix recebido de {N}
transferência de {M} para {N} agendada
a conta conjunta é minha e do {F}, mas ele saiu de casa
não conheço nenhum {L}
{L} não trabalha mais aqui
sou eu, {F}
foi {F}
{B} ou {B}?
{B}, {B}, {B} e volta
de {B} pra {B} de busão dá umas nove horas
frete pra {B} quanto sai
entregam nos [[LOCATION Açores]]? e na [[LOCATION Madeira]]?
tenho família em [[LOCATION Angola]], em [[LOCATION Moçambique]] e na [[LOCATION Suíça]]
subimos o [[LOCATION Douro]] de barco até {B}, um sonho
acampamos na [[LOCATION Serra da Estrela]], nevou a noite inteira
deixei o carro na {S}, em frente à padaria
moro na {S}, mas a correspondência vai pra {A}
obra na {S}, desvio pela {S}
a reunião com {N}, da {O}, ficou para quinta, em {B}
por que a {F} tem acesso e eu não?
tira o {F} do grupo
parabéns {F}!!! muitos anos de vida
saudades da {F}
{F} meu amor, trouxe o pão?
o cão chama-se Bolota, o dono é o {F}
pergunta à {F} se o pai dela ainda arranja bicicletas
ass. {F}, condomínio bloco C
att, {N} - {O}
Depois de vinte anos a dar aulas em {B}, {N} decidiu abrir, com a irmã, uma pequena livraria na {S}, onde também se serve café
A vereadora {N}, que chegou atrasada, o deputado {N} e o prefeito de {B} posaram para a foto sem trocar uma palavra
Entre {B} e {B} há três pedágios, e o pior trecho, diz o caminhoneiro {N}, fica logo depois da ponte
{N}, {N} e {N} dividem o palco hoje à noite em {B}, entrada franca
Em [[LOCATION Goiás]] choveu o esperado; no [[LOCATION Piauí]], segundo {L}, nem metade
A peça, com {N} e {N} nos papéis principais, volta a {B} em novembro
O maestro {N} recusou o convite da {O} e ficou em {B}
Ficha: {L}, {F}. Entrada por {B}. Motivo: visita a familiares.
O acordo entre a {O} e a {O} foi assinado ontem em {B}, na presença de {N}
Escrevo em nome da minha mãe, [[PERSON Deolinda dos Prazeres Quintão]], que não sabe mexer nisto
sou o [[PERSON Wesley]], do conserto de máquina, cheguei na {S} e ninguém atende
o [[PERSON Zé do Gás]] passa aqui na quinta, mestre [[PERSON Tião]] só na outra semana
ó [[PERSON Nelinha]], traz-me meia dúzia de ovos
tô no grupo errado? aqui é o condomínio ou a família {L}?
O poeta [[PERSON Anselmo de Vasconcelos Prata]] dedicou o livro a {F}, sua filha mais nova
No século XIX, a vila, então ligada a {B} por barco, exportava sal para a [[LOCATION Inglaterra]] e para a [[LOCATION Holanda]]
O queijo vem de [[LOCATION Trás-os-Montes]], o azeite de {B} e o vinho, claro, do [[LOCATION Dão]]
Voto vencido: {N}. Relator: {N}.
relator {L}, revisor {L}
embarque: {B} 06:40 – desembarque: {B} 11:15 – passageira: {N}
de que cor era a casa da {F} em {B}?
cadê o {F}, que ia trazer o som
vc é a {F} do {F}?
A [[ORGANIZATION Padaria Flor de Maio]] e a [[ORGANIZATION Metalúrgica Três Irmãos]] patrocinam o torneio
Comprei na [[ORGANIZATION Móveis Rio Doce]], quem montou foi o {F}
a [[ORGANIZATION Cooperativa Agrícola do Vale Fundo]] paga mal, diz o {L}
"""

PT_ORDINARY = """
O pereira do quintal deu fruta este ano
A oliveira mais velha tem o tronco oco
Cortei a figueira porque sujava o terraço todo
tem coelho assado no cardápio de domingo?
o leitão vem inteiro ou em fatias
Carneiro ou cordeiro, o que fica mais macio na panela de pressão?
Pinto a parede antes ou depois de trocar o piso
Costa para cima, dobre as mangas e só depois a gola
Ribeira cheia, estrada cortada até amanhã
Um lobo foi visto perto do curral
Moreira é árvore? achei que amora dava em arbusto
Rosa choque não, rosa claro
Vitória magra, mas vitória
Esperança é a última que morre
Graça nenhuma nessa piada
Glória a quem acorda cedo
Luz cortada por falta de pagamento
Clara em neve, gemas à parte, uma pitada de sal
Bata as claras até o ponto e junte o açúcar aos poucos
Salvador de tela baixado, mas não ativa
Barra de rolagem some no modo escuro
Campos obrigatórios em branco
Prado verde, céu azul, vaca deitada
Domingos e feriados: fechado
Abril foi seco, maio pior ainda
Em março fecha o trimestre e ninguém dorme
Natal em família, ano novo na praia
Santos de casa não fazem milagre
Reis e rainhas valem dez nesse jogo
Machado sem fio não corta nem manteiga
Serra circular ou tico-tico para MDF?
Ferreiro, pedreiro, marceneiro: tudo ocupado até junho
Guerra de preços entre os postos
Bravo, conseguiram estragar o que funcionava
Franco, direto e sem enrolação
Cruz credo, que susto
Paz e sossego, só isso que eu peço
Neves no rosto do boneco ficaram cinzentas
Fontes: tamanho, cor, espaçamento
Marques as caixas que se aplicam e assine embaixo
Abra a tampa, retire o filtro, lave em água corrente e seque antes de encaixar
Segure o botão por oito segundos até piscar em vermelho
Mova o ponteiro para ver os atalhos
Arraste e solte
Arquivar conversa
Silenciar por uma hora
Responder a todos
Marcar como não lida
Limpar filtros
Ver mais comentários
Guardar rascunho?
Baixar segunda via
Repor predefinições
Ficheiro corrompido ou incompatível
Tempo limite esgotado ao ligar ao servidor
Falha na sincronização, código 0x80, tente mais tarde
O índice da lista está fora do intervalo
Permissão negada: pasta somente leitura
reiniciei o roteador, troquei o cabo, xinguei, e nada
a net cai sempre à hora do jantar, parece de propósito
tá dando tela azul direto
Alguém vende bicicleta aro 29? pago à vista
Doam-se gatinhos, duas fêmeas e um macho
Procuro explicador de matemática para o nono ano
Qual a diferença entre caução e fiança?
O inquilino pode pintar as paredes sem autorização?
Cabe recurso no prazo de quinze dias úteis
O arguido remeteu-se ao silêncio
A sentença transitou em julgado
Entregar a redação até sexta, letra legível, vinte linhas no mínimo
A prova abrange frações, potências e raízes
Recreio às dez, lanche trazido de casa
Cebola, alho, louro, pimentão e muita paciência
Unte a forma, polvilhe farinha e leve ao forno médio
faltou sal no feijão, o resto tava top
Sardinhas na brasa, broa e salada de tomate
O zagueiro cabeceou na trave e o juiz não deu o escanteio
Treino de pernas hoje, amanhã não ando
Segunda volta, dorsais no secretariado a partir das oito
Dor de garganta, febre baixa, tosse seca à noite
Tomar um comprimido de doze em doze horas, com comida
posso remarcar a fisio pra de tarde?
Elevador parado entre o quinto e o sexto
Multa por barulho depois das dez
Vaga de garagem alugada até dezembro
Que calor, ninguém merece
vixe, deu ruim
bora almoçar?
tá ligado né
oxente, e eu com isso
Pá, isto assim não dá
Estou que nem posso
A bica aumentou outra vez
Gestão de topo, quadros médios e estagiários: todos à chuva
Senhor cliente, a sua opinião conta
Caro utente, dirija-se ao balcão dois
Prezado condômino, a caixa d'água será lavada na terça
Muito obrigada pela atenção e bom descanso
Tamanho: M. Cor: Marfim. Tecido: Linho. Quantidade: 3
A ponte móvel abre de hora a hora para os veleiros passarem
O texto distingue três fases: a Formação, a Expansão e o Declínio
Uma das razões, talvez a principal, é que ninguém leu o regulamento antes de assinar
O governo prometeu obras, o ministro prometeu prazos, a população continua à espera
A inflação desacelerou pelo terceiro mês seguido, mas o arroz e o gás subiram
No primeiro andar fica a receção, no segundo os quartos e na cobertura o bar
Os peixes de água doce dividem-se em várias ordens, das quais a mais numerosa é a das carpas
Ministério, Câmara e Senado ainda discutem o texto
O Diretor, o Secretário e a Coordenadora assinam nesta ordem
Dona de casa, dono de bar, doutor de lei
Toca o sino, acaba a missa, abre o boteco
Amado por uns, odiado por outros, o horário de verão voltou à pauta
Leite, Queijos, Manteiga, Ovos
Terças: Yoga. Quartas: Pilates. Sextas: Dança de salão
Senha de wi-fi? ninguém sabe, pergunta na portaria
Serra elétrica com bateria viciada, vendo barato
"""

IT_NAMED = """
vorrei volturare il contatore da {N} a {N}
ciao sono la {F}, la vicina del secondo
Prenota un tavolo per sei a {B}, sabato alle nove, a nome {L}
metti la sveglia e chiama {F} alle sette
che tempo fa a {B} questo weekend?
quanto ci vuole da {B} a {B} senza autostrada?
aggiungi {F} alla chiamata
fammi sentire l'ultima di {N}
Il fiume [[LOCATION Secchia]] attraversa {B} e sfocia più a nord
{B} è un comune italiano di 4 210 abitanti, situato sulle pendici orientali del monte
{N} è stata una scrittrice e traduttrice nata a {B} nel 1902
{N} ({B}, 3 marzo 1948) è un ex calciatore, di ruolo difensore
Figlio di un notaio di {B}, {L} studiò legge in [[LOCATION Svizzera]]
La chiesa fu affrescata da {N} intorno al 1620
Nel 1871 la famiglia si trasferì dalla [[LOCATION Liguria]] in [[LOCATION Argentina]]
La {O} taglia 90 posti nello stabilimento di {B}
«Non siamo in vendita», ha detto {N}, amministratore delegato di {O}
Secondo i carabinieri l'auto, guidata da {N}, veniva da {B} ed era diretta a {B}
Gol di {L} al 12', raddoppio di {L}, espulso {L}
L'allenatore del {Z}, {N}, rinnova fino a giugno
{Z} corsaro fuori casa
{B}, il consiglio approva il bilancio: contrari {N} e {N}
Maltempo in [[LOCATION Calabria]] e in [[LOCATION Basilicata]], treni fermi a {B}
verbale: presenti {N}, {N}, {N}; assente giustificata {N}
ore 9.20, chiama sig.ra {L}, vuole lo storno, richiamare al {H}
ore 9.35 {N} di {B}, caldaia spenta
il {L} ha richiamato, è furioso
Da: {N}\\nA: {N}\\nOggetto: chiavi cantina
Inoltrato da {F} {L}
Gent.ma dott.ssa {L}, in allegato il referto
Egregio avvocato {L}, la controparte propone {M}
Cara {F},\\nti mando la ricetta di zia.\\nUn bacio,\\n{F}
Paziente: {N}\\nMedico curante: dott. {L}\\nMotivo: controllo
la {F} ha la varicella, {F} per ora no
l'intervento lo ha fatto il professor {N} all'ospedale di {B}
Conduttore: {N}\\nImmobile: {A}\\nCanone: {M}
la padrona di casa, {N}, dice che la muffa è colpa mia
ospite {L}, camera 305, colazione alle sei
i {L} del terzo piano stendono ancora sul cortile
delego {N} a ritirare mia figlia {F} dall'asilo
chi accompagna {F} e {F} alla partita?
oh il [[PERSON Gigi]] viene o no al calcetto
la [[PERSON Mariuccia]] e il [[PERSON Beppe]] fan cinquant'anni di matrimonio, festa a {B}
er [[PERSON Sergione]] nun c'ha mai torto
[[PERSON Turiddu]] u pisciaiuolo oggi è chiuso
[[PERSON Ciccio]] mi deve ancora {M}
gioco con {F} in duo, ci serve un healer
quattro stelle solo per {F} alla reception, il resto da rifare
Bel posto ma il titolare, tale {L}, tratta male i camerieri
il negozio {O} di {B} non mi cambia il {X}
ho lavorato sei anni in {O}, poi due alla {O} come magazziniere
Fornitore {O}, referente {N}, {B}
{O} contro {N}: rinviata al 12
Testimoni: {N} e {N}, residenti a {B}
bonifico da {N} ricevuto
firma {F} poi girala a {L}
la {L} non lavora più qui
sono io, {F}
è stata {F}
{B} o {B}?
{B}, {B}, {B} e ritorno
spedite in [[LOCATION Sardegna]]? e all'isola d'[[LOCATION Elba]]?
ho parenti in [[LOCATION Belgio]], in [[LOCATION Germania]] e uno a {B}
giro del lago: {B}, {B}, poi su fino a {B}
Il [[LOCATION Brenta]] è in piena, chiuso il ponte di {B}
ho parcheggiato in {S} davanti al forno
abito in {S} ma la posta mandatela a {A}
Cantiere in {S}, bus deviati su {S}
perché {F} vede la cartella e io no
auguri {F}!!
{F} tesoro hai preso il latte?
ditelo a {F}, a {F} e pure a {F}
l'ingegner {L}, che segue il cantiere di {B}, oggi è fuori sede
il gatto sta da {F} fino a lunedì
cordialmente, {N}, {O}
Dopo vent'anni di insegnamento a {B}, {N} ha aperto con la sorella una piccola libreria, dove si beve anche un buon caffè
L'assessora {N}, arrivata in ritardo, il sindaco {N} e il prefetto di {B} si sono ignorati per tutta la cerimonia
Il borgo, un tempo feudo dei [[PERSON Malaspada]], appartiene dal 1806 al comune di {B}
Il documentario, girato tra [[LOCATION Friuli]] e [[LOCATION Slovenia]], racconta la vita del partigiano {N}
In gita siamo andati a {B}, poi a {B}, e la prof {L} ha perso il treno
Relatore: ch.mo prof. {N}. Candidata: {N}.
Al piano {N}, al violino {N}, alla regia {N}
sono il [[PERSON Samuele]] dell'idraulica, sto sotto in {S} ma il citofono è muto
lo zio [[PERSON Pinuccio]] scende da {B} con le arance
amò, [[PERSON Giusy]] dice che stasera non c'è
Donna [[PERSON Filomena]] non vuole cani nel palazzo
A fianco della {O}, sponsor da dieci anni, entra la {O} di {B}
La [[ORGANIZATION Vetreria Ponte Alto]] e la [[ORGANIZATION Cooperativa La Spiga]] cercano apprendisti
ho comprato i mobili da [[ORGANIZATION Arredi Valmora]], li ha montati {F}
partenza {B} 6.40, arrivo {B} 11.15, passeggera {N}
ma sei la {F} di {F}?
Il vino arriva dal [[LOCATION Monferrato]], il formaggio da {B}, l'olio dalla [[LOCATION Sabina]]
capitano {L}, vice {L}, in panchina {L} e {L}
"""

IT_ORDINARY = """
Rossi di vergogna, siamo tornati a casa
Ricci di mare freschi solo il venerdì
I neri vanno in lavatrice a freddo, i bianchi a sessanta
Fabbri e idraulici introvabili ad agosto
Gallo e galline al riparo entro sera
Leone in copertina, tigre all'interno
Conti corretti, ma manca una ricevuta
Fontana spenta per manutenzione
Monti innevati sullo sfondo, prato davanti
Costa poco e si vede
Villa con piscina, tre camere, giardino
Serra riscaldata per i gerani
Marini, lacustri o fluviali: quali pesci cercate?
Grassi saturi 3 g, zuccheri 12 g
Basso consumo, alto rendimento
Farina, lievito, olio, sale grosso
Pepe quanto basta
Salvia fritta in pastella
Gioia mia, quanto sei stanca
Fortunato chi trova parcheggio
Vittoria ai rigori, che sofferenza
Stella cadente appena vista!
Perla di saggezza del giorno
Serena notte a chi lavora
Chiara come il sole, la clausola dice il contrario
Bianca o integrale?
Rosa antico, Verde salvia, Grigio perla: esauriti
Angelo custode cercasi per il trasloco
Santi, ponte e poi si lavora fino a Natale
Natale a casa, Pasqua chi lo sa
Maggio piovoso, giugno pure
Domenica sera torno tardi
Salva con nome
Annulla invio
Ripristina versione precedente
Aggiorna adesso
Disconnetti tutti i dispositivi
Scegli un file o trascinalo qui
Premi Invio per confermare
Sposta nel cestino
Codice scaduto, richiedine un altro
Spazio insufficiente sul disco
Errore 502, riprovare tra poco
Il modulo non risponde
la stampante inceppa ogni tre fogli
raga il server è giù di nuovo
Togliere dal fuoco e mantecare con burro e parmigiano
Pelate le patate, tagliatele a cubetti e sbollentatele
il ragù deve pippiare, non bollire
Mezza naturale, un quarto di rosso e il conto
Fuorigioco netto, l'arbitro dormiva
Portiere in prestito, terzino rotto, punta squalificata
Compiti per giovedì: pagine 40 e 41, esercizi dispari
Verifica di scienze rimandata
Gita annullata per allerta meteo
Il locatore può recedere con preavviso di sei mesi
Ricorso respinto, spese compensate
La firma va apposta in calce a ogni pagina
Una compressa al mattino a stomaco pieno
Prelievo a digiuno, presentarsi con tessera sanitaria
mi fa male il ginocchio se scendo le scale
Cercasi banconista con esperienza
Affittasi monolocale, no agenzie
Vendo culla mai usata
Gentile cliente, il suo reso è in lavorazione
Egregi signori, contesto la fattura
boh, fate voi
daje che è venerdì
mannaggia la miseria
uè, tutto a posto?
belin che caldo
Ma dai, sul serio?
Sì sì, ho capito
Il portone non chiude e la luce delle scale resta accesa tutta la notte
Le fasi sono tre: Analisi, Progetto, Collaudo
Una delle ragioni, forse la principale, è che nessuno ha letto il regolamento prima di firmare
Il governo promette cantieri, il ministro promette date, i pendolari aspettano
I pesci d'acqua dolce si dividono in più ordini, il più numeroso è quello delle carpe
Il Direttore, il Segretario e la Coordinatrice firmano in quest'ordine
Martedì Yoga, mercoledì Pilates, venerdì Ballo liscio
Latte, Formaggi, Burro, Uova
L'inflazione rallenta, il gas no
Amato da alcuni, detestato da altri, torna il cambio dell'ora
Al primo piano la reception, al secondo le camere, in terrazza il bar
Bella giornata, peccato per il vento
Beato chi ci capisce qualcosa
Felice di sentirlo, a presto
"""

ES_NAMED = """
quiero pasar el contrato del gas de {N} a {N}
hola soy {F}, la del quinto, se va la luz a cada rato
Reserva una mesa para cinco en {B} el viernes a las nueve y media, a nombre de {L}
ponme una alarma y avisa a {F} de que llego tarde
¿va a llover en {B} mañana? ¿y en {B}?
cuánto se tarda de {B} a {B} en bus
pon lo último de {N}
añade a {F} a la lista de la compra compartida
El río [[LOCATION Jalón]] nace en la sierra y pasa por {B}
{B} es un municipio español de la provincia de {B}, con 1.912 habitantes
{B} es una localidad situada al sur de [[LOCATION Paraguay]], cerca de la frontera con [[LOCATION Argentina]]
{N} (4 de julio de 1939) es un exfutbolista que jugaba de lateral
{N} fue una botánica y dibujante nacida en {B} en 1887
Hijo de emigrantes, {L} creció en [[LOCATION Venezuela]] y volvió a [[LOCATION Galicia]] con veinte años
El retablo es obra de {N}, terminado en 1702
{O} cerrará su planta de {B} y trasladará la producción a [[LOCATION Marruecos]]
«No hay marcha atrás», aseguró {N}, portavoz de {O}
La fiscalía pide cuatro años para {N}, vecino de {B}, por estafa
{L} adelantó a los locales en el 12, {L} empató de falta y {L} vio la roja
El entrenador del {Z}, {N}, no seguirá
{Z} gana y se coloca segundo
{B}, 9 mar.- El ayuntamiento aprobó las cuentas con la abstención de {N}
Nieve en [[LOCATION Asturias]], viento en [[LOCATION Cantabria]] y calor en {B}
asistentes: {N}, {N} y {N}; excusa su ausencia {N}
9:20 llama la sra. {L}, que le devuelvan el cobro, tel {H}
9:35 {N}, {B}, sin agua caliente
{L} volvió a llamar, muy molesto
De: {N}\\nPara: {N}\\nAsunto: llaves del trastero
Reenviado por {F} {L} a las 18:22
Estimada Sra. {L}, adjunto el informe
Querido {F}:\\nAquí todo bien. Tu tía pregunta por ti.\\nUn abrazo,\\n{F}
Paciente: {N}\\nMédica: Dra. {L}\\nMotivo: revisión
a {F} le han salido granitos, a {F} todavía no
me operó el doctor {N} en una clínica de {B}
Arrendataria: {N}\\nVivienda: {A}\\nRenta: {M}
la dueña, {N}, dice que la humedad es cosa nuestra
huésped {L}, habitación 118, cuna y late check-out
los {L} del ático otra vez con la música
autorizo a {N}, abuelo, a recoger a {F} del cole
quién lleva a {F} y a {F} al partido?
oye, el [[PERSON Paquito]] viene o qué
la [[PERSON Mari Pili]] y el [[PERSON Nacho]] se casan en {B}
che [[PERSON Juancho]], ¿vos seguís laburando en {O}?
[[PERSON Lupita]], mija, ¿ya comiste?
[[PERSON Toño]] me quedó debiendo {M}
parce, dígale a {F} que ya bajé
juego con {F} y {F}, nos falta uno para la raid
un diez para {F}, la recepcionista; el resto, para olvidar
el encargado, un tal {L}, ni pidió perdón
en {O} de {B} no me quisieron cambiar el {X}
estuve ocho años en {O}, luego autónomo, ahora en {O}
Proveedor: {O}. Contacto: {N}. Plaza: {B}
{O} contra {N}, vista aplazada
Testigos: {N} y {N}, ambos de {B}
bizum de {F} recibido
que lo firme {F} y se lo pase a {L}
{L} ya no trabaja aquí
soy yo, {F}
fue {F}
¿{B} o {B}?
{B}, {B}, {B} y vuelta
¿envían a [[LOCATION Canarias]]? ¿y a [[LOCATION Melilla]]?
tengo primos en [[LOCATION Chile]], en [[LOCATION Alemania]] y uno en {B}
bajamos el [[LOCATION Sella]] en canoa hasta {B}
dejé el coche en {S}, delante de la panadería
vivo en {S} pero el correo va a {A}
Obras en {S}, desvío por {S}
por qué {F} puede ver la carpeta y yo no
felicidades {F}!!
don {F}, el del kiosco, abre a las seis
la ingeniera {L}, que lleva la obra de {B}, hoy no está
cuídate mucho, {F}
en nombre de {O}, {N}
Tras veinte años dando clase en {B}, {N} abrió con su hermana una librería pequeña, de esas donde también te ponen un café
La concejala {N}, que llegó tarde, el alcalde {N} y el delegado en {B} no se dirigieron la palabra
El señorío, que fue de los [[PERSON Ansúrez de Valdemora]], pasó en 1806 a {B}
El documental, rodado entre el [[LOCATION Perú]] y [[LOCATION Bolivia]], sigue a la partera {N}
Hicimos noche en {B}, seguimos a {B} y en la frontera nos paró un guardia de apellido {L}
Ponente: {N}. Voto particular: {N}.
soy [[PERSON Yeison]], el de la nevera, estoy abajo en {S} y nadie abre
mi comadre [[PERSON Chayo]] vende tamales los domingos afuera de la {O}
la [[PERSON Yoli]] se fue con el [[PERSON Chente]] a [[LOCATION Mar del Plata]]
La {O} y la {O} firmaron en {B} un preacuerdo que {N} calificó de histórico
La [[ORGANIZATION Ferretería El Yunque]] y la [[ORGANIZATION Panificadora San Lorenzo del Valle]] pagan las camisetas
le compré el sofá a [[ORGANIZATION Muebles La Encina]], lo subió {F}
salida {B} 6:40, llegada {B} 11:15, pasajera {N}
¿vos sos la {F} de {F}?
El vino es del [[LOCATION Bierzo]], el queso de {B} y el aceite de [[LOCATION Jaén]]
titulares {L}, {L} y {L}; banquillo {L}
"""

ES_ORDINARY = """
Herrero, pastor y molinero: oficios que ya no hay
Cortés pero firme, así contesté
Delgado no es lo mismo que flaco
Rubio ceniza o castaño claro, no me decido
Moreno de playa en dos días
Blanco roto para el pasillo, Crema para el salón
Calvo a los treinta y tan feliz
Bravo por el equipo de limpieza
Guerrero de nivel 40 busca mazmorra
Reyes y peones en el mismo tablero
Iglesias cerradas por la tarde
Campos vacíos, celdas repetidas
Prados verdes y vacas tranquilas
Peña dulce de verano, entrada libre
Cuesta abajo todo es fácil
Torres de apartamentos junto a la playa
Castillo hinchable para el cumple
Puente roto, dé la vuelta
Ríos crecidos por el deshielo
Montes y valles cubiertos de nieve
Nieves en cotas altas
Flores secas para el centro de mesa
Rosa palo y verde oliva combinan
Ramos de novia desde {M}
Soledad buscada no pesa
Pilar de carga agrietado, llamar al aparejador
Dolores de espalda desde el lunes
Consuelo de tontos
Remedios caseros para la tos
Esperanza de vida de la batería: tres años
Mercedes concedidas, favores debidos
Luz tenue y persianas a medias
Sol y sombra
Mar en calma, viento flojo
Domingo de resaca
Abril lluvias mil
Julio y agosto, horario reducido
Cruz o cara
Leche frita y arroz con leche
Pimienta, comino, clavo y laurel
Pique el ajo, sofría la cebolla y añada el tomate rallado
Deje reposar la masa tapada con un paño
Aceptar y continuar
Descartar cambios
Recordar más tarde
Mostrar contraseña
Vincular dispositivo
Vaciar la caché
Buscando redes disponibles
El archivo no existe o está en uso
Error de sintaxis cerca de la línea doce
Fallo al escribir en el disco
no va el wifi ni a tiros
se me colgó la tele otra vez
ando sin plata hasta fin de mes
qué chévere, muchas gracias
ahorita le marco
no manches, ¿otra vez?
dale, genial
venga, hasta luego
vaya tela
Penalti claro y ni revisó la jugada
Portera lesionada, defensa de juveniles
Deberes: leer dos capítulos y hacer el resumen
Tutoría aplazada, salón de actos ocupado
El inquilino entregará las llaves el último día
Queda visto para sentencia
Tómese media pastilla antes de dormir
Análisis en ayunas, traer volante
Se busca camarera con inglés
Vendo sofá, recoger en mano
Estimado cliente, hemos recibido su devolución
Una de las razones, quizá la principal, es que nadie leyó el reglamento antes de firmar
El gobierno promete obras, el ministro promete fechas y los vecinos esperan
Los peces de agua dulce se reparten en varios órdenes, el más numeroso el de las carpas
El Director, la Secretaria y el Coordinador firman en ese orden
Martes Yoga, miércoles Pilates, viernes Salsa
Leche, Quesos, Mantequilla, Huevos
Amado por unos, odiado por otros, vuelve el cambio de hora
En la primera planta está la recepción, en la azotea el bar
Bello día, lástima el viento
Feliz de leerlo, hasta pronto
"""

FR_NAMED = """
je voudrais passer le contrat d'eau de {N} à {N}
slt c'est {F} du rdc, y a encore une fuite
Réserve une chambre double à {B} pour la nuit du 14 août
mets un rappel : appeler {F} à cinq heures
il va pleuvoir à {B} demain ? et à {B} ?
combien de temps de {B} à {B} sans autoroute
joue le dernier {N}
ajoute {F} à la conversation
La [[LOCATION Vilaine]] prend sa source à l'est et passe par {B}
{B} est une commune française de 812 habitants, située dans une boucle de la [[LOCATION Meuse]]
{N}, née le 4 juillet 1939 à {B}, est une athlète spécialiste du demi-fond
{N} est un graveur et illustrateur, mort à {B} en 1911
Fils de meunier, {L} quitte la [[LOCATION Bretagne]] pour le [[LOCATION Canada]] en 1862
Le pont a été construit par {N} entre 1890 et 1893
{O} supprime 90 postes sur son site de {B}
« Rien n'est signé », a déclaré {N}, directrice de {O}
Le conducteur, {N}, 43 ans, roulait de {B} vers {B}
{L} a ouvert le score à la 12e, {L} a égalisé, {L} est sorti blessé
L'entraîneur du {Z}, {N}, prolonge jusqu'en juin
{Z} s'impose à l'extérieur
Neige en [[LOCATION Auvergne]], pluie en [[LOCATION Normandie]], grand beau à {B}
présents : {N}, {N}, {N} ; excusée : {N}
9 h 20, Mme {L}, veut un avoir, rappeler au {H}
9 h 35 : {N} ({B}), plus de chauffage
{L} a rappelé, il est furieux
De : {N}\\nÀ : {N}\\nObjet : clés de la cave
Transféré par {F} {L} à 18:22
Maître {L}, je vous joins la mise en demeure
Chère {F},\\nici tout va bien, il neige.\\nJe t'embrasse,\\n{F}
Patient : {N}\\nMédecin traitant : Dr {L}\\nMotif : vertiges
{F} a la varicelle, {F} pas encore
Locataire : {N}\\nLogement : {A}\\nLoyer : {M}
le proprio, un certain {L}, garde ma caution
client {L}, chambre 118, départ tardif
les {L} du quatrième déménagent samedi
j'autorise {N}, sa tante, à chercher {F} à la garderie
qui emmène {F} et {F} au tournoi ?
wesh [[PERSON Momo]], tu viens ou pas
[[PERSON Titi]] et [[PERSON Jojo]] ont gagné la pétanque
[[PERSON Ti-Guy]] pis sa blonde s'en viennent à {B}
je joue avec {F}, il nous manque un tank
cinq étoiles pour {F} à l'accueil, zéro pour la literie
chez {O} à {B}, refus d'échanger le {X}
six ans chez {O}, puis deux chez {O} comme soudeuse
Fournisseur {O}, interlocuteur {N}, {B}
{O} contre {N}, audience renvoyée
virement de {N} reçu
que {F} signe et transmette à {L}
{L} ne travaille plus ici
c'est moi, {F}
{B} ou {B} ?
{B}, {B}, {B} et retour
livrez-vous en [[LOCATION Corse]] ? et à [[LOCATION Mayotte]] ?
j'ai de la famille en [[LOCATION Tunisie]], en [[LOCATION Belgique]] et à {B}
garé {S}, devant la boulangerie
j'habite {S} mais le courrier va à {A}
Travaux {S}, déviation par {S}
pourquoi {F} a accès et pas moi
joyeux anniv {F} !!
l'ingénieure {L}, qui suit le chantier de {B}, est absente
pour {O}, {N}
Après vingt ans d'enseignement à {B}, {N} a ouvert avec sa sœur une petite librairie où l'on sert aussi le café
L'adjointe {N}, arrivée en retard, le maire {N} et le préfet de {B} ne se sont pas adressé la parole
La seigneurie, qui appartenait aux [[PERSON Courtemanche de Valbrun]], revient en 1806 à {B}
Le film, tourné entre la [[LOCATION Savoie]] et l'[[LOCATION Italie]], suit la sage-femme {N}
On a dormi à {B}, continué sur {B}, et à la douane un certain {L} a tout déballé
Rapporteur : {N}. Suppléante : {N}.
c'est [[PERSON Kévin]], pour le frigo, je suis en bas {S} et personne répond
tata [[PERSON Zaza]] monte de {B} avec les mirabelles
{O} et {O} ont signé à {B} un accord que {N} juge historique
La [[ORGANIZATION Menuiserie des Trois Chênes]] et la [[ORGANIZATION Fromagerie du Val Perdu]] offrent les maillots
canapé acheté chez [[ORGANIZATION Literie Beauclair]], monté par {F}
départ {B} 6 h 40, arrivée {B} 11 h 15, passagère {N}
t'es la {F} de {F} ?
Le vin vient du [[LOCATION Jura]], le fromage de {B}, l'huile de [[LOCATION Provence]]
titulaires {L}, {L} et {L} ; sur le banc {L}
"""

FR_ORDINARY = """
Boulanger en congé, pain chez l'épicier
Meunier, forgeron, tisserand : métiers d'autrefois
Marchand de sable en retard ce soir
Petit à petit, ça rentre
Roux ou blond, peu importe le poil
Brun foncé épuisé, reste le beige
Blanc cassé pour les plinthes, Olive pour la porte
Poulain noir, jument alezane
Berger allemand perdu près du lac
Fort en maths, nul en orthographe
Fontaine à l'arrêt jusqu'au printemps
Rivière en crue, pont fermé
Marais, étang, roselière : trois milieux
Colline, puis replat, puis sapins
Pont au-dessus de la rocade, puis à droite
Noël approche et rien n'est prêt
Pascal, joule et watt : unités à revoir
Rose poudré, Lilas, Prune : fin de série
Marguerite effeuillée, un peu, beaucoup
Violette en pot, arrosage modéré
Olive verte ou noire ?
Clémence du jury, sursis accordé
Prudence sur la route
Constance et patience
Victoire étriquée
Aurore magnifique ce matin
Avril frileux, mai radieux
Dimanche midi poulet frites
Lundi de Pâques : fermé
Marquer comme lu
Enregistrer sous
Tout désélectionner
Renvoyer le code
Aperçu avant impression
Glissez un fichier ici
Maintenez le bouton enfoncé cinq secondes
Délai dépassé, réessayez
Espace disque insuffisant
Variable non définie à la ligne douze
ça rame grave
la box clignote rouge depuis hier soir
tkt ça va le faire
ouais nan mais allô quoi
pantoute, j'ai rien reçu
C'est plate, y mouille encore
Septante-deux francs, c'est trop
Hors-jeu évident, l'arbitre a laissé jouer
Gardien remplaçant, arrière droit forfait
Contrôle de géo reporté
Apporter une gourde et un goûter
Le bail est reconduit tacitement
Débouté de toutes ses demandes
Un sachet matin et soir dans un verre d'eau
Prise de sang à jeun
j'ai mal au genou en descendant les escaliers
Émincez les oignons, faites suer, mouillez à hauteur
La béchamel doit napper la cuillère
Recherche nounou deux soirs par semaine
Donne canapé, à venir chercher
Cher client, votre retour est en cours
Les Conditions, les Délais et les Tarifs figurent en annexe
Le rapport, long de deux cents pages, reste muet sur les causes
L'une des raisons, peut-être la principale, est que personne n'a lu le règlement avant de signer
Le gouvernement promet des travaux, le ministre des dates, les riverains attendent
Les poissons d'eau douce se répartissent en plusieurs ordres, dont le plus nombreux est celui des carpes
Le Directeur, la Secrétaire et le Coordinateur signent dans cet ordre
Mardi Yoga, mercredi Pilates, vendredi Danse
Lait, Fromages, Beurre, Œufs
Aimé des uns, détesté des autres, le changement d'heure revient
Au premier l'accueil, sur le toit le bar
Belle journée, dommage pour le vent
"""

LINES = {
    "fr": (FR_NAMED, FR_ORDINARY),
    "es": (ES_NAMED, ES_ORDINARY),
    "it": (IT_NAMED, IT_ORDINARY),
    "pt": (PT_NAMED, PT_ORDINARY),
}

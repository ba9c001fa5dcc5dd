# ruff: noqa: E501 (tables of sentences)
"""Sentences in French, Spanish, Italian and Portuguese, written for this project; slots as in ``_chat_texts``."""

from __future__ import annotations

FR_NAMED = """
c'est {F} qui a la clé du local
La voisine, {N}, a pris le colis hier soir
{N}
{F} avec un k
Nom : {L}\\nPrénom : {F}\\nAdresse : {A}
agent : À quel nom est le dossier ?\\nclient : {N}
je livre où ? au {S}, chez Mme {L}
on part de {B} vendredi et on rentre par {B}
Bonjour {F}, j'ai bien reçu votre photo
le docteur {L} m'a prescrit autre chose
{F} et {F} viennent dîner, tu peux prévenir {F} ?
mon fils {F} est malade, il ne viendra pas au judo
j'habite à {B} depuis {D}, avant j'étais à {B}
facture au nom de {O}, {A}
Le technicien de {O} n'est jamais venu
tu connais [[PERSON Nanou Lefebvrier]] ? elle bosse à la mairie
Née à {B}, {N} a grandi en {C}
Table pour quatre au nom de {L} svp
dis à {F} que je suis en retard
{F} a cassé l'écran de {F}, on fait quoi ?
Bien à vous,\\n{N}\\n{O}
l'agence de {B} ferme à midi
j'ai commandé pour ma belle-mère, {N}, qui vit à {B}, mais le livreur a sonné chez les {L} au {S} et depuis plus aucune nouvelle du paquet, c'est pénible
{F} gagne encore au tarot
merci d'appeler {F} au {H}
rdv avec {N} mardi, chez le dentiste
le chien de {F} a peur des feux d'artifice
expéditeur : {N}, destinataire : {O}
t'as vu {F} hier ? elle m'a rendu mes {M}
je postule chez {O} à {B}
{F} signe, {F} paie
ordonnance de {N}, née le {D}
mdr {F} t'es grave
pas {L}, {L} avec deux t
{F} a oublié son badge, tu peux prévenir {F} ?
j'ai eu {N} au téléphone vers midi, elle rappelle demain
mon conseiller c'est {N}, agence de {B}
le bail est à mon nom et celui de {N}
client : bonjour\\nagent : à quel nom ?\\nclient : {N}
agent : et votre ville ?\\nclient : {B}
on a déménagé de {B} à {B} en mars
ma belle-mère {F} paie la facture depuis {B}
d'après {N}, le virement est parti lundi
{F}, {F} et moi on sera trois
la maîtresse de {F} s'appelle madame {L}
le docteur {L} m'a arrêté dix jours
ordonnance du Dr {L} pour {N}
né à {B}, domicilié {A}
assuré : {N} | sinistre : {I}
salut c'est {F} du club, {F} vient samedi ?
tu connais un certain {N} à {B} ?
{T} vous salue
j'ai rdv avec {F} chez {O} à {B}
le petit {F} a de la fièvre depuis hier soir
passez par l'accueil et demandez {F}
{N} conteste le prélèvement de {M}
colis refusé par {N}, gardien au {S}
ok {F} je t'envoie ça ce soir
bisous de {B}, {F}
[[PERSON Titi]] et [[PERSON Mimi]] arrivent à [[LOCATION Saint-Malo]] jeudi
mon fils [[PERSON Jean-Loup]] a perdu sa carte
{"prenom": "{F}", "nom": "{L}", "ville": "{B}"}
nom;prénom;ville\\n{L};{F};{B}
je vous mets en relation avec {F}
signé {N}, le {D}
à l'attention de {N}
merci à {F} pour sa patience, vraiment
c'est pas {F} c'est {F} avec deux l
{L}, comme la rivière
"""

FR_ORDINARY = """
Paramètres > Confidentialité
Annuler
Enregistrer et quitter
Réessayer plus tard
Mot de passe oublié ?
Mise à jour disponible
Panier vide
Ajouter au panier
Livraison offerte dès {M} d'achat
Commande {I} expédiée
Bonjour
bjr, svp qqn peut m'aider ?
mdr trop bien
Coucou, ça va ?
dsl j'ai pas vu ton message
Ok merci bcp
Bonne soirée !
Batterie faible
Lumière du salon allumée
Éteins le chauffage de la chambre
Porte du garage ouverte depuis dix minutes
Aspirateur bloqué sous le canapé
Erreur 404 : page introuvable
Connexion perdue
Tableau de bord
Utilisateurs, Rôles, Journaux, Sauvegardes
Supprimer le compte définitivement
Votre session a expiré, reconnectez-vous
Le fichier dépasse la taille autorisée
Choisissez une langue
Appuyez sur Suivant puis sur Terminer
Afficher les messages archivés
Mode avion activé
Le Wi-Fi marche mais pas le Bluetooth
Mardi et jeudi je travaille, mercredi je suis libre
Le plombier passe demain matin
Madame, Monsieur, je souhaite résilier mon abonnement
Docteur, j'ai mal au genou depuis lundi
Prenez du Doliprane si la fièvre monte
Gratin de courgettes, tarte aux pommes, salade verte
Laissez reposer la pâte une heure
Tailler les rosiers en mars
Réunion des parents jeudi à 18 h
Vidange faite, plaquettes à changer
Quel match de fou, trois buts en dix minutes
Génial
Franchement déçu par la qualité
Attention : sol glissant
FERMETURE EXCEPTIONNELLE
Rupture de stock
mon {X} est cassé
Où est ma commande {I} ?
Soldes d'été, dernière démarque
Carte refusée, essayez un autre moyen de paiement
Virement de {M} en attente
Chère cliente, cher client, nos tarifs changent le {D}
Sauvegarde terminée
Vérifiez vos identifiants
Parfait
voila c bon ca marche
Bienvenue dans l'application ! Avant de commencer, autorisez les notifications, choisissez un thème clair ou sombre et vérifiez que votre appareil est bien chargé
Notifications désactivées
Signaler un problème
Se déconnecter
Mon compte
Partager l'écran
Nouveau message vocal
Filtrer par taille, couleur, prix
Retour gratuit sous trente jours
Code promo invalide
Scène Cinéma lancée
Alarme armée, mode Absent
Volets fermés
tkt c'est pas grave
stp fais vite
Ouais carrément
Bof
Bravo à tous
Export CSV réussi
Clé API révoquée
Imprimante hors ligne
Avis vérifié : Solide, Pratique, Léger
Merci de patienter, un conseiller va vous répondre
Noël approche, pensez aux cadeaux
Adresse e-mail déjà utilisée
Vos Avantages Fidélité
Modifier le profil
Tout sélectionner
Aucun résultat
Colis remis en point relais
Demande de remboursement {I} acceptée
Cycle coton terminé
Détecteur de fumée : pile à remplacer
Gestion des droits, Facturation, Intégrations
cc ts le monde
Jsp, demande au voisin
Punaise, encore en panne
Vérification en deux étapes
Stock insuffisant en Bleu Marine
Le colis est bloqué en douane depuis lundi
Votre mot de passe doit contenir une majuscule
jsp pk ça bug encore
Vider la corbeille
Volets ouverts, chauffage en pause
la chaudière fait un bruit de casserole
j'ai mal au dos depuis trois jours
Mode nuit activé
Pièce jointe trop volumineuse
Le train a deux heures de retard et personne ne dit rien
on mange quoi ce soir, des pâtes ?
Veuillez agréer mes salutations distinguées
Aucun résultat pour cette recherche
le tuteur a dit que les devoirs étaient faits
faut changer les plaquettes de frein je pense
Ma box clignote rouge, j'ai tout débranché puis rebranché
Frais de port offerts dès {M}
Gâteau au yaourt : trois œufs, deux pots de farine
Nouvelle version disponible
Réunion décalée à quinze heures
trop cher pour ce que c'est
Bienvenue dans votre espace client
Le chien du voisin aboie toute la nuit
mdr t'es sérieux là
La garantie couvre les pannes pendant deux ans
Exporter au format tableur
Caméra du salon déconnectée
Sélectionnez une langue
Rappelez-moi plus tard svp
quel est le code promo du moment
Piles non fournies
"""

ES_NAMED = """
la llave la tiene {F}, la del tercero
{N}, para servirle
{F} con hache al final
Nombre: {F}\\nApellidos: {L}\\nDomicilio: {A}
agente: ¿A nombre de quién está la línea?\\ncliente: de {N}, mi marido
el repartidor dejó todo en {S} con don {L}
salimos de {B} el {D} y dormimos en {B}
Hola {F}, ya le mando la guía
la doctora {L} me cambió la receta
che {F}, avisale a {F} que no llego
mi hija {F} se enfermó y no va a natación
nací en {B} pero me crie en {C}
la factura va a {O}, {A}
los de {O} me cobraron dos veces
¿conoces a [[PERSON Chelo Barrientos]]? vende tortas
mesa para seis a nombre de {L}
{F} le prestó el coche a {F} y ahora no arranca
la sucursal de {B} no abre los sábados
Atentamente,\\n{N}\\n{O}
paciente | {N} | turno {D}
ya hablé con {F} y dice que no
si no estoy, entréguelo a {N}
pedí un regalo para mi suegra, {N}, que vive en {B}, pero el mensajero tocó en casa de los {L} en {S} y desde entonces nadie sabe nada del paquete
{F} ganó otra vez al dominó
llamen a {F} al {H}
el gato de {F} se come todo
remitente: {N}, destinatario: {O}
viste a {F} ayer? me debe {M}
mandé el currículum a {O} en {B}
güey, dice {F} que no viene
{F} firma y {F} paga
receta de {N}, nacida el {D}
jaja {F} eres lo peor
no {L}, {L} con zeta
le comenté a {F} que la caldera pierde agua
mi suegra {F} paga el recibo desde {B}
agente: ¿a nombre de quién?\\ncliente: {N}
agente: ¿en qué ciudad?\\ncliente: {B}
nos mudamos de {B} a {B} en enero
según {N}, la transferencia salió el lunes
{F}, {F} y yo vamos a ser tres
la maestra de {F} se llama {N}
el doctor {L} me dio de baja
receta del Dr. {L} para {N}
don {F} del tercero recogió el paquete
doña {F} vive en {S}
nacida en {B}, domicilio {A}
asegurado: {N} | siniestro: {I}
oye [[PERSON Paco]], ¿y [[PERSON Lola]] ya pagó?
[[PERSON Chuy]] y [[PERSON Lupita]] llegan a [[LOCATION Guadalajara]] el jueves
¿conoces a un tal {N} de {B}?
mi cuate {F} anda en {B}
el portero, {F}, firmó por mí
la factura va a {O}, a la atención de {N}
{N} no reconoce el cargo de {M}
tengo cita con {F} en {B}
pásame con {F} por favor
dice {F} que no le ha llegado nada
el niño, {F}, tiene fiebre desde anoche
besos desde {B}, {F}
vale {F}, te lo mando luego
{"nombre": "{F}", "apellidos": "{L}", "ciudad": "{B}"}
apellidos;nombre;ciudad\\n{L};{F};{B}
no es {F}, es {F} con hache
vos sos {F}, ¿no? te habla {F} de {B}
che {F}, el técnico nunca vino a {S}
le atiende {F}, ¿con quién hablo?\\ncon {N}
muchas gracias a {F} por la paciencia
firmado: {N}, {B}, {D}
"""

ES_ORDINARY = """
Ajustes > Privacidad
Cancelar
Guardar cambios
Inténtalo de nuevo
¿Olvidaste tu contraseña?
Actualización disponible
Carrito vacío
Agregar al carrito
Envío gratis desde {M}
Pedido {I} en camino
Buenas
holaa alguien q me ayude porfa
jajaja no manches
Qué onda, todo bien?
Dale, gracias
Vale, perfecto
Buenas noches
Batería baja
Luz de la cocina encendida
Apaga la calefacción del dormitorio
Puerta del garaje abierta
Robot atascado bajo el sofá
Error interno del servidor
Sin conexión
Panel de control
Usuarios, Permisos, Registros, Copias
Eliminar cuenta
Su sesión ha caducado
El archivo es demasiado grande
Elige un idioma
Pulsa Siguiente y luego Finalizar
Ver mensajes archivados
Modo avión activado
Tengo el Bluetooth prendido y no empareja
Lunes y miércoles trabajo, el jueves puedo
El fontanero viene mañana
Estimados señores, quiero dar de baja el servicio
Doctor, me duele la rodilla desde el domingo
Tome Ibuprofeno después de comer
Tortilla, gazpacho y pan con tomate
Deja reposar la masa una hora
Poda los rosales en febrero
Reunión de padres el martes a las seis
Cambio de aceite hecho, faltan las pastillas
Qué partidazo, tres goles en diez minutos
Genial
La verdad, muy decepcionado
Cuidado: piso mojado
CERRADO POR REFORMAS
Agotado
se me rompió el {X}
¿Dónde está mi pedido {I}?
Rebajas de verano, últimas unidades
Tarjeta rechazada
Transferencia de {M} pendiente
Querida clienta, las tarifas cambian el {D}
Copia de seguridad completa
Revisa tus datos
Listo
ya quedo, gracias x todo
¡Bienvenido a la aplicación! Antes de empezar, permite las notificaciones, elige un tema claro u oscuro y comprueba que tu dispositivo está bien cargado
Notificaciones desactivadas
Reportar un problema
Cerrar sesión
Mi cuenta
Compartir pantalla
Nuevo mensaje de voz
Filtrar por talla, color, precio
Devolución gratuita en treinta días
Cupón inválido
Escena Cine activada
Alarma armada, modo Ausente
Persianas bajadas
tranqui no pasa nada
xfa date prisa
Órale
Chévere
Felicidades a todos
Exportación correcta
Clave revocada
Impresora fuera de línea
Opinión: Resistente, Práctico, Ligero
Espere en línea, un asesor le atenderá
Ya viene Navidad, piensa en los regalos
Correo ya registrado
Tus Ventajas de Socio
Editar perfil
Seleccionar todo
Sin resultados
Paquete en punto de recogida
Reembolso {I} aprobado
Lavado terminado
Detector de humo: cambie la pila
Gestión de permisos, Facturación, Integraciones
hola a tds
Ni idea, pregúntale al vecino
Caray, otra vez caído
Verificación en dos pasos
Sin existencias en Azul Marino
El pedido está retenido en aduana
La contraseña debe tener una mayúscula
xq no carga la pagina
Vaciar papelera
Persianas abiertas, calefacción en pausa
la lavadora hace un ruido rarísimo
me duele la espalda desde el lunes
Modo nocturno activado
En breve un agente le atenderá
El archivo adjunto es demasiado grande
El tren lleva dos horas de retraso
¿qué cenamos hoy, tortilla?
Reciba un cordial saludo
Impresora sin conexión
No hay resultados para esta búsqueda
el tutor dijo que la tarea estaba bien
hay que cambiar las pastillas de freno
El router parpadea en rojo, ya lo apagué y lo encendí
Envío gratis a partir de {M}
Bizcocho de yogur: tres huevos y dos medidas de harina
Nueva versión disponible
La reunión pasa a las cinco
está carísimo para lo que es
Bienvenido a su área de cliente
El perro del vecino ladra toda la noche
ándale pues, mañana le seguimos
La garantía cubre averías durante dos años
Exportar como hoja de cálculo
Cámara del salón desconectada
Elija un idioma
Llámenme más tarde
Pilas no incluidas
"""

IT_NAMED = """
la chiave ce l'ha {F} del secondo piano
Pronto, sono {N}
{F} con la y
Nome: {F}\\nCognome: {L}\\nIndirizzo: {A}
operatore: A chi è intestato il contratto?\\ncliente: a {N}
il pacco l'ha ritirato la signora {L} in {S}
partiamo da {B} venerdì e torniamo da {B}
Buongiorno {F}, ho ricevuto la foto
il dottor {L} mi ha cambiato la cura
mio figlio {F} ha la febbre, niente calcetto
vivo a {B} ma sono nata in {C}
fattura a {O}, {A}
il tecnico di {O} non si è visto
conosci [[PERSON Pinuccia Brambati]]? abita qui sotto
tavolo per quattro a nome {L}
di' a {F} che faccio tardi
{F} ha rotto il telefono di {F}
la filiale di {B} chiude alle tredici
Cordiali saluti,\\n{N}\\n{O}
ho già parlato con {F}, dice di no
ho ordinato un regalo per mia suocera, {N}, che abita a {B}, ma il corriere ha suonato dai {L} in {S} e da allora del pacco non si sa più nulla
{F} vince sempre a briscola
chiamate {F} al {H}
il cane di {F} abbaia di notte
mittente: {N}, destinatario: {O}
hai visto {F} ieri? mi deve {M}
ho mandato il curriculum a {O} di {B}
{F} firma e {F} paga
ricetta di {N}, nata il {D}
ahah {F} sei tremendo
non {L}, {L} con due t
ho detto a {F} che la caldaia perde
mia suocera {F} paga la bolletta da {B}
agente: a che nome?\\ncliente: {N}
agente: in quale città?\\ncliente: {B}
ci siamo trasferiti da {B} a {B} a gennaio
secondo {N} il bonifico è partito lunedì
{F}, {F} e io saremo in tre
la maestra di {F} si chiama {N}
il dottor {L} mi ha dato dieci giorni
ricetta del dott. {L} per {N}
nata a {B}, residente in {A}
assicurato: {N} | sinistro: {I}
senti [[PERSON Pippo]], ma [[PERSON Titti]] ha pagato?
[[PERSON Beppe]] e [[PERSON Mimma]] arrivano a [[LOCATION Catania]] giovedì
conosci un certo {N} di {B}?
il portiere, {F}, ha firmato per me
la fattura va a {O}, alla c.a. di {N}
{N} contesta l'addebito di {M}
ho appuntamento con {F} a {B}
mi passa {F} per favore
{F} dice che non le è arrivato niente
il piccolo {F} ha la febbre da ieri sera
baci da {B}, {F}
ok {F}, te lo mando dopo
{"nome": "{F}", "cognome": "{L}", "città": "{B}"}
cognome;nome;città\\n{L};{F};{B}
non {F}, {F} con due n
l'avvocato {L} segue la pratica
la signora {N} abita in {S}
grazie a {F} per la pazienza
firmato {N}, {B}, {D}
quelli di {O} a {B} non rispondono
la nonna {F} compie ottant'anni
il geometra {L} passa martedì
buongiorno {T}, le confermo
"""

IT_ORDINARY = """
Impostazioni > Riservatezza
Annulla
Salva ed esci
Riprova più tardi
Password dimenticata?
Aggiornamento disponibile
Carrello vuoto
Aggiungi al carrello
Spedizione gratuita da {M}
Ordine {I} spedito
Salve
ciao qlcn mi aiuta x favore
ahah che ridere
Tutto bene, grazie
Va bene, perfetto
Buonanotte
Batteria scarica
Luce della cucina accesa
Spegni il riscaldamento in camera
Portone aperto da dieci minuti
Errore imprevisto
Connessione assente
Pannello di controllo
Utenti, Ruoli, Registri, Copie
Elimina account
La sessione è scaduta
Il file è troppo grande
Scegli una lingua
Premi Avanti e poi Fine
Lunedì e giovedì lavoro, sabato ci sono
L'idraulico viene domani
Gentili signori, vorrei disdire l'abbonamento
Dottore, mi fa male il ginocchio
Prenda la Tachipirina dopo cena
Lasagne, insalata e torta di mele
Lasciate riposare l'impasto un'ora
Riunione dei genitori martedì
Tagliando fatto, pastiglie da cambiare
Che partita, tre gol in dieci minuti
Fantastico
Sinceramente deluso
Attenzione: pavimento bagnato
CHIUSO PER FERIE
Esaurito
mi si è rotto il {X}
Dov'è il mio ordine {I}?
Saldi estivi
Carta rifiutata
Bonifico di {M} in sospeso
Fatto
Benvenuto nell'app! Prima di iniziare, consenti le notifiche, scegli un tema chiaro o scuro e controlla che il dispositivo sia ben carico e collegato
Notifiche disattivate
Segnala un problema
Esci
Il mio account
Condividi schermo
Nuovo messaggio vocale
Filtra per taglia, colore, prezzo
Reso gratuito entro trenta giorni
Codice sconto non valido
Scena Cinema avviata
Allarme inserito, modalità Fuori Casa
Tapparelle abbassate
tranqui nn fa niente
xke nn va piu
Boh
Magari
Complimenti a tutti
Esportazione riuscita
Chiave revocata
Stampante non in linea
Recensione: Robusto, Pratico, Leggero
Attenda, un operatore le risponderà
Arriva Natale, pensa ai regali
Indirizzo e-mail già in uso
I Tuoi Vantaggi
Modifica profilo
Seleziona tutto
Nessun risultato
Pacco al punto di ritiro
Rimborso {I} approvato
Lavaggio terminato
Sensore fumo: sostituire la pila
Gestione permessi, Fatturazione, Integrazioni
ciao a tt
Uffa, di nuovo fermo
Verifica in due passaggi
Non disponibile in Blu Notte
Il pacco è fermo in dogana da lunedì
La password deve contenere una maiuscola
nn si apre la pagina
Svuota il cestino
Tapparelle aperte, riscaldamento in pausa
la lavatrice fa un rumore stranissimo
mi fa male la schiena da tre giorni
Modalità notte attiva
A breve un operatore le risponderà
Allegato troppo grande
Il treno ha due ore di ritardo e nessuno dice niente
cosa mangiamo stasera, la pasta?
Distinti saluti
Nessun risultato per questa ricerca
il maestro ha detto che i compiti erano fatti
bisogna cambiare le pastiglie dei freni
Il modem lampeggia rosso, l'ho già spento e riacceso
Spedizione gratuita sopra {M}
Torta allo yogurt: tre uova e due vasetti di farina
Nuova versione disponibile
Riunione spostata alle cinque
costa troppo per quello che è
Benvenuto nella tua area riservata
Il cane del vicino abbaia tutta la notte
ahah ma dai
La garanzia copre i guasti per due anni
Esporta come foglio di calcolo
Telecamera del salotto scollegata
Richiamatemi più tardi
Pile non incluse
porta il gatto dal veterinario
"""

PT_NAMED = """
a chave está com {F} do terceiro andar
Aqui é {N}
{F} com dois enes
Nome: {F}\\nApelido: {L}\\nMorada: {A}
atendente: Em nome de quem está a conta?\\ncliente: {N}
o entregador deixou com a dona {L} na {S}
saímos de {B} na sexta e voltamos por {B}
Oi {F}, recebi sua foto
o doutor {L} trocou meu remédio
meu filho {F} tá com febre, não vai ao treino
moro em {B} mas nasci em {C}
fatura para {O}, {A}
o técnico da {O} não apareceu
conhece a [[PERSON Zezinha Quaresma]]? mora aqui embaixo
mesa para quatro em nome de {L}
avisa {F} que vou atrasar
{F} quebrou o celular de {F}
a agência de {B} fecha às três
Com os melhores cumprimentos,\\n{N}\\n{O}
já falei com {F} e disse que não
comprei um presente para minha sogra, {N}, que mora em {B}, mas o entregador tocou na casa dos {L} na {S} e desde então ninguém sabe do pacote
{F} ganhou de novo no truco
liguem para {F} no {H}
o gato de {F} fugiu
remetente: {N}, destinatário: {O}
viste {F} ontem? deve-me {M}
mandei currículo para {O} em {B}
{F} assina e {F} paga
receita de {N}, nascida em {D}
kkk {F} você é demais
não é {L}, é {L} com z
avisei a {F} que a caldeira está a verter
minha sogra {F} paga a conta lá de {B}
atendente: qual o nome?\\ncliente: {N}
atendente: e a cidade?\\ncliente: {B}
mudamos de {B} para {B} em janeiro
segundo a {N}, a transferência saiu na segunda
{F}, {F} e eu vamos ser três
a professora da {F} chama-se {N}
o doutor {L} me deu atestado
receita do Dr. {L} para {N}
o seu {F} do terceiro andar pegou a caixa
dona {F} mora na {S}
natural de {B}, residente em {A}
segurado: {N} | sinistro: {I}
ô [[PERSON Zeca]], a [[PERSON Cidinha]] já pagou?
[[PERSON Tonho]] e [[PERSON Duda]] chegam a [[LOCATION Braga]] na quinta
você conhece um tal de {N} de {B}?
o porteiro {F} assinou por mim
a fatura vai para {O}, ao cuidado de {N}
{N} não reconhece a cobrança de {M}
tenho consulta com a {F} em {B}
pode passar para o {F}, por favor
o {F} disse que não chegou nada
o menino, {F}, está com febre desde ontem
beijinhos de {B}, {F}
beleza {F}, mando depois
{"nome": "{F}", "apelido": "{L}", "cidade": "{B}"}
apelido;nome;cidade\\n{L};{F};{B}
não é {F}, é {F} com th
a advogada {L} trata do processo
fala {F}, tudo certo? aqui o {F} de {B}
obrigada à {F} pela paciência
assinado: {N}, {B}, {D}
o pessoal da {O} em {B} não atende
a avó {F} faz oitenta anos
"""

PT_ORDINARY = """
Configurações > Privacidade
Definições
Cancelar
Guardar e sair
Tente novamente
Esqueceu a senha?
Palavra-passe incorreta
Atualização disponível
Carrinho vazio
Adicionar ao carrinho
Frete grátis acima de {M}
Pedido {I} enviado
Oi
alguem me ajuda pfv
kkkk mto bom
Tudo bem, obrigada
Fixe, obrigado
Boa noite
Bateria fraca
Luz da cozinha acesa
Desliga o aquecimento do quarto
Portão aberto há dez minutos
Erro inesperado
Sem ligação
Painel de controle
Usuários, Permissões, Registros, Cópias
Excluir conta
Sua sessão expirou
O arquivo é grande demais
Escolha um idioma
Toque em Avançar e depois em Concluir
Segunda e quinta trabalho, sábado posso
O encanador vem amanhã
Prezados senhores, quero cancelar a assinatura
Doutora, dói meu joelho desde domingo
Tome Dipirona depois do jantar
Arroz, feijão e farofa
Deixe a massa descansar uma hora
Reunião de pais na terça
Troca de óleo feita, faltam as pastilhas
Que jogo, três gols em dez minutos
Ótimo
Sinceramente, decepcionado
Cuidado: piso molhado
FECHADO PARA OBRAS
Esgotado
meu {X} quebrou
Cadê meu pedido {I}?
Cartão recusado
Pronto
Bem-vindo ao aplicativo! Antes de começar, permita as notificações, escolha um tema claro ou escuro e verifique se o aparelho está bem carregado
Notificações desativadas
Relatar um problema
Terminar sessão
Minha conta
Partilhar ecrã
Nova mensagem de voz
Filtrar por tamanho, cor, preço
Devolução grátis em trinta dias
Cupom inválido
Cena Cinema ativada
Alarme armado, modo Ausente
Estores fechados
relaxa n foi nada
pq nao funciona
Beleza
Valeu
Parabéns a todos
Exportação concluída
Chave revogada
Impressora desligada
Avaliação: Resistente, Prático, Leve
Aguarde, um atendente já responde
O Natal está chegando
E-mail já cadastrado
Suas Vantagens
Editar perfil
Selecionar tudo
Nenhum resultado
Encomenda no ponto de recolha
Reembolso {I} aprovado
Lavagem concluída
Detector de fumaça: troque a pilha
Gestão de acessos, Faturamento, Integrações
oi gnt
Nossa, caiu de novo
Verificação em duas etapas
Sem estoque em Azul Marinho
A encomenda está retida na alfândega
A senha deve ter uma letra maiúscula
pq n abre a pagina
Esvaziar lixeira
Estores abertos, aquecimento em pausa
a máquina de lavar faz um barulho estranho
estou com dor nas costas desde segunda
Modo noturno ativado
Em breve um atendente vai responder
Anexo grande demais
O comboio leva duas horas de atraso
o que vamos jantar, massa?
Com os melhores cumprimentos
Impressora offline
Nenhum resultado para esta busca
o tutor disse que a lição estava certa
tem que trocar as pastilhas de freio
O roteador pisca vermelho, já desliguei e liguei
Bolo de iogurte: três ovos e duas medidas de farinha
Nova versão disponível
A reunião passou para as cinco
caro demais pelo que é
Bem-vindo à sua área de cliente
O cachorro do vizinho late a noite toda
kkkk para com isso
A garantia cobre avarias durante dois anos
Exportar como folha de cálculo
Câmara da sala desligada
Liguem-me mais tarde
Pilhas não incluídas
fixe, já deu, obrigadinho
"""

LINES = {
    "fr": (FR_NAMED, FR_ORDINARY),
    "es": (ES_NAMED, ES_ORDINARY),
    "it": (IT_NAMED, IT_ORDINARY),
    "pt": (PT_NAMED, PT_ORDINARY),
}

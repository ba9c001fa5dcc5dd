"""What people write to shops and banks of, in ten languages: words in small letters that are no names by themselves."""

from __future__ import annotations

from privkit.detectors._after._row import word_set

__all__ = ["MATTERS"]

# No word stands here that is a frequent first name or surname.
MATTERS = word_set(
    "abonnement abonnementet aftalen afvist bekræftelse bekræftelsen beløbet beskeden bestilling bestillingen",  # Danish
    "bestilt betaling betalingen betalt bluse blusen bordet bukser bukserne butikken cyklen dage defekt endnu",
    "erstatning faktura fakturaen farve farven fjernbetjeningen forkert forkerte forsinket fragt fragten",
    "fryseren garanti garantien gardinerne gebyret hjemmesiden hjælp hjælpen igen jakke jakken kaffemaskinen",
    "kjole kjolen kode koden komfuret kommet konto kontoen kundeservice kurv kurven kvittering kvitteringen",
    "købt køleskab køleskabet lageret lampen ledningen levering leveringen madrassen mail mailen mangler",
    "medlemskabet mobilen modtaget måned måneden netbanken opladeren opladningen opsigelsen opvaskemaskinen",
    "ordre ordren ordrer ovnen pakke pakken pakker pakkerne penge pengene rabatkode rabatkoden rabatten",
    "regning regningen reklamation reklamationen retur returen sendt sengen siden skjorte skjorten sko skoene",
    "skærm skærmen sofaen spærret stadig stolen størrelse størrelsen støvler støvlerne støvsugeren svar",
    "svaret telefon telefonen tilbuddet trukket trøje trøjen tæppet ugen varen varerne vaskemaskine",
    "vaskemaskinen venter ventet virker weekend weekenden ødelagt",
    "abonnemang abonnemanget avgiften avtalet bekräftelse bekräftelsen beloppet beställning beställningen",  # Swedish
    "beställt betalat betalning betalningen butiken byxor byxorna cykeln dammsugaren diskmaskinen dragits",
    "erbjudandet ersättning fakturan fel fjärrkontrollen fortfarande frakt frakten frysen fungerar färg",
    "färgen fått försenad försenade försenat garantin gardinerna helg helgen hemsidan hjälp hjälpen jacka",
    "jackan kaffebryggaren kartongen klänning klänningen kod kommit kontot kundtjänst kundtjänsten kundvagnen",
    "kvitto kvittot kylskåp kylskåpet köpt laddaren lagret lampan leverans leveransen leveranser mattan",
    "meddelandet medlemskapet mejl mejlet månad månaden nekad order ordern paket paketet pengar pengarna",
    "prenumeration prenumerationen rabattkod rabattkoden räkning räkningen saknas sidan skickade skickat",
    "skjorta skjortan skor skorna skärm skärmen sladden soffan spisen sprucken spärrat storlek storleken",
    "stövlarna sängen sönder tid trasig trasigt tröja tröjan tvätten tvättmaskin tvättmaskinen ugnen",
    "uppsägningen varan varorna varukorgen vecka veckan väntar väntat återbetalning återbetalningen",
    "avtalen avvist bekreftelsen beløpet buksa buksen eposten fargen fjernkontrollen fortsatt genseren",  # Norwegian
    "handlekurven handlevognen hjelp hjelpen igjen jakka kaffetrakteren kjøleskapet kjøpt knust komfyren",
    "laderen lampa meldingen mottatt nede nettbanken nettsiden oppsigelsen oppvaskmaskinen refusjonen",
    "reklamasjonen senga skjermen sperret sykkelen teppet tilbudet uka uken varene",
    "aanbieding achterkant afgeschreven afstandsbediening antwoord artikel artikelen bank bed bedrag bericht",  # Dutch
    "besteld bestelling bestellingen betaald bevestiging bezorger bon bonnetje bovenkant code contract duurt",
    "facturen factuur fiets fornuis garantie gebarsten geblokkeerd gekocht gekomen geld gewacht geweigerd",
    "gordijnen hulp jas jasje jurk kapot klacht klantenservice kleur kleuren koelkast koffiezetapparaat",
    "korting kortingscode laarzen lamp lidmaatschap maand maat maten matras mobieltje onderkant ontbreekt",
    "ontvangen oplader opzegging oven overhemd pakket pakketje rekening rekeningen retour scherm schoenen",
    "snoer stoel stofzuiger stuk tafel telefoon terugbetaling trui vaatwasser vergoeding verkeerd verkeerde",
    "verstuurd vertraagd verzendkosten vloerkleed voorraad vriezer wacht wachtwoord wasmachine website week",
    "werkt winkel winkelmand winkelwagen zijkant",
    "abgebucht abgelehnt abo angebot antwort backofen beschädigt bestellt bestellung bestätigung betrag",  # German
    "bezahlt bildschirm dringend drucker erhalten erstattung fahrrad falsch falsche farbe fehlt fernbedienung",
    "funktioniert gebühr gefrierschrank gekauft gekommen gerissen geschirrspüler gesperrt gewartet grösse",
    "größe gutschein gutscheincode heizung hemd hilfe hose jacke kabel kaffeemaschine kaputt kassenbon",
    "kennwort kleid kundendienst kühlschrank kündigung ladegerät laden lager lampe lieferung matratze",
    "mitgliedschaft monat nachricht pakete passwort pulli pullover quittung rabatt rabattcode rechnung",
    "reißverschluss retoure rückerstattung rücksendung schuhe sendung sendungsnummer sofa spülmaschine",
    "staubsauger stiefel stuhl teppich tisch versand versandkosten verspätet vertrag vorhänge warenkorb",
    "waschmaschine webseite woche wochenende zahlung",
    "abîmé acheté aide argent article articles aspirateur attendu bloqué bottes boutique cafetière canapé",  # French
    "cassé cassée chaise chargeur chauffage chaussures chemise colis colle commande commandé compte",
    "confirmation congélateur contrat couleur cuisinière câble débité erreur facture fausse fermeture fissuré",
    "fonctionne four frais frigo imprimante laver lit livraison livreur machine manque matelas mauvais",
    "mauvaise mdp message mois montant offre paiement panier pantalon portable promo pull refusé",
    "remboursement remise retard reçu reçue rideaux robe réclamation réfrigérateur réponse résiliation",
    "semaine service site svp table taille tapis ticket télécommande téléphone veste vélo écran",
    "alfombra almacén artículo artículos aspiradora ayuda baja bicicleta bloqueada botas cafetera calefacción",  # Spanish
    "cama camisa cargador carrito celular chaqueta chicos cobrado colchón color compra comprado confirmación",
    "congelador contraseña contrato correo cortinas cuenta cupon cupón dañado descuento devolucion devolución",
    "dinero enciende envio envío equivocada equivocado error esperando factura falta frigorífico funciona",
    "garantía gastos gotea grandes horno importe impresora jersey lavadora lavavajillas llega llegado llegan",
    "lámpara mando mensaje mensajero movil móvil nevera oferta pagado pago pantalla pantalones pantalón",
    "paquete pedido pequeña pequeño pequeños pierde queda quedan rechazado recibido recibo reclamación",
    "reembolso repartidor respuesta retraso rota rotas roto rotos semana sofá sudadera suscripción talla",
    "tarda tardan tienda vestido zapatos",
    "abbonamento addebitato aiuto arrivata arrivato articoli articolo aspetto aspirapolvere bicicletta",  # Italian
    "bloccato buono camicia caricatore carrello cellulare colore comprato conferma congelatore conto",
    "contratto corriere crepato danneggiato disdetta divano errore fattura forno frigorifero funziona",
    "garanzia giacca gonna importo lampada larga larghi lavastoviglie lavatrice letto macchinetta magazzino",
    "maglia maglione materasso mese messaggio negozio offerta ordinato ordine pacco pagamento pagato",
    "pantaloni perde piccola piccole reclamo reso ricevuta ricevuto rifiutato rimborso riscaldamento risposta",
    "ritardo rotta rotto sbagliata sbagliati sbagliato scarpe schermo sciarpa sconto scontrino sedia",
    "settimana sito soldi spedizione spese stampante stivali stretta stretto taglia tappeto tavolo",
    "telecomando telefono tende vestito",
    "ajuda apertada apertado aquecedor artigo aspirador assinatura atraso boleto cadeira cafeteira calça",  # Portuguese
    "calças camisola cancelamento carregador carrinho carteiro casaco chegou colchão comando comprei",
    "confirmação conta cor cupom danificado desconto devolução dinheiro ecrã encomenda entrega entregador",
    "errada errado erro estoque fatura fogão frete garantia geladeira impressora jaqueta louça lâmpada",
    "maquina mensagem mochila máquina mês paguei partido produto quebrada quebrado recebi reclamação recusado",
    "resposta sapato sapatos senha tamanho tapete tela telefone telemovel telemóvel valor vazando",
    "brakuje buty butów błąd ciasna ciasne czekam dostawa dostawy dotarł dotarła drukarka dywan działa ekran",  # Polish
    "ekranu ekspres faktury fakturze gwarancja gwarancji głośno hasła hasło hałasuje kaloryfer kanapa kodu",
    "kolor koloru konta koszula koszyk koszyka koszyku kozaki krzesło kuchenka kupiłam kupiłem kurier kuriera",
    "kurtka kurtki kwota lodówka lodówki magazyn materac miesiąc mniejsze odkurzacz odpowiedź odrzucona",
    "opóźnienie paczka paczki paczkę paragon piekarnik pieniądze pieniędzy pilot pobrano pomoc pomocy",
    "potwierdzenia potwierdzenie pralka pralki przesyłka przesyłki przyszła pęknięty płatności płatność",
    "rabatowy rabatu reklamacja reklamacji rower rozmiar rozmiaru sklep sklepu spodnie strasznie strona stół",
    "subskrypcja sukienka sukienki sweter podpis podpisu telefonu towar tydzień umowa umowy uszkodzony weekendu wiadomość",
    "większe wypowiedzenie zablokowane zamrażarka zamówienia zamówienie zamówiłam zamówiłem zapłaciłem",
    "zasłony zepsuta zepsuty zimny zmywarka zniżka zwrot zwrotu zła złe zły ładowarka łóżko",
)

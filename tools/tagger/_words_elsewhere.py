# ruff: noqa: E501, SIM905 (tables of words)
"""Words of everyday messages to a shop, a bank, a landlord or a clinic, in ten languages; none is a name there."""

from __future__ import annotations

__all__ = ["WORDS"]

WORDS: tuple[str, ...] = tuple(
    """
leider gerne danke bitte guten tag morgen abend hallo schade genau richtig falsch sicher natürlich gibts gehts wärs passt klappt bestellung
bestellt lieferung geliefert paket sendung versand rückgabe zurückgeben umtausch erstattung rechnung betrag zahlung bezahlt überweisung konto
karte nummer kunde kundin vertrag kündigung kündigen laufzeit rabatt gutschein angebot preis kosten kostet gebühr artikel größe farbe menge
verfügbar ausverkauft lager filiale laden öffnungszeiten termin uhrzeit woche monat jahr gestern heute früh spät defekt kaputt beschädigt
fehlt fehler störung garantie reparatur ersatz ersatzteil gerät bildschirm akku ladegerät kabel stecker waschmaschine kühlschrank heizung
wohnung miete mieter vermieter schlüssel treppenhaus keller küche zimmer versicherung schaden unfall arzt praxis rezept krankenkasse energieklasse
gedecke schleudern umdrehungen leistung verbrauch strom gas zähler zählerstand ablesung abschlag anmelden abmelden passwort zurücksetzen
gesperrt entsperrt freigeschaltet empfänger absender betreff anhang formular antrag unterlagen bescheinigung frist doppel buchstabieren
désolé désolée merci bonjour bonsoir salut coucou parfait entendu compris effectivement malheureusement commande commandé livraison livré
livreur colis retard retour retourner remboursement remboursé rembourser facture montant paiement payé virement compte carte numéro client
cliente contrat résiliation résilier abonnement offre prix coût coûte frais article taille couleur quantité disponible rupture magasin
boutique horaires ouverture rendez-vous heure semaine mois année hier demain matin cassé abîmé endommagé manquant erreur panne garantie
réparation échange échanger remplacer appareil écran batterie chargeur câble prise machine frigo chauffage appartement loyer locataire
propriétaire clé clef immeuble cave cuisine chambre assurance sinistre accident médecin ordonnance mutuelle relevé compteur électricité
mot passe bloqué débloqué débloquer réinitialiser connexion inscrire désinscrire destinataire expéditeur pièce jointe formulaire demande
dossier attestation délai prénom pantalon chemise chaussures pointure retrait relais depuis mardi combien veuillez patienter envoyé reçu
lamento siento gracias buenos buenas días tardes hola perfecto vale claro entendido pedido pedí pedir envío enviado entrega entregado
paquete retraso devolución devolver reembolso factura importe pago pagado transferencia cuenta tarjeta número cliente contrato baja alta
suscripción oferta precio cuesta cuestan gastos artículo talla cantidad disponible agotado tienda horario cita semana mes año ayer
mañana roto dañado dañada falta faltan error avería garantía reparación cambio cambiar aparato pantalla batería cargador enchufe lavadora
nevera calefacción piso alquiler inquilino casero llave llaves escalera sótano cocina habitación seguro siniestro accidente médico receta
contador lectura recibo contraseña bloqueado desbloquear restablecer usuario destinatario remitente adjunto formulario solicitud trámite
plazo ayudar puedo quiero necesito quisiera gustaría urgente reclamación queja operador compañía cobertura descuento cupón código portero
spiacente grazie buongiorno buonasera ciao salve perfetto ottimo certo capito purtroppo ordine ordinato ordinare spedizione spedito consegna
consegnato pacco ritardo reso restituire rimborso rimborsato fattura importo totale pagamento pagato bonifico conto carta numero cliente
contratto disdetta abbonamento offerta prezzo costa costano quanto spese articolo taglia colore quantità disponibile esaurito esaurita
negozio orari appuntamento settimana mese anno ieri domani rotto danneggiato manca mancano errore guasto garanzia riparazione sostituzione
cambio schermo batteria caricatore presa lavatrice frigorifero riscaldamento appartamento affitto inquilino proprietario chiave chiavi
scala cantina cucina camera assicurazione sinistro incidente medico ricetta contatore lettura bolletta bloccato sbloccare ripristinare
utente destinatario mittente allegato modulo richiesta pratica scadenza pneumatici montaggio anteriori posteriori articoli elimina
profilo pagamenti impostazioni sconto codice incluso inclusa confezione spiace aiutare posso vorrei volevo gentilmente urgente reclamo
helaas bedankt dankjewel goedemorgen goedemiddag goedenavond prima uitstekend natuurlijk begrepen bestelling besteld bestellen levering
geleverd pakket pakketje verzending verzonden vertraging retour retourneren terugsturen terugbetaling factuur bedrag betaling betaald
overschrijving rekening pas kaart nummer klant contract opzeggen opzegging abonnement aanbieding prijs kosten kost artikel maat kleur
aantal beschikbaar uitverkocht winkel openingstijden afspraak week maand jaar gisteren vandaag morgen kapot beschadigd ontbreekt fout
storing garantie reparatie vervangen ruilen apparaat scherm batterij oplader kabel stekker wasmachine koelkast verwarming woning huur
huurder verhuurder sleutel trappenhuis kelder keuken kamer verzekering schade ongeluk dokter recept meter meterstand stroom wachtwoord
geblokkeerd deblokkeren herstellen inloggen ontvanger afzender bijlage formulier aanvraag termijn doorlopend krediet mailadres postcode
kenteken polis polisnummer regel bezorgen bezorgd ophalen stofzuiger geluid helpen graag alstublieft klacht korting verlopen
desculpe obrigado obrigada bom boa dia tarde noite olá oi perfeito certo entendido infelizmente pedido pedi pedir envio enviado entrega
entregue encomenda pacote atraso devolução devolver reembolso fatura boleto valor pagamento pago pagar transferência conta cartão número
cliente contrato cancelar cancelamento assinatura oferta preço custa custo frete artigo tamanho quantidade disponível esgotado loja
horário consulta semana mês ano ontem hoje amanhã quebrado danificado falta faltando erro defeito garantia conserto troca trocar aparelho
tela bateria carregador tomada geladeira aquecimento apartamento aluguel inquilino proprietário chave escada porão cozinha quarto seguro
segurança sinistro acidente médico receita medidor leitura luz senha bloqueado desbloquear desbloqueei redefinir usuário destinatário
remetente anexo formulário solicitação prazo ajudar posso quero preciso gostaria urgente reclamação desconto cupom código cotação recebido
acento sotaque envie enviar completo confirme confirmar marido esposa filho filha carro placa oficina
przepraszam dziękuję dziekuje proszę prosze poproszę poprosze dzień dzien dobry wieczór cześć oczywiście niestety rozumiem dokładnie
zamówienie zamówiłem zamówiłam zamówić dostawa dostarczono paczka przesyłka wysyłka wysłano opóźnienie zwrot zwrócić reklamacja faktura
kwota płatność zapłacone zapłaciłem przelew konto karta numer klient klientka umowa rezygnacja abonament oferta cena kosztuje koszt opłata
towar rozmiar kolor ilość dostępny dostępna wyprzedany sklep godziny godz wizyta tydzień miesiąc rok wczoraj dzisiaj jutro zepsuty
uszkodzony uszkodzona brakuje błąd awaria gwarancja naprawa wymiana wymienić urządzenie ekran bateria ładowarka kabel wtyczka pralka
lodówka ogrzewanie mieszkanie czynsz najemca właściciel klucz klucze klatka piwnica kuchnia pokój ubezpieczenie szkoda wypadek lekarz
recepta licznik odczyt prąd hasło zablokowane zablokowało zablokowalo odblokować login odbiorca nadawca załącznik formularz wniosek
termin odsetki sufit zalany szyba szyby przednia boczna tylna robocizna robocizną około powinna ruszyć sortownia sortowni paragon
zapisz sąsiad góry status próbach probach kosztem pomoc pomóc chciałbym chciałabym mam mogę pilne rabat kod
tyvärr tack tackar snälla hej god morgon kväll absolut förstår självklart beställning beställt beställa leverans levererat paket försenad
försening retur returnera återbetalning faktura belopp betalning betalat överföring konto kort nummer kund avtal säga upp uppsägning
prenumeration erbjudande pris kostar kostnad avgift vara storlek färg antal tillgänglig slutsåld butik öppettider tid vecka månad år igår
idag imorgon trasig skadad saknas fel garanti reparation byta byte skärm batteri laddare kabel tvättmaskin kylskåp värme lägenhet hyra
hyresgäst hyresvärd nyckel trappa källare kök rum försäkring skada olycka läkare recept mätare ström lösenord spärrad låst återställa
mottagare avsändare bilaga blankett ansökan frist flimrar ansluter hjälpa behöver skulle vilja klagomål rabatt kod utgångna
desværre tak venligst hej godmorgen goddag selvfølgelig forstår bestilling bestilt bestille levering leveret pakke pakken forsinket
forsinkelse retur returnere tilbagebetaling regning beløb betaling betalt overførsel konto kort nummer kunde aftale opsige opsigelse
abonnement tilbud pris koster gebyr vare størrelse farve antal tilgængelig udsolgt butik åbningstider tid uge måned år går i dag morgen
ødelagt beskadiget mangler fejl garanti reparation bytte skærm batteri oplader kabel vaskemaskine køleskab varme lejlighed husleje lejer
udlejer nøgle trappe kælder køkken værelse forsikring skade ulykke læge recept måler strøm adgangskode spærret låst nulstille modtager
afsender vedhæftet blanket ansøgning frist hjælpe brug gerne klage rabat kode dessverre takk vennligst levert pakken forsinkelse faktura
beløp størrelse farge tilgjengelig utsolgt åpningstider uke måned ødelagt skjerm lader vaskemaskin kjøleskap leilighet husleie nøkkel
forsikring lege passord sperret søknad hjelpe trenger versjonen nyheter melding
""".split()
)

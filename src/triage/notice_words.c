#include "triage/notice_words.h"

#include <stddef.h>

const char *const notice_services[] = {
	"shopify", "woocommerce", "prestashop", "bigcommerce", "squarespace", "etsy", "ebay", "amazon",
	"allegro", "emag", "kaufland", "otto", "zalando", "cdiscount", "bol", "paypal", "stripe", "klarna",
	"sumup", "adyen", "mollie", "squareup", "wise", "revolut", "payu", "przelewy24", "przelewy", "tpay",
	"netopia-payments", "nexi", "satispay", "redsys", "alma", "paytabs", "tamara", "tabby", "dhl", "ups",
	"fedex", "tnt", "dpd", "gls-group", "gls", "hermesworld", "myhermes", "evri", "royalmail",
	"parcelforce", "usps", "postnl", "bpost", "gls-italy", "gls-spain", "gls-poland", "dhlparcel", "dhlecommerce", "trunkrs", "homerr",
	"notif-colissimo-laposte", "dpdgroup", "geis", "ppl", "packeta", "zasilkovna", "nova-poshta", "bluedart", "canadapost", "auspost", "deutschepost", "correos", "seur", "mrw", "colissimo", "laposte",
	"chronopost", "mondialrelay", "poste", "posteitaliane", "brt", "sda", "inpost", "paczkomaty", "poczta-polska", "fancourier",
	"sameday", "cargus", "aramex", "smsaexpress", "packlink", "sendcloud", "shippo", "shipstation", NULL
};

const char *const notice_subjects[] = {
	/* en */
	"new order", "order confirmed", "order confirmation", "order placed", "order received", "order paid",
	"placed by", "you made a sale", "you sold", "you've sold", "you have sold", "new sale", "item sold",
	"order cancelled", "order canceled", "order fulfilled", "order has been",
	"payment received", "payment confirmed", "payment confirmation", "payment successful",
	"payment of", "payment failed", "payment declined", "received a payment", "receipt for", "payment receipt", "payout",
	"settlement", "deposit", "transfer of", "refund issued", "refund processed", "refund of",
	"you've been paid", "you have been paid", "invoice is ready", "invoice is available", "monthly statement",
	"statement is ready", "dispute", "chargeback", "claim opened", "case opened", "a case has been",
	"out for delivery", "was delivered", "been delivered", "delivered:", "has been dispatched",
	"has been shipped", "has shipped", "shipment notification", "shipping confirmation", "shipping label",
	"shipment delivered", "shipment update", "shipment ", "delivery confirmation", "delivery notification",
	"delivery update", "delivery attempt", "delivery status", "delivery scheduled", "parcel delivered",
	"parcel is on its way", "package is on its way", "parcel update", "package delivered", "tracking update",
	"collection confirmed", "collection booked", "pickup confirmed", "pickup scheduled", "ready for pickup",
	"ready for collection", "returned to sender", "return to sender", "return received", "return requested",
	"customs clearance", "low stock", "out of stock:", "out of stock alert", "daily summary", "weekly summary", "sales report", "left you a",
	"new review", "verification code", "security alert", "new sign-in", "new login", "password reset",
	"reset your password", "subscription renewed", "renewal reminder", "report domain:", "scheduled maintenance",
	/* de */
	"neue bestellung", "bestellung eingegangen", "bestelleingang", "bestellbestatigung", "neuer auftrag",
	"verkauft:", "verkauft,", "wurde verkauft", "etwas verkauft", "sie haben verkauft", "artikel verkauft", "zahlung erhalten", "zahlungseingang", "zahlung eingegangen",
	"geld erhalten", "sie haben eine zahlung", "du hast eine zahlung", "zahlungsbestatigung", "auszahlung", "gutschrift", "ruckerstattung", "erstattung uber", "kauferschutz",
	"ruckbuchung", "zahlungsanfechtung", "konflikt eroffnet", "fall eroffnet", "sendung zugestellt",
	"sendung wurde", "sendung ist", "sendung unterwegs", "paket zugestellt", "paket wurde", "paket ist", "zustellung",
	"zugestellt", "versandbestatigung", "sendungsnummer", "sendungsverfolgung", "abholung bestatigt",
	"abholauftrag", "rucksendung an absender", "retoure eingegangen", "niedriger lagerbestand",
	"lagerbestand", "rechnung ist verfugbar", "ihre rechnung", "neue bewertung", "kontoauszug",
	"sicherheitshinweis", "neue anmeldung", "anmeldung von",
	/* es */
	"nuevo pedido", "pedido recibido", "pedido pagado", "pedido confirmado", "pedido nuevo", "nueva venta", "has vendido",
	"pago recibido", "pago confirmado", "has recibido un pago", "recibiste un pago", "confirmacion de pago",
	"cobro recibido", "transferencia recibida", "liquidacion", "abono de", "reembolso de", "reembolso emitido", "disputa",
	"contracargo", "devolucion de cargo", "reclamacion abierta", "envio entregado", "paquete entregado", "envio en reparto",
	"en reparto", "ha sido entregado", "ha sido enviado", "entrega realizada", "entrega fallida", "recogida confirmada",
	"recogida programada", "estado del envio", "numero de seguimiento", "devuelto al remitente", "stock bajo", "producto agotado",
	"factura disponible", "su factura", "nueva resena", "resumen diario", "codigo de verificacion", "alerta de seguridad",
	/* it */
	"nuovo ordine", "ordine ricevuto", "ordine pagato", "ordine confermato", "hai venduto", "nuova vendita",
	"pagamento ricevuto", "pagamento confermato", "hai ricevuto un pagamento", "conferma di pagamento",
	"accredito", "bonifico ricevuto", "payout inviato", "rimborso di", "rimborso emesso", "contestazione", "riaddebito",
	"controversia", "spedizione consegnata", "pacco consegnato", "consegnato", "consegnata", "in consegna",
	"consegna effettuata", "consegna non riuscita", "e stata spedita", "e stato spedito", "ritiro confermato", "ritiro prenotato",
	"stato della spedizione", "aggiornamento spedizione", "reso al mittente", "scorte basse", "prodotto esaurito", "fattura disponibile",
	"nuova recensione", "riepilogo giornaliero", "codice di verifica", "avviso di sicurezza",
	/* ro */
	"comanda noua", "comanda plasata", "comanda confirmata", "comanda platita", "ai vandut", "vanzare noua", "plata primita",
	"plata confirmata", "plata incasata", "ati primit o plata", "ai primit o plata", "confirmare de plata", "incasare", "decontare", "virament", "rambursare de",
	"contestatie", "refuz la plata", "disputa deschisa", "colet livrat", "coletul a fost", "expeditie", "expedierea", "in livrare",
	"a fost livrat", "a fost expediat", "livrare efectuata", "livrare esuata", "ridicare confirmata", "ridicare programata", "awb", "retur la expeditor",
	"stoc redus", "stoc scazut", "factura este disponibila", "recenzie noua", "raport zilnic", "cod de verificare", "alerta de securitate",
	/* pl */
	"nowe zamowienie", "zamowienie oplacone", "zamowienie zlozone", "potwierdzenie zamowienia", "sprzedano",
	"sprzedales", "nowa sprzedaz", "otrzymano wplate", "otrzymano platnosc", "platnosc otrzymana", "otrzymales platnosc",
	"potwierdzenie platnosci", "potwierdzenie wplaty", "wyplata", "przelew", "zwrot srodkow", "zwrot platnosci", "spor", "obciazenie zwrotne", "reklamacja platnosci",
	"przesylka dostarczona", "paczka dostarczona", "przesylka zostala", "paczka zostala", "przesylka w drodze",
	"wydana do doreczenia", "doreczono", "nadano przesylke", "odbior potwierdzony", "status przesylki", "zwrot do nadawcy", "niski stan",
	"faktura dostepna", "nowa opinia", "podsumowanie dnia", "kod weryfikacyjny", "alert bezpieczenstwa",
	/* fr */
	"nouvelle commande", "commande recue", "commande payee", "commande confirmee", "vous avez vendu", "nouvelle vente", "vente realisee",
	"paiement recu", "paiement confirme", "vous avez recu un paiement", "confirmation de paiement", "virement",
	"versement", "remboursement de", "remboursement effectue", "litige", "contestation", "retrofacturation", "colis livre", "colis a ete",
	"a ete livre", "a ete expedie", "en cours de livraison", "livraison effectuee", "echec de livraison", "avis de livraison",
	"enlevement effectue", "enlevement confirme", "suivi de votre", "suivi d'expedition", "retour a l'expediteur", "retourne a l'expediteur", "stock faible", "rupture de stock",
	"facture disponible", "votre facture", "nouvel avis", "recapitulatif quotidien", "code de verification", "alerte de securite",
	/* nl */
	"nieuwe bestelling", "bestelling ontvangen", "bestelling geplaatst", "bestelling betaald", "bestelling bevestigd",
	"bestelbevestiging", "nieuwe order", "je hebt verkocht", "u hebt verkocht", "nieuwe verkoop", "verkocht:",
	"betaling ontvangen", "betaling is ontvangen", "betaling van", "betaling mislukt", "betaalbevestiging", "uitbetaling", "uitbetaald", "terugbetaling", "terugbetaald", "geschil",
	"terugboeking", "is bezorgd", "bezorgd:", "is geleverd", "afgeleverd", "pakket is", "pakket wordt", "zending is", "zending wordt",
	"verzendbevestiging", "is onderweg", "is verzonden", "is afgehaald", "ligt klaar", "retour ontvangen", "retour afzender",
	"ophaling bevestigd", "lage voorraad", "factuur staat klaar", "uw factuur", "je factuur", "nieuwe beoordeling",
	"dagoverzicht", "verificatiecode", "beveiligingsmelding", "nieuwe aanmelding",
	/* ar */
	"طلب جديد", "تم استلام طلب", "تم الدفع", "استلام دفعه", "ايصال عمليه", "ايصال دفع", "تم ايداع", "تحويل مبلغ", "دفعه جديده", "اعتراض علي",
	"نزاع", "استرداد مبلغ", "تم تسليم", "تم التسليم", "تم شحن", "شحنتك", "الشحنه رقم", "خرجت للتسليم", "تاكيد الاستلام",
	"انخفاض المخزون", "فاتورتك", "تقييم جديد", "رمز التحقق", "تنبيه امني", NULL
};

const char *const notice_of_people[] = {
	"message from", "messages from", "sent you a message", "new message", "wrote to you", "question from", "question about",
	"asked a question", "has a question", "inquiry", "enquiry", "contact form", "return request from", "nachricht von", "neue nachricht",
	"frage von", "frage zu", "anfrage", "kontaktformular", "mensaje de", "nuevo mensaje", "pregunta de", "consulta de",
	"messaggio da", "messaggio di", "nuovo messaggio", "domanda da", "domanda di", "mesaj de la", "mesaj nou", "intrebare de la",
	"wiadomosc od", "nowa wiadomosc", "pytanie od", "zapytanie", "message de", "nouveau message", "question de", "demande de",
	"buyer message", "message about", "message regarding", "has asked", "asked about", "has replied", "reply from", "needs your reply",
	"waiting for your", "kundenanfrage", "kundennachricht", "hat gefragt", "hat eine frage", "wartet auf",
	"ha preguntado", "tiene una pregunta", "te ha escrito", "ha chiesto", "ha una domanda", "ti ha scritto", "a intrebat", "are o intrebare",
	"v-a scris", "dyskusja", "dyskusje", "zadal pytanie", "zadala pytanie", "pyta o", "napisal do", "a pose une question", "vous a ecrit",
	"bericht van", "nieuw bericht", "klantvraag", "klantvragen", "heeft een vraag", "stelde een vraag", "vraag van", "vraag over", "aanvraag van", "contactformulier",
	"رساله من", "رساله جديده", "سوال من", "استفسار", NULL
};

const char *const notice_of_orders[] = {
	"new order", "neue bestellung", "nuevo pedido", "nuovo ordine", "comanda noua", "nowe zamowienie", "nouvelle commande",
	"nieuwe bestelling", "طلب جديد", NULL
};

const char *const notice_disclaimers[] = {
	"do not reply", "don't reply", "automatically generated", "automated message", "automated email", "automated e-mail",
	"automatic message", "automatic notification", "replies to this email", "replies to this address", "mailbox is not monitored",
	"nicht auf diese", "automatisch generiert", "automatisch erzeugt", "automatisch erstellt", "automatische nachricht",
	"no responda", "no respondas", "no conteste", "mensaje automatico", "correo automatico", "generado automaticamente",
	"non rispondere", "non rispondete", "messaggio automatico", "generata automaticamente", "generato automaticamente",
	"nu raspunde", "nu raspundeti", "mesaj automat", "generat automat", "nie odpowiada", "nie odpowiadaj",
	"wiadomosc automatyczna", "automatyczna wiadomosc", "wygenerowana automatycznie", "wygenerowano automatycznie",
	"ne pas repondre", "ne repondez pas", "message automatique", "genere automatiquement",
	"niet beantwoorden", "niet te beantwoorden", "niet reageren op", "reageer niet op", "beantwoord deze", "automatisch gegenereerd",
	"automatisch verzonden", "automatisch verstuurd", "automatisch bericht",
	"لا ترد", "عدم الرد", "رساله اليه", "رساله تلقاييه", NULL
};

const char *const notice_small_print[] = {
	"question", "help", "support", "not you", "wasn't you", "didn't", "did not", "don't recognise", "don't recognize", "trouble", "unsubscribe",
	"problem", "wrong address", "why am i", "why did i", "what's next", "what happens", "what do i need", "what should i do", "fragen", "hilfe", "waren sie das nicht", "was ist zu tun",
	"wie geht es weiter", "warum erhalte", "pregunta", "dudas", "ayuda", "necesita", "no has sido", "por que recibo", "domande", "aiuto", "dubbi", "bisogno",
	"non sei stato", "intrebari", "ajutor", "nelamuriri", "pytania", "pomoc", "watpliwosci", "to nie ty", "aide", "besoin",
	"ce n'est pas vous", "ce n'etait pas vous", "pourquoi recevez", "vragen", "hulp nodig", "was jij dit niet", "was u dit niet", "waarom ontvang", "اسيله", "مساعده", "استفسار", NULL
};

const char *const notice_courtesies[] = {
	"regards", "sincerely", "cheers", "best wishes", "many thanks", "thanks", "thank you in advance", "please send", "please confirm",
	"let me know", "let us know", "could you", "can you", "would you", "we would like", "i would like", "i am", "i have", "my ",
	"grusse", "gruss", "gruss", "konnten sie", "konnen sie", "wir mochten", "ich ", "danke", "bitte senden", "bitte bestatigen",
	"saludos", "atentamente", "gracias", "un abrazo", "podria", "podrian", "queremos", "quisiera", "saluti", "cordiali",
	"grazie", "potreste", "potete", "vorremmo", "vorrei", "cu stima", "cu respect", "multumesc", "multumim", "va rog", "va rugam",
	"pozdrawiam", "pozdrowienia", "z powazaniem", "dziekuje", "prosze", "prosimy o", "cordialement", "bien a vous", "merci",
	"groet", "groeten", "alvast bedankt", "bedankt", "dank u", "dank je", "kunt u", "kun je", "kunnen jullie", "kunnen we", "ik ",
	"mijn ", "graag ", "wij willen", "we willen",
	"salutations", "pourriez", "nous souhaitons", "je suis", "je vous", "je voudrais", "je souhaite", "je ne", "j'ai", "تحياتي", "شكرا", "ارجو", "نرجو", "مع التحيه", NULL
};

const char *const notice_deliveries[] = {
	"parcel", "package", "delivery", "deliver", "ship", "courier", "order #", "lieferung", "liefern",
	"sendung", "zustell", "versand", "versend", "expedi", "envoy", "envois", "envio", "envie", "spedi", "przesyl", "zending", "verzend",
	"bestellung", "paket", "pedido", "paquete", "repartidor", "mensajero", "entrega", "ordine", "pacco", "corriere",
	"consegn", "comanda", "colet", "curier", "livra", "zamowieni", "paczk", "kurier", "dostaw", "commande", "colis",
	"livreur", "bestelling", "pakket", "bezorg", "encomenda", "طلبي", "شحن", "توصيل", NULL
};

const char *const notice_troubles[] = {
	"broken", "in pieces", "damaged", "smashed", "cracked", "shattered", "leaking", "faulty", "missing", "was empty", "is empty",
	"still no", "still nothing", "never came", "never arrived", "never received", "nothing arrived", "nothing came", "not arrived",
	"hasn't arrived", "did not arrive", "didn't arrive", "only one of", "wrong ", "is wrong", "money back", "replacement needed", "week late", "days late", "weeks late", "too late",
	"please help", "please correct", "please cancel", "please change", "my order", "my parcel", "my package", "my payment", "my card", "my money",
	"my refund", "my delivery", "my address", "i ordered", "i paid", "i tried", "i want", "i need", "we ordered", "we paid", "we need",
	"kaputt", "zerbrochen", "beschadigt", "defekt", "fehlt", "fehlen", "noch nicht", "noch nichts", "immer noch", "nie angekommen",
	"nicht angekommen", "nichts angekommen", "war leer", "falsche", "ist falsch", "stimmt nicht", "bitte korrigieren",
	"bitte stornieren", "bitte andern", "meine bestellung", "mein paket", "mein geld", "ich habe", "ich mochte", "wir haben bestellt", "wir brauchen",
	"roto", "rota", "danado", "defectuoso", "falta", "faltan", "todavia no", "aun no", "no ha llegado", "no llego", "nunca llego",
	"vacio", "vacia", "equivocado", "equivocada", "esta mal", "mi pedido", "mi paquete", "mi dinero", "he pedido", "quiero", "necesito", "necesitamos",
	"rotto", "rotta", "danneggiat", "difettos", "manca ", "mancano", "non ancora", "ancora nulla", "non e arrivat", "mai arrivat", "vuoto",
	"vuota", "sbagliat", "il mio ordine", "il mio pacco", "i miei soldi", "ho ordinato", "voglio", "ho bisogno", "abbiamo bisogno",
	"spart", "stricat", "deteriorat", "defect", "lipseste", "lipsesc", "inca nu", "nu a ajuns", "nu am primit", "era gol", "goala", "gresit",
	"comanda mea", "coletul meu", "banii mei", "am comandat", "vreau", "am nevoie", "avem nevoie",
	"stluczon", "uszkodzon", "zepsut", "wadliw", "brakuje", "jeszcze nie", "nadal nie", "nie dotarl", "nie doszl", "pusta", "pusty",
	"zly rozmiar", "zly kolor", "niewlasciw", "moje zamowienie", "moja paczka", "moje pieniadze", "zamowilem", "zamowilam", "chce ", "potrzebuj",
	"casse", "abime", "endommage", "defectueux", "manque", "toujours pas", "toujours rien", "pas encore", "n'est pas arrive",
	"jamais arrive", "etait vide", "mauvais", "est faux", "ma commande", "mon colis", "mon argent", "j'ai commande", "je veux", "besoin de",
	"kapot", "gebroken", "beschadigd", "defect", "ontbreekt", "ontbreken", "nog niet", "nog steeds", "niet aangekomen", "was leeg", "maar leeg",
	"verkeerde", "klopt niet", "mijn bestelling", "mijn pakket", "mijn geld", "ik heb", "ik wil", "wij hebben nodig",
	"partido", "danificad", "ainda nao", "nao chegou", "estava vazi", "errado", "minha encomenda", "meu pedido", "preciso",
	"مكسور", "تالف", "ناقص", "لم يصل", "لم تصل", "لم استلم", "فارغ", "خطا في", "طلبي", "طردي", "نقودي", "اريد", "احتاج", NULL
};

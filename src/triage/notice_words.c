#include "triage/notice_words.h"

#include <stddef.h>

const char *const notice_services[] = {
	"shopify", "woocommerce", "prestashop", "bigcommerce", "squarespace", "etsy", "ebay", "amazon",
	"allegro", "emag", "kaufland", "otto", "zalando", "cdiscount", "bol", "paypal", "stripe", "klarna",
	"sumup", "adyen", "mollie", "squareup", "wise", "revolut", "payu", "przelewy24", "przelewy", "tpay",
	"netopia-payments", "nexi", "satispay", "redsys", "alma", "paytabs", "tamara", "tabby", "dhl", "ups",
	"fedex", "tnt", "dpd", "gls-group", "gls", "hermesworld", "myhermes", "evri", "royalmail",
	"parcelforce", "usps", "postnl", "bpost", "gls-italy", "gls-spain",
	"gls-poland", "dhlparcel", "dhlecommerce", "trunkrs", "homerr",
	"notif-colissimo-laposte", "dpdgroup", "geis", "ppl", "packeta", "zasilkovna", "nova-poshta",
	"bluedart", "canadapost", "auspost", "deutschepost", "correos", "seur", "mrw", "colissimo", "laposte",
	"chronopost", "mondialrelay", "poste", "posteitaliane", "brt",
	"sda", "inpost", "paczkomaty", "poczta-polska", "fancourier",
	"sameday", "cargus", "aramex", "smsaexpress", "packlink", "sendcloud", "shippo", "shipstation", NULL
};

const char *const notice_subjects[] = {
	/* en */
	"new order", "order confirmed", "order confirmation", "order placed", "order received", "order paid",
	"placed by", "you made a sale", "you sold", "you've sold", "you have sold", "new sale", "item sold",
	"order cancelled", "order canceled", "order fulfilled", "order has been", "payment received",
	"payment confirmed", "payment confirmation", "payment successful", "payment of", "payment failed",
	"payment declined", "received a payment", "receipt for", "payment receipt", "payout", "settlement",
	"deposit", "transfer of", "refund issued", "refund processed", "refund of", "you've been paid",
	"you have been paid", "invoice is ready", "invoice is available", "monthly statement", "statement is ready",
	"dispute", "chargeback", "claim opened", "case opened", "a case has been", "out for delivery",
	"was delivered", "been delivered", "delivered:", "has been dispatched", "has been shipped", "has shipped",
	"shipment notification", "shipping confirmation", "shipping label", "shipment delivered", "shipment update",
	"shipment ", "delivery confirmation", "delivery notification", "delivery update", "delivery attempt",
	"delivery status", "delivery scheduled", "parcel delivered", "parcel is on its way", "package is on its way",
	"parcel update", "package delivered", "tracking update", "collection confirmed", "collection booked",
	"pickup confirmed", "pickup scheduled", "ready for pickup", "ready for collection", "returned to sender",
	"return to sender", "return received", "return requested", "customs clearance", "low stock", "out of stock:",
	"out of stock alert", "daily summary", "weekly summary", "sales report", "left you a", "new review",
	"verification code", "security alert", "new sign-in", "new login", "password reset", "reset your password",
	"subscription renewed", "renewal reminder", "report domain:", "scheduled maintenance",
	/* de */
	"neue bestellung", "bestellung eingegangen", "bestelleingang", "bestellbestatigung", "neuer auftrag",
	"verkauft:", "verkauft,", "wurde verkauft", "etwas verkauft", "sie haben verkauft", "artikel verkauft",
	"zahlung erhalten", "zahlungseingang", "zahlung eingegangen", "geld erhalten", "sie haben eine zahlung",
	"du hast eine zahlung", "zahlungsbestatigung", "auszahlung", "gutschrift", "ruckerstattung",
	"erstattung uber", "kauferschutz", "ruckbuchung", "zahlungsanfechtung", "konflikt eroffnet",
	"fall eroffnet", "sendung zugestellt", "sendung wurde", "sendung ist", "sendung unterwegs",
	"paket zugestellt", "paket wurde", "paket ist", "zustellung", "zugestellt", "versandbestatigung",
	"sendungsnummer", "sendungsverfolgung", "abholung bestatigt", "abholauftrag", "rucksendung an absender",
	"retoure eingegangen", "niedriger lagerbestand", "lagerbestand", "rechnung ist verfugbar",
	"ihre rechnung", "neue bewertung", "kontoauszug", "sicherheitshinweis", "neue anmeldung", "anmeldung von",
	/* es */
	"nuevo pedido", "pedido recibido", "pedido pagado", "pedido confirmado", "pedido nuevo", "nueva venta",
	"has vendido", "pago recibido", "pago confirmado", "has recibido un pago", "recibiste un pago",
	"confirmacion de pago", "cobro recibido", "transferencia recibida", "liquidacion", "abono de", "reembolso de",
	"reembolso emitido", "disputa", "contracargo", "devolucion de cargo", "reclamacion abierta", "envio entregado",
	"paquete entregado", "envio en reparto", "en reparto", "ha sido entregado", "ha sido enviado",
	"entrega realizada", "entrega fallida", "recogida confirmada", "recogida programada", "estado del envio",
	"numero de seguimiento", "devuelto al remitente", "stock bajo", "producto agotado", "factura disponible",
	"su factura", "nueva resena", "resumen diario", "codigo de verificacion", "alerta de seguridad",
	/* it */
	"nuovo ordine", "ordine ricevuto", "ordine pagato", "ordine confermato", "hai venduto", "nuova vendita",
	"pagamento ricevuto", "pagamento confermato", "hai ricevuto un pagamento", "conferma di pagamento",
	"accredito", "bonifico ricevuto", "payout inviato", "rimborso di", "rimborso emesso", "contestazione",
	"riaddebito", "controversia", "spedizione consegnata", "pacco consegnato", "consegnato", "consegnata",
	"in consegna", "consegna effettuata", "consegna non riuscita", "e stata spedita", "e stato spedito",
	"ritiro confermato", "ritiro prenotato", "stato della spedizione", "aggiornamento spedizione",
	"reso al mittente", "scorte basse", "prodotto esaurito", "fattura disponibile", "nuova recensione",
	"riepilogo giornaliero", "codice di verifica", "avviso di sicurezza",
	/* ro */
	"comanda noua", "comanda plasata", "comanda confirmata", "comanda platita", "ai vandut", "vanzare noua",
	"plata primita", "plata confirmata", "plata incasata", "ati primit o plata", "ai primit o plata",
	"confirmare de plata", "incasare", "decontare", "virament", "rambursare de", "contestatie",
	"refuz la plata", "disputa deschisa", "colet livrat", "coletul a fost", "expeditie", "expedierea",
	"in livrare", "a fost livrat", "a fost expediat", "livrare efectuata", "livrare esuata",
	"ridicare confirmata", "ridicare programata", "awb", "retur la expeditor", "stoc redus", "stoc scazut",
	"factura este disponibila", "recenzie noua", "raport zilnic", "cod de verificare", "alerta de securitate",
	/* pl */
	"nowe zamowienie", "zamowienie oplacone", "zamowienie zlozone", "potwierdzenie zamowienia", "sprzedano",
	"sprzedales", "nowa sprzedaz", "otrzymano wplate", "otrzymano platnosc", "platnosc otrzymana",
	"otrzymales platnosc", "potwierdzenie platnosci", "potwierdzenie wplaty", "wyplata", "przelew", "zwrot srodkow",
	"zwrot platnosci", "spor", "obciazenie zwrotne", "reklamacja platnosci", "przesylka dostarczona",
	"paczka dostarczona", "przesylka zostala", "paczka zostala", "przesylka w drodze", "wydana do doreczenia",
	"doreczono", "nadano przesylke", "odbior potwierdzony", "status przesylki", "zwrot do nadawcy", "niski stan",
	"faktura dostepna", "nowa opinia", "podsumowanie dnia", "kod weryfikacyjny", "alert bezpieczenstwa",
	/* fr */
	"nouvelle commande", "commande recue", "commande payee", "commande confirmee", "vous avez vendu",
	"nouvelle vente", "vente realisee", "paiement recu", "paiement confirme", "vous avez recu un paiement",
	"confirmation de paiement", "virement", "versement", "remboursement de", "remboursement effectue", "litige",
	"contestation", "retrofacturation", "colis livre", "colis a ete", "a ete livre", "a ete expedie",
	"en cours de livraison", "livraison effectuee", "echec de livraison", "avis de livraison",
	"enlevement effectue", "enlevement confirme", "suivi de votre", "suivi d'expedition",
	"retour a l'expediteur", "retourne a l'expediteur", "stock faible", "rupture de stock", "facture disponible",
	"votre facture", "nouvel avis", "recapitulatif quotidien", "code de verification", "alerte de securite",
	/* nl */
	"nieuwe bestelling", "bestelling ontvangen", "bestelling geplaatst", "bestelling betaald",
	"bestelling bevestigd", "bestelbevestiging", "nieuwe order", "je hebt verkocht", "u hebt verkocht",
	"nieuwe verkoop", "verkocht:", "betaling ontvangen", "betaling is ontvangen", "betaling van",
	"betaling mislukt", "betaalbevestiging", "uitbetaling", "uitbetaald", "terugbetaling",
	"terugbetaald", "geschil", "terugboeking", "is bezorgd", "bezorgd:", "is geleverd", "afgeleverd",
	"pakket is", "pakket wordt", "zending is", "zending wordt", "verzendbevestiging", "is onderweg",
	"is verzonden", "is afgehaald", "ligt klaar", "retour ontvangen", "retour afzender",
	"ophaling bevestigd", "lage voorraad", "factuur staat klaar", "uw factuur", "je factuur",
	"nieuwe beoordeling", "dagoverzicht", "verificatiecode", "beveiligingsmelding", "nieuwe aanmelding",
	/* ar */
	"طلب جديد", "تم استلام طلب", "تم الدفع", "استلام دفعه", "ايصال عمليه", "ايصال دفع", "تم ايداع", "تحويل مبلغ",
	"دفعه جديده", "اعتراض علي", "نزاع", "استرداد مبلغ", "تم تسليم", "تم التسليم", "تم شحن", "شحنتك", "الشحنه رقم",
	"خرجت للتسليم", "تاكيد الاستلام", "انخفاض المخزون", "فاتورتك", "تقييم جديد", "رمز التحقق", "تنبيه امني",
	/* pt */
	"nova encomenda", "novo pedido", "encomenda recebida", "pedido recebido", "encomenda paga",
	"pedido pago", "pagamento aprovado", "voce vendeu", "nova venda", "pagamento recebido",
	"pagamento confirmado", "confirmacao de pagamento", "transferencia recebida", "estorno",
	"objeto entregue", "foi entregue", "encomenda entregue", "em distribuicao", "saiu para entrega",
	"foi expedido", "foi expedida", "foi enviado", "foi enviada", "estado do envio",
	"devolvido ao remetente", "estoque baixo", "fatura disponivel", "resumo diario", "codigo de verificacao",
	/* cs */
	"nova objednavka", "objednavka prijata", "objednavka zaplacena", "potvrzeni objednavky",
	"prodano:", "platba prijata", "prijata platba", "prijali jsme platbu", "potvrzeni platby",
	"vyplata", "vraceni penez", "zasilka byla", "zasilka je", "zasilka dorucena", "zasilka nedorucena",
	"byla dorucena", "byl dorucen", "balik byl", "balik je", "pripravena k vyzvednuti",
	"pripraven k vyzvednuti", "vraceno odesilateli", "nizky stav", "overovaci kod", "nove prihlaseni",
	/* ru */
	"новыи заказ", "заказ оплачен", "заказ оформлен", "подтверждение заказа", "оплата получена",
	"платеж получен", "получен платеж", "поступила оплата", "выплата", "возврат средств",
	"посылка доставлена", "посылка не доставлена", "посылка прибыла", "отправление", "заказ доставлен",
	"передан в доставку", "ожидает получения", "новыи вход", "код подтверждения", "заканчивается товар",
	/* hu */
	"uj rendeles", "rendeles erkezett", "rendeles fizetve", "rendeles visszaigazolas", "eladtal",
	"sikeres fizetes", "fizetes beerkezett", "befizetes erkezett", "kifizetes", "visszaterites",
	"csomag kezbesitve", "csomag kezbesites", "kezbesites alatt", "csomagja", "csomagot kezbesitettuk",
	"csomag atveheto", "csomag feladva", "alacsony keszlet", "ellenorzo kod", "uj bejelentkezes",
	/* what PayPal and WooCommerce add */
	"delivery failed", "konflikt gemeldet", "einen konflikt",
	"hat einen fall", "product low in stock", "product out of stock",
	NULL
};

const char *const notice_of_people[] = {
	"message from", "messages from", "sent you a message",
	"new message", "wrote to you", "question from", "question about",
	"asked a question", "has a question", "inquiry", "enquiry",
	"contact form", "return request from", "nachricht von", "neue nachricht",
	"frage von", "frage zu", "anfrage", "kontaktformular",
	"mensaje de", "nuevo mensaje", "pregunta de", "consulta de",
	"messaggio da", "messaggio di", "nuovo messaggio", "domanda da",
	"domanda di", "mesaj de la", "mesaj nou", "intrebare de la",
	"wiadomosc od", "nowa wiadomosc", "pytanie od", "zapytanie",
	"message de", "nouveau message", "question de", "demande de",
	"buyer message", "message about", "message regarding", "has asked",
	"asked about", "has replied", "reply from", "needs your reply",
	"waiting for your", "kundenanfrage", "kundennachricht", "hat gefragt", "hat eine frage", "wartet auf",
	"ha preguntado", "tiene una pregunta", "te ha escrito", "ha chiesto",
	"ha una domanda", "ti ha scritto", "a intrebat", "are o intrebare",
	"v-a scris", "dyskusja", "dyskusje", "zadal pytanie", "zadala pytanie",
	"pyta o", "napisal do", "a pose une question", "vous a ecrit",
	"bericht van", "nieuw bericht", "klantvraag", "klantvragen", "heeft een vraag",
	"stelde een vraag", "vraag van", "vraag over", "aanvraag van", "contactformulier",
	"رساله من", "رساله جديده", "سوال من", "استفسار",
	"mensagem de", "nova mensagem", "pergunta de", "duvida de", "zprava od",
	"nova zprava", "dotaz od", "dotaz zakaznika", "novy dotaz", "сообщение от",
	"новое сообщение", "вопрос от", "вопрос покупателя",
	"новыи вопрос", "uzenet a", "uj uzenet", "uj kerdes", "kerdes a",
	NULL
};

const char *const notice_tickets[] = {
	"new ticket", "new support ticket", "neues ticket", "neues support-ticket", "nuevo ticket", "nuovo ticket",
	"tichet nou", "nowe zgloszenie", "nowy ticket", "nouveau ticket", "nieuw ticket", "novo ticket", "novy tiket", "novy ticket",
	"новая заявка", "новыи тикет", "новое обращение", "uj jegy", "uj hibajegy", "تذكره جديده", NULL
};

const char *const notice_behind_ticket[] = {
	"#", ":", "-", "–", "—", "|", "/", "(", ")", "[", "]", "nr", "from ", "by ", "created", "opened", "received",
	"submitted", "assigned", "has been", "was ", "von ", "erstellt", "eroffnet", "eingegangen", "erhalten", "zugewiesen",
	"wurde", "creado", "recibido", "abierto", "asignado", "de soporte", "creato", "ricevuto", "aperto", "assegnato", "da ",
	"creat", "deschis", "primit", "de la ", "de suport", "od ", "utworzon", "otrzyman", "zostalo", "cree", "recu", "ouvert",
	"assigne", "de support", "van ", "aangemaakt", "ontvangen", "geopend", "criado", "recebido", "aberto", "de suporte",
	"vytvoren", "prijat", "от ", "создан", "получен", "поступил", "с саита", "erkezett", "letrehozva", "رقم", "من ", NULL
};

const char *const notice_of_orders[] = {
	"new order", "neue bestellung", "nuevo pedido", "nuovo ordine", "comanda noua", "nowe zamowienie", "nouvelle commande",
	"nieuwe bestelling", "طلب جديد", "nova encomenda", "novo pedido", "nova objednavka", "новыи заказ", "uj rendeles", NULL
};

const char *const notice_disclaimers[] = {
	"do not reply", "don't reply", "automatically generated",
	"automated message", "automated email", "automated e-mail",
	"automatic message", "automatic notification", "replies to this email",
	"replies to this address", "mailbox is not monitored",
	"nicht auf diese", "automatisch generiert", "automatisch erzeugt",
	"automatisch erstellt", "automatische nachricht",
	"no responda", "no respondas", "no conteste", "mensaje automatico",
	"correo automatico", "generado automaticamente",
	"non rispondere", "non rispondete", "messaggio automatico",
	"generata automaticamente", "generato automaticamente",
	"nu raspunde", "nu raspundeti", "mesaj automat", "generat automat", "nie odpowiada", "nie odpowiadaj",
	"wiadomosc automatyczna", "automatyczna wiadomosc", "wygenerowana automatycznie", "wygenerowano automatycznie",
	"ne pas repondre", "ne repondez pas", "message automatique", "genere automatiquement",
	"niet beantwoorden", "niet te beantwoorden", "niet reageren op",
	"reageer niet op", "beantwoord deze", "automatisch gegenereerd",
	"automatisch verzonden", "automatisch verstuurd", "automatisch bericht",
	"لا ترد", "عدم الرد", "رساله اليه", "رساله تلقاييه",
	"nao responda", "nao respondas", "mensagem automatica", "gerado automaticamente",
	"gerada automaticamente", "neodpovidejte", "automaticky generovan",
	"automaticka zprava", "не отвечаите", "автоматическое сообщение",
	"сформировано автоматически", "создано автоматически", "ne valaszoljon", "automatikus uzenet",
	NULL
};

const char *const notice_small_print[] = {
	"question", "help", "support", "not you", "wasn't you", "didn't",
	"did not", "don't recognise", "don't recognize", "trouble", "unsubscribe",
	"problem", "wrong address", "why am i", "why did i", "what's next", "what happens",
	"what do i need", "what should i do", "fragen", "hilfe", "waren sie das nicht", "was ist zu tun",
	"wie geht es weiter", "warum erhalte", "pregunta", "dudas", "ayuda", "necesita",
	"no has sido", "por que recibo", "domande", "aiuto", "dubbi", "bisogno",
	"non sei stato", "intrebari", "ajutor", "nelamuriri", "pytania",
	"pomoc", "watpliwosci", "to nie ty", "aide", "besoin",
	"ce n'est pas vous", "ce n'etait pas vous", "pourquoi recevez", "vragen", "hulp nodig",
	"was jij dit niet", "was u dit niet", "waarom ontvang", "اسيله", "مساعده", "استفسار",
	"duvidas", "ajuda", "precisa", "potrebujete", "dotazy", "вопросы", "помощь", "остались", "kerdese", "segitseg",
	NULL
};

const char *const notice_courtesies[] = {
	"regards", "sincerely", "cheers", "best wishes", "many thanks",
	"thanks", "thank you in advance", "please send", "please confirm",
	"let me know", "let us know", "could you", "can you", "would you",
	"we would like", "i would like", "i am", "i have", "my ",
	"grusse", "gruss", "konnten sie", "konnen sie", "wir mochten",
	"ich ", "danke", "bitte senden", "bitte bestatigen",
	"saludos", "atentamente", "gracias", "un abrazo", "podria",
	"podrian", "queremos", "quisiera", "saluti", "cordiali",
	"grazie", "potreste", "potete", "vorremmo", "vorrei", "cu stima",
	"cu respect", "multumesc", "multumim", "va rog", "va rugam",
	"pozdrawiam", "pozdrowienia", "z powazaniem", "dziekuje",
	"prosze", "prosimy o", "cordialement", "bien a vous", "merci",
	"groet", "groeten", "alvast bedankt", "bedankt", "dank u",
	"dank je", "kunt u", "kun je", "kunnen jullie", "kunnen we", "ik ",
	"mijn ", "graag ", "wij willen", "we willen",
	"salutations", "pourriez", "nous souhaitons", "je suis", "je vous", "je voudrais",
	"je souhaite", "je ne", "j'ai", "تحياتي", "شكرا", "ارجو", "نرجو", "مع التحيه",
	"vi preghiamo", "la preghiamo", "vi chiediamo", "le chiedo", "abbiamo ",
	"obrigad", "cumprimentos", "por favor", "gostaria", "poderia", "agradec", "dekuj",
	"s pozdravem", "prosim", "muzete", "mohli", "спасибо", "с уважением", "пожалуиста",
	"прошу", "можете", "koszon", "udvozlet", "tisztelettel", "kerem", "kerjuk",
	"we still wait", "i still wait", "we are still wait", "we're still wait", "i'm still wait",
	"we wait", "we have waited", "warten weiter", "warten noch", "warten immer", "warte noch",
	"warte immer", "seguimos esperando", "sigo esperando", "estamos esperando",
	"estoy esperando", "stiamo ancora aspettando", "sto ancora aspettando", "aspettiamo ancora",
	"attendiamo ancora", "inca astept", "tot astept", "nadal czekam", "wciaz czekam",
	"ciagle czekam", "attendons encore", "attendons toujours", "attends encore",
	"attends toujours", "we wachten", "wij wachten", "ainda espero", "ainda esperamos", "ainda estamos a espera",
	"stale cekam", "porad cekam", "все еще жду", "все еще ждем", "до сих пор жду", "до сих пор ждем",
	"meg mindig varok", "meg mindig varom", "meg mindig varunk", "meg mindig varjuk", "tovabbra is varok",
	"tovabbra is varom", "tovabbra is varunk", "tovabbra is varjuk", "زلنا ننتظر", "زلت انتظر",
	NULL
};

const char *const notice_deliveries[] = {
	"parcel", "package", "delivery", "deliver", "ship", "courier", "order #", "lieferung", "liefern",
	"sendung", "zustell", "versand", "versend", "expedi", "envoy", "envois", "envio", "envie", "spedi", "przesyl", "zending", "verzend",
	"bestellung", "paket", "pedido", "paquete", "repartidor", "mensajero", "entrega", "ordine", "pacco", "corriere",
	"consegn", "comanda", "colet", "curier", "livra", "zamowieni", "paczk", "kurier", "dostaw", "commande", "colis",
	"livreur", "bestelling", "pakket", "bezorg", "encomenda", "طلبي", "شحن", "توصيل",
	"zasilk", "balik", "objednavk", "dorucen", "посылк", "заказ", "доставк", "курьер", "csomag", "rendeles", "szallit", "kezbesit",
	NULL
};

const char *const notice_unsubscribing[] = {
	"unsubscribe", "opt out of", "abbestellen", "abmelden", "abbestellung",
	"newsletter abmelden", "darse de baja", "darte de baja", "cancelar suscripcion",
	"cancelar la suscripcion", "disiscriv", "annulla l'iscrizione",
	"cancella l'iscrizione", "cancellarti", "dezabon", "wypisz sie", "wypisac sie",
	"rezygnacja z", "zrezygnowac z", "se desabonner", "se desinscrire", "desinscription",
	"desabonnement", "vous desinscrire", "vous desabonner", "uitschrijven",
	"afmelden", "cancelar a subscricao", "cancelar inscricao", "descadastr", "odhlasit",
	"odhlaseni", "отписаться", "отписка", "leiratkoz", "الغاء الاشتراك", NULL
};

const char *const notice_preferences[] = {
	"manage preferences", "manage your preferences", "manage my preferences", "manage email preferences",
	"manage your email preferences", "manage e-mail preferences", "manage your e-mail preferences",
	"update preferences", "update your preferences", "update your email preferences", "change your preferences",
	"einstellungen verwalten", "praferenzen verwalten", "verwalten sie ihre einstellungen", "verwalte deine einstellungen",
	"newsletter-einstellungen", "praferenzen andern",
	"gestionar preferencias", "gestionar tus preferencias", "gestionar sus preferencias", "gestiona tus preferencias",
	"gestione sus preferencias", "administrar preferencias", "administrar tus preferencias", "administra tus preferencias",
	"actualizar preferencias", "actualizar tus preferencias", "preferencias de suscripcion",
	"gestisci preferenze", "gestisci le preferenze", "gestisci le tue preferenze", "gestire le preferenze",
	"gestire le tue preferenze", "aggiorna le preferenze", "aggiorna le tue preferenze", "modifica le preferenze",
	"gestioneaza preferintele", "gestioneaza-ti preferintele", "gestionati preferintele", "gestionati-va preferintele",
	"administreaza preferintele", "administrati preferintele", "actualizeaza preferintele", "actualizati preferintele",
	"zarzadzaj preferencjami", "zarzadzaj swoimi preferencjami", "zarzadzaj ustawieniami", "zarzadzaj subskrypcja",
	"zmien preferencje", "zmien swoje preferencje",
	"gerer vos preferences", "gerer mes preferences", "gerer les preferences", "gerer ses preferences",
	"gerez vos preferences", "modifier vos preferences", "mettre a jour vos preferences",
	"voorkeuren beheren", "voorkeuren aanpassen", "voorkeuren wijzigen", "beheer voorkeuren", "beheer je voorkeuren",
	"beheer uw voorkeuren",
	"gerir preferencias", "gerir as preferencias", "gerir as suas preferencias", "gerenciar preferencias",
	"gerenciar suas preferencias", "gerencie suas preferencias", "atualizar preferencias", "atualizar suas preferencias",
	"spravovat predvolby", "spravovat preference", "spravovat nastaveni", "upravit predvolby", "nastaveni odberu",
	"управление подпискои", "управлять подпискои", "настроики рассылки",
	"настроить рассылку", "управление предпочтениями",
	"beallitasok kezelese", "preferenciak kezelese", "feliratkozas kezelese", "hirlevel-beallitasok", "hirlevel beallitasok",
	"اداره التفضيلات", "اداره تفضيلاتك", "تفضيلات البريد", "اداره الاشتراك", NULL
};

const char *const notice_fine_print[] = {
	"all rights reserved", "registered office", "registered in",
	"company number", "privacy policy", "you are receiving this",
	"you received this", "you're receiving this", "you get this", "this email was sent", "this e-mail was sent",
	"intended recipient", "intended recipients", "intended only", "received this email in error",
	"received this e-mail in error", "is confidential", "are confidential", "terms of service", "terms of use",
	"manage your preferences", "manage preferences", "update your preferences", "liability", "view in browser",
	"alle rechte vorbehalten", "impressum", "handelsregister",
	"handelsregisternummer", "amtsgericht", "registergericht", "geschaftsfuhrer",
	"geschaftsfuhrerin", "geschaftsfuhrung", "datenschutz", "datenschutzerklarung",
	"datenschutzhinweise", "datenschutzbestimmungen", "sie erhalten diese", "du erhaltst diese",
	"diese e-mail enthalt", "diese e-mail kann", "vertraulich",
	"vertrauliche", "vertraulichen", "haftung", "haftungsausschluss",
	"todos los derechos", "aviso legal", "politica de privacidad", "recibes este", "recibe este",
	"este mensaje va dirigido", "confidencial", "confidenciales", "confidencialidad",
	"tutti i diritti", "informativa privacy", "informativa sulla privacy", "ricevi questa",
	"riceve questa", "sede legale", "riservato", "riservata", "riservati", "riservate", "riservatezza",
	"toate drepturile", "politica de confidentialitate", "primesti acest", "primiti acest", "sediul social",
	"confidential", "confidentiala", "confidentiale", "confidentialitate", "confidentiality",
	"wszelkie prawa", "polityka prywatnosci", "otrzymujesz te", "otrzymales te",
	"poufne", "poufna", "poufny", "poufnych", "poufnosc", "poufnosci",
	"tous droits", "politique de confidentialite", "mentions legales", "vous recevez ce", "siege social",
	"confidentiel", "confidentielle", "confidentiels", "confidentielles", "confidentialite",
	"alle rechten voorbehouden", "privacybeleid", "je ontvangt deze", "u ontvangt deze",
	"vertrouwelijk", "vertrouwelijke", "aansprakelijk", "aansprakelijkheid",
	"todos os direitos", "politica de privacidade", "recebe este", "voce recebeu", "confidencialidade",
	"vsechna prava", "ochrana osobnich", "tento e-mail jste", "obchodni rejstrik",
	"obchodnim rejstriku", "duverne", "duverny", "duverna", "duvernych", "duvernost",
	"все права защищены", "политика конфиденциальности", "вы получили это", "конфиденциально",
	"конфиденциальная", "конфиденциальную", "конфиденциальнои", "конфиденциальности",
	"minden jog fenntartva", "adatvedelmi", "azert kapta",
	"azert kaptad", "cegjegyzek", "cegjegyzekszam", "bizalmas",
	"جميع الحقوق", "سياسه الخصوصيه", "تلقيت هذه", "©", NULL
};

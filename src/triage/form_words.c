#include "triage/form_words.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "triage/phrase.h"
#include "triage/word_list.h"

enum { LABEL_MAX = 48 }; /* bytes */

static const char *const names[] = {
	"name", "your name", "full name", "customer name", "customer", "contact name", "sender", "from", "ihr name",
	"dein name", "vor- und nachname", "vollstandiger name", "absender", "von", "nombre", "nombre completo",
	"nombre y apellidos", "tu nombre", "su nombre", "de", "nome e cognome", "nome completo", "nominativo",
	"il tuo nome", "mittente", "da", "nume", "nume complet", "nume si prenume", "numele tau", "numele dumneavoastra",
	"imie i nazwisko", "nazwa", "twoje imie", "nadawca", "od", "nom complet", "nom et prenom", "prenom et nom",
	"votre nom", "expediteur", "الاسم", "الاسم الكامل", "اسمك", "naam", "uw naam", "je naam", "jouw naam",
	"volledige naam", "voor- en achternaam", "afzender", "van", "what is your name", "what's your name", "o seu nome",
	"seu nome", "o teu nome", "nome e apelido", "jmeno", "vase jmeno", "jmeno a prijmeni", "cele jmeno", "имя",
	"ваше имя", "фио", "имя и фамилия", "nev", "neve", "teljes nev", "az on neve", "neved", "de la", "felado", "от",
	"отправитель", "من", "remetente", NULL
};

static const char *const first_names[] = {
	"voornaam", "first name", "vorname", "nome", "prenume", "imie", "prenom", "الاسم الاول", "krestni jmeno",
	"keresztnev", NULL
};

static const char *const last_names[] = {
	"achternaam", "last name", "surname", "nachname", "apellido", "apellidos", "cognome", "nume de familie", "nazwisko",
	"nom", "nom de famille", "اسم العايله", "apelido", "sobrenome", "prijmeni", "фамилия", "vezeteknev", NULL
};

static const char *const emails[] = {
	"e-mailadres", "emailadres", "mailadres", "uw e-mail", "uw e-mailadres", "je e-mail", "je e-mailadres",
	"jouw e-mailadres", "email", "e-mail", "mail", "email address", "e-mail address", "your email", "your e-mail",
	"your email address", "customer email", "customer e-mail", "customer email address", "customer e-mail address",
	"contact email", "reply to", "reply-to", "e-mail-adresse", "email-adresse", "e-mail adresse", "mailadresse",
	"ihre e-mail", "ihre e-mail-adresse", "deine e-mail", "deine e-mail-adresse", "correo", "correo electronico",
	"tu correo", "tu correo electronico", "su correo electronico", "direccion de correo",
	"direccion de correo electronico", "indirizzo email", "indirizzo e-mail", "indirizzo mail", "posta elettronica",
	"la tua email", "la tua e-mail", "adresa de email", "adresa de e-mail", "adresa email", "adresa e-mail",
	"emailul tau", "adres e-mail", "adres email", "twoj e-mail", "twoj email", "twoj adres e-mail", "adresse e-mail",
	"adresse email", "adresse mail", "adresse electronique", "courriel", "votre e-mail", "votre email",
	"votre adresse e-mail", "البريد الالكتروني", "بريدك الالكتروني", "البريد", "الايميل", "عنوان البريد الالكتروني",
	"what is your email", "what is your email address", "what's your email", "what's your email address",
	"correo electronico del cliente", "direccion de correo electronico del cliente", "email del cliente",
	"indirizzo email del cliente", "indirizzo e-mail del cliente", "e-mail du client", "adresse e-mail du client",
	"e-mail des kunden", "e-mail-adresse des kunden", "adres e-mail klienta", "adresa de e-mail a clientului",
	"e-mailadres van de klant", "o seu e-mail", "seu e-mail", "seu email", "o teu e-mail", "endereco de e-mail",
	"endereco de email", "correio eletronico", "vas e-mail", "vas email", "emailova adresa", "e-mailova adresa",
	"эл. почта", "эл.почта", "электронная почта", "почта", "ваш e-mail", "ваш email", "адрес электроннои почты",
	"e-mail cim", "email cim", "e-mail cime", "email cime", "az on e-mail cime", "az on email cime", NULL
};

static const char *const subjects[] = {
	"onderwerp", "subject", "betreff", "asunto", "oggetto", "subiect", "temat", "sujet", "objet", "الموضوع", "assunto",
	"predmet", "тема", "targy", NULL
};

static const char *const messages[] = {
	"bericht", "uw bericht", "je bericht", "jouw bericht", "berichttekst", "vraag", "uw vraag", "je vraag", "opmerking",
	"opmerkingen", "message", "your message", "customer message", "message body", "message text", "body", "corps",
	"cuerpo", "corpo", "hauptteil", "comment", "comments", "comment or message", "question", "your question", "enquiry",
	"inquiry", "text", "what can we help you with", "what can we do for you", "how can we help", "how can we help you",
	"nachricht", "ihre nachricht", "deine nachricht", "nachrichtentext", "mitteilung", "kommentar", "anfrage",
	"ihre anfrage", "frage", "mensaje", "tu mensaje", "su mensaje", "cuerpo del mensaje", "comentario", "comentarios",
	"consulta", "messaggio", "il tuo messaggio", "corpo del messaggio", "testo", "testo del messaggio", "commento",
	"richiesta", "mesaj", "mesajul", "mesajul tau", "mesajul dumneavoastra", "comentariu", "intrebare", "wiadomosc",
	"twoja wiadomosc", "tresc", "tresc wiadomosci", "komentarz", "pytanie", "zapytanie", "votre message",
	"corps du message", "commentaire", "commentaires", "demande", "votre demande", "الرساله", "رسالتك", "نص الرساله",
	"التعليق", "استفسار", "mensaje del cliente", "messaggio del cliente", "message du client", "nachricht des kunden",
	"kundennachricht", "wiadomosc klienta", "mesajul clientului", "bericht van de klant", "رساله العميل", "mensagem",
	"a sua mensagem", "sua mensagem", "corpo da mensagem", "texto da mensagem", "duvida", "pergunta", "zprava",
	"vase zprava", "text zpravy", "dotaz", "vas dotaz", "poznamka", "сообщение", "ваше сообщение", "текст сообщения",
	"текст", "комментарии", "вопрос", "ваш вопрос", "uzenet", "uzenete", "az on uzenete", "uzenet szovege",
	"megjegyzes", "kerdes", "kerdese", "telo zpravy", "continutul mesajului", "continut", "conteudo", "tartalom", NULL
};

static const char *const others[] = {
	"telefoon", "telefoonnummer", "bestelnummer", "bedrijf", "id de pedido", "id de commande", "id ordine",
	"bestell-id", "phone", "phone number", "telephone", "mobile", "company", "country", "country code", "landercode",
	"landesvorwahl", "landcode", "code du pays", "codigo de pais", "codice paese", "codice del paese", "kod kraju",
	"codul tarii", "order", "order number", "order id", "address", "date", "time", "page url", "url", "website", "ip",
	"ip address", "remote ip", "user agent", "powered by", "consent", "newsletter", "telefon", "telefonnummer",
	"bestellnummer", "firma", "land", "datenschutz", "telefono", "numero de pedido", "pedido", "pais",
	"numero d'ordine", "numero ordine", "privacy", "numar comanda", "numar de telefon", "numer zamowienia",
	"numer telefonu", "zgoda", "numero de commande", "الهاتف", "رقم الهاتف", "الجوال", "رقم الطلب", "telefone",
	"telemovel", "numero da encomenda", "numero do pedido", "encomenda", "empresa", "telefonni cislo",
	"cislo objednavky", "odesilatel", "телефон", "номер телефона", "номер заказа", "компания", "telefonszam",
	"rendelesszam", "cegnev", NULL
};

static const struct {
	enum label label;
	const char *const *words;
} labels[] = {
	{ LABEL_NAME, names },
	{ LABEL_FIRST_NAME, first_names },
	{ LABEL_LAST_NAME, last_names },
	{ LABEL_EMAIL, emails },
	{ LABEL_SUBJECT, subjects },
	{ LABEL_MESSAGE, messages },
	{ LABEL_OTHER, others },
};

static enum label find_label(const char *folded)
{
	for (size_t i = 0; i < sizeof(labels) / sizeof(*labels); i++)
		if (is_one_of(folded, labels[i].words))
			return labels[i].label;
	return LABEL_NONE;
}

/* The length of what stands before the first mark, or of the line. */
static size_t label_length(const char *line, bool is_dashed)
{
	size_t n = strcspn(line, is_dashed ? ":\t=" : ":\t");
	const char *dash = is_dashed ? memmem(line, n, " - ", 3) : NULL;

	return dash ? (size_t)(dash + 1 - line) : n;
}

enum label form_read_label(const char *line, bool is_dashed, const char **value)
{
	size_t n = label_length(line, is_dashed);
	char *plain;
	char *folded;
	enum label label;

	*value = line + n + (line[n] != '\0');
	while (n && strchr(" *?", line[n - 1]))
		n--;
	while (n && strchr(" *-", *line)) {
		line++;
		n--;
	}
	if (!n || n > LABEL_MAX)
		return LABEL_NONE;
	plain = mem_dupn(line, n);
	folded = phrase_fold(plain);
	label = find_label(folded);
	free(folded);
	free(plain);
	return label;
}

bool form_is_announced(const char *folded)
{
	static const char *const phrases[] = {
		"contact form", "contact us form", "form submission", "submitted your form", "submitted the form",
		"new submission", "new response for", "new entry",
		"new customer message", "new message from", "new message via your",
		"message from your online store", "message from a customer", "customer message", "via your website",
		"kundennachricht", "mensaje de cliente", "mensaje de un cliente",
		"messaggio cliente", "messaggio di un cliente",
		"messaggio dal cliente", "mesaj de la client",
		"wiadomosc od klienta", "klantbericht", "bericht van klant",
		"kontaktformular", "formularanfrage", "neue nachricht von", "anfrage uber ihre", "nachricht uber ihre",
		"nachricht uber deine", "formulario de contacto", "nuevo mensaje de", "envio de formulario",
		"mensaje desde tu", "modulo di contatto", "modulo contatti", "form di contatto", "nuovo messaggio da",
		"formular de contact", "formularul de contact", "mesaj nou de",
		"mesaj nou din", "mesaj de pe", "formularz kontaktowy",
		"formularza kontaktowego", "nowa wiadomosc z", "nowa wiadomosc od", "formulaire de contact",
		"nouveau message de", "message d'un client", "message depuis votre",
		"contactformulier", "nieuw bericht van", "bericht via uw website",
		"bericht via je website", "nieuwe inzending",
		"formulario de contato", "formulario do site", "nova mensagem de",
		"nova mensagem do", "kontaktniho formulare", "kontaktni formular", "zprava z webu",
		"dotaz z webu", "dotaz z e-shopu", "dotaz z eshopu", "обратнои связи",
		"обратная связь", "контактнои формы", "контактная форма", "заявка с саита",
		"сообщение с саита", "kapcsolati urlap", "kapcsolatfelveteli urlap",
		"kapcsolat urlap", "uzenet a weboldal", "uzenet a webshop",
		"نموذج الاتصال", "نموذج التواصل", "نموذج اتصل بنا", "رساله جديده من", NULL
	};

	return phrase_any(folded, phrases);
}

bool form_line_ends(const char *folded)
{
	static const char *const phrases[] = {
		"--", "__", "this e-mail was sent", "this email was sent", "this message was sent",
		"this mail is sent", "sent from", "sent on:", "sent by:", "powered by", "manage submissions",
		"does this submission look like spam", "to reply", "you can reply", "reply directly",
		"diese e-mail wurde", "diese nachricht wurde", "gesendet uber", "este correo", "este mensaje",
		"enviado desde", "questa e-mail", "questo messaggio", "inviato da", "acest mesaj", "acest e-mail",
		"trimis de", "ta wiadomosc", "wiadomosc zostala", "wyslano z", "cet e-mail", "ce message",
		"envoye depuis", "deze e-mail is", "dit bericht is", "verzonden via",
		"verzonden vanaf", "este e-mail foi", "este email foi",
		"esta mensagem foi", "enviado atraves", "tento e-mail", "tato zprava", "odeslano z",
		"это письмо", "это сообщение", "отправлено с", "ez az e-mail", "ezt az e-mailt",
		"ezt az uzenetet", "kuldve", "هذه الرساله", "تم ارسال", NULL
	};

	return phrase_at_start(folded, phrases) > 0;
}

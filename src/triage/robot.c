#include "triage/robot.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "mail/address.h"
#include "triage/domain.h"
#include "triage/word_list.h"

enum { LOCAL_MAX = 64 };

/* The local part in lower case, without what sets words apart and without digits: "no-reply+42" is "noreply". */
static void reduce(const char *addr, char out[LOCAL_MAX + 1])
{
	size_t n = 0;

	for (const char *p = addr; *p && *p != '@' && n < LOCAL_MAX; p++)
		if (isalpha((unsigned char)*p))
			out[n++] = (char)tolower((unsigned char)*p);
	out[n] = '\0';
}

static bool begins_with_one_of(const char *local, const char *const names[])
{
	for (size_t i = 0; names[i]; i++)
		if (strncmp(local, names[i], strlen(names[i])) == 0)
			return true;
	return false;
}

bool robot_address(const char *addr)
{
	static const char *const beginnings[] = {
		"noreply", "noreplies", "donotreply", "dontreply", "nonreply", "noresponse", "noanswer",
		"unmonitored", "notification", "autoconfirm", "automail", "autoreply", "automated",
		"keineantwort", "nichtantworten", "nichtbeantworten", "bittenichtantworten",
		"noresponder", "norespuesta", "nocontestar", "noresponda", "notificacion", "notificazion",
		"nonrispondere", "noreplay", "norisposta",
		"nepasrepondre", "nepasrpondre", "sansreponse", "pasdereponse", "reponseautomatique",
		"nieodpowiadaj", "prosimynieodpowiadac", "bezodpowiedzi", "powiadomieni",
		"nuraspunde", "nuraspundeti", "faraaspuns", "fararaspuns", "notificar",
		"nietbeantwoorden", "nietreageren", "geenantwoord", "geenreactie", "naoresponda", "naoresponder",
		NULL
	};
	static const char *const names[] = {
		"notify", "notifier", "alert", "alerts", "avisos", "aviso", "avvisi", "avis", "mailer", "robot",
		"bot", "automat", "automatic", "system", "daemon", "benachrichtigung", "benachrichtigungen",
		"alerte", "alertes", "alerta", "alertas", "melding", "meldingen", "mailing", "messenger", NULL
	};
	char local[LOCAL_MAX + 1];

	reduce(addr, local);
	return begins_with_one_of(local, beginnings) || is_one_of(local, names) ||
	       strstr(local, "noreply") || strstr(local, "notification") || strstr(local, "donotreply");
}

/* Where people of any firm read and write, of one that buys by mail, too. */
static const char *const counters[] = {
	"sales", "store", "shop", "service", "info", "support", "help", "hello", "team", "care", "contact", "contacto",
	"contatti", "kontakt", "customerservice", "kundenservice", "klantenservice", "account", "accounts",
	"order", "orders", "bestellung", "bestellungen", "auftrag", "pedido", "pedidos", "ordine", "ordini", "commande",
	"commandes", "zamowienie", "zamowienia", "comanda", "comenzi", "bestelling", "bestellingen", NULL
};

bool robot_counter(const char *addr)
{
	char local[LOCAL_MAX + 1];

	reduce(addr, local);
	return is_one_of(local, counters);
}

bool robot_desk(const char *addr)
{
	static const char *const names[] = {
		"neworder", "orderupdate", "orderupdates", "orderstatus",
		"payment", "payments", "payout", "payouts", "paiement", "paiements", "pagos", "pago", "pagamenti",
		"zahlung", "zahlungen", "platnosci", "plati", "receipt", "receipts", "invoice",
		"invoices", "billing", "statement", "statements", "dispute", "disputes", "chargeback",
		"chargebacks", "risk", "fraud",
		"tracking", "track", "shipping", "shipment", "shipments", "delivery", "deliveries", "dispatch",
		"parcel", "parcels", "pickup", "pickups", "versand", "sendung", "zustellung", "envios", "envio",
		"entregas", "spedizioni", "spedizione", "livraison", "suivi", "expedition", "przesylka",
		"przesylki", "dostawa", "livrare", "livrari", "expediere", "awb", "update", "updates", "status",
		"confirmation", "confirmations", "confirm", "potwierdzenie", "potwierdzenia", "conferma",
		"conferme", "confirmacion", "confirmare", "bestaetigung", "security",
		"returns", "retouren", "resi", "retours", "zwroty", "retururi", "stock", "inventory",
		"betaling", "betalingen", "verzending", "bezorging", "zending", "zendingen", "facturen",
		NULL
	};
	char local[LOCAL_MAX + 1];

	reduce(addr, local);
	return is_one_of(local, names) || is_one_of(local, counters);
}

bool robot_office(const char *addr)
{
	static const char *const names[] = {
		"payment", "payments", "paiement", "paiements", "pagos", "pago",
		"pagamenti", "zahlung", "zahlungen", "platnosci", "plati",
		"receipt", "receipts", "invoice", "invoices", "billing", "facturen", "betaling",
		"betalingen", "shipping", "shipment", "shipments", "delivery", "deliveries",
		"dispatch", "parcel", "parcels", "pickup", "pickups", "versand", "sendung",
		"zustellung", "envios", "envio", "entregas", "spedizioni", "spedizione",
		"livraison", "expedition", "przesylka", "przesylki", "dostawa", "livrare",
		"livrari", "expediere", "verzending", "bezorging", "zending", "zendingen",
		"returns", "retouren", "resi", "retours", "zwroty", "retururi",
		"stock", "inventory", "confirm", "confirmation", "security", "status",
		"webmaster", "web", "website", "site", "sito", "sitio", "strona", NULL
	};
	char local[LOCAL_MAX + 1];

	reduce(addr, local);
	return is_one_of(local, names);
}

bool robot_telephone(const char *addr)
{
	static const char *const names[] = {
		"voicemail", "vm", "voice", "pbx", "asterisk", "freepbx",
		"sip", "phone", "telephone", "telefon", "telefonia",
		"telefono", "centralino", "centrale", "centralita", "centrala",
		"anrufbeantworter", "telefonanlage", "fritzbox", "mailbox", "cloudpbx", NULL
	};
	char local[LOCAL_MAX + 1];

	reduce(addr, local);
	return is_one_of(local, names);
}

bool robot_web(const char *addr)
{
	static const char *const names[] = {
		"wordpress", "woocommerce", "www", "wwwdata", "wwwrun", "apache", "nginx", "nobody", "httpd",
		"php", "cgi", "web", "website", "webshop", "webmaster", "webform", "webforms", "webformular",
		"form", "forms", "formular", "formulare", "formulario", "formularios", "formulaire", "formularz",
		"modulo", "formulier", "contactformulier", "contactform", "contactforms", "contact", "contacto", "contatti", "kontakt",
		"kontaktformular", "formsubmission", "formsubmissions", "submission", "submissions", "mailer",
		"shopify", "prestashop", "magento", "jimdo", "wix", "site", "sito", "sitio", "strona", "store",
		"shop", NULL
	};
	char local[LOCAL_MAX + 1];

	reduce(addr, local);
	return is_one_of(local, names);
}

bool robot_form_service(const char *domain)
{
	static const char *const domains[] = {
		"shopify.com", "shopifyemail.com", "wixforms.com", "wix-forms.com", "wix.com", "ascendbywix.com",
		"wixsite.com", "wixsiteautomations.com", "squarespace.com", "squarespace.info", "jimdo.com",
		"jimdo-platform.net", "formspree.io", "formspree.com", "getform.io", "formsubmit.co", "formcarry.com",
		"web3forms.com", "basin.com", "usebasin.com", "netlify.com", "typeform.com", "jotform.com",
		"123formbuilder.com", "123contactform.com", "wufoo.com", "formstack.com", "cognitoforms.com",
		"tally.so", "tally-forms.com", "paperform.co", "hsforms.com", "weebly.com", "weeblymail.com",
		"webflow.com", "strato.de", "ionos.de", "bigcommerce.com", "ecwid.com", "shopware.com",
		"prestashop.com", "godaddy.com", "secureserver.net", "formsite.com", "emailjs.com",
		"staticforms.xyz", "formbold.com", "fabform.io", "shoper.pl", "shopgold.pl", "gomag.ro", NULL
	};

	for (size_t i = 0; domains[i]; i++)
		if (strlen(domain) >= strlen(domains[i]) && domain_meets(domain, domains[i]))
			return true;
	return false;
}

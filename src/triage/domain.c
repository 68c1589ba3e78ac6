#include "triage/domain.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/strs.h"
#include "mail/address.h"
#include "triage/lane.h"

bool domain_meets(const char *a, const char *b)
{
	size_t len_a = strlen(a);
	size_t len_b = strlen(b);
	const char *tail;

	if (len_a < len_b)
		return domain_meets(b, a);
	tail = a + (len_a - len_b);
	return len_b && strcasecmp(tail, b) == 0 && (tail == a || tail[-1] == '.');
}

/* Providers of addresses, and those whose shops and offices write from the provider's domain; in order. */
const char *const domain_public_names[] = {
	"126.com", "163.com", "alice.it", "aliceadsl.fr", "aol.com", "aol.de", "arcor.de", "atlas.cz",
	"att.net", "bbox.fr", "bellsouth.net", "bigpond.com", "bk.ru", "bluewin.ch", "blueyonder.co.uk",
	"bol.com.br", "btinternet.com", "buziaczek.pl", "casema.nl", "cegetel.net", "centrum.cz",
	"charter.net", "chello.nl", "citromail.hu", "clicknet.ro", "clix.pt", "club-internet.fr",
	"comcast.net", "cox.net", "earthlink.net", "email.com", "email.cz", "email.it", "fastmail.com",
	"fastwebnet.it", "free.fr", "freemail.hu", "freenet.de", "gazeta.pl", "globo.com", "gmail.com",
	"gmx.at", "gmx.ch", "gmx.co.uk", "gmx.com", "gmx.de", "gmx.es", "gmx.fr", "gmx.net", "googlemail.com",
	"hetnet.nl", "hey.com", "home.nl", "hotmail.co.uk", "hotmail.com", "hotmail.com.br", "hotmail.de",
	"hotmail.es", "hotmail.fr", "hotmail.it", "hotmail.nl", "i.ua", "icloud.com", "ig.com.br", "inbox.ru",
	"indamail.hu", "interia.eu", "interia.pl", "inwind.it", "iol.it", "iol.pt", "kabelmail.de",
	"kpnmail.nl", "kpnplanet.nl", "laposte.net", "libero.it", "list.ru", "live.be", "live.co.uk",
	"live.com", "live.fr", "live.it", "live.nl", "mac.com", "mail.com", "mail.ro", "mail.ru",
	"mailbox.org", "maktoob.com", "me.com", "meta.ua", "movistar.es", "msn.com", "netcabo.pt", "neuf.fr",
	"noos.fr", "ntlworld.com", "numericable.fr", "o2.pl", "onet.eu", "onet.pl", "ono.com", "op.pl",
	"orange.fr", "outlook.com", "outlook.com.br", "outlook.de", "outlook.es", "outlook.fr", "outlook.it",
	"outlook.pt", "pec.it", "planet.nl", "pm.me", "poczta.fm", "poczta.onet.pl", "post.cz", "poste.it",
	"posteo.de", "proton.me", "protonmail.com", "proximus.be", "qq.com", "quicknet.nl", "rambler.ru",
	"rdslink.ro", "rocketmail.com", "sapo.pt", "sbcglobal.net", "scarlet.be", "seznam.cz", "sfr.fr",
	"sky.com", "skynet.be", "supereva.it", "t-online.de", "talk21.com", "talktalk.net", "telefonica.net",
	"telenet.be", "teletu.it", "terra.com.br", "terra.es", "tim.it", "tin.it", "tiscali.it",
	"tiscalinet.it", "tlen.pl", "tuta.io", "tutanota.com", "ukr.net", "unitybox.de", "uol.com.br",
	"upcmail.nl", "verizon.net", "virgilio.it", "virginmedia.com", "vodafonemail.de", "volny.cz", "voo.be",
	"vp.pl", "wanadoo.fr", "web.de", "wp.pl", "xs4all.nl", "ya.ru", "yahoo.co.uk", "yahoo.com",
	"yahoo.com.br", "yahoo.de", "yahoo.es", "yahoo.fr", "yahoo.it", "yahoo.pl", "yahoo.ro", "yandex.com",
	"yandex.ru", "ymail.com", "ymail.ro", "ziggo.nl", "zoho.com", "zohomail.eu",
	NULL
};

static int compare_name(const void *domain, const void *name)
{
	return strcasecmp(domain, *(const char *const *)name);
}

bool domain_is_public(const char *domain)
{
	const size_t n = sizeof(domain_public_names) / sizeof(*domain_public_names) - 1;

	return bsearch(domain, domain_public_names, n, sizeof(*domain_public_names), compare_name) != NULL;
}

static bool is_at(const char *domain, const char *ours)
{
	const char *of_ours = address_domain(ours);
	size_t len = strlen(of_ours);
	size_t n = strlen(domain);

	return len && n >= len && domain_meets(domain, of_ours) && !domain_is_public(of_ours);
}

bool domain_is_ours(const char *domain, const struct sender_facts *facts)
{
	if (facts->address && is_at(domain, facts->address))
		return true;
	for (size_t i = 0; facts->aliases && i < facts->aliases->n; i++)
		if (is_at(domain, facts->aliases->v[i]))
			return true;
	return false;
}

static bool is_below(const char *addr, const char *domain)
{
	const char *of_addr = address_domain(addr);

	return strlen(of_addr) >= strlen(domain) && domain_meets(of_addr, domain);
}

bool address_is_listed(const struct strs *list, const char *addr)
{
	char *sender;
	bool is = false;

	if (!list || !list->n || !*addr)
		return false;
	sender = address_as_it_travels(addr);
	for (size_t i = 0; !is && i < list->n; i++) {
		const char *entry = list->v[i];

		is = *entry == '@' ? is_below(sender, entry + 1) : address_same(entry, sender);
	}
	free(sender);
	return is;
}

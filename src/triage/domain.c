#include "triage/domain.h"

#include <string.h>
#include <strings.h>

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

/* Providers of addresses, and those whose shops and offices write from the provider's domain. */
const char *const domain_public_names[] = {
	"gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com",
	"yahoo.com", "ymail.com", "rocketmail.com", "aol.com", "icloud.com", "me.com", "mac.com",
	"proton.me", "protonmail.com", "pm.me", "tutanota.com", "tuta.io", "fastmail.com", "hey.com",
	"zoho.com", "zohomail.eu", "mail.com", "email.com", "gmx.com", "gmx.de", "gmx.net", "gmx.at",
	"gmx.ch", "web.de", "t-online.de", "freenet.de", "arcor.de", "posteo.de", "mailbox.org",
	"bluewin.ch", "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "neuf.fr", "laposte.net", "bbox.fr",
	"libero.it", "virgilio.it", "tiscali.it", "alice.it", "tim.it", "tin.it", "inwind.it", "iol.it",
	"email.it", "pec.it", "wp.pl", "o2.pl", "onet.pl", "onet.eu", "op.pl", "interia.pl", "interia.eu",
	"gazeta.pl", "poczta.fm", "poczta.onet.pl", "vp.pl", "buziaczek.pl", "tlen.pl", "telefonica.net",
	"terra.es", "hotmail.es", "hotmail.it", "hotmail.fr", "hotmail.de", "hotmail.co.uk", "live.co.uk",
	"live.fr", "live.it", "outlook.es", "outlook.it", "outlook.fr", "outlook.de", "yahoo.es",
	"yahoo.it", "yahoo.fr", "yahoo.de", "yahoo.ro", "yahoo.co.uk", "yahoo.pl", "ymail.ro", "mail.ro",
	"btinternet.com", "sky.com", "virginmedia.com", "talktalk.net", "comcast.net", "verizon.net",
	"att.net", "mail.ru", "yandex.ru", "yandex.com", "qq.com", "163.com", "126.com", "seznam.cz",
	"centrum.cz", "ukr.net", "maktoob.com", "gmx.fr", "gmx.es", "gmx.co.uk", "aol.de", "yahoo.com.br",
	"hotmail.com.br", "outlook.com.br", "outlook.pt", "hotmail.nl", "live.nl", "live.be",
	"bol.com.br", "uol.com.br", "terra.com.br", "ig.com.br", "globo.com", "sapo.pt", "iol.pt", "clix.pt", "netcabo.pt",
	"poste.it", "fastwebnet.it", "teletu.it", "supereva.it", "tiscalinet.it", "kabelmail.de", "unitybox.de", "vodafonemail.de",
	"club-internet.fr", "numericable.fr", "aliceadsl.fr", "cegetel.net", "noos.fr", "movistar.es", "ono.com",
	"ziggo.nl", "kpnmail.nl", "kpnplanet.nl", "planet.nl", "hetnet.nl", "home.nl", "xs4all.nl", "upcmail.nl", "casema.nl",
	"chello.nl", "quicknet.nl", "telenet.be", "skynet.be", "proximus.be", "scarlet.be", "voo.be", "email.cz", "post.cz",
	"volny.cz", "atlas.cz", "freemail.hu", "citromail.hu", "indamail.hu", "inbox.ru", "list.ru", "bk.ru", "rambler.ru",
	"ya.ru", "i.ua", "meta.ua", "rdslink.ro", "clicknet.ro", "ntlworld.com", "blueyonder.co.uk", "talk21.com",
	"sbcglobal.net", "bellsouth.net", "cox.net", "charter.net", "earthlink.net", "bigpond.com", NULL
};

bool domain_is_public(const char *domain)
{
	for (size_t i = 0; domain_public_names[i]; i++)
		if (strcasecmp(domain, domain_public_names[i]) == 0)
			return true;
	return false;
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

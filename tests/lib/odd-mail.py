#!/usr/bin/env python3
"""Mails for lessons.t: a list of others, and kinds of one shop's odd mail, 30 of each.

    odd-mail.py LISTS OUT    LISTS: the folder of authored lists; OUT gets NAME.eml and index.tsv of a demo mailbox

Of each kind 1 to 20 are to be taught, 21 to 30 are its like. Everything is counted out, nothing is random.
"""

import glob
import re
import sys

GOODS = ["vaas", "schaal", "kruik", "tegel", "lamp", "kom", "bord", "theepot", "beker", "pot"]
COLOURS = ["blauw", "groen", "wit", "zwart", "rood", "geel", "grijs"]
PEOPLE = ["Joke Smit", "Piet Bakker", "Els de Wit", "Henk Vos", "Truus Kok", "Jan Mulder", "Fleur Dekker",
          "Bas Jansen", "Wil Peters", "Nel Visser", "Koos Bos"]
HOSTS = ["gmail.com", "hotmail.com", "outlook.com"]


def numbers(i):
    """Dutch customers who write little but the number of an order, each from an address of her own."""
    name = PEOPLE[i % len(PEOPLE)]
    order = 40213 + 37 * i
    subject = ["Bestelling %d", "bestelnr. %d", "%d", "Re: ordernummer %d", "%d graag"][i % 5] % order
    text = ["%d?", "bestelnummer %d", "nr %d. groet", "%d, nog niets", "Het gaat om %d."][i % 5 if i % 3 else 4 - i % 5] % order
    address = "%s%d@%s" % (name.split()[0].lower(), i, HOSTS[i % len(HOSTS)])
    return "%s <%s>" % (name, address), subject, text, []


def supplier(i):
    """A supplier whose letters read like offers, with the header fields of a mailing."""
    good, colour = GOODS[i % len(GOODS)], COLOURS[i % len(COLOURS)]
    person = PEOPLE[i % 4]
    text = ("Beste partner,\n\nOnze aanbieding voor u: %d stuks %s, %s glazuur, nu met %d %% korting. Profiteer van onze "
            "groothandelsprijzen en vergroot uw omzet. Wilt u een vrijblijvende offerte of een kort gesprek deze week? "
            "Beperkte voorraad.\n\nMet vriendelijke groet,\n%s\nKleihandel Noord" % (12 + i, good, colour, 5 + i % 20, person))
    address = "%s@kleihandel-noord.example" % person.split()[0].lower()
    fields = ["List-Unsubscribe: <https://kleihandel-noord.example/af>", "Precedence: bulk"] if i % 2 else []
    return "%s <%s>" % (person, address), "Aanbieding %s %s, charge %d" % (colour, good, 700 + i), text, fields


def marketplace(i):
    """What a marketplace tells its sellers, by a program that does not say that it is one."""
    good, colour = GOODS[i % len(GOODS)], COLOURS[(i * 3) % len(COLOURS)]
    buyer = PEOPLE[(i * 7) % len(PEOPLE)]
    text = ("Dag verkoper,\n\n%s heeft je artikel \"%s %s\" op zijn lijstje gezet. Je artikel staat nu op %d lijstjes. "
            "Kopers die iets bewaren, kopen vaak binnen een week. Zorg dat je voorraad klopt en dat je foto's scherp zijn.\n\n"
            "Je vindt je artikelen in je winkel onder Overzicht.\n\nTeam Marktkraam" % (buyer, colour, good, 3 + i))
    return "Marktkraam <winkel@marktkraam.example>", "%s bewaarde je %s" % (buyer, good), text, []


TOWNS = ["utrecht", "breda", "zwolle", "gouda", "delft", "assen", "venlo", "tiel", "hoorn", "goes", "ede", "sneek", "urk"]


def printing(i):
    """Customers of a printer: firms that write of their own campaigns, offers and websites, each from its own domain."""
    town, thing = TOWNS[i % len(TOWNS)], ["flyers", "posters", "brochures", "visitekaartjes", "banners"][i % 5]
    person = PEOPLE[(i * 5) % len(PEOPLE)]
    text = ("Hallo,\n\nWij zijn een bureau in %s en starten een campagne om onze omzet te vergroten. Daarvoor zoeken wij %d %s. "
            "Ons aanbod en onze website moeten erop staan, en er komt een kortingsactie bij. Graag ontvangen wij een vrijblijvende "
            "offerte, of bel ons even deze week. Voorop komt: Vergroot uw omzet! Plan vandaag een vrijblijvend gesprek met onze "
            "experts en profiteer van onze gratis analyse.\n\nMet vriendelijke groet,\n%s\nMarketing %s" % (
                town.title(), 100 + 50 * i, thing, person, town.title()))
    address = "%s@bureau-%s%d.example" % (person.split()[0].lower(), town, i)
    return "%s <%s>" % (person, address), "Campagne %s: %d %s" % (town.title(), 100 + 50 * i, thing), text, []


def others(lists):
    """Every eighth of the authored mails, named by what it is."""
    parts = []
    for name in sorted(glob.glob(lists + "/*.txt")):
        parts += re.findall(r"(?ms)^=== (\w+).*?\n(.*?)(?=^=== |\Z)", open(name, encoding="utf-8").read())
    for i, (label, part) in enumerate(parts[::8]):
        head, _, text = part.partition("\n\n")
        yield "other-%s-%d" % (label, i + 1), head, text


def odd(kind):
    for i in range(1, 31):
        sender, subject, text, fields = kind(i)
        yield "%s-%d" % (kind.__name__, i), "\n".join(["From: " + sender, "Subject: " + subject] + fields), text


def all_mails(lists):
    """Newest first."""
    for kind in [numbers, printing, marketplace]:
        yield from odd(kind)
    yield from others(lists)
    yield from odd(supplier)


def main(lists, out):
    with open(out + "/index.tsv", "w", encoding="utf-8") as index:
        for n, (name, head, text) in enumerate(all_mails(lists)):
            with open("%s/mails/%s.eml" % (out, name), "w", encoding="utf-8") as f:
                f.write("%s\nTo: support@lumen.example\nMessage-ID: <%s@odd.example>\nMIME-Version: 1.0\n"
                        "Content-Type: text/plain; charset=utf-8\n\n%s\n" % (head, name, text.strip()))
            index.write("%s.eml\tINBOX\t%dm\t-\n" % (name, 10 + n))


main(*sys.argv[1:])

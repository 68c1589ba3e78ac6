#!/usr/bin/env python3
"""Make N messages to an online store as a Maildir, the same for the same seed.

    gen-mail.py [--to ADDRESS] [--now EPOCH] [--days D] [--seed S] [--pitches SHARE]
                [--threads SHARE] [--index FILE] N MAILDIR

Customers write in six languages about parcels, damage, refunds, invoices; some
write twice, the second time as a reply to themselves. Vendors pitch as bulk
mailers do. The time of a file is when it was received, which a server of
Maildirs takes for INTERNALDATE; the Date field is off by some minutes, now and
then by days, as in life. FILE lists, by tabs and oldest first: file,
Message-ID, the thread's first Message-ID, customer or pitch, language, From,
received (epoch), Subject.
"""

import argparse
import email.message
import email.policy
import email.utils
import os
import random

NAMES = {
    "en": ["John Brown", "Emma Clarke", "Oliver Hughes", "Grace Murphy", "Zoë Parker"],
    "es": ["Lucía Fernández", "Javier Muñoz", "Carmen Ibáñez", "Íñigo Peña"],
    "it": ["Giulia Rossi", "Niccolò Bianchi", "Chiara Esposito", "Matteo Conti"],
    "ro": ["Ioana Popescu", "Ștefan Ionescu", "Mălina Țurcanu", "Andrei Rădulescu"],
    "pl": ["Agnieszka Wójcik", "Łukasz Kamiński", "Małgorzata Żak", "Paweł Śliwa"],
    "ar": ["ليلى حداد", "عمر الخطيب", "مريم منصور", "يوسف قاسم"],
}
# Names of mailboxes are ASCII, whatever people are called.
LOCALS = {"ar": ["layla", "omar", "maryam", "yousef"]}

# Subject, then what a customer says; {order}, {tracking} and {item} are filled in.
QUESTIONS = {
    "en": [
        ("Where is order {order}?", "My order {order} should have been here on Friday. The tracking page for {tracking} has not moved for four days. Could you find out where it is?"),
        ("Delivered, but not to me", "The carrier says {tracking} was delivered yesterday. Nobody rang and there is nothing at the door. It was a birthday present."),
        ("{item} arrived broken", "I opened the box this morning and the {item} has a crack right across it. The outer box looks fine. Order {order}. What shall I do with it?"),
        ("Wrong colour", "I ordered the {item} in blue and got it in green (order {order}). Can I swap it, and who pays for the postage?"),
        ("Invoice", "Please send me an invoice with our company's VAT number for order {order}."),
    ],
    "es": [
        ("¿Dónde está mi pedido {order}?", "Hice el pedido {order} hace diez días y el seguimiento {tracking} no cambia desde el lunes. ¿Me pueden decir cuándo llegará?"),
        ("Ha llegado roto", "Acabo de abrir el paquete y la pieza ({item}) está rota por la mitad. ¿Me envían otra o me devuelven el dinero?"),
        ("Cambio de dirección", "Me equivoqué de dirección en el pedido {order}. ¿Todavía se puede cambiar?"),
    ],
    "it": [
        ("Ordine {order} mai arrivato", "Il corriere segna {tracking} come consegnato, ma a casa non c'è nulla. Potete verificare, per favore?"),
        ("Reso", "Vorrei restituire l'articolo ({item}) dell'ordine {order}: il colore è diverso da quello della foto. Come devo fare?"),
        ("Fattura", "Avrei bisogno della fattura per l'ordine {order}, intestata alla mia ditta."),
    ],
    "ro": [
        ("Comanda {order}", "Am plasat comanda {order} săptămâna trecută și încă nu am primit nimic. Puteți să verificați unde este coletul {tracking}?"),
        ("Produs spart", "Coletul a ajuns astăzi, dar produsul ({item}) este spart. Aș vrea unul nou sau banii înapoi."),
        ("Factură", "Vă rog să îmi trimiteți factura pentru comanda {order} pe firmă."),
    ],
    "pl": [
        ("Gdzie jest zamówienie {order}?", "Zamówienie {order} miało przyjść w środę, a śledzenie {tracking} od trzech dni stoi w miejscu. Proszę o informację."),
        ("Uszkodzona przesyłka", "Paczka dotarła, ale rzecz w środku ({item}) jest pęknięta. Czy mogę prosić o wymianę?"),
        ("Zwrot", "Chciałabym zwrócić zakup z zamówienia {order}. Na jaki adres odesłać?"),
    ],
    "ar": [
        ("أين طلبي {order}؟", "طلبت قبل أسبوعين والطلب {order} لم يصل حتى الآن. رقم التتبع {tracking} لا يتغير. أرجو المساعدة."),
        ("وصلت القطعة مكسورة", "فتحت الطرد اليوم ووجدت القطعة مكسورة. رقم الطلب {order}. هل يمكن استبدالها؟"),
    ],
}
AGAIN = {
    "en": "I have not heard from you yet. Any news?",
    "es": "Todavía no he recibido respuesta. ¿Hay novedades?",
    "it": "Non ho ancora ricevuto risposta. Ci sono novità?",
    "ro": "Încă nu am primit un răspuns. Aveți noutăți?",
    "pl": "Nadal nie mam odpowiedzi. Czy coś wiadomo?",
    "ar": "لم أتلق ردا بعد. هل من جديد؟",
}
HELLO = {"en": "Hello,", "es": "Hola:", "it": "Buongiorno,", "ro": "Bună ziua,", "pl": "Dzień dobry,", "ar": "مرحبا،"}
BYE = {"en": "Thanks,", "es": "Gracias,", "it": "Grazie,", "ro": "Mulțumesc,", "pl": "Pozdrawiam,", "ar": "شكرا،"}
ITEMS = ["Moonrise vase", "Harbour mug", "Fern bowl", "Salt teapot", "Dune plate", "Ember lamp"]
PITCHES = [
    ("Quick question about your store", "We looked at your store and found 14 issues that cost you rank. Our team can fix them in 30 days. Do you have ten minutes this week?"),
    ("Re: your customers are leaving", "Did you know that 71 % of visitors leave without buying? Our popup brings them back. Book a demo."),
    ("Last chance: 40 % off shipping labels", "Only until Sunday. One dashboard, nine carriers, no contract."),
    ("Following up", "Just floating this to the top of your inbox. Did you see my note about influencer packages?"),
]
VENDORS = ["growth@rankrocket.example", "hello@popupwizard.example", "deals@labelhub.example", "mia@reachmore.example"]


def parse_args():
    args = argparse.ArgumentParser()
    args.add_argument("--to", default="ana@lumen.example")
    args.add_argument("--now", type=int, default=1_795_500_000)
    args.add_argument("--days", type=float, default=20)
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--pitches", type=float, default=0.3)
    args.add_argument("--threads", type=float, default=0.15)
    args.add_argument("--index")
    args.add_argument("count", type=int)
    args.add_argument("maildir")
    return args.parse_args()


class Generator:
    def __init__(self, args):
        self.args = args
        self.random = random.Random(args.seed)
        self.open_threads = []

    def base(self, number, received, sender, subject, text):
        rand = self.random
        msg = email.message.EmailMessage(policy=email.policy.SMTP)
        offset = rand.choice([0, 0, 0, 3600, 7200, -18000])
        sent = received - rand.randrange(5, 900) - (172800 if rand.random() < 0.02 else 0)
        msg["From"] = email.utils.formataddr(sender)
        msg["To"] = self.args.to
        msg["Subject"] = subject
        msg["Date"] = email.utils.format_datetime(
            email.utils.datetime.datetime.fromtimestamp(
                sent, email.utils.datetime.timezone(email.utils.datetime.timedelta(seconds=offset))
            )
        )
        msg["Message-ID"] = "<%d.%08x@%s>" % (number, rand.getrandbits(32), sender[1].split("@")[1])
        msg.set_content(text, cte=rand.choice(["quoted-printable", "base64"]))
        return msg

    def html(self, msg, text):
        paragraphs = "".join("<p>%s</p>" % p.replace("\n", "<br>") for p in text.split("\n\n"))
        page = "<html><body>%s</body></html>" % paragraphs
        if self.random.random() < 0.15:
            msg.set_content(page, subtype="html", cte="base64")
        else:
            msg.add_alternative(page, subtype="html", cte="base64")

    def question(self, number, received):
        rand = self.random
        lang = rand.choice(["en", "en", "en", "es", "it", "ro", "pl", "ar"])
        who = rand.randrange(len(NAMES[lang]))
        name = NAMES[lang][who]
        local = LOCALS.get(lang, ["%s%d" % (lang, n) for n in range(9)])[who]
        address = "%s.%d@customer.example" % (local, number)
        subject, says = rand.choice(QUESTIONS[lang])
        facts = {
            "order": "#%d" % (10_000 + number),
            "tracking": "LM%09dRO" % rand.randrange(10**9),
            "item": rand.choice(ITEMS),
        }
        text = "%s\n\n%s\n\n%s\n%s\n" % (HELLO[lang], says.format(**facts), BYE[lang], name)
        msg = self.base(number, received, (name, address), subject.format(**facts), text)
        if rand.random() < 0.4:
            self.html(msg, text)
        if rand.random() < 0.05:
            msg.add_attachment(rand.randbytes(2000), maintype="image", subtype="jpeg", filename="photo.jpg")
        self.open_threads.append((msg["Message-ID"], lang, (name, address), msg["Subject"]))
        return msg, lang, msg["Message-ID"]

    def again(self, number, received):
        root, lang, sender, subject = self.open_threads.pop(self.random.randrange(len(self.open_threads)))
        msg = self.base(number, received, sender, "Re: " + subject, AGAIN[lang] + "\n\n" + sender[0] + "\n")
        msg["In-Reply-To"] = root
        msg["References"] = root
        return msg, lang, root

    def pitch(self, number, received):
        which = self.random.randrange(len(PITCHES))
        subject, text = PITCHES[which]
        vendor = VENDORS[which]
        msg = self.base(number, received, ("Growth team %d" % number, vendor), subject, "Hi there,\n\n" + text + "\n")
        msg["List-Unsubscribe"] = "<https://%s/u/%d>" % (vendor.split("@")[1], number)
        msg["Precedence"] = "bulk"
        return msg, "en", msg["Message-ID"]

    def message(self, number, received):
        rand = self.random
        if rand.random() < self.args.pitches:
            return ("pitch", *self.pitch(number, received))
        if self.open_threads and rand.random() < self.args.threads:
            return ("customer", *self.again(number, received))
        return ("customer", *self.question(number, received))


def main():
    args = parse_args()
    generator = Generator(args)
    for folder in ("cur", "new", "tmp"):
        os.makedirs(os.path.join(args.maildir, folder), exist_ok=True)
    # Distinct seconds, so that the order of receipt is never in doubt.
    span = range(args.now - int(args.days * 86400), args.now)
    times = sorted(generator.random.sample(span, args.count))
    index = open(args.index or os.devnull, "w", encoding="utf-8")
    for number, received in enumerate(times, 1):
        kind, msg, lang, root = generator.message(number, received)
        name = "%d.%d.test" % (received, number)
        path = os.path.join(args.maildir, "new", name)
        with open(path, "wb") as f:
            f.write(bytes(msg))
        os.utime(path, (received, received))
        row = (name, msg["Message-ID"], root, kind, lang, msg["From"], received, msg["Subject"])
        print(*row, sep="\t", file=index)
    index.close()


if __name__ == "__main__":
    main()

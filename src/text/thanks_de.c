#include "text/thanks_words.h"

/* German: see thanks_words.h. */
const struct thanks_words thanks_de[] = {
	{ WORD_SAYS,
		",ich danke dir,ich danke dir sehr,ich danke ihnen sehr,ich danke euch sehr,danke an alle,"
		"danke,dank,vielen dank,vielen lieben dank,besten dank,herzlichen dank,tausend dank,"
		"lieben dank,danke schon,dankeschon,danke sehr,bedanke mich,ich bedanke mich,sehr nett,"
		"sehr freundlich,dankbar,danke danke,dake,dnake,danek,dankee,dankesehr,merci,merci vielmals,"
		"danke vielmals,ganz lieben dank,ganz herzlichen dank,recht herzlichen dank,schonen dank,"
		"grossen dank,1000 dank,herzlichsten dank,allerherzlichsten dank,danke ihnen,danke euch,"
		"ich danke,ich danke ihnen,ich danke euch,wir danken,wir danken ihnen,danken,bedanken,"
		"wir bedanken uns,ich habe zu danken,haben sie vielen dank,sehr dankbar,ich bin dankbar,"
		"ich bin ihnen dankbar,ich bin ihnen sehr dankbar,bin ihnen sehr dankbar,dankeschoen,"
		"danke schoen,sehr nett von ihnen,sehr lieb von ihnen,sehr freundlich von ihnen,wie nett,"
		"wie lieb,wie freundlich,wie aufmerksam,das ist sehr nett,das ist sehr lieb,das ist lieb,"
		"das ist nett,lieb von euch,lieb von ihnen,vergelts gott,vergelt s gott," },
	{ WORD_VALUES,
		",schatze,ich schatze," },
	{ WORD_NOTES,
		",keine weiteren fragen,keine fragen mehr,ich habe keine fragen mehr,"
		"ich habe keine weiteren fragen,das war alles,das ist alles,mehr nicht,das hore ich gern,"
		"das hore ich gerne,schon zu horen,gut zu horen,ich liebe sie,liebe sie,liebe ihn,"
		"es funktioniert wieder alles,funktioniert wieder,alles funktioniert,es funktioniert,"
		"es funktioniert wieder,funktioniert jetzt,geht wieder,lauft wieder,funktioniert,prima,"
		"ausgezeichnet,hervorragend,ok,okay,alles klar,in ordnung,alles gut,alles bestens,"
		"alles in ordnung,bestens,verstanden,einverstanden,passt,kein problem,sehr lieb,"
		"ihr seid super,ihr seid die besten,sie sind die besten,freut mich,erledigt,hat geklappt,"
		"mega,gute nachricht,gute nachrichten,tolle nachricht,tolle nachrichten,super nachricht,"
		"super nachrichten,schone nachricht,das sind gute nachrichten,das freut mich,"
		"das freut mich sehr,freut mich sehr,da freue ich mich,ich freue mich,ich freue mich sehr,"
		"wir freuen uns,das ging ja schnell,das ging aber schnell,das ging schnell,das war schnell,"
		"so schnell,wow so schnell,gar kein problem,kein thema,keine ursache,macht nichts,schon gut,"
		"nicht schlimm,keine sorge,keine antwort notig,antwort nicht notig,"
		"antwort nicht erforderlich,keine antwort erforderlich,sie brauchen nicht zu antworten,"
		"sie mussen nicht antworten,keine ruckmeldung notig,keine ruckantwort notig,alles erledigt,"
		"hat sich erledigt,hat sich geklart,alles geklart,geklart,gelost,problem gelost,"
		"alles verstanden,alles roger,zur kenntnis genommen,notiert,ist notiert,jetzt ist alles klar,"
		"ist klar,super gemacht,gut gemacht,toll gemacht,phantastisch,hammer,top,einwandfrei,"
		"tipptopp,1a,erste sahne,sehr gut,bin begeistert,ich bin begeistert,wir sind begeistert,"
		"begeistert,ihr seid grossartig,ihr seid toll,ihr seid klasse,ihr seid spitze,"
		"ihr seid die grossten,sie sind super,sie sind toll,sie sind grossartig,sie sind ein engel,"
		"sie sind ein schatz,du bist ein schatz,du bist ein engel,engel,ein engel,ich liebe es,"
		"ich liebe ihn,liebe es,gefallt mir,gefallt mir sehr,gefallt mir sehr gut,gefallen mir sehr,"
		"gefallen mir sehr gut,gefallt uns sehr,hut ab,respekt,bravo,gratuliere,weiter so,"
		"funf sterne,gerne wieder,na super,na dann,geht klar,okidoki,oki,jawohl,gut so,"
		"sehr erfreulich,sehr zufrieden,beruhigt,jetzt bin ich beruhigt," },
	{ WORD_CAME,
		",kamen heute morgen,kam heute morgen,kamen heute fruh,kam heute fruh,ist gerade angekommen,"
		"ist eben angekommen,ist soeben angekommen,gerade angekommen,sind gerade angekommen,"
		"ist gerade gekommen,erhalten,habe erhalten,ist angekommen,sind angekommen,angekommen,"
		"gut angekommen,ist da,sind da,ist jetzt da,ist endlich da,ist eingetroffen,"
		"sind eingetroffen,eingetroffen,ist eingegangen,eingegangen,ist gekommen,sind gekommen,"
		"gekommen,kam an,kamen an,kam,kamen,kam gestern,kam gestern an,kam heute,kam heute an,"
		"kamen heute,kamen heute an,kamen gestern,kamen gestern an,ist heute gekommen,"
		"ist heute angekommen,sind heute angekommen,sind heute gekommen,ist gestern angekommen,"
		"ist gestern gekommen,ist heute fruh angekommen,ist heute morgen angekommen,wurde geliefert,"
		"wurde zugestellt,wurden geliefert,ist auf dem konto,ist auf meinem konto,ist gutgeschrieben,"
		"wurde gutgeschrieben,bekommen,habe bekommen,hab bekommen," },
	{ WORD_IS,
		",ist,sind,war,waren,sieht,sehen," },
	{ WORD_JOY,
		",wunderschon,schon,sehr schon,traumhaft,perfekt,toll,super,herrlich,wunderbar,grossartig,"
		"fantastisch,prachtig,bezaubernd,entzuckend,hubsch,ein traum,der hammer,klasse,spitze,"
		"genau wie auf dem foto,wie auf dem foto,schoner als auf dem foto,wie beschrieben,"
		"genau richtig,zauberhaft,genial,wundervoll,einfach schon," },
	{ WORD_HAPPY,
		",zufrieden,glucklich,uberglucklich,erfreut,hocherfreut,verliebt,froh,sehr froh," },
	{ WORD_GOODS,
		",schal,mutze,pullover,tasse,tassen,becher,schussel,schusseln,schale,schalen,teller,vase,"
		"vasen,krug,kanne,teekanne,lampe,kerze,kerzen,ring,kette,armband,ohrringe,kleid,hemd,shirt,"
		"schuhe,tasche,jacke,decke,kissen,spielzeug,buch,bucher,poster,bild,geschenk,geschenke,"
		"produkt,produkte,artikel,ware,paket,packchen,bestellung,lieferung,sendung,set,blumen,"
		"einkauf," },
	{ WORD_MATTER,
		",beide,karte,jetzt,alles,per post,mit der post,erstattung,ruckerstattung,geld,gutschrift,"
		"zahlung,betrag,gutschein,code,rechnung,etikett,nummer,ersatz,ersatzlieferung,mail,email,"
		"nachricht,uberweisung,heute,gestern,heute fruh,heute morgen,heute vormittag,heute mittag,"
		"soeben,eben,gerade,punktlich,gestern abend,gerade eben," },
	{ WORD_THE,
		",ein,eine,einen,der,die,das,den,mein,meine,der neue,die neue,das neue,unser,unsere,"
		"die neuen,meine neue,neue,neuer," },
	{ WORD_YOUR,
		",ihre,ihren,ihr,ihrem,ihrer,eure,euren,eurer,deine,deiner,dein,deinen," },
	{ WORD_WAITS,
		",ich warte,dann warte ich,warte ich,warte," },
	{ WORD_ALSO,
		",schonen sonntag noch,schones wochenende noch,schone woche noch,schonen tag noch,"
		"noch einen schonen,noch ein schones,noch eine schone,noch eine gute,tag noch,abend noch,"
		"sonntag noch,wochenende noch,mit dem kauf,sehr schnell,das ist ja,das ist ja eine,das ist,"
		"von ihnen,von euch,von dir,einen schonen,wirklich,schonen sonntag,ein schones,eine schone,"
		"einen guten,eine gute,einen tollen,ein gutes,ein tolles,fur alles,mit meiner,mit meinem,"
		"mit der,mit dem,meiner neuen,meinem neuen,an alle,alle zusammen,hore ich gern,kusschen,und,"
		"sehr,so,ganz,herzlich,nochmal,nochmals,noch einmal,ihnen,euch,dir,an das team,team,"
		"das paket,die lieferung,die bestellung,meine bestellung,es,habe,hab,ich,wir,haben,"
		"heil angekommen,unversehrt,gut,dann,ja super,schonen,schones,schone,schoner,guten,abend,"
		"nachmittag,wochenende,woche,feierabend,weihnachten,frohe,frohes,neues,jahr,feiertage,"
		"gleichfalls,ebenso,ihnen auch,euch auch,wunsche,wunschen,wunsch,bin,gefreut,mich,toller,"
		"guter,super service,service,kundenservice,viel,vielmals,oh,ah,seid,die besten,besten,"
		"freue mich,lieben,lieb,herzliche,herzlichst,von herzen,von ganzem herzen,"
		"aus tiefstem herzen,tausendmal,tausend,nochmals vielen dank,endlich,wohlbehalten,"
		"unbeschadet,in einwandfreiem zustand,in bestem zustand,in perfektem zustand,wie immer,"
		"freundlich,hilfsbereit,kompetent,sie,sie waren,ihr wart,gewesen,erleichtert,ausserst,"
		"absolut,total,echt,richtig,wahnsinnig,unglaublich,schonen feiertag,schones wochenende,"
		"schonen abend,rest,neues jahr,guten rutsch,frohe weihnachten,frohe ostern,schone feiertage,"
		"schone ostern,alles gute,alles liebe,gute zeit,bleiben sie gesund,bleibt gesund,gesund,"
		"viel erfolg,weiterhin,ausgezeichneter service,toller service,bester service,klasse service,"
		"top service,spitzen service,sehr guter service,von der bestellung,von der vase,"
		"mit der bestellung,haha,hihi,wow,na,hach,ach,juhu,hurra,ihr lieben,dem ganzen team,ans team,"
		"ans ganze team,auch,ihnen allen,euch allen," },
	{ WORD_OPENS,
		",dass,fur,furs,uber,mit," },
	{ WORD_INSIDE,
		",schnelligkeit,zeit,rezept,nettes,liebes,tolles,hilfe,unterstutzung,antwort,ruckmeldung,"
		"ruckantwort,nachricht,mail,email,e,info,infos,information,informationen,auskunft,bescheid,"
		"schnelle,schnellen,schneller,prompte,rasche,freundliche,tolle,gute,super,geduld,verstandnis,"
		"muhe,muhen,bemuhungen,aufwand,kulanz,erstattung,ruckerstattung,gutschein,rabatt,geschenk,"
		"ersatz,ersatzlieferung,lieferung,sendung,bestellung,paket,produkt,service,kundenservice,"
		"klarung,losung,erklarung,bestatigung,aufklarung,alles,so,und,sehr,freundlichkeit,"
		"aufmerksamkeit,einsatz,tollen,guten,netten,nette,bearbeitung,update,hinweis,tipp,kummern,"
		"nachschauen,nachsehen,nachfragen,prufen,nachprufen,uberprufen,klaren,erledigen,sie,mir,uns,"
		"gegeben,gesagt,gekummert,darum,erklart,erklaren,geholfen,beantwortet,raschen,rascher,"
		"promten,prompten,umgehende,unkomplizierte,unkomplizierten,zugige,zugigen,schnellstmogliche,"
		"liebe,lieben,lieber,herzliche,kompetente,hilfreiche,hilfreichen,ausfuhrliche,ausfuhrlichen,"
		"hervorragende,hervorragenden,ausgezeichnete,ausgezeichneten,grosszugige,grosszugigkeit,"
		"entgegenkommen,ehrlichkeit,offenheit,mitgefuhl,hilfsbereitschaft,professionalitat,"
		"zuverlassigkeit,engagement,interesse,vertrauen,arbeit,gute arbeit,grosse,grossen,beratung,"
		"tipps,rat,ratschlag,vorschlag,empfehlung,angebot,uberraschung,kleine,kleinen,probe,proben,"
		"karte,kartchen,gruss,verpackung,verpackt,sorgfaltige,sorgfalt,schone,schonen,schones,"
		"wunderschone,wunderschonen,tasse,vase,neuen,neues,umtausch,austausch,tausch,zusendung,"
		"zustellung,versand,schneller versand,etikett,rechnung,nummer,link,anruf,ruckruf,mitteilung,"
		"benachrichtigung,korrektur,reparatur,abwicklung,reibungslose,reibungslosen,freundlichen,"
		"freundlicher,dieser,diese,dieses,wirklich,auch,es,sich,zu,bei,dem,im,ganze,ganzen,immer,"
		"heute,da,an,mich,meiner,meines,gedacht,nachgeschaut,erstattet,geschickt,geantwortet,"
		"gemeldet,reagiert,reaktion," },
	{ WORD_DONE,
		",so schnell,so rasch,so zugig,so prompt,gleich,sofort,umgehend,haben,habt,hast," },
	{ WORD_HELLO,
		",hallo,hi,guten morgen,guten tag,guten abend,moin,servus,liebe,lieber,sehr geehrte,"
		"sehr geehrter,frau,herr,damen,herren,damen und herren,hey,gruss gott,hallo zusammen,"
		"guten tag zusammen,liebes team,sehr geehrtes team,sehr geehrte damen und herren,hallochen,"
		"tach,gruezi,gruss dich,grussgott,gruss gott zusammen,tag,nabend,mahlzeit,liebe ana," },
	{ WORD_ENDS,
		",ihre kundin,ihr kunde,bussi,mit freundlichen grussen,mit freundlichen gruessen,"
		"freundliche grusse,viele grusse,liebe grusse,beste grusse,herzliche grusse,schone grusse,"
		"mit besten grussen,gruss,grusse,mfg,lg,vg,bis bald,hochachtungsvoll,schonen tag,"
		"viele liebe grusse,liebe gruesse,viele gruesse,beste gruesse,herzliche gruesse,"
		"freundliche gruesse,mit freundlichem gruss,freundlicher gruss,mit freundlichem gruesse,"
		"mit lieben grussen,mit herzlichen grussen,sonnige grusse,schonen gruss,lieben gruss,"
		"liebe gruss,besten gruss,mit besten gruessen,schone gruesse,gruesse,gruss und dank,bis dann,"
		"tschuss,ciao,schonen abend noch,glg,bg,hg,gr," },
	{ WORD_NONE, NULL },
};

#include "text/thanks_words.h"

/* Romanian: see thanks_words.h. */
const struct thanks_words thanks_ro[] = {
	{ WORD_SAYS,
		",si multumesc,si va multumesc,si mersi,iti multumesc enorm,va multumesc tuturor,"
		"va multumesc enorm,multumesc tuturor,multumesc enorm,multumesc,multumim,va multumesc,"
		"va multumim,iti multumesc,multumesc frumos,multumesc mult,mersi,merci,ms,recunoscatoare,"
		"recunoscator,multumiri,mii de multumiri,mii de multumesc,multumesc de mii de ori,"
		"multumesc din suflet,multumec,multumes,multumsec,multam,mersi mult,mersi frumos,merci mult,"
		"merci frumos,msn,thx,mult recunoscatoare,foarte recunoscatoare,foarte recunoscator,"
		"va sunt recunoscatoare,va sunt recunoscator,va sunt foarte recunoscatoare,"
		"va sunt foarte recunoscator,ce dragut,ce draguti,ce amabil,ce amabili,"
		"ce frumos din partea voastra,ce gest frumos,dragut din partea voastra,foarte amabil,"
		"foarte amabila,foarte amabili,sunteti foarte amabila,sunteti foarte amabil,"
		"sunteti foarte amabili,ati fost foarte amabili,sarut mana,sarumana," },
	{ WORD_VALUES,
		",apreciez,apreciem," },
	{ WORD_NOTES,
		",totul e perfect,totul este perfect,totul perfect,totul bine,totul in regula,"
		"nu mai am intrebari,nu mai am alte intrebari,nu am alte intrebari,fara alte intrebari,atat,"
		"asta e tot,ii ador,le ador,ma bucur sa aud,ce ma bucur,ce ma bucur sa aud,"
		"ma bucur sa aud asta,ma bucur tare mult,acum merge tot,merge tot,totul merge,acum merge,"
		"acum functioneaza,functioneaza,totul functioneaza,ok,okay,in regula,bine,foarte bine,"
		"am inteles,inteles,am notat,totul e in regula,totul este in regula,totul e bine,"
		"totul este bine,totul e ok,totul este ok,totul ok,e in regula,este in regula,e ok,"
		"sunteti minunati,sunteti cei mai buni,sunteti grozavi,nicio problema,de acord,s a rezolvat,"
		"rezolvat,genial,bravo,veste buna,ce veste buna,o veste buna,o veste excelenta,"
		"veste excelenta,ce veste minunata,o veste minunata,vesti bune,ce vesti bune,ce bine,"
		"ce rapid,ce rapiditate,ce repede,ce bucurie,ce surpriza placuta,ce surpriza,ce frumos,"
		"ce frumoasa,nu i nimic,nu e nimic,nu face nimic,nu e nicio problema,nu va faceti griji,"
		"nu va faceti probleme,nu e nevoie sa raspundeti,nu este nevoie sa raspundeti,"
		"nu e nevoie de raspuns,nu este nevoie de raspuns,nu trebuie sa raspundeti,"
		"nu e necesar sa raspundeti,s a rezolvat tot,totul s a rezolvat,s a clarificat,m am lamurit,"
		"lamurit,clar,e clar,totul e clar,totul este clar,am luat la cunostinta,am luat nota,"
		"am retinut,notat,totul este in ordine,totul e in ordine,in ordine,de exceptie,exceptional,"
		"fantastic,senzational,impecabil,bravo voua,felicitari,jos palaria,sunteti un inger,"
		"sunteti niste ingeri,sunteti extraordinari,sunteti super,sunteti exceptionali,"
		"sunteti de nota,nota 10,nota zece,o ador,il ador,ma bucur,ma bucur mult,ne bucuram,imi plac,"
		"imi plac mult,imi place foarte mult,imi plac foarte mult,ne place,ne place mult,mi a placut,"
		"mi a placut mult,mi au placut,mi au placut mult,ok e bine,e bine,este bine,am citit,"
		"la multi ani,mult succes,succes,spor,oki," },
	{ WORD_CAME,
		",tocmai a ajuns,tocmai au ajuns,tocmai a sosit,tocmai am primit,am primit,am primit o,"
		"am primit l,l am primit,le am primit,i am primit,a ajuns,au ajuns,a sosit,au sosit,a venit,"
		"au venit,a intrat,au intrat,au intrat in cont,au intrat banii,mi a ajuns,mi au ajuns,"
		"mi a venit,mi au venit,a ajuns la mine,primit,primita,primite,primiti,ajuns,ajunsa,sosit,"
		"este aici,e aici,s a livrat,a fost livrat,a fost livrata,au fost livrate,sunt in cont,"
		"au ajuns in cont," },
	{ WORD_IS,
		",si este,si e,si sunt,si s,si arata,e,este,sunt,s,era,erau,arata," },
	{ WORD_JOY,
		",superb,superba,superbe,superbi,minunat,minunata,minunate,minunati,frumos,frumoasa,frumoase,"
		"foarte frumos,foarte frumoasa,foarte frumoase,splendid,splendida,splendide,perfect,perfecta,"
		"perfecte,excelent,excelenta,excelente,grozav,grozava,grozave,extraordinar,extraordinara,"
		"extraordinare,o minunatie,o frumusete,o splendoare,incantator,incantatoare,adorabil,"
		"adorabila,exact ca in poza,ca in poza,ca in poze,mai frumoasa decat in poza,"
		"mai frumos decat in poza,mai frumoase decat in poza,peste asteptari,fantastica,fantastice,"
		"super," },
	{ WORD_HAPPY,
		",multumita,multumit,multumiti,foarte multumita,foarte multumit,incantata,incantat,incantati,"
		"fericita,fericit,foarte fericita,foarte incantata,indragostita," },
	{ WORD_GOODS,
		",esarfa,caciula,puloverul,fularul,cana,canile,cani,ceasca,cestile,bol,bolul,bolurile,"
		"farfuria,farfuriile,vaza,vazele,ulciorul,ceainicul,lampa,lumanarea,lumanarile,inelul,"
		"colierul,bratara,cerceii,rochia,camasa,tricoul,pantofii,geanta,haina,patura,perna,jucaria,"
		"cartea,cartile,tabloul,cadoul,cadourile,produsul,produsele,articolul,articolele,coletul,"
		"comanda,comanda mea,pachetul,pachetelul,cutia,setul,florile," },
	{ WORD_MATTER,
		",amandoua,amandoi,tot,totul,toate,prin posta,prin curier,banii,rambursarea,suma,plata,"
		"voucherul,codul,factura,eticheta,numarul,inlocuirea,mailul,emailul,mesajul,returul,cupon,"
		"cuponul,azi,astazi,ieri,azi dimineata,de dimineata,aseara,acum,la timp,in dimineata asta,"
		"dimineata," },
	{ WORD_THE,
		",noul,noua,noile,aceasta,acest," },
	{ WORD_YOUR,
		",dumneavoastra,dvs,voastra,vostru,ta,tau," },
	{ WORD_WAITS,
		",astept,voi astepta,o sa astept," },
	{ WORD_ALSO,
		",si mult,si multa,duminica placuta,duminica frumoasa,o duminica placuta,o duminica frumoasa,"
		"duminica buna,o duminica buna,un weekend,un an,un an nou,un sfarsit de,un paste,un craciun,"
		"tuturor,sa aud asta,sa aud,asta,te pup,enorm,nou,nou nout,si o,si va,mult,mult de tot,"
		"foarte,tare,din suflet,din inima,inca o data,iar,comanda a ajuns,comanda mea a ajuns,"
		"am primit comanda,am primit coletul,am primit pachetul,banii au ajuns,cu bine,va,iti,zi,"
		"zile,seara,noapte,saptamana,sfarsit de,weekend,week,end,craciun,paste,an,sarbatori,fericite,"
		"placut,placuta,usoara,la fel,si dumneavoastra,de asemenea,sunteti,cei,mai buni,atunci,deci,"
		"multa,sanatate,serviciu,servicii,echipa,imi place,imi place mult,ah,oh,toata,stima,dv,voua,"
		"amabil,amabila,amabili,sunteti amabili,in stare perfecta,cu mult,drag,noi,eu,si eu,chiar,"
		"serios,sincer,intr adevar,extrem,deosebit,nespus,mii,de mii de ori,o,acum cateva minute,"
		"in sfarsit,intreg,intreaga,intacta,intact,intacte,in stare buna,in siguranta,prompt,prompti,"
		"ati fost,ati fost foarte,foarte draguti,draguti,foarte prompti,foarte profesionisti,"
		"profesionisti,ca intotdeauna,ca de obicei,de comanda,de produs,de produse,de achizitie,"
		"usurata,o saptamana,o zi,o seara,o noapte,sa aveti o zi buna,sa aveti o zi frumoasa,"
		"sa aveti,sa ai,o zi excelenta,o zi minunata,weekend placut,un weekend placut,"
		"week end placut,craciun fericit,paste fericit,un an nou fericit,an nou fericit,"
		"sarbatori fericite,multi ani,ani,haha,hehe,uau,of,pai,cel mai bun magazin,"
		"servicii excelente,servicii de calitate,servicii impecabile,pup,va pup,pupici,dragi,"
		"dragilor,dragele mele,toate bune,cu recunostinta,pace,doamne ajuta,dumnezeu,"
		"sa va dea sanatate,mult bine," },
	{ WORD_OPENS,
		",pentru,de,cu,ca," },
	{ WORD_INSIDE,
		",reteta,biletel,ajutor,ajutorul,sprijin,sprijinul,suport,raspuns,raspunsul,raspunsurile,"
		"rapid,rapida,rapiditate,rapiditatea,prompt,promptitudine,promptitudinea,ca,m,mi,ne,anuntat,"
		"ajutat,informat,rezolvat,explicat,clarificat,confirmat,trimis,informatii,informatia,"
		"informatiile,info,informare,update,actualizare,clarificare,clarificari,confirmare,"
		"confirmarea,explicatie,explicatii,rabdare,rabdarea,rabdari,intelegere,intelegerea,"
		"amabilitate,amabilitatea,atentie,atentia,timp,timpul,timpul acordat,acordat,tot,toate,"
		"rambursare,rambursarea,restituire,voucher,voucherul,reducere,reducerea,cadou,cadoul,"
		"inlocuire,inlocuirea,produs,produse,produsul,produsele,comanda,colet,coletul,livrare,"
		"livrarea,serviciu,serviciul,servicii,serviciile,excelente,excelent,seriozitate,seriozitatea,"
		"profesionalism,profesionalismul,implicare,mesaj,mesajul,email,mail,numarul,de,si,atat,asa,"
		"foarte,rezolvare,rezolvarea,solutie,solutionare,colaborare,incredere,gest,gestul,"
		"explicatiile,verificat,ati verificat,ati rezolvat,ati anuntat,ca ati rezolvat,"
		"ca m ati anuntat,ca m ati ajutat,va,i ati,l ati,le ati,mi ati,ne ati,ati raspuns,scris,"
		"sunat,schimbat,expediat,lamurit,lamuririle,lamuriri,instiintat,instiintare,avertizat,dat,"
		"ocupat,v ati ocupat,interesat,v ati interesat,bunavointa,bunatate,bunatatea,onestitate,"
		"onestitatea,sinceritate,sinceritatea,generozitate,generozitatea,grija,grija purtata,efort,"
		"efortul,eforturi,eforturile,interes,interesul,politete,politetea,serviabilitate,comunicare,"
		"comunicarea,operativitate,operativitatea,eficienta,munca,ambalare,ambalarea,ambalaj,"
		"ambalajul,ingrijit,frumos,frumoasa,frumoasele,surpriza,mostra,mostre,mostrele,biletelul,"
		"felicitare,felicitarea,sfat,sfatul,sfaturi,sfaturile,recomandare,recomandarea,eticheta,"
		"factura,schimb,schimbul,gest frumos,gestul frumos,minunat,minunata,minunate,extraordinar,"
		"extraordinare,cana,vaza,raspunsul prompt,va multumesc,tuturor,toata,atentia acordata,"
		"acordata,acordate,solicitudine,solicitudinea,transparenta,seriozitatea dumneavoastra,"
		"atat de,foarte prompt," },
	{ WORD_DONE,
		",ati,ai,au,a fost,atat de repede,asa de repede,atat de rapid,asa de rapid,imediat," },
	{ WORD_HELLO,
		",buna,buna ziua,buna dimineata,buna seara,salut,salutare,stimata,stimate,draga,noroc,"
		"buna din nou,salutari,stimata doamna,stimate domn,stimate domnule,doamna,domnule,domnul,"
		"domnisoara,draga echipa,servus,hei,ziua buna," },
	{ WORD_ENDS,
		",cu stima,cu respect,cu drag,numai bine,toate cele bune,o zi frumoasa,o zi buna,"
		"o seara frumoasa,pe curand,la revedere,cu prietenie,cu consideratie,o seara buna,"
		"o seara placuta,o zi placuta,zi frumoasa,zi buna,cu multumiri,va imbratisez,imbratisari,"
		"salutari cordiale,cu cele mai bune ganduri,ganduri bune,cele bune,respect,respectele mele,"
		"cu deosebita stima,spor la treaba,spor in toate," },
	{ WORD_NONE, NULL },
};

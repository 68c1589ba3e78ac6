#include "text/thanks_words.h"

#include <stddef.h>
#include <string.h>

#include "base/buf.h"

/*
 * Phrases between commas, as text_fold() writes them. A word is here only if no
 * question, request or report can be made of it together with the others: no "not",
 * "but", "please", "when", no number. What a shop may have offered (a refund) is
 * only something to give thanks for, as it may be an answer anywhere else; and
 * "yes" and "no" are always one.
 */
static const struct {
	enum word_kind kind;
	const char *phrases;
} words[] = {
	/* English */
	{ WORD_SAYS,
		",thanks,thank you,thank,thx,ty,tysm,cheers,ta,many thanks,received with thanks,very kind,"
		"so kind,grateful," },
	{ WORD_VALUES,
		",appreciate,i appreciate,we appreciate,appreciate it," },
	{ WORD_NOTES,
		",perfect,great,brilliant,awesome,excellent,fantastic,amazing,wonderful,lovely,super,cool,"
		"nice one,nice,ok,okay,okey,k,got it,noted,understood,received,received it,appreciated,"
		"sounds good,sounds great,sounds perfect,that works,it arrived,it arrived today,"
		"it arrived yesterday,it arrived this morning,it came today,has arrived,has arrived today,"
		"just arrived today,have arrived,just arrived,arrived,it came,just came,all good,"
		"all sorted,all set,sorted,problem solved,works now,it works,fair enough,no problem,"
		"no worries,my pleasure,you are the best,you re the best,you guys are the best,"
		"you are great,you re great,you rock,i ll keep an eye out,great service,"
		"great customer service,excellent service,great job,well done,bless you,legend,"
		"good to know,glad to hear,phew," },
	{ WORD_WAITS,
		",i ll wait,i will wait,will wait,happy to wait,waiting," },
	{ WORD_ALSO,
		",all,am,and,again,absolutely,are,be,bunch,back,it,its,is,i,ve,ll,m,s,re,just,have,has,had,"
		"got,of,oh,ah,wow,yay,hooray,so,such,very,really,truly,extremely,super,much,lot,lots,"
		"million,ton,tons,that,that s,this,these,the parcel,the package,the order,your email,"
		"your message,my order,my parcel,my package,then,there,to,too,you,u,your,kind,kindly,"
		"wonderful,nice,good,fine,now,everything,safe,safely,safe and sound,arrived today,"
		"received today,came today,received it today,received it yesterday,arrived yesterday,"
		"arrived this morning,this morning,in perfect condition,in one piece,well received,we,our,"
		"me,my,us,team,everyone,guys,have a good one,have a nice one,have a,have a great,enjoy,day,"
		"days,evening,night,morning,afternoon,week,weekend,holiday,holidays,christmas,merry,happy,"
		"new year,easter,rest of the day,rest of your day,rest of the week,the rest,rest,you too,"
		"same to you,take care,stay safe,speak soon,hope you have,hope you have a,wish you,"
		"wishing you,welcome,customer service,service,no rush,looking forward to it,"
		"looking forward to receiving it,i look forward to receiving it,look forward to it,"
		"can t wait,will do,with thanks,indeed,appreciate,what a,beautiful,love it,i love it,"
		"love them,i love them,very happy,so happy,pleased,very pleased,delighted,it looks great,"
		"in the meantime,anyway,honestly,how kind,once,once again,from me,god," },
	{ WORD_OPENS,
		",for,about,with,on," },
	{ WORD_INSIDE,
		",getting,coming,letting,me,us,know,back,help,helping,helpful,assistance,support,reply,"
		"replying,response,responding,respond,answer,answering,update,updates,updating,info,"
		"information,clarification,clarifying,explaining,explanation,confirmation,confirming,"
		"message,email,e,mail,note,news,quick,quickly,fast,swift,prompt,promptly,speedy,kind,"
		"lovely,friendly,great,good,patience,understanding,kindness,time,effort,efforts,attention,"
		"care,sorting,this,out,it,that,resolving,fixing,solving,solution,looking,into,checking,"
		"sending,taking,handling,doing,being,making,everything,all,refund,refunding,voucher,"
		"discount,replacement,replacing,gift,order,parcel,package,delivery,delivering,service,"
		"product,products,item,items,tracking,number,link,details,the,your,my,a,an,and,in,of,so,to,"
		"was,were,as,always,such,very,advice,tip,heads,up,matter,issue,problem,quality,"
		"consideration,generosity,goodwill,gesture,honesty,heading,following," },
	{ WORD_HELLO,
		",hi,hello,hey,dear,good morning,good afternoon,good evening,morning,hiya," },
	{ WORD_ENDS,
		",regards,best regards,kind regards,kindest regards,warm regards,warmest regards,"
		"many regards,with kind regards,best wishes,with best wishes,best,all the best,"
		"yours sincerely,sincerely,yours faithfully,yours,yours truly,cheers,xx,xxx,x,xo,love,"
		"respectfully," },
	/* Spanish */
	{ WORD_SAYS,
		",gracias,muchas gracias,muchisimas gracias,mil gracias,graciass,agradecido,agradecida,"
		"agradecidos,muy amable,muy amables," },
	{ WORD_VALUES,
		",agradezco,agradecemos,le agradezco,os agradezco," },
	{ WORD_NOTES,
		",mil,perfecto,genial,estupendo,vale,de acuerdo,recibido,recibida,entendido,excelente,"
		"fantastico,maravilloso,listo,ok,okey,todo bien,todo perfecto,todo correcto,todo ok,"
		"ya llego,ya ha llegado,ha llegado,llego,me ha llegado,me llego,ya me ha llegado,"
		"lo he recibido,lo recibi,la recibi,la he recibido,he recibido,buenisimo,que bien,super,"
		"guay,sin problema,no hay problema,solucionado,resuelto," },
	{ WORD_WAITS,
		",quedo a la espera,me quedo a la espera,a la espera,espero entonces,quedo atento,"
		"quedo atenta," },
	{ WORD_ALSO,
		",al,y,muy,mucho,muchas,muchos,muchisimo,tan,el pedido,mi pedido,el paquete,el,lo,le,les,"
		"os,se,te,me,ya,he,hoy mismo,todo,todos,todas,bien,ahora,de nuevo,otra vez,de verdad,"
		"de todo corazon,de corazon,infinitas,igualmente,que,tenga,tengan,tengas,tengais,un,una,"
		"buen,buena,buenos,feliz,lindo,bonito,excelente,dia,dias,tarde,tardes,noche,noches,finde,"
		"semana,fin de semana,navidad,navidades,ano,fiestas,resto,equipo,vosotros,ustedes,usted,ti,"
		"servicio,atencion,al cliente,sois,son,eres,es,los mejores,las mejores,el mejor,la mejor,"
		"mejores,encantada,encantado,contento,contenta,muy contenta,muy contento,me encanta,"
		"cuidese,cuidate,pues,ah,oh,bueno,gusto,amable,amables,correctamente,sin novedad,"
		"en perfecto estado,esta,quedo,entonces," },
	{ WORD_OPENS,
		",por,de,a,con,para,en," },
	{ WORD_INSIDE,
		",ayuda,ayudarme,ayudarnos,su,tu,vuestra,vuestro,sus,tus,la,el,lo,los,las,respuesta,"
		"respuestas,responder,respondernos,responderme,contestar,contestarme,rapida,rapido,rapidez,"
		"pronta,prontitud,tan,muy,informacion,info,informarme,avisar,avisarme,avisarnos,aviso,"
		"confirmar,confirmacion,confirmarme,atencion,atenderme,atender,paciencia,comprension,"
		"amabilidad,gestion,gestiones,gestionarlo,solucion,solucionarlo,solucionar,resolver,"
		"resolverlo,arreglarlo,todo,toda,todos,reembolso,devolucion,cupon,descuento,regalo,envio,"
		"pedido,paquete,reemplazo,producto,servicio,excelente,buen,buena,gran,amable,y,tiempo,"
		"interes,esfuerzo,colaboracion,disponibilidad,profesionalidad,aclaracion,aclararlo,"
		"aclararmelo,explicacion,explicarmelo,mensaje,correo,email,mail,numero,seguimiento,enlace,"
		"datos,de,del,me,eficacia,eficiencia,detalle,confianza," },
	{ WORD_HELLO,
		",hola,buenas,buenos dias,buenas tardes,buenas noches,buen dia,estimada,estimado,estimados,"
		"querida,querido," },
	{ WORD_ENDS,
		",saludos,un saludo,un cordial saludo,saludos cordiales,cordiales saludos,muchos saludos,"
		"cordialmente,atentamente,un abrazo,abrazo,abrazos,besos,un beso,hasta luego,hasta pronto,"
		"adios," },
	/* Italian */
	{ WORD_SAYS,
		",grazie,grazie mille,mille grazie,grz,gentilissimi,gentilissima,gentilissimo,"
		"molto gentile,molto gentili,ringrazio,ringraziamo,la ringrazio,vi ringrazio,ti ringrazio,"
		"siete stati gentilissimi," },
	{ WORD_VALUES,
		",apprezzo,apprezziamo," },
	{ WORD_NOTES,
		",perfetto,ottimo,benissimo,va bene,va benissimo,bene,ok,okay,ricevuto,ricevuta,capito,"
		"d accordo,tutto ok,tutto bene,tutto a posto,tutto perfetto,tutto chiaro,fantastico,"
		"magnifico,eccellente,splendido,stupendo,bravi,bravissimi,e arrivato,e arrivata,"
		"e arrivato oggi,e arrivata oggi,e arrivato ieri,e arrivato stamattina,arrivato,arrivata,"
		"nessun problema,siete i migliori,siete fantastici,super,risolto," },
	{ WORD_WAITS,
		",resto in attesa,rimango in attesa,in attesa,aspetto,attendo,aspetto allora," },
	{ WORD_ALSO,
		",e,ed,di cuore,cuore,davvero,veramente,proprio,molto,molte,tante,tanto,tutto,tutti,mille,"
		"infinite,ancora una volta,ancora grazie,di nuovo,il pacco,l ordine,il mio ordine,"
		"il mio pacco,arrivato oggi,arrivata oggi,arrivato ieri,arrivato stamattina,"
		"oggi e arrivato,lei,le,vi,voi,te,ti,l ho,ho,mi,che,allora,adesso,ora,intanto,gentile,"
		"gentili,buona,buon,buone,bel,giornata,serata,notte,domenica,settimana,fine,fine settimana,"
		"weekend,week,end,lavoro,proseguimento,natale,pasqua,feste,anno,vacanze,altrettanto,"
		"anche a voi,anche a lei,servizio,assistenza,siete,stati,stata,stato,e stato,sei,"
		"i migliori,un,una,felice,contento,contenta,contentissima,soddisfatta,soddisfatto,sono,"
		"adoro,bellissimo,bellissima,bello,in perfette condizioni,correttamente,ah,oh,bravi,"
		"squadra,team,degli,tutto quanto," },
	{ WORD_OPENS,
		",per,di,della,del,dell,delle,dei,a,con,sulla," },
	{ WORD_INSIDE,
		",aiuto,l,il,la,lo,le,i,un,una,vostro,vostra,suo,sua,tuo,tua,risposta,risposte,riscontro,"
		"avermi,averci,aver,avere,avvisato,avvisata,avvisati,risposto,aiutato,aiutata,informato,"
		"informata,risolto,chiarito,spiegato,mandato,inviato,confermato,veloce,velocissima,rapida,"
		"rapido,rapidita,velocita,celere,pronta,tempestiva,tempestivita,cosi,disponibilita,"
		"gentilezza,pazienza,cortesia,attenzione,comprensione,professionalita,informazione,"
		"informazioni,info,aggiornamento,chiarimento,chiarimenti,spiegazione,conferma,supporto,"
		"assistenza,servizio,ottimo,ottima,rimborso,buono,sconto,regalo,omaggio,sostituzione,"
		"spedizione,pacco,ordine,prodotto,consegna,tutto,tempo,interessamento,collaborazione,"
		"messaggio,email,mail,numero,tracking,e,di,del,della,molto,anche,efficienza,soluzione,"
		"sollecitudine,fiducia,questo," },
	{ WORD_HELLO,
		",ciao,buongiorno,buonasera,buon giorno,buona sera,salve,gentile,cara,caro,gent," },
	{ WORD_ENDS,
		",saluti,cordiali saluti,distinti saluti,un saluto,un caro saluto,cari saluti,tanti saluti,"
		"cordialmente,a presto,un abbraccio,arrivederci,buona giornata,buona serata," },
	/* Romanian */
	{ WORD_SAYS,
		",multumesc,multumim,va multumesc,va multumim,iti multumesc,multumesc frumos,"
		"multumesc mult,mersi,merci,ms,recunoscatoare,recunoscator," },
	{ WORD_VALUES,
		",apreciez,apreciem," },
	{ WORD_NOTES,
		",perfect,super,excelent,minunat,grozav,ok,okay,in regula,bine,foarte bine,am primit,"
		"primit,l am primit,am primit o,le am primit,am inteles,inteles,am notat,a ajuns,au ajuns,"
		"a sosit,totul e in regula,totul este in regula,totul e bine,totul este bine,totul e ok,"
		"totul este ok,totul ok,e in regula,este in regula,e ok,sunteti minunati,"
		"sunteti cei mai buni,sunteti grozavi,nicio problema,de acord,s a rezolvat,rezolvat,genial,"
		"bravo," },
	{ WORD_WAITS,
		",astept,voi astepta,o sa astept," },
	{ WORD_ALSO,
		",si o,si va,mult,mult de tot,foarte,frumos,tare,din suflet,din inima,inca o data,iar,"
		"totul,toate,tot,acum,azi a ajuns,a ajuns azi,a ajuns astazi,a ajuns ieri,am primit azi,"
		"am primit astazi,am primit ieri,coletul,comanda a ajuns,comanda mea a ajuns,"
		"am primit comanda,am primit coletul,am primit pachetul,pachetul,banii au ajuns,cu bine,va,"
		"iti,un,zi,zile,seara,noapte,saptamana,sfarsit de,weekend,week,end,duminica,craciun,paste,"
		"an,nou,sarbatori,fericit,fericite,frumoasa,buna,placut,placuta,minunata,excelenta,usoara,"
		"la fel,si dumneavoastra,de asemenea,sunteti,cei,mai buni,e,este,atunci,deci,multa,"
		"sanatate,serviciu,servicii,echipa,sunt,foarte multumita,multumit,multumita,incantata,"
		"incantat,fericita,imi place,imi place mult,ah,oh,toata,stima,dv,dvs,dumneavoastra,voua,"
		"amabil,amabila,amabili,sunteti amabili,in stare perfecta,cu mult,drag," },
	{ WORD_OPENS,
		",pentru,de,la,cu,ca," },
	{ WORD_INSIDE,
		",ajutor,ajutorul,sprijin,sprijinul,suport,raspuns,raspunsul,raspunsurile,rapid,rapida,"
		"rapiditate,rapiditatea,prompt,promptitudine,promptitudinea,ca,m,ati,mi,ne,anuntat,ajutat,"
		"informat,rezolvat,explicat,clarificat,confirmat,trimis,informatii,informatia,informatiile,"
		"info,informare,update,actualizare,clarificare,clarificari,confirmare,confirmarea,"
		"explicatie,explicatii,rabdare,rabdarea,rabdari,intelegere,intelegerea,amabilitate,"
		"amabilitatea,atentie,atentia,timp,timpul,timpul acordat,acordat,tot,toate,rambursare,"
		"rambursarea,restituire,voucher,voucherul,reducere,reducerea,cadou,cadoul,inlocuire,"
		"inlocuirea,produs,produse,produsul,produsele,comanda,colet,coletul,livrare,livrarea,"
		"serviciu,serviciul,servicii,serviciile,excelente,excelent,seriozitate,seriozitatea,"
		"profesionalism,profesionalismul,implicare,mesaj,mesajul,email,mail,numarul,de,si,atat,asa,"
		"foarte,dvs,dumneavoastra,rezolvare,rezolvarea,solutie,solutionare,colaborare,incredere,"
		"tau,vostru,acest,gest,gestul," },
	{ WORD_HELLO,
		",buna,buna ziua,buna dimineata,buna seara,salut,salutare,stimata,stimate,draga,noroc," },
	{ WORD_ENDS,
		",cu stima,cu respect,cu drag,numai bine,salutari,toate cele bune,o zi frumoasa,o zi buna,"
		"o seara frumoasa,pe curand,la revedere,cu prietenie,cu consideratie," },
	/* Polish */
	{ WORD_SAYS,
		",dziekuje,dziekujemy,dzieki,dzieki wielkie,wielkie dzieki,dziekowac,wdzieczna,wdzieczny," },
	{ WORD_VALUES,
		",doceniam,doceniamy," },
	{ WORD_NOTES,
		",dzk,super,swietnie,doskonale,perfekcyjnie,idealnie,extra,ekstra,rewelacja,ok,okej,okay,"
		"dobrze,w porzadku,wszystko w porzadku,wszystko ok,wszystko dobrze,wszystko jasne,jasne,"
		"rozumiem,zrozumialem,zrozumialam,otrzymalem,otrzymalam,odebralem,odebralam,dostalem,"
		"dostalam,przesylka dotarla,paczka dotarla,dotarla,dotarlo,dotarl,doszlo,doszla,doszedl,"
		"przyszlo,przyszla,jestescie najlepsi,jestescie super,jestescie wspaniali,nie ma sprawy,"
		"nie ma problemu,przyjalem,przyjelam,zgoda,spoko,pieknie,wspaniale,cudownie,"
		"problem rozwiazany,rozwiazane,dziala," },
	{ WORD_WAITS,
		",czekam,poczekam,bede czekac,zaczekam," },
	{ WORD_ALSO,
		",bardzo,serdecznie,serdeczne,pieknie,slicznie,stokrotnie,uprzejmie,i,za wszystko,juz,"
		"dzis dotarla,dotarla dzis,dotarla dzisiaj,dotarla dzis rano,doszlo dzisiaj,doszlo dzis,"
		"doszla dzisiaj,doszla dzis,przyszla dzisiaj,przyszlo dzisiaj,paczka,przesylka,"
		"zamowienie dotarlo,paczke,przesylke,jeszcze raz,raz jeszcze,z calego serca,wszystko,"
		"wszystkim,to,jest,sa,milego,milej,dobrego,udanego,spokojnego,dnia,dzien,weekendu,wieczoru,"
		"popoludnia,tygodnia,nocy,pracy,swiat,wesolych,szczesliwego,nowego,roku,zycze,zyczymy,panu,"
		"pani,panstwu,wam,tobie,ci,wzajemnie,nawzajem,rowniez,jestem,bardzo zadowolona,zadowolony,"
		"zadowolona,jestescie,najlepsi,obsluga,swietna,super obsluga,wiec,zatem,ach,no to,"
		"pozdrowieniami,wielkie,ogromne,bardzo mi milo,w idealnym stanie,w calosci,cala i zdrowa,"
		"mega,naprawde," },
	{ WORD_OPENS,
		",za,o,z," },
	{ WORD_INSIDE,
		",pomoc,odpowiedz,odpowiedzi,szybka,szybki,szybkie,ekspresowa,blyskawiczna,sprawna,"
		"informacje,informacja,info,wiadomosc,mail,maila,email,kontakt,reakcje,cierpliwosc,"
		"wyrozumialosc,zrozumienie,zyczliwosc,uprzejmosc,wyjasnienie,wyjasnienia,potwierdzenie,"
		"aktualizacje,wsparcie,obsluge,mila,swietna,profesjonalna,zwrot,pieniedzy,srodkow,rabat,"
		"kupon,prezent,gratis,paczke,przesylke,wysylke,dostawe,wymiane,towar,produkt,zalatwienie,"
		"sprawy,rozwiazanie,problemu,poswiecony,czas,zaangazowanie,troske,wszystko,cala,te,ten,tak,"
		"bardzo,i,oraz,panstwa,pana,pani,wasza,twoja,powiadomienie,numer,zainteresowanie,fatyge,"
		"gest," },
	{ WORD_HELLO,
		",czesc,hej,witam,dzien dobry,dobry wieczor,szanowni panstwo,szanowna,szanowny,pani,pan,"
		"panie,droga,drogi,dobry,siema," },
	{ WORD_ENDS,
		",pozdrawiam,pozdrawiam serdecznie,serdecznie pozdrawiam,pozdrowienia,"
		"serdeczne pozdrowienia,z pozdrowieniami,pozdr,z powazaniem,z wyrazami szacunku,"
		"milego dnia,do uslyszenia,usciski,pa," },
	/* Arabic */
	{ WORD_SAYS,
		",شكرا,شكرا جزيلا,شكرا لكم,شكرا لك,الف شكر,شكر,والشكر,وشكرا,الشكر,اشكركم,اشكرك,نشكركم,ممتن,"
		"ممتنه,جزاكم الله,جزاك الله,بارك الله,ميرسي,thanks," },
	{ WORD_VALUES,
		",اقدر,نقدر," },
	{ WORD_NOTES,
		",مشكور,مشكورين,مشكوره,ممتاز,ممتازه,رايع,رايعه,تمام,حسنا,طيب,اوكي,اوك,تم الاستلام,"
		"تم استلام,استلمت,استلمته,استلمتها,استلمنا,وصل,وصلت,وصلني,وصلتني,لقد وصل,لقد وصلت,فهمت,"
		"مفهوم,يعطيكم العافيه,يعطيك العافيه,تسلم,تسلمون,تسلموا,كل شيء تمام,كل شيء بخير,"
		"كل شيء علي ما يرام,لا مشكله,لا باس,اتفقنا,جيد,جيد جدا,متفق,عظيم,ok," },
	{ WORD_WAITS,
		",سانتظر,انتظر,في الانتظار,سننتظر," },
	{ WORD_ALSO,
		",جزيلا,جدا,كثيرا,لكم,لك,الطلب,الطلبيه,الطرد,الشحنه,خيرا,كل خير,كل الخير,فيكم,فيك,الله,"
		"يبارك,وفقكم,يوفقكم,اليوم وصل,وصل اليوم,وصلت اليوم,وصل امس,وصلت امس,بسلام,بخير,بامان,"
		"بحاله ممتازه,بحاله جيده,الحمد لله,انا,نحن,هذا,كل,شيء,كل شيء,يوم,يومك,يومكم,سعيد,سعيدا,"
		"سعيده,نهارك,مساء,مساوكم,ليله,عطله,نهايه اسبوع,اسبوع,طيبه,جميل,جميله,جميلا,مع,اتمني لكم,"
		"اتمني لك,نتمني لكم,من,القلب,قلبي,من القلب,من كل قلبي,مره اخري,مجددا,اذن,الان,و,خدمه,"
		"خدمتكم,خدمه ممتازه,خدمه رايعه,انتم الافضل,انتم,رايعون,قد,لقد,علي كل شيء,والله,حقا,واياكم,"
		"بالتوفيق,دمتم,اخي,اختي,جميعا,ربي,يحفظكم,يسعدكم," },
	{ WORD_OPENS,
		",علي,ل,عن,في," },
	{ WORD_INSIDE,
		",المساعده,مساعدتكم,مساعدتك,مساعدتي,الرد,ردكم,ردك,السريع,سرعه,السرعه,سرعتكم,استجابتكم,"
		"الاستجابه,التجاوب,تجاوبكم,السريعه,التوضيح,توضيحكم,المعلومات,المعلومه,الافاده,التاكيد,"
		"التحديث,الابلاغ,ابلاغي,اعلامي,اهتمامكم,اهتمامك,الاهتمام,تعاونكم,تعاونك,التعاون,صبركم,صبرك,"
		"الصبر,تفهمكم,تفهمك,لطفكم,لطفك,وقتكم,وقتك,جهودكم,الجهود,المتابعه,متابعتكم,الخدمه,خدمتكم,"
		"الممتازه,الرايعه,حسن,تعاملكم,التعامل,معاملتكم,الدعم,دعمكم,كل,شيء,ما,قدمتموه,حل,المشكله,"
		"الحل,ارجاع,استرداد,المبلغ,الاسترداد,الهديه,القسيمه,الخصم,التوصيل,الطرد,البديل,الارسال,"
		"والاهتمام,والمتابعه,واهتمامكم,وتعاونكم,وسرعه,ولطفكم,وصبركم,رسالتكم,الرساله,بريدكم," },
	{ WORD_HELLO,
		",مرحبا,اهلا,السلام عليكم,السلام عليكم ورحمه الله وبركاته,السلام عليكم ورحمه الله,"
		"وعليكم السلام,صباح الخير,مساء الخير,عزيزي,عزيزتي,يا,استاذ,استاذه,السيد,السيده,ورحمه الله,"
		"وبركاته," },
	{ WORD_ENDS,
		",مع تحياتي,تحياتي,مع التحيه,تحيه طيبه,مع خالص التحيه,مع الشكر,اطيب التحيات,"
		"مع اطيب التحيات,وتحياتي,مع السلامه,مع خالص الشكر,ودمتم," },
	/* French */
	{ WORD_SAYS,
		",merci,mercii,merci beaucoup,mille mercis,un grand merci,grand merci,je vous remercie,"
		"remercie,remercions,remerciements,c est gentil,reconnaissante,reconnaissant," },
	{ WORD_VALUES,
		",apprecie,j apprecie," },
	{ WORD_NOTES,
		",parfait,super,genial,top,nickel,excellent,formidable,tres bien,bien recu,bien recue,recu,"
		"recue,d accord,dacc,ok,okay,entendu,compris,c est note,note,tout est bon,"
		"tout est en ordre,c est bon,c est parfait,il est arrive,est arrive,bien arrive,"
		"est bien arrive,arrive,pas de souci,pas de probleme,pas de soucis,ca marche,ca roule,"
		"vous etes geniaux,vous etes au top,bravo,regle,impeccable,merveilleux,cool," },
	{ WORD_WAITS,
		",j attends,je patiente,j attendrai,je vais attendre,attends,attendrai," },
	{ WORD_ALSO,
		",vous,toi,tous,toute,equipe,l,le colis,colis,ma commande,mon colis,la commande,et,"
		"encore merci,encore,encore une fois,infiniment,beaucoup,bien,mille,mille fois,"
		"de tout coeur,vraiment,tres,trop,gentil,gentille,gentils,bonne,bon,belle,excellente,"
		"journee,soiree,nuit,semaine,week,end,weekend,dimanche,fetes,fin de,vacances,noel,joyeux,"
		"joyeuses,annee,pareillement,egalement,de meme,a vous aussi,c,est,c etait,je,j,ai,l ai,"
		"suis,ravie,ravi,contente,content,satisfaite,satisfait,service,etes,les meilleurs,adore,"
		"j adore,alors,donc,du coup,tout,ce,aujourd hui arrive,arrive aujourd hui,arrive hier,"
		"recu aujourd hui,recu hier,recu ce matin,arrive ce matin,en parfait etat,oh,ah,de rien,"
		"client,une,un,de votre part,au top,ma," },
	{ WORD_OPENS,
		",pour,de,d,des,du,avec," },
	{ WORD_INSIDE,
		",votre,vos,ton,ta,tes,aide,l,la,le,les,reponse,reponses,retour,rapide,rapidite,prompte,"
		"reactivite,efficacite,disponibilite,gentillesse,patience,comprehension,attention,"
		"information,informations,infos,info,ces,cette,ce,explication,explications,precision,"
		"precisions,confirmation,mise,a,jour,m,avoir,prevenu,prevenue,repondu,aidee,informe,"
		"informee,soutien,service,excellent,bon,tres,si,professionnalisme,remboursement,d,achat,"
		"remise,reduction,cadeau,colis,commande,envoi,livraison,remplacement,produit,tout,temps,"
		"message,mail,email,e,suivi,et,geste,solution,amabilite,serieux,prise,en,charge,rapidement," },
	{ WORD_HELLO,
		",bonjour,bonsoir,salut,coucou,chere,cher,chers,madame,monsieur,hello," },
	{ WORD_ENDS,
		",cordialement,bien cordialement,tres cordialement,bien a vous,sinceres salutations,"
		"salutations,cordiales salutations,amicalement,amities,bonne journee,bonne soiree,bises,"
		"bisous,a bientot,respectueusement,cdlt,cdt," },
	/* German */
	{ WORD_SAYS,
		",danke,dank,vielen dank,vielen lieben dank,besten dank,herzlichen dank,tausend dank,"
		"lieben dank,danke schon,dankeschon,danke sehr,bedanke mich,ich bedanke mich,sehr nett,"
		"sehr freundlich,dankbar," },
	{ WORD_VALUES,
		",schatze,ich schatze," },
	{ WORD_NOTES,
		",perfekt,super,prima,toll,wunderbar,klasse,spitze,ausgezeichnet,hervorragend,ok,okay,"
		"alles klar,in ordnung,alles gut,alles bestens,alles in ordnung,bestens,verstanden,"
		"erhalten,ist angekommen,angekommen,gut angekommen,ist da,einverstanden,passt,kein problem,"
		"sehr lieb,ihr seid super,ihr seid die besten,sie sind die besten,freut mich,erledigt,"
		"hat geklappt,genial,mega," },
	{ WORD_WAITS,
		",ich warte,dann warte ich,warte ich,warte," },
	{ WORD_ALSO,
		",und,sehr,so,ganz,herzlich,nochmal,nochmals,noch einmal,ihnen,euch,dir,an das team,team,"
		"das,paket,das paket,die lieferung,die bestellung,meine bestellung,es,habe,hab,ich,wir,"
		"haben,ist,heute angekommen,gestern angekommen,heute erhalten,gestern erhalten,"
		"heil angekommen,unversehrt,alles,gut,dann,ja super,schonen,schones,schone,schoner,einen,"
		"ein,eine,guten,tag,abend,nachmittag,wochenende,woche,feierabend,weihnachten,frohe,frohes,"
		"neues,jahr,feiertage,gleichfalls,ebenso,ihnen auch,euch auch,wunsche,wunschen,wunsch,noch,"
		"zufrieden,sehr zufrieden,bin,gefreut,mich,toller,guter,super service,service,"
		"kundenservice,viel,vielmals,oh,ah,wirklich,seid,sind,die besten,besten,freue mich," },
	{ WORD_OPENS,
		",fur,furs,uber,mit," },
	{ WORD_INSIDE,
		",ihre,ihren,ihr,eure,euren,deine,den,die,das,der,hilfe,unterstutzung,antwort,ruckmeldung,"
		"ruckantwort,nachricht,mail,email,e,info,infos,information,informationen,auskunft,bescheid,"
		"schnelle,schnellen,schneller,prompte,rasche,freundliche,tolle,gute,super,geduld,"
		"verstandnis,muhe,muhen,bemuhungen,aufwand,zeit,kulanz,erstattung,ruckerstattung,gutschein,"
		"rabatt,geschenk,ersatz,ersatzlieferung,lieferung,sendung,bestellung,paket,produkt,service,"
		"kundenservice,klarung,losung,erklarung,bestatigung,aufklarung,alles,so,und,sehr,"
		"freundlichkeit,aufmerksamkeit,einsatz,tollen,guten,netten,nette,bearbeitung,update," },
	{ WORD_HELLO,
		",hallo,hi,guten morgen,guten tag,guten abend,moin,servus,liebe,lieber,sehr geehrte,"
		"sehr geehrter,frau,herr,damen,herren,damen und herren,hey,gruss gott," },
	{ WORD_ENDS,
		",mit freundlichen grussen,mit freundlichen gruessen,freundliche grusse,viele grusse,"
		"liebe grusse,beste grusse,herzliche grusse,schone grusse,mit besten grussen,gruss,grusse,"
		"mfg,lg,vg,bis bald,hochachtungsvoll,schonen tag," },
	/* Portuguese */
	{ WORD_SAYS,
		",obrigado,obrigada,obg,brigada,brigado,muito obrigado,muito obrigada,muitissimo obrigado,"
		"agradecido,agradecida,valeu,muito gentil,muito amavel,grato,grata,gratidao," },
	{ WORD_VALUES,
		",agradeco,agradecemos,lhe agradeco," },
	{ WORD_NOTES,
		",perfeito,otimo,excelente,maravilha,fantastico,ok,okay,recebi,recebido,ja recebi,chegou,"
		"ja chegou,tudo certo,tudo bem,tudo ok,certo,esta bem,combinado,entendido,percebido,"
		"compreendido,sem problema,sem problemas,resolvido,espetacular,genial,show,beleza," },
	{ WORD_WAITS,
		",fico a aguardar,fico no aguardo,aguardo,vou aguardar," },
	{ WORD_ALSO,
		",e,muito,muita,muitas,muitos,mesmo,demais,de coracao,mais uma vez,novamente,a encomenda,"
		"o pedido,a minha encomenda,meu pedido,o pacote,tudo,todos,voces,voce,lhe,equipa,equipe,"
		"tenha,tenham,um,uma,bom,boa,otima,excelente,dia,tarde,noite,semana,fim de semana,fim,"
		"domingo,natal,ano,novo,festas,feliz,feliz natal,igualmente,para voces tambem,sao,"
		"os melhores,servico,atendimento,atenciosos,estou,fiquei,contente,satisfeita,satisfeito,"
		"adorei,amei,entao,agora,hoje chegou,chegou hoje,recebi hoje,chegou ontem,"
		"em perfeitas condicoes,ah,oh,bem," },
	{ WORD_OPENS,
		",por,pela,pelo,pelas,pelos,a,com," },
	{ WORD_INSIDE,
		",ajuda,resposta,retorno,rapida,rapido,rapidez,pronta,prontidao,tao,muito,sua,seu,vossa,"
		"vosso,informacao,informacoes,esclarecimento,esclarecimentos,explicacao,confirmacao,"
		"atencao,paciencia,compreensao,simpatia,gentileza,disponibilidade,apoio,suporte,"
		"atendimento,servico,excelente,otimo,bom,avisar,avisarem,responder,responderem,ajudar,"
		"ajudarem,resolver,resolverem,tudo,todo,toda,reembolso,vale,desconto,presente,oferta,"
		"encomenda,pedido,produto,entrega,envio,troca,substituicao,tempo,mensagem,email,mail,"
		"numero,e,a,o,as,os,de,me,profissionalismo,eficiencia,carinho,cuidado,solucao," },
	{ WORD_HELLO,
		",ola,oi,bom dia,boa tarde,boa noite,caro,cara,caros,prezado,prezada,estimada,estimado," },
	{ WORD_ENDS,
		",cumprimentos,melhores cumprimentos,com os melhores cumprimentos,cpts,atenciosamente,att,"
		"saudacoes,um abraco,abraco,abracos,abs,beijinhos,ate logo,ate breve,cordialmente," },
};

enum word_kind thanks_word(const char *phrase, bool is_inside)
{
	enum word_kind kind = WORD_NONE;
	struct buf key = { 0 };

	buf_printf(&key, ",%s,", phrase);
	for (size_t i = 0; !kind && i < sizeof(words) / sizeof(*words); i++)
		if ((is_inside || words[i].kind != WORD_INSIDE) && strstr(words[i].phrases, buf_text(&key)))
			kind = words[i].kind;
	buf_clear(&key);
	return kind;
}

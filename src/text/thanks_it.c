#include "text/thanks_words.h"

/* Italian: see thanks_words.h. */
const struct thanks_words thanks_it[] = {
	{ WORD_SAYS,
		",ti ringrazio tantissimo,vi ringrazio tantissimo,la ringrazio tantissimo,ti ringrazio tanto,"
		"vi ringrazio tanto,grazie,grazie mille,mille grazie,grz,gentilissimi,gentilissima,"
		"gentilissimo,molto gentile,molto gentili,ringrazio,ringraziamo,la ringrazio,vi ringrazio,"
		"ti ringrazio,siete stati gentilissimi,grazie infinite,grazie 1000,grazie1000,graize,garzie,"
		"grasie,grzie,ringraziamenti,ringraziandola,ringraziandovi,tante grazie,grazie tante,"
		"molto grata,molto grato,molto grati,vi sono grata,vi sono grato,le sono grata,le sono grato,"
		"vi sono molto grata,vi sono molto grato,le sono molto grata,le sono molto grato,"
		"sono molto grata,sono molto grato,che gentile,che gentili,che pensiero carino,"
		"che pensiero gentile,che bel pensiero,pensiero carino,molto carini,e molto gentile,"
		"siete molto gentili,lei e molto gentile,gentilissime,la ringrazio molto,vi ringrazio molto," },
	{ WORD_VALUES,
		",apprezzo,apprezziamo," },
	{ WORD_NOTES,
		",nessun altra domanda,nessuna altra domanda,non ho altre domande,niente altro,nient altro,"
		"e tutto,che bello sentirlo,sono contenta,sono felice,mi fa piacere,ne sono felice,"
		"ora funziona tutto,ora funziona,funziona tutto,tutto funziona,adesso funziona,funziona,"
		"ottimo,benissimo,va bene,va benissimo,bene,ok,okay,capito,d accordo,tutto ok,tutto bene,"
		"tutto a posto,tutto perfetto,tutto chiaro,eccellente,bravi,bravissimi,nessun problema,"
		"siete i migliori,siete fantastici,super,risolto,bella notizia,che bella notizia,"
		"ottima notizia,ottime notizie,buona notizia,splendida notizia,magnifica notizia,che bello,"
		"che bella,che belli,che meraviglia,che velocita,che rapidita,che gioia,che sorpresa,"
		"che bella sorpresa,non si preoccupi,non vi preoccupate,non preoccuparti,non preoccupatevi,"
		"non fa niente,non fa nulla,niente problemi,nessun disturbo,non serve rispondere,"
		"non serve che rispondiate,non serve risposta,non occorre rispondere,"
		"non e necessario rispondere,tutto risolto,tutto sistemato,sistemato,tutto in ordine,"
		"e tutto a posto,a posto,tutto apposto,apposto,chiaro,chiarissimo,ho capito,preso nota,"
		"prendo nota,perfettamente,incredibile,impeccabile,impeccabili,eccellenti,efficientissimi,"
		"velocissimi,siete bravissimi,siete stati bravissimi,siete grandi,siete un mito,siete mitici,"
		"mitici,sei un angelo,sei un tesoro,e un angelo,siete degli angeli,complimenti,"
		"tanti complimenti,lo adoro,la adoro,li adoro,le adoro,mi piace,mi piace molto,"
		"mi piace moltissimo,mi piace tantissimo,mi piacciono,mi piacciono molto,e piaciuto molto,"
		"bene cosi,molto bene,oki,evviva,urra,wow,dieci e lode,cinque stelle," },
	{ WORD_CAME,
		",e appena arrivato,e appena arrivata,sono appena arrivati,sono appena arrivate,"
		"appena arrivato,appena arrivata,e arrivato,e arrivata,e arrivato oggi,e arrivata oggi,"
		"e arrivato ieri,e arrivato stamattina,sono arrivati,sono arrivate,arrivato,arrivata,"
		"arrivati,arrivate,mi e arrivato,mi e arrivata,mi sono arrivati,mi sono arrivate,ho ricevuto,"
		"l ho ricevuto,l ho ricevuta,li ho ricevuti,le ho ricevute,abbiamo ricevuto,ricevuto,"
		"ricevuta,ricevuti,ricevute,e qui,sono qui,consegnato,consegnata,accreditato,accreditati,"
		"e stato accreditato,sono stati accreditati," },
	{ WORD_IS,
		",e,ed e,sono,era,erano," },
	{ WORD_JOY,
		",bellissimo,bellissima,bellissimi,bellissime,bello,bella,belli,belle,stupendo,stupenda,"
		"stupendi,stupende,meraviglioso,meravigliosa,meravigliosi,meravigliose,splendido,splendida,"
		"splendidi,splendide,magnifico,magnifica,magnifici,magnifiche,perfetto,perfetta,perfetti,"
		"perfette,fantastico,fantastica,fantastici,fantastiche,favoloso,favolosa,favolosi,favolose,"
		"incantevole,incantevoli,deliziosa,delizioso,una meraviglia,uno spettacolo,un amore,"
		"proprio come in foto,come in foto,piu bello che in foto,piu bella che in foto,"
		"piu belli che in foto,piu belle che in foto,meglio del previsto," },
	{ WORD_HAPPY,
		",contenta,contento,contenti,contentissima,contentissimo,felice,felici,felicissima,"
		"felicissimo,soddisfatta,soddisfatto,soddisfattissima,soddisfattissimo,entusiasta,innamorata,"
		"molto contenta,molto contento," },
	{ WORD_GOODS,
		",sciarpa,cappello,maglione,tazza,tazze,ciotola,ciotole,piatto,piatti,vaso,vasi,brocca,"
		"teiera,lampada,candela,candele,anello,collana,bracciale,orecchini,vestito,abito,camicia,"
		"maglia,scarpe,borsa,giacca,coperta,cuscino,giocattolo,libro,libri,stampa,stampe,quadro,"
		"regalo,regali,prodotto,prodotti,articolo,articoli,pacco,ordine,spedizione,scatola,fiori,"
		"acquisto,merce," },
	{ WORD_MATTER,
		",entrambi,entrambe,biglietto,tutto,per posta,con il corriere,rimborso,soldi,denaro,"
		"accredito,pagamento,importo,buono,codice,fattura,etichetta,numero,ricambio,email,mail,"
		"messaggio,bonifico,oggi,ieri,stamattina,stamane,stasera,questa mattina,ieri sera,"
		"oggi pomeriggio,in anticipo,puntuale," },
	{ WORD_THE,
		",un,una,uno,il,la,lo,i,gli,le,l,il mio,la mia,i miei,le mie,il nuovo,la nuova,il nostro,"
		"la nostra,nuovo,nuova,nuovi,nuove," },
	{ WORD_YOUR,
		",suo,sua,suoi,sue,tuo,tua,vostro,vostra,vostri,vostre," },
	{ WORD_WAITS,
		",resto in attesa,rimango in attesa,in attesa,aspetto,attendo,aspetto allora," },
	{ WORD_ALSO,
		",a tutti,a tutti voi,di tutto,un buon,una buona,un bel,una bella,un ottimo,un felice,"
		"per tutto,sentirlo,saperlo,tantissimo,per l aiuto,dell aiuto,l aiuto,ed,di cuore,cuore,"
		"davvero,veramente,proprio,molto,molte,tante,tanto,mille,infinite,ancora una volta,"
		"ancora grazie,di nuovo,il pacco,l ordine,il mio ordine,il mio pacco,lei,vi,voi,te,ti,l ho,"
		"ho,mi,che,allora,adesso,ora,intanto,gentili,buona,buon,buone,bel,giornata,serata,notte,"
		"settimana,fine,fine settimana,weekend,week,end,lavoro,proseguimento,natale,pasqua,feste,"
		"anno,vacanze,altrettanto,anche a voi,anche a lei,servizio,assistenza,siete,stati,stata,"
		"stato,e stato,sei,i migliori,adoro,in perfette condizioni,correttamente,ah,oh,squadra,team,"
		"degli,tutto quanto,a voi,a te,a lei,tesoro,cari,x tutto,moltissimo,tantissime,assolutamente,"
		"sinceramente,anche,integro,integra,integri,in ottimo stato,in ottime condizioni,"
		"sano e salvo,puntuali,puntualissimi,finalmente,con tutto il cuore,contente,dell acquisto,"
		"dell ordine,come sempre,come al solito,ottimo servizio,servizio eccellente,"
		"servizio impeccabile,servizio ottimo,ottima assistenza,buon anno,buon natale,buone feste,"
		"buona pasqua,buon pranzo,buon lavoro,buon pomeriggio,buon proseguimento,buona continuazione,"
		"auguri,tanti auguri,felice anno nuovo,ahah,haha,ehi,uh,beh,insomma,ancora,gentilmente,"
		"siete una squadra,ragazzi,gentilezza e cortesia,sono stata,sono stato,cortesi,cortesissimi,"
		"disponibili,disponibilissimi," },
	{ WORD_OPENS,
		",x,per,di,della,del,dell,delle,dei,a,con,sulla," },
	{ WORD_INSIDE,
		",al,aiuto,risposta,risposte,riscontro,avvisato,avvisata,avvisati,risposto,aiutato,aiutata,"
		"informato,informata,risolto,chiarito,spiegato,mandato,inviato,confermato,veloce,velocissima,"
		"rapida,rapido,rapidita,velocita,celere,pronta,tempestiva,tempestivita,cosi,disponibilita,"
		"gentilezza,pazienza,cortesia,attenzione,comprensione,professionalita,informazione,"
		"informazioni,info,aggiornamento,chiarimento,chiarimenti,spiegazione,conferma,supporto,"
		"assistenza,servizio,ottimo,ottima,rimborso,buono,sconto,regalo,omaggio,sostituzione,"
		"spedizione,pacco,ordine,prodotto,consegna,tutto,tempo,interessamento,collaborazione,"
		"messaggio,email,mail,numero,tracking,e,di,del,della,molto,anche,efficienza,soluzione,"
		"sollecitudine,fiducia,questo,spiegazioni,controllato,verificato,il controllo,avviso,"
		"l avviso,avvertito,avvertita,sistemato,sistemata,rimediato,provveduto,sollecita,cortese,"
		"gentile,cordiale,cordialita,assistita,assistito,aiuti,essere,essere stati,stati,stata,stato,"
		"cosi gentili,gentili,disponibili,comprensivi,generosita,onesta,sincerita,fretta,tempi,"
		"rapidissimi,rapidissima,rapidissimo,brevi,efficiente,il tempo,dedicato,dedicatomi,dedicata,"
		"preso,presa,cura,il pensiero,pensiero,carino,bel,bella,bello,biglietto,bigliettino,sorpresa,"
		"campioncino,campioncini,imballaggio,confezione,curata,accurata,accurato,l imballaggio,"
		"lavoro,ottimo lavoro,il cambio,cambio,rispedito,rispedita,spedito,spedita,chiamato,chiamata,"
		"scritto,contattato,contattata,consigli,consiglio,suggerimento,suggerimenti,etichetta,"
		"fattura,stupendo,stupenda,splendido,splendida,splendide,meraviglioso,eccellente,impeccabile,"
		"voi,te,precisione,puntualita,x,attenzioni,premura,interesse,impegno,scrupolo," },
	{ WORD_DONE,
		",aver,avere,avermi,averci,averlo,averla,averli,cosi in fretta,cosi velocemente,"
		"cosi rapidamente,cosi presto,subito," },
	{ WORD_HELLO,
		",ciao,buongiorno,buonasera,buon giorno,buona sera,salve,gentile,cara,caro,gent,"
		"ciao di nuovo,buongiorno di nuovo,spettabile,egregio,egregi,signora,signor,signori,sig,"
		"sig ra,dott,dottoressa,buondi,buona domenica," },
	{ WORD_ENDS,
		",un bacione,bacioni,saluti,cordiali saluti,distinti saluti,un saluto,un caro saluto,"
		"cari saluti,tanti saluti,cordialmente,a presto,un abbraccio,arrivederci,buona giornata,"
		"buona serata,un cordiale saluto,i miei saluti,saluti cordiali,saluti e grazie,"
		"grazie e saluti,cordialita,con cordialita,con stima,un bacio,baci,abbracci,buon weekend,"
		"buon fine settimana,buona notte,affettuosamente,cordialmente saluto,la saluto cordialmente,"
		"vi saluto cordialmente,porgo cordiali saluti,porgo distinti saluti,con i migliori saluti,"
		"i migliori saluti,saluto," },
	{ WORD_NONE, NULL },
};

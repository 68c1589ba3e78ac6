#include "text/thanks_words.h"

/* Polish: see thanks_words.h. */
const struct thanks_words thanks_pl[] = {
	{ WORD_SAYS,
		",bardzo milo,ogromnie dziekuje,ogromnie ci dziekuje,ogromnie wam dziekuje,"
		"bardzo ci dziekuje,bardzo wam dziekuje,dziekuje wszystkim,dziekuje,dziekujemy,dzieki,"
		"dzieki wielkie,wielkie dzieki,dziekowac,wdzieczna,wdzieczny,dzieki bardzo,dzieki serdeczne,"
		"dziekuje slicznie,dzieki piekne,serdeczne dzieki,dziekuej,dziekue,dziekje,dzieku,dzieks,"
		"dziex,dzienks,dzienki,dzieki stokrotne,dziekowka,podziekowania,serdeczne podziekowania,"
		"z podziekowaniami,dziekujac,jestem wdzieczna,jestem wdzieczny,bardzo wdzieczna,"
		"bardzo wdzieczny,jestem bardzo wdzieczna,jestem bardzo wdzieczny,wdzieczni,jak milo,"
		"jak milo z panstwa strony,bardzo milo z panstwa strony,to bardzo mile,bardzo mile,to mile,"
		"milo z panstwa strony,bog zaplac,bardzo to mile,to bardzo uprzejme," },
	{ WORD_VALUES,
		",doceniam,doceniamy," },
	{ WORD_NOTES,
		",nie mam wiecej pytan,nie mam juz pytan,nie mam pytan,brak pytan,to wszystko,"
		"jak dobrze to slyszec,dobrze to slyszec,milo to slyszec,uwielbiam je,wszystko juz dziala,"
		"wszystko dziala,juz dziala,dziala,dzk,swietnie,perfekcyjnie,idealnie,extra,ekstra,rewelacja,"
		"ok,okej,okay,dobrze,w porzadku,wszystko w porzadku,wszystko ok,wszystko dobrze,"
		"wszystko jasne,jasne,rozumiem,zrozumialem,zrozumialam,jestescie najlepsi,jestescie super,"
		"jestescie wspaniali,nie ma sprawy,nie ma problemu,przyjalem,przyjelam,zgoda,spoko,pieknie,"
		"cudownie,problem rozwiazany,rozwiazane,dobra wiadomosc,swietna wiadomosc,"
		"wspaniala wiadomosc,super wiadomosc,cudowna wiadomosc,dobre wiesci,swietne wiesci,"
		"super wiesci,wspaniale wiesci,nic nie szkodzi,nie szkodzi,nic sie nie stalo,nie ma za co,"
		"nie ma o czym mowic,prosze sie nie martwic,prosze sie nie przejmowac,nie trzeba odpisywac,"
		"nie trzeba odpowiadac,prosze nie odpisywac,prosze nie odpowiadac,nie musicie odpisywac,"
		"nie musza panstwo odpisywac,nie wymaga odpowiedzi,bez odpowiedzi,wszystko zalatwione,"
		"zalatwione,sprawa zalatwiona,sprawa rozwiazana,wszystko gra,gra,wszystko sie wyjasnilo,"
		"wyjasnione,wszystko wyjasnione,przyjelam do wiadomosci,przyjalem do wiadomosci,zanotowane,"
		"zanotowalam,odnotowalam,jasna sprawa,no jasne,no i super,no super,no i swietnie,"
		"super sprawa,ale szybko,ale ekspres,jak szybko,blyskawicznie,fantastycznie,rewelacyjnie,"
		"znakomicie,genialnie,bosko,bomba,czad,brawo,brawa,gratulacje,gratuluje,ciesze sie,"
		"bardzo sie ciesze,cieszymy sie,milo mi,jest super,jest ok,jest dobrze,jest w porzadku,"
		"jest idealnie,jest pani aniolem,jest pan aniolem,jestescie aniolami,jestes aniolem,"
		"jestescie cudowni,jestescie niesamowici,jestescie kochani,jestescie wielcy,"
		"jestescie swietni,najlepszy sklep,najlepszy sklep na swiecie,polecam,uwielbiam,uwielbiam go,"
		"uwielbiam ja,kocham,kocham go,podoba mi sie,bardzo mi sie podoba,bardzo mi sie podobaja,"
		"podobaja mi sie,profesjonalnie,pelen profesjonalizm,pelna profesjonalka,piatka z plusem,oki,"
		"oks,git,gitara,spoczko,dobra,dobrze wiedziec," },
	{ WORD_CAME,
		",wlasnie dotarl,wlasnie dotarla,wlasnie dotarlo,wlasnie dotarly,wlasnie przyszedl,"
		"wlasnie przyszla,wlasnie przyszlo,wlasnie doszla,wlasnie doszedl,otrzymalem,otrzymalam,"
		"otrzymalismy,odebralem,odebralam,dostalem,dostalam,dostalismy,dotarla,dotarlo,dotarl,"
		"dotarly,doszlo,doszla,doszedl,doszly,przyszlo,przyszla,przyszedl,przyszly,juz dotarla,"
		"juz dotarlo,juz dotarl,juz dotarly,juz przyszla,juz przyszedl,juz przyszlo,juz przyszly,"
		"juz doszla,juz doszlo,juz doszedl,juz doszly,juz mam,juz jest,juz sa,otrzymany,otrzymana,"
		"otrzymane,wplynal,wplynely,wplynela,zaksiegowany,zaksiegowane,jest na koncie,sa na koncie,"
		"juz na koncie,przesylka dotarla,paczka dotarla,dostarczona,dostarczone,dostarczony,mam juz,"
		"dojechal,dojechala,dojechalo,dojechaly," },
	{ WORD_IS,
		",jest,sa,byl,byla,bylo,wyglada,wygladaja," },
	{ WORD_JOY,
		",piekny,piekna,piekne,przepiekny,przepiekna,przepiekne,sliczny,sliczna,sliczne,przesliczny,"
		"przesliczna,przesliczne,cudowny,cudowna,cudowne,wspanialy,wspaniala,wspaniale,cudny,cudna,"
		"cudne,uroczy,urocza,urocze,idealny,idealna,idealne,swietny,swietna,swietne,super,genialny,"
		"genialna,genialne,rewelacyjny,rewelacyjna,rewelacyjne,boski,boska,boskie,fantastyczny,"
		"fantastyczna,fantastyczne,doskonaly,doskonala,doskonale,ladniejszy niz na zdjeciu,"
		"ladniejsza niz na zdjeciu,ladniejsze niz na zdjeciu,piekniejszy niz na zdjeciu,"
		"piekniejsza niz na zdjeciu,taki jak na zdjeciu,dokladnie jak na zdjeciu,jak na zdjeciu,"
		"takie jak na zdjeciu," },
	{ WORD_HAPPY,
		",zadowolona,zadowolony,zadowoleni,bardzo zadowolona,bardzo zadowolony,zachwycona,zachwycony,"
		"zachwyceni,szczesliwa,szczesliwy,zakochana,zakochany," },
	{ WORD_GOODS,
		",kubka,wazonu,czajnika,lampy,filizanki,talerza,ksiazki,sukienki,torby,prezentu,zakupu,"
		"zakupow,szalik,czapka,sweter,kubek,kubki,kubeczek,kubeczki,filizanka,miska,miski,miseczka,"
		"miseczki,talerz,talerze,wazon,wazony,dzbanek,czajnik,lampa,lampka,swieca,swiece,swieczka,"
		"swieczki,pierscionek,naszyjnik,bransoletka,kolczyki,sukienka,koszula,koszulka,buty,torba,"
		"torebka,kurtka,koc,poduszka,zabawka,ksiazka,plakat,obraz,obrazek,prezent,prezenty,produkt,"
		"produkty,towar,rzecz,rzeczy,paczka,paczke,paczki,przesylka,przesylke,zamowienie,zestaw,"
		"komplet,kwiaty,pudelko," },
	{ WORD_MATTER,
		",oba,obie,wszystko,poczta,kurierem,zwrot,pieniadze,srodki,kwota,przelew,kupon,bon,kod,"
		"faktura,fakture,etykieta,etykiete,numer,mail,maila,wiadomosc,wymiana,platnosc,dzis,dzisiaj,"
		"wczoraj,dzis rano,dzisiaj rano,rano,wlasnie,na czas,przed chwila," },
	{ WORD_THE,
		",nowy,nowa,nowe,moj,moja,moje,ten,ta,te," },
	{ WORD_YOUR,
		",panstwa,wasza,wasze,wasz,twoja,twoje,twoj," },
	{ WORD_WAITS,
		",czekam,poczekam,bede czekac,zaczekam," },
	{ WORD_ALSO,
		",to ja,no i,no to,milej niedzieli,dobrej niedzieli,milej soboty,spokojnej niedzieli,"
		"z nowego,z nowej,to slyszec,slyszec,wszystkim,ci,bardzo,calusy,serdecznie,serdeczne,"
		"slicznie,stokrotnie,uprzejmie,i,za wszystko,juz,zamowienie dotarlo,jeszcze raz,raz jeszcze,"
		"z calego serca,to,milego,milej,dobrego,udanego,spokojnego,dnia,dzien,weekendu,wieczoru,"
		"popoludnia,tygodnia,nocy,pracy,swiat,wesolych,szczesliwego,nowego,roku,zycze,zyczymy,panu,"
		"panstwu,wam,tobie,wzajemnie,nawzajem,rowniez,jestem,jestescie,najlepsi,obsluga,"
		"super obsluga,wiec,zatem,ach,pozdrowieniami,wielkie,ogromne,bardzo mi milo,"
		"w idealnym stanie,w calosci,cala i zdrowa,mega,naprawde,wspaniali,mili,bardzo mili,byli,"
		"byli panstwo,byliscie,kochani,kochana,kochany,panstwo,szczerze,ogromnie,niezmiernie,"
		"niesamowicie,strasznie,za to,cala,caly,cale,nienaruszona,w dobrym stanie,w swietnym stanie,"
		"bezpiecznie,szybciutko,w koncu,wreszcie,nareszcie,jak zawsze,jak zwykle,zakup,zakupem,"
		"z zakupu,z zamowienia,spokojna,spokojny,majowki,wieczor,wakacji,urlopu,wszystkiego dobrego,"
		"wszystkiego najlepszego,najlepszego,samych sukcesow,sukcesow,powodzenia,zdrowia,"
		"duzo zdrowia,wesolych swiat,spokojnych swiat,zdrowych,szczesliwego nowego roku,nowego roku,"
		"sylwestra,ja tez,ja rowniez,haha,hehe,wow,och,oj,ojej,a,az,profesjonalna obsluga,"
		"rewelacyjna obsluga,wspaniala obsluga,znakomita obsluga,najlepsza obsluga,mila obsluga,"
		"obsluga na medal,na medal,do zobaczenia,buziaki,caluje,pozdrowionka," },
	{ WORD_OPENS,
		",ze,za,o,z," },
	{ WORD_INSIDE,
		",szybkosc,wskazowki dotyczace,dotyczace,pielegnacji,adresu,zmiane adresu,czas,przepis,pomoc,"
		"odpowiedz,odpowiedzi,szybka,szybki,szybkie,ekspresowa,blyskawiczna,sprawna,informacje,"
		"informacja,info,wiadomosc,mail,maila,email,kontakt,reakcje,cierpliwosc,wyrozumialosc,"
		"zrozumienie,zyczliwosc,uprzejmosc,wyjasnienie,wyjasnienia,potwierdzenie,aktualizacje,"
		"wsparcie,obsluge,mila,swietna,profesjonalna,zwrot,pieniedzy,srodkow,rabat,kupon,prezent,"
		"gratis,paczke,przesylke,wysylke,dostawe,wymiane,towar,produkt,zalatwienie,sprawy,"
		"rozwiazanie,problemu,poswiecony,zaangazowanie,troske,wszystko,cala,tak,bardzo,i,oraz,pana,"
		"pani,powiadomienie,numer,zainteresowanie,fatyge,gest,sprawdzenie,zalatwienie sprawy,"
		"te informacje,znac,panstwo,dali znac,ze dali panstwo znac,danie znac,powiadomienie mnie,"
		"poinformowanie,ekspresowe,ekspresowy,natychmiastowa,sprawne,sprawny,dokladne,wyczerpujaca,"
		"rzetelna,tak mila,mile,mily,wszelka,okazana,okazane,okazana pomoc,serdecznosc,dobroc,serce,"
		"szczerosc,uczciwosc,hojnosc,goscinnosc,pamiec,zyczenia,rade,rady,porade,podpowiedz,sugestie,"
		"wskazowki,opieke,kontaktu,zrozumienie sytuacji,podejscie,podejscie do klienta,indywidualne,"
		"profesjonalne,profesjonalizm,zaufanie,wspolprace,prace,dobra robote,robote,trud,wysilek,"
		"starania,fatygi,poswiecenie,opakowanie,zapakowanie,piekne,pieknie,pakowanie,staranne,"
		"starannosc,liscik,karteczke,kartke,niespodzianke,probke,probki,gratisy,ponowna,ponowne,"
		"wyslanie,nadanie,naprawienie,naprawe,reklamacji,rozpatrzenie,uznanie,przyjecie,korekte,"
		"etykiete,fakture,kod,voucher,bon,kubek,wazon,mnie,mi,nas,nam,to,taka,takie,tego,tej,dzisiaj,"
		"dzis,wczoraj,ekstra,super,cudowna,wspaniala,wspanialy,cudowne,odpisanie,zwrotna,"
		"zwrot kosztow,kosztow," },
	{ WORD_DONE,
		",tak szybko,tak szybka,tak szybkie,tak sprawna,tak sprawne,tak ekspresowa,od razu,"
		"natychmiast,dali,zrobili,zrobiliscie," },
	{ WORD_HELLO,
		",czesc,hej,witam,dzien dobry,dobry wieczor,szanowni panstwo,szanowna,szanowny,pani,pan,"
		"panie,droga,drogi,dobry,siema,witam ponownie,dzien dobry ponownie,czesc wszystkim,witajcie,"
		"szanowna pani,szanowny panie,hejka,halo,drodzy,drodzy panstwo,pani aniu," },
	{ WORD_ENDS,
		",pozdrawiam,pozdrawiam serdecznie,serdecznie pozdrawiam,pozdrowienia,serdeczne pozdrowienia,"
		"z pozdrowieniami,pozdr,z powazaniem,z wyrazami szacunku,milego dnia,do uslyszenia,usciski,"
		"pa,pozdr serdecznie,pozdrawiam cieplo,cieplo pozdrawiam,cieple pozdrowienia,z pozdrowieniem,"
		"lacze pozdrowienia,z serdecznymi pozdrowieniami,milego wieczoru,milego weekendu,"
		"dobrego dnia,do widzenia,z wyrazami wdziecznosci,sciskam,sciskam serdecznie,caluski,"
		"dobrej nocy,z szacunkiem,pzdr,pozdrowki," },
	{ WORD_NONE, NULL },
};

#include "text/thanks_words.h"

/* French: see thanks_words.h. */
const struct thanks_words thanks_fr[] = {
	{ WORD_SAYS,
		",je te remercie,je te remercie beaucoup,je te remercie enormement,"
		"je vous remercie enormement,te remercie,merci,mercii,merci beaucoup,mille mercis,"
		"un grand merci,grand merci,je vous remercie,remercie,remercions,remerciements,c est gentil,"
		"reconnaissante,reconnaissant,merci bien,merci bcp,merci mille fois,merci infiniment,"
		"merci de tout coeur,merci du fond du coeur,mercie,merc,mrc,mci,mille merci,vous remercie,"
		"vous remercie beaucoup,je vous remercie beaucoup,je vous remercie vivement,"
		"avec mes remerciements,tous mes remerciements,avec tous mes remerciements,"
		"grand merci a vous,reconnaissants,tres reconnaissante,tres reconnaissant,"
		"je vous suis reconnaissante,je vous suis reconnaissant,je vous suis tres reconnaissante,"
		"je vous suis tres reconnaissant,vous suis reconnaissante,c est tres gentil,"
		"c est vraiment gentil,tres gentil,c est tres aimable,tres aimable,c est aimable,"
		"vous etes tres aimable,vous etes tres gentils,vous etes tres gentille,c est adorable,"
		"c est trop gentil,quelle gentillesse,quelle gentille attention,c est une belle attention,"
		"belle attention," },
	{ WORD_VALUES,
		",apprecie,j apprecie," },
	{ WORD_NOTES,
		",tout est rentre dans l,tout est rentre,pas d autre question,pas d autres questions,"
		"plus de questions,aucune autre question,n ai plus de questions,rien d autre,c est tout,"
		"ce sera tout,ravie de l entendre,ravi de l entendre,heureuse de l apprendre,"
		"heureux de l apprendre,tout fonctionne,ca fonctionne,tout marche,fonctionne a nouveau,"
		"ca remarche,top,nickel,excellent,formidable,tres bien,d accord,dacc,ok,okay,entendu,compris,"
		"c est note,note,tout est bon,tout est en ordre,c est bon,c est parfait,pas de souci,"
		"pas de probleme,pas de soucis,ca marche,ca roule,vous etes geniaux,vous etes au top,bravo,"
		"regle,cool,bonne nouvelle,quelle bonne nouvelle,excellente nouvelle,tres bonne nouvelle,"
		"super nouvelle,belle nouvelle,quelle belle nouvelle,voila une bonne nouvelle,"
		"quelle rapidite,quelle efficacite,quelle belle surprise,quelle surprise,quelle joie,"
		"quel plaisir,c est un plaisir,un plaisir,ce n est pas grave,c est pas grave,pas grave,"
		"ce n est rien,ne vous inquietez pas,ne t inquiete pas,ne vous en faites pas,aucun probleme,"
		"aucun souci,inutile de repondre,pas besoin de repondre,pas la peine de repondre,"
		"ne repondez pas,sans reponse,n appelle pas de reponse,tout est regle,c est regle,"
		"probleme regle,probleme resolu,resolu,tout est resolu,rentre dans l ordre,tout est clair,"
		"c est clair,bien compris,c est compris,bien note,c est bien note,je note,pris note,"
		"tout va bien,tout est parfait,tout est ok,tout est nickel,extra,epatant,exceptionnel,"
		"remarquable,au top,chapeau,felicitations,chapeau bas,vous etes formidables,"
		"vous etes formidable,vous etes super,vous etes extra,vous etes un ange,vous etes des anges,"
		"vous etes adorables,vous etes adorable,vous avez ete adorables,vous avez ete adorable,"
		"vous avez ete formidables,vous avez ete parfaits,vous etes les meilleurs,t es un ange,"
		"tu es un ange,trop bien,trop cool,trop beau,c est genial,c est super,c est top,"
		"c est chouette,chouette,impec,tres bien merci,ok top,dac,okk,nikel,je l adore,je les adore,"
		"je suis fan,fan,elle me plait,elle me plait beaucoup,il me plait,il me plait beaucoup,"
		"ils me plaisent beaucoup,cinq etoiles,je suis rassuree,je suis rassure," },
	{ WORD_CAME,
		",vient d arriver,viennent d arriver,je viens de le recevoir,je viens de la recevoir,"
		"je viens de recevoir,bien recu,bien recue,bien recus,bien recues,recu,recue,recus,recues,"
		"j ai recu,j ai bien recu,je l ai recu,je l ai recue,je les ai recus,je les ai recues,"
		"nous avons recu,nous avons bien recu,a bien ete recu,est arrive,est arrivee,sont arrives,"
		"sont arrivees,est bien arrive,est bien arrivee,sont bien arrives,sont bien arrivees,"
		"il est arrive,elle est arrivee,bien arrive,bien arrivee,arrive,arrivee,arrives,arrivees,"
		"est la,sont la,m est parvenu,nous est parvenu,a ete livre,a ete livree,ont ete livres,"
		"livre ce matin,a ete credite,est sur mon compte,est bien sur mon compte," },
	{ WORD_IS,
		",est,sont,etait,etaient,c est,il est,elle est,ils sont,elles sont," },
	{ WORD_JOY,
		",beau,belle,beaux,belles,tres beau,tres belle,tres beaux,tres belles,magnifique,magnifiques,"
		"splendide,splendides,superbe,superbes,sublime,sublimes,parfait,parfaite,parfaits,parfaites,"
		"ravissant,ravissante,ravissants,ravissantes,merveilleux,merveilleuse,merveilleuses,adorable,"
		"adorables,joli,jolie,jolis,jolies,tres joli,tres jolie,geniale,geniaux,geniales,genial,"
		"super,impeccable,impeccables,une merveille,des merveilles,conforme,conformes,"
		"comme sur la photo,une splendeur," },
	{ WORD_HAPPY,
		",contente,content,contents,contentes,tres contente,tres content,ravie,ravi,ravis,ravies,"
		"heureuse,heureux,tres heureuse,tres heureux,satisfaite,satisfait,tres satisfaite,enchantee,"
		"enchante,comblee,comble," },
	{ WORD_GOODS,
		",echarpe,bonnet,pull,tasse,tasses,mug,mugs,bol,bols,assiette,assiettes,vase,vases,pichet,"
		"theiere,lampe,bougie,bougies,bague,collier,bracelet,boucles d oreilles,robe,chemise,"
		"chaussures,sac,veste,couverture,coussin,jouet,livre,livres,affiche,tableau,cadeau,cadeaux,"
		"produit,produits,article,articles,colis,commande,paquet,boite,coffret,ensemble,fleurs,achat,"
		"marchandise," },
	{ WORD_MATTER,
		",les deux,carte,tout,par la poste,par coursier,remboursement,argent,virement,paiement,"
		"montant,bon,avoir,code,facture,etiquette,numero,remplacement,mail,message,somme,cheque,"
		"aujourd hui,hier,ce matin,cet apres midi,a l instant,a l heure,hier soir," },
	{ WORD_THE,
		",un,une,des,le,la,les,l,mon,ma,mes,le nouveau,la nouvelle,mon nouveau,ma nouvelle,notre,nos,"
		"cette,ces,toutes les,tous les,nouveau,nouvelle,nouveaux," },
	{ WORD_YOUR,
		",votre,vos,ton,ta,tes," },
	{ WORD_WAITS,
		",j attends,je patiente,j attendrai,je vais attendre,attends,attendrai," },
	{ WORD_ALSO,
		",a vous,a toi,a vous tous,c est moi qui,moi qui,ordre,bon dimanche,beau dimanche,un bon,"
		"une bonne,une belle,un excellent,une excellente,un tres bon,tout bon,pour tout,"
		"de l entendre,l entendre,l apprendre,de l apprendre,a tous,aide,vous,toi,tous,toute,equipe,"
		"le colis,ma commande,mon colis,la commande,et,encore merci,encore,encore une fois,"
		"infiniment,beaucoup,bien,mille,mille fois,de tout coeur,vraiment,tres,trop,gentil,gentille,"
		"gentils,bonne,excellente,journee,soiree,nuit,semaine,week,end,weekend,fetes,fin de,vacances,"
		"noel,joyeux,joyeuses,annee,pareillement,egalement,de meme,a vous aussi,c,c etait,je,j,ai,"
		"l ai,suis,service,etes,les meilleurs,adore,j adore,alors,donc,du coup,ce,en parfait etat,oh,"
		"ah,de rien,client,de votre part,bcp,aimable,aimables,gentillesse,avez,avez ete,ont ete,"
		"vous avez ete,du fond du coeur,sincerement,enormement,extremement,absolument,tellement,"
		"intact,intacte,intacts,en bon etat,en tres bon etat,sain et sauf,enfin,comme toujours,"
		"comme d habitude,de mon achat,de ma commande,soulagee,soulage,bon week end,bon weekend,"
		"bonne fin de semaine,bonne fin de journee,bon apres midi,bon courage,bonne continuation,"
		"bonnes vacances,bonnes fetes,bonne annee,belle annee,joyeux noel,joyeuses fetes,"
		"joyeuses paques,a toute l equipe,a toute votre equipe,toute l equipe,et a vous aussi,aussi,"
		"c est moi,service impeccable,service au top,service parfait,excellent service,super service,"
		"service client,service client au top,belle boutique,haha,hihi,oh la la,waouh,wouah,eh bien,"
		"voila,les amis,elle,il,ils,elles," },
	{ WORD_OPENS,
		",pour,de,d,du,avec," },
	{ WORD_INSIDE,
		",aide,reponse,reponses,retour,rapide,rapidite,prompte,reactivite,efficacite,disponibilite,"
		"gentillesse,patience,comprehension,attention,information,informations,infos,info,ce,"
		"explication,explications,precision,precisions,confirmation,mise,a,jour,m,prevenu,prevenue,"
		"repondu,aidee,informe,informee,soutien,service,excellent,bon,tres,si,professionnalisme,"
		"remboursement,d,achat,remise,reduction,cadeau,colis,commande,envoi,livraison,remplacement,"
		"produit,tout,temps,message,mail,email,e,suivi,et,geste,solution,amabilite,serieux,prise,en,"
		"charge,rapidement,l explication,verifie,avoir verifie,d avoir verifie,regle,avoir regle,ca,"
		"cela,d avoir,de m avoir,de nous avoir,resolu,prevenus,prevenues,contacte,contactee,rappele,"
		"rappelee,ecrit,tenu,tenue,au courant,explique,pris,le temps,temps accorde,accorde,accordee,"
		"consacre,bon d achat,le bon,suggestion,conseil,conseils,recommandation,assistance,aussi,"
		"aussi rapide,celerite,celere,promptitude,rapides,efficace,agreable,chaleureux,chaleureuse,"
		"aimable,adorable,gentil,gentille,gentils,belle,beau,jolie,joli,petite,petit,mot,carte,"
		"attention portee,portee,surprise,echantillon,echantillons,emballage,soigne,soignee,soin,"
		"honnetete,franchise,generosite,bienveillance,ecoute,confiance,comprehensive,diligence,"
		"travail,excellent travail,beau travail,boulot,effort,efforts,serviabilite,courtoisie,"
		"sympathie,sens,commercial,geste commercial,echange,renvoi,renvoye,envoye,expedie,etiquette,"
		"facture,lien,numero,tasse,vase,mug,qualite,toutes,tous,tellement,vraiment,super,parfait,"
		"parfaite,impeccable,excellente,formidable,remarquable,infiniment,disponible,reactif,ete,eu,"
		"fait,tout ce,vous,faites,avez,gere," },
	{ WORD_DONE,
		",avoir,m avoir,nous avoir,l avoir,si vite,si rapidement,aussi vite,aussi rapidement,"
		"tout de suite,aussitot," },
	{ WORD_HELLO,
		",bonjour,bonsoir,salut,coucou,chere,cher,chers,madame,monsieur,hello,bonjour a tous,"
		"bonjour madame,bonjour monsieur,madame monsieur,mesdames,messieurs,re bonjour,rebonjour,"
		"chere madame,cher monsieur,chere equipe,hey,hello a tous,mme,mr," },
	{ WORD_ENDS,
		",gros bisous,grosses bises,cordialement,bien cordialement,tres cordialement,bien a vous,"
		"sinceres salutations,salutations,cordiales salutations,amicalement,amities,bonne journee,"
		"bonne soiree,bises,bisous,a bientot,respectueusement,cdlt,cdt,"
		"veuillez agreer mes salutations distinguees,mes salutations distinguees,"
		"salutations distinguees,veuillez agreer,veuillez recevoir,mes sinceres salutations,"
		"mes meilleures salutations,meilleures salutations,bien sincerement,sincerement votre,"
		"bien amicalement,tres amicalement,belle journee,belle soiree,excellente journee,bien a toi,"
		"bisou,bizz,biz,bises a tous,cdl,respectueuses salutations,cordialement votre,"
		"avec toute ma gratitude,chaleureusement,a tres bientot," },
	{ WORD_NONE, NULL },
};

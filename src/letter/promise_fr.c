#include "letter/promise_words.h"

const struct promise_words promise_fr = {
	.lang = "fr",
	.own = PROMISE_PATTERNS(
		"*erai|*irai|*drai|*trai|*vrai_ai",
		"*erons|*irons|*drons|*trons",
		("je|nous vous|te|t' reviens|revenons|ecris|ecrivons|reponds|repondons|tiens|"
		 "tenons|contacte|contactons|envoie|envoyons|confirme|confirmons|donne|donnons|"
		 "appelle|appelons"),
		"je|nous reviens|revenons vers",
		"je|nous vais|allons",
		"nous|je m'engage|promets|promettons",
		"vous|te|t' *ons",
		("vous|te|t' confirme|envoie|reponds|ecris|rappelle|appelle|donne|dis|redis|"
		 "renvoie|transmets|tiens|recontacte|informe|previens|propose|adresse"),
		"j'appelle|j'envoie|j'ecris|j'interroge",
		"je contacte|verifie|regarde|demande|relance|rappelle|prepare",
		"on vous|te|t' recontacte|rappelle|ecrit|repond|envoie|tient|informe|dit",
		"reprenons|reprends contact",
		"mon|ma|notre collegue|equipe|comptable ~ vous|te",
		("vous|te|t' appellera|contactera|ecrira|repondra|enverra|rappellera ~ mon|ma|"
		 "notre"),
		"esperons|espere ~ vous|te",
		"je|nous vous|te promets|promettons|garantis|garantissons",
		"vous|te|t' reecris|redis"),
	.news = PROMISE_PATTERNS(
		("vous aurez|recevrez|avez ~ reponse|nouvelles|message|mail|confirmation|retour|"
		 "nouvelle|solution"),
		"tu auras|recevras ~ reponse|nouvelles|message|mail|confirmation|retour",
		"vous serez contacte|contactee|informe|informee",
		("vous aurez|recevrez|avez ~ numero|facture|etiquette|photos|lien|code|bon|"
		 "devis|remboursement|avoir"),
		"vous aurez|recevrez ~ decision|notre",
		"vous|tu en? saurez|sauras"),
	.grant = PROMISE_PATTERNS(
		"laissez|donnez|laisse|donne - moi|nous jusqu'a|jusqu'au"),
	.condition = PROMISE_PATTERNS(
		"si|s'il|s'ils",
		"des reception",
		"lorsque vous|nous",
		"quand vous",
		"des que vous|nous recevons|votre|le|la",
		"une fois",
		"a condition",
		"en cas",
		"apres reception",
		"merci de nous? repondre|envoyer|confirmer",
		"envoyez|repondez|ecrivez|confirmez ~ et",
		"sous reserve"),
	.neutral = PROMISE_PATTERNS(
		"meme si",
		"si possible",
		"si ce n'est",
		("confirme|confirmons|confirmerai|confirmerons|dis|disons|dirai|dirons|regarde|"
		 "regarderai|verifie|verifierai|demande|demanderai si|s'il|s'ils"),
		"pas plus tard"),
	.contact =
		"ecri*|repond*|repons*|contact*|revien*|reven*|inform*|confirm*|envo*|appel*|"
		"nouvelles|retour|donne*|tiend*|reecri*|dis|dirai|dirons|redis|saurez|"
		"recontacte",
	.not_own =
		"vrai|citrons|serons|serai|attendrons|attendrai|fermerons|ouvrirons|garderons|"
		"aurons|fermes|avons|aurions|sommes|devons|pouvons|devions|avions|serions|"
		"fermons|ouvrons|souhaitons|prions|remercions|demandons|rappelons",
	.negator = "ne|pas|jamais|n'*",
	.other =
		"arrivera|arrive|livre|livree|livraison|expire|termine|devrait|prevue|prevu|"
		"ferme|ouvre|offre|valable|etions|etait|avez",
	.opener = "et|mais|donc|alors|aussi|oui|ou|chere|cher",
};

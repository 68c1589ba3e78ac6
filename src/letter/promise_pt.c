#include "letter/promise_words.h"

const struct promise_words promise_pt = {
	.lang = "pt",
	.own = PROMISE_PATTERNS(
		"=*rei",
		"*aremos|*eremos|*iremos|*oremos|faremos",
		"vou|vamos *r",
		"vou|vamos lhe|te|vos|o|a *r",
		"*r - lhe|te|vos|lhes - ei|emos",
		"*a|*e|*i - lo|la|los|las - ei|emos",
		"*o|*amos|*emos|*imos - lhe|te|vos|o|a|lhes",
		"dou|damos|digo - lhe|te|vos",
		"lhe|te|vos *o|*amos|*emos|*imos",
		("mando|mandamos|preparo|preparamos|devolvo|consulto|contacto|contactamos|"
		 "procuro|ligo|escrevo|respondo|envio|confirmo|informo|verifico|pergunto|falo|"
		 "trato|volto|aviso|resolvo"),
		("ligamos|escrevemos|respondemos|enviamos|confirmamos|informamos|verificamos|"
		 "devolvemos|retornamos|voltamos|tratamos|resolvemos|avisamos"),
		"entro|entramos em contacto|contato",
		"prometo|prometemos",
		"comprometo|comprometemos - me|nos",
		("meu|minha|nosso|nossa colega|equipa|equipe|oficina|contabilista|socio|socia ~ "
		 "lhe|te|vai|vos"),
		"meu|minha|nosso|nossa colega|equipa|equipe|oficina *a|*e|*i - lhe|te|vos",
		"retorno"),
	.news = PROMISE_PATTERNS(
		("recebera|receberas|receberao|tera|teras|terao ~ resposta|noticias|mensagem|"
		 "email|confirmacao|contacto|contato|solucao|informacao|numero|fatura|etiqueta|"
		 "reembolso|codigo"),
		("vai|vao receber|ter ~ resposta|noticias|mensagem|email|confirmacao|contacto|"
		 "contato|solucao"),
		("sera|seras contactado|contactada|contatado|contatada|informado|informada|"
		 "avisado|avisada"),
		"pode|podes esperar ~ resposta|noticias",
		"pode|podes contar com ~ resposta|noticias",
		("sera feito|feita|efetuado|efetuada|enviado|enviada|processado|processada|"
		 "devolvido|devolvida"),
		"a nossa|minha resposta chega|chegara|segue|seguira"),
	.grant = PROMISE_PATTERNS(
		"de|deem|deixe|deixem - me|nos ~ ate"),
	.condition = PROMISE_PATTERNS(
		"se",
		"quando o|a|receber*|chegar|tiver*|nos|estiver",
		"assim que|receber*",
		"logo que",
		"uma vez",
		"caso",
		"desde que",
		"a menos",
		"apos|depois receb*|a|o|de",
		"por favor envie|responda|confirme|escreva|diga",
		"envie|responda|confirme|escreva|mande ~ e",
		"dependendo|depende"),
	.neutral = PROMISE_PATTERNS(
		"mesmo se|que",
		"que|nao|ja|nunca|tambem|onde|quem|como|- se",
		"se possivel",
		"se nao antes",
		"como se",
		("confirmo|confirmamos|digo|dizemos|verifico|verificamos|pergunto|aviso - lhe|"
		 "te|vos se"),
		("confirmo|confirmamos|confirmarei|verifico|verificamos|verificar|pergunto|ver|"
		 "saber|confirmar se"),
		"nao mais tarde"),
	.contact =
		"escrev*|respond*|resposta|contact*|contato|lig*|avis*|inform*|noticias|"
		"confirm*|envi*|dou|damos|dig*|diz*|comunic*|retorn*|mand*",
	.not_own =
		"queremos|esperaremos|esperarei|precisaremos|guardaremos|reservaremos|"
		"estaremos|estarei|abriremos|fecharemos|fechados|seremos|agradecemos|agradeco|"
		"desejamos|desejo|poderemos|conseguiremos|esperamos|espero|lamentamos|lamento|"
		"pedimos|peco|temos|tenho|somos|sou|estamos|estou|atendemos|abrimos|fechamos|"
		"vendemos|atenderemos|mantemos|lembramos|ferias",
	.negator = "nao|nunca|nem|jamais",
	.other =
		"chegara|chegarao|chega|chegue|entregara|entrega|vence|expira|termina|acaba|"
		"deve|devera|prevista|previsto|fecha|abre|transportador|transportadora|"
		"estafeta|dura|valido|valida|estava|foi|saiu|saem",
	.opener = "e|mas|entao|tambem|sim|assim|pois|bem|ou|ja|caro|cara|ainda",
};

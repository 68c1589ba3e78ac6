#include "letter/promise_words.h"

const struct promise_words promise_es = {
	.lang = "es",
	.own = PROMISE_PATTERNS(
		"=*ré",
		"*aremos|*eremos|*iremos|*dremos|haremos",
		("escribire|respondere|contestare|llamare|avisare|enviare|contactare|informare|"
		 "dire|dare|pondre|revisare|comprobare|confirmare|mandare|hablare|volvere|"
		 "mirare|consultare|resolvere|hare|procedere|devolvere|investigare|comunicare|"
		 "actualizare|preguntare"),
		"voy|vamos a",
		("me|nos pongo|ponemos|comunico|comunicamos|comprometo|comprometemos|encargo|"
		 "encargamos"),
		("le|te|os|les|se escribo|escribimos|contesto|contestamos|respondo|respondemos|"
		 "llamo|llamamos|aviso|avisamos|confirmo|confirmamos|envio|enviamos|informo|"
		 "informamos|cuento|contamos|digo|decimos|mando|mandamos|paso|pasamos|doy|damos"),
		("lo|la|se lo|la reviso|revisamos|miro|miramos|envio|enviamos|mando|mandamos|"
		 "confirmo"),
		"prometo|prometemos",
		"espero|esperamos poder|darle|darte|tener|responder*|contestar*|escribir*",
		"mi|nuestro|nuestra companero|companera|equipo ~ le|te|se",
		("llamo|escribo|consulto|hablo|pregunto|reviso|compruebo|miro|confirmo|averiguo|"
		 "reclamo|busco|vuelvo|contacto|pido|preparo"),
		"volvemos a escribir*|llamar*|contactar*|hablar*|mirar*|revisar*",
		("le|te|os|les reenvio|reenviamos|preparo|preparamos|devuelvo|devolvemos|"
		 "repongo|reponemos|propongo|proponemos|comento|comentamos|comunico|"
		 "comunicamos|actualizo|actualizamos|hago|hacemos|mantengo|mantenemos"),
		"lo dejo|dejamos|tengo|tenemos",
		"nos|me pondremos|pondre|comprometemos|comprometo",
		"mi|nuestra|nuestro companero|companera|equipo|contable|taller ~ le|te|os|les",
		"quedo|quedamos en"),
	.news = PROMISE_PATTERNS(
		("recibira|recibiras|recibireis|recibiran ~ respuesta|noticias|mensaje|correo|"
		 "confirmacion|informacion|actualizacion|llamada|contestacion|solucion|"
		 "nuestras|mias|nuestra"),
		("tendra|tendras|tendreis|tendran ~ respuesta|noticias|mensaje|correo|"
		 "confirmacion|informacion|actualizacion|contestacion|solucion|nuestras|numero"),
		"sabra|sabras|sabreis ~ de|nosotros|mi",
		"se pondra|pondran ~ contacto",
		"se le|te|les respondera|informara|avisara|contestara|escribira|llamara",
		"puede|puedes esperar ~ respuesta|noticias|mensaje",
		"respuesta|noticias|confirmacion le|te llegara|llegaran",
		"tiene|tienes|tendra|tendras mi|nuestra respuesta|contestacion",
		("recibira|recibiras|recibireis|tendra|tendras|tendreis ~ etiqueta|factura|"
		 "fotos|enlace|codigo|vale|cupon|presupuesto|abono|reembolso|decision|"
		 "resolucion"),
		"tiene|tienes ~ decision|nuestra|nuestro"),
	.grant = PROMISE_PATTERNS(
		"deme|denos|dame|danos|dejeme|dejenos|dejame|dejanos|concedame ~ hasta"),
	.condition = PROMISE_PATTERNS(
		"=si|=Si",
		"cuando usted|tu|reciba*|recibamos|llegue|nos|me|lo|la|su|tu|tenga|tengas|haya*",
		"en cuanto reciba*|recibamos|llegue|nos|me|usted|lo|la|su|tu|haya*|tengamos",
		"una vez",
		"siempre que|y",
		"en caso de|que",
		"a menos",
		"salvo",
		"tras recibir|la|su|recepcion",
		"al recibir",
		"despues de recibir|que",
		("envie*|envia*|mande*|manda*|escriba*|escriba*|escribe*|responda*|conteste*|"
		 "digame|diganos|confirme*|confirme* ~ y le|te|lo|la|nos|se|les"),
		"por favor envie*|responda*|confirme*|diganos|escriba*",
		"hasta que usted|recibamos|nos|reciba",
		"dependiendo|depende",
		"con tal"),
	.neutral = PROMISE_PATTERNS(
		"=si es|fuera posible",
		"incluso =si",
		"aun|aunque =si",
		"=si no antes",
		"como =si",
		("confirmo|confirmamos|confirmare|confirmaremos|digo|decimos|dire|diremos|"
		 "cuento|aviso|avisare|informo|informare|miro|mirare|pregunto|preguntare|"
		 "compruebo|comprobare =si"),
		"no mas tarde"),
	.contact =
		"escrib*|respond*|respuesta|contest*|llam*|avis*|contact*|contacto|inform*|"
		"noticias|confirm*|envi*|dire|diremos|digo|decimos|decir*|cont*|comunic*|dar*|"
		"mand*|actualiz*|tendremos",
	.not_own =
		"queremos|esperaremos|esperare|necesitaremos|necesitare|guardaremos|"
		"mantendremos|reservaremos|estaremos|estare|abriremos|cerraremos|cerrados|"
		"seremos|agradeceremos|agradecere|podremos|esperemos|cerrare|permaneceremos|"
		"cobraremos",
	.negator = "no|nunca|tampoco|ni|jamas",
	.other =
		"llegara|llegaran|llega|llegue|entregara|entregaran|entrega|vence|caduca|"
		"termina|acaba|deberia|estimada|prevista|previsto|cierra|abre|cerramos|abrimos|"
		"oferta|descuento|transportista|mensajero|dura|estuvo|estuvimos|estaba|"
		"estabamos|fue|era|estuve",
	.opener =
		"y|pero|entonces|tambien|si|asi|que|pues|bien|o|ya|estimado|estimada|por|lo|a|"
		"largo|misma|mismo|sin|falta|hoy|seguro",
};

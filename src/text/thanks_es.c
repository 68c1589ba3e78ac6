#include "text/thanks_words.h"

/* Spanish: see thanks_words.h. */
const struct thanks_words thanks_es[] = {
	{ WORD_SAYS,
		",te agradezco muchisimo,te agradezco mucho,le agradezco mucho,le agradezco muchisimo,"
		"os agradezco mucho,gracias,muchas gracias,muchisimas gracias,mil gracias,graciass,"
		"agradecido,agradecida,agradecidos,muy amable,muy amables,gracia,grasias,gracais,graicas,"
		"grax,grcs,gcs,muchas gracia,muchisimas,un millon de gracias,millon de gracias,"
		"infinitas gracias,gracias mil,muy agradecido,muy agradecida,muy agradecidos,agradecidisima,"
		"agradecidisimo,se agradece,se lo agradezco,se lo agradecemos,te lo agradezco,"
		"os lo agradezco,lo agradezco,es usted muy amable,son ustedes muy amables,que amable,"
		"que amables,que detalle,que bonito detalle,que detallazo,muchas bendiciones,bendiciones,"
		"dios le bendiga,dios los bendiga,dios te bendiga,dios se lo pague," },
	{ WORD_VALUES,
		",agradezco su,agradezco tu,agradezco la,agradezco el,agradezco los,agradezco las,"
		"agradezco vuestra,agradezco mucho su,agradecemos su,agradecemos la,agradecemos el,"
		"agradezco mucho la,agradezco mucho," },
	{ WORD_NOTES,
		",todo muy bien,todo super,todo genial,ninguna pregunta mas,no tengo mas preguntas,"
		"sin mas preguntas,nada mas,eso es todo,los adoro,las adoro,lo adoro,la adoro,me alegro,"
		"me alegro mucho,me alegra,me alegra oirlo,me alegra saberlo,que alegria me dais,"
		"ya funciona todo,ya funciona,todo funciona,funciona todo,ya va bien,ya va todo bien,vale,"
		"de acuerdo,entendido,excelente,fantastico,listo,ok,okey,todo bien,todo ok,buenisimo,"
		"que bien,super,guay,sin problema,no hay problema,solucionado,resuelto,buena noticia,"
		"que buena noticia,buenas noticias,que buenas noticias,muy buenas noticias,excelente noticia,"
		"excelentes noticias,gran noticia,que gran noticia,que alegria,que ilusion,que maravilla,"
		"que rapidez,que rapido,que rapidos,que bueno,que guay,que bonito,que bonita,que bonitos,"
		"que preciosidad,no se preocupe,no se preocupen,no te preocupes,no os preocupeis,"
		"no pasa nada,no hace falta que contesten,no hace falta que conteste,"
		"no hace falta que contestes,no hace falta que respondan,no hace falta que responda,"
		"no hace falta responder,no hace falta contestar,no es necesario responder,"
		"no es necesario que respondan,no es necesario que conteste,no es necesario contestar,"
		"sin necesidad de respuesta,todo en orden,todo solucionado,todo arreglado,todo resuelto,"
		"todo claro,ya esta todo solucionado,ya esta solucionado,ya esta resuelto,ya esta arreglado,"
		"arreglado,aclarado,queda claro,ha quedado claro,me queda claro,enterado,enterada,tomo nota,"
		"tomamos nota,anotado,conforme,correcto,impecable,fenomenal,fabuloso,bravo,ole,felicidades,"
		"enhorabuena,chevere,padrisimo,barbaro,un diez,de lujo,da gusto,asi da gusto,"
		"da gusto con vosotros,un placer,ha sido un placer,sois geniales,sois un encanto,"
		"sois un amor,sois unos cracks,son geniales,son un encanto,son un amor,son maravillosos,"
		"eres un sol,eres un encanto,eres un angel,es un encanto,es un angel,es usted un encanto,"
		"sois la mejor tienda,sois maravillosos,me encanta,me encantan,nos encanta,nos encantan,"
		"le ha encantado,le encanto,me ha encantado,me encanto,nos ha encantado,okis,oki,okay,bien,"
		"muy bien,super bien," },
	{ WORD_CAME,
		",acaba de llegar,acaban de llegar,acabo de recibirlo,acabo de recibir,me acaba de llegar,"
		"ya llego,ya ha llegado,ha llegado,han llegado,llego,llegaron,ya llegaron,ya han llegado,"
		"me ha llegado,me llego,me llegaron,me han llegado,ya me ha llegado,ya me llego,"
		"ya me llegaron,nos ha llegado,nos llego,ya nos llego,lo he recibido,la he recibido,"
		"los he recibido,las he recibido,lo recibi,la recibi,los recibi,las recibi,he recibido,"
		"hemos recibido,recibi,recibimos,ya recibi,ya he recibido,ya lo recibi,ya lo tengo,"
		"ya la tengo,ya los tengo,ya las tengo,recibido,recibida,recibidos,recibidas,esta aqui,"
		"estan aqui,ya esta aqui,llegado,llegada,llegados,entregado,entregada,abonado,ingresado,"
		"ya esta en mi cuenta,esta en mi cuenta," },
	{ WORD_IS,
		",es,son,esta,estan,era,eran,ha sido,queda,quedan," },
	{ WORD_JOY,
		",todo perfecto,todo correcto,precioso,preciosa,preciosos,preciosas,hermoso,hermosa,hermosos,"
		"hermosas,bonito,bonita,bonitos,bonitas,lindo,linda,lindos,lindas,bellisimo,bellisima,"
		"perfecto,perfecta,perfectos,perfectas,maravilloso,maravillosa,maravillosos,maravillosas,"
		"espectacular,espectaculares,increible,increibles,una maravilla,una preciosidad,una pasada,"
		"divino,divina,divinos,divinas,genial,geniales,ideal,ideales,estupendo,estupenda,"
		"como esperaba,tal como esperaba,mejor de lo que esperaba," },
	{ WORD_HAPPY,
		",contenta,contento,contentos,contentas,muy contenta,muy contento,encantada,encantado,"
		"encantados,encantadas,feliz,muy feliz,satisfecha,satisfecho,contentisima,contentisimo,"
		"enamorada,enamorado," },
	{ WORD_GOODS,
		",bufanda,gorro,jersey,joya,tarro,taza de te,taza,tazas,cuenco,cuencos,plato,platos,jarron,"
		"jarra,tetera,lampara,vela,velas,anillo,collar,pulsera,pendientes,vestido,camisa,camiseta,"
		"zapatos,bolso,chaqueta,manta,cojin,juguete,libro,libros,lamina,cuadro,regalo,regalos,"
		"producto,productos,articulo,articulos,pedido,paquete,envio,caja,juego,flores,compra," },
	{ WORD_MATTER,
		",ambos,ambas,tarjeta,todo,por correo,por mensajeria,reembolso,dinero,devolucion,abono,pago,"
		"importe,cupon,codigo,factura,etiqueta,numero,reemplazo,recambio,correo,mensaje,email,mail,"
		"ingreso,hoy,ayer,esta manana,esta tarde,anoche,hoy mismo,esta semana,ahora mismo,a tiempo," },
	{ WORD_THE,
		",un,una,unos,unas,el,la,los,las,mi,mis,el nuevo,la nueva,nuestro,nuestra,todo el,toda la,"
		"nuevo,nueva,nuevos,nuevas," },
	{ WORD_YOUR,
		",su,sus,tu,tus,vuestra,vuestro,vuestras,vuestros," },
	{ WORD_WAITS,
		",quedo a la espera,me quedo a la espera,a la espera,espero entonces,quedo atento,"
		"quedo atenta," },
	{ WORD_ALSO,
		",a todos,a todas,todo el equipo,un buen,una buena,un feliz,una feliz,un gran,un excelente,"
		"una excelente,un lindo,una linda,buen domingo,de todo,oirlo,oir eso,saberlo,muchisimo,"
		"un besazo,me dais,me da,me das,me dan,la ayuda,gran abrazo,al,y,muy,mucho,muchas,muchos,tan,"
		"el pedido,mi pedido,el paquete,lo,le,les,os,se,te,me,ya,he,ahora,de nuevo,otra vez,"
		"de verdad,de todo corazon,de corazon,infinitas,igualmente,tenga,tengan,tengas,tengais,buen,"
		"buena,buenos,dia,dias,tarde,tardes,noche,noches,finde,semana,fin de semana,navidad,"
		"navidades,ano,fiestas,resto,equipo,vosotros,ustedes,usted,ti,servicio,atencion,al cliente,"
		"sois,eres,los mejores,las mejores,el mejor,la mejor,mejores,cuidese,cuidate,pues,ah,oh,"
		"bueno,gusto,amable,amables,correctamente,sin novedad,en perfecto estado,quedo,entonces,a ti,"
		"a usted,a ustedes,a vosotros,un millon,guapa,guapo,guapas,carino,amiga,amigo,amigos,crack,"
		"reina,han sido,habeis sido,has sido,absolutamente,realmente,sinceramente,tambien,"
		"una vez mas,por supuesto,en buen estado,intacto,intacta,intactos,sana y salva,sano y salvo,"
		"puntual,puntualmente,por fin,finalmente,la verdad,en serio,con la compra,felices,tranquila,"
		"tranquilo,mas tranquila,mas tranquilo,que disfruten,que pase,que pasen,que tengan,que tenga,"
		"pase,pasen,buen fin,buen finde,buen fin de semana,linda semana,linda tarde,lindo dia,"
		"bonito dia,excelente dia,excelente servicio,excelente atencion,magnifico servicio,"
		"gran servicio,buen servicio,muy buen servicio,ano nuevo,feliz ano nuevo,prospero ano,"
		"feliz navidad,felices fiestas,feliz domingo,jaja,jajaja,jeje,uy,uf,ay,asi,estoy,estamos,"
		"muy satisfecha,muy satisfecho," },
	{ WORD_OPENS,
		",x,que,por,de,a,con,para,en," },
	{ WORD_INSIDE,
		",envoltorio,bonito,ayuda,ayudarme,ayudarnos,lo,respuesta,respuestas,responder,respondernos,"
		"responderme,contestar,contestarme,rapida,rapido,rapidez,pronta,prontitud,tan,muy,"
		"informacion,info,informarme,avisar,avisarme,avisarnos,aviso,confirmar,confirmacion,"
		"confirmarme,atencion,atenderme,atender,paciencia,comprension,amabilidad,gestion,gestiones,"
		"gestionarlo,solucion,solucionarlo,solucionar,resolver,resolverlo,arreglarlo,todo,toda,todos,"
		"reembolso,devolucion,cupon,descuento,regalo,envio,pedido,paquete,reemplazo,producto,"
		"servicio,excelente,buen,buena,gran,amable,y,tiempo,interes,esfuerzo,colaboracion,"
		"disponibilidad,profesionalidad,aclaracion,aclararlo,aclararmelo,explicacion,explicarmelo,"
		"mensaje,correo,email,mail,numero,seguimiento,enlace,datos,de,del,me,eficacia,eficiencia,"
		"detalle,confianza,mirarlo,mirar,comprobarlo,comprobar,revisarlo,revisar,explicaciones,"
		"explicar,explicarme,contestacion,atencion recibida,recibida,recibido,trato,el trato,amables,"
		"ayudar,x,su paciencia,vuestra paciencia,generosidad,sinceridad,honestidad,comprender,"
		"entender,entenderlo,la confianza,gestionar,tramitar,tramitarlo,tramitacion,el cambio,cambio,"
		"reenvio,escribir,escribirme,preocuparse,preocuparos,preocuparte,preocuparme,molestarse,"
		"molestia,molestias,la info,tenerme,al tanto,al corriente,informado,informada,dedicarme,"
		"su tiempo,vuestro tiempo,trabajo,buen trabajo,gran trabajo,profesionales,ser,tan amable,"
		"tan amables,ofrecimiento,gesto,bonita,sorpresa,muestra,muestras,nota,tarjeta,cuidado,carino,"
		"mimo,embalaje,empaquetado,taza,jarron,consejo,consejos,recomendacion,aclarar,aclaraciones,"
		"apoyo,soporte,interesarse,acordarse,escucharme,advertir,todas,facilidades,la ayuda,"
		"magnifica,magnifico,maravilloso,maravillosa,estupendo,estupenda,inmediata,eficaz,agil,"
		"agilidad,diligencia,correccion,arreglar,efectuado,realizado,etiqueta,factura," },
	{ WORD_DONE,
		",tan rapido,tan rapida,tan rapidamente,tan pronto,haber,haberme,haberlo,habernos,haberla,"
		"enseguida,en seguida," },
	{ WORD_HELLO,
		",hola,buenas,buenos dias,buenas tardes,buenas noches,buen dia,estimada,estimado,estimados,"
		"querida,querido,buenas de nuevo,hola de nuevo,hola otra vez,muy buenas,muy buenos dias,"
		"estimados senores,senora,senor,senores,don,dona,sra,sr," },
	{ WORD_ENDS,
		",besazos,un abrazote,saludos,un saludo,un cordial saludo,saludos cordiales,"
		"cordiales saludos,muchos saludos,cordialmente,atentamente,un abrazo,abrazo,abrazos,besos,"
		"un beso,hasta luego,hasta pronto,adios,reciba un cordial saludo,reciban un cordial saludo,"
		"reciba un saludo,reciban un saludo,saludos y gracias,un saludo y gracias,saluditos,saludo,"
		"mis saludos,salu2,slds,sldos,un fuerte abrazo,besitos,muchos besos,bss,feliz dia,"
		"que tenga buen dia,que tengan buen dia,con carino,afectuosamente,"
		"un cordial saludo y gracias,respetuosamente," },
	{ WORD_NONE, NULL },
};

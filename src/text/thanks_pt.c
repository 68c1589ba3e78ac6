#include "text/thanks_words.h"

/* Portuguese: see thanks_words.h. */
const struct thanks_words thanks_pt[] = {
	{ WORD_SAYS,
		",agradeco te,agradeco te imenso,agradeco vos,agradeco lhe,obrigada a todos,obrigado a todos,"
		"obrigado,obrigada,obg,brigada,brigado,muito obrigado,muito obrigada,muitissimo obrigado,"
		"agradecido,agradecida,valeu,muito gentil,muito amavel,grato,grata,gratidao,obrigadinha,"
		"obrigadinho,obrigadissima,obrigadissimo,obrigadao,obrgada,obrgado,obrigad,obgd,obgda,obgdo,"
		"brigadao,brigadinha,vlw,mto obrigada,mto obrigado,mt obrigada,mt obrigado,mil obrigadas,"
		"mil obrigados,bem haja,bem hajam,muito agradecida,muito agradecido,agradecimentos,"
		"os meus agradecimentos,meus agradecimentos,muito grata,muito grato,estou grata,estou grato,"
		"estou muito grata,estou muito grato,e muito gentil,e muito amavel,muito amaveis,"
		"muito simpatico,muito simpatica,que gentileza,que querida,que querido,que queridos,que amor,"
		"que fofo,que fofos,que simpatia,que atencioso,que atenciosa,muita gentileza,"
		"eu e que agradeco,eu que agradeco,nos que agradecemos,agradeco imenso,agradeco muito,"
		"agradeco desde ja a atencao," },
	{ WORD_VALUES,
		",agradeco a,agradeco a sua,agradeco o,agradeco a vossa,agradeco o vosso,agradeco pela,"
		"agradeco pelo,agradeco muito a,agradecemos a,agradecemos o," },
	{ WORD_NOTES,
		",sem mais perguntas,nao tenho mais perguntas,nenhuma outra pergunta,mais nada,e tudo,"
		"e so isso,que bom ouvir isso,que bom saber,fico contente,fico feliz,adoro os,adoro as,"
		"adorei os,adorei as,amei os,ja funciona tudo,ja funciona,tudo funciona,tudo a funcionar,"
		"funciona,maravilha,ok,okay,tudo certo,tudo bem,tudo ok,certo,esta bem,combinado,entendido,"
		"percebido,compreendido,sem problema,sem problemas,resolvido,genial,show,beleza,boa noticia,"
		"que boa noticia,otima noticia,que otima noticia,excelente noticia,boas noticias,"
		"otimas noticias,que boas noticias,que bom,que otimo,que maravilha,que alegria,que rapidez,"
		"que rapido,que rapidos,que lindo,que linda,que lindos,que bela surpresa,que surpresa boa,"
		"nao faz mal,nao tem problema,nao ha problema,sem problema nenhum,esta tudo bem,"
		"nao se preocupe,nao se preocupem,nao te preocupes,nao e preciso responder,"
		"nao e necessario responder,nao precisa responder,nao precisam responder,"
		"nao precisa de resposta,escusam de responder,escusa de responder,dispensa resposta,"
		"tudo resolvido,tudo tratado,tudo esclarecido,esclarecido,esta resolvido,ja esta resolvido,"
		"assunto resolvido,problema resolvido,esta tudo em ordem,tudo em ordem,tudo claro,percebi,"
		"entendi,compreendi,anotado,tomei nota,tomado nota,registado,fico ciente,ciente,correto,"
		"exato,perfeitamente,incrivel,cinco estrelas,5 estrelas,top,nota 10,fabuloso,parabens,bravo,"
		"adoro,amo,adorei,amei,adoramos,amamos,gostei muito,gostei imenso,gosto muito,"
		"voces sao otimos,voces sao maravilhosos,voces sao demais,voces sao incriveis,"
		"sao maravilhosos,sao espetaculares,sao os melhores,sao fantasticos,sao impecaveis,e um anjo,"
		"e um amor,sao uns anjos,sao uns amores,e uma querida,foram impecaveis,foram maravilhosos,"
		"foram muito simpaticos,foram muito atenciosos,foram incriveis,recomendo,ta bom,ta bem,"
		"ta otimo,ok otimo,blz,joia,fixe,bacana,legal,muito bem,muito bom,muito boa,oki," },
	{ WORD_CAME,
		",acabou de chegar,acabaram de chegar,acabei de receber,recebi,recebido,recebida,recebidos,"
		"recebidas,ja recebi,ja recebemos,recebemos,chegou,ja chegou,chegaram,ja chegaram,chegou bem,"
		"chegaram bem,ja tenho,ja esta ca,ja esta aqui,esta aqui,entregue,foi entregue,"
		"foram entregues,ja caiu,ja caiu na conta,caiu na conta,ja esta na conta,esta na conta,"
		"ja entrou,entrou na conta,ja entrou na conta,foi creditado,creditado,veio,vieram," },
	{ WORD_IS,
		",e,sao,esta,estao,era,eram,ficou,ficaram," },
	{ WORD_JOY,
		",lindo,linda,lindos,lindas,lindissimo,lindissima,lindissimos,lindissimas,bonito,bonita,"
		"bonitos,bonitas,belo,bela,belissimo,belissima,maravilhoso,maravilhosa,maravilhosos,"
		"maravilhosas,perfeito,perfeita,perfeitos,perfeitas,espetacular,espetaculares,fantastico,"
		"fantastica,fantasticos,fantasticas,magnifico,magnifica,deslumbrante,uma maravilha,"
		"um encanto,um espetaculo,um amor,otimo,otima,otimos,otimas,excelente,excelentes,"
		"tal como na foto,igual a foto,como na foto,melhor do que esperava,impecavel," },
	{ WORD_HAPPY,
		",contente,contentes,muito contente,feliz,felizes,muito feliz,satisfeita,satisfeito,"
		"muito satisfeita,muito satisfeito,encantada,encantado,encantados,apaixonada," },
	{ WORD_GOODS,
		",cachecol,gorro,camisola de la,caneca,canecas,xicara,xicaras,chavena,chavenas,taca,tacas,"
		"tigela,tigelas,prato,pratos,vaso,vasos,jarra,jarro,bule,candeeiro,luminaria,vela,velas,anel,"
		"colar,pulseira,brincos,vestido,camisa,camisola,sapatos,bolsa,mala,casaco,manta,almofada,"
		"brinquedo,livro,livros,poster,quadro,presente,presentes,prenda,prendas,produto,produtos,"
		"artigo,artigos,encomenda,pedido,pacote,caixa,conjunto,flores,compra," },
	{ WORD_MATTER,
		",ambos,ambas,cartao,tudo,por correio,pelo correio,reembolso,dinheiro,devolucao,estorno,"
		"pagamento,valor,vale,cupao,cupom,codigo,fatura,etiqueta,numero,substituicao,email,mail,"
		"mensagem,transferencia,hoje,ontem,hoje de manha,esta manha,ontem a noite,agora mesmo,"
		"a tempo,de manha,esta tarde," },
	{ WORD_THE,
		",um,uma,o,a,os,as,o meu,a minha,os meus,as minhas,meu,minha,o novo,a nova,as novas,os novos,"
		"o nosso,a nossa,novo,nova,novas,novos," },
	{ WORD_YOUR,
		",sua,seu,seus,suas,vossa,vosso,vossos,vossas,tua,teu," },
	{ WORD_WAITS,
		",fico a aguardar,fico no aguardo,aguardo,vou aguardar," },
	{ WORD_ALSO,
		",bom domingo,um bom,uma boa,um otimo,uma otima,um excelente,uma excelente,um feliz,a todos,"
		"de tudo,com o meu,com a minha,ouvir isso,ouvir,saber,isso,te,a ajuda,imenso,pela ajuda,"
		"muito,muita,muitas,muitos,mesmo,demais,de coracao,mais uma vez,novamente,a encomenda,"
		"o pedido,a minha encomenda,meu pedido,o pacote,voces,voce,lhe,equipa,equipe,tenha,tenham,"
		"bom,boa,dia,tarde,noite,semana,fim de semana,fim,natal,ano,festas,feliz natal,igualmente,"
		"para voces tambem,os melhores,servico,atendimento,atenciosos,estou,fiquei,entao,agora,"
		"em perfeitas condicoes,ah,oh,bem,mto,mt,bastante,a serio,serio,de verdade,realmente,"
		"sinceramente,do fundo do coracao,de todo o coracao,super,tambem,simpaticos,simpatica,"
		"simpatico,simpaticas,gentis,amaveis,queridos,foram,foi,tem sido,finalmente,intacto,intacta,"
		"intactos,inteiro,inteira,em bom estado,em otimo estado,em perfeito estado,direitinho,"
		"certinho,como sempre,com a compra,com o pedido,com a encomenda,aliviada,aliviado,"
		"bom fim de semana,bom fds,fds,boa semana,boa continuacao,bom trabalho,bom descanso,"
		"boas festas,boas vendas,boas ferias,feliz ano novo,bom ano,bom ano novo,feliz pascoa,"
		"tudo de bom,felicidades,sucesso,muito sucesso,abencoe,deus,deus abencoe,deus vos abencoe,"
		"que deus abencoe,haha,kkk,kk,rs,hehe,uau,ai,pois,eu,eu tambem,gente,pessoal,malta,amigos,"
		"amiga,amigo,servico excelente,excelente servico,otimo servico,otimo atendimento,"
		"excelente atendimento,atendimento excelente,atendimento otimo,servico impecavel,melhor loja,"
		"a melhor loja,a voces,a equipa,a todos voces," },
	{ WORD_OPENS,
		",por,pela,pelo,pelas,pelos,com," },
	{ WORD_INSIDE,
		",conselhos,cuidado,receita,bilhetinho,ajuda,resposta,retorno,rapida,rapido,rapidez,pronta,"
		"prontidao,tao,muito,informacao,informacoes,esclarecimento,esclarecimentos,explicacao,"
		"confirmacao,atencao,paciencia,compreensao,simpatia,gentileza,disponibilidade,apoio,suporte,"
		"atendimento,servico,excelente,otimo,bom,avisar,avisarem,responder,responderem,ajudar,"
		"ajudarem,resolver,resolverem,tudo,todo,toda,reembolso,vale,desconto,presente,oferta,"
		"encomenda,pedido,produto,entrega,envio,troca,substituicao,tempo,mensagem,email,mail,numero,"
		"e,de,me,profissionalismo,eficiencia,carinho,solucao,aviso,aviso previo,verificar,"
		"verificarem,ver,verem,confirmar,confirmarem,tratar,tratarem,esclarecer,esclarecerem,"
		"explicar,explicarem,explicacoes,informar,informarem,me avisar,me avisarem,me informar,"
		"me informarem,me ajudar,me ajudarem,cupao,cupom,o vale,por,preocupacao,se,preocuparem,"
		"cordialidade,cortesia,honestidade,sinceridade,generosidade,bondade,amabilidade,interesse,"
		"empenho,esforco,trabalho,dedicacao,confianca,colaboracao,cooperacao,agilidade,celeridade,"
		"brevidade,eficacia,eficiente,competencia,seriedade,prestabilidade,gesto,lindo,linda,bonito,"
		"bonita,bilhete,cartao,cartinha,mimo,mimos,surpresa,brinde,brindes,amostra,amostras,"
		"embalagem,cuidadosa,cuidadoso,dica,dicas,sugestao,conselho,recomendacao,etiqueta,fatura,"
		"caneca,vaso,ser,serem,sido,tao simpaticos,atenciosos,prestaveis,gentil,gentis,simpatica,"
		"simpatico,atenciosa,atencioso,imediata,imediato,maravilhoso,maravilhosa,otima,excelentes,"
		"prestada,prestado,dispensada,dispensado,dado,dada,esclarecimento prestado,todas,facilidades,"
		"compreender,entender,vos,esse,este,esta,toda a,o tempo,qualidade,depressa," },
	{ WORD_DONE,
		",tao depressa,tao rapido,tao rapidamente,tao rapida,ter,terem,ja terem,terem me,logo,"
		"de imediato," },
	{ WORD_HELLO,
		",ola,oi,bom dia,boa tarde,boa noite,caro,cara,caros,prezado,prezada,estimada,estimado,"
		"ola de novo,oi de novo,ola a todos,ola boa tarde,ola bom dia,ola boa noite,boas,viva,exmos,"
		"exmo,exma,senhores,senhor,senhora,sr,sra,dona,oie,oiii,querida,querido," },
	{ WORD_ENDS,
		",cumprimentos,melhores cumprimentos,com os melhores cumprimentos,cpts,atenciosamente,att,"
		"saudacoes,um abraco,abraco,abracos,abs,beijinhos,ate logo,ate breve,cordialmente,"
		"com os meus cumprimentos,os meus cumprimentos,cumprimentos cordiais,cordiais cumprimentos,"
		"melhores cpts,cmpts,cumps,cump,com os melhores cpts,atentamente,com consideracao,com estima,"
		"beijos,beijo,bjs,bj,bjo,beijinho,um beijinho,grande abraco,forte abraco,um grande abraco,"
		"abracos a todos,ate a proxima,com carinho,com gratidao,respeitosamente,sem mais,"
		"saudacoes cordiais,grata pela atencao,grato pela atencao," },
	{ WORD_NONE, NULL },
};

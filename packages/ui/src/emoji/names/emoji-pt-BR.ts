// Made by build/generate-emoji-names.ts from CLDR (LICENSE-UNICODE.txt).
export const names = `rosto risonho;engraçado feliz lol rindo risada sorridente|rosto risonho com olhos bem abertos;boca feliz arregalados risada sorrindo aberta sorridente sorriso|rosto risonho com olhos sorridentes;aberta boca engraçado feliz haha lol risada sorriso|rosto contente com olhos sorridentes;feliz sorrindo rindo sorriso aberto
rosto risonho com olhos semicerrados;gargalhada gargalhando hahaha kkk fechados rir sorriso estilo|rosto risonho com gota de suor;estressada estressado nervoso rindo sorriso frio mas suando|rosto chorando de rir;alegria engraçada engraçado gargalhada hahaha kkk lágrimas com|rolando no chão de rir;choro engraçada feliz gargalhada haha kkk lágrimas rindo risada
rosto levemente sorridente;feliz sorrindo sorriso|rosto de cabeça para baixo;invertido|rosto com olho piscando;flerte piscada|rosto sorridente com olhos sorridentes;alegre encabulada envergonhada feliz fofo ruborizar satisfeita sim sorriso vergonha
rosto sorridente com auréola;anjinho anjo inocente sorriso|rosto sorridente com 3 corações;amando amei amo apaixonada coração crush paixão romance|rosto sorridente com olhos de coração;amor apaixonado olhar paixão romance|rosto com olhar maravilhado;estrela gargalhando olhos super animada animado feliz superanimada superanimado superfeliz
rosto mandando um beijo;flerte jogando beijos|rosto saboreando comida;apetitoso gostosa delicioso gostoso nham sorriso saboroso|rosto mostrando a língua;para fora com|rosto piscando e com língua para fora;brincadeira piscadela mostrando provocação
rosto bizarro;cara maluco doida doido excêntrico grande louca louco olhar olho|rosto abraçando;abraço carinho feliz mãos sorrindo|rosto com a mão sobre a boca;hehe ops risadinha risonho sorriso envergonhado vergonha|rosto fazendo sinal de silêncio;faça fica quieta quieto
rosto pensativo;curiosa curioso dúvida hmm ideia ideias mão queixo pensando pensativa|rosto com boca de zíper;fechada calada calado quieta quieto segredo|rosto neutro;putz sem emoção comentários reação|rosto inexpressivo;aff inespressiva inespressivo nada dizer sem comentários expressão tanto faz
rosto com sorriso maroto;flerte maldoso malicioso suspeito|rosto aborrecido;aff blasé nada engraçado não achou graça está feliz que|rosto com olhos revirados;olhando para cima revirando rolando tanto faz virando|rosto expressando desagrado;careta fazendo sem graça
rosto aliviado;alívio paz zen|rosto deprimido;abatido chateado desanimado pensativo pra baixo|rosto sonolento;cara com|rosto dormindo;boa noite cama cansada cansado cochilo dormir soneca sono zzz
rosto com máscara médica;doente gripado resfriado|rosto com termômetro;cama doente febre febril|rosto com atadura na cabeça;acidentado doente ferimento machucado curativos|rosto nauseado;doente enjoado enjoo náusea vômito
rosto fervendo de calor;febre febril insolação língua fora ofegante quente vermelho suando suor|rosto gelado;abaixo zero azul congelando congelei frio gélido glacial|rosto atordoado;acabado doente morto tontura|cabeça explodindo;chocada chocado chocante choque incrível perplexo surpreendente surpresa surpreso
rosto festivo;animação aniversário apito chapéu comemoração comemorar feliz festa língua sogra|rosto sorridente com óculos escuros;muito sol boa sorrindo sorriso legal|rosto de nerd;cdf esperto estudioso inteligência inteligente óculos grau sabe tudo|rosto com monóculo;conservador
rosto confuso;indeciso não entendi tenho certeza|rosto preocupado;decepcionado|rosto meio triste;tristeza tristinho|rosto com boca aberta;boquiaberto empatia pasmo
rosto surpreso;espantado uau|rosto espantado;chocado estupefato totalmente|rosto ruborizado;atordoado deslumbrado horrorizado impressionado vergonha|rosto implorando;olhar cachorrinho olhos grandes perdão por favor que não triste
rosto chorando;choro lágrimas triste|rosto chorando aos berros;alto chorar infeliz lágrimas triste|rosto gritando de medo;assustada assustado grito susto temeroso|rosto perplexo;bravo frustrado indignado
rosto desapontado;decepção desapontamento decepcionado triste|rosto cabisbaixo com gota de suor;frio suando|rosto desolado;aborrecido cansado cansei decepcionado exausto infeliz perdi|rosto cansado;desesperado exausto
rosto bocejando;bocejo cansada cansado com sono entediada entediado zzz|rosto soltando vapor pelo nariz;brava bravo furiosa furioso irritada irritado fumaça triunfo vitória|rosto furioso;bravo irado vermelho zangado|rosto zangado;irado
polegar para cima;beleza concordo dedão joia mão sim sinal valeu|polegar para baixo;dedão desaprovação desaprovado mão não gostei ruim sinal|sinal de ok;beliscar certo concordo mão ótimo rude sinalizando|mão em V de vitória;beleza paz sim
dedos cruzados;boa sorte mão torcendo|gesto de "te amo";amor mão|mãos aplaudindo;aplauso bom trabalho palmas parabéns sinal|mãos para cima;ambas comemoração levantando comemorar viva
mãos juntas;gesto reza rezando rezar|aperto de mãos;combinado cumprimento|mão acenando;aceno até mais está flw olá taí tchau|mão levantada;5 cinco erguida high five papel pare toca aqui
bíceps;academia contraído engraçado forte musculação músculo|dorso da mão com indicador apontando para a direita;apontar costas dedo|dorso da mão com indicador apontando para a esquerda;costas dedo|dorso da mão com indicador apontando para cima;costas dedo
dorso da mão com indicador apontando para baixo;abaixo costas dedo apontado embaixo|indicador apontando para cima;dedo mão|escrevendo à mão;caneta|pessoa dando de ombros;dar dúvida ignorância indiferença não sei quem sabe tanto faz
pessoa decepcionada;como assim decepção decepcionado desapontamento descrença inacreditável meu deus não|pessoa levantando a mão;dúvida sei feliz gesto levantar|olhos;olhando rosto|cérebro;inteligência inteligente
coração vermelho;amor|coração laranja;emoção|coração amarelo;amor emoção love|coração verde;emoção
coração azul;emoção|coração roxo;lilás emoção|coração preto;negro|coração branco
coração partido;amorosa decepção desilusão emoção quebrado rompimento sofrendo sofrimento triste|dois corações;amor aniversário casal coração emoção|bebê;bebezinho grávida neném pessoas recém nascido|mulher;adulta garota guria loira menina mina
homem;adulto amigo irmão marido namorado|idosa;adulta mulher pessoas velhinha vovó vovozinha|família;filho mãe pai pessoas|programador;desenvolvedor inventor software tecnólogo
rosto de cachorro;animal|rosto de gato;animal felino gatinho|rosto de camundongo;animal ratinho rato|rosto de coelho;animal
rosto de raposa;animal bicho|rosto de urso;animal|rosto de panda;animal|rosto de leão;animal zodíaco
rosto de porco;animal|sapo;animal rosto|rosto de macaco;animal|galinha;animal ave
pinguim;animal antartica frio|pássaro;animal|coruja;pássaro sabedoria|abelha;animal inseto natureza
borboleta;beleza inseto|tartaruga;animal|peixe;animal peixes pesca pescar signo zodíaco|golfinho;animal oceano
buquê;aniversário flor planta romance|rosa;flor|flor de cerejeira;cereja planta primavera|girassol;flor planta
muda de planta;brotar broto jovem plantinha|árvore caidiça;cheia desfolha natureza|trevo de quatro folhas;irlandês planta sorte sortudo|folha de bordo;caída vermelha maple outono
sol;clima dia claro raios solar tempo|sol por trás das nuvens;clima nublado nuvem|nuvem com chuva;chovendo clima|chuva com trovão;clima nuvem relâmpago temporal
floco de neve;clima frio|arco-íris;chuva clima gay lésbica lgbt lgbtqia natureza orgulho queer transgênero|lua crescente|estrela branca média;amarela astronomia
fogo;chama|gota;com suor engraçado|onda;água mar oceano praia surfe tsunami|globo mostrando Europa e África;terra
maçã vermelha;fruta|banana;fruta|uvas;fruta|morango;comida fome fruta frutas vermelhas
limão;azedo cítrico fruta lima siciliano|melancia;fruta|tomate;fruta fruto legume vegetal|abacate;comida fruta
cenoura;comida fome legume salada vegetal|pimenta;apimentada apimentado tempero|pão;forma para fatiar restaurante torrada tostex|queijo;comida fome suíço
ovo;comida fome|hambúrguer;búrguer cheese burguer restaurante|batata frita;comida fast food fome fritas lanchonete restaurante|pizza;fatia restaurante
taco;comida mexicana mexicano tacos|espaguete;comida fome italiano macarrão macarronada restaurante|sushi;comida japonesa restaurante japonês sashimi|salada verde;comida fome restaurante
pão de ló de morango;bolo recheado doce fatia restaurante sobremesa|bolo de aniversário;comemoração doce feliz festa niver|biscoito;bolacha comida cookie doce fome sobremesa|chocolate;barra doce fome
sorvete italiano;doce fome sobremesa casquinha massa|café;cafeína cafezinho chá inverno quente|xícara de chá sem alça;bebida verde|copo com canudo;água refrigerante suco
cerveja;bar bebida caneca chopp gelada happy hour restaurante|vinho;bar bebida cálice restaurante taça|taças brindando;brinde champagne champanhe comemoração tim|carro;automóvel veículo
táxi;veículo|ônibus;transporte público veículo|caminhão de entrega;veículo|bicicleta;bike veículo
trem;ferrovia veículo|avião;aéreo veículo viajar voar voo|navio;aquático barco cruzeiro férias veículo viagem|foguete;espaço veículo
âncora;marinha navegar sinal|casa;construção domicílio lar residência|edifício comercial;escritório|hospital;doente internado médico prédio
hotel;prédio|praia e guarda-sol|montanha;natureza|mapa-múndi;geografia mundo
bola de futebol;jogar|bola de basquete;cesta esporte jogo|tênis;bola esporte raquete|troféu;campeã campeão prêmio
medalha de ouro;lugar vitória|videogame;controle game jogo jogos playstation xbox|jogo de dado;dados sorte|nota musical;música
guitarra;instrumento musical música|claquete;cena entretenimento filme tomada|paleta de tintas;arte artista artística museu pintor pintura|câmera;foto selfie vídeo
presente;comemoração embrulhado mimo|cone de festa;alegria aniversário celebrar comemoração eba oba parabéns|balão;aniversário celebração comemoração festa parabéns|carrinho de compras;mercado supermercado
sacolas de compras;presente shopping|camiseta;camisa roupa|vestido;peça única roupa|tênis de corrida;acessório correr esportivo sapato
óculos;acessório|anel;diamante romance|pacote;caixa embrulho|envelope;carta correspondência mail email
clipe de papel|página voltada para cima;documento oficial papel|calendário;data datas|despertador;alarme atrasada atrasado hora horário relógio
ampulheta;areia tempo|telefone celular;móvel|laptop;computador notebook pessoal trabalho|impressora;acessório computador documento impressão imprimir
pilha;bateria|lâmpada;elétrica ideia luz quadrinhos tenho uma|chave inglesa;ferramenta obra reforma|martelo;construção ferramenta martelada reparo
chave;senha trancado trancar|cadeado;fechado trancado|lupa para a esquerda;aumento busca ferramenta lente pesquisa procura|cartão de crédito;banco débito dinheiro
saco de dinheiro;dólares|recibo;contabilidade escrituração evidência fatura prova|gráfico subindo;crescimento diagrama tendência|atadura adesiva;bandaid bandeide curativo
comprimido;cápsula medicina médico pílula remédio|marca de seleção branca;botão check completo feito verificação grande verificado|xis;cancelar multiplicação multiplicar vermelho|ponto de exclamação vermelho;pontuação
ponto de interrogação vermelho;pergunta pontuação sinal|aviso;atenção cuidado sinal|proibido;entrada não proibida símbolo sinal|cem pontos;100 certamente certeza conte comigo sem dúvida top total
brilhos;brilhantes estrelas faíscas mágica|balão de diálogo;conversa engraçado|sino;capela|seta para a direita;direção flecha leste
seta para a esquerda;atrás direção flecha oeste voltar|botão de setas em sentido anti-horário;atualizar|botão OK;sim símbolo|botão SOS;ajuda símbolo socorro`;

// Made by build/generate-emoji-names.ts from CLDR (LICENSE-UNICODE.txt).
export const names = `cara sonriendo;divertido feliz sonrisa|cara sonriendo con ojos grandes;divertido risa|cara sonriendo con ojos sonrientes;abierta sonrisa|cara radiante con ojos sonrientes;risa sonrisa
cara sonriendo con los ojos cerrados;abierta boca risa|cara sonriendo con sudor frío;risa|cara llorando de risa;felicidad lágrima|cara revolviéndose de la risa;carcajada ojos cerrados
cara sonriendo ligeramente;sonrisa|cara al revés|cara guiñando el ojo;guiño|cara feliz con ojos sonrientes;rubor sonrisa
cara sonriendo con aureola;ángel halo sonrisa|cara sonriendo con corazones;adorar amor enamorada enamorado|cara sonriendo con ojos de corazón;amor sonrisa|cara sonriendo con estrellas;sonrisa
cara lanzando un beso|cara saboreando comida;delicioso hambre rico|cara sacando la lengua|cara sacando la lengua y guiñando un ojo;guiño
cara de loco;grande ojo pequeño|cara con manos abrazando;abrazo sonrisa|cara con mano sobre la boca;ostras vaya|cara pidiendo silencio;callado
cara pensativa;duda pensando|cara con la boca cerrada con cremallera|cara neutral;inexpresivo|cara sin expresión;inexpresión inexpresiva inexpresivo
cara sonriendo con superioridad;listillo|cara de desaprobación;insatisfacción rechazo|cara con ojos en blanco;frustración vueltos|cara haciendo una mueca
cara de alivio;aliviado|cara desanimada;alicaído desanimado pensativo|cara de sueño;dormir|cara durmiendo;dormido sueño zzz
cara con mascarilla médica;enfermo malo máscara|cara con termómetro;enfermo malo|cara con la cabeza vendada;dolor herida|cara de náuseas;vomitar
cara con calor;roja fiebre golpe sudor|cara con frío;congelada congelado helado|cara mareada;mareo|cabeza explotando;explosión
cara de fiesta;capirote celebración gorro matasuegras|cara sonriendo con gafas de sol;guay|cara de empollón;friki friqui|cara con monóculo;aristocrático estirado
cara de confusión;confuso|cara preocupada;preocupación preocupado|cara con el ceño ligeramente fruncido|cara con la boca abierta
cara estupefacta;alucinado estupefacto sorprendido|cara asombrada;alucinado asombrado pasmado|cara sonrojada;colorado sonrojado|cara suplicante;implorar ojos adorables piedad por favor
cara llorando;lágrima llorar triste|cara llorando fuerte;lágrima llorar triste|cara gritando de miedo;asustado pánico|cara de frustración;frustrado
cara decepcionada;decepción decepcionado|cara con sudor frío|cara agotada;agotado cansado|cara cansada;cansado
cara de bostezo;aburrido cansado dormido sueño|cara resoplando;cabreo enfado|cara cabreada;cabreo enfadado furia|cara enfadada;enfadado histérico
pulgar hacia arriba;mano señal|pulgar hacia abajo;mano señal|señal de aprobación con la mano|mano con señal de victoria
dedos cruzados;cruzar mano suerte|gesto de te quiero;mano|manos aplaudiendo;aplaudir palmas señal|manos levantadas celebrando;celebración gesto hurra
manos en oración;gracias orar por favor rezar|apretón de manos;acuerdo|mano saludando;agitar saludar saludo|mano levantada;choca esos cinco
bíceps flexionado;cómic fuerte músculo|dorso de mano con índice a la derecha;dedo|dorso de mano con índice a la izquierda;dedo|dorso de mano con índice hacia arriba;apuntar dedo
dorso de mano con índice hacia abajo;apuntar dedo|dedo índice hacia arriba;apuntar mano|mano escribiendo;escribir lápiz|persona encogida de hombros;duda encogerse indiferencia
persona con la mano en la frente;facepalm incredulidad|persona con la mano levantada;feliz gesto levantar|ojos;cara|cerebro;inteligente
corazón rojo;emoción|corazón naranja;emoción|corazón amarillo;emoción|corazón verde;emoción
corazón azul;emoción|corazón morado;emoción|corazón negro|corazón blanco;emoción
corazón roto;emoción partido|dos corazones;amantes amor corazón|bebé;joven niño|mujer;adulta
hombre;adulto|anciana;mayor mujer|familia|profesional de la tecnología;desarrollador informático programador software tecnólogo
cara de perro;mascota|cara de gato;mascota|cara de ratón|cara de conejo;mascota
zorro;cara|oso;cara|panda;cara oso|león;cara leo zodiaco
cara de cerdo;gorrino|rana;cara|cara de mono|gallina;ave gallinácea pollo
pingüino;ave|pájaro;ave pajarillo|búho;ave lechuza pájaro|abeja;insecto miel
mariposa;bonito insecto|tortuga;galápago|pez;pececillo pescado piscis zodiaco|delfín;cetáceo
ramo de flores;bouquet|rosa;flor|flor de cerezo|girasol;flor sol
planta joven;plantón|árbol de hoja caduca;caducifolio|trébol de cuatro hojas;suerte|hoja de arce
sol;espacio rayos soleado|sol detrás de una nube;con nubes|nube con lluvia|nube con rayo y lluvia;trueno
copo de nieve;frío|arcoíris;colores lluvia|luna;creciente espacio|estrella;estelar
fuego;llama|gota;agua cómic sudor|ola de mar;océano|globo terráqueo mostrando Europa y África;mundo planeta tierra
manzana roja;fruta poma|plátano;banana fruta|uvas;agracejo fruta racimo|fresa;fresón fruta
limón;cítrico citrón fruta|sandía;fruta|tomate;ensalada fruta verdura|aguacate;comida fruta
zanahoria;comida verdura|chile picante;planta|pan de molde;rebanada tostada|cuña de queso;trozo
huevo;comida|hamburguesa;burger|patatas fritas;papas restaurante|pizza;porción restaurante
taco;comida mexicano|espagueti;pasta restaurante|sushi;restaurante|ensalada;bol comida verde
trozo de tarta;pedazo restaurante|tarta de cumpleaños;celebración|galleta;dulce pasta postre|tableta de chocolate;barra restaurante
cucurucho de helado;dulce restaurante|bebida caliente;café|tazón de té;bebida taza|vaso con pajita;refresco zumo
jarra de cerveza;bar restaurante|copa de vino;bar bebida vaso|copas brindando;bebida brindar brindis celebración|coche;automóvil vehículo
taxi;coche vehículo|autobús;bus transporte|camión de reparto;mercancías transporte vehículo|bicicleta;vehículo
tren;ferrocarril vehículo|avión;aeroplano|barco;vehículo|cohete;espacio vehículo
ancla;barco gancho|casa;vivienda|edificio de oficinas;construcción|hospital;doctor edificio medicina médico
hotel;alojamiento edificio turismo|playa y sombrilla|montaña;monte|mapa mundial;mapamundi mundo
balón de fútbol|balón de baloncesto;canasta deporte|pelota de tenis;deporte|trofeo;premio
medalla de oro;primero|mando de videoconsola;juego videojuego|dado;juego|nota musical;música
guitarra;instrumento musical música|claqueta;cine entretenimiento película|paleta de pintor;arte artista pintura|cámara de fotos
regalo;celebración envoltorio presente envuelto|cañón de confeti;celebración fiesta|globo;celebración|carrito de la compra;carro supermercado
bolsas de compras|camiseta;ropa|vestido;mujer ropa|zapatilla deportiva;calzado correr ropa tenis
gafas;accesorios ojo ropa|anillo;diamante|paquete;caja|sobre;carta correo
clip|página hacia arriba;anverso documento|calendario;fecha|reloj despertador;alarma
reloj de arena sin tiempo;temporizador|teléfono móvil;celular|ordenador portátil;personal|impresora;ordenador
pila;batería|bombilla;cómic electricidad idea luz|llave inglesa;herramienta|martillo;herramienta
llave;contraseña|candado cerrado;cerrar|lupa orientada hacia la izquierda;buscar|tarjeta de crédito
bolsa de dinero;dólares|recibo;contabilidad prueba teneduría libros testimonio|gráfica de evolución ascendente;gráfico tendencia|tirita;apósito
píldora;comprimido medicina médico pastilla|botón de marca de verificación;selección|marca de cruz;cancelar tachado tachar|exclamación roja;puntuación signo
interrogación roja;pregunta puntuación signo|advertencia;cuidado señal|prohibido;entrar pasar prohibición|cien puntos;100 pleno
chispas;bengala estrellas|bocadillo de diálogo;cómic conversación|campana|flecha hacia la derecha;dirección este
flecha hacia la izquierda;oeste|flechas en sentido antihorario;dirección señal recarga|botón OK|símbolo de socorro;ayuda sos`;

// Made by build/generate-emoji-names.ts from CLDR (LICENSE-UNICODE.txt).
export const names = `sırıtan yüz;gülen gülme keyifli lol mutlu neşeli sırıtma|ağzı açık sırıtma;gülen yüz gülümseme gülme lol neşeli|gülen gözlerle ağzı açık sırıtma;gülümseme yüz gülme lol neşeli|gülen gözlerle sırıtma;sırıtan yüz gülme gülümseme gülümseyen lol neşeli
kapalı gözlerle ağzı açık sırıtma;32 diş ağız ahaha çok komik gülmek hahaha kahkaha lol|soğuk terli ağzı açık gülümseme;heyecanlı stresli yüz|sevinç gözyaşları;ağlamak gözyaşı gülmek gülmekten haha inanılmaz kahkaha katılmak komik mutluluk|gülmekten yerlere yatma;ahaha çok komik gözümden yaş geldi gözyaşı hahaha kahkaha mutluluk
hafifçe gülümseyen yüz;gülme gülümseme mutlu neşeli|ters yüz;gülme gülümseme hehe|göz kırpan yüz;cilve kırpma|ağzı açık gülme;gülen gözlerle gülümseme gülümseyen yüz samimi sevecen
ışık halkalı gülümseme;hare halkası melek yüz|3 kalpli gülümseyen yüz;aşık aşk çarpılma gülen hayranlık ilk görüşte mutluluk romantik seni|kalp gözlü gülümseme;aşk değer verme gözler kalpler romantik yüz|yıldız çarpmış;gözler heyecanlı sırıtan surat vov yüz
öpücük gönderen yüz;aşk muah muck öptüm romantik sevgi|lezzetli yiyecek beğenen yüz;gülümseyen harika yemek keyifli|dil dışarıda;çıkarmış yüz kalmış komik şapşal|dili dışarda göz kırpma;dışardayken haylaz kışkırtma şaka yaramaz yüz
çılgın surat;büyük deli göz gözler küçük|kucaklayarak gülümseme;heyecanlı kucaklama sarılma yüz|eliyle ağzını kapatan yüz;sır şok olmak süpriz surat tüh|sus işareti yapan yüz;sessiz şişt surat
düşünen yüz;düşünme|ağzı fermuarlı yüz;ağız ağzım kapalı sır|duygusuz yüz;etkilenmemiş nötr umurumda değil yorum yok|ifadesiz yüz;ifadesizlik kıskanç umurumda değil yorum yok
imalı gülümseme;hin kuşkucu sinsi yapmacık gülümseyen yüz|keyifsiz yüz;canı sıkkın canım sıkıldı garip mutsuz neyse sıkılmış|gözlerini deviren yüz;bana banane beni ilgilendirmez bilemiyorum devirme her neyse hmm yani|dişlerini gösteren yüz;dişçi sıkmak endişeli tedirgin yüzünü ekşitme
rahatlamış yüz;huzur|düşünceli yüz;dargın gemileri batmış karamsar üzgün|uykulu yüz;ağlayan yorgun|uyuyan yüz;esnemek iyi geceler uykular şekerleme tatlı rüyalar uykulu uyumak yatak
maskeli yüz;grip hasta nezle rahatsız soğuk tıbbi|ağzında termometre olan yüz;ateş grip hasta nezle|kafası sarılı yüz;bandaj yara yaralı|kusmak üzere olan yüz;iğrenç istifra midesi bulanmış
kızarmış yüz;ateşlenmek çarpıntı hararet nefes nefese sıcak çarpması terleme tükenmek yorgun|üşümüş yüz;buz gibi kesme donma kış mavi surat morarmış sıfırın altı|sersemlemiş yüz;başı dönen baygınlık hasta|patlayan kafa;aklını başından almak şaşırmış şok olmuş şoke surat
partide eğlenen yüz;doğum günü eğlence iyi doğdun konfeti kutlama mutlu yıllar neşeli|güneş gözlüklü gülümseme;cool gözlüğü gözlükleri gözlükleriyle havalı janti kanka kanki yüz|ukala yüz;akıllı bilgili bilmiş çalışkan gözlük gözlüklü inek öğrenci zeki|tek cam gözlüklü yüz;havalı kendini beğenmiş klas surat varlıklı zengin
kafası karışık yüz;bilmiyorum emin olmayan karışmış|endişeli yüz;gergin|biraz asık surat;endişeli yüz|ağzı açık yüz;ağız şaşkın şok süpriz
şaşkın yüz;şaşırmış şok olmuş|afallamış yüz;şaşkın şoke olmuş tamamen|kızarmış ve şaşkın yüz;şaşırmış şaşkınlık içinde şok tuhaf|yalvaran yüz;acıklı bakışlar dilemek gözleri dolmak koca lütfen merhamet pişmanlık üzgün
ağlayan yüz;ağlama gözyaşları mutsuz üzgün üzüntülü|avaz avaz ağlayan yüz;ağlama gözyaşları mutsuz üzgün|korkuyla çığlık atan yüz;korkmuş içinde bağıran korkunç haykıran|kafası çok karışık yüz;karışmış kızgın pişman
memnuniyetsiz yüz;kırgın kırgınlık mutsuz umutsuz|soğuk ter;baş ağrısı endişeli terli yüz|çok yorgun;acıkmış hayır olamaz pişman uykulu yüz yorulmuş|yorgun yüz;hapşuran perişan pişman üzgün
esneyen yüz;esneme iyi geceler uykular sıkıcı sıkılmış uykulu uykusuz uyuklama uyumak|burnundan soluyan yüz;ben kazandım yüzü kızgın mutsuz sinirli zafer|somurtkan yüz;deli gibi kırmızı öfkeli|öfkeli yüz;deli gibi kızgın mutsuz
baş parmak yukarıda;1 anlaştık beğendim bence iyi onay tamam|baş parmak aşağıda;işaret|tamam işareti;anlaştık harika işte mükemmel müthiş süper olarak tamamdır|zafer işareti;barış oleey eli
şans dileme;çapraz parmak söz verme|seni seviyorum işareti|el çırpma;alkış bravo eller işaret tebrik|eller havaya;çak her iki kutlama kutlamak için eli birden kaldırma tebrikler
birleşen eller;dua etme hareket|el sıkışma;anlaşma sallama toplantı|el sallama;bay bye görüşürüz güle hey merhaba orada mısın sallamak selam|el kaldırma;beş parmak dur işareti havada
pazı;çizgi roman esnek güçlü kas esnetme vücutcu|elinin tersiyle sağı gösteren işaret parmağı;arkası parmak|elinin tersiyle solu gösteren işaret parmağı;arkası parmak|elinin tersiyle yukarıyı gösteren işaret parmağı;arkası parmak
elinin tersiyle aşağıyı gösteren işaret parmağı;parmak arkası|yukarıyı gösteren işaret parmağı;beden gösterme izin isteme parmak|yazı yazan el;beden kalem tutma yazma|omuz silkme;bilemem bilmem bilmeme bilmiyorum ilgisizlik kararsız kişi bileyim yapalım sanırım
yüzünü eliyle kapama;aman tanrım çileden çıkma inanamıyorum inanmama inanmıyorum kızgınlık öfke olamaz|elini kaldırma;ben burada hareket kalkan kişi merhaba selam soru söz isteme|gözler;bakmak görmek gözcü gözetlemek yüz|beyin;akıllı zeka zeki
kırmızı kalp;aşk|turuncu kalp;portakal|sarı kalp;duygu|yeşil kalp;duygu
mavi kalp;duygu|mor kalp;duygu|siyah kalp;fena kötü|beyaz kalp
kırık kalp;duygu hüsran kırılmış kırma|iki kalp;aşıklar aşk duygu evlilik yıldönümü seni seviyorum sevgili|bebek;kişiler|kadın;insan kişiler sarışın
erkek;adam insan kişiler sarışın|yaşlı kadın;anneanne babaanne insan kişiler|aile;anne baba bir erkek kadın çocuk kişiler|teknoloji uzmanı;geliştirici kodlayıcı mucit teknolog yazılım yazılımcı
köpek yüzü;hayvan|kedi yüzü;hayvanı miyav mındık mırnav pisi şirin|fare yüzü;hayvan sıçan|tavşan yüzü;havuç hayvan kemirgen
tilki;akıllı hayvan kurnaz yüzü|ayı;yüzü hayvan orman|panda;bambu hayvan yüzü tembel|aslan;yüzü burç hayvan ormanların kralı
domuz yüzü;hayvan|kurbağa;hayvan yüzü vırak zıp|maymun yüzü;hayvan komik meraklı muz neşeli|tavuk;hayvan kuş
penguen;antartika buz hayvan soğuk|kuş;hayvan|baykuş;bilge hayvan kuş|bal arısı;hayvan iğne vız
kelebek;böcek şirin|kaplumbağa;hayvan|balık;burç deniz hayvan mavi|yunus;balık deniz hayvan mavi okyanus
buket;aşk çiçek doğum günü gül romantizm|gül;aşk bitki çiçek kırmızı|kiraz çiçeği;bahar çiçek izleme|ayçiçeği;bitki çiçek güneş
filizlenme;fide genç bitki yeşil|yaprak döken ağaç;orman yeşil|dört yapraklı yonca;bitki iskoç şans şanslı yeşil|akçaağaç yaprağı;düşen yaprak kırmızı sarı sonbahar turuncu
güneş;aydınlık güneşli hava durumu ışık sıcak uzay|bulutlar ardındaki güneş;bulutlu hava parçalı|yağmur bulutu;hava durumu|şimşek ve yağmurlu bulut;gökgürültüsü hava durumu
kar tanesi;buz hava durumu kış soğuk|gökkuşağı;biseksüel gay hava durumu lezbiyen yağmur|hilal;dilek gece gökyüzü uzay yeni|yıldız;beyaz orta gece gökyüzü kutup yıldızı
ateş;alev sıcak yakmak|damlacık;çizgi roman ter terli|dalga;okyanus dalgası sörf|yerkürede Avrupa-Afrika;dünya
kırmızı elma;gıda meyve|muz;gıda maymun meyve|üzüm;gıda meyve salkım|çilek;gıda meyve yumuşak
limon;gıda meyve narenciye|karpuz;gıda meyve|domates;gıda meyve sebze|avokado;gıda meyve tropik yiyecek
havuç;gıda sebze tavşan yiyecek|acı biber;bitki gıda kırmızı|ekmek;dilimi gıda kahvaltı restoran yemek|peynir dilimi;fare gıda
yumurta;gıda kahvaltı tavuk yiyecek|hamburger;çizburger gıda restoran yemek yiyecek|patates kızartması;gıda mcdonald restoran|pizza dilimi;gıda peynirli restoran yiyecek
tako;gıda meksika sandviçi|spagetti;gıda makarna restoran yemek|suşi;çiğ balık gıda japon restoran sushi nigiri|yeşil salata;gıda sağlıklı yemek yiyecek
pasta dilimi;doğum günü gıda restoran|doğum günü pastası;dilek gıda iyi doğdun kek krema kutlama mum mutlu yıllar|kurabiye;çikolatalı cookie gıda restoran|çikolata;bar barı gıda restoran tatlı
yumuşak dondurma;külahı gıda krema restoran vanilyalı|sıcak içecek;çay dumanı tüten kahve|çay fincanı;içecek yeşil|pipetli bardak;ayran gazoz içecek kamışlı kola plastik
bira kupası;bar restoran|şarap kadehi;bar bardak içecek içedek kırmızı restoran bardağı|kadeh tokuşturma;bardak içecek kutlama şampanya|araba;araç otomobil taşıt
taksi;araba sarı taşıt|otobüs;minibüs taşıt toplu taşıma|nakliye kamyonu;eve servis taşıt teslimat ulaştırma|bisiklet;bisiklete binmek cycling sürüş taşıt
tren;demiryolu taşıt|uçak;jet seyahat taşıt uçmak yolculuk|gemi;seyahat taşıt titanik toplu taşıma tur vapur|roket;çıkış taşıt uzay yolculuk
çıpa;çapa denizci denizcilik gemi işaret tekne|ev;bina konut yuva|ofis binası;belediye devlet dairesi|hastane;bina klinik sağlık ocağı
otel;bina kalacak yer|plaj ve şemsiye;ada kumsal tatil|dağ|dünya haritası
futbol topu;spor|basketbol;potası topu spor|tenis;spor raketi topu|zafer kupası;ödül
birincilik madalyası;altın|video oyunu;kontrol cihazı konsolu xbox|oyun zarı;tavla|müzik notası
gitar;alet elektrik müzik aleti|film tahtası;eğlence|boya paleti;ressam sanat sanatçı|fotoğraf makinesi;video
paketlenmiş hediye;doğum günü kutlama paketli|parti konfetisi;harika kutlama tebrikler|balon;doğumgünü kırmızı kutlama parti|alışveriş arabası;pazar
alışveriş çantası;hediye otel paket|tişört;alışveriş giyim gömlek|elbise;alışveriş giyim kokteyl elbisesi şık tek parça|koşu ayakkabısı;bez giyim spor
gözlük;giyim|yüzük;alyans evlilik nikah nişan pırlanta romantizm tek taş|paket;kutu posta|zarf;mail posta mektup
ataş;klips|yüzü yukarıda sayfa;doküman görünen|takvim;tarih|çalar saat;alarm
kum saati|cep telefonu;iphone mobil|dizüstü bilgisayar;kişisel|yazıcı;bilgisayar
pil|ampul;bir fikrim var çizgi roman elektrik ışık|somun anahtarı;araç ingiliz|çekiç;araç
anahtar;kilit parola şifre|kilit;kapalı|sola dönük büyüteç;arama cam solu gösteren|kredi kartı
para torbası;çanta dolar çantası çuvalı zengin|makbuz;belge defter tutma dekont ekstre evrak fatura fiş hesap kanıt|artış grafiği;grafik yukarı yönlü yükselen|yara bandı;bandaj bant yapışkanlı
hap;doktor ilaç|onay işareti düğmesi;kalın|çarpı işareti;çarpma iptal|kırmızı ünlem işareti;noktalama
kırmızı soru işareti;noktalama|uyarı işareti;dikkat|girmek yasak;girilmez işaret|yüz puan;100 skor yuz
parıltılar;mucize parıldayan yıldızlar pırıldayan pırıltı sihir|konuşma balonu;çizgi roman iletişim|zil;çan kilise ses tenefüs|sağ ok;ana yön doğu
sol ok;ana yön batı|saat yönünün tersinde dönen oklar;tersine|OK düğmesi;işareti tamam|SOS düğmesi;işaret işareti yardım`;

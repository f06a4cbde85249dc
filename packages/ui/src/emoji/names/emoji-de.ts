// Made by build/generate-emoji-names.ts from CLDR (LICENSE-UNICODE.txt).
export const names = `grinsendes Gesicht;froh fröhlich haha lachen lol lustig smiley|grinsendes Gesicht mit großen Augen;fröhlich glücklich lächeln lachen lol lustig mund offen smiley|grinsendes Gesicht mit lachenden Augen;fröhlich geschlossen glücklich lächeln lol lustig mund offen smiley witzig|strahlendes Gesicht mit lachenden Augen;fröhlich grinsen happy lächeln lustig smiley zähne
Grinsegesicht mit zugekniffenen Augen;geschlossen gesicht grinsen haha hehe hihi lachen lol lustig mund|grinsendes Gesicht mit Schweißtropfen;lächeln lachen lustig mund nervös offen schwitzen smiley|Gesicht mit Freudentränen;fröhlich haha happy hehe hihi lachen lol lustig muahaha rofl|sich vor Lachen auf dem Boden wälzen;gesicht haha hehe lol lustig muahaha rofl smiley tränen witzig
leicht lächelndes Gesicht;smiley|umgekehrtes Gesicht;auf dem kopf lächeln smiley stehen|zwinkerndes Gesicht;auge flirten sexy smiley zudrücken zugedrückt zukneifen zuzwinkern|lächelndes Gesicht mit lachenden Augen;erröten freude freundlich glücklich rot wangen
lächelndes Gesicht mit Heiligenschein;brav engel glücklich lieb seelig smiley|lächelndes Gesicht mit Herzen;3 anhimmeln bewundern hdgdl hdl herzchen lieb liebe smiley verknallt|lächelndes Gesicht mit herzförmigen Augen;glücklich herzen liebe smiley verliebt|überwältigt;aufgeregt augen gesicht grinsen smiley star stern wow
Kuss zuwerfendes Gesicht;flirten küsschen küssen lieb smiley|sich die Lippen leckendes Gesicht;lächeln lecker leckeres essen leckender smiley zunge|Gesicht mit herausgestreckter Zunge;ätsch bäh lachen lustig smiley|zwinkerndes Gesicht mit herausgestreckter Zunge;auge herausstrecken smiley zudrücken zugedrückt
irres Gesicht;auge augen groß klein smiley verrückt|Gesicht mit umarmenden Händen;drücken smiley umarmung|verlegen kicherndes Gesicht;haha hand hihi huch lachen mund rot smiley wangen|ermahnendes Gesicht;finger leise psst pst ruhe ruhig sch smiley
nachdenkendes Gesicht;fragen grübeln komisch nachdenklich smiley wundern|Gesicht mit Reißverschlussmund;geheimnis halten mund schweigen smiley wahren|neutrales Gesicht;ausdruckslos kommentarlos smiley todernst unbeeindruckt|ausdrucksloses Gesicht;kommentarlos selbstgefällig smiley unbeeindruckt unglaublich
süffisant lächelndes Gesicht;feixen flirten mundwinkel schief smiley|verstimmtes Gesicht;langweilig smiley traurig unglücklich unzufrieden|Augen verdrehendes Gesicht;genervt meinetwegen nerv ohje rollen smiley verrollen|Grimassen schneidendes Gesicht;peinlich smiley verziehen zähne
erleichtertes Gesicht;augen entspannt geschlossen smiley zen zufrieden|nachdenkliches Gesicht;enttäuscht schrecklich smiley traurig verlieren verloren|schläfriges Gesicht;gute müde nacht smiley traurig|schlafendes Gesicht;dösen einschlafen gähnen gute nacht langweilig mittagsschlaf müde nickerchen smiley
Gesicht mit Atemschutzmaske;arzt bazillen erkältet krank krankheit mund mundschutz schutzmaske smiley viren|Gesicht mit Fieberthermometer;krank messen smiley thermometer|Gesicht mit Kopfverband;aua autsch schmerzen smiley verband verletzung|würgendes Gesicht;ekel eklig erbrechen grün igitt smiley übelkeit übergeben widerlich
schwitzendes Gesicht;erhitzt fieber fiebrig heiß herausstrecken hitze hitzschlag rot schnaufen smiley|frierendes Gesicht;bibbern blau eisig erfrieren frösteln frostig kalt smiley unter null|benommenes Gesicht;augen krank kreuze schwindelig schwindlig smiley|explodierender Kopf;entsetzt geschockt gesicht schock schockiert smiley überwältigt unglaublich
Partygesicht;aufgeregt feier fest fröhlich geburtstag gesicht glückwunsch hurra hut smiley|lächelndes Gesicht mit Sonnenbrille;cool smiley|Strebergesicht;brille gesicht intelligent klug nerd schlau schlaumeier smart smiley|Gesicht mit Monokel;elegant reich smiley
verwundertes Gesicht;keine ahnung smiley traurig verwirrt weiß nicht|besorgtes Gesicht;smiley sorgen traurig|betrübtes Gesicht;schade smiley traurig|Gesicht mit offenem Mund;erstaunt omg schockiert unglaublich vergessen wow
verdutztes Gesicht;erstaunt omg smiley sprachlos|erstauntes Gesicht;nee omg schockiert smiley verwundert|errötetes Gesicht mit großen Augen;erröten peinlich rot scham schämen smiley überrascht verlegen wangen|bettelndes Gesicht;anflehen augen bitte bitten flehend groß kulleraugen smiley traurig welpenaugen
weinendes Gesicht;smiley träne traurig|heulendes Gesicht;flennen schluchzen smiley tränen tränenfluss traurig weinen|vor Angst schreiendes Gesicht;ängstlich munch omg panik|verwirrtes Gesicht;bestürzt frustriert konfus smiley verzweifelt
enttäuschtes Gesicht;leider schade smiley traurig verloren|bedrücktes Gesicht mit Schweiß;angstschweiß augen geschlossen kopfschmerzen smiley|erschöpftes Gesicht;fehlschlag hungrig müde nein smiley unglücklich|müdes Gesicht;niesen smiley traurig
gähnendes Gesicht;gelangweilt langweilig müde öde schnarch smiley zzz|schnaubendes Gesicht;erleichtert gewonnen|schmollendes Gesicht;rot angelaufener smiley wütend|verärgertes Gesicht;ärgern böse smiley wut wütend zornig
Daumen hoch;einverstanden finger gut hand ordnung jawohl klar klasse like nach|Daumen runter;hand nach unten schlecht|OK-Zeichen;exzellent finger genial hand ordnung natürlich perfekt super|Victory-Geste;sieg
Hand mit gekreuzten Fingern|Ich-liebe-dich-Geste;drei finger hand hdl|klatschende Hände;applaudieren applaus beifall gratulation großartig gut hand toll|zwei erhobene Handflächen;feiern geste hände hurra
zusammengelegte Handflächen;beten betend bitten danke danken gebet gefaltet grüßen|Handschlag;hände händeschütteln vereinbarung|winkende Hand;auf wiedersehen bis später ciao guten tag hallo hey tschüs|erhobene Hand;5 halt handfläche high five schlag ein stopp warte
angespannter Bizeps;arm bodybuilder bro fitnessstudio gewichtheben muckies muskeln stark training|nach rechts weisender Zeigefinger;finger handrückseite zeigen|nach links weisender Zeigefinger;finger handrückseite zeigen|nach oben weisender Zeigefinger von hinten;aufwärts finger handrücken handrückseite hier hinauf melden rauf zeigen
nach unten weisender Zeigefinger;abwärts finger handrücken handrückseite hinab hinunter runter zeigen|nach oben weisender Zeigefinger von vorne;finger hand handvorderseite hier melden zeigen|schreibende Hand;stift|schulterzuckende Person;egal gleichgültig keine ahnung schultern zucken weiß nicht zweifel
sich an den Kopf fassende Person;frustriert genervt gesicht nein omg unfassbar unglaublich verzweifelt|Person mit erhobenem Arm;aufzeigen drankommen drannehmen frage geste hand heben hier ich sich|Augen;gesicht gucken schauen sehen|Gehirn;hirn intelligent intelligenz klug schlau
rotes Herz|oranges Herz;liebe|gelbes Herz;gefühl herzlich liebe|grünes Herz;gefühl liebe romantisch
blaues Herz;gefühl liebe romantisch|lila Herz;beste gefühl hdl liebe lilafarben violett|schwarzes Herz;böse|weißes Herz
gebrochenes Herz;allein gefühl herzschmerz liebeskummer schmerz traurig trennung zerbrochen|zwei Herzen;date gefühl hochzeitstag jahrestag küsschen küsse liebe rendezvous xoxo|Baby;gesicht jung kind kleinkind locke|Frau;erwachsen gesicht
Mann;erwachsen gesicht|ältere Frau;alt erwachsen großeltern großmutter mensch oma seniorin weise|Familie;junge kind mutter vater|IT-Experte/IT-Expertin;bildschirm computer entwickler
Hundegesicht;gesicht tier treu wau wuff|Katzengesicht;gesicht miau miez miezekatze tier|Mäusegesicht;gesicht maus mausgesicht nagetier tier|Hasengesicht;gesicht kaninchen karnickel langohr mümmelmann nager nagetier tier
Fuchs;fuchsgesicht gesicht tier|Bär;bärengesicht gesicht tier|Panda;gesicht pandabär pandagesicht tier|Löwe;gesicht löwengesicht sternzeichen tier tierkreis
Schweinegesicht;gesicht tier|Frosch;froschgesicht gesicht grün quak tier|Affengesicht;banane dschungel gesicht tier zoo|Huhn;geflügel henne tier tierkopf
Pinguin;pinguinkopf tier vogel|Vogel;papagei taube tier vogelkopf|Eule;raubvogel tier uhu vogel weise|Biene;honig honigbiene hummel insekt maja natur summ tier
Schmetterling;insekt schön|Schildkröte;tier|Fisch;aquarium fische meehr sternzeichen tier tierkreis|Delfin;meer ozean strand tier
Blumenstrauß;bouquet|Rose;blume blüte pflanze|Kirschblüte;blume blüte kirsche pflanze|Sonnenblume;blume blüte pflanze
Spross;junge pflanze|Laubbaum;baum blätter grün pflanze wald|Glücksklee;blatt klee kleeblatt pflanze silverster vier vierblättrig vierblättriges|Ahornblatt;blatt herbst laub pflanze
Sonne;sonnenstrahlen sonnig strahlen wetter|Sonne hinter Wolke;wolkig|Wolke mit Regen;regenwolke wetter|Wolke mit Blitz und Regen;gewitter wetter wolkig
Schneeflocke;flocke kalt schneien wetter winter|Regenbogen;wetter|Mondsichel;nacht|weißer mittelgroßer Stern;astronomie gelber himmel
Feuer;brennen flamme heiß|Tropfen;schweiß träne wasser wassertropfen|Welle;meer|Globus mit Europa und Afrika;erde weltkugel
roter Apfel;frucht obst|Banane;frucht obst schale|Trauben;frucht obst wein|Erdbeere;beere essen frucht obst
Zitrone;frucht obst sauer zitrusfrucht|Wassermelone;frucht melone obst|Tomate;essen gemüse obst|Avocado;essen frucht
Karotte;gemüse möhre mohrrübe|Peperoni;chili paprika pfeffer pflanze scharf|Brot;brotlaib essen kohlenhydrate laib toast weißbrot weizen|Käsestück
Ei;frühstück frühstücksei|Hamburger;burger fast food restaurant|Pommes frites;fritten|Pizza;pizzastück pizzeria
Taco;essen mexikanisch|Spaghetti;essse nudeln mit tomatensoße pasta restaurant|Sushi;japanisches gericht restaurant|Salat;blattgemüse essen gesund grün
Torte;kuchen kuchenstück stück tortenstück|Geburtstagskuchen;essen feier geburtstagstorte happy birthday kerzen kuchen lebensmittel torte|Keks;cookie plätchen|Schokoladentafel;essen süßigkeit
Softeis;eis|Heißgetränk;cafe dampfend getränk kaffee tasse tee trinken|Teetasse ohne Henkel;getränk grüner oolong schale|Becher mit Strohhalm;brause erfrischung saft selters soda trinken trinkhalm wasser
Bierkrug;bar krug oktoberfest prost weizenbier|Weinglas;alkohol bar glas|Sektgläser;anstoßen feier feiern getränk gläser prost|Auto;fahren fahrzeug rot verkehr
Taxi;auto fahrzeug|Bus;fahrzeug schulbus|Lieferwagen;lastwagen lkw|Fahrrad;bmx rad radeln radler spinning
Zug;bahn eisenbahn ice|Flugzeug;flieger|Schiff;dampfer kreuzfahrtschiff traumschiff|Rakete;all weltraum
Anker;hafen meer|Haus;gebäude zuhause|Bürogebäude;hochhaus|Krankenhaus;ambulanz arzt gebäude medizin notaufnahme
Hotel;gebäude übernachten unterkunft|Strand mit Sonnenschirm;meer|Berg;gebirge|Weltkarte;karte landkarte reisen
Fußball;ball bundesliga messi|Basketball;ball korb sport|Tennisball;ball sport|Pokal;bundesliga champion gewinnen preis sieger sport trophäe
Goldmedaille;erster gewinn medaille 1 platz|Gamepad;gaming unterhaltung videospiel|Spielwürfel;casino unterhaltung würfel würfeln zufall|Musiknote;lied melodie note
Gitarre;instrument musik musikinstrument|Filmklappe;klappe unterhaltung|Mischpalette;farben kunst künstler palette|Fotoapparat;fotos kamera
Geschenk;feier geburtstag schachtel schleife überraschung verpackt weihnachten|Konfettibombe;böller feier juhu knaller party super yay|Luftballon;ballon feier geburtstag|Einkaufswagen;einkaufen
Einkaufstüten;einkaufen shoppen shopping tasche tüte|T-Shirt;kleidung|Kleid;kleidung|Sportschuh;laufen rennen schuh sneaker sportlich turnschuh
Brille;accessoire|Ring;diamantring edelstein schmuck verlobung|Paket;päckchen|Briefumschlag;mail
Büroklammer|Vorderseite eines Blattes;dokument papier seite|Kalender;datum kalenderblatt|Wecker;uhr uhrzeit zeit
Sanduhr;prozess vorgang läuft zeit|Mobiltelefon;handy iphone smartphone telefonieren|Laptop;bildschirm computer computermonitor monitor notebook|Drucker;computer
Batterie;akku|Glühbirne;hell idee lampe licht|Schraubenschlüssel;werkzeug|Hammer;werkzeug
Schlüssel;passwort schließen|geschlossenes Schloss;datenschutz sicherheit|Lupe nach links;suche vergrößerungsglas|Kreditkarte;bankkarte karte geldkarte guthaben
Geldsack;moneten reich sack|Beleg;abrechnung aufstellung blatt buchhalter buchhaltung quittung rechnung rechnungswesen schriftstück|Aufwärtstrend;diagramm kurve steigend|Heftpflaster;pflaster verletzt wunde
Kapsel;arznei arzt medizin pille tabletten|weißes Häkchen;abgehakt erledigt|Kreuzzeichen;abbrechen durchgestrichen mal multiplikation multiplizieren rotes|rotes Ausrufezeichen;satzzeichen
rotes Fragezeichen;satzzeichen warum wieso|Warnung;achtung dreieck vorsicht warnschild|Verboten;kein zutritt zeichen verbotszeichen|100 Punkte;punktestand volle punktzahl
funkelnde Sterne|Sprechblase mit drei Punkten;comic dialog gespräch unterhaltung|Glocke;ding dong klingeling ton eingeschaltet|Pfeil nach rechts;osten rechtspfeil
Pfeil nach links;linkspfeil westen|Pfeile gegen den Uhrzeigersinn;kreisförmige|Großbuchstaben OK in blauem Quadrat;keycap okay taste tastenkappe|SOS-Zeichen;hilfe`;

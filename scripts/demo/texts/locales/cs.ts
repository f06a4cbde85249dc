/** What people write to the shop in Czech. */
export const CS = `
# delivery carrier 4.1 8 parcel
v [Dobrý den|Zdravím|Ahoj], [kde je můj balík? Objednávka {order}.|zásilka {parcel} se tři dny nehnula. Neztratila se?|balík měl přijít včera a nic]
a Dobrý den, tady {agent}. [Hned se podívám.|Moment, koukám na sledování.]
a [Leží na depu ve městě {city}, zítra dopoledne ho máte doma.|Kurýr včera nikoho nezastihl, zítra to zkusí znovu.]
v [Mohl by předtím zavolat?|Dobře, děkuji.]
a [Už to u nich mají napsané. Kdyby do šesti nepřišel, ozvěte se a pošlu nový.|Kdyby zítra nedorazil, napište sem, všechno mám poznamenané.]
v [Moc děkuji!|díky a hezký den]
# damaged packing 4.4 6 broken
v [Dobrý den, přišel mi rozbitý hrneček, objednávka {order}.|Konvička má prasklou hubičku :(|Miska na matchu je otlučená, chtěla bych reklamaci]
a To mě moc mrzí. [Nic neposílejte ani nefoťte, nová odchází ještě dnes.|Novou už balíme, střepy si klidně nechte.]
v [Opravdu? Děkuji!|To je rychlost, díky]
a Číslo nové zásilky přijde do hodiny e-mailem.
v [Jste úžasní.|Děkuju moc!]
# return - 4.0 4 return
v [Jak můžu vrátit zboží? Objednávka {order}.|Chtěla bych vrátit konvičku, je menší, než jsem čekala.]
a Dobrý den, samozřejmě, na všechno nepoužité máte 30 dní. Mám poslat štítek e-mailem?
v [Ano, prosím.|Ano. A raději peníze zpět.]
a [Štítek je na cestě. Jakmile balík naskenují, vrátíme {amount}.|Hotovo, stačí ho podat v kterémkoli boxu.]
v [Děkuji|Super, díky.]
# product page-unclear 4.5 5 advice
v [Kolik se vejde do kulaté konvičky?|Dá se miska na matchu mýt v myčce?|Děláte i dárkové balení?]
a Dobrý den! [0,9 litru, tedy tři velké šálky.|Raději v ruce a bez saponátu.|Ano, do papíru s kapradinou, stačí napsat do košíku.]
v [A snese ohřívač?|Paráda. A jak dlouho trvá doprava?]
a [Svíčku ano, plotýnku ne.|Dva dny, a nad 40 eur zdarma.]
v [Beru, díky!|Děkuji za rychlou odpověď.]
# brewing page-unclear 4.6 4 advice,tea
v [Oolong mi hořkne. Co dělám špatně?|Jak správně připravit oolong?]
a Dobrý den, hezká otázka. Jak horkou máte vodu a jak dlouho louhujete?
v [Vařící, asi pět minut.|Rovnou z konvice…]
a To je moc: 85 stupňů a minutu, pak znovu a o kousek déle. Z jedné lžičky je sedm šálků.
v [Ten rozdíl! Děkuji.|Zkusím večer :)]
# payment checkout 3.8 3 payment
v [Platba neprošla, ale peníze na účtu chybí.|Strhlo mi to {amount} dvakrát?]
a Dobrý den, vidím jednu platbu a jednu rezervaci. Ta do tří dnů sama zmizí.
v [A když ne?|Děkuji, uklidnili jste mě]
a Pak napište a peníze hned vrátím.
v Děkuji.
# order - 4.3 4 order
v [Můžu ještě změnit adresu u objednávky {order}?|Prosím zrušit objednávku {order}, koupil jsem ji omylem dvakrát.]
a Dobrý den, máte štěstí, ještě není zabalená. [Kam to má jít?|Hotovo, druhá zůstává.]
v [Nádražní 7, {city}.|Díky!]
a [Změněno, nové potvrzení přijde za chvilku.|Peníze vrátíme do dvou dnů.]
v [Super|Děkuji moc]
# delivery carrier 4.1 3 parcel order-status
v Kde je moje objednávka?
a Dobrý den, tady {agent}, přebírám to po asistentovi. Balík je ve městě {city} a zítra ho máte.
v Děkuji!
`;

/** What people write to the shop in Polish. */
export const PL = `
# delivery carrier 4.0 9 parcel
v [Dzień dobry|Witam|Cześć], [gdzie jest moja paczka? Zamówienie {order}.|paczka {parcel} stoi w miejscu od kilku dni. Czy zaginęła?|status „w doręczeniu” od trzech dni, proszę o informację]
a Dzień dobry, tu {agent}. [Już sprawdzam.|Chwileczkę, patrzę na śledzenie.]
a [Paczka jest w sortowni w {city}, jutro rusza do doręczenia.|Kurier był, ale nikogo nie zastał. Jutro spróbuje jeszcze raz.]
v [A mógłby zadzwonić wcześniej?|Dobrze, dziękuję.]
a [Prośba o telefon już dopisana. Jeśli jutro do osiemnastej nie będzie, proszę napisać, wyślę nową.|Gdyby jutro nie dotarła, proszę tu napisać. Mam już wszystko zapisane.]
v [Dziękuję bardzo!|Dzięki, miłego dnia]
# delivery carrier 2.8 3 parcel,late
v [Paczka miała być wczoraj i znowu nic. Zamówienie {order}!!|Jest napisane „doręczono”, a paczki nie ma!]
v [To prezent na urodziny…|Byłam cały dzień w domu.]
a Bardzo przepraszam. Dzwonię do przewoźnika.
n Kurier zeskanował przez pomyłkę na bazie. Wysyłamy drugą sztukę.
a Nie chcę, żeby Pani czekała: druga paczka wychodzi dziś po południu, a koszt dostawy oddajemy.
v [No dobrze, dziękuję.|Mam nadzieję, że tym razem dojdzie]
# damaged packing 4.3 6 broken
v [Dzień dobry, filiżanka przyszła stłuczona. Zamówienie {order}.|Imbryk ma pęknięty dziobek :(|Czarka jest wyszczerbiona, chciałabym złożyć reklamację]
a Ojej, bardzo mi przykro. [Nie trzeba nic odsyłać ani robić zdjęć, nowa wychodzi dzisiaj.|Nową pakujemy od ręki, a skorupki proszę zatrzymać.]
v [Naprawdę? Dziękuję!|Tak szybko? Świetnie.]
a Numer nowej paczki przyjdzie e-mailem w ciągu godziny.
v [Jesteście wspaniali|Dziękuję bardzo!|dzieki!!]
# return - 4.0 5 return
v [Jak mogę zwrócić towar? Zamówienie {order}.|Chciałbym zwrócić czajniczek, jest mniejszy, niż myślałem.|Czy otwartą herbatę można zwrócić?]
a Dzień dobry! [Oczywiście, 30 dni na wszystko, co nieużywane.|Nie ma problemu.] Wysłać etykietę na adres z zamówienia?
v [Tak, poproszę.|Tak. I proszę o zwrot pieniędzy.]
a [Wysłane. Gdy paczka zostanie zeskanowana, zwracamy {amount}.|Gotowe. Wystarczy oddać paczkę w dowolnym punkcie.]
v [Dziękuję|Prosto i szybko, dziękuję.]
# payment checkout 3.7 4 payment
v [Płatność BLIK nie przeszła, a pieniądze zeszły z konta.|Zapłaciłem dwa razy? Widzę dwa razy {amount}.]
a Dzień dobry, widzę jedną płatność i jedną blokadę. Blokada znika sama w ciągu trzech dni.
v [A jeśli nie zniknie?|Uff, dziękuję.]
a Wtedy proszę napisać, od razu oddam pieniądze.
v Dziękuję!
# payment page-unclear 4.2 3 invoice
v [Poproszę fakturę na firmę do {order}, NIP 525-22-48-481.|Gdzie znajdę fakturę?]
a [Już wysyłam na adres z zamówienia.|Faktury są w zakładce „Moje zamówienia”, a tę wysyłam też e-mailem.]
v [Jest, dziękuję.|dzięki]
# product page-unclear 4.4 6 advice
v [Ile mieści okrągły imbryk? Jest nas czworo.|Czy zestaw do matchy można myć w zmywarce?|Czy kubki są robione ręcznie?]
a Dzień dobry! [0,9 litra, czyli trzy duże filiżanki albo cztery małe.|Lepiej ręcznie i bez płynu, glina wszystko pamięta.|Tak, każdy osobno, przez Janę Holub z {city}.]
v [A na podgrzewaczu może stać?|A pakują Państwo na prezent?]
a [Na świeczce tak, na kuchence nie.|Tak, w papier z paprotką, wystarczy dopisać w koszyku.]
v [Zamawiam, dziękuję!|Super, dziękuję za szybką odpowiedź]
# brewing page-unclear 4.6 4 advice,tea
v [Mój oolong jest gorzki. Co robię źle?|W jakiej temperaturze parzyć oolong?]
a Dzień dobry, [bardzo lubię takie pytania.|zaraz coś poradzimy.] Jak gorąca jest woda i jak długo stoi?
v [Wrzątek, z pięć minut.|Prosto z czajnika]
a Za gorąca: 85 stopni i minuta, a potem jeszcze raz trochę dłużej. Z jednej łyżeczki wychodzi siedem filiżanek.
v [Ale różnica! Dziękuję.|Spróbuję wieczorem :)]
# order - 4.3 4 order
v [Czy mogę jeszcze zmienić adres w zamówieniu {order}?|Pomyliłam się, chciałam dwie sztuki. Zamówienie {order}.]
a Dzień dobry, zdążyła Pani w ostatniej chwili. Co zmienić?
v [Numer domu: 14 zamiast 41.|Dwie kremowe poproszę.]
a Zmienione, nowe potwierdzenie przyjdzie za minutę.
v [Super, dziękuję!|Dziękuję bardzo]
# delivery carrier 4.1 3 parcel order-status
v Gdzie jest moje zamówienie?
a Dzień dobry, tu {agent}, przejmuję od asystenta. Paczka jest w {city} i jutro będzie u Państwa.
v Dziękuję!
`;

/** What people write to the shop in German. */
export const DE = `
# delivery carrier 4.0 6 parcel
v [Hallo|Guten Tag], [wo ist mein Paket? Bestellung {order}.|die Sendung {parcel} steht seit drei Tagen.|die Lieferung sollte gestern kommen]
a Hallo {first}, hier ist {agent}. Ich schaue gleich nach.
a [Es liegt im Depot in {city} und kommt morgen.|Gestern war niemand da, morgen wird es noch einmal versucht.]
v [Kann der Fahrer vorher anrufen?|Gut, danke.]
a [Habe ich eingetragen. Wenn es bis sechs nicht da ist, schreiben Sie hier, dann geht ein neues raus.|Sonst melden Sie sich einfach hier, ich habe alles notiert.]
v [Vielen Dank!|Super, danke]
# damaged packing 4.3 4 broken
v [Meine Tasse kam zerbrochen an, Bestellung {order}.|Der Deckel der Kanne ist gesprungen, sie war ein Geschenk. Leider zerbrochen.]
a Das tut mir leid! Sie müssen nichts zurückschicken, eine neue geht heute noch raus.
v [Wirklich? Danke!|Das ging ja schnell.]
a Die neue Sendungsnummer kommt in einer Stunde per Mail.
v Danke schön!
# product page-unclear 4.5 4 advice
v [Wie viel passt in die runde Kanne?|Sind die Becher spülmaschinenfest?|Verpacken Sie auch als Geschenk?]
a Hallo {first}! [0,9 Liter, drei große Tassen.|Lieber mit der Hand und ohne Spülmittel.|Ja, in Papier mit einem Farn, einfach im Korb dazuschreiben.]
v [Perfekt, bestelle ich.|Danke für die schnelle Antwort!]
# brewing page-unclear 4.6 3 advice,tea
v [Mein Oolong wird bitter, was mache ich falsch?|Wie oft kann ich die Blätter aufgießen?]
a Wie heiß ist das Wasser, und wie lange zieht er?
v Kochend, so fünf Minuten.
a Zu heiß: 85 Grad und eine Minute, dann noch einmal etwas länger. Sieben Tassen aus einem Löffel.
v [Was für ein Unterschied, danke!|Probiere ich heute Abend.]
`;

"""Two vocabularies for the notes. The rules of the check were looked over with the first; of the second nobody has
tuned anything: what is found there is what can be expected.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Wortschatz:
    """``~`` stands for a blank within one name."""

    familien: tuple[str, ...]
    kinder: tuple[str, ...]
    erwachsene: tuple[str, ...]
    dritte: tuple[str, ...]
    freunde: tuple[str, ...]
    strassen: tuple[str, ...]
    wege: tuple[str, ...]
    schulen: tuple[str, ...]
    orte: tuple[str, ...]
    saetze: tuple[str, ...]


def _worte(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ERSTER = Wortschatz(
    familien=_worte(
        "Hövelmann Brüggenkötter Öztürk Yıldırım Abdelrahman Grzybowski Szczepański Popescu Ceaușu Tkatschenko Schtscherbakow"
        " Nguyen Okonkwo Haile Berisha Krasniqi Jovanović Đorđević García Schäfer Weiß Großmann Köhler Lindemann Pohl Thiele Vogelsang"
        " Wüllner Zurhorst Möllenkamp Sahin Çetinkaya Koç Aksoy Rahimi Hosseini Al-Masri El-Amin Kowalczyk Wiśniewski Müller Meier"
        " Schmitz Fuchs Peters Jung Krüger Engelbrecht Fischer-Dieskau Pötter Rößler Siebers Tölle Umbach Wennemers"
    ),
    kinder=_worte(
        "Mila Noah Ben Ida Thea Fynn Jolie Ruslan Zofia Kacper Amira Yusuf Elanur Ömer Şeyma Björn Jördis Käthe Lütfiye Mahlet"
        " Tewodros Ionuț Cosmina Anh Linh Besart Arbnora Milica Uroš Valentino Jamie-Lee Chayenne Marlon Lasse Swantje Thore"
        " Friederike Leopoldine Konstantin Maximilian Alexander Johannes Sebastian Elisabeth Katharina Gabriele Leonhard Tamino"
        " Nilüfer Ayşegül Wojciech Oleksandra Bohdan Yaroslav Shirin Navid Parwana Xenia Quentin Zoë Joël Mats Leo Max Tom Pia"
    ),
    erwachsene=_worte(
        "Nadine Melanie Sandra Kerstin Jacqueline Mandy Doreen Heike Roswitha Gülsüm Hatice Nurcan Rukiye Bożena Małgorzata Grażyna"
        " Svitlana Lyudmyla Mihaela Loredana Fatou Selam Dragana Vesna Rıfat Süleyman Hüseyin Zbigniew Krzysztof Volodymyr"
        " Gheorghe Abebe Slobodan Torsten Ronny Enrico Jörg Rüdiger Hans-Peter Karl-Heinz Detlev"
    ),
    dritte=_worte(
        "Kowalewski Brinkhoff Stüttgen Özkaya Dr.~Vennemann von~Bodelschwingh Petersmann El~Haddad Tschirner Klostermann Rosenkranz"
        " Ünal Mattern Hüttenhölscher Siepmann Pawlak Novotny Dröge Jaspersen"
    ),
    freunde=_worte("Swenja Kjell Malaika Tariq Noëlle Finja Elaha Romeo Ylva Ceyda Timur Jonte"),
    strassen=_worte(
        "Möhnestraße Ruhrstr. Grimmestraße Lange~Straße Apostelstr. Hellefelder~Straße Stembergstrasse Schobbostraße Werler~Straße"
        " Jahnallee Burggasse Goethestraße Schillerstr. Karlstraße Rumbecker~Straße Marienbrunnenstraße"
    ),
    wege=_worte(
        "Am~Hüttengraben Im~Ohl Auf~der~Alm Zum~Schützenhof An~der~Schlacht Kornweg Lerchenweg Schlehenpfad Bahnhofsplatz"
        " Steinring Hinter~dem~Schloss Sonnenufer"
    ),
    schulen=_worte(
        "Grimmeschule Mühlenbergschule Regenbogenschule Agnes-Wenke-Sekundarschule Franz-Stock-Gymnasium Röhrschule"
        " Kita~Sonnenblume Kita~St.~Elisabeth Kindergarten~Zwergenland Marienhospital Gymnasium~Laurentianum"
        " Grundschule~Moosfelde Realschule~Hüsten Kinderhaus~Löwenzahn Sternschnuppenkita TuS~Bruchhausen SV~Herdringen"
    ),
    orte=_worte("Köln Aleppo Kattowitz Hüsten Neheim Herdringen Dortmund Istanbul Wuppertal"),
    saetze=(
        "{kind} will morgens allein zur Schule gehen.",
        "{mutter} sagt, dass sie abends keine Kraft mehr hat.",
        "Seit {datum} wohnt {kind} bei der Oma.",
        "Beim Besuch war auch {dritte} da und hat von früher erzählt.",
        "Die Familie {familie} ist vor zwei Jahren aus {ort} gekommen.",
        "{kindes} Lehrerin meint, es wird besser.",
        "Treffpunkt ist {strasse}, da haben sie die Wohnung im zweiten Stock.",
        "{kind} geht in die {schule} und hat dort eine Freundin.",
        "Am {datum} gab es wieder Streit, danach hat {mutter} angerufen.",
        "{freund} kommt jeden Dienstag zum Kochen vorbei.",
        "Mit {dritte} vom Verein versteht {kind} sich gut.",
        "{familie} möchte, dass die Termine nachmittags sind.",
        "Gespräch mit {mutter} und {kind}, beide wollen weniger schreien.",
        "der umzug in die {strasse} hat {kind} viel gekostet",
        "{mutter}: Ich will, dass {kind} wieder lacht.",
        "Angemeldet bei {schule}, Platz ab {datum}.",
        "Geboren ist {kind} am {datum} in {ort}.",
        "Ich habe mit {kind} gemalt, {kosename} mag Tiere.",
        "{kosename} hat erzählt, dass {dritte} beim Umzug hilft.",
        "Ihr Ziel: jeden Tag eine halbe Stunde zusammen spielen, ohne Handy.",
        "Was da ist: ein Garten, ein Fahrrad, die Nachbarin, viel Geduld.",
        "Die Mutter will einmal in der Woche zum Sport.",
    ),
)

ZWEITER = Wortschatz(
    familien=_worte(
        "Hesselbach Quambusch Kürten Rüschenschmidt Ebbinghaus Bäumer Löhr Süßmilch Wagener Hartwig Brandt Kuhlmann Ostendorf Pielsticker"
        " Kaya Bulut Erdoğan Tunç Güneş Haddadin Barakat Shekho Mazur Wróblewski Sikora Lupu Munteanu Ivanenko Marchenko Pham Tesfaye"
        " Gashi Hoxha Petrović Stojanović Costa Silva Baldé Mensah Klöckner Voß Roth Lange Kurz Vogel Strauß Schwarze Teschemacher"
    ),
    kinder=_worte(
        "Lina Emilia Paul Jonas Luise Carlo Fritzi Mathilde Theodor Nepomuk Ludwig Henriette Josephine Benedikt Dominik Vincent"
        " Annabell Charlotte Rosalie Wilhelmine Jaron Keanu Lennox Milow Joyce Summer Tiana Jeremy-Pascal Mia-Sophie Eymen Asya Nehir"
        " Poyraz Kıvanç Görkem Hiba Rayan Jamal Sidra Nastja Yehor Solomiia Tymofij Andrei Ștefania Nguyệt Minh Hana Liya Dielli Rron"
        " Lejla Tarık Sören Jürn Götz Jörn Enya Ava Eda Jan Kim Lou Ella Uwe Bo Till"
    ),
    erwachsene=_worte(
        "Yvonne Anja Steffi Birgit Claudia Ramona Jeannette Tülay Sevda Nazlı Meryem Agata Renata Halyna Larysa Ioana Elif Mariam"
        " Tigist Mirjeta Biljana Murat Orhan Yaşar Piotr Leszek Mykola Vasile Dawit Agron Dejan Holger Ingo Wolf-Dieter Jürgen Hartmut"
    ),
    dritte=_worte(
        "Schürholz Hilgenkamp Demirtaş Prof.~Weitkamp zu~Guttenberg Bergmann-Pohl Al~Zein Wieczorek Lütkenhaus Schulte~im~Walde Böing"
        " Kratzsch Nowitzki Terhorst Wüstefeld Ebel Jakobs"
    ),
    freunde=_worte("Ragna Matti Zainab Ole Fiene Rohat Bosse Nayla Ilja Svenja Dunja Kasimir"),
    strassen=_worte(
        "Hauptstraße Kirchstr. Clemens-August-Straße Bahnhofstrasse Soester~Straße Eichendorffstraße Lindenallee Badergasse"
        " Tannenstr. Obereimer~Straße Twiete~Straße Wagnerstraße"
    ),
    wege=_worte(
        "Am~Freudenberg Im~Reptal Auf~dem~Kampe Zur~Feldmühle An~der~Kirche Amselweg Rosenpfad Neumarktplatz Kastanienring"
        " Unter~den~Linden Wiesenufer Ginsterweg"
    ),
    schulen=_worte(
        "Petrischule Norbertusschule Graf-Gottfried-Gymnasium Fröbelschule Rut-Cohn-Hauptschule Kita~Wirbelwind Kita~St.~Marien"
        " Kindergarten~Hand~in~Hand Klinikum~Hochsauerland Hauptschule~Kirchlinde Förderschule~Dietrich~Bonhoeffer TV~Arnsberg"
        " Montessori-Kinderhaus Familienzentrum~Lummerland Realschule~am~Eichholz FC~Oeventrop Waldkindergarten~Wichtel"
    ),
    orte=_worte("Bremen Damaskus Warschau Neheim Hüsten Leipzig Izmir Kiew Mönchengladbach"),
    saetze=(
        "Heute bei {mutter} gewesen, {kind} war noch in der Schule.",
        "{kind} wünscht sich mehr Zeit mit dem Papa.",
        "{dritte} würde einmal im Monat auf die Kleinen aufpassen.",
        "Die {familie} sind seit {datum} im Verein.",
        "Die Wohnung liegt in der {strasse}, Aufzug gibt es keinen.",
        "{kindes} Zimmer ist jetzt fertig gestrichen.",
        "Hat am {datum} einen Platz in der {schule} bekommen.",
        "{mutter} kocht gern, das könnte ein Anfang sein.",
        "{kosename} schläft wieder durch, sagt {mutter}.",
        "Telefonat mit {dritte}: am {datum} passt es.",
        "{freund} nimmt {kind} mit zum Training.",
        "Ursprünglich kommen sie aus {ort}, die Großeltern leben noch dort.",
        "ich war am {datum} da, {kind} hat die tür aufgemacht",
        "{kosename} und {kind} teilen sich ein Rad.",
        "Was {familie} sich vorgenommen hat: jeden Sonntag ein Ausflug.",
        "Anmeldung läuft über {schule}, Rückmeldung bis {datum}.",
        "{kind} hat gesagt: Ich will nicht mehr umziehen.",
        "Sie können gut mit Geld umgehen und haben ein Auto.",
        "Nächster Schritt: ein Gespräch über die Nachmittage.",
        "Der Hund tut allen gut.",
    ),
)

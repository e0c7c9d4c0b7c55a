"""Names from everywhere. Which family gets which is chance: a name says nothing about a story."""

from __future__ import annotations

from dataclasses import dataclass


def _worte(text: str) -> tuple[str, ...]:
    return tuple(text.split())


@dataclass(frozen=True, slots=True)
class Namensgruppe:
    """Names that often go together, and the language some of these families speak at home."""

    gewicht: int
    familien: tuple[str, ...]
    frauen: tuple[str, ...]
    maenner: tuple[str, ...]
    maedchen: tuple[str, ...]
    jungen: tuple[str, ...]
    grosse: tuple[str, ...]
    sprache: str = ""
    staedte: tuple[str, ...] = ()


ZAHLWORTE = _worte(
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn"
    " fünfzehn sechzehn siebzehn achtzehn"
)
UEBERALL_MAEDCHEN = _worte(
    "Mila Lina Emilia Ella Mia Lea Sofia Nora Emma Elisa Lara Hanna Maya Lia Zoé Lilli Amelie Alma"
)
UEBERALL_JUNGEN = _worte(
    "Noah Elias Leon Ben Milan Luca Adam Samuel David Levi Jonas Matteo Rafael Emil Liam Kian Nico"
)
GRUPPEN = (
    Namensgruppe(
        50,
        _worte(
            "Albers Baumeister Becker Böhmer Brosch Cordes Dahlhoff Deimel Drees Eickhoff Feldmann"
            " Flinkerbusch Fröhlich Gerke Grothe Hellmann Hennecke Hövel Hüttemann Jürgens Kampmann"
            " Keßler Klute König Köster Krämer Lichte Lübke Mertens Müller Neuhaus Niggemann"
            " Ostermann Padberg Pieper Rademacher Rehbein Reiter Rüther Sauer Schäfer Schmidt"
            " Schröer Schulte-Wien Sommer Stemmer Teipel Tigges Tillmann Vogt Voß Walter Weber"
            " Wiegelmann Wrede Zeppenfeld Zöllner"
        ),
        _worte(
            "Anna Beate Carina Christina Franziska Heike Jana Jasmin Kathrin Katja Maren Meike"
            " Melanie Nadine Petra Ronja Sabine Sandra Silke Svenja Tanja Verena Annika Jessica"
        ),
        _worte(
            "Andreas Christian Dennis Frank Georg Hendrik Jens Jörg Karsten Lars Marcel Markus"
            " Michael Nils Patrick Ralf Sebastian Stefan Sven Thomas Thorsten Tobias Uwe Björn"
        ),
        _worte(
            "Charlotte Clara Frieda Greta Ida Johanna Julia Luise Maja Malin Marie Merle Nele Paula"
            " Romy Thea Tilda Lotta Mathilda Fenja Leni Pia Käthe Jette"
        ),
        _worte(
            "Anton Benno Carl Finn Florian Hannes Henri Joris Linus Max Mats Niklas Oskar Paul Theo"
            " Till Jakob Lennart Fiete Moritz Bruno Jasper Tom Simon"
        ),
        (
            "Oma Irmgard",
            "Opa Heinz",
            "Oma Gisela",
            "Opa Josef",
            "Oma Renate",
            "Opa Wilhelm",
            "Tante Gabi",
            "Onkel Bernd",
            "Patentante Uli",
            "Oma Lydia",
            "Opa Theo",
            "Tante Moni",
        ),
    ),
    Namensgruppe(
        9,
        _worte("Aydın Çelik Demir Erdoğan Gökçe Kılıç Özkan Sözen Ülker Yıldız Şahin Arslan Doğan"),
        _worte("Aylin Derya Fatma Gülay Nilüfer Songül Yasemin Zehra Sevgi Hülya Özlem Emine"),
        _worte("Emre Hakan Mehmet Murat Yusuf Serkan Cem Ömer Volkan Tayfun Selim Orhan"),
        _worte("Ayşe Defne Dilara Elif Esma Selin Azra Ecrin Melek Nisa Zeynep Beren"),
        _worte("Ali Arda Can Enes Yunus Kerem Emir Deniz Umut Eymen Mert Tuna"),
        ("Oma Fatma", "Opa Mustafa", "Tante Sevim", "Oma Hatice", "Onkel Kadir", "Anneanne Gülsüm"),
        "Türkisch",
        _worte("Köln Kayseri Duisburg"),
    ),
    Namensgruppe(
        7,
        _worte("El-Khatib Hamdan Ibrahim Al-Sayed Khalil Mansour Haddad Naser Darwish Saleh"),
        _worte("Rana Hiba Samira Noura Layal Rim Amal Ghada Maryam Dunya"),
        _worte("Mahmoud Tarek Bilal Omar Khaled Anas Yassin Fadi Hassan Nabil"),
        _worte("Amira Nour Hala Salma Jana Yara Tala Sham Rahaf Leen"),
        _worte("Malik Rayan Mohammed Ilyas Karim Zain Amir Hadi Jad Nael"),
        ("Teta Samira", "Oma Zahra", "Opa Ahmad", "Tante Rima", "Onkel Walid", "Tante Huda"),
        "Arabisch",
        _worte("Aleppo Homs Essen"),
    ),
    Namensgruppe(
        6,
        _worte(
            "Bieliński Jankowski Kaczmarek Szymański Tomaszewski Zieliński Wójcik Dąbrowski Nowak"
        ),
        _worte("Bożena Ewa Magdalena Agnieszka Joanna Beata Katarzyna Monika Dorota Iwona"),
        _worte("Dariusz Kamil Paweł Grzegorz Łukasz Marcin Tomasz Rafał Adam Krzysztof"),
        _worte("Kaja Alicja Zuzanna Oliwia Lena Natalia Hania Gabriela Maja Basia"),
        _worte("Jakub Jan Filip Szymon Antoni Kacper Igor Oliwer Staś Mikołaj"),
        ("Oma Halina", "Babcia Danuta", "Onkel Paweł", "Opa Stanisław", "Tante Ela"),
        "Polnisch",
        _worte("Kattowitz Łódź Berlin"),
    ),
    Namensgruppe(
        6,
        _worte(
            "Kovalenko Petrenko Iwanenko Bondar Shevchuk Tkachenko Melnyk Kravets Boyko Lysenko"
        ),
        _worte("Iryna Olena Natalia Oksana Yuliia Halyna Tetiana Svitlana Marta Kateryna"),
        _worte("Ihor Oleksandr Andrii Serhii Bohdan Dmytro Vasyl Maksym Roman Pavlo"),
        _worte("Polina Sofiia Dascha Solomiia Zlata Anhelina Myroslava Uliana Varvara Kira"),
        _worte("Taras Danylo Artem Nazar Yaroslav Matvii Tymofii Illia Oleh Ostap"),
        ("Babusia Halyna", "Oma Nadia", "Opa Mykola", "Tante Lesia", "Onkel Stepan"),
        "Ukrainisch",
        _worte("Odessa Charkiw Lwiw"),
    ),
    Namensgruppe(
        4,
        _worte("Baran Demirtaş Aslan Şimşek Haji Murad Yıldırım Bozan Khalaf Zeki"),
        _worte("Berfin Rojda Zelal Gulistan Evin Newroz Dilan Hêvîn Şîlan Perwin"),
        _worte("Baran Azad Rojhat Serhat Ferhat Dilşad Welat Mazlum Zagros Şiyar"),
        _worte("Rojin Hêlîn Ronahî Dilan Berivan Zîn Avin Jiyan Delal Nalin"),
        _worte("Baran Rodi Aram Miran Welat Azad Dilovan Renas Zal Serdar"),
        ("Oma Gulê", "Onkel Azad", "Tante Zeynep", "Opa Hesen", "Tante Leyla"),
        "Kurmandschi",
        _worte("Bielefeld Kobanê Celle"),
    ),
    Namensgruppe(
        4,
        _worte("Ferreira Moura Pinto Carvalho Teixeira Lopes Marques Sousa Simões Gonçalves"),
        _worte("Lucia Fátima Inês Conceição Susana Paula Teresa Cristina Mónica Sónia"),
        _worte("João Nuno Rui Tiago Paulo Fernando Vítor Jorge Hélder Américo"),
        _worte("Beatriz Leonor Matilde Carolina Inês Mariana Íris Benedita Luana Margarida"),
        _worte("Rodrigo Tomás Gonçalo Duarte Martim Afonso Diogo Xavier Lourenço Bernardo"),
        ("Avó Rosa", "Opa Manuel", "Tante Graça", "Onkel Zé", "Oma Amélia"),
        "Portugiesisch",
        _worte("Braga Meschede Hagen"),
    ),
    Namensgruppe(
        3,
        _worte("Nagarajah Sukumaran Sivakumar Rajaratnam Thirunavukkarasu Kandiah Yogeswaran"),
        _worte("Tharani Selvi Kavitha Vasanthi Priya Meena Shanthi Nirosha"),
        _worte("Suresh Ramesh Kumar Ganesh Siva Prakash Mohan Theepan"),
        _worte("Abinaya Kaviya Nila Anjali Thulasi Yalini Maathumai Dharani"),
        _worte("Arun Kavin Vithun Aadhi Pranav Nilan Kabilan Saran"),
        ("Ammamma Lakshmi", "Opa Kandiah", "Tante Vasuki", "Onkel Ravi"),
        "Tamil",
        _worte("Hamm Jaffna Zürich"),
    ),
    Namensgruppe(
        4,
        _worte("Marković Tadić Petrović Hodžić Kovačević Jurić Begić Krasniqi Berisha Gashi"),
        _worte("Mirjana Snežana Jasna Amra Vesna Lejla Arta Teuta Ivana Dragana"),
        _worte("Zoran Mirko Goran Senad Nenad Ivica Arben Besnik Dejan Adnan"),
        _worte("Iva Ena Hana Tea Dunja Merjem Arta Lirije Una Katja"),
        _worte("Luka Vuk Tarik Stefan Faris Ardit Lorik Petar Nikola Din"),
        ("Baba Milica", "Opa Dragan", "Tante Senka", "Oma Hatidža", "Onkel Agim"),
        "Bosnisch",
        _worte("Tuzla Dortmund Ulm"),
    ),
    Namensgruppe(
        3,
        _worte("Nazari Rahimi Rostami Ahmadi Karimi Hosseini Moradi Sadat"),
        _worte("Leila Parisa Shirin Zohra Mina Fereshteh Nasrin Farzana"),
        _worte("Ramin Abbas Navid Reza Farid Jawad Omid Hamid"),
        _worte("Setareh Yasna Nila Hasti Asal Bahar Roya Kimia"),
        _worte("Arian Sina Danial Mahdi Parsa Ramin Kian Yusef"),
        ("Oma Shahla", "Onkel Jawad", "Tante Nasrin", "Opa Gholam"),
        "Dari",
        _worte("Hamburg Herat Siegen"),
    ),
    Namensgruppe(
        3,
        _worte("Tesfay Oluwole Mbeki Ghebremedhin Okafor Diallo Mensah Abdi Nkemelu"),
        _worte("Selam Abeba Ngozi Aminata Efua Hodan Blessing Rahel"),
        _worte("Tesfay Kwame Chidi Mamadou Samuel Abdirahman Emeka Filmon"),
        _worte("Saba Ada Hirut Aïcha Ama Ifrah Naomi Betiel"),
        _worte("Nahom Kofi Chima Ibrahima Yonas Abdi Emmanuel Robel"),
        ("Oma Letebrhan", "Onkel Kwame", "Tante Grace", "Opa Tekle"),
        "Tigrinya",
        _worte("Asmara Soest Kassel"),
    ),
    Namensgruppe(
        2,
        _worte("Nguyen Tran Pham Le Hoang"),
        _worte("Thi-Lan Mai Huong Linh Thu-Ha"),
        _worte("Minh Duc Tuan Hung Van-Thanh"),
        _worte("Linh-Anna Thi-Mai Kim-Ly Mai-Lin Thao"),
        _worte("Minh-Anh Bao Khoa Duy Tuan-Kiet"),
        ("Bà Lan", "Onkel Tuan", "Tante Hoa"),
        "Vietnamesisch",
        _worte("Leipzig Huế Rostock"),
    ),
    Namensgruppe(
        3,
        _worte("Ricci Ferraro Papadopoulos Georgiou Romano Greco Ioannidis Esposito"),
        _worte("Giulia Chiara Eleni Francesca Maria Despina Rosanna Sofia"),
        _worte("Marco Giuseppe Nikos Salvatore Dimitris Antonio Kostas Luca"),
        _worte("Chiara Eleni Aurora Giulia Despina Ginevra Thalia Anastasia"),
        _worte("Leonardo Giorgos Alessio Dimitri Gabriele Stavros Enzo Nikolas"),
        ("Nonna Carmela", "Opa Kostas", "Tante Rosaria", "Yiayia Eleni"),
        "Italienisch",
        _worte("Bari Wolfsburg Thessaloniki"),
    ),
)
# what family and friends call a child, or how else a name is written: people search for it
RUFNAMEN = {
    "Alexander": "Sascha",
    "Amelie": "Melli",
    "Antoni": "Antek",
    "Anton": "Toni",
    "Charlotte": "Lotte",
    "Emilia": "Emmi",
    "Florian": "Flo",
    "Franziska": "Franzi",
    "Frieda": "Friedi",
    "Gabriela": "Gabi",
    "Jakob": "Jaki",
    "Jakub": "Kuba",
    "Johanna": "Hanni",
    "Joanna": "Asia",
    "Katarzyna": "Kasia",
    "Leonardo": "Leo",
    "Luise": "Lulu",
    "Magdalena": "Magda",
    "Mathilda": "Tilli",
    "Mohammed": "Momo",
    "Moritz": "Mo",
    "Niklas": "Nik",
    "Oleksandr": "Sascha",
    "Rafael": "Rafi",
    "Samuel": "Sammy",
    "Sebastian": "Basti",
    "Sofiia": "Sonja",
    "Zuzanna": "Zuzia",
}
UMSCHRIFT = str.maketrans(
    {
        "ı": "i", "ş": "s", "Ş": "S", "ğ": "g", "ç": "c", "Ç": "C", "ö": "oe", "Ö": "Oe",
        "ü": "ue", "Ü": "Ue", "ä": "ae", "ß": "ss", "ł": "l", "Ł": "L", "ń": "n", "ż": "z",
        "ó": "o", "ą": "a", "ć": "c", "č": "c", "ž": "z", "ã": "a", "ê": "e", "î": "i", "õ": "o",
    }
)  # fmt: skip

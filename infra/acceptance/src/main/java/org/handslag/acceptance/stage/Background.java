package org.handslag.acceptance.stage;

import java.util.List;

/**
 * Names as they are common where somebody comes from, so that invented people are plausible.
 *
 * @param tongue the first language's ISO 639-1 code
 */
public record Background(
        String tongue, List<String> women, List<String> men, List<String> families) {

    private static final Background SWEDISH =
            of(
                    "sv",
                    "Anna Karin Eva Maria Ingrid Lena Sofia Emma Linnea Elsa Cecilia Åsa Helena",
                    "Lars Anders Johan Per Erik Nils Magnus Oskar Gustav Björn Fredrik Henrik Olle",
                    "Andersson Johansson Nilsson Persson Svensson Lindqvist Berg Holm Sjöberg Ek"
                            + " Hallberg Åkesson Bengtsson Lundin Mårtensson");

    private static final Background NORWEGIAN =
            of(
                    "nb",
                    "Ingrid Marit Solveig Astrid Kari Silje Ragnhild Turid Hege",
                    "Ola Knut Bjarne Sverre Håkon Eirik Sindre Torstein Arne",
                    "Hansen Solberg Haugen Bakken Moen Dahl Lien Hagen Strand Aas Myhre Nygård");

    private static final Background SYRIAN =
            of(
                    "ar",
                    "Rima Hala Nour Lamia Samar Rana Dima Yara Maysa Ghada",
                    "Omar Khaled Bassel Firas Nizar Ziad Hassan Samir Tarek Wael",
                    "Haddad Khoury al-Masri Darwish Saleh Nasser Kassab Halabi Sabbagh Rahal");

    private static final Background SOMALI =
            of(
                    "so",
                    "Hodan Ayan Fadumo Sahra Ifrah Hibo Nimo Sagal Ubax Deqa",
                    "Abdi Liban Guled Warsame Yusuf Mahad Bashir Ismail Cabdi Jama",
                    "Ali Warsame Farah Hirsi Nur Osman Abshir Jama Elmi Duale");

    private static final Background POLISH =
            of(
                    "pl",
                    "Agnieszka Joanna Katarzyna Beata Monika Ewa Dorota Magdalena",
                    "Piotr Tomasz Marek Paweł Krzysztof Wojciech Grzegorz Andrzej",
                    "Lis Nowak Mazur Wilk Zając Krawczyk Dudek Wróbel Sikora Baran");

    private static final Background AFGHAN =
            of(
                    "fa",
                    "Zahra Laila Shirin Fereshta Parwana Mina Nilofar Roya",
                    "Reza Jawad Navid Hamid Farid Najib Mirwais Qasim",
                    "Rahimi Ahmadi Hosseini Nazari Karimi Amiri Sharifi Yousufi Haidari Noori");

    private static final Background ERITREAN =
            of(
                    "ti",
                    "Selam Saba Miriam Luwam Winta Helen Feven Bisrat",
                    "Yonas Filmon Samuel Tesfay Kidane Berhane Abel Mikael",
                    "Tesfamariam Gebremedhin Habte Woldu Ghebre Mebrahtu Araya Kahsay Tekle Zerai");

    private static final Background BOSNIAN =
            of(
                    "bs",
                    "Amra Lejla Selma Jasmina Emina Mirela Azra Sanela",
                    "Emir Adnan Senad Jasmin Haris Mirza Edin Damir",
                    "Hodžić Begić Delić Kovačević Suljić Bašić Mujić Halilović Omerović Softić");

    private static final Background CHILEAN =
            of(
                    "es",
                    "Carolina Marcela Paulina Daniela Ximena Valeria Loreto Catalina",
                    "Rodrigo Cristián Sebastián Felipe Mauricio Gonzalo Ignacio Pablo",
                    "Rojas Muñoz Contreras Sepúlveda Fuentes Araya Tapia Vergara Pizarro Godoy");

    private static final Background THAI =
            of(
                    "th",
                    "Malee Suda Ratana Kanya Anong Pranee",
                    "Somchai Anan Niran Prasit Kittisak Wichai",
                    "Srisuk Chaiyasit Wongsa Thongdee Boonmee Saetang Rattana Kaewmanee");

    private static final Background UKRAINIAN =
            of(
                    "uk",
                    "Oksana Iryna Natalia Olena Larysa Svitlana",
                    "Andriy Mykola Serhiy Bohdan Taras Oleh",
                    "Shevchuk Kovalenko Bondar Melnyk Lysenko Moroz Hrytsenko Savchuk");

    /** Where participants come from, the common ones more than once. */
    public static final List<Background> PARTICIPANTS =
            List.of(
                    SYRIAN, SYRIAN, SYRIAN, SOMALI, SOMALI, AFGHAN, AFGHAN, ERITREAN, BOSNIAN,
                    POLISH, CHILEAN, THAI, UKRAINIAN, SWEDISH, SWEDISH);

    /** Where mentors come from: working life in two Scanian municipalities. */
    public static final List<Background> MENTORS =
            List.of(
                    SWEDISH, SWEDISH, SWEDISH, SWEDISH, SWEDISH, SWEDISH, SWEDISH, BOSNIAN, POLISH,
                    CHILEAN, SYRIAN);

    /** Who was born where that language is spoken takes the place of those born in Sweden. */
    static Background at(String tongue, Background drawn) {
        return drawn == SWEDISH && tongue.equals("nb") ? NORWEGIAN : drawn;
    }

    private static Background of(String tongue, String women, String men, String families) {
        return new Background(tongue, words(women), words(men), words(families));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    /** A name for a woman or a man. */
    public String name(Chance chance, boolean woman) {
        return chance.of(woman ? women : men) + " " + chance.of(families);
    }
}

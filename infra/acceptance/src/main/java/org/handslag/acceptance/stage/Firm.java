package org.handslag.acceptance.stage;

import java.util.List;

/** Names of invented firms. */
public final class Firm {

    private static final List<String> WORDS =
            List.of(
                    "Åkervinda",
                    "Kvarnbäcken",
                    "Backsippan",
                    "Norrhaga",
                    "Vallmofältet",
                    "Lärkan",
                    "Strandrågen",
                    "Gröna hörnet",
                    "Havsvik",
                    "Tegelbruket",
                    "Silverpoppeln");

    private static final List<String> FORMS = List.of("AB", "& Co", "Handel", "Teknik", "Service");

    private Firm() {}

    /** A firm called after its place. */
    public static String name(Chance chance) {
        return chance.of(WORDS) + " " + chance.of(FORMS);
    }

    /** A firm called after its place, or after the one who runs it. */
    public static String name(Chance chance, String person) {
        String family = person.substring(person.lastIndexOf(' ') + 1);
        return (chance.with(0.5) ? family : chance.of(WORDS)) + " " + chance.of(FORMS);
    }
}

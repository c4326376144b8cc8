package org.handslag.acceptance.stage;

import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Fields;

/**
 * An invented person.
 *
 * @param municipality the key of where they live or work
 */
public record Person(
        String name,
        boolean woman,
        int birthYear,
        String municipality,
        Occupation occupation,
        int years,
        List<Map<String, Object>> languages,
        List<String> interests,
        String email,
        String phone,
        String address) {

    private static final List<String> INTERESTS =
            List.of(
                    "football",
                    "cooking",
                    "gardening",
                    "music",
                    "chess",
                    "handicraft",
                    "reading",
                    "hiking",
                    "cycling",
                    "photography",
                    "swimming",
                    "woodwork",
                    "baking",
                    "film");

    private static final List<String> STREETS =
            List.of("Storgatan", "Skolgatan", "Kvarngatan", "Ängsvägen", "Hamnvägen", "Lindallén");

    /** A participant in Sweden. */
    public static Person participant(Chance chance, String municipality) {
        return participant(chance, municipality, "sv");
    }

    /**
     * A participant.
     *
     * @param tongue the language of the place, {@code sv} or {@code nb}
     */
    public static Person participant(Chance chance, String municipality, String tongue) {
        Background background = Background.at(tongue, chance.of(Background.PARTICIPANTS));
        List<Map<String, Object>> languages =
                background.tongue().equals(tongue)
                        ? List.of(language(tongue, "native"))
                        : List.of(
                                language(background.tongue(), "native"),
                                language(tongue, chance.of(List.of("A2", "B1", "B1", "B2", "C1"))),
                                language("en", chance.of(List.of("A1", "A2", "B1", "B2"))));
        return drawn(chance, background, municipality, languages, 1957, 1997);
    }

    /** A mentor in Sweden. */
    public static Person mentor(Chance chance, String municipality) {
        return mentor(chance, municipality, "sv");
    }

    /**
     * A mentor.
     *
     * @param tongue the language of the place, {@code sv} or {@code nb}
     */
    public static Person mentor(Chance chance, String municipality, String tongue) {
        Background background = Background.at(tongue, chance.of(Background.MENTORS));
        List<Map<String, Object>> languages =
                background.tongue().equals(tongue)
                        ? List.of(language(tongue, "native"), language("en", "B2"))
                        : List.of(
                                language(background.tongue(), "native"),
                                language(tongue, "C1"),
                                language("en", "B2"));
        return drawn(chance, background, municipality, languages, 1952, 1983);
    }

    private static Person drawn(
            Chance chance,
            Background background,
            String municipality,
            List<Map<String, Object>> languages,
            int eldest,
            int youngest) {
        boolean woman = chance.with(0.5);
        return new Person(
                background.name(chance, woman),
                woman,
                chance.between(eldest, youngest),
                municipality,
                chance.of(Occupation.ALL),
                chance.between(0, 14),
                languages,
                chance.some(chance.between(1, 3), INTERESTS),
                "p" + chance.between(100000, 999999) + "@example.org",
                // The range that the Swedish numbering plan keeps for fiction.
                "+46 70 174 06 " + chance.between(10, 99),
                chance.of(STREETS) + " " + chance.between(1, 98));
    }

    private static Map<String, Object> language(String code, String level) {
        return Fields.of("code", code, "level", level);
    }

    /** The same person as a woman or a man, whatever the name says. */
    public Person as(boolean other) {
        return new Person(
                name,
                other,
                birthYear,
                municipality,
                occupation,
                years,
                languages,
                interests,
                email,
                phone,
                address);
    }

    /** The same person of another occupation. */
    public Person working(Occupation other) {
        return new Person(
                name,
                woman,
                birthYear,
                municipality,
                other,
                years,
                languages,
                interests,
                email,
                phone,
                address);
    }

    /** {@code woman} or {@code man}. */
    public String gender() {
        return woman ? "woman" : "man";
    }
}

package org.handslag.matching.solve.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.handslag.matching.engine.score.Profile;
import org.handslag.matching.mirror.model.KnownMentor;
import org.handslag.matching.mirror.model.KnownParticipant;
import org.handslag.matching.mirror.model.KnownParticipant.Education;
import org.handslag.matching.mirror.model.KnownParticipant.Language;
import org.handslag.matching.mirror.model.KnownParticipant.Occupation;
import org.handslag.matching.solve.model.Codes;
import org.jspecify.annotations.Nullable;

/** Profiles: as others publish them, as a snapshot keeps them, as the engine takes them. */
public final class Profiles {
    private static final List<String> LEVELS =
            List.of("", "A1", "A2", "B1", "B2", "C1", "C2", "native");

    private Profiles() {}

    /**
     * A participant's.
     *
     * @param municipality that of the admission
     */
    public static Codes of(KnownParticipant known, String municipality) {
        Education education = known.education();
        return new Codes(
                municipality,
                known.gender(),
                occupations(known.occupations()),
                List.of(),
                education == null ? null : education.field(),
                education == null ? null : education.level(),
                orNone(known.interests()),
                languages(known.languages()));
    }

    /** A mentor's; studies are not published of them. */
    public static Codes of(KnownMentor known) {
        String industry = known.industry();
        return new Codes(
                known.municipality(),
                known.gender(),
                occupations(known.occupations()),
                industry == null ? List.of() : List.of(industry),
                null,
                null,
                orNone(known.interests()),
                languages(known.languages()));
    }

    private static List<String> occupations(@Nullable List<Occupation> known) {
        return orNone(known).stream().map(Occupation::isco).toList();
    }

    private static Map<String, Integer> languages(@Nullable List<Language> known) {
        Map<String, Integer> levels = new HashMap<>();
        for (Language each : orNone(known)) {
            // Said without a level, a language is spoken at least a little.
            String level = each.level();
            int found = level == null ? 1 : Math.max(1, LEVELS.indexOf(level));
            levels.merge(each.code(), found, Math::max);
        }
        return levels;
    }

    private static <T> List<T> orNone(@Nullable List<T> known) {
        return known == null ? List.of() : known;
    }

    /** As the engine takes it; null: erased. */
    static Profile of(@Nullable Codes codes) {
        return codes == null
                ? EMPTY
                : new Profile(
                        orEmpty(codes.municipality()),
                        Set.of(),
                        codes.occupations(),
                        Set.copyOf(codes.industries()),
                        orEmpty(codes.studyField()),
                        Objects.requireNonNullElse(codes.studyLevel(), Profile.UNKNOWN),
                        Set.copyOf(codes.interests()),
                        codes.languages(),
                        orEmpty(codes.gender()),
                        Profile.UNKNOWN,
                        Set.of(),
                        Profile.Wishes.NONE);
    }

    private static final Profile EMPTY =
            new Profile(
                    "",
                    Set.of(),
                    List.of(),
                    Set.of(),
                    "",
                    Profile.UNKNOWN,
                    Set.of(),
                    Map.of(),
                    "",
                    Profile.UNKNOWN,
                    Set.of(),
                    Profile.Wishes.NONE);

    private static String orEmpty(@Nullable String code) {
        return code == null ? "" : code;
    }
}

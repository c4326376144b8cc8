package org.handslag.matching.solve.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.handslag.matching.engine.score.Profile;
import org.handslag.matching.mirror.model.KnownMentor;
import org.handslag.matching.mirror.model.KnownParticipant;
import org.handslag.matching.mirror.model.KnownParticipant.Education;
import org.handslag.matching.mirror.model.KnownParticipant.Language;
import org.handslag.matching.mirror.model.KnownParticipant.Occupation;
import org.handslag.matching.mirror.model.KnownParticipant.Wishes;
import org.handslag.matching.solve.model.Codes;
import org.handslag.matching.solve.model.Codes.Weighed;
import org.handslag.matching.solve.model.MatchingPolicy;
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
     * @param policy what it does not ask for of wishes is not kept
     */
    public static Codes of(KnownParticipant known, String municipality, MatchingPolicy policy) {
        Education education = known.education();
        return new Codes(
                municipality,
                known.gender(),
                occupations(known.occupations()),
                orNone(known.industries()),
                education == null ? null : education.field(),
                education == null ? null : education.level(),
                Stream.of(known.interests(), known.goals())
                        .flatMap(each -> orNone(each).stream())
                        .distinct()
                        .toList(),
                languages(known.languages()),
                orNone(known.reach()),
                about(known.wishes()),
                weighed(policy, known.birthYear(), known.cultures(), known.wishes()));
    }

    /** A mentor's, likewise. */
    public static Codes of(KnownMentor known, MatchingPolicy policy) {
        String industry = known.industry();
        Education education = known.education();
        return new Codes(
                known.municipality(),
                known.gender(),
                occupations(known.occupations()),
                industry == null ? List.of() : List.of(industry),
                education == null ? null : education.field(),
                education == null ? null : education.level(),
                orNone(known.interests()),
                languages(known.languages()),
                orNone(known.reach()),
                about(known.wishes()),
                weighed(policy, known.birthYear(), known.cultures(), known.wishes()));
    }

    /** What the wishes are about, not what is wished. */
    private static List<String> about(@Nullable Wishes wishes) {
        List<String> about = new ArrayList<>();
        if (wishes != null && wishes.gender() != null) {
            about.add("gender");
        }
        if (wishes != null && wishes.ageGap() != null) {
            about.add("age");
        }
        if (wishes != null && wishes.culture() != null) {
            about.add("culture");
        }
        return about;
    }

    private static @Nullable Weighed weighed(
            MatchingPolicy policy,
            @Nullable Integer birthYear,
            @Nullable List<String> cultures,
            @Nullable Wishes wishes) {
        return policy.letsWishesDecide()
                ? new Weighed(
                        birthYear,
                        orNone(cultures),
                        wishes == null ? null : wishes.gender(),
                        wishes == null ? null : wishes.ageGap(),
                        wishes == null ? null : wishes.culture())
                : null;
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
        if (codes == null) {
            return EMPTY;
        }
        Weighed weighed = codes.weighed();
        return new Profile(
                orEmpty(codes.municipality()),
                Set.copyOf(codes.reach()),
                codes.occupations(),
                Set.copyOf(codes.industries()),
                orEmpty(codes.studyField()),
                orUnknown(codes.studyLevel()),
                Set.copyOf(codes.interests()),
                codes.languages(),
                orEmpty(codes.gender()),
                weighed == null ? Profile.UNKNOWN : orUnknown(weighed.birthYear()),
                weighed == null ? Set.of() : Set.copyOf(weighed.cultures()),
                weighed == null
                        ? Profile.Wishes.NONE
                        : new Profile.Wishes(
                                orEmpty(weighed.gender()),
                                orUnknown(weighed.ageGap()),
                                orEmpty(weighed.culture())));
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

    private static int orUnknown(@Nullable Integer number) {
        return Objects.requireNonNullElse(number, Profile.UNKNOWN);
    }
}

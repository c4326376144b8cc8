package org.handslag.mentor.placement.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What an internship of one sort consists of, to be used again. Words about work, never about a
 * person.
 *
 * @param key what offers and internships name
 * @param edition counts the times it was saved, from 1
 * @param recording who saved it last
 */
public record InternshipPackage(
        String programme, String key, int edition, Content content, Recorded recording) {

    /** A code with its words, which are the tenant's own. */
    public record Coded(String key, PrivateText title) {}

    /**
     * A part of it.
     *
     * @param weeks how long it takes; null: not said
     */
    public record Phase(String key, PrivateText title, @Nullable Integer weeks, List<Coded> tasks) {
        public Phase {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * What it consists of.
     *
     * @param field a field of the blueprint; null: any
     * @param trainingNeeds what has to be learned before or beside it
     * @param competenceGoals what the person can do at its end
     */
    public record Content(
            PrivateText title,
            @Nullable String field,
            List<Phase> phases,
            List<Coded> trainingNeeds,
            List<Coded> competenceGoals) {
        public Content {
            phases = List.copyOf(phases);
            trainingNeeds = List.copyOf(trainingNeeds);
            competenceGoals = List.copyOf(competenceGoals);
        }
    }

    /** It is saved for the first time. */
    public static Decision<InternshipPackage> save(
            String programme, String key, Content content, Recorded recording) {
        return repeated(content)
                ? Decision.refused("package-keys-repeat")
                : Decision.changed(
                        new InternshipPackage(programme, key, 1, content, recording),
                        "internship-package.saved.v1");
    }

    /** It is saved again; what was agreed by an earlier edition stays as it was agreed. */
    public Decision<InternshipPackage> saveAgain(Content next, Recorded by) {
        if (next.equals(content)) {
            return Decision.unchanged();
        }
        return repeated(next)
                ? Decision.refused("package-keys-repeat")
                : Decision.changed(
                        new InternshipPackage(programme, key, edition + 1, next, by),
                        "internship-package.saved.v1");
    }

    private static boolean repeated(Content content) {
        return repeats(content.phases(), Phase::key)
                || repeats(content.trainingNeeds(), Coded::key)
                || repeats(content.competenceGoals(), Coded::key)
                || content.phases().stream().anyMatch(each -> repeats(each.tasks(), Coded::key));
    }

    private static <T> boolean repeats(List<T> all, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        return !all.stream().map(key).allMatch(seen::add);
    }
}

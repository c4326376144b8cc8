package org.handslag.reporting.survey.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The anonymous part of a survey: links that anybody may use who has one, each once, and what was
 * answered through them. A used link leaves nothing behind, and answers stand in the order of their
 * random codes: neither says which link, or who, an answer came from.
 *
 * @param answers in the order of {@code respondent}
 */
public record Links(List<Batch> batches, List<Answer> answers) {
    /** No links. */
    public static final Links NONE = new Links(List.of(), List.of());

    public Links {
        batches = batches == null ? List.of() : List.copyOf(batches);
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /**
     * Links that were given out at once.
     *
     * @param until the last day on which they can be used; null: as long as the survey is open
     * @param unused the hashes of their codes; a used one is taken out
     */
    public record Batch(LocalDate on, @Nullable LocalDate until, int number, List<String> unused) {
        public Batch {
            unused = List.copyOf(unused);
        }

        private boolean lets(String hash, LocalDate day) {
            return unused.contains(hash) && (until == null || !day.isAfter(until));
        }

        private Batch without(String hash) {
            return new Batch(
                    on, until, number, unused.stream().filter(one -> !one.equals(hash)).toList());
        }
    }

    /**
     * What somebody answered.
     *
     * @param respondent a random code that was made for this answer
     * @param answers coded value by question
     */
    public record Answer(String respondent, LocalDate on, Map<String, String> answers) {
        public Answer {
            answers = Map.copyOf(answers);
        }
    }

    /** How many links were given out. */
    public int given() {
        return batches.stream().mapToInt(Batch::number).sum();
    }

    /** Whether the code with this hash can be used on the day. */
    public boolean let(String hash, LocalDate day) {
        return batches.stream().anyMatch(one -> one.lets(hash, day));
    }

    Links with(Batch batch) {
        var all = new ArrayList<>(batches);
        all.add(batch);
        return new Links(all, answers);
    }

    /** Empty where the code cannot be used, for whatever reason. */
    Optional<Links> answered(String hash, Answer answer) {
        if (!let(hash, answer.on())) {
            return Optional.empty();
        }
        var all = new ArrayList<>(answers);
        all.add(answer);
        all.sort(Comparator.comparing(Answer::respondent));
        return Optional.of(new Links(batches.stream().map(one -> one.without(hash)).toList(), all));
    }
}

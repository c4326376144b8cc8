package org.handslag.acceptance.recount;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handslag.acceptance.recount.Story.Attempt;
import org.handslag.acceptance.recount.Story.Outcome;
import org.handslag.acceptance.recount.Story.Survey;
import org.jspecify.annotations.Nullable;

/** Who fulfils a goal, and of whom that is known. */
record Measures(AsOf at) {

    /** What has no first day by its nature counts from the day that it is dated. */
    private static final List<String> WITHOUT_STAY =
            List.of("product", "clarified", "career-change");

    /** Months of several stays cannot be added as calendar months: each stands for so many days. */
    private static final int DAYS_OF_A_MONTH = 30;

    /**
     * What was found.
     *
     * @param measured whether anybody could have fulfilled it yet
     * @param since who fulfils it, since when
     * @param heard of whom it is known
     */
    record Found(boolean measured, Map<String, LocalDate> since, Set<String> heard) {}

    /** An answer: when, and its place on the scale, the more favourable the higher. */
    record Said(LocalDate on, LocalDate asked, boolean favourable, int rank) {}

    Found find(Aim aim, Set<String> ids) {
        return switch (aim.kind()) {
            case "outcome" -> outcomes(aim, ids);
            case "survey" -> answers(aim, ids);
            case "pairs" -> pairs(ids);
            case "completed" -> completed(ids);
            default -> throw new Unreadable("the blueprint measures by " + aim.kind());
        };
    }

    private Found outcomes(Aim aim, Set<String> ids) {
        Map<String, LocalDate> since = new HashMap<>();
        Set<String> nothing = new HashSet<>();
        Set<String> something = new HashSet<>();
        for (String id : ids) {
            List<Outcome> own =
                    at.outcomes().stream().filter(one -> one.participant.equals(id)).toList();
            LocalDate day = since(aim, own.stream().filter(one -> fits(aim, one)).toList());
            if (day != null) {
                since.put(id, day);
            }
            own.stream()
                    .filter(one -> Outcomes.onRecord(one, at.day()))
                    .forEach(one -> (one.kind.equals("unknown") ? nothing : something).add(id));
        }
        nothing.removeAll(something);
        Set<String> heard = new HashSet<>(ids);
        heard.removeAll(nothing);
        boolean measured =
                at.programmeOver()
                        || at.outcomes().stream()
                                .filter(one -> aim.outcomes().contains(one.kind))
                                .anyMatch(one -> couldBe(aim, one));
        return new Found(measured, since, heard);
    }

    private static boolean fits(Aim aim, Outcome one) {
        return aim.outcomes().contains(one.kind)
                && (aim.via().isEmpty() || aim.via().contains(one.via))
                && (!aim.relevant() || one.employment.path("relevant").asString("").equals("yes"));
    }

    private @Nullable LocalDate since(Aim aim, List<Outcome> own) {
        List<Outcome> counted =
                aim.finished() ? own.stream().filter(one -> at.by(one.to)).toList() : own;
        return aim.summed() && aim.months() > 0
                ? together(counted, aim.months() * DAYS_OF_A_MONTH)
                : counted.stream()
                        .map(one -> alone(aim, one))
                        .flatMap(Stream::ofNullable)
                        .min(LocalDate::compareTo)
                        .orElse(null);
    }

    /** The day on which these stays had lasted so many days; a day in two of them counts once. */
    private @Nullable LocalDate together(List<Outcome> stays, int days) {
        TreeSet<LocalDate> spent = new TreeSet<>();
        for (Outcome one : stays) {
            LocalDate last = at.by(one.to) ? one.to : at.day();
            for (LocalDate day = one.from;
                    day != null && last != null && !day.isAfter(last);
                    day = day.plusDays(1)) {
                spent.add(day);
            }
        }
        return spent.stream().skip(days - 1L).findFirst().orElse(null);
    }

    private @Nullable LocalDate alone(Aim aim, Outcome one) {
        LocalDate from = one.from;
        if (aim.months() > 0) {
            return from != null && Outcomes.lasted(one, aim.months(), at.day())
                    ? from.plusMonths(aim.months()).minusDays(1)
                    : null;
        }
        if (aim.offered() && at.by(one.offered)) {
            return one.offered;
        }
        if (from != null) {
            return at.by(from) ? from : null;
        }
        LocalDate dated = one.offered == null ? one.recorded : one.offered;
        return WITHOUT_STAY.contains(one.kind) && at.by(dated) ? dated : null;
    }

    private boolean couldBe(Aim aim, Outcome one) {
        LocalDate from = one.from;
        if (from != null && at.by(from)) {
            return !from.plusMonths(aim.months()).isAfter(at.day().plusDays(1));
        }
        return aim.months() == 0 && alone(aim, one) != null;
    }

    private Found answers(Aim aim, Set<String> ids) {
        Map<String, LocalDate> since = new HashMap<>();
        Set<String> heard = new HashSet<>();
        for (String id : ids) {
            said(aim, id)
                    .ifPresent(
                            answer -> {
                                heard.add(id);
                                if (answer.favourable()) {
                                    since.put(id, answer.on());
                                }
                            });
        }
        boolean measured =
                at.story().surveys.values().stream()
                        .filter(one -> aim.counts(at.plan(), one.key))
                        .flatMap(one -> one.attempts.values().stream())
                        .flatMap(List::stream)
                        .anyMatch(one -> at.by(one.on()));
        return new Found(measured, since, heard);
    }

    /** Somebody's latest answer; of a survey, the latest attempt must be an answer. */
    Optional<Said> said(Aim aim, String id) {
        return at.story().surveys.values().stream()
                .filter(survey -> aim.counts(at.plan(), survey.key))
                .flatMap(survey -> said(aim, survey, id).stream())
                .max(Comparator.comparing(Said::on).thenComparing(Said::asked));
    }

    /** Somebody's answer in one survey. */
    Optional<Said> said(Aim aim, Survey survey, String id) {
        return standing(survey.attempts.getOrDefault(id, List.of()), at.day())
                .filter(one -> one.status().equals("answered"))
                .filter(one -> one.answers().has(aim.question()))
                .map(
                        one -> {
                            String value = one.answers().path(aim.question()).asString("");
                            List<String> good =
                                    Surveys.favourable(at.plan(), survey.key, aim.question());
                            boolean five = value.matches("[1-5]");
                            int up = good.contains("5") ? 1 : -1;
                            int rank =
                                    five
                                            ? up * Integer.parseInt(value)
                                            : good.contains(value) ? 1 : 0;
                            return new Said(one.on(), survey.opened, good.contains(value), rank);
                        });
    }

    /** The latest attempt by the day; of two on one day the one recorded later. */
    static Optional<Attempt> standing(List<Attempt> attempts, LocalDate day) {
        return attempts.stream()
                .filter(one -> Story.by(one.on(), day))
                .reduce((one, next) -> next.on().isBefore(one.on()) ? one : next);
    }

    /** By having a pair to which both said yes, whatever became of it. */
    private Found pairs(Set<String> ids) {
        Map<String, LocalDate> since = new HashMap<>();
        at.story()
                .pairs
                .forEach(
                        (id, pair) -> {
                            LocalDate accepted = pair.accepted();
                            if (accepted != null && at.by(accepted)) {
                                Stream.of(id, pair.participant, pair.mentor)
                                        .forEach(who -> earliest(since, who, accepted));
                            }
                        });
        return new Found(!since.isEmpty() || at.programmeOver(), since, ids);
    }

    private Found completed(Set<String> ids) {
        Map<String, LocalDate> since = new HashMap<>();
        at.admitted()
                .forEach(
                        one -> {
                            LocalDate completed = one.completed;
                            if (completed != null && at.by(completed)) {
                                earliest(since, one.participant, completed);
                            }
                        });
        return new Found(!since.isEmpty() || at.programmeOver(), since, ids);
    }

    private static void earliest(Map<String, LocalDate> since, String who, LocalDate on) {
        since.merge(who, on, (a, b) -> a.isBefore(b) ? a : b);
    }
}

package org.handslag.matching.round.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.handslag.matching.solve.application.Reasons;
import org.handslag.matching.solve.application.Reasons.Competition;
import org.handslag.matching.solve.application.Reasons.Heard;
import org.handslag.matching.solve.application.Reasons.LeftOut;
import org.handslag.matching.solve.application.Reasons.Opening;
import org.handslag.matching.solve.application.Reasons.Pairing;
import org.handslag.matching.solve.application.Reasons.Preferred;
import org.handslag.matching.solve.application.Reasons.Ranks;
import org.handslag.matching.solve.application.RoundReasons;
import org.handslag.matching.solve.model.Change;
import org.handslag.matching.solve.model.Solved;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.Words;
import org.jspecify.annotations.Nullable;

/** Reasons in sentences; nobody is named, whoever reads has the ids beside. */
public record ReasonWords(Words words, Locale language) {
    /** Of one person. */
    public List<String> of(Reasons reasons) {
        List<String> said = new ArrayList<>();
        Pairing pair = reasons.pair();
        LeftOut left = reasons.leftOut();
        if (pair != null) {
            pair(pair, said);
        } else if (left == null) {
            said.add(text("reason.set", Map.of()));
        } else {
            leftOut(left, said);
        }
        for (Preferred each : reasons.preferred()) {
            said.add(
                    text(
                            "reason.preferred." + Json.code(each.cause()),
                            Map.of("place", each.place(), "others", each.others())));
        }
        wishes(reasons, said);
        return said;
    }

    private void pair(Pairing pair, List<String> said) {
        Ranks ranked = pair.ranked();
        said.add(
                text(
                        ranked != null
                                ? "reason.ranked-back"
                                : pair.rank() == 1 ? "reason.best" : "reason.rank",
                        Map.of(
                                "score", pair.score(),
                                "rank", pair.rank(),
                                "possible", pair.possible())));
        if (ranked != null) {
            said.add(
                    text(
                            "reason.ranked",
                            Map.of("own", ranked.byParticipant(), "theirs", ranked.byMentor())));
        }
        pair.parts().stream()
                .filter(part -> part.points() > 0)
                .forEach(
                        part ->
                                said.add(
                                        text(
                                                "reason.part",
                                                Map.of(
                                                        "criterion",
                                                        text(
                                                                "criterion." + part.criterion(),
                                                                Map.of()),
                                                        "points",
                                                        part.points()))));
        String nothing =
                pair.parts().stream()
                        .filter(part -> part.fit() == 0)
                        .map(part -> text("criterion." + part.criterion(), Map.of()))
                        .collect(Collectors.joining(", "));
        if (!nothing.isEmpty()) {
            said.add(text("reason.no-part", Map.of("criteria", nothing)));
        }
        change("reason.best-instead", pair.bestInstead(), said);
        change("reason.without", pair.withoutIt(), said);
    }

    private void wishes(Reasons reasons, List<String> said) {
        Heard wishes = reasons.wishes();
        if (wishes == null) {
            return;
        }
        if (!wishes.decide()) {
            heard("reason.wish-heard.participant", wishes.participant(), said);
            heard("reason.wish-heard.mentor", wishes.mentor(), said);
        } else if (reasons.mentor() != null) {
            said.add(
                    text(
                            "reason.wishes-weighed",
                            Map.of("met", wishes.met(), "asked", wishes.asked())));
        }
    }

    private void heard(String key, List<String> about, List<String> said) {
        if (!about.isEmpty()) {
            said.add(
                    text(
                            key,
                            Map.of(
                                    "about",
                                    about.stream()
                                            .map(each -> text("wish." + each, Map.of()))
                                            .collect(Collectors.joining(", ")))));
        }
    }

    private void change(String key, @Nullable Change change, List<String> said) {
        if (change != null) {
            said.add(
                    text(
                            key,
                            Map.of(
                                    "matched",
                                    signed(change.matched()),
                                    "points",
                                    signed(change.score()))));
        }
    }

    private static String signed(long number) {
        return number > 0 ? "+" + number : Long.toString(number);
    }

    private void leftOut(LeftOut left, List<String> said) {
        Integer ranked = left.ranked();
        if (ranked != null) {
            said.add(
                    text(
                            ranked == 0
                                    ? "reason.ranked-nobody"
                                    : left.possible() == 0
                                            ? "reason.ranked-none-possible"
                                            : "reason.ranked-others-first",
                            Map.of("ranked", ranked, "possible", left.possible())));
            return;
        }
        if (left.possible() > 0) {
            Competition competition = left.competition();
            said.add(
                    competition == null
                            ? text("reason.others-first", Map.of("possible", left.possible()))
                            : text(
                                    "reason.competition",
                                    Map.of(
                                            "people", competition.participants().size(),
                                            "places", competition.places())));
            return;
        }
        said.add(text("reason.nobody-possible", Map.of("mentors", left.mentors())));
        left.removed().forEach((rule, mentors) -> said.add(removed(rule, mentors)));
        Opening opening = left.opening();
        if (opening != null) {
            said.add(
                    text(
                            "reason.opening",
                            Map.of(
                                    "mentors", opening.mentors(),
                                    "rule", rule(opening.rule()),
                                    "by", opening.by())));
        }
    }

    /** How many mentors a rule removes. */
    public String removed(String rule, int mentors) {
        return text("reason.removed", Map.of("rule", rule(rule), "mentors", mentors));
    }

    private String rule(String code) {
        return text("rule." + code, Map.of());
    }

    /** Of a round. */
    List<String> of(RoundReasons round) {
        List<String> said = new ArrayList<>();
        said.add(
                text(
                        "reason.round",
                        Map.of(
                                "matched", round.matched(),
                                "people", round.people(),
                                "points", round.score())));
        said.add(text(proof(round), Map.of()));
        for (RoundReasons.Rate rate : round.rates()) {
            said.add(
                    text(
                            "reason.rate",
                            Map.of(
                                    "group", group(rate.group()),
                                    "matched", rate.matched(),
                                    "size", rate.size())));
        }
        change("reason.price-of-fairness", round.priceOfFairness(), said);
        for (Solved.Unmet each : round.unmet()) {
            said.add(
                    text(
                            "reason.floor-unmet",
                            Map.of(
                                    "group", group(each.floor().group()),
                                    "asked", each.asked(),
                                    "size", each.size(),
                                    "missing", each.missing(),
                                    "without", each.withoutMentor())));
            if (!each.held().isEmpty()) {
                said.add(
                        text(
                                "reason.floor-held",
                                Map.of(
                                        "group",
                                        group(each.floor().group()),
                                        "held",
                                        held(each.held()))));
            }
        }
        for (RoundReasons.Missing each : round.missing()) {
            said.add(
                    text(
                            "reason.missing",
                            Map.of(
                                    "municipality", each.municipality(),
                                    "occupation", each.occupation(),
                                    "matched", signed(each.brings().matched()),
                                    "points", signed(each.brings().score()))));
        }
        round.withoutMentor()
                .forEach(
                        each ->
                                said.add(
                                        text(
                                                round.ranked()
                                                        ? "reason.without-mentor-ranked"
                                                        : "reason.without-mentor",
                                                Map.of(
                                                        "municipality", each.municipality(),
                                                        "people", each.people()))));
        return said;
    }

    private static String proof(RoundReasons round) {
        return !round.certified()
                ? "reason.not-proved"
                : round.ranked() ? "reason.proved-ranked" : "reason.proved";
    }

    private String held(List<Solved.Held> held) {
        return held.stream()
                .map(
                        each ->
                                (each.group().isEmpty()
                                                ? text("reason.floor-held-others", Map.of())
                                                : group(each.group()))
                                        + " "
                                        + each.people())
                .collect(Collectors.joining(", "));
    }

    /** A group's words; what has none, a municipality's key for instance, is said as it is. */
    private String group(String code) {
        return Objects.requireNonNullElse(words.text("group." + code, language, Map.of()), code);
    }

    private String text(String key, Map<String, ?> values) {
        return Objects.requireNonNull(words.text(key, language, values), key);
    }
}

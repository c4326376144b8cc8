package org.handslag.matching.round.web;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.handslag.matching.round.application.AskingRounds;
import org.handslag.matching.round.application.AskingRounds.Supposition;
import org.handslag.matching.round.application.RankingMentors;
import org.handslag.matching.round.application.SolvingRounds;
import org.handslag.matching.round.model.Act;
import org.handslag.matching.round.web.RoundRequests.Adjusting;
import org.handslag.matching.round.web.RoundRequests.Level;
import org.handslag.matching.round.web.RoundRequests.Newcomer;
import org.handslag.matching.round.web.RoundRequests.RankingThem;
import org.handslag.matching.round.web.RoundRequests.Supposing;
import org.handslag.matching.round.web.RoundRequests.Two;
import org.handslag.matching.solve.model.Couple;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.Words;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A round that the engine solves: rankings, adjustments, reasons, proofs. */
@RestController
class SolvingController {
    private final SolvingRounds solving;
    private final RankingMentors ranking;
    private final AskingRounds asking;
    private final RoundViews views;
    private final Answers answers;
    private final Words words;

    SolvingController(
            SolvingRounds solving,
            RankingMentors ranking,
            AskingRounds asking,
            RoundViews views,
            Answers answers,
            Words words) {
        this.solving = solving;
        this.ranking = ranking;
        this.asking = asking;
        this.views = views;
        this.answers = answers;
        this.words = words;
    }

    @Allowed("record-ranking")
    @PostMapping("/api/rounds/{id}/rankings")
    ResponseEntity<RankingView> rank(
            Call call, @PathVariable String id, @Valid @RequestBody RankingThem body) {
        return answers.written(
                "solutions",
                "/api/rounds",
                ranking.record(
                        call, id, body.participant(), body.mentors(), body.on(), body.toldBy()),
                solution -> RankingView.of(solution, body.participant()));
    }

    @Allowed("adjust-round")
    @AnswersWith(also = 202)
    @PostMapping("/api/rounds/{id}/adjustments")
    ResponseEntity<Object> adjust(
            Call call, @PathVariable String id, @Valid @RequestBody Adjusting body) {
        return views.whenDone(
                solving.adjust(
                        call,
                        id,
                        body.kind(),
                        new Couple(body.participant(), body.mentor()),
                        body.reason(),
                        new Act(body.on(), call.caller().membership())),
                views::whole);
    }

    @Allowed("stop-solving")
    @PostMapping("/api/rounds/{id}/stop")
    ResponseEntity<RoundView> stop(Call call, @PathVariable String id) {
        return answers.written("rounds", solving.stop(call, id), views::whole);
    }

    @Allowed("explain-match")
    @GetMapping("/api/rounds/{id}/explanations/{participant}")
    MatchView why(
            Call call,
            @PathVariable String id,
            @PathVariable String participant,
            HttpServletRequest request) {
        return MatchView.of(
                asking.reasons(call, id, participant),
                new ReasonWords(words, Words.language(request)));
    }

    @Allowed("explain-round")
    @GetMapping("/api/rounds/{id}/explanation")
    RoundReasonsView how(Call call, @PathVariable String id, HttpServletRequest request) {
        return RoundReasonsView.of(
                asking.reasons(call, id), new ReasonWords(words, Words.language(request)));
    }

    @Allowed("ask-what-if")
    @PostMapping("/api/rounds/{id}/what-if")
    AskingRounds.Supposable whatIf(
            Call call, @PathVariable String id, @Valid @RequestBody Supposing body) {
        return asking.whatIf(
                call,
                id,
                new Supposition(
                        couples(body.force()),
                        couples(body.forbid()),
                        orNone(body.rules()).stream()
                                .collect(toMap(Level::rule, Level::level, Math::min)),
                        body.minimumScore(),
                        orNone(body.mentors()).stream()
                                .collect(toMap(Newcomer::like, Newcomer::places, Integer::sum)),
                        RoundController.floors(body.floors())));
    }

    @Allowed("verify-round")
    @GetMapping("/api/rounds/{id}/verification")
    VerificationView verify(Call call, @PathVariable String id) {
        return VerificationView.of(asking.verify(call, id));
    }

    private static List<Couple> couples(@Nullable List<Two> asked) {
        return orNone(asked).stream()
                .map(each -> new Couple(each.participant(), each.mentor()))
                .toList();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}

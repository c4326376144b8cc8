package org.handslag.matching.round.web;

import java.util.Optional;
import java.util.function.Function;
import org.handslag.matching.round.application.AskingRounds;
import org.handslag.matching.round.application.Concealed;
import org.handslag.matching.round.application.PublishingRounds;
import org.handslag.matching.round.application.SolvingRounds;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.web.RoundView.Job;
import org.handslag.matching.solve.application.Progress;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A round with what goes on beside the requests. */
@Component
class RoundViews {
    private final SolvingRounds solving;
    private final PublishingRounds publishing;
    private final AskingRounds asking;
    private final Concealed concealed;
    private final Answers answers;

    RoundViews(
            SolvingRounds solving,
            PublishingRounds publishing,
            AskingRounds asking,
            Concealed concealed,
            Answers answers) {
        this.solving = solving;
        this.publishing = publishing;
        this.asking = asking;
        this.concealed = concealed;
        this.answers = answers;
    }

    /** With every mentor, and how it is solved. */
    RoundView whole(Stored<Round> round) {
        return RoundView.whole(concealed.leaveOut(round))
                .with(
                        job(round),
                        asking.solution(round)
                                .map(each -> SolutionView.of(each, concealed.hidden(round)))
                                .orElse(null));
    }

    /**
     * The answer to what may go on after the request: 202 with the round and its job as long as it
     * does.
     *
     * @param done what is answered when it is done
     */
    ResponseEntity<Object> whenDone(Result<Round> result, Function<Stored<Round>, ?> done) {
        if (result instanceof Result.Written<Round>(var stored, _, _)) {
            @Nullable Job going = job(stored);
            if (going != null) {
                ResponseEntity<Object> answer =
                        answers.written(
                                "rounds",
                                result,
                                round ->
                                        RoundView.summary(concealed.leaveOut(round))
                                                .with(going, null));
                return ResponseEntity.accepted()
                        .headers(answer.getHeaders())
                        .body(answer.getBody());
            }
        }
        return answers.written("rounds", result, done);
    }

    private @Nullable Job job(Stored<Round> round) {
        Optional<Progress> going = solving.underway(round);
        return going.or(() -> publishing.underway(round)).map(Job::of).orElse(null);
    }
}

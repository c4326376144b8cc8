package org.handslag.participant.disclosure.web;

import java.util.List;
import org.handslag.participant.disclosure.application.Disclosing.Steps;
import org.handslag.participant.disclosure.model.Audience;
import org.handslag.participant.disclosure.model.Ground;
import org.handslag.participant.disclosure.model.Shown;
import org.handslag.participant.disclosure.model.Source;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a round or a pair shows to whom.
 *
 * @param mentor the pair's mentor; absent: every mentor who can choose in the round
 * @param graceDays for how many days after the pair's end its mentor still sees it
 * @param graceSource who decided that
 */
record AudienceView(
        Audience audience,
        String programme,
        @Nullable String round,
        @Nullable String pair,
        @PersonId @Nullable String mentor,
        int graceDays,
        Source graceSource,
        List<Shown> steps) {

    static AudienceView of(Steps steps) {
        return new AudienceView(
                steps.ground().audience(),
                steps.programme(),
                steps.ground() instanceof Ground.Choosing choosing ? choosing.round() : null,
                steps.ground() instanceof Ground.Paired paired ? paired.pair() : null,
                steps.mentor(),
                steps.policy().grace().days(),
                steps.policy().graceSource(),
                steps.steps());
    }
}

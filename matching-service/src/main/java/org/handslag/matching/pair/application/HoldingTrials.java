package org.handslag.matching.pair.application;

import java.time.LocalDate;
import org.handslag.matching.mirror.model.KnownProgramme;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.Parties;
import org.handslag.matching.pair.model.Trial;
import org.handslag.matching.pair.model.TrialTerms;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.inbox.Mirror;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records that two who are proposed to each other have met. Where the blueprint asks for no trial
 * meeting one may be held all the same; then the platform's terms hold for it.
 */
@Component
public class HoldingTrials {
    private final Aggregates<Pair> pairs;
    private final Mirror<KnownProgramme> programmes;

    HoldingTrials(Aggregates<Pair> pairs, Mirror<KnownProgramme> programmes) {
        this.pairs = pairs;
        this.programmes = programmes;
    }

    /** Records it, see {@link Pair#hold}. */
    public Result<Pair> hold(Call call, String id, LocalDate on, @Nullable String toldBy) {
        Parties parties = pairs.get(call.tenant(), id).state().parties();
        call.mustReach(KeepingPairs.target(parties));
        TrialTerms said =
                PairPolicies.of(programmes.find(call.tenant(), parties.programme())).trial();
        Trial trial =
                new Trial(
                        on,
                        said == null ? TrialTerms.DEFAULT : said,
                        call.caller().membership(),
                        toldBy);
        return pairs.change(call, id, stored -> stored.state().hold(trial));
    }
}

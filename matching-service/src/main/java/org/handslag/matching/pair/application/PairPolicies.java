package org.handslag.matching.pair.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handslag.matching.mirror.model.KnownProgramme;
import org.handslag.matching.pair.model.PairPolicy;
import org.handslag.matching.pair.model.PeriodStart;
import org.handslag.matching.pair.model.PeriodStart.What;
import org.handslag.matching.pair.model.Signer;
import org.handslag.matching.pair.model.TrialTerms;
import org.handslag.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** What a programme's blueprint says of how two become a pair; silent, the platform's default. */
final class PairPolicies {
    private PairPolicies() {}

    static PairPolicy of(Optional<KnownProgramme> programme) {
        return programme.map(PairPolicies::of).orElse(PairPolicy.DEFAULT);
    }

    private static PairPolicy of(KnownProgramme programme) {
        KnownProgramme.Agreement agreement = programme.agreement();
        return new PairPolicy(
                terms(programme.trial()),
                agreement == null ? List.of() : signers(agreement.signedBy()),
                agreement == null
                        ? PeriodStart.DEFAULT
                        : new PeriodStart(
                                start(agreement.startsPeriod()),
                                Boolean.TRUE.equals(agreement.required())));
    }

    private static @Nullable TrialTerms terms(KnownProgramme.@Nullable Trial said) {
        return said == null
                ? null
                : new TrialTerms(
                        said.thinkDays() instanceof Number days
                                ? days.intValue()
                                : TrialTerms.DEFAULT.thinkDays(),
                        !"together".equals(said.asked()));
    }

    private static List<Signer> signers(@Nullable List<String> codes) {
        return codes == null
                ? List.of()
                : Stream.of(Signer.values())
                        .filter(each -> codes.contains(Json.code(each)))
                        .toList();
    }

    private static What start(@Nullable String code) {
        return Stream.of(What.values())
                .filter(each -> Json.code(each).equals(code))
                .findFirst()
                .orElse(PeriodStart.DEFAULT.what());
    }
}

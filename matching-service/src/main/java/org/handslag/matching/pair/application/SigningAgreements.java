package org.handslag.matching.pair.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.handslag.matching.agreement.application.KeepingTexts;
import org.handslag.matching.agreement.model.AgreementText;
import org.handslag.matching.mirror.model.KnownProgramme;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.PairPolicy;
import org.handslag.matching.pair.model.Parties;
import org.handslag.matching.pair.model.Signature;
import org.handslag.matching.pair.model.Signer;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records who signed a pair's agreement, under which text, and shows it. */
@Component
public class SigningAgreements {
    private final Aggregates<Pair> pairs;
    private final Mirror<KnownProgramme> programmes;
    private final KeepingTexts texts;
    private final OwnAccess access;

    SigningAgreements(
            Aggregates<Pair> pairs,
            Mirror<KnownProgramme> programmes,
            KeepingTexts texts,
            OwnAccess access) {
        this.pairs = pairs;
        this.programmes = programmes;
        this.texts = texts;
        this.access = access;
    }

    /**
     * A signature that is to be recorded.
     *
     * @param side null: one of the two signs for themselves; or the blueprint does not say who
     *     signs
     * @param edition null: the one that is signed now
     */
    public record Wanted(
            LocalDate on,
            @Nullable Signer side,
            boolean onPaper,
            @Nullable String edition,
            @Nullable String toldBy) {}

    /**
     * Records it, see {@link Pair#sign}. One of the two signs for their own side only; where the
     * blueprint does not say who signs, a participant's entry alone does not make an agreement
     * ({@code does-not-sign}).
     *
     * @throws ProblemException 400 where it must be said who signs, and for an unknown edition
     */
    public Result<Pair> sign(Call call, String id, Wanted wanted) {
        Parties parties = pairs.get(call.tenant(), id).state().parties();
        call.mustReach(KeepingPairs.target(parties));
        Signer side = side(call, wanted);
        call.mustReach(target(parties, side));
        Optional<KnownProgramme> programme = programmes.find(call.tenant(), parties.programme());
        PairPolicy policy = PairPolicies.of(programme);
        if (policy.signedBy().isEmpty()
                ? side == Signer.PARTICIPANT && call.caller().person() != null
                : side != null && !policy.signedBy().contains(side)) {
            return new Result.Refused<>(new Refusal("does-not-sign", Map.of()));
        }
        if (side == null && !policy.signedBy().isEmpty()) {
            throw ProblemException.invalid("/side", "required", Map.of());
        }
        KeepingTexts.Under under =
                texts.sign(
                        call.tenant(),
                        programme.orElseGet(() -> new KnownProgramme(parties.programme(), null)),
                        wanted.edition());
        Signature signature =
                new Signature(
                        side,
                        wanted.on(),
                        wanted.onPaper(),
                        under.edition(),
                        under.text(),
                        call.caller().membership(),
                        wanted.toldBy());
        return pairs.change(call, id, stored -> stored.state().sign(signature, policy));
    }

    private static @Nullable Signer side(Call call, Wanted wanted) {
        Person person = call.caller().person();
        if (wanted.side() != null || person == null || call.caller().reachesMoreThanOwn()) {
            return wanted.side();
        }
        return person.kind() == Person.Kind.MENTOR ? Signer.MENTOR : Signer.PARTICIPANT;
    }

    /** Own is only the own side: nobody signs for the other, nor for staff. */
    private static Target target(Parties parties, @Nullable Signer side) {
        Target pair = Target.ofProgramme(parties.programme()).in(parties.municipality());
        return switch (side) {
            case PARTICIPANT -> pair.of(parties.participant());
            case MENTOR -> pair.of(parties.mentor());
            case PROCESS_LEADER -> pair;
            case null -> KeepingPairs.target(parties);
        };
    }

    /**
     * A pair's agreement: the text that was signed first, or, while nobody has signed, the one that
     * is signed now; empty where there is none.
     */
    public record Agreement(Stored<Pair> pair, Optional<AgreementText> text) {}

    /** Shows it. */
    public Agreement show(Call call, String id) {
        Stored<Pair> stored = pairs.get(call.tenant(), id);
        call.mustReach(KeepingPairs.target(stored.state().parties()));
        access.mustHold(call, stored.state());
        return new Agreement(stored, text(call.tenant(), stored.state()));
    }

    private Optional<AgreementText> text(Tenant tenant, Pair pair) {
        return pair.signatures().isEmpty()
                ? programmes.find(tenant, pair.parties().programme()).flatMap(KeepingTexts::now)
                : pair.signatures().stream()
                        .flatMap(signature -> Optional.ofNullable(signature.wording()).stream())
                        .findFirst()
                        .flatMap(text -> texts.find(tenant, text));
    }
}

package org.handslag.mentor.organisation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.junit.jupiter.api.Test;

class AnOrganisationTest {
    private static final LocalDate DAY = LocalDate.of(2016, 1, 11);
    private static final Recorded LEADER = new Recorded("LEADER", null);
    private static final Contacted CALL =
            new Contacted(
                    "PROGRAMME",
                    DAY,
                    Way.PHONE,
                    "interested",
                    "AMAL",
                    PrivateText.about("AMAL", "Could start in spring"),
                    LEADER);

    private final Organisation organisation =
            changed(
                    Organisation.register(
                            PrivateText.ofTenant("Eks Bygg"), "construction", null, "LEADER"));

    private static Organisation changed(Decision<Organisation> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Organisation>) decision).state();
    }

    private static Promise promise(Organisation organisation) {
        return organisation.promise(1).orElseThrow();
    }

    private Organisation promising(int places) {
        return changed(organisation.promise("PROGRAMME", places, DAY, "AMAL", LEADER));
    }

    private static Organisation named(Organisation organisation, String mentor) {
        return changed(organisation.name(promise(organisation), mentor, DAY, LEADER));
    }

    @Test
    void thatWasWrittenBeforeThereWereContactsHasNone() {
        Organisation old =
                new Organisation(PrivateText.ofTenant("Old"), "trade", null, "LEADER", null, null);

        assertThat(old.contacts()).isEmpty();
        assertThat(old.promises()).isEmpty();
    }

    @Test
    void keepsAPromiseOnceAllItsMentorsAreNamed() {
        Organisation half = named(promising(2), "INGRID");
        assertThat(promise(half).state()).isEqualTo(Promise.State.OPEN);
        assertThat(half.name(promise(half), "INGRID", DAY.plusDays(1), LEADER))
                .isEqualTo(Decision.unchanged());

        Organisation kept = named(half, "LARS");
        assertThat(promise(kept).state()).isEqualTo(Promise.State.KEPT);
        assertThat(kept.name(promise(kept), "EVA", DAY, LEADER))
                .isEqualTo(Decision.refused("promise-kept", Map.of("places", 2)));
        assertThat(kept.withdraw(promise(kept), DAY, LEADER))
                .isEqualTo(Decision.refused("promise-kept", Map.of("places", 2)));
    }

    @Test
    void takesBackWhatOfAPromiseIsOpenAndNoMoreIsNamed() {
        Organisation half = named(promising(2), "INGRID");
        Organisation back = changed(half.withdraw(promise(half), DAY.plusDays(9), LEADER));

        assertThat(promise(back).named()).hasSize(1);
        assertThat(back.withdraw(promise(back), DAY.plusDays(9), LEADER))
                .isEqualTo(Decision.unchanged());
        assertThat(back.name(promise(back), "LARS", DAY.plusDays(9), LEADER))
                .isEqualTo(Decision.refused("promise-withdrawn"));
    }

    @Test
    void namesAndTakesBackNothingBeforeItPromised() {
        Organisation open = promising(1);

        assertThat(open.name(promise(open), "INGRID", DAY.minusDays(1), LEADER))
                .isEqualTo(Decision.refused("named-before-promised", Map.of("on", DAY)));
        assertThat(open.withdraw(promise(open), DAY.minusDays(1), LEADER))
                .isEqualTo(Decision.refused("withdrawn-before-promised", Map.of("on", DAY)));
    }

    @Test
    void isAskedAndPromisesWithinMeasure() {
        Organisation much = organisation;
        for (int i = 0; i < Organisation.MAX_CONTACTS; i++) {
            much = changed(much.log(CALL));
        }
        assertThat(much.log(CALL))
                .isEqualTo(
                        Decision.refused(
                                "too-many-contacts", Map.of("limit", Organisation.MAX_CONTACTS)));
        for (int i = 0; i < Organisation.MAX_PROMISES; i++) {
            much = changed(much.promise("PROGRAMME", 1, DAY, null, LEADER));
        }
        assertThat(much.promise("PROGRAMME", 1, DAY, null, LEADER))
                .isEqualTo(
                        Decision.refused(
                                "too-many-promises", Map.of("limit", Organisation.MAX_PROMISES)));
    }

    @Test
    void forgetsForWhomItWasAskedWithWhatWasSaidAndKeepsThatItWas() {
        Organisation asked = named(changed(promising(1).log(CALL)), "INGRID");
        Organisation left = changed(changed(asked.without("AMAL")).without("INGRID"));

        assertThat(left.contacts().getFirst().participant()).isNull();
        assertThat(left.contacts().getFirst().note()).isNull();
        assertThat(left.contacts().getFirst().result()).isEqualTo("interested");
        assertThat(promise(left).participant()).isNull();
        assertThat(promise(left).named().getFirst().mentor()).isNull();
        assertThat(promise(left).state()).isEqualTo(Promise.State.KEPT);
        assertThat(left.without("AMAL")).isEqualTo(Decision.unchanged());
    }
}

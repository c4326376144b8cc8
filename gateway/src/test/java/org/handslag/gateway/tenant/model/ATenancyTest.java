package org.handslag.gateway.tenant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.junit.jupiter.api.Test;

class ATenancyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Departure DEPARTURE =
            new Departure(PrivateText.ofTenant("merged"), TODAY, TODAY.plusDays(40));

    private static Decision<Tenancy> create(String key, List<String> languages, boolean sandbox) {
        return Tenancy.create(
                key, PrivateText.ofTenant("Finsam Sydvik"), languages, sandbox, "r1", TODAY);
    }

    private static Tenancy changed(Decision<Tenancy> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Tenancy>) decision).state();
    }

    private static Tenancy tenancy() {
        return changed(create("finsam", List.of(), false));
    }

    private static Tenancy sandbox() {
        return changed(create("trying", List.of(), true));
    }

    @Test
    void isCreatedWithTheLanguagesOfItsPeopleOnceEach() {
        assertThat(create("finsam-sydvik", List.of("sv", "sv"), false))
                .isEqualTo(
                        Decision.changed(
                                new Tenancy(
                                        PrivateText.ofTenant("Finsam Sydvik"),
                                        List.of("sv"),
                                        Tenancy.State.ACTIVE,
                                        "r1",
                                        TODAY,
                                        null,
                                        null),
                                "tenant.created.v1"));
    }

    @Test
    void speaksEveryLanguageWhereNoneIsNamed() {
        assertThat(tenancy().languages()).containsExactly("sv", "nb", "en");
    }

    @Test
    void cannotTakeThePlatformsOwnKey() {
        assertThat(create("platform", List.of(), false))
                .isEqualTo(Decision.refused("tenant-key-reserved", Map.of("key", "platform")));
    }

    @Test
    void knowsTheRequestThatCreatedIt() {
        assertThat(tenancy().isOf("r1")).isTrue();
        assertThat(tenancy().isOf("r2")).isFalse();
    }

    @Test
    void leavesOnTheDayThatWasDeclaredAndNotBefore() {
        Tenancy leaving = changed(tenancy().depart(DEPARTURE));

        assertThat(leaving.state()).isEqualTo(Tenancy.State.LEAVING);
        assertThat(leaving.endsOn()).isEqualTo(TODAY.plusDays(40));
        assertThat(leaving.leave(TODAY.plusDays(39))).isEqualTo(Decision.unchanged());
        Tenancy left = changed(leaving.leave(TODAY.plusDays(40)));
        assertThat(left.state()).isEqualTo(Tenancy.State.LEFT);
        assertThat(left.leave(TODAY.plusDays(41))).isEqualTo(Decision.unchanged());
        assertThat(left.stay()).isEqualTo(Decision.refused("tenant-left"));
        assertThat(left.depart(DEPARTURE)).isEqualTo(Decision.refused("tenant-left"));
    }

    @Test
    void staysWhereItsDepartureIsTakenBack() {
        Tenancy leaving = changed(tenancy().depart(DEPARTURE));
        Tenancy staying = changed(leaving.stay());

        assertThat(staying).isEqualTo(tenancy());
        assertThat(staying.stay()).isEqualTo(Decision.unchanged());
        assertThat(staying.leave(TODAY.plusDays(400))).isEqualTo(Decision.unchanged());
    }

    @Test
    void hasOneDepartureAtATime() {
        Tenancy leaving = changed(tenancy().depart(DEPARTURE));
        Departure later = new Departure(DEPARTURE.reason(), TODAY, TODAY.plusDays(50));

        assertThat(leaving.depart(DEPARTURE)).isEqualTo(Decision.unchanged());
        assertThat(leaving.depart(later))
                .isEqualTo(
                        Decision.refused(
                                "departure-declared", Map.of("erasedOn", TODAY.plusDays(40))));
    }

    @Test
    void isWorkedInUntilItsDayWhereItIsASandbox() {
        assertThat(tenancy().isSandbox()).isFalse();
        assertThat(tenancy().endsOn()).isNull();
        assertThat(sandbox().isSandbox()).isTrue();
        assertThat(sandbox().state()).isEqualTo(Tenancy.State.ACTIVE);
        assertThat(sandbox().endsOn()).isEqualTo(TODAY.plusDays(90));
        assertThat(sandbox().isOver(TODAY.plusDays(89))).isFalse();
        assertThat(changed(sandbox().leave(TODAY.plusDays(90))).state())
                .isEqualTo(Tenancy.State.LEFT);
    }

    @Test
    void endsSoonerButNeverLaterWhereASandboxIsDeclaredToLeave() {
        Departure late = new Departure(DEPARTURE.reason(), TODAY, TODAY.plusDays(300));

        assertThat(changed(sandbox().depart(DEPARTURE)).endsOn()).isEqualTo(TODAY.plusDays(40));
        assertThat(changed(sandbox().depart(late)).endsOn()).isEqualTo(TODAY.plusDays(90));
        assertThat(changed(changed(sandbox().depart(DEPARTURE)).stay())).isEqualTo(sandbox());
    }

    @Test
    void hasAtLeastThirtyDaysToTakeItsDataAlongAndAYearAtMost() {
        assertThat(Departure.canEnd(TODAY.plusDays(29), TODAY)).isFalse();
        assertThat(Departure.canEnd(TODAY.plusDays(30), TODAY)).isTrue();
        assertThat(Departure.canEnd(TODAY.plusDays(365), TODAY)).isTrue();
        assertThat(Departure.canEnd(TODAY.plusDays(366), TODAY)).isFalse();
    }
}

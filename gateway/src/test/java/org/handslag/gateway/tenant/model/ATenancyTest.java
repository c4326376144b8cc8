package org.handslag.gateway.tenant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.junit.jupiter.api.Test;

class ATenancyTest {
    @Test
    void isCreatedWithTheLanguagesOfItsPeopleOnceEach() {
        assertThat(
                        Tenancy.create(
                                "finsam-sydvik",
                                PrivateText.ofTenant("Finsam Sydvik"),
                                List.of("sv", "sv"),
                                "r1"))
                .isEqualTo(
                        Decision.changed(
                                new Tenancy(
                                        PrivateText.ofTenant("Finsam Sydvik"),
                                        List.of("sv"),
                                        Tenancy.State.ACTIVE,
                                        "r1"),
                                "tenant.created.v1"));
    }

    @Test
    void speaksEveryLanguageWhereNoneIsNamed() {
        Decision<Tenancy> decision =
                Tenancy.create("finsam", PrivateText.ofTenant("Finsam"), List.of(), "r1");

        assertThat(decision).isInstanceOf(Decision.Changed.class);
        assertThat(((Decision.Changed<Tenancy>) decision).state().languages())
                .containsExactly("sv", "nb", "en");
    }

    @Test
    void cannotTakeThePlatformsOwnKey() {
        assertThat(Tenancy.create("platform", PrivateText.ofTenant("Anything"), List.of(), "r1"))
                .isEqualTo(Decision.refused("tenant-key-reserved", Map.of("key", "platform")));
    }

    @Test
    void knowsTheRequestThatCreatedIt() {
        Tenancy tenancy =
                new Tenancy(
                        PrivateText.ofTenant("Finsam"), List.of("sv"), Tenancy.State.ACTIVE, "r1");

        assertThat(tenancy.isOf("r1")).isTrue();
        assertThat(tenancy.isOf("r2")).isFalse();
    }
}

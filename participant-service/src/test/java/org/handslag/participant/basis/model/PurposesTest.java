package org.handslag.participant.basis.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PurposesTest {
    private static Purpose purpose(String key, Basis basis, Purpose.Origin from) {
        return new Purpose(
                key, Text.of("Words"), basis, Text.NONE, List.of(), List.of(), null, null, from);
    }

    private static final List<Purpose> DEFAULTS =
            List.of(
                    purpose("workplace", Basis.CONSENT, Purpose.Origin.PLATFORM_DEFAULT),
                    purpose("matching", Basis.PUBLIC_TASK, Purpose.Origin.PLATFORM_DEFAULT));

    @Test
    void areTheBlueprintsAndThePlatformsWhereItIsSilent() {
        Purposes purposes =
                Purposes.of(
                        List.of(purpose("workplace", Basis.CONTRACT, Purpose.Origin.BLUEPRINT)),
                        DEFAULTS);

        assertThat(purposes.all())
                .extracting(Purpose::from)
                .containsExactly(Purpose.Origin.BLUEPRINT, Purpose.Origin.PLATFORM_DEFAULT);
        assertThat(purposes.restsOnConsent("workplace")).isFalse();
    }

    @Test
    void restOnConsentOnlyWhereSomebodySaysSo() {
        Purposes purposes = Purposes.of(List.of(), DEFAULTS);

        assertThat(purposes.restsOnConsent("workplace")).isTrue();
        assertThat(purposes.restsOnConsent("matching")).isFalse();
        assertThat(purposes.restsOnConsent("weather")).isFalse();
    }

    @Test
    void areReadInTheReadersLanguageOrTheFirstThatIsThere() {
        assertThat(Text.of("Rotary").in("nb")).isEqualTo("Rotary");
        assertThat(Text.of(java.util.Map.of("sv", "Urval", "en", "Selection")).in("nb"))
                .isEqualTo("Urval");
    }
}

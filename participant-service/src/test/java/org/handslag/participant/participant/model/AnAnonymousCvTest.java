package org.handslag.participant.participant.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.handslag.platform.decision.Refusal;
import org.handslag.platform.personal.PrivateText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a CV without name must not contain, however it is written. */
class AnAnonymousCvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jag heter Øyvind och kan svetsa | name",
                "OYVIND kan svetsa | name",
                "Ärenden om Ångströms verkstad | name",
                "angstrom-verkstan | name",
                "Skriv till OYVIND.a@Example.org | email, name",
                "Ring 0701-74 06 05 | phone",
                "Ring +46 (0)701 740605 | phone",
                "Ring 0046701740605 | phone"
            })
    void isRefusedWhereItNamesThePerson(String cv, String found) {
        assertThat(AnonymousCv.refusal(identity(cv)))
                .map(Refusal::values)
                .hasValueSatisfying(values -> assertThat(values).containsEntry("found", found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jag har arbetat 2001-2010 i ett kök",
                "Bo i Lund, li och spade",
                "Angstromenhet är ett mått",
                ""
            })
    void mayHaveWordsThatOnlyLookLikeIt(String cv) {
        assertThat(AnonymousCv.refusal(identity(cv))).isEmpty();
    }

    @Test
    void isNoneWhereThereIsNone() {
        PrivateText name = PrivateText.about("p", "Øyvind Ångström");

        assertThat(AnonymousCv.refusal(new Identity(name, null, null, null, null, null, null)))
                .isEmpty();
    }

    private static Identity identity(String cv) {
        return new Identity(
                PrivateText.about("p", "Øyvind Li Ångström"),
                PrivateText.about("p", "oyvind.a@example.org"),
                PrivateText.about("p", "0701-740605"),
                null,
                null,
                null,
                PrivateText.about("p", cv));
    }
}

package org.handslag.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.handslag.platform.mongo.Bson;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Sealer;
import org.handslag.platform.personal.Witness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class PersonalTextAsJsonTest {
    private static final String PERSON = "01HV0000000000000000000000";

    record Card(PrivateText name, @Nullable PrivateText phone, List<PrivateText> notes) {}

    record Body(PrivateText name) {}

    private static final Card CARD =
            new Card(
                    PrivateText.about(PERSON, "Åsa"),
                    null,
                    List.of(PrivateText.ofTenant("note"), PrivateText.erased(PERSON)));

    /** Turns texts round: enough to tell what was sealed. */
    private static final Sealer BACKWARDS =
            new Sealer() {
                @Override
                public String seal(@Nullable String about, String text) {
                    return about + "|" + new StringBuilder(text).reverse();
                }

                @Override
                public Optional<String> open(@Nullable String about, String sealed) {
                    String text = sealed.substring((about + "|").length());
                    return Optional.of(new StringBuilder(text).reverse().toString());
                }
            };

    @Test
    void isTheTextItselfInAnAnswerAndNullWhereItWasErased() {
        assertThat(Json.strict().writeValueAsString(CARD))
                .isEqualTo("{\"name\":\"Åsa\",\"notes\":[\"note\",null]}");
    }

    @Test
    void isSeenByTheWitnessOfTheAnswer() {
        List<String> seen = new ArrayList<>();
        Witness witness = (text, field) -> seen.add(field + " " + text.about().orElse("-"));

        Json.strict().writer().withAttribute(Witness.class, witness).writeValueAsString(CARD);

        assertThat(seen).containsExactly("name " + PERSON, "notes -", "notes " + PERSON);
    }

    @Test
    void liesSealedInTheDatabaseAndComesBackAsItWas() {
        Document document = Bson.document(CARD, BACKWARDS);

        assertThat(document.get("name"))
                .hasToString("{about=" + PERSON + ", sealed=" + PERSON + "|asÅ}");
        assertThat(document.toString()).doesNotContain("Åsa");
        assertThat(document).doesNotContainKey("phone");
        assertThat(Bson.value(document, Card.class, BACKWARDS)).isEqualTo(CARD);
    }

    @Test
    void cannotComeOntoTheBus() {
        assertThatThrownBy(() -> Json.tolerant().writeValueAsString(CARD))
                .isInstanceOf(JacksonException.class)
                .hasMessageNotContaining("Åsa");
        assertThatThrownBy(() -> Bson.document(CARD)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> Json.tolerant().readValue("{\"name\":\"x\"}", Body.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void isNotTakenFromABody() {
        assertThatThrownBy(() -> Json.strict().readValue("{\"name\":\"secret\"}", Body.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(
                        () ->
                                Json.strict()
                                        .readValue(
                                                "{\"name\":{\"about\":\"x\",\"sealed\":\"y\"}}",
                                                Body.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void doesNotPrintItself() {
        assertThat(CARD.toString()).doesNotContain("Åsa").doesNotContain("note]");
    }
}

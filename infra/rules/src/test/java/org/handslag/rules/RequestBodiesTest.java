package org.handslag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Nothing that callers send is of any shape or without end (API3, API4 and API6 of OWASP's list).
 */
class RequestBodiesTest {
    /**
     * A blueprint's definition: its schema is published and versioned as a document, and whoever
     * writes a blueprint checks it against that; a record beside it would say the same a second
     * time, less well. It is checked whole against the schema, which knows every field and bounds
     * every text and list, before anything else looks at it; so is one that is only checked, one
     * that is proposed, and one that a proposed edit's value has made.
     *
     * <p>The rows of an import: each is read as the record that it would be alone, so that the
     * faults of all of them are named, and not those of the first alone.
     */
    private static final Set<String> BOUNDED_ELSEWHERE =
            Set.of(
                    "Create.definition",
                    "Check.definition",
                    "Propose.definition",
                    "Edit.value",
                    "Import.people[]");

    @Test
    void areRecordsWhoseTextsAndListsEnd() {
        RequestBodies bodies = new RequestBodies(BOUNDED_ELSEWHERE);

        assertThat(bodies.faults(Code.services())).isEmpty();
        assertThat(bodies.bodies()).isGreaterThan(40);
    }

    @Test
    void ofAnyShapeOrWithoutEndAreFound() {
        assertThat(new RequestBodies(Set.of()).faults(Code.fixture("loosebody")))
                .containsExactlyInAnyOrder(
                        "LooseController.map: not a record: Map",
                        "LooseController.unvalidated: not @Valid",
                        "Loose.unbounded: a text without end",
                        "Loose.endless: a list without end",
                        "Loose.ofEndless[]: a text without end",
                        "Loose.anything: may be anything: Map",
                        "Loose.something: may be anything: Object",
                        "Loose.tree: may be anything: JsonNode",
                        "Loose.unchecked: not @Valid",
                        "Part.unbounded: a text without end");
    }
}

package org.handslag.gateway.feed.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.contracts.Contract;
import org.handslag.contracts.PublicType;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.journal.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every state that a service has shown as an example, held against the words for others. */
class TheFactsOfEveryStateTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final Map<String, PublicType> TYPES =
            PublicType.all().stream()
                    .collect(Collectors.toMap(PublicType::name, Function.identity()));

    /** What the journal says itself, of any kind. */
    private static final Set<String> OF_ANY_KIND =
            Set.of("subject.erased.v1", "event.withdrawn.v1");

    static final List<Telling<?>> TOLD =
            List.of(
                    new Telling<>("programmes", ProgrammeState.class),
                    new Telling<>("cohorts", CohortState.class),
                    new Telling<>("admissions", AdmissionState.class),
                    new Telling<>("mentors", MentorState.class),
                    new Telling<>("pairs", PairState.class),
                    new Telling<>("meetings", MeetingState.class),
                    new Telling<>("group-events", GroupEventState.class),
                    new Telling<>("internships", InternshipState.class),
                    new Telling<>("outcomes", OutcomeState.class),
                    new Telling<>("reports", ReportState.class));

    @ParameterizedTest
    @FieldSource("TOLD")
    void keepTheSchemasOfTheirTypes(Telling<?> telling) {
        for (Contract.Sample sample : samples(telling)) {
            List<Fact> facts = facts(telling, sample);
            assertThat(facts).extracting(Fact::key).doesNotHaveDuplicates();
            for (Fact fact : facts) {
                assertThat(TYPES).containsKey(fact.type());
                assertThat(TYPES.get(fact.type()).faults(JSON.valueToTree(fact.data())))
                        .as(sample.type() + ": " + fact)
                        .isEmpty();
                assertThat(fact.data().keySet())
                        .as("nothing that the schema does not name")
                        .isSubsetOf(
                                TYPES.get(fact.type()).schema().path("properties").propertyNames());
            }
        }
    }

    @Test
    void useEveryWordThereIs() {
        Set<String> used = new TreeSet<>(OF_ANY_KIND);
        for (Telling<?> telling : TOLD) {
            samples(telling)
                    .forEach(
                            sample ->
                                    facts(telling, sample).forEach(fact -> used.add(fact.type())));
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(TYPES.keySet());
    }

    private static List<Contract.Sample> samples(Telling<?> telling) {
        Contract contract = Contract.of(telling.plural()).orElseThrow();
        return contract.samples().stream()
                .filter(sample -> contract.types().contains(sample.type()))
                .toList();
    }

    private static List<Fact> facts(Telling<?> telling, Contract.Sample sample) {
        return JSON.treeToValue(sample.data(), telling.state()).facts();
    }
}

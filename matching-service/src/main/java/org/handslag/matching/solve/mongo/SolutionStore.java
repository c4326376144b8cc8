package org.handslag.matching.solve.mongo;

import java.util.Optional;
import org.handslag.matching.solve.model.SnapshotPart;
import org.handslag.matching.solve.model.Solution;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds {@code solutions} and {@code snapshots}; both stay inside the service. */
@Configuration(proxyBeanMethods = false)
class SolutionStore {
    static final Kind<Solution> SOLUTIONS =
            Kind.of("solution", "solutions", Solution.class).index("state.programme").unpublished();

    static final Kind<SnapshotPart> SNAPSHOTS =
            Kind.of("snapshot", "snapshots", SnapshotPart.class)
                    .index("state.round")
                    .index("state.people.id")
                    .unpublished();

    @Bean
    Aggregates<Solution> solutions(AggregateStore store) {
        return store.aggregates(SOLUTIONS);
    }

    @Bean
    Aggregates<SnapshotPart> snapshotParts(AggregateStore store) {
        return store.aggregates(SNAPSHOTS);
    }

    /**
     * A solution is many persons': one of them is taken out of it; the snapshot shows the codes.
     */
    @Bean
    PersonalData solutionsOfPersons(Aggregates<Solution> solutions) {
        PersonalKind<Solution> kind = PersonalKind.of(solutions, Keep.COURSE);
        for (String field :
                new String[] {
                    "state.declined.participant",
                    "state.declined.mentor",
                    "state.adjustments.pair.participant",
                    "state.adjustments.pair.mentor",
                    "state.rankings.participant",
                    "state.rankings.mentors",
                    "state.solved.left"
                }) {
            kind.part(field, (solution, person) -> Optional.of(solution.without(person)));
        }
        return kind.shown(
                (solution, person) ->
                        solution.rankings().stream()
                                .filter(each -> each.participant().equals(person))
                                .toList());
    }

    /** That somebody stood in a snapshot stays; who, and what was known of them, goes. */
    @Bean
    PersonalData snapshotsOfPersons(Aggregates<SnapshotPart> parts) {
        return PersonalKind.of(parts, Keep.COURSE)
                .part("state.people.id", (part, person) -> Optional.of(part.without(person)))
                .shown(SnapshotPart::about);
    }
}

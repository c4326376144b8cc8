package org.handslag.platform.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Ends.End;
import org.handslag.platform.tenant.Tenant;

/**
 * The persons of one kind as they are kept in aggregates of their own.
 *
 * @param target whom a caller must reach to learn of the person
 * @param anonymise done again it does nothing
 * @param <S> the person's whole state
 */
public record RetainedPersons<S>(
        Aggregates<S> persons,
        LastEnds<S> ends,
        Function<Stored<S>, Target> target,
        Function<S, Decision<S>> anonymise)
        implements Retained {

    /** What the service knows of a person's course. */
    public interface LastEnds<S> {
        /**
         * Says for each person of the tenant what keeps them longest; empty where something goes
         * on, or nobody is behind it any more. What it needs is read once, for all of them.
         */
        Function<Stored<S>, Optional<End>> ofAll(Tenant tenant);

        /** The same of one, as it stands now. */
        Optional<End> of(Stored<S> person);
    }

    @Override
    public String kind() {
        return persons.kind().plural();
    }

    @Override
    public List<Over> over(Tenant tenant, LocalDate on) {
        Function<Stored<S>, Optional<End>> last = ends.ofAll(tenant);
        return persons.all(tenant, Map.of()).stream()
                .flatMap(person -> over(person, last.apply(person), on).stream())
                .toList();
    }

    @Override
    public Optional<Over> over(Tenant tenant, String person, LocalDate on) {
        return persons.find(tenant, person).flatMap(found -> over(found, ends.of(found), on));
    }

    private Optional<Over> over(Stored<S> person, Optional<End> last, LocalDate on) {
        return last.filter(end -> !end.over().isAfter(on))
                .map(
                        end ->
                                new Over(
                                        person.id(),
                                        end.on(),
                                        end.over(),
                                        end.keeping().months(),
                                        end.keeping().stated() ? "blueprint" : "platform-default",
                                        end.keeping().stated() ? end.by() : null));
    }

    @Override
    public void anonymise(Tenant tenant, String person) {
        persons.change(Retention.call(tenant), person, stored -> anonymise.apply(stored.state()));
    }

    @Override
    public Target target(Tenant tenant, String person) {
        return target.apply(persons.get(tenant, person));
    }
}

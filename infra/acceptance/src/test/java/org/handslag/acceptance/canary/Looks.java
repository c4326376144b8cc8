package org.handslag.acceptance.canary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.matrix.Recipe;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.Subject;
import org.handslag.acceptance.world.World;

/** Every read of every operation as everybody: what it answered once, and what it answers now. */
final class Looks {
    /** What happens to a participant, by the names that it has in a place. */
    private static final Set<String> THEIRS =
            Set.of("participant", "admission", "pair", "meeting", "outcome");

    /** The decision itself and the audit hold the pseudonym: they say what was done. */
    private static final Set<String> KEEP_THE_ID =
            Set.of("list-reads", "list-erasures", "show-erasure");

    private final Site site;
    private final World world;
    private final String participant;
    private final List<Look> answered;

    /** One read by somebody. */
    record Look(Subject subject, Operation operation, String path) {
        @Override
        public String toString() {
            return subject.label() + " " + operation.name() + " " + path;
        }
    }

    /** Looks everywhere, and remembers who was answered. */
    Looks(Site site, World world, List<Operation> operations, Map<String, Recipe> recipes) {
        this.site = site;
        this.world = world;
        this.participant = world.at(Place.HOME).find("participant").orElseThrow();
        this.answered =
                all(operations, recipes).stream().filter(look -> read(look).fine()).toList();
    }

    List<Look> answered() {
        return answered;
    }

    /** What is wrong with what is answered now that the participant is gone. */
    List<String> stillThere() {
        List<String> left = new ArrayList<>();
        answered.forEach(look -> gone(look).ifPresent(left::add));
        return left;
    }

    private List<Look> all(List<Operation> operations, Map<String, Recipe> recipes) {
        List<Look> looks = new ArrayList<>();
        for (Operation operation : operations) {
            Recipe recipe = recipes.get(operation.name());
            if (!operation.reads() || recipe == null || recipe.onlyOwnDoor()) {
                continue;
            }
            for (Subject subject : world.subjects()) {
                Recipe.Filled filled =
                        recipe.fill(
                                operation, subject.role(), name -> world.at(Place.HOME).find(name));
                looks.add(new Look(subject, operation, filled.path()));
            }
        }
        return looks;
    }

    private Wire.Reply read(Look look) {
        return site.wire()
                .send(
                        site.as(
                                look.subject().actor(),
                                Call.of("GET", site.doors().gateway(), look.path(), null)));
    }

    private Optional<String> gone(Look look) {
        Wire.Reply reply = read(look);
        if ("participant".equals(look.subject().role())) {
            return reply.status() == 403
                    ? Optional.empty()
                    : Optional.of(look + " is still a member: " + reply.status());
        }
        boolean theirs = theirs().stream().anyMatch(id -> look.path().split("\\?")[0].contains(id));
        if (theirs && !look.path().startsWith("/api/people/")) {
            return reply.status() == 404
                    ? Optional.empty()
                    : Optional.of(look + " is answered " + reply.status());
        }
        if (reply.status() != 200) {
            return Optional.of(look + " is refused now: " + reply.status());
        }
        String text = reply.text();
        return KEEP_THE_ID.contains(look.operation().name())
                        || look.path().startsWith("/api/people/")
                        || !text.contains(participant)
                ? Optional.empty()
                : Optional.of(look + " still shows the participant");
    }

    /** The ids of all that is the participant's own. */
    private Set<String> theirs() {
        return world.at(Place.HOME).all().entrySet().stream()
                .filter(
                        thing ->
                                thing.getKey().equals("participant")
                                        || (THEIRS.contains(thing.getKey().split("\\.")[0])
                                                && !thing.getKey().startsWith("participant.")))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(HashSet::new));
    }
}

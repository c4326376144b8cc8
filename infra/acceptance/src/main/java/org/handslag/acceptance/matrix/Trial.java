package org.handslag.acceptance.matrix;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.handslag.acceptance.client.CallFailed;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.Subject;
import org.handslag.acceptance.world.World;
import org.jspecify.annotations.Nullable;

/** One operation, tried as everybody, everywhere, through each door. */
final class Trial {
    private static final String DONE = "2xx";
    private static final String KNOWN = "304";

    private final Operation operation;
    private final Recipe recipe;
    private final Map<String, String> cells;
    private final World world;
    private final Described described;
    private final Asking asking;
    private final Listing listing;
    private final Extent extent;
    private final Findings findings;
    private final Map<String, Boolean> succeeded = new ConcurrentHashMap<>();

    Trial(
            Operation operation,
            Recipe recipe,
            Map<String, String> cells,
            World world,
            Site site,
            Extent extent,
            Findings findings) {
        this.operation = operation;
        this.recipe = recipe;
        this.cells = cells;
        this.world = world;
        this.described = new Described(operation, findings);
        this.asking = new Asking(operation, recipe, world, site, described);
        this.listing = new Listing(operation, asking, site, findings);
        this.extent = extent;
        this.findings = findings;
    }

    /** Through every door: first those who may, so that what can be done once is done by them. */
    void run(List<URI> doors) {
        for (URI door : doors) {
            for (Subject subject : world.subjects()) {
                if (subject.label().equals(Subject.NEWCOMER)
                        && !cells.containsKey(AccessFiles.TOKEN_HOLDER)) {
                    continue;
                }
                try {
                    attempt(subject, door);
                } catch (CallFailed e) {
                    findings.unexpected(operation.name() + ": " + e.getMessage());
                }
            }
        }
        if (!succeeded.containsKey(DONE)) {
            findings.unexpected(
                    operation.name()
                            + ": no permitted call succeeded, so the recipe proves little");
        }
        described.completed();
    }

    private void attempt(Subject subject, URI door) {
        Optional<String> scope = scope(subject);
        if (scope.isEmpty()) {
            forbidden(subject, door);
            return;
        }
        permitted(subject, door, Place.HOME);
        if (recipe.answersForAll(subject)) {
            permitted(subject, door, Place.PROTECTED);
        }
        for (Place place : recipe.outOf(subject, scope.get())) {
            hidden(subject, door, place);
        }
        if (recipe.shows() != null) {
            listing.tried(recipe.shows(), subject, door, recipe.outOf(subject, scope.get()));
        }
    }

    private Optional<String> scope(Subject subject) {
        Optional<String> own = Optional.ofNullable(subject.role()).map(cells::get);
        String anybody =
                subject.actor().tenant() == null ? null : cells.get(AccessFiles.TOKEN_HOLDER);
        return own.isPresent() ? own : Optional.ofNullable(anybody);
    }

    private void forbidden(Subject subject, URI door) {
        List<Place> places =
                recipe.things(null).isEmpty() ? List.of(Place.HOME) : List.of(Place.values());
        int any = Math.floorMod((operation.name() + subject.label()).hashCode(), places.size());
        for (Place place : extent.whole() ? places : places.subList(any, any + 1)) {
            findings.tried("not permitted");
            Asking.Answered answered = asking.own(subject, door, place);
            if (answered.reply().status() != 403) {
                unexpected(subject, place, answered, "403");
            }
        }
    }

    private void permitted(Subject subject, URI door, Place place) {
        findings.tried("permitted, in scope");
        Asking.Answered answered = asking.own(subject, door, place);
        int status = answered.reply().status();
        if (recipe.says("wide") && subject.programme() != null && status == 404) {
            return;
        }
        if (recipe.says("rare") && status == 404) {
            succeeded.put(DONE, true);
            return;
        }
        boolean wrong =
                status == 401
                        || status == 403
                        || status == 404
                        || status >= 500
                        || (operation.reads() && !answered.reply().fine());
        if (wrong) {
            unexpected(subject, place, answered, operation.reads() ? "2xx" : "permission");
        }
        if (answered.reply().fine()) {
            succeeded.put(DONE, true);
            unchanged(subject, place, answered);
        }
        // One service alone may well hold nothing of somebody.
        if (recipe.says("empty")
                && !recipe.onlyOwnDoor()
                && answered.seen().equals(asking.nothing(subject, door).seen())) {
            unexpected(subject, place, answered, "more than what there is of nobody");
        }
    }

    /** What has a version is not sent twice; while others work, it may be another by then. */
    private void unchanged(Subject subject, Place place, Asking.Answered answered) {
        String tag = answered.reply().headers().firstValue("ETag").orElse("");
        if (!operation.reads() || tag.isEmpty() || succeeded.containsKey(KNOWN)) {
            return;
        }
        Wire.Reply again = asking.known(answered, tag);
        if (again.status() == 304 && again.text().isEmpty()) {
            succeeded.put(KNOWN, true);
        } else if (again.headers().firstValue("ETag").orElse("").equals(tag)) {
            unexpected(subject, place, answered, "304 where its ETag is known");
        }
    }

    /** What is out of scope cannot be told from what never was. */
    private void hidden(Subject subject, URI door, Place place) {
        if (!asking.differs(subject, place)) {
            return;
        }
        findings.tried("permitted, out of scope");
        Asking.Answered there = asking.there(subject, door, place);
        Asking.Answered never = asking.never(subject, door, place);
        Seen seen = there.seen();
        if (recipe.says("changing") && taken(there.reply()) && taken(never.reply())) {
            return;
        }
        if (!seen.equals(never.seen())) {
            unexpected(
                    subject,
                    place,
                    there,
                    "what an unknown id gets: "
                            + never.reply().status()
                            + " "
                            + shortened(never.reply().text()));
        }
        boolean nothing =
                recipe.says("empty") && recipe.answersForAll(subject) && seen.status() == 200;
        boolean inPath = !nothing && recipe.node().path("path").toString().contains("@");
        // Where the body names something that is not there either, that may be said first.
        boolean inBody =
                recipe.body(subject.role()).toString().contains("@") && seen.status() == 400;
        if (inPath && !inBody
                ? seen.status() != 404
                : seen.status() >= 500 || seen.status() == 401) {
            unexpected(subject, place, there, "404");
        }
    }

    /** Done, or done before. */
    private static boolean taken(Wire.Reply reply) {
        return reply.fine() || reply.status() == 409;
    }

    private void unexpected(
            Subject subject, Place place, Asking.Answered answered, @Nullable String expected) {
        byte[] body = answered.call().body();
        findings.unexpected(
                "%s as %s at %s: %s%s was answered %d, expected %s: %s"
                        .formatted(
                                operation.name(),
                                subject.label(),
                                place.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                                answered.call(),
                                body == null
                                        ? ""
                                        : " "
                                                + new String(
                                                        body,
                                                        java.nio.charset.StandardCharsets.UTF_8),
                                answered.reply().status(),
                                expected,
                                shortened(answered.reply().text())));
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}

package org.handslag.acceptance.matrix;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.CallFailed;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Fixtures;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.Subject;
import org.handslag.acceptance.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One operation, tried as everybody, everywhere, through each door. */
final class Trial {

    private static final String UNKNOWN_ID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final String UNKNOWN_CODE = "ZZZZZZZZZZZZZZZZZZZZ";
    private static final String NOWHERE = "nowhere";

    /** Things that whoever reaches the tenant, or its programmes, reaches in every place of it. */
    private static final Set<String> OF_TENANT = Set.of("organisation", "officer", "handler");

    private static final Set<String> OF_PROGRAMME =
            Set.of("programme", "cohort", "round", "event", "survey", "report");

    private static final int MOST_PAGES = 50;

    private final Operation operation;
    private final Recipe recipe;
    private final Map<String, String> cells;
    private final World world;
    private final Site site;
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
        this.site = site;
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
        if (!succeeded.containsKey("2xx")) {
            findings.unexpected(
                    operation.name()
                            + ": no permitted call succeeded, so the recipe proves little");
        }
    }

    private void attempt(Subject subject, URI door) {
        Optional<String> scope = scope(subject);
        if (scope.isEmpty()) {
            forbidden(subject, door);
            return;
        }
        permitted(subject, door, Place.HOME);
        if (answersForAll(subject)) {
            permitted(subject, door, Place.PROTECTED);
        }
        for (Place place : outOf(subject, scope.get())) {
            hidden(subject, door, place);
        }
        if (recipe.shows() != null) {
            listed(subject, door, outOf(subject, scope.get()));
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
            Answered answered = call(subject, door, name -> at(place, name));
            if (answered.reply().status() != 403) {
                unexpected(subject, place, answered, "403");
            }
        }
    }

    /** Protection does not stand between a person and whoever must answer them. */
    private boolean answersForAll(Subject subject) {
        return recipe.aboutPerson() && "data-protection-officer".equals(subject.role());
    }

    private void permitted(Subject subject, URI door, Place place) {
        findings.tried("permitted, in scope");
        Answered answered = call(subject, door, name -> at(place, name));
        int status = answered.reply().status();
        if (recipe.says("wide") && subject.programme() != null && status == 404) {
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
            succeeded.put("2xx", true);
        }
    }

    /** What is out of scope cannot be told from what never was. */
    private void hidden(Subject subject, URI door, Place place) {
        if (!differs(subject, place)) {
            return;
        }
        findings.tried("permitted, out of scope");
        Answered there = call(subject, door, name -> elsewhere(place, name));
        Answered never = call(subject, door, name -> unknown(subject, place, name));
        Seen seen = Seen.of(there.reply(), there.filled().used());
        if (recipe.says("changing") && taken(there.reply()) && taken(never.reply())) {
            return;
        }
        if (!seen.equals(Seen.of(never.reply(), never.filled().used()))) {
            unexpected(
                    subject,
                    place,
                    there,
                    "what an unknown id gets: "
                            + never.reply().status()
                            + " "
                            + shortened(never.reply().text()));
        }
        boolean nothing = recipe.says("empty") && seen.status() == 200;
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

    private boolean differs(Subject subject, Place place) {
        return recipe.things(subject.role()).stream()
                .anyMatch(name -> !elsewhere(place, name).equals(unknown(subject, place, name)));
    }

    private void listed(Subject subject, URI door, Set<Place> out) {
        String shows = recipe.shows();
        if (shows == null) {
            return;
        }
        findings.tried("list");
        Set<String> hidden = new HashSet<>();
        for (Place place : out) {
            at(place, shows)
                    .filter(id -> !at(Place.HOME, shows).equals(Optional.of(id)))
                    .ifPresent(hidden::add);
        }
        boolean required = operation.parameters().stream().anyMatch(each -> each.required());
        List<String> paths = new ArrayList<>();
        Recipe.Filled filled = fill(subject, name -> at(Place.HOME, name));
        paths.add(filled.path());
        if (!required && filled.path().contains("?")) {
            paths.add(filled.path().substring(0, filled.path().indexOf('?')));
        }
        for (String path : paths) {
            String all = pages(subject, door, path);
            if (at(Place.HOME, shows).filter(all::contains).isEmpty()) {
                findings.unexpected(
                        "%s as %s: the list lacks the %s that is in scope"
                                .formatted(path, subject.label(), shows));
            }
            hidden.stream()
                    .filter(all::contains)
                    .forEach(
                            id ->
                                    findings.unexpected(
                                            "%s as %s: the list shows %s %s, which is out of scope"
                                                    .formatted(path, subject.label(), shows, id)));
        }
    }

    private String pages(Subject subject, URI door, String path) {
        StringBuilder all = new StringBuilder();
        String next = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            String at = path + (path.contains("?") ? "&" : "?") + "limit=200" + next;
            Wire.Reply reply =
                    site.wire().send(authorised(subject, Call.of("GET", door, at, null)));
            all.append(reply.text());
            JsonNode body = site.wire().tree(reply);
            if (!body.hasNonNull("next")) {
                return all.toString();
            }
            next = "&after=" + body.path("next").asString("");
        }
        return all.toString();
    }

    private Set<Place> outOf(Subject subject, String scope) {
        Set<Place> out = EnumSet.of(Place.FOREIGN);
        Set<String> knows = recipe.knows();
        boolean own = (scope.equals("own") || scope.equals("cases")) && knows.contains("person");
        if (knows.contains("programme")
                && (own || (subject.programme() != null && !scope.equals("tenant")))) {
            out.add(Place.OTHER_PROGRAMME);
        }
        if (knows.contains("municipality")
                && (own || (subject.municipality() != null && !scope.equals("tenant")))) {
            out.add(Place.OTHER_MUNICIPALITY);
        }
        if (own) {
            out.add(Place.NOT_OWN);
        }
        if (recipe.aboutPerson() && !answersForAll(subject)) {
            out.add(Place.PROTECTED);
        }
        return out;
    }

    private record Answered(Call call, Recipe.Filled filled, Wire.Reply reply) {}

    private interface Thing extends java.util.function.Function<String, Optional<String>> {}

    private Answered call(Subject subject, URI door, Thing thing) {
        Recipe.Filled filled = fill(subject, thing);
        Call call =
                authorised(
                        subject, Call.of(operation.method(), door, filled.path(), filled.body()));
        return new Answered(call, filled, site.wire().send(call));
    }

    private Recipe.Filled fill(Subject subject, Thing thing) {
        return recipe.fill(
                operation,
                subject.role(),
                name ->
                        switch (name) {
                            case "fresh" ->
                                    Optional.of(
                                            "k" + UUID.randomUUID().toString().substring(0, 18));
                            case "today" -> at(Place.HOME, "today");
                            default -> thing.apply(name);
                        });
    }

    private Call authorised(Subject subject, Call call) {
        return site.as(subject.actor(), call);
    }

    private Optional<String> at(Place place, String name) {
        return world.at(place).find(name);
    }

    private Optional<String> elsewhere(Place place, String name) {
        return at(place, name).or(() -> Optional.of(unknownOf(name)));
    }

    /** The same request for what never was; what both places have in common stays. */
    private Optional<String> unknown(Subject subject, Place place, String name) {
        Fixtures home = world.at(Place.HOME);
        String kind = name.split("\\.")[0];
        boolean reached =
                place != Place.FOREIGN
                        && (OF_TENANT.contains(kind)
                                || (subject.programme() == null && OF_PROGRAMME.contains(kind)));
        return at(place, name)
                .filter(value -> reached || home.all().containsValue(value))
                .or(() -> Optional.of(unknownOf(name)));
    }

    private static String unknownOf(String name) {
        return switch (name) {
            case "municipality" -> NOWHERE;
            case "invitation-code" -> UNKNOWN_CODE;
            default -> UNKNOWN_ID;
        };
    }

    private void unexpected(
            Subject subject, Place place, Answered answered, @Nullable String expected) {
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

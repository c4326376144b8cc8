package org.handslag.acceptance.matrix;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Fixtures;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.Subject;
import org.handslag.acceptance.world.World;

/** Asks for what is somewhere, and for what never was. */
final class Asking {

    private static final String UNKNOWN_ID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final String UNKNOWN_CODE = "ZZZZZZZZZZZZZZZZZZZZ";
    private static final String NOWHERE = "nowhere";

    /** Things that whoever reaches the tenant, or its programmes, reaches in every place of it. */
    private static final Set<String> OF_TENANT = Set.of("organisation", "officer", "handler");

    private static final Set<String> OF_PROGRAMME =
            Set.of("programme", "cohort", "round", "event", "survey", "report", "offer", "package");

    private final Operation operation;
    private final Recipe recipe;
    private final World world;
    private final Site site;
    private final Described described;

    Asking(Operation operation, Recipe recipe, World world, Site site, Described described) {
        this.operation = operation;
        this.recipe = recipe;
        this.world = world;
        this.site = site;
        this.described = described;
    }

    /** A request and what came of it. */
    record Answered(Call call, Recipe.Filled filled, Wire.Reply reply) {

        /** As far as a caller can tell two answers apart. */
        Seen seen() {
            return Seen.of(reply, filled.used());
        }
    }

    /** For the place's own things; where it has none, the request is sent without. */
    Answered own(Subject subject, URI door, Place place) {
        return ask(subject, door, name -> at(place, name));
    }

    /** For the place's things; what it does not have is something unknown. */
    Answered there(Subject subject, URI door, Place place) {
        return ask(subject, door, name -> elsewhere(place, name));
    }

    /** The same request for what never was; what both places have in common stays. */
    Answered never(Subject subject, URI door, Place place) {
        return ask(subject, door, name -> unknown(subject, place, name));
    }

    /** For unknown things only. */
    Answered nothing(Subject subject, URI door) {
        return ask(subject, door, name -> Optional.of(unknownOf(name)));
    }

    /** The same once more, by somebody who has what was answered. */
    Wire.Reply known(Answered before, String tag) {
        Wire.Reply reply = site.wire().send(before.call().with("If-None-Match", tag));
        described.answered(reply);
        return reply;
    }

    /** The path of the place's own things. */
    String path(Subject subject, Place place) {
        return filled(subject, name -> at(place, name)).path();
    }

    /** Any other path, as the subject. */
    Wire.Reply get(Subject subject, URI door, String path) {
        return site.wire().send(site.as(subject.actor(), Call.of("GET", door, path, null)));
    }

    /** Whether the place has anything that the subject could be kept from. */
    boolean differs(Subject subject, Place place) {
        return recipe.things(subject.role()).stream()
                .anyMatch(name -> !elsewhere(place, name).equals(unknown(subject, place, name)));
    }

    private interface Thing extends java.util.function.Function<String, Optional<String>> {}

    private Answered ask(Subject subject, URI door, Thing thing) {
        Recipe.Filled filled = filled(subject, thing);
        Call call =
                site.as(
                        subject.actor(),
                        Call.of(operation.method(), door, filled.path(), filled.body()));
        Wire.Reply reply = site.wire().send(call);
        described.answered(reply);
        return new Answered(call, filled, reply);
    }

    private Recipe.Filled filled(Subject subject, Thing thing) {
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

    /** What has the name there. */
    Optional<String> at(Place place, String name) {
        return world.at(place).find(name);
    }

    private Optional<String> elsewhere(Place place, String name) {
        return at(place, name).or(() -> Optional.of(unknownOf(name)));
    }

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
}

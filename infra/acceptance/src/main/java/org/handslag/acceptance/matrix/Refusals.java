package org.handslag.acceptance.matrix;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Doors;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.matrix.Forgeries.Forgery;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.Together;
import org.handslag.acceptance.world.World;

/** Tries forged tokens and forged headers at every operation. */
public final class Refusals {

    private static final String NONE = "";
    private static final int EVERY = 7;

    /** Headers by which somebody could hope to be taken for somebody else. */
    private static final List<String> PRETENCES =
            List.of(
                    "X-Tenant",
                    "X-Tenant-Id",
                    "Tenant",
                    "Handslag-Tenant",
                    "Handslag-Membership",
                    "Handslag-Roles",
                    "X-User",
                    "X-Forwarded-User",
                    "X-Remote-User",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Prefix",
                    "X-Forwarded-Proto",
                    "X-Original-URL",
                    "X-Rewrite-URL",
                    "X-HTTP-Method-Override",
                    "Forwarded");

    private final Wire wire;
    private final Doors doors;
    private final Site site;
    private final Forgeries forgeries;
    private final Map<String, Recipe> recipes;

    /**
     * Tries at the site's doors.
     *
     * @throws IOException where the issuer's key cannot be read
     */
    public Refusals(Site site, Map<String, Recipe> recipes) throws IOException {
        this.site = site;
        this.wire = site.wire();
        this.doors = site.doors();
        this.forgeries = Forgeries.with(site.installation().folder().issuer());
        this.recipes = recipes;
    }

    /** The forgeries at every operation, through the gateway and, if so, its service's own door. */
    void everywhere(World world, List<Operation> operations, Extent extent, Findings findings)
            throws IOException, InterruptedException {
        List<Forgery> forged = forgeries.of(site.tokens().of(world.leader()), strange(world));
        String good = site.tokens().of(world.leader());
        try (Together together = new Together()) {
            List<CompletableFuture<Boolean>> all = new ArrayList<>();
            for (Operation operation : operations) {
                Recipe recipe = recipes.get(operation.name());
                if (recipe != null) {
                    all.add(
                            together.start(
                                    () -> {
                                        for (URI door :
                                                CheckingMatrix.through(
                                                        site, operation, recipe, extent.direct())) {
                                            Call call = call(operation, recipe, world, door);
                                            some(forged, operation, extent)
                                                    .forEach(one -> refused(call, one, findings));
                                            if (operation.reads()
                                                    || !recipe.things(null).isEmpty()) {
                                                pretended(call, world, good, findings);
                                            }
                                        }
                                        return true;
                                    }));
                }
            }
            all.forEach(CompletableFuture::join);
        }
    }

    /**
     * So many forged tokens, of several members, at each service.
     *
     * @return how many each service refused, by its name
     */
    public Map<String, Integer> atEach(World world, int many)
            throws IOException, InterruptedException {
        List<Forgery> forged = new ArrayList<>();
        for (int i = 0; forged.size() < many; i++) {
            Actor actor = world.subjects().get(i % world.subjects().size()).actor();
            forged.addAll(forgeries.of(site.tokens().of(actor), strange(world)));
        }
        Map<String, Integer> refused = new LinkedHashMap<>();
        for (String service : doors.services().keySet()) {
            String path =
                    switch (service) {
                        case "gateway" -> "/api/municipalities";
                        case "participant-service" -> "/api/participants";
                        case "mentor-service" -> "/api/mentors";
                        case "matching-service" -> "/api/pairs";
                        case "meeting-service" -> "/api/meetings";
                        default ->
                                "/api/costs?programme="
                                        + world.at(Place.HOME).find("programme").orElse(NONE);
                    };
            Call call = Call.of("GET", doors.service(service), path, null);
            int count = 0;
            for (Forgery one : forged.subList(0, many)) {
                count += isRefused(wire.send(bearing(call, one)), one) ? 1 : 0;
            }
            refused.put(service, count);
        }
        return refused;
    }

    /** All, or every seventh from a place that differs between operations. */
    private static List<Forgery> some(List<Forgery> forged, Operation operation, Extent extent) {
        if (extent.whole()) {
            return forged;
        }
        int first = Math.floorMod(operation.name().hashCode(), EVERY);
        return IntStream.range(0, forged.size())
                .filter(i -> i % EVERY == first)
                .mapToObj(forged::get)
                .toList();
    }

    private static String strange(World world) {
        return Objects.requireNonNull(world.stranger().tenant());
    }

    private static Call call(Operation operation, Recipe recipe, World world, URI door) {
        Recipe.Filled filled =
                recipe.fill(
                        operation,
                        null,
                        name ->
                                name.equals("fresh")
                                        ? Optional.of("never")
                                        : world.at(Place.HOME).find(name));
        return Call.of(operation.method(), door, filled.path(), filled.body());
    }

    private static Call bearing(Call call, Forgery forgery) {
        return forgery.token().isEmpty() ? call : call.as(forgery.token());
    }

    /** What the issuer never signed is no token; what it did sign may still not permit anything. */
    private static boolean isRefused(Wire.Reply reply, Forgery forgery) {
        return reply.status() == 401
                || (forgery.signed() && (reply.status() == 403 || reply.status() == 404));
    }

    private void refused(Call call, Forgery forgery, Findings findings) {
        findings.tried("forged token");
        Wire.Reply reply = wire.send(bearing(call, forgery));
        if (!isRefused(reply, forgery)) {
            findings.unexpected(
                    "%s with a forged token (%s) was answered %d, expected 401"
                            .formatted(call, forgery.kind(), reply.status()));
        }
    }

    /** A stranger who says in headers that they are of this tenant is still a stranger. */
    private void pretended(Call call, World world, String good, Findings findings)
            throws IOException, InterruptedException {
        Call plain = call.as(site.tokens().of(world.stranger()));
        Call pretending = plain;
        for (String header : PRETENCES) {
            pretending = pretending.with(header, String.valueOf(world.tenant()));
        }
        pretending = pretending.with("Cookie", "JSESSIONID=1; access_token=" + good);
        findings.tried("forged headers");
        Wire.Reply without = wire.send(plain);
        Wire.Reply with = wire.send(pretending);
        if (!Seen.of(with, List.of()).equals(Seen.of(without, List.of()))) {
            findings.unexpected(
                    "%s: forged headers change the answer from %d to %d: %s"
                            .formatted(call, without.status(), with.status(), with.text()));
        }
    }
}

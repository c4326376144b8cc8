package org.handslag.acceptance.matrix;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.Subject;
import tools.jackson.databind.JsonNode;

/** Reads a list to its end, and holds it against what may be in it. */
final class Listing {

    private static final int MOST_PAGES = 50;

    private final Operation operation;
    private final Asking asking;
    private final Site site;
    private final Findings findings;

    Listing(Operation operation, Asking asking, Site site, Findings findings) {
        this.operation = operation;
        this.asking = asking;
        this.site = site;
        this.findings = findings;
    }

    /** Lists show what is in scope, and nothing of these places. */
    void tried(String shows, Subject subject, URI door, Set<Place> out) {
        findings.tried("list");
        Set<String> hidden = new HashSet<>();
        for (Place place : out) {
            asking.at(place, shows)
                    .filter(id -> !asking.at(Place.HOME, shows).equals(Optional.of(id)))
                    .ifPresent(hidden::add);
        }
        boolean required = operation.parameters().stream().anyMatch(each -> each.required());
        List<String> paths = new ArrayList<>();
        String own = asking.path(subject, Place.HOME);
        paths.add(own);
        if (!required && own.contains("?")) {
            paths.add(own.substring(0, own.indexOf('?')));
        }
        for (String path : paths) {
            String all = pages(subject, door, path);
            if (asking.at(Place.HOME, shows).filter(all::contains).isEmpty()) {
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
            Wire.Reply reply = asking.get(subject, door, at);
            all.append(reply.text());
            JsonNode body = site.wire().tree(reply);
            if (!body.hasNonNull("next")) {
                return all.toString();
            }
            next = "&after=" + body.path("next").asString("");
        }
        return all.toString();
    }
}

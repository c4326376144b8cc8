package org.handslag.platform.owned;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Registry;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Paging;
import org.handslag.platform.owned.OwnedPage.Item;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a tenant owns in this service: every aggregate of every kind. Mirrors are their owners', and
 * what keeps the service running (leases, hints, parked records, keys) is nobody's.
 */
@Component
public class Belongings {
    private static final Pattern CURSOR = Pattern.compile("([a-z-]{1,60})/([A-Za-z0-9-]{1,60})");

    private final String service;
    private final Registry registry;
    private final ObjectProvider<PersonalData> personal;

    Belongings(
            @Value("${spring.application.name}") String service,
            Registry registry,
            ObjectProvider<PersonalData> personal) {
        this.service = service;
        this.registry = registry;
        this.personal = personal;
    }

    /**
     * A part of it.
     *
     * @param after an item's cursor; null: from the beginning
     * @param limit how many items at most
     * @throws ProblemException 400 where {@code after} is no cursor
     */
    public OwnedPage page(Tenant tenant, @Nullable String after, int limit) {
        @Nullable String kind = null;
        @Nullable String id = null;
        if (after != null) {
            Matcher cursor = CURSOR.matcher(after);
            if (!cursor.matches()) {
                throw ProblemException.invalid("?after", "not-a-cursor", Map.of());
            }
            kind = cursor.group(1);
            id = cursor.group(2);
        }
        Set<String> persons =
                personal.stream()
                        .filter(PersonalData::isPerson)
                        .map(PersonalData::kind)
                        .collect(Collectors.toSet());
        List<Item> items = new ArrayList<>();
        for (String plural : registry.plurals()) {
            if (kind != null && plural.compareTo(kind) < 0) {
                continue;
            }
            @Nullable String from = plural.equals(kind) ? id : null;
            do {
                Page<Item> page =
                        page(
                                registry.of(plural).orElseThrow(),
                                persons.contains(plural),
                                tenant,
                                new Paging(limit - items.size(), from));
                items.addAll(page.items());
                from = page.next();
                if (items.size() == limit) {
                    return new OwnedPage(service, items, items.getLast().cursor());
                }
            } while (from != null);
        }
        return new OwnedPage(service, items, null);
    }

    private static <S> Page<Item> page(
            Aggregates<S> aggregates, boolean person, Tenant tenant, Paging paging) {
        return aggregates
                .list(tenant, Map.of(), paging)
                .map(
                        stored ->
                                new Item(
                                        aggregates.kind().plural(),
                                        stored.id(),
                                        stored.version(),
                                        person ? stored.id() : null,
                                        shown(stored, aggregates.kind().withheld())));
    }

    private static Object shown(Stored<?> stored, Set<String> withheld) {
        Object state = stored.state();
        if (withheld.isEmpty()) {
            return state;
        }
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        for (var field : state.getClass().getRecordComponents()) {
            if (!withheld.contains(field.getName())) {
                try {
                    shown.put(field.getName(), field.getAccessor().invoke(state));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("a state that cannot be read", e);
                }
            }
        }
        return shown;
    }
}

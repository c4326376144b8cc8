package org.handslag.chaos.check;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.handslag.chaos.check.Facts.Mirror;
import org.handslag.chaos.check.Facts.Pair;
import org.handslag.chaos.check.Facts.Published;
import org.handslag.chaos.check.Facts.Source;
import org.handslag.chaos.client.Mark;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.running.Databases;
import org.jspecify.annotations.Nullable;

/** All services' databases, read past the services. */
public final class Stores implements AutoCloseable {

    /** A mirror's collection, with its generation where it is not the first. */
    private static final Pattern MIRROR = Pattern.compile("mirror_([a-z-]+)(?:_([0-9]+))?");

    /** Amounts are stored in minor units, and asked for in major ones. */
    private static final long ORE = 100;

    private static final String PARKED = "parked";
    private static final String SWEEP = "sweep: the checker looks at everything";
    private static final CountOptions SWEPT = new CountOptions().comment(SWEEP);
    private static final int PATIENCE_SECONDS = 10;

    private final MongoClient client;

    /** The databases of a server, host and port. */
    public Stores(String server) {
        this.client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString("mongodb://" + server))
                                .applyToSocketSettings(
                                        sockets ->
                                                sockets.readTimeout(
                                                        PATIENCE_SECONDS, TimeUnit.SECONDS))
                                .applyToClusterSettings(
                                        cluster ->
                                                cluster.serverSelectionTimeout(
                                                        PATIENCE_SECONDS, TimeUnit.SECONDS))
                                .build());
    }

    private MongoDatabase of(Part service) {
        return client.getDatabase(Databases.name(service));
    }

    private static Document ofTenant(String tenant) {
        return new Document("tenant", tenant);
    }

    /** Collections of aggregates: they have versions, and the kinds' plurals for names. */
    private static List<String> kinds(MongoDatabase database) {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> !name.contains("_") && !name.equals(PARKED))
                .toList();
    }

    /** How many of the tenant's aggregates have an event that has not been sent. */
    public long waiting(String tenant) {
        Document filter = ofTenant(tenant).append("outbox.0", new Document("$exists", true));
        return Part.services()
                .map(this::of)
                .flatMap(database -> kinds(database).stream().map(database::getCollection))
                .mapToLong(collection -> collection.countDocuments(filter, SWEPT))
                .sum();
    }

    /** The tenant's aggregates, by kind and id. */
    public Map<String, Map<String, Source>> sources(String tenant) {
        Document filter = ofTenant(tenant).append("version", new Document("$exists", true));
        Document fields = new Document("id", 1).append("version", 1).append("state", 1);
        Map<String, Map<String, Source>> sources = new HashMap<>();
        for (Part service : Part.services().toList()) {
            MongoDatabase database = of(service);
            for (String kind : kinds(database)) {
                Map<String, Source> byId = sources.computeIfAbsent(kind, it -> new HashMap<>());
                for (Document found :
                        database.getCollection(kind)
                                .find(filter)
                                .projection(fields)
                                .comment(SWEEP)) {
                    byId.put(found.getString("id"), source(kind, found));
                }
            }
        }
        return sources;
    }

    private static Source source(String kind, Document found) {
        Document state = found.get("state", new Document());
        String id = found.getString("id");
        return new Source(
                found.getLong("version"),
                marks(kind, id, state),
                kind.equals("pairs") ? pair(state) : null);
    }

    private static List<Mark> marks(String kind, String id, Document state) {
        List<Mark> marks = new ArrayList<>();
        switch (kind) {
            case "costs" -> marks.add(Mark.amount(number(state.get("amount")) / ORE));
            case "group-events" -> marks.add(Mark.invited(number(state.get("invited"))));
            case "participants" ->
                    state.get("profile", new Document())
                            .getList("interests", String.class, List.of())
                            .forEach(interest -> marks.add(Mark.interest(interest)));
            case "admissions" -> {
                Document person = state.get("person", new Document());
                marks.add(Mark.referral(String.valueOf(person.get("participant"))));
                state.getList("steps", Document.class, List.of())
                        .forEach(step -> marks.add(Mark.step(id, step.getString("step"))));
            }
            case "organisations" ->
                    state.getList("promises", Document.class, List.of())
                            .forEach(
                                    promise ->
                                            marks.add(
                                                    Mark.promise(
                                                            id, number(promise.get("places")))));
            default -> {}
        }
        return marks;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static Pair pair(Document state) {
        Document parties = state.get("parties", new Document());
        return new Pair(
                parties.get("cohort", ""),
                parties.get("participant", ""),
                parties.get("mentor", ""),
                Set.of("accepted", "agreed").contains(state.get("state", "")));
    }

    /** What services hold of the tenant's aggregates that others own. */
    public List<Mirror> mirrors(String tenant) {
        List<Mirror> mirrors = new ArrayList<>();
        for (Part service : Part.services().toList()) {
            MongoDatabase database = of(service);
            current(database)
                    .forEach(
                            (plural, collection) ->
                                    mirrors.add(
                                            new Mirror(
                                                    service.key(),
                                                    plural,
                                                    held(
                                                            database.getCollection(collection),
                                                            tenant))));
        }
        return mirrors;
    }

    /** By kind, the collection that its mirror is read from: a rebuilt one has another. */
    private static Map<String, String> current(MongoDatabase database) {
        Map<String, Integer> generations = new HashMap<>();
        database.getCollection("mirrors")
                .find()
                .forEach(it -> generations.put(it.getString("_id"), it.getInteger("current", 1)));
        Map<String, String> current = new LinkedHashMap<>();
        Set<String> names = database.listCollectionNames().into(new HashSet<>());
        for (String name : names) {
            Matcher mirror = MIRROR.matcher(name);
            if (mirror.matches()) {
                int generation = mirror.group(2) == null ? 1 : Integer.parseInt(mirror.group(2));
                if (generations.getOrDefault(mirror.group(1), 1) == generation) {
                    current.put(mirror.group(1), name);
                }
            }
        }
        return current;
    }

    /**
     * The mirrors that have not come to these sequences.
     *
     * @param newest by kind and id
     */
    public List<String> behind(String tenant, Map<String, Map<String, Long>> newest) {
        List<String> behind = new ArrayList<>();
        Document fields = new Document("id", 1).append("sequence", 1);
        for (Part service : Part.services().toList()) {
            MongoDatabase database = of(service);
            current(database)
                    .forEach(
                            (plural, collection) -> {
                                Map<String, Long> missing =
                                        new HashMap<>(newest.getOrDefault(plural, Map.of()));
                                for (Document found :
                                        database.getCollection(collection)
                                                .find(ofTenant(tenant))
                                                .projection(fields)
                                                .comment(SWEEP)) {
                                    missing.computeIfPresent(
                                            found.getString("id"),
                                            (id, wanted) ->
                                                    found.getLong("sequence") < wanted
                                                            ? wanted
                                                            : null);
                                }
                                if (!missing.isEmpty()) {
                                    behind.add(
                                            "%s lacks %d %s"
                                                    .formatted(
                                                            service.key(), missing.size(), plural));
                                }
                            });
        }
        return behind;
    }

    private static Map<String, Published> held(
            MongoCollection<Document> collection, String tenant) {
        Map<String, Published> held = new HashMap<>();
        for (Document found : collection.find(ofTenant(tenant)).comment(SWEEP)) {
            String id = found.getString("id");
            String content =
                    content(found.getString("type"), found.getString("time"), found.get("data"));
            held.put(id, new Published(id, found.getLong("sequence"), content));
        }
        return held;
    }

    /** An event in the one form of {@link Published}. */
    static String content(String type, @Nullable String time, @Nullable Object data) {
        String instant = time == null ? "" : OffsetDateTime.parse(time).toInstant().toString();
        return type + " " + instant + " " + Canonical.of(data);
    }

    /** The ids of the tenant's parked records, each with the service that parked it and why. */
    public List<String> parked(String tenant) {
        List<String> parked = new ArrayList<>();
        for (Part service : Part.services().toList()) {
            for (Document found : of(service).getCollection(PARKED).find()) {
                String id = found.getString("_id");
                if (id.contains("/" + tenant + "/")) {
                    parked.add("%s in %s: %s".formatted(id, service.key(), found.get("reason")));
                }
            }
        }
        return parked;
    }

    @Override
    public void close() {
        client.close();
    }
}

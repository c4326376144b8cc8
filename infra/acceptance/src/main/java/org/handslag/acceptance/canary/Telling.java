package org.handslag.acceptance.canary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.matrix.AccessFiles;
import org.handslag.acceptance.matrix.Recipe;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.Subject;
import org.handslag.acceptance.world.World;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries a word in every place of every body that takes a text. Where it is refused, the same
 * request without the word must be accepted: then the place takes codes, ids or days, and no text.
 * Afterwards whoever may sends one body with words in all places that took one.
 */
final class Telling {

    /** Names that are published as they are: they get the control word. */
    private static final Set<String> PUBLISHED =
            Set.of("create-tenant /name", "add-municipality /name");

    private static final int TRIES = 4;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Site site;
    private final World world;
    private final Words words;
    private final AccessFiles access;
    private final Map<String, Recipe> recipes;
    private final Told told = new Told();

    Telling(Site site, World world, Words words, AccessFiles access, Map<String, Recipe> recipes) {
        this.site = site;
        this.world = world;
        this.words = words;
        this.access = access;
        this.recipes = recipes;
    }

    /** Tells everything everywhere. */
    Told everything(List<Operation> operations) {
        Astray astray = new Astray(site, world, words, told);
        for (Operation operation : operations) {
            Recipe recipe = recipes.get(operation.name());
            if (recipe != null && !recipe.onlyOwnDoor()) {
                if (!operation.texts().isEmpty()) {
                    tell(operation, recipe);
                }
                astray.misdirected(operation, recipe);
            }
        }
        astray.headers();
        astray.signedIn();
        return told;
    }

    /**
     * Each place, by the first who is then accepted without a word. What is accepted may use up the
     * thing that it is done to: so places that any text will do for come last.
     */
    private void tell(Operation operation, Recipe recipe) {
        List<Subject> permitted = permitted(operation);
        List<Operation.Text> texts = new ArrayList<>(operation.texts());
        texts.sort(Comparator.comparing(Operation.Text::free));
        List<Operation.Text> carried = new ArrayList<>();
        Map<Operation.Text, String> refused = new LinkedHashMap<>();
        for (Subject subject : permitted) {
            for (Operation.Text text : texts) {
                if (!carried.contains(text)) {
                    Wire.Reply reply = tried(operation, recipe, subject, text);
                    if (reply.fine()) {
                        carried.add(text);
                        told.carried(text);
                        proven(refused);
                    } else {
                        refused.put(text, subject.label() + " got " + reply.text());
                    }
                }
            }
            if (refused.isEmpty() || send(operation, recipe, subject, List.of()).fine()) {
                proven(refused);
                break;
            }
        }
        refused.forEach(told::open);
        if (!carried.isEmpty()) {
            permitted.forEach(
                    subject -> told.sent(send(operation, recipe, subject, carried).fine()));
        }
    }

    /** Not every word will do everywhere: a CV without name is refused where it has the name. */
    private Wire.Reply tried(
            Operation operation, Recipe recipe, Subject subject, Operation.Text text) {
        Wire.Reply reply = send(operation, recipe, subject, List.of(text));
        for (int again = 1; again < TRIES && text.free() && !reply.fine(); again++) {
            reply = send(operation, recipe, subject, List.of(text));
        }
        return reply;
    }

    /** The same request has just been accepted without a word in these places. */
    private void proven(Map<Operation.Text, String> refused) {
        refused.keySet().forEach(told::closed);
        refused.clear();
    }

    private List<Subject> permitted(Operation operation) {
        Map<String, String> cells =
                access.rules()
                        .getOrDefault(operation.service(), Map.of())
                        .getOrDefault(operation.name(), Map.of());
        List<Subject> permitted =
                world.subjects().stream()
                        .filter(subject -> subject.role() != null)
                        .filter(subject -> cells.containsKey(subject.role()))
                        .toList();
        return permitted.isEmpty() ? List.of(world.subject(Subject.NEWCOMER)) : permitted;
    }

    private Wire.Reply send(
            Operation operation, Recipe recipe, Subject subject, List<Operation.Text> texts) {
        Recipe.Filled filled = fill(operation, recipe, subject);
        Map<String, Object> body = new LinkedHashMap<>();
        if (filled.body() != null) {
            body.putAll(JSON.readValue(filled.body(), new TypeReference<Map<String, Object>>() {}));
        }
        for (Operation.Text text : texts) {
            body = Placing.in(body, text.path(), word(text));
        }
        return site.wire()
                .send(
                        site.as(
                                subject.actor(),
                                Call.of(
                                        operation.method(),
                                        site.doors().gateway(),
                                        filled.path(),
                                        JSON.writeValueAsBytes(body))));
    }

    /** What fits the place, as far as its schema says what does. */
    private String word(Operation.Text text) {
        if (PUBLISHED.contains(text.toString())) {
            return words.words("municipality");
        }
        if (text.schema().path("format").asString("").equals("email")) {
            return words.email();
        }
        if (text.free()) {
            return words.next() + " " + text.path().getLast();
        }
        // No code has a sign like that, so none can be taken for a word.
        String sign = "\u00a4 " + words.next();
        String pattern = text.schema().path("pattern").asString(".*");
        return !sign.matches(pattern) && words.phone().matches(pattern) ? words.phone() : sign;
    }

    private Recipe.Filled fill(Operation operation, Recipe recipe, Subject subject) {
        return recipe.fill(
                operation,
                subject.role(),
                name ->
                        name.equals("fresh")
                                ? Optional.of("k" + UUID.randomUUID().toString().substring(0, 18))
                                : world.at(Place.HOME).find(name));
    }
}

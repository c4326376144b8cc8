package org.handslag.participant.blueprint.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handslag.participant.basis.model.Basis;
import org.handslag.participant.basis.model.Purpose;
import org.handslag.participant.basis.model.Text;
import org.handslag.participant.disclosure.model.Audience;
import org.handslag.participant.disclosure.model.Moment;
import org.handslag.participant.disclosure.model.Policy;
import org.handslag.participant.disclosure.model.Source;
import org.handslag.participant.disclosure.model.Step;
import org.handslag.participant.disclosure.model.What;
import org.handslag.platform.personal.Keeping;
import org.jspecify.annotations.Nullable;

/**
 * A programme's whole definition. The document is kept as it is written; this reads from it what
 * the service's own rules ask, and tolerates anything else.
 *
 * @param document JSON as maps, lists, strings, numbers and booleans; see {@code
 *     blueprint.schema.json} for its fields
 */
public record Blueprint(Map<String, Object> document) {

    /** The blueprint's own key; empty where it has none. */
    public String key() {
        return text(document, "blueprint");
    }

    /** The edition; 0 where it has none. */
    public int version() {
        return document.get("version") instanceof Number number ? number.intValue() : 0;
    }

    /** What stands at a path of names; null where there is nothing. */
    public @Nullable Object at(String... path) {
        @Nullable Object here = document;
        for (String name : path) {
            here = here instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return here;
    }

    /** The objects of a list; empty where there is no list. */
    public List<Map<?, ?>> objects(String... path) {
        return objectsOf(at(path));
    }

    /** The keys of a list of objects with keys, in order. */
    public Set<String> keys(String... path) {
        return keysOf(at(path));
    }

    /** The rows of the activity plan, in order. */
    public Set<Integer> rows() {
        Set<Integer> rows = new LinkedHashSet<>();
        for (Map<?, ?> activity : objects("activities")) {
            if (activity.get("row") instanceof Number row) {
                rows.add(row.intValue());
            }
        }
        return rows;
    }

    /**
     * The keys of decisions that the deciding body itself takes; where none is named, those of the
     * owner and of the funder.
     */
    public Set<String> decisionsOfDecidingBody() {
        Set<String> deciding = new HashSet<>();
        if (at("decidingBody") == null) {
            deciding.add(text(at("owner"), "key"));
            deciding.add(text(at("funder"), "key"));
            deciding.remove("");
        } else {
            deciding.add(text(at("decidingBody"), "key"));
        }
        Set<String> keys = new LinkedHashSet<>();
        for (Map<?, ?> decision : objects("decisions")) {
            if (text(decision, "kind").equals("decision")
                    && deciding.contains(text(decision, "by"))) {
                keys.add(text(decision, "key"));
            }
        }
        return keys;
    }

    /** Whether it makes mentor pairs; true unless it says that it does not. */
    public boolean pairs() {
        return !Boolean.FALSE.equals(at("pairs"));
    }

    /** The keys of all who may decide or be reported to. */
    public Set<String> bodies() {
        Set<String> bodies = new LinkedHashSet<>(keys("decidingBody", "way"));
        for (String one : List.of("owner", "operator", "funder")) {
            bodies.add(text(at(one), "key"));
        }
        bodies.addAll(keys("partners"));
        bodies.remove("");
        return bodies;
    }

    /** How people come in, and how long they stay. */
    public Intake intake() {
        return new IntakeReader(this).read();
    }

    /** How many the cohort with this key takes at most; nothing is known of one not listed. */
    public Places places(String cohort) {
        return objects("cohorts").stream()
                .filter(each -> text(each, "key").equals(cohort))
                .findFirst()
                .map(Places::of)
                .orElse(Places.UNKNOWN);
    }

    /** Whether cohorts may be opened that are not listed: the intake rolls, or so many a year. */
    public boolean takesOtherCohorts() {
        return Boolean.TRUE.equals(at("intake", "rolling"))
                || at("intake", "cohortsPerYear") != null;
    }

    /** What mentors and workplaces learn of participants, and when. */
    public Policy disclosure() {
        List<Step> steps =
                objects("disclosure", "steps").stream()
                        .map(Blueprint::step)
                        .flatMap(Optional::stream)
                        .toList();
        Set<What> workplace = null;
        if (at("disclosure", "workplace") instanceof List<?> items) {
            workplace = EnumSet.noneOf(What.class);
            for (Object item : items) {
                one(What.values(), item).ifPresent(workplace::add);
            }
        }
        return Policy.of(
                steps,
                at("disclosure", "graceDays") instanceof Number days ? days.intValue() : null,
                workplace);
    }

    /**
     * What its personal data is processed for; a purpose that is not understood is left out.
     *
     * @param from who says it: a blueprint, or the platform's own document in the same form
     */
    public List<Purpose> purposes(Purpose.Origin from) {
        List<Purpose> all = new ArrayList<>();
        for (Map<?, ?> purpose : objects("purposes")) {
            one(Basis.values(), purpose.get("basis"))
                    .ifPresent(basis -> all.add(purpose(purpose, basis, from)));
        }
        return List.copyOf(all);
    }

    private static Purpose purpose(Map<?, ?> object, Basis basis, Purpose.Origin from) {
        Map<?, ?> keep = object.get("keep") instanceof Map<?, ?> map ? map : Map.of();
        return new Purpose(
                text(object, "key"),
                Text.of(object.get("title")),
                basis,
                Text.of(object.get("source")),
                list(object.get("data")).stream().map(String::valueOf).toList(),
                list(object.get("recipients")).stream().map(Text::of).toList(),
                keep.get("months") instanceof Number months ? months.intValue() : null,
                keep.containsKey("words") ? Text.of(keep.get("words")) : null,
                from);
    }

    private static List<?> list(@Nullable Object list) {
        return list instanceof List<?> items ? items : List.of();
    }

    /** For how long a participant stays known after the end. */
    public Keeping keepsParticipants() {
        return keeping("participants");
    }

    /** For how long a mentor stays known after the end. */
    public Keeping keepsMentors() {
        return keeping("mentors");
    }

    private Keeping keeping(String who) {
        return Keeping.of(
                at("retention", who, "monthsAfterEnd") instanceof Number months
                        ? months.intValue()
                        : null);
    }

    /** One step of disclosure; empty where it is not understood. */
    static Optional<Step> step(Map<?, ?> object) {
        Optional<What> what = one(What.values(), object.get("what"));
        Optional<Audience> to = one(Audience.values(), object.get("to"));
        Optional<Moment> at = one(Moment.values(), object.get("at"));
        return what.isPresent() && to.isPresent() && at.isPresent()
                ? Optional.of(new Step(what.get(), to.get(), at.get(), Source.BLUEPRINT))
                : Optional.empty();
    }

    static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable Object code) {
        return Stream.of(values)
                .filter(value -> DisclosureCheck.code(value).equals(code))
                .findFirst();
    }

    /** The objects of a list; what is no object counts as an empty one. */
    public static List<Map<?, ?>> objectsOf(@Nullable Object list) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (list instanceof List<?> items) {
            for (Object item : items) {
                objects.add(item instanceof Map<?, ?> map ? map : Map.of());
            }
        }
        return objects;
    }

    /** The keys of a list of objects with keys, in order. */
    public static Set<String> keysOf(@Nullable Object list) {
        Set<String> keys = new LinkedHashSet<>();
        for (Map<?, ?> object : objectsOf(list)) {
            if (object.get("key") instanceof String key) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** A text of an object; empty where there is none. */
    public static String text(@Nullable Object object, String name) {
        return object instanceof Map<?, ?> map && map.get(name) instanceof String text ? text : "";
    }
}

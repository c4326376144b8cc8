package org.handslag.participant.blueprint.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.handslag.participant.blueprint.model.Fault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Questions whose wording nobody edits, so that answers can be laid beside those of others who ask
 * the same. A blueprint names one by its key; the programme's definition then holds the wording as
 * it was that day. Ours lie beside the classes; whoever runs the platform adds those of an
 * association as further files of the same form.
 */
@Component
public class StandardQuestions {
    private static final String OWN = "participant-service/standard-questions.yaml";
    private static final List<String> WORDS = List.of("edition", "text", "scale");
    private static final Set<String> SCALES = Set.of("yes-no", "agree-5");
    private static final Set<String> LANGUAGES = Set.of("sv", "nb", "en");

    private final Map<String, StandardQuestion> questions = new LinkedHashMap<>();

    /**
     * A question.
     *
     * @param set who worded it: the key of its file
     * @param edition of the wording; another wording is another key
     * @param text by language
     */
    public record StandardQuestion(
            String key, String set, String edition, String scale, Map<String, String> text) {}

    /**
     * @param folder where further files are; empty: there are none
     * @throws IllegalStateException where a file is not of the form, or two have one key
     */
    StandardQuestions(@Value("${handslag.questions.folder:}") String folder) {
        YAMLMapper yaml = new YAMLMapper();
        add(OWN, yaml.readTree(Resources.text(OWN)));
        if (!folder.isEmpty()) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
                    add(file.toString(), yaml.readTree(Files.readString(file)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Ours alone. */
    static StandardQuestions own() {
        return new StandardQuestions("");
    }

    private void add(String file, JsonNode document) {
        String set = document.path("set").asString("");
        for (JsonNode node : document.path("questions")) {
            Map<String, String> text = new LinkedHashMap<>();
            node.path("text")
                    .forEachEntry((language, words) -> text.put(language, words.asString("")));
            var question =
                    new StandardQuestion(
                            node.path("key").asString(""),
                            set,
                            node.path("edition").asString(""),
                            node.path("scale").asString(""),
                            Map.copyOf(text));
            boolean whole =
                    question.key().matches("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")
                            && !set.isEmpty()
                            && !question.edition().isEmpty()
                            && SCALES.contains(question.scale())
                            && text.keySet().equals(LANGUAGES)
                            && text.values().stream().noneMatch(String::isBlank);
            if (!whole || questions.put(question.key(), question) != null) {
                throw new IllegalStateException(
                        file + ": not a question, or not the only one: " + node.path("key"));
            }
        }
    }

    /** All of them, ours first. */
    public List<StandardQuestion> all() {
        return List.copyOf(questions.values());
    }

    /** A blueprint with the wordings that it names; what is wrong with one stays as it is. */
    JsonNode worded(JsonNode document) {
        JsonNode copy = document.deepCopy();
        for (Place place : named(copy)) {
            StandardQuestion standard = questions.get(place.standard());
            if (standard != null && wrong(place, standard).isEmpty()) {
                place.question().setAll(words(standard));
            }
        }
        return copy;
    }

    /** Standards that are unknown, and words that are not theirs. */
    List<Fault> faults(JsonNode document) {
        var faults = new ArrayList<Fault>();
        for (Place place : named(document)) {
            StandardQuestion standard = questions.get(place.standard());
            if (standard == null) {
                faults.add(
                        new Fault(
                                place.at() + "/standard",
                                "unknown-reference",
                                Map.of("value", place.standard(), "list", "standard-questions")));
            } else {
                wrong(place, standard)
                        .forEach(
                                field ->
                                        faults.add(
                                                new Fault(
                                                        place.at() + "/" + field,
                                                        "fixed-wording",
                                                        Map.of("standard", standard.key()))));
            }
        }
        return faults;
    }

    /** The fields that say something else than the standard does. */
    private static List<String> wrong(Place place, StandardQuestion standard) {
        ObjectNode words = words(standard);
        return WORDS.stream()
                .filter(place.question()::has)
                .filter(field -> !words.path(field).equals(place.question().path(field)))
                .toList();
    }

    private static ObjectNode words(StandardQuestion standard) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        words.put("edition", standard.edition());
        words.put("scale", standard.scale());
        ObjectNode text = words.putObject("text");
        standard.text().forEach(text::put);
        return words;
    }

    /** A question that names a standard, and where it stands. */
    private record Place(String at, ObjectNode question) {
        String standard() {
            return question.path("standard").asString();
        }
    }

    private static List<Place> named(JsonNode document) {
        var places = new ArrayList<Place>();
        JsonNode surveys = document.path("surveys");
        for (int i = 0; i < surveys.size(); i++) {
            JsonNode questions = surveys.path(i).path("questions");
            for (int j = 0; j < questions.size(); j++) {
                if (questions.path(j) instanceof ObjectNode question
                        && question.path("standard").isString()) {
                    places.add(new Place("/surveys/" + i + "/questions/" + j, question));
                }
            }
        }
        return places;
    }
}

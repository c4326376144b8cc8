package org.handslag.participant.preview.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.handslag.participant.basis.model.Text;
import org.handslag.participant.blueprint.application.BlueprintSchema;
import org.handslag.participant.blueprint.model.Blueprint;
import org.handslag.participant.blueprint.model.Fault;
import org.handslag.participant.preview.application.Checked.Asked;
import org.handslag.participant.preview.application.Checked.Clashing;
import org.handslag.participant.preview.application.Checked.Found;
import org.handslag.participant.preview.application.Checked.Held;
import org.handslag.participant.preview.model.Line;
import org.handslag.participant.preview.model.Preview;
import org.handslag.platform.problem.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Checks a blueprint without making anything of it. */
@Component
public class CheckingBlueprint {
    private final BlueprintSchema schema;
    private final Words words;

    CheckingBlueprint(BlueprintSchema schema, Words words) {
        this.schema = schema;
        this.words = words;
    }

    /** Every fault of a document, or what its programme asks of people. */
    public Checked check(JsonNode document, Locale language) {
        if (!document.isObject()) {
            Fault fault = new Fault("", "wrong-type", Map.of());
            return faulty(null, List.of(fault), language);
        }
        List<Fault> faults = schema.faults(document);
        Blueprint blueprint = schema.read(document);
        if (!faults.isEmpty()) {
            return faulty(blueprint, faults, language);
        }
        Preview preview = Preview.of(blueprint);
        return new Checked(
                true,
                blueprint.key(),
                title(blueprint, language),
                List.of(),
                preview.asks().stream().map(ask -> asked(ask, language)).toList(),
                preview.clashes().stream()
                        .map(
                                clash ->
                                        new Clashing(
                                                say(clash.line(), language),
                                                clash.about(),
                                                clash.stated(),
                                                clash.values()))
                        .toList(),
                preview.defaults().stream()
                        .map(held -> new Held(held.pointer(), say(held.line(), language)))
                        .toList());
    }

    private Checked faulty(@Nullable Blueprint blueprint, List<Fault> faults, Locale language) {
        return new Checked(
                false,
                blueprint == null || blueprint.key().isEmpty() ? null : blueprint.key(),
                blueprint == null ? null : title(blueprint, language),
                faults.stream().map(fault -> found(fault, language)).toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private Found found(Fault fault, Locale language) {
        String message = words.text("fault." + fault.code(), language, fault.values());
        return new Found(fault.pointer(), fault.code(), message == null ? "" : message);
    }

    private Asked asked(Preview.Ask ask, Locale language) {
        String who = ask.who().name().toLowerCase(Locale.ROOT);
        return new Asked(
                who,
                word("who-" + who, Map.of(), language),
                ask.lines().stream().map(line -> say(line, language)).toList());
    }

    private static @Nullable String title(Blueprint blueprint, Locale language) {
        String title = Text.of(blueprint.at("title")).in(language.getLanguage());
        return title.isEmpty() ? null : title;
    }

    private String say(Line line, Locale language) {
        Map<String, Object> said = new TreeMap<>();
        line.values().forEach((name, value) -> said.put(name, said(value, language)));
        return word(line.code(), said, language);
    }

    private String said(Object value, Locale language) {
        return switch (value) {
            case Line line -> say(line, language);
            case Text text -> text.in(language.getLanguage());
            case List<?> list ->
                    String.join(
                            ", ",
                            list.stream()
                                    .map(one -> said(Objects.requireNonNull(one), language))
                                    .toList());
            default -> String.valueOf(value);
        };
    }

    /** A text of the preview by its code; every code has words in every language. */
    String word(String code, Map<String, ?> values, Locale language) {
        return Objects.requireNonNull(words.text("preview." + code, language, values), code);
    }
}

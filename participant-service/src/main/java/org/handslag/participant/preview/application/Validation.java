package org.handslag.participant.preview.application;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.participant.blueprint.application.BlueprintSchema;
import org.handslag.participant.preview.application.Checked.Asked;
import org.handslag.participant.preview.application.Checked.Clashing;
import org.handslag.participant.preview.application.Checked.Found;
import org.handslag.participant.preview.application.Checked.Held;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code ./handslag blueprint validate FILE [--lang en|sv|nb] [--json]}: checks a blueprint, YAML
 * or JSON; nothing needs to run. Exit codes: 0 valid, 1 a fault or unreadable, 2 wrongly called.
 */
public final class Validation {
    private static final String USAGE =
            "Usage: handslag blueprint validate FILE [--lang en|sv|nb] [--json]\n"
                    + "       handslag blueprint json FILE";

    private static final Set<String> COMMANDS = Set.of("validate", "json");

    private final CheckingBlueprint checking;
    private final Locale language;
    private final PrintStream out;

    private Validation(Locale language, PrintStream out) {
        this.checking =
                new CheckingBlueprint(new BlueprintSchema(), new Words("participant-service"));
        this.language = language;
        this.out = out;
    }

    /** Runs the command; the arguments come after {@code blueprint}. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        List<String> rest = new ArrayList<>(List.of(args));
        boolean json = rest.remove("--json");
        Optional<Locale> language = language(rest);
        if (language.isEmpty() || rest.size() != 2 || !COMMANDS.contains(rest.getFirst())) {
            err.println(USAGE);
            return 2;
        }
        String file = rest.get(1);
        try {
            byte[] text = Files.readAllBytes(Path.of(file));
            if (rest.getFirst().equals("json")) {
                out.println(pretty(reader(file).readTree(text)));
                return 0;
            }
            return new Validation(language.get(), out).validate(file, text, json);
        } catch (JacksonException e) {
            err.println(file + ":" + place(e) + ": " + e.getOriginalMessage().strip());
            return 1;
        } catch (NoSuchFileException e) {
            err.println("There is no file " + file);
            return 2;
        } catch (CharacterCodingException e) {
            err.println(file + " is not in UTF-8");
            return 1;
        } catch (IOException e) {
            err.println(file + " cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static Optional<Locale> language(List<String> args) {
        int at = args.indexOf("--lang");
        if (at < 0) {
            return Optional.of(Words.LANGUAGES.getFirst());
        }
        args.remove(at);
        String asked = at < args.size() ? args.remove(at) : "";
        return Words.LANGUAGES.stream().filter(one -> one.getLanguage().equals(asked)).findFirst();
    }

    private static String place(JacksonException e) {
        return e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
    }

    private int validate(String file, byte[] text, boolean json) throws IOException {
        ObjectMapper reader = reader(file);
        JsonNode document = reader.readTree(text);
        Checked checked = checking.check(document, language);
        if (json) {
            out.println(pretty(checked));
        } else if (checked.valid()) {
            tell(file, checked);
        } else {
            faults(file, checked, Lines.of(reader.createParser(text)));
        }
        return checked.valid() ? 0 : 1;
    }

    private static String pretty(Object value) {
        return Json.tolerant().writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    private static ObjectMapper reader(String file) {
        return file.endsWith(".json")
                ? JsonMapper.builder(
                                JsonFactory.builder()
                                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                        .build())
                        .build()
                : YAMLMapper.builder(
                                YAMLFactory.builder()
                                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                        .build())
                        .build();
    }

    private void faults(String file, Checked checked, Lines lines) {
        out.println(word("faults", Map.of("file", file, "n", checked.faults().size())));
        for (Found fault : checked.faults()) {
            out.println(
                    "%s:%d: %s: %s [%s]"
                            .formatted(
                                    file,
                                    lines.of(fault.pointer()),
                                    fault.pointer().isEmpty() ? "/" : fault.pointer(),
                                    fault.message(),
                                    fault.code()));
        }
    }

    private void tell(String file, Checked checked) {
        out.println(word("valid", Map.of("file", file, "title", orEmpty(checked.title()))));
        for (Asked asked : checked.asks()) {
            heading(asked.title());
            asked.lines().forEach(this::line);
        }
        heading(word("clashes", Map.of()));
        if (checked.clashes().isEmpty()) {
            line(word("nothing-clashes", Map.of()));
        }
        for (Clashing clash : checked.clashes()) {
            String kind = word(clash.stated() ? "stated" : "not-stated", Map.of());
            line(clash.text() + " [" + kind + "]");
        }
        heading(word("defaults", Map.of()));
        for (Held held : checked.defaults()) {
            line(held.pointer() + ": " + held.text());
        }
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }

    private void line(String text) {
        out.println("  - " + text);
    }

    private String word(String code, Map<String, ?> values) {
        return checking.word(code, values, language);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

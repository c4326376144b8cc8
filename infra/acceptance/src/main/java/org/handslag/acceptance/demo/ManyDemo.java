package org.handslag.acceptance.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.handslag.acceptance.client.BusinessClock;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.life.Lives;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Any blueprint, or all of the product's, lived through. */
final class ManyDemo {

    private static final String OF_PRODUCT = "classpath*:participant-service/blueprints/*.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();

    private ManyDemo() {}

    /**
     * Lives them.
     *
     * @return what to show at the end
     */
    static String live(Options options, Progress progress)
            throws IOException, InterruptedException {
        return table(figures(options, asked(options), progress));
    }

    /** Lives these, and answers what became of each. */
    static Map<String, Object> figures(Options options, List<Lives.Asked> asked, Progress progress)
            throws IOException, InterruptedException {
        Files.createDirectories(options.out());
        HttpClient http = Front.client();
        List<Front> fronts = new ArrayList<>();
        Supplier<Front> oneMore =
                () -> {
                    fronts.add(Demo.front(http, options.installation()));
                    return fronts.getLast();
                };
        BusinessClock clock = new BusinessClock(http, options.installation().management());
        try (Lives lives = new Lives(oneMore, clock, options.seed(), options.out())) {
            Map<String, Object> summary =
                    lives.live(
                            asked,
                            new Lives.Progress() {
                                private int year;

                                @Override
                                public void at(LocalDate day, long calls) {
                                    if (day.getYear() != year) {
                                        year = day.getYear();
                                        line(
                                                "%4d s  %d  %6d calls"
                                                        .formatted(
                                                                progress.seconds(), year, calls));
                                    }
                                }

                                @Override
                                public void line(String text) {
                                    progress.line(text);
                                }
                            });
            progress.line(
                    "Lived through in "
                            + progress.seconds()
                            + " s; files in "
                            + options.out()
                            + "; "
                            + fronts.stream().mapToLong(Front::retries).sum()
                            + " calls sent again");
            return summary;
        } finally {
            clock.reset();
        }
    }

    private static List<Lives.Asked> asked(Options options) throws IOException {
        List<Lives.Asked> ofProduct = ofProduct();
        String wanted = options.blueprint();
        if (wanted == null) {
            return ofProduct;
        }
        for (Lives.Asked one : ofProduct) {
            if (one.definition().path("blueprint").asString("").equals(wanted)) {
                return List.of(one);
            }
        }
        Path file = Path.of(wanted);
        if (!Files.isReadable(file)) {
            throw new IllegalStateException(
                    wanted
                            + " is neither a file nor one of the product's blueprints: "
                            + ofProduct.stream()
                                    .map(one -> one.definition().path("blueprint").asString(""))
                                    .sorted()
                                    .toList());
        }
        try {
            JsonNode definition = YAML.readTree(Files.readAllBytes(file));
            return List.of(new Lives.Asked(definition, false));
        } catch (JacksonException e) {
            throw new IllegalStateException(file + ": " + e.getOriginalMessage());
        }
    }

    /** The blueprints that come with the product. */
    static List<Lives.Asked> ofProduct() throws IOException {
        List<Lives.Asked> all = new ArrayList<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources(OF_PRODUCT)) {
            all.add(new Lives.Asked(YAML.readTree(resource.getContentAsByteArray()), true));
        }
        return all;
    }

    private static String table(Map<String, Object> summary) {
        StringBuilder text = new StringBuilder();
        text.append(
                "%-22s %10s %8s %7s %5s %9s %8s %6s %9s %5s%n"
                        .formatted(
                                "",
                                "applicants",
                                "admitted",
                                "mentors",
                                "pairs",
                                "held",
                                "missed",
                                "events",
                                "completed",
                                "jobs"));
        summary.forEach(
                (key, value) -> {
                    if (value instanceof Map<?, ?> of) {
                        text.append(
                                "%-22s %10s %8s %7s %5s %9s %8s %6s %9s %5s%n"
                                        .formatted(
                                                key,
                                                of.get("applicants"),
                                                of.get("admitted"),
                                                of.get("mentors"),
                                                of.get("pairs"),
                                                of.get("meetingsHeld"),
                                                of.get("meetingsMissed"),
                                                of.get("groupEvents"),
                                                of.get("completed"),
                                                of.get("employed")));
                    }
                });
        return text.toString();
    }
}

package org.handslag.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.platform.access.AccessMatrix;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.problem.Words;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class TheServicesOperationsTest {
    private static final Pattern CODE =
            Pattern.compile("(?:refused|new Refusal)\\(\\s*\"([a-z-]+)\"");

    private final RunningService service =
            RunningService.of(MentorApplication.class, MentorApplication.NAME);

    @Test
    void areTheLinesOfTheAccessMatrix() {
        Set<String> operations =
                service
                        .context()
                        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .values()
                        .stream()
                        .map(method -> method.getMethodAnnotation(Allowed.class))
                        .filter(allowed -> allowed != null)
                        .map(Allowed::value)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(operations)
                .isEqualTo(new TreeSet<>(AccessMatrix.of(MentorApplication.NAME).rules().keySet()));
    }

    @Test
    void readTheSamplesOfWhatTheServiceMirrors() {
        service.readsTheSamplesOfWhatItMirrors();
    }

    @Test
    void refuseInThreeLanguages() throws IOException {
        Words words = service.context().getBean(Words.class);
        Set<String> codes = refusalCodes();

        assertThat(codes).hasSizeGreaterThan(5);
        for (String code : codes) {
            for (Locale language : Words.LANGUAGES) {
                assertThat(words.text("problem." + code, language, Map.of()))
                        .as(code + " in " + language)
                        .isNotNull();
            }
        }
    }

    private static Set<String> refusalCodes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher found = CODE.matcher(Files.readString(source));
                while (found.find()) {
                    codes.add(found.group(1));
                }
            }
        }
        return codes;
    }
}

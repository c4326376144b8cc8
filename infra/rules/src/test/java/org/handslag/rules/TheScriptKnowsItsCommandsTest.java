package org.handslag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the help of {@code ./handslag} names is what the script takes. */
class TheScriptKnowsItsCommandsTest {
    private static final Path SCRIPT = Path.of("..", "..", "handslag");
    private static final Pattern HELP = Pattern.compile("(?m)^ {2}\\./handslag ([a-z]+)\\b");
    private static final Pattern TAKEN =
            Pattern.compile(
                    "case \"\\$command\" in\n(.*?)\n {4}\\*\\) say \"No such", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\b([a-z]+)\\b(?=[ |)\\\\])");

    @Test
    void whatTheHelpNamesIsTaken() throws IOException {
        String script = Files.readString(SCRIPT);
        Set<String> named =
                HELP.matcher(script)
                        .results()
                        .map((MatchResult each) -> each.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(20).contains("up", "sandbox", "help");

        var taken = TAKEN.matcher(script);
        assertThat(taken.find()).isTrue();
        assertThat(
                        NAME.matcher(taken.group(1))
                                .results()
                                .map((MatchResult each) -> each.group(1))
                                .collect(Collectors.toSet()))
                .containsAll(named);
    }
}

package org.handslag.rules.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheRepositoryTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** What is built, kept by tools or the repository's own, and not sources. */
    private static final Set<String> NOT_SOURCES =
            Set.of("target", ".git", ".handslag", ".idea", ".vscode", ".env", "node_modules");

    private static final List<Pattern> ANYWHERE =
            List.of(
                    Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"),
                    Pattern.compile("eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}"),
                    Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"),
                    Pattern.compile("\\bgh[pousr]_\\w{36,}"),
                    Pattern.compile("\\bxox[abprs]-\\w{10,}"),
                    Pattern.compile("://[^\\s/:@\"'{}$<>%+]+:[^\\s/@\"'{}$<>%+]{6,}@"));

    /** In code a password's name has many meanings; in settings it has one. */
    private static final Pattern IN_SETTINGS =
            Pattern.compile(
                    "(?i)(password|passwd|secret|api-?key|access-?token)\"?\\s*[:=]\\s*\"?"
                            + "[^\\s\"'${}<>\\[(]{8,}");

    private static final Set<String> SETTINGS =
            Set.of("yaml", "yml", "properties", "json", "xml", "env", "conf", "toml");

    @Test
    void holdsNoKeyNoTokenAndNoPassword() throws IOException {
        List<Path> files = files(ROOT);

        assertThat(found(ROOT, files)).isEmpty();
        assertThat(files).hasSizeGreaterThan(500);
    }

    @Test
    void withAPlantedSecretIsFound(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, String> planted : PlantedSecrets.FILES.entrySet()) {
            Files.writeString(folder.resolve(planted.getKey()), planted.getValue());
        }

        assertThat(found(folder, files(folder)))
                .containsExactlyInAnyOrderElementsOf(PlantedSecrets.FILES.keySet());
    }

    private static Set<String> found(Path root, List<Path> files) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            boolean settings = SETTINGS.contains(name.substring(name.lastIndexOf('.') + 1));
            if (ANYWHERE.stream().anyMatch(secret -> secret.matcher(text).find())
                    || settings && IN_SETTINGS.matcher(text).find()) {
                found.add(root.relativize(file).toString());
            }
        }
        return found;
    }

    private static List<Path> files(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        return NOT_SOURCES.contains(folder.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile()
                                && !NOT_SOURCES.contains(file.getFileName().toString())) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }
}
